import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterEmployer, jobIdOf } from '../../../shared/domain/cluster/cluster-employer.ts';
import { compareTwo } from '../../../shared/domain/cluster/explain-duplicate.ts';
import { type Fingerprint, fingerprint, fingerprintShape } from '../../../shared/domain/cluster/fingerprint.ts';
import type { JobPosting } from '../../../shared/domain/job-posting.ts';
import { normalizePosting } from '../../../shared/domain/normalize/normalize-posting.ts';
import type { RawRecord } from '../../../shared/domain/raw-record.ts';
import { rawRecordOf, seenAt } from '../../support/raw-records.ts';

const duties = [
  'You plan the replenishment of forty shops and agree quantities with our suppliers every week.',
  'You watch the stock of fresh goods and decide what is ordered before the trucks leave at night.',
  'You build dashboards that show the shop managers what will be missing tomorrow morning.',
  'You talk with drivers, buyers and cashiers because they know first when something goes wrong.',
  'You bring experience with forecasting and enjoy explaining numbers to people who dislike them.',
  'You keep the master data of three thousand articles clean and teach the others how to do it.',
];
const otherDuties = [
  'You write firmware for the sensors of our cold rooms and test it in the freezer yourself.',
  'You choose components, review schematics and bring prototypes from the bench to production.',
  'You measure power draw with an oscilloscope until the battery lasts the promised five years.',
  'You document protocols so that the mobile team can read temperatures without asking you.',
  'You know interrupts, registers and the patience that flaky radio links demand from people.',
];
const html = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');

function posting(change: Partial<RawRecord>): JobPosting {
  const result = normalizePosting(
    rawRecordOf({
      title: 'Supply Planner',
      location: 'Berlin, Germany',
      descriptionHtml: html(duties),
      url: undefined,
      ...change,
      applyUrl: undefined,
    }),
    seenAt,
  );
  if ('rejected' in result) throw new Error(result.rejected.detail);
  return result.posting;
}

let count = 0;
const base = (change: Partial<RawRecord> = {}) => posting({ externalId: String(++count), ...change });
const verdict = (a: JobPosting, b: JobPosting) => {
  const { same, evidence } = compareTwo(a, b);
  return `${same ? 'same' : 'different'} by ${evidence.at(-1)?.name}`;
};

describe('two postings of one employer', () => {
  const lever = { source: 'lever', board: 'exampleco', company: 'Example Co' };

  it.each<[string, Partial<RawRecord>, Partial<RawRecord>, string]>([
    ['cross-posted with another legal name', {}, lever, 'same by text'],
    [
      'cross-posted with other title marks',
      { title: 'Supply Planner (m/w/d) - Berlin' },
      { ...lever, title: 'Supply Planner' },
      'same by text',
    ],
    ['same text in two places of one board', {}, { location: 'Hamburg, Germany' }, 'same by text'],
    [
      'same opening key on one board',
      { openingId: '7' },
      { openingId: '7', descriptionHtml: html(otherDuties) },
      'same by opening',
    ],
    [
      'same requisition',
      { requisitionId: 'R-12' },
      { ...lever, requisitionId: 'R12', descriptionHtml: html(otherDuties) },
      'same by requisition',
    ],
    ['other opening key with the very same text', { openingId: '7' }, { openingId: '8' }, 'different by opening'],
    ['other requisition on one board', { requisitionId: 'R-12' }, { requisitionId: 'R-13' }, 'different by requisition'],
    ['other level', { title: 'Senior Supply Planner' }, { title: 'Staff Supply Planner' }, 'different by level'],
    ['with and without a level', { title: 'Senior Supply Planner' }, lever, 'different by level'],
    ['other numeral', { title: 'Supply Planner I' }, { title: 'Supply Planner II' }, 'different by level'],
    ['other team in the title', { title: 'Supply Planner, Fresh' }, { title: 'Supply Planner, Frozen' }, 'different by title'],
    ['other team field on one board', { team: 'Fresh' }, { team: 'Frozen' }, 'different by team'],
    ['other city on another board', {}, { ...lever, location: 'Hamburg, Germany' }, 'different by places'],
    ['other country on another board', {}, { ...lever, location: 'Austria' }, 'different by places'],
    ['same title with another text', {}, { descriptionHtml: html(otherDuties) }, 'different by text'],
    [
      'without a text',
      { descriptionHtml: '', url: 'https://a.example/jobs/1' },
      { ...lever, descriptionHtml: '', url: 'https://b.example/jobs/2' },
      'different by text',
    ],
    ['other employer', {}, { company: 'Another Company' }, 'different by employer'],
  ])('%s: %s', (_, a, b, expected) => {
    expect(verdict(base(a), base(b))).toBe(expected);
    expect(verdict(base(b), base(a))).toBe(expected);
  });
});

