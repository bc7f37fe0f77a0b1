import type { Job } from '../job.ts';
import type { MatchReason } from '../match.ts';
import { ownText } from '../normalize/sections/own-text.ts';
import type { Fact } from '../profile.ts';
import { functionWords, hedges } from './glue.ts';
import { contentStems, stem, tokens } from './words.ts';

/** How much a text or fact of the candidate has to do with one job. */
export interface Relevance {
  /** Higher is closer; 0 is no word in common. Comparable between facts of one job only. */
  of(fact: Pick<Fact, 'id' | 'text' | 'skills'>): number;
  /** The same for a text. */
  ofText(text: string): number;
  /** Whether the job asks for that skill by name. */
  asks(skill: string): boolean;
}

/** Weight of a word by where the posting uses it. A name from its skill list says most. */
const weights = { skill: 4, title: 2.5, text: 0.4, oftenInText: 0.9 } as const;
/** A fact the match already named as a reason. */
const reasonBonus = 3;
/** A statement with a figure says more than one without. */
const figureBonus = 0.6;
/** "Helped to ..." says less than what one did. */
const supporting = 0.7;

/** Relevance to one job, by shared word stems; same input, same numbers. */
export function relevanceTo(
  job: Pick<Job, 'title' | 'skills' | 'descriptionText' | 'sections'>,
  reasons: readonly MatchReason[],
): Relevance {
  const weight = new Map<string, number>();
  const raise = (word: string, to: number) => weight.set(word, Math.max(to, weight.get(word) ?? 0));
  const counts = new Map<string, number>();
  const text = ownText(job.descriptionText, job.sections)
    .map(({ start, end }) => job.descriptionText.slice(start, end))
    .join('\n');
  for (const word of contentStems(text, functionWords)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) raise(word, count > 1 ? weights.oftenInText : weights.text);
  for (const word of contentStems(job.title, functionWords)) raise(word, weights.title);
  const asked = new Set(job.skills.map(skillKey));
  for (const skill of job.skills) for (const word of contentStems(skill, functionWords)) raise(word, weights.skill);
  const named = new Set(reasons.flatMap((reason) => (reason.met && reason.factId !== null ? [reason.factId] : [])));
  const posting = ` ${tokens(text)
    .map((token) => (token.kind === 'word' ? stem(token.text) : '|'))
    .join(' ')} `;

  const ofText = (text: string) => {
    const words = new Set(contentStems(text, functionWords));
    let sum = 0;
    for (const word of words) sum += weight.get(word) ?? 0;
    // Long texts share more words by chance.
    return sum / Math.sqrt(4 + words.size);
  };
  return {
    ofText,
    of: (fact) => {
      const sum =
        ofText(`${fact.text} ${(fact.skills ?? []).join(' ')}`) +
        (named.has(fact.id) ? reasonBonus : 0) +
        (/\d/.test(fact.text) ? figureBonus : 0);
      const [first = ''] = fact.text.toLowerCase().split(' ', 1);
      return hedges.has(first) ? sum * supporting : sum;
    },
    asks: (skill) => {
      if (asked.has(skillKey(skill))) return true;
      const words = tokens(skill).map((token) => stem(token.text));
      return words.length > 0 && posting.includes(` ${words.join(' ')} `);
    },
  };
}

/** Skill names compared without case, spaces and punctuation; + and # are part of names. */
function skillKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '');
}
