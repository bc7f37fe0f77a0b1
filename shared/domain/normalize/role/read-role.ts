import type { Evidence } from '../../evidence.ts';
import type { Role } from '../../role.ts';
import { cleanLine } from '../text.ts';
import { type Found, phraseBook, termsIn } from '../title/phrase-book.ts';
import { quoteOfWords, type TitleWords, titleWords } from '../title/title-words.ts';
import { masks, type RoleTerm, roleTerms } from './vocabulary.ts';

export interface RoleRead {
  role: Role | null;
  evidence: Evidence[];
  /** Whether the title names an occupation (`nurse`), not only a field of work (`nursing`). */
  occupation: boolean;
}

const book = phraseBook<RoleTerm | null>([...roleTerms(), ...masks.map((mask) => [mask, null] as const)]);

/** The terms in the words, but those inside a mask. */
function termsOf(words: TitleWords): Found<RoleTerm>[] {
  const found = termsIn(book, words.words, words.segments);
  const masked = found.filter((each) => each.value === null);
  const terms: Found<RoleTerm>[] = [];
  for (const { value, start, end } of found)
    if (value !== null && !(masked.length > 0 && masked.some((mask) => mask.start <= start && end <= mask.end)))
      terms.push({ value, start, end });
  return terms;
}

/** Confidence by the weight of the deciding term. */
const confidences = { 3: 0.9, 2: 0.8, 1.5: 0.7, 1: 0.6 } as const;

/**
 * Family and specialisation of the kind of work, from the title; where it says nothing or only hints, from the department, with lower confidence. The rules are
 * in the README. `words` are those of the clean title.
 */
export function readRole(words: TitleWords, department: string | undefined): RoleRead {
  const found = termsOf(words);
  const ofTitle = deciding(found, words);
  const occupation = found.some((each) => each.value.weight === 3);
  if (ofTitle !== null && ofTitle.value.weight > 1)
    return { ...answer(ofTitle, found, words, 'title', confidences[ofTitle.value.weight]), occupation };
  const line = cleanLine(department ?? '', 100);
  if (line !== '') {
    const lineWords = titleWords(line);
    const inLine = termsOf(lineWords);
    const ofLine = deciding(inLine, lineWords);
    if (ofLine !== null && ofLine.value.weight > 1)
      return { ...answer(ofLine, [...found, ...inLine], lineWords, 'department', 0.5), occupation };
  }
  if (ofTitle !== null) return { ...answer(ofTitle, found, words, 'title', confidences[1]), occupation };
  return { role: null, evidence: [], occupation };
}

function answer(
  { value, start, end }: Found<RoleTerm>,
  found: readonly Found<RoleTerm>[],
  words: TitleWords,
  path: 'title' | 'department',
  confidence: number,
): { role: Role; evidence: Evidence[] } {
  const specialisation =
    value.specialisation ??
    found.find((each) => each.value.family === value.family && each.value.specialisation !== null && each.value.weight >= 2)
      ?.value.specialisation ??
    null;
  const quote = quoteOfWords(words, start, end);
  return { role: { family: value.family, specialisation }, evidence: [{ from: 'field', path, quote, confidence }] };
}

/** The term that decides: the first chunk that holds more than a hint, in it the weightiest, the first alternative, the last in it, the longest. */
function deciding(found: readonly Found<RoleTerm>[], words: TitleWords): Found<RoleTerm> | null {
  let best: Found<RoleTerm> | null = null;
  for (const each of found) {
    if (best === null) {
      best = each;
      continue;
    }
    const laterChunk = (words.chunks[each.start] ?? 0) > (words.chunks[best.start] ?? 0);
    if (laterChunk ? best.value.weight === 1 && each.value.weight > 1 : better(each, best, words)) best = each;
  }
  return best;
}

function better(a: Found<RoleTerm>, b: Found<RoleTerm>, words: TitleWords): boolean {
  if (a.value.weight !== b.value.weight) return a.value.weight > b.value.weight;
  const [first, second] = [words.alternatives[a.start] ?? 0, words.alternatives[b.start] ?? 0];
  if (first !== second) return first < second;
  if (a.end !== b.end) return a.end > b.end;
  return a.end - a.start > b.end - b.start;
}
