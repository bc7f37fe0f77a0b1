import { slotOf, type WordIndex } from '../word-index.ts';
import { incentiveWords, shortestIncentiveWord } from './incentives.ts';
import { gradeWords } from './pay-grade.ts';

/** Words of a text, as numbers in its index, that may begin what is looked for; `begins` tells whether they do. */
export interface PayCues {
  incentives: readonly number[];
  grades: readonly number[];
}

const ofIncentives = 1;
const ofGrades = 2;
const masks = Uint8Array.from(
  { length: incentiveWords.maybe.length },
  (_, slot) => (incentiveWords.maybe[slot] ? ofIncentives : 0) | (gradeWords.maybe[slot] ? ofGrades : 0),
);

/** Finds the words of incentives and of pay grades in one walk: a walk costs more than what it finds. */
export function payCues({ heads, starts, ends, count }: WordIndex): PayCues {
  const incentives: number[] = [];
  const grades: number[] = [];
  for (let word = 0; word < count; word += 1) {
    const slot = slotOf(heads[word] ?? 0);
    const mask = masks[slot] ?? 0;
    if (mask === 0) continue;
    if (mask & ofIncentives && (ends[word] ?? 0) - (starts[word] ?? 0) >= (shortestIncentiveWord[slot] ?? 0))
      incentives.push(word);
    if (mask & ofGrades) grades.push(word);
  }
  return { incentives, grades };
}