describe('clusters', () => {
  const members = [
    base(),
    base({ source: 'lever', board: 'exampleco' }),
    base({ location: 'Hamburg' }),
    base({ title: 'Senior Supply Planner' }),
    base({ title: 'Supply Planner', descriptionHtml: html(otherDuties) }),
    base({ title: 'Firmware Engineer', descriptionHtml: html(otherDuties), openingId: '5' }),
    base({ title: 'Firmware Engineer', descriptionHtml: html(otherDuties), openingId: '6' }),
    base({ title: 'Firmware Engineer', descriptionHtml: html(otherDuties), source: 'lever', board: 'exampleco' }),
  ].map((each) => fingerprint(each));

  const shape = (jobs: ReadonlyMap<string, string>) => [...jobs].sort(([a], [b]) => (a < b ? -1 : 1));

  it('do not depend on the order of arrival', () => {
    const expected = shape(clusterEmployer(members));
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: members.length }), (shuffled) => {
        expect(shape(clusterEmployer([...shuffled, ...shuffled.slice(0, 3)]))).toEqual(expected);
      }),
    );
  });

  it('never join two opening keys of one board through a third posting', () => {
    const jobs = clusterEmployer(members);
    const [first, second] = members.filter((member) => member.opening !== null);
    expect(jobs.get(first?.postingId ?? '')).not.toBe(jobs.get(second?.postingId ?? ''));
  });

  it('are named after their least posting', () => {
    const jobs = clusterEmployer(members);
    const least = [...jobs]
      .filter(([, jobId]) => jobId === jobs.get(members[0]?.postingId ?? ''))
      .map(([id]) => id)
      .sort()[0];
    expect(jobs.get(members[0]?.postingId ?? '')).toBe(jobIdOf(least ?? ''));
    expect(jobIdOf('a:b:c')).toMatch(/^j_[0-9a-f]{20}$/);
  });

  it('of many postings with one title find the copies and only those', () => {
    const many: Fingerprint[] = [];
    for (let index = 0; index < 120; index += 1) {
      const own = Array.from(
        { length: 12 },
        (_, line) =>
          `Task ${index} ${line}: ${['count', 'move', 'sort', 'check', 'clean'][(index * 7 + line) % 5]} item${index * 31 + line} near gate${(index * 17 + line) % 97}.`,
      );
      many.push(
        fingerprint(base({ descriptionHtml: html(own), externalId: `a${index}` })),
        fingerprint(base({ descriptionHtml: html(own), externalId: `b${index}`, location: 'Hamburg' })),
      );
    }
    const jobs = clusterEmployer(many);
    expect(new Set(jobs.values()).size).toBe(120);
    for (let index = 0; index < 120; index += 1)
      expect(jobs.get(`greenhouse:example-co:a${index}`)).toBe(jobs.get(`greenhouse:example-co:b${index}`));
  });
});

describe('a fingerprint', () => {
  it('is small and survives storing', () => {
    const print = fingerprint(base());
    const text = JSON.stringify(print);
    expect(text.length).toBeLessThan(900);
    expect(fingerprintShape.parse(JSON.parse(text))).toEqual(print);
  });
});
