import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterEmployer, jobIdOf } from '../../../shared/domain/cluster/cluster-employer.ts';
import { compare } from '../../../shared/domain/cluster/compare.ts';
import { type DuplicateDecision, decisionOf } from '../../../shared/domain/cluster/decisions.ts';
import { compareTwo, explainDuplicate } from '../../../shared/domain/cluster/explain-duplicate.ts';
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
    [
      'same requisition with another level in the title',
      { requisitionId: 'R-12', title: 'Senior Supply Planner' },
      { requisitionId: 'R-12' },
      'same by requisition',
    ],
    [
      'same requisition on another board with another level',
      { requisitionId: 'R-12', title: 'Senior Supply Planner' },
      { ...lever, requisitionId: 'R12' },
      'different by level',
    ],
    [
      'other requisition of one kind on another board',
      { requisitionId: 'R-12' },
      { ...lever, requisitionId: 'R-13' },
      'different by requisition',
    ],
    ['a word in place of a requisition', { requisitionId: 'Pipeline' }, { requisitionId: 'Pipeline' }, 'same by text'],
    [
      'same requisition, other opening key',
      { requisitionId: 'R-12', openingId: '7' },
      { requisitionId: 'R-12', openingId: '8' },
      'different by opening',
    ],
    [
      'place in one title only, on another board',
      { title: 'Supply Planner, Berlin' },
      { ...lever, title: 'Supply Planner' },
      'same by text',
    ],
    [
      'employer in one title only',
      { title: 'Supply Planner | Example Co' },
      { ...lever, title: 'Supply Planner' },
      'same by text',
    ],
    [
      'pay that has nothing in common',
      { salary: { min: 40000, max: 50000, currency: 'EUR', period: 'year' } },
      { ...lever, salary: { min: 70000, max: 80000, currency: 'EUR', period: 'year' } },
      'different by pay',
    ],
    [
      'shortened on another board',
      {},
      { source: 'adzuna', board: 'de', company: 'Example Co', descriptionHtml: html(duties.slice(0, 4)) },
      'same by text',
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

describe('what a person decides', () => {
  const [one, copy, other] = [
    base(),
    base({ source: 'lever', board: 'exampleco' }),
    base({ title: 'Firmware Engineer', descriptionHtml: html(otherDuties) }),
  ].map((each) => fingerprint(each));
  if (!one || !copy || !other) throw new Error('three postings make three fingerprints');
  const jobIds = (decisions: DuplicateDecision[]) => {
    const jobs = clusterEmployer([other, one, copy], decisions);
    return [one, copy, other].map(({ postingId }) => [...new Set(jobs.values())].sort().indexOf(jobs.get(postingId) ?? ''));
  };
  const about = (a: Fingerprint, b: Fingerprint, verdict: DuplicateDecision['verdict']) =>
    decisionOf(a.postingId, b.postingId, verdict, seenAt);

  it('keeps apart what the rule joins, and can be taken back', () => {
    const joined = jobIds([]);
    expect(joined[0]).toBe(joined[1]);
    expect(new Set(jobIds([about(copy, one, 'apart')])).size).toBe(3);
    expect(jobIds([])).toEqual(joined);
  });

  it('joins what the rule keeps apart, whole jobs', () => {
    expect(new Set(jobIds([about(copy, other, 'together')])).size).toBe(1);
  });

  it('is told when a pair is explained', () => {
    const apart = explainDuplicate(one, copy, [one, copy, other], [about(one, copy, 'apart')]);
    expect(apart).toMatchObject({ same: false });
    expect(apart.evidence.at(-1)).toMatchObject({ name: 'person', decides: 'different' });
    expect(apart.because).toContain('Without it the rule says: one opening');
  });
});

describe('an explanation', () => {
  const mail = {
    source: 'linkedin-mail',
    board: 'alerts',
    company: 'Example Co',
    descriptionHtml: '',
    url: 'https://mail.example/1',
  };
  const explain = (postings: JobPosting[]) => {
    const prints = postings.map((each) => fingerprint(each));
    const [a, b] = prints;
    if (!a || !b) throw new Error('an explanation wants two postings');
    const explained = explainDuplicate(a, b, prints);
    const jobs = clusterEmployer(prints.filter(({ employerKey }) => employerKey === a.employerKey));
    expect(explained.same).toBe(jobs.get(a.postingId) === jobs.get(b.postingId));
    expect(explainDuplicate(b, a, [...prints].reverse()).same).toBe(explained.same);
    return explained;
  };

  it('says when a posting without a text can only be one job, and when it could be two', () => {
    expect(explain([base(mail), base()])).toMatchObject({ same: true, because: expect.stringContaining('the only job') });
    expect(explain([base(mail), base(), base({ descriptionHtml: html(otherDuties) })]).same).toBe(false);
    expect(explain([base(mail), base({ location: 'Hamburg, Germany' })]).same).toBe(false);
  });

  it('says when a third posting connects the two', () => {
    const part = (from: number, to: number) => html([...duties, ...otherDuties].slice(from, to));
    const explained = explain([
      base({ descriptionHtml: part(0, 10), applyUrl: undefined }),
      base({ source: 'lever', board: 'exampleco', descriptionHtml: part(5, 10), requisitionId: 'R-5' }),
      base({ source: 'adzuna', board: 'de', company: 'Example Co', descriptionHtml: part(0, 10), requisitionId: 'R-5' }),
    ]);
    expect(explained.same).toBe(true);
  });

  it('says that a requisition number is none', () => {
    const titles = ['Supply Planner', 'Bus Driver', 'Beekeeper', 'Museum Guide', 'Stage Carpenter'];
    const explained = explain(titles.map((title) => base({ title, requisitionId: '2026' })));
    expect(explained.same).toBe(false);
    expect(explained.evidence).toContainEqual(
      expect.objectContaining({ name: 'requisition', detail: expect.stringContaining('no key') }),
    );
  });
});

describe('reposts', () => {
  const at = (opened: string, closed: string | null) => ({ opened, closed });
  const first = fingerprint(base({ openingId: '7' }), at('2026-01-01', '2026-02-01'));
  const again = fingerprint(base({ openingId: '8' }), at('2026-03-01', null));
  const beside = fingerprint(base({ openingId: '8' }), at('2026-01-15', null));
  const elsewhere = fingerprint(base({ openingId: '8', location: 'Hamburg, Germany' }), at('2026-03-01', null));

  it('join the job although the source made a new opening, where nothing else differs', () => {
    expect(compare(first, again).same).toBe(true);
    expect(compare(again, first).same).toBe(true);
    expect(compare(first, beside)).toMatchObject({ same: false });
    expect(compare(first, elsewhere)).toMatchObject({ same: false });
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
