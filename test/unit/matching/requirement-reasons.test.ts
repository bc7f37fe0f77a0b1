import { describe, expect, it } from 'vitest';
import type { Job } from '../../../shared/domain/job.ts';
import { compileProfile } from '../../../shared/domain/matching/compile-profile.ts';
import { score } from '../../../shared/domain/matching/score.ts';
import type { Requirements } from '../../../shared/domain/requirements.ts';
import { jobOf, profileOf, resumeJson } from '../../support/candidate.ts';

const now = new Date('2026-11-20T08:00:00Z');
const nothing: Requirements = {
  experienceYears: null,
  degree: null,
  languages: [],
  visaSponsorship: null,
  workPermitRequired: null,
  clearance: null,
  licences: [],
  travel: null,
};

function assess(asked: Partial<Requirements>, resume: unknown = resumeJson, change: Partial<Job> = {}) {
  const job = jobOf({ requirements: { ...nothing, ...asked }, ...change });
  return score(job, compileProfile(profileOf(resume)), now);
}
const told = (assessment: ReturnType<typeof assess>) =>
  assessment.parts.find(({ name }) => name === 'title')?.reasons.filter(({ text }) => /^(?:Asks for|Would like) /.test(text)) ??
  [];

describe('years of experience', () => {
  // January 2017 to March 2021 and April 2021 to now: 119 months.
  it.each([
    [{ min: 5, max: null, need: 'required' }, true, 'Asks for 5 or more years of experience; your work history counts 9.'],
    [{ min: 10, max: 12, need: 'preferred' }, false, 'Would like 10 to 12 years of experience; your work history counts 9.'],
  ] as const)('%j: met %s', (experienceYears, met, text) => {
    const evidence = {
      requirements: [{ from: 'text' as const, quote: 'some years', confidence: 0.9, about: 'experienceYears' }],
    };
    expect(told(assess({ experienceYears }, resumeJson, { evidence }))).toMatchObject([
      { met, text, quote: 'some years', factId: expect.stringMatching(/^f_/) },
    ]);
  });

  it('of jobs at the same time count once', () => {
    const work = [
      { name: 'A', position: 'Cook', startDate: '2020-01', endDate: '2021-12' },
      { name: 'B', position: 'Cook', startDate: '2020-06', endDate: '2021-12' },
    ];
    const [reason] = told(assess({ experienceYears: { min: 3, max: null, need: 'required' } }, { ...resumeJson, work }));
    expect(reason).toMatchObject({ met: false, text: expect.stringContaining('counts 2.') });
  });
});

describe('the degree', () => {
  it.each([
    ['bachelor', true],
    ['state_examination', true],
    ['doctorate', false],
  ] as const)('%s against a master: %s', (level, met) => {
    const degree = { level, fields: [], equivalent: false, need: 'required' as const };
    expect(told(assess({ degree }))).toMatchObject([{ met, text: expect.stringContaining('you have MSc Computer Science') }]);
  });
});

describe('what the profile does not tell', () => {
  it('is not held against the candidate, and no reason changes the score', () => {
    const asked = {
      experienceYears: { min: 5, max: null, need: 'required' as const },
      degree: { level: 'doctorate' as const, fields: [], equivalent: false, need: 'required' as const },
    };
    expect(told(assess(asked, { ...resumeJson, work: [], education: [] }))).toEqual([]);
    expect(assess(asked).score).toBe(assess({}).score);
  });
});

describe('a visa', () => {
  const change = {
    locations: [{ text: 'Canada', city: 'Toronto', region: null, country: 'CA', latitude: null, longitude: null }],
  };
  const permitted = (visaSponsorship: 'offered' | 'not_offered' | null, descriptionText: string) => {
    const profile = profileOf();
    const candidate = { ...profile, preferences: { ...profile.preferences, workPermits: ['CH'] } };
    const job = jobOf({ ...change, descriptionText, remote: 'onsite', requirements: { ...nothing, visaSponsorship } });
    return score(job, compileProfile(candidate), now).gates.find(({ name }) => name === 'work_permit')?.passed;
  };
  it('that was read outweighs the words', () => {
    expect(permitted('offered', 'We help with papers.')).toBe(true);
    expect(permitted('not_offered', 'We can sponsor your visa, but for this role.')).toBe(false);
    expect(permitted(null, 'We can sponsor your visa.')).toBe(true);
  });
});
