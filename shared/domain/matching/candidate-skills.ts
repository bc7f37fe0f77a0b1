import { cleanLine } from '../normalize/text.ts';
import type { Profile } from '../profile.ts';

export interface CandidateSkill {
  /** Canonical name. */
  name: string;
  /** The fact that states it. */
  factId: string;
}

/** The candidate's skills under their canonical names, each once, with the first fact that states it. */
export function candidateSkills(profile: Pick<Profile, 'facts'>): CandidateSkill[] {
  const found = new Map<string, string>();
  for (const fact of profile.facts)
    for (const skill of fact.skills ?? []) {
      const name = cleanLine(skill, 200);
      if (name !== '' && !found.has(name)) found.set(name, fact.id);
    }
  return [...found].map(([name, factId]) => ({ name, factId }));
}
