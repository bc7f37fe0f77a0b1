import { foldWords } from '../normalize/text.ts';
import { family, genericWords, meanings } from './title-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { titleRules } from './weights.ts';

/** A title as numbers: its distinct words, their families and weights. */
export interface CompiledTitle {
  words: Int32Array;
  families: Int32Array;
  weights: Float64Array;
  totalWeight: number;
  /** A bit for each word and family: titles without a common bit have nothing in common. */
  signature: number;
}

/** More words than this are no title. */
const maxWords = 16;

/** The distinct meanings of a title, e.g. `Senior Backend-Entwicklerin (m/w/d)` -> backend, software, engineer. */
export function titleMeanings(title: string): string[] {
  const joined = foldWords(title.slice(0, 400))
    .replace(/\bfull stack\b/g, 'fullstack')
    .replace(/\bfront end\b/g, 'frontend')
    .replace(/\bback end\b/g, 'backend')
    .replace(/\bdata bases?\b/g, 'database');
  return [...new Set(joined.split(' ').flatMap((word) => (word === '' ? [] : meanings(word))))].slice(0, maxWords);
}

export function compileTitle(title: string, vocabulary: Vocabulary): CompiledTitle {
  const words = titleMeanings(title);
  const weights = Float64Array.from(words, (word) => (genericWords.has(word) ? titleRules.generic : 1));
  const ids = Int32Array.from(words, (word) => vocabulary.id(`title ${word}`));
  const families = Int32Array.from(words, family);
  return {
    words: ids,
    families,
    signature: [...ids, ...families.filter((each) => each !== 0)].reduce((bits, id) => bits | (1 << (id % 31)), 0),
    weights,
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
  };
}

/**
 * How well an offered title answers a wished one, 0..1: the share of the wish that is found (equal words whole, related words in part),
 * less a little for words beyond the wish. Both titles need at least one word; 0 otherwise.
 */
export function titleSimilarity(wished: CompiledTitle, offered: CompiledTitle): number {
  if ((wished.signature & offered.signature) === 0) return 0;
  const found = covered(wished, offered);
  if (found === 0) return 0;
  const used = covered(offered, wished);
  return found ** titleRules.sharpness * (1 - titleRules.extraWords * (1 - used));
}

function covered(one: CompiledTitle, other: CompiledTitle): number {
  let sum = 0;
  const { words, families, weights } = one;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    const kin = families[index];
    let best = 0;
    for (let against = 0; against < other.words.length; against += 1) {
      if (other.words[against] === word) {
        best = 1;
        break;
      }
      if (kin !== 0 && other.families[against] === kin) best = titleRules.related;
    }
    sum += best * (weights[index] ?? 0);
  }
  return sum / one.totalWeight;
}
