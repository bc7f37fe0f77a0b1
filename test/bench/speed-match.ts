/**
 * Posting x profile pairs per second on one core: the numeric pass over precompiled features, the pass with reasons, and what compiling
 * costs. Postings and profiles are made up, the same in every run. Reference: counting the shared skills of each pair in hash sets, the
 * least that any matcher does.
 */
import { compileJob } from '../../shared/domain/matching/compile-job.ts';
import { compileProfile } from '../../shared/domain/matching/compile-profile.ts';
import { dayOf, emptyRating, rate } from '../../shared/domain/matching/rate.ts';
import { assess } from '../../shared/domain/matching/score.ts';
import { Vocabulary } from '../../shared/domain/matching/vocabulary.ts';
import { storingLine } from '../../shared/domain/matching/weights.ts';
import type { Place } from '../../shared/domain/place.ts';
import { sampleJob } from '../support/sample-job.ts';
import { wishing } from '../support/wishing-profile.ts';

const now = new Date('2026-11-20T08:00:00Z');
const skills =
  'Python Go Kotlin Java TypeScript React SQL PostgreSQL Kubernetes Terraform AWS Docker Figma Excel Salesforce SAP Nursing Spark Kafka Linux'.split(
    ' ',
  );
const titles = [
  'Backend Engineer',
  'Senior Product Designer',
  'Pflegefachkraft (m/w/d)',
  'Account Executive',
  'Data Scientist',
  'Projektleiter Bau',
  'Accountant',
  'Platform Engineer, Payments',
];
const cities: Place[] = [
  { text: 'Berlin', city: 'Berlin', region: null, country: 'DE', latitude: 52.52, longitude: 13.4 },
  { text: 'Wien', city: 'Vienna', region: null, country: 'AT', latitude: 48.21, longitude: 16.37 },
  { text: 'New York', city: 'New York', region: 'New York', country: 'US', latitude: 40.71, longitude: -74 },
  { text: 'Zürich', city: 'Zürich', region: null, country: 'CH', latitude: 47.37, longitude: 8.54 },
];

/** Numbers that look random and are the same in every run (Lehmer generator). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const next = generator(42);
const pick = <T>(list: readonly T[], count: number): T[] => {
  const rest = [...list];
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(next(rest.length), 1)).flat();
};
const sentence = () => `We look for people who know ${pick(skills, 3).join(', ')} and like to work in a calm and kind team. `;

const jobs = Array.from({ length: 4000 }, (_, index) => {
  const pay = 30_000 + next(120_000);
  return sampleJob(`j_${index}`, {
    title: pick(titles, 1)[0] ?? '',
    skills: pick(skills, 2 + next(12)).sort(),
    locations: pick(cities, 1 + next(2)),
    remote: ([null, 'remote', 'hybrid', 'onsite'] as const)[next(4)] ?? null,
    seniority: ([null, 'junior', 'senior', 'lead'] as const)[next(4)] ?? null,
    salary:
      next(2) === 0
        ? null
        : {
            min: pay,
            max: pay + 20_000,
            currency: 'EUR',
            period: 'year',
            text: `${pay}`,
            yearMin: pay,
            yearMax: pay + 20_000,
            assumption: null,
          },
    descriptionText: Array.from({ length: 30 }, sentence).join(''),
  });
});
const profiles = Array.from({ length: 250 }, (_, index) =>
  wishing(
    {
      titles: pick(titles, 3),
      locations: pick(cities, 2),
      remote: ['remote', 'hybrid'],
      maxDistanceKm: 80,
      minSalary: { amount: 40_000 + next(40_000), currency: 'EUR', period: 'year' },
      workPermits: ['DE', 'AT', 'CH'],
      excludedCompanies: ['Quarry'],
      excludedWords: index % 2 === 0 ? ['unpaid', 'door to door'] : [],
    },
    pick(skills, 8),
    `user-${index}`,
  ),
);

function timed<T>(work: () => T): { seconds: number; result: T } {
  const start = performance.now();
  const result = work();
  return { seconds: (performance.now() - start) / 1000, result };
}

const vocabulary = new Vocabulary();
const compiledJobs = timed(() => jobs.map((job) => compileJob(job, vocabulary)));
const compiledProfiles = timed(() => profiles.map((profile) => compileProfile(profile, vocabulary)));
const pairs = jobs.length * profiles.length;
const today = dayOf(now);

/** The better of three: the first one warms up. */
const best = (work: () => number) => {
  const runs = [timed(work), timed(work), timed(work)];
  return runs.reduce((one, other) => (other.seconds < one.seconds ? other : one));
};

const owned = profiles.map((profile) => new Set(profile.facts.flatMap((fact) => fact.skills ?? [])));
const reference = best(() => {
  let shared = 0;
  for (const job of jobs) for (const own of owned) for (const skill of job.skills) if (own.has(skill)) shared += 1;
  return shared;
});
const rating = emptyRating();
const numeric = best(() => {
  let kept = 0;
  for (const job of compiledJobs.result)
    for (const profile of compiledProfiles.result) if (rate(job, profile, today, rating) >= storingLine) kept += 1;
  return kept;
});
const few = compiledJobs.result.slice(0, 200);
const withReasons = best(() => {
  let reasons = 0;
  for (const job of few)
    for (const profile of compiledProfiles.result.slice(0, 20)) reasons += assess(job, profile, now).parts.length;
  return reasons;
});

const perSecond = (count: number, seconds: number) => Math.round(count / seconds).toLocaleString('en');
console.table({
  'reference: shared skills in hash sets': { 'per second': perSecond(pairs, reference.seconds), of: 'pairs' },
  'numeric pass, all parts and gates': { 'per second': perSecond(pairs, numeric.seconds), of: 'pairs' },
  'with reasons and quotes': { 'per second': perSecond(few.length * 20, withReasons.seconds), of: 'pairs' },
  'compiling a posting': { 'per second': perSecond(jobs.length, compiledJobs.seconds), of: 'postings' },
  'compiling a profile': { 'per second': perSecond(profiles.length, compiledProfiles.seconds), of: 'profiles' },
});
console.log(
  `${pairs.toLocaleString('en')} pairs, ${((100 * numeric.result) / pairs).toFixed(1)} % reach the storing line of ${storingLine}; goal: 200,000 pairs a second`,
);
