import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProfile } from '../../../shared/domain/matching/compile-profile.ts';
import { score } from '../../../shared/domain/matching/score.ts';
import type { Need } from '../../../shared/domain/requirements.ts';
import { profileOf, resumeJson } from '../../support/candidate.ts';
import { sampleJob } from '../../support/sample-job.ts';
import { wishing } from '../../support/wishing-profile.ts';

const now = new Date('2026-11-20T08:00:00Z');
const asking = (needs: Record<string, Need>, change = {}) => {
  const skillNeeds = Object.entries(needs)
    .map(([name, need]) => ({ name, need }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return sampleJob('j_1', { title: 'X', skills: skillNeeds.map(({ name }) => name), skillNeeds, descriptionText: '', ...change });
};
const partOf = (job: ReturnType<typeof asking>, skills: string[]) => {
  const part = score(job, compileProfile(wishing({}, skills)), now).parts[0];
  return { value: part?.value ?? 0, texts: part?.reasons.map(({ text }) => text) ?? [] };
};

describe('what the posting makes of a skill', () => {
  it('weighs: the required most, the mentioned least', () => {
    const job = asking({ Go: 'required', Kotlin: 'preferred', Terraform: 'mentioned' });
    const [go, kotlin, terraform] = ['Go', 'Kotlin', 'Terraform'].map((skill) => partOf(job, [skill]).value);
    expect(go).toBeGreaterThan(kotlin ?? 1);
    expect(kotlin).toBeGreaterThan(terraform ?? 1);
    expect(terraform).toBeGreaterThan(0);
  });

  it('makes no difference when it is the same for all', () => {
    const skills = ['Go', 'Kotlin', 'Terraform'];
    const values = (['required', 'preferred', 'mentioned'] as const).map(
      (need) => partOf(asking(Object.fromEntries(skills.map((skill) => [skill, need]))), ['Go']).value,
    );
    const unread = sampleJob('j_1', { title: 'X', skills, skillNeeds: [] });
    expect(new Set([...values, partOf(unread, ['Go']).value]).size).toBe(1);
  });

  it('is said, the required before the others', () => {
    expect(partOf(asking({ Go: 'preferred', Kotlin: 'required', Terraform: 'mentioned' }), ['Go']).texts).toEqual([
      'You have 1 of the 3 skills it asks for: Go.',
      'Not in your profile: Kotlin, Terraform.',
      'Would like Go, which you have.',
      'Asks for Kotlin, which your profile does not name.',
      'Speaks of Terraform, which your profile does not name.',
    ]);
  });

  it('never makes a candidate worse for a further skill', () => {
    const names = fc.constantFrom('Go', 'React', 'JavaScript', 'Docker', 'Kubernetes', 'SQL');
    const need = fc.constantFrom<Need>('required', 'preferred', 'mentioned');
    fc.assert(
      fc.property(fc.dictionary(names, need, { minKeys: 1 }), fc.uniqueArray(names), names, (needs, skills, more) => {
        const job = asking(needs);
        expect(partOf(job, [...skills, more]).value).toBeGreaterThanOrEqual(partOf(job, skills).value);
      }),
      { numRuns: 150 },
    );
  });
});

describe('skills that stand in for others', () => {
  it('count in part, with the reason', () => {
    const job = asking({ JavaScript: 'required' });
    const [stated, covered, none] = [['JavaScript'], ['React'], ['Nursing']].map((skills) => partOf(job, skills));
    expect(covered?.value).toBeLessThan(stated?.value ?? 0);
    expect(covered?.value).toBeGreaterThan(none?.value ?? 1);
    expect(covered?.texts).toContain('Asks for JavaScript, which your React covers.');
    const near = partOf(asking({ Kubernetes: 'required' }), ['Docker']);
    expect(near.value).toBeGreaterThan(0);
    expect(near.texts).toContain('Asks for Kubernetes, which your profile does not name; Docker is near to it.');
  });
});

describe('languages', () => {
  const speaking = (languages: { language: string; fluency: string }[]) => {
    const { basics } = resumeJson;
    return compileProfile(profileOf({ basics: { name: basics.name, email: basics.email }, languages }, 'user-1'));
  };
  const job = asking(
    { Go: 'required' },
    {
      requirements: {
        experienceYears: null,
        degree: null,
        languages: [{ language: 'de', level: 'C1', need: 'required' }],
        visaSponsorship: null,
        workPermitRequired: null,
        clearance: null,
        licences: [],
        travel: null,
      },
    },
  );

  it('are asked for beside the skills, in whatever language the resume names them', () => {
    for (const language of ['German', 'Deutsch', 'allemand']) {
      const part = score(job, speaking([{ language, fluency: 'native' }]), now).parts[0];
      expect(part?.reasons.map(({ text }) => text)).toContain('Asks for German, which you have.');
      expect(part?.value).toBeGreaterThan(0);
    }
    expect(score(job, speaking([{ language: 'French', fluency: 'native' }]), now).parts[0]?.value).toBe(0);
  });
});
