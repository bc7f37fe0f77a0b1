import { languageWords } from '../normalize/requirements/language-names.ts';
import { skillsIn, skillsOfLabel } from '../normalize/skills/read-skills.ts';
import { cleanLine, foldWords } from '../normalize/text.ts';
import type { Fact, Profile } from '../profile.ts';

export interface CandidateSkill {
  /** Canonical name; the candidate's own wording where the dictionary does not know it. */
  name: string;
  /** The fact that states it. */
  factId: string;
}

/** Facts whose sentences tell of skills in use; interests and references of others do not. */
const telling = new Set<Fact['kind']>([
  'skill',
  'highlight',
  'work',
  'project',
  'certificate',
  'education',
  'summary',
  'label',
  'language',
  'volunteer',
]);

/**
 * The candidate's skills under their canonical names, each once: those they list, brought to the names of the dictionary that the
 * postings are read with, and those the sentences of their facts name. A listed skill is cited before a mentioned one.
 */
export function candidateSkills(profile: Pick<Profile, 'facts'>): CandidateSkill[] {
  const found = new Map<string, string>();
  const add = (name: string, factId: string) => {
    if (name !== '' && !found.has(name)) found.set(name, factId);
  };
  for (const fact of profile.facts)
    for (const listed of fact.skills ?? []) {
      const known = skillsOfLabel(cleanLine(listed, 200));
      for (const name of known.length > 0 ? known : [cleanLine(listed, 200)]) add(name, fact.id);
    }
  for (const fact of profile.facts) if (telling.has(fact.kind)) for (const name of skillsIn(fact.text)) add(name, fact.id);
  return [...found].map(([name, factId]) => ({ name, factId }));
}

/** The languages that the facts state, by ISO 639-1 code, each with its first fact. */
export function candidateLanguages(profile: Pick<Profile, 'facts'>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const fact of profile.facts) {
    if (fact.kind !== 'language') continue;
    const code = foldWords(fact.text)
      .split(' ')
      .map((word) => languageWords.get(word)?.code)
      .find((each) => each !== undefined);
    if (code !== undefined && !found.has(code)) found.set(code, fact.id);
  }
  return found;
}
