import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../../shared/domain/job.ts';
import { assessment } from '../../../shared/domain/match.ts';
import { compileJob } from '../../../shared/domain/matching/compile-job.ts';
import { compileProfile } from '../../../shared/domain/matching/compile-profile.ts';
import { dayOf, emptyRating, rate } from '../../../shared/domain/matching/rate.ts';
import { assess, score } from '../../../shared/domain/matching/score.ts';
import { Vocabulary } from '../../../shared/domain/matching/vocabulary.ts';
import { storingLine, weights } from '../../../shared/domain/matching/weights.ts';
import type { Place } from '../../../shared/domain/place.ts';
import type { Preferences } from '../../../shared/domain/profile.ts';
import type { Salary } from '../../../shared/domain/salary.ts';
import { sampleJob } from '../../support/sample-job.ts';
import { wishing } from '../../support/wishing-profile.ts';

const now = new Date('2026-11-20T08:00:00Z');
const place = (change: Partial<Place>): Place => ({
  text: change.city ?? change.country ?? 'somewhere',
  city: null,
  region: null,
  country: null,
  latitude: null,
  longitude: null,
  ...change,
});
const berlin = place({ city: 'Berlin', country: 'DE', latitude: 52.52, longitude: 13.4 });
const potsdam = place({ city: 'Potsdam', country: 'DE', latitude: 52.4, longitude: 13.06 });
const munich = place({ city: 'Munich', country: 'DE', latitude: 48.14, longitude: 11.58 });
const pay = (yearMin: number | null, yearMax: number | null, currency: string | null = 'EUR'): Salary => ({
  min: yearMin,
  max: yearMax,
  currency,
  period: 'year',
  text: 'the pay as written',
  yearMin,
  yearMax,
  assumption: null,
});

const skillNames = ['Python', 'Go', 'Kotlin', 'Figma', 'SQL', 'Kubernetes', 'Terraform', 'Excel', 'Nursing', 'Java'];
const titles = [
  'Backend Engineer',
  'Senior Product Designer',
  'Krankenpfleger (m/w/d)',
  'Account Executive',
  'Head of Data',
  'Praktikum',
  '???',
];
const anyJob = fc
  .record({
    title: fc.constantFrom(...titles),
    skills: fc.uniqueArray(fc.constantFrom(...skillNames), { maxLength: 8 }).map((skills) => skills.sort()),
    remote: fc.constantFrom('remote' as const, 'hybrid' as const, 'onsite' as const, null),
    seniority: fc.constantFrom('junior' as const, 'senior' as const, 'principal' as const, null),
    locations: fc.array(fc.constantFrom(berlin, munich, place({ country: 'US' }), place({ text: 'Atlantis' })), { maxLength: 3 }),
    salary: fc.option(
      fc
        .record({
          low: fc.option(fc.integer({ min: 0, max: 150_000 })),
          high: fc.option(fc.integer({ min: 0, max: 300_000 })),
          currency: fc.constantFrom('EUR', 'USD', 'XTS', null),
        })
        .map(({ low, high, currency }) => pay(low, high, currency)),
    ),
    postedAt: fc.constantFrom('2026-11-19T00:00:00Z', '2024-01-01T00:00:00Z', '2090-01-01T00:00:00Z', 'nonsense', null),
    descriptionText: fc.constantFrom('We use Python and Go.', 'Visa sponsorship is available. Unpaid trial.', ''),
    company: fc.constantFrom('Acme GmbH', 'Quarry'),
  })
  .map((change): Job => sampleJob('j_00000000000000000001', change));
const anyWishes: fc.Arbitrary<Omit<Preferences, 'documentsFrom' | 'documentsPerDigest'>> = fc.record({
  titles: fc.uniqueArray(fc.constantFrom('Software Engineer', 'Senior Backend Developer', 'Nurse', 'Product Designer'), {
    maxLength: 3,
  }),
  seniority: fc.uniqueArray(fc.constantFrom('senior' as const, 'junior' as const), { maxLength: 2 }),
  locations: fc.array(fc.constantFrom(berlin, place({ country: 'DE' }), place({ text: 'Atlantis' })), { maxLength: 2 }),
  maxDistanceKm: fc.constantFrom(null, 10, 600),
  remote: fc.uniqueArray(fc.constantFrom('remote' as const, 'onsite' as const), { maxLength: 2 }),
  minSalary: fc.option(
    fc.record({
      amount: fc.integer({ min: 1, max: 200_000 }),
      currency: fc.constantFrom('EUR', 'CHF', 'XTS'),
      period: fc.constantFrom('year' as const, 'month' as const),
    }),
    { nil: null },
  ),
  excludedCompanies: fc.constantFrom<string[]>([], ['ACME']),
  excludedWords: fc.constantFrom<string[]>([], ['unpaid']),
  workPermits: fc.constantFrom<string[]>([], ['DE'], ['CH']),
});
const anySkills = fc.uniqueArray(fc.constantFrom(...skillNames), { minLength: 1, maxLength: 6 });

