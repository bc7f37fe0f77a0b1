import { describe, expect, it } from 'vitest';
import {
  composedCopies,
  countPairs,
  goldOpenings,
  greenhouseLists,
  jobsAndLinks,
  noPairs,
  sharesOf,
  withCopy,
} from '../bench/cluster-sets.ts';

const gold = goldOpenings();

describe("the project's own openings", () => {
  const { jobOf, links } = jobsAndLinks(gold.map(({ print }) => print));

  it('are found in all seven languages, and nothing else is joined', () => {
    const pairs = noPairs();
    for (const members of Map.groupBy(gold, ({ print }) => print.employerKey).values()) countPairs(pairs, members);
    expect(pairs.errors).toEqual({ wrong: [], missed: [] });
    expect(pairs.same).toBeGreaterThan(50);
  });

  it('are linked with their translations and the copies of agencies, both ways, and with nothing else', () => {
    const openingOf = new Map(gold.map(({ print, opening }) => [jobOf.get(print.postingId), opening]));
    const linked = [...links].flatMap(([jobId, list]) =>
      list.map(({ link }) => [openingOf.get(jobId), openingOf.get(link.jobId)].sort().join(' & ')),
    );
    const wanted = gold.flatMap(({ opening, links: others }) => others.map((other) => [opening, other].sort().join(' & ')));
    expect(new Set(linked)).toEqual(new Set(wanted));
    for (const pair of new Set(linked)) expect(linked.filter((each) => each === pair)).toHaveLength(2);
  });
});

describe('recorded boards of employers no rule was made for', () => {
  const boards = greenhouseLists('b');
  it.skipIf(boards === null)('are clustered exactly with the key of the opening, and nearly so without', () => {
    const [withKey, hidden] = [noPairs(), noPairs()];
    for (const { postings } of boards ?? []) {
      countPairs(withKey, postings);
      countPairs(hidden, postings, (print) => ({ ...print, opening: null }));
    }
    expect(sharesOf(withKey)).toEqual({ precision: 100, recall: 100 });
    expect(sharesOf(hidden).precision).toBeGreaterThanOrEqual(99.5);
    expect(sharesOf(hidden).recall).toBeGreaterThanOrEqual(97);
  });

  const copies = composedCopies('half', 'b', { most: 6 });
  it.skipIf(copies.length === 0)('have their copies on other boards found', () => {
    const pairs = noPairs();
    for (const { postings } of copies) countPairs(pairs, postings, undefined, withCopy);
    expect(sharesOf(pairs).precision).toBeGreaterThanOrEqual(99);
    expect(sharesOf(pairs).recall).toBeGreaterThanOrEqual(90);
  });
});