describe('score', () => {
  it('is a number between 0 and 100, the sum of its parts, 0 when a gate failed, and the same in both passes', () => {
    fc.assert(
      fc.property(anyJob, anyWishes, anySkills, (job, wishes, skills) => {
        const compiled = compileProfile(wishing(wishes, skills));
        const result = score(job, compiled, now);
        expect(assessment.safeParse(result).error).toBeUndefined();
        const failed = result.gates.some((gate) => !gate.passed);
        const sum = result.parts.reduce((total, part) => total + part.weight * part.value, 0);
        if (failed) expect(result.score).toBe(0);
        else expect(Math.abs(result.score - sum)).toBeLessThan(0.1);
        const total = result.parts.reduce((weight, part) => weight + part.weight, 0);
        expect(total === 0 || Math.abs(total - 100) < 0.01).toBe(true);
        expect(rate(compileJob(job, compiled.vocabulary), compiled, dayOf(now), emptyRating())).toBe(result.score);
        expect(score(job, compileProfile(wishing(wishes, skills)), now)).toEqual(result);
      }),
      { numRuns: 200 },
    );
  });

  it('never falls when the candidate learns a skill the posting asks for', () => {
    fc.assert(
      fc.property(
        anyJob,
        anyWishes,
        fc.uniqueArray(fc.constantFrom(...skillNames), { maxLength: 6 }),
        fc.constantFrom(...skillNames),
        (job, wishes, skills, more) => {
          const before = score(job, compileProfile(wishing(wishes, skills)), now).score;
          const after = score(job, compileProfile(wishing(wishes, [...skills, more])), now).score;
          expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of skills, titles or places', () => {
    fc.assert(
      fc.property(anyJob, anyWishes, anySkills, (job, wishes, skills) => {
        const turned = {
          ...wishes,
          titles: wishes.titles?.toReversed() ?? [],
          locations: wishes.locations?.toReversed() ?? [],
        };
        const one = score(job, compileProfile(wishing(wishes, skills)), now).score;
        const other = score(
          { ...job, skills: job.skills.toReversed(), locations: job.locations.toReversed() },
          compileProfile(wishing(turned, skills.toReversed())),
          now,
        ).score;
        expect(other).toBe(one);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same for a profile compiled beside others', () => {
    const vocabulary = new Vocabulary();
    const others = ['Nurse', 'Product Designer'].map((title) =>
      compileProfile(wishing({ titles: [title] }, ['Figma', 'Excel']), vocabulary),
    );
    const job = sampleJob('j_1', { skills: ['Figma', 'Go', 'Python'], title: 'Backend Engineer' });
    const wishes = { titles: ['Backend Engineer'], locations: [berlin] };
    const beside = assess(compileJob(job, vocabulary), compileProfile(wishing(wishes), vocabulary), now);
    expect(others).toHaveLength(2);
    expect(beside).toEqual(score(job, compileProfile(wishing(wishes)), now));
  });

  it('hands the weight of silence on instead of judging it', () => {
    const profile = compileProfile(
      wishing({ titles: ['Backend Engineer'], minSalary: { amount: 50_000, currency: 'EUR', period: 'year' } }),
    );
    const silent = sampleJob('j_1', { title: 'Backend Engineer', skills: ['Go', 'Python'], postedAt: null, locations: [] });
    const rich = score({ ...silent, salary: pay(60_000, 70_000) }, profile, now);
    const poor = score(silent, profile, now);
    const part = (result: typeof rich, name: string) => result.parts.find((each) => each.name === name);
    expect(part(poor, 'salary')).toMatchObject({ weight: 0, value: 0 });
    expect(part(rich, 'salary')).toMatchObject({ value: 1 });
    // Skills and title share the fit in their own proportion whatever the posting keeps to itself.
    expect((part(poor, 'skills')?.weight ?? 0) / (part(poor, 'title')?.weight ?? 1)).toBeCloseTo(
      weights.skills / weights.title,
      3,
    );
    const untitled = score({ ...silent, skills: [] }, profile, now);
    expect(part(untitled, 'title')?.weight).toBe(100);
  });

  it('keeps no job for its terms alone', () => {
    const profile = compileProfile(
      wishing({ titles: ['Nurse'], locations: [berlin], minSalary: { amount: 1, currency: 'EUR', period: 'year' } }, ['Nursing']),
    );
    const job = sampleJob('j_1', {
      title: 'Backend Engineer',
      skills: ['Go'],
      locations: [berlin],
      salary: pay(90_000, 90_000),
      postedAt: now.toISOString(),
    });
    expect(score(job, profile, now).score).toBeLessThanOrEqual(storingLine);
  });

  it('brings the skills of both sides to one name, and finds those told in sentences', () => {
    const job = sampleJob('j_1', { skills: ['Kubernetes'], descriptionText: 'You run k8s clusters.', title: 'X' });
    const value = (skills: string[]) => score(job, compileProfile(wishing({}, skills)), now).parts[0]?.value;
    expect(value(['k8s'])).toBe(value(['Kubernetes']));
    expect(value(['Kubernetes'])).toBeGreaterThan(0);
    expect(value(['Excel'])).toBe(0);
  });
});

describe('reasons', () => {
  it('quote the posting word for word and name facts of the profile', () => {
    fc.assert(
      fc.property(anyJob, anyWishes, anySkills, (job, wishes, skills) => {
        const profile = wishing(wishes, skills);
        const facts = new Set(profile.facts.map((fact) => fact.id));
        const posting = [
          job.titleText,
          job.title,
          job.company,
          job.descriptionText,
          job.salary?.text,
          ...job.locations.map((each) => each.text),
        ].join('\n');
        const result = score(job, compileProfile(profile), now);
        for (const reason of [...result.parts.flatMap((part) => part.reasons), ...result.gates.map((gate) => gate.reason)]) {
          if (reason.quote !== null) expect(posting).toContain(reason.quote);
          if (reason.factId !== null) expect(facts).toContain(reason.factId);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('quote the sentence a skill was read from, in the spelling of the posting', () => {
    const job = sampleJob('j_1', {
      skills: ['Kubernetes'],
      evidence: { skills: [{ from: 'text', quote: 'k8s', confidence: 0.9 }] },
      descriptionText: 'Über uns. Du betreibst k8s-Cluster für 200 Kunden! Wir freuen uns.',
    });
    const [summed, skill] = score(job, compileProfile(wishing({}, ['Kubernetes'])), now).parts[0]?.reasons ?? [];
    const quote = 'Du betreibst k8s-Cluster für 200 Kunden!';
    expect(summed).toEqual({ text: 'You have the skill it asks for: Kubernetes.', met: true, quote, factId: skill?.factId });
    expect(skill).toMatchObject({ skill: 'Kubernetes', met: true, quote });
  });

  it('sum the skills up, and keep a reason with its own quote for each', () => {
    const job = sampleJob('j_1', {
      skills: ['Go', 'Kubernetes', 'Rust'],
      evidence: {},
      descriptionText: 'You know Go and Kubernetes. Rust is a plus.',
    });
    const reasons = score(job, compileProfile(wishing({}, ['Go', 'Kubernetes'])), now).parts[0]?.reasons ?? [];
    expect(reasons.map(({ text, quote, skill }) => [text, quote, skill])).toEqual([
      ['You have 2 of the 3 skills it asks for: Go, Kubernetes.', 'You know Go and Kubernetes.', undefined],
      ['Not in your profile: Rust.', 'Rust is a plus.', undefined],
      ['Asks for Go, which you have.', 'You know Go and Kubernetes.', 'Go'],
      ['Asks for Kubernetes, which you have.', 'You know Go and Kubernetes.', 'Kubernetes'],
      ['Asks for Rust, which your profile does not name.', 'Rust is a plus.', 'Rust'],
    ]);
  });
});

it('quotes a skill from what speaks of the job rather than from boilerplate', () => {
  const descriptionText = 'We sell Excel courses.\nYou know Excel well.';
  const sections: Job['sections'] = [
    { kind: 'about', start: 0, end: 23, boilerplate: true },
    { kind: 'requirements', start: 23, end: descriptionText.length, boilerplate: false },
  ];
  const job = sampleJob('j_1', { skills: ['Excel'], evidence: {}, descriptionText, sections });
  const reasons = score(job, compileProfile(wishing({}, ['Excel'])), now).parts[0]?.reasons ?? [];
  expect(reasons.map(({ quote }) => quote)).toContain('You know Excel well.');
  expect(reasons.map(({ quote }) => quote)).not.toContain('We sell Excel courses.');
});

describe('gates', () => {
  const gate = (wishes: Partial<Preferences>, change: Partial<Job>) => {
    const result = score(sampleJob('j_1', change), compileProfile(wishing(wishes)), now);
    return { passed: result.gates[0]?.passed, score: result.score, reason: result.gates[0]?.reason };
  };

  it('keep excluded companies out, whatever their legal form', () => {
    expect(gate({ excludedCompanies: ['acme'] }, { company: 'ACME, Inc.' })).toMatchObject({ passed: false, score: 0 });
    expect(gate({ excludedCompanies: ['acme'] }, { company: 'Acmeville' }).passed).toBe(true);
  });

  it('keep excluded words out as whole words, and quote them', () => {
    const failed = gate({ excludedWords: ['unpaid'] }, { descriptionText: 'Nice team. Starts with an Unpaid trial day. Bye.' });
    expect(failed).toMatchObject({ passed: false, reason: { quote: 'Starts with an Unpaid trial day.' } });
    expect(gate({ excludedWords: ['paid'] }, { descriptionText: 'unpaid' }).passed).toBe(true);
    expect(gate({ excludedWords: ['C++'] }, { descriptionText: 'We write C++.' }).passed).toBe(false);
    expect(gate({ excludedWords: ['実習'] }, { descriptionText: '無給実習です' }).passed).toBe(false);
  });

  it('look for excluded words in what speaks of the job and of the employer, not in notices', () => {
    const lines = ['You deal cards.', 'About us', 'We run a casino.', 'Veterans are welcome.'];
    const descriptionText = lines.join('\n');
    const at = (line: number) => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
    const sections: Job['sections'] = [
      { kind: 'tasks', start: 0, end: at(1), boilerplate: false },
      { kind: 'about', start: at(1), end: at(3), boilerplate: true },
      { kind: 'legal', start: at(3), end: descriptionText.length, boilerplate: true },
    ];
    const words = (word: string) => gate({ excludedWords: [word] }, { descriptionText, sections });
    expect(words('veterans').passed).toBe(true);
    expect(words('casino')).toMatchObject({ passed: false, reason: { quote: 'We run a casino.' } });
    expect(words('cards').passed).toBe(false);
  });

  it('hold the minimum salary per year, and never against unknown pay or currency', () => {
    const wish = { minSalary: { amount: 5_000, currency: 'EUR', period: 'month' as const } };
    expect(gate(wish, { salary: pay(50_000, 59_999) }).passed).toBe(false);
    expect(gate(wish, { salary: pay(50_000, 60_000) }).passed).toBe(true);
    expect(gate(wish, { salary: pay(50_000, null) }).passed).toBe(true);
    expect(gate(wish, { salary: null }).passed).toBe(true);
    expect(gate(wish, { salary: pay(1, 1, 'XTS') })).toMatchObject({ passed: true });
    // 60,000 EUR are about 70,200 USD; within the tolerance the gate stays open.
    expect(gate(wish, { salary: pay(1, 60_000, 'USD') }).passed).toBe(false);
    expect(gate(wish, { salary: pay(1, 67_000, 'USD') }).passed).toBe(true);
  });

  it('ask for a work permit only where the country of work is certain', () => {
    const wish = { workPermits: ['DE'] };
    const us = [place({ country: 'US', city: 'Austin' })];
    expect(gate(wish, { locations: us, remote: 'onsite' }).passed).toBe(false);
    expect(gate(wish, { locations: us, remote: 'remote' }).passed).toBe(true);
    expect(gate(wish, { locations: [place({ country: 'US' })], remote: 'remote' }).passed).toBe(false);
    expect(gate(wish, { locations: [...us, place({ text: 'Atlantis' })], remote: 'onsite' }).passed).toBe(true);
    expect(gate(wish, { locations: us, descriptionText: 'Visa sponsorship available.' }).passed).toBe(true);
    expect(gate(wish, { locations: us, descriptionText: 'We are unable to sponsor visas.' }).passed).toBe(false);
    expect(gate(wish, { locations: [berlin] }).passed).toBe(true);
  });

  it('measure the distance for on-site and hybrid work with known places', () => {
    const wish = { locations: [berlin], maxDistanceKm: 50 };
    expect(gate(wish, { locations: [munich], remote: 'onsite' }).passed).toBe(false);
    expect(gate(wish, { locations: [potsdam], remote: 'hybrid' }).passed).toBe(true);
    expect(gate(wish, { locations: [munich, potsdam], remote: 'hybrid' }).passed).toBe(true);
    expect(gate(wish, { locations: [munich], remote: 'remote' }).passed).toBe(true);
    expect(gate(wish, { locations: [munich], remote: null }).passed).toBe(true);
    expect(gate(wish, { locations: [place({ city: 'Munich', country: 'DE' })], remote: 'onsite' }).passed).toBe(true);
  });

  it('find the coordinates of a wished place by its name', () => {
    const wish = { locations: [place({ text: 'Berlin, Germany' })], maxDistanceKm: 50 };
    expect(gate(wish, { locations: [munich], remote: 'onsite' }).passed).toBe(false);
    expect(gate(wish, { locations: [potsdam], remote: 'onsite' }).passed).toBe(true);
  });
});
