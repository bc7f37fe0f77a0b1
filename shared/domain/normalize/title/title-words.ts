import { foldSameLength, quoteOf } from '../text.ts';
import { inWord } from '../word-index.ts';

/** The words of a title and how they hang together. */
export interface TitleWords {
  title: string;
  /** The title as the source gave it, where `title` is a clean form of it. */
  source: string;
  /** Folded: lower case, no accents. */
  words: string[];
  /** Where each word begins and ends in the title. */
  starts: number[];
  ends: number[];
  /** Words between two commas, dashes, bars or brackets share a number. */
  segments: number[];
  /** As `segments`, and a preposition begins a new one too. */
  chunks: number[];
  /** Counts the slashes, "or"s and "and"s since the chunk began. */
  alternatives: number[];
}

const prepositions = new Set(
  'of for to at in with de du des d of fur für im bei zur zum der als auf di della dello delle dei del do da dos das en a au aux chez van voor per para con mit within'.split(
    ' ',
  ),
);
const or = new Set(['or', 'oder', 'ou', 'o']);
/** Not words of their own, so that `Food and Beverage` and `Food & Beverage` are the same two words. */
const and = new Set(['and', 'und', 'et', 'y']);

const plus = 43;
const hash = 35;
const ampersand = 38;
const dash = 45;
const slash = 47;
const space = 32;
const isSeparator = new Set([...',;:|()[]{}•·>"“”'].map((sign) => sign.charCodeAt(0)));

/** Splits a title into words: `C++`, `C#` and `R&D` are words, "and" is none; a dash divides only beside a space. Linear. */
export function titleWords(title: string, source = title): TitleWords {
  const folded = foldSameLength(title);
  const found: TitleWords = { title, source, words: [], starts: [], ends: [], segments: [], chunks: [], alternatives: [] };
  let [segment, chunk, alternative] = [0, 0, 0];
  const size = folded.length;
  for (let at = 0; at < size; ) {
    const code = folded.charCodeAt(at);
    if (inWord(code)) {
      const start = at;
      at += 1;
      while (at < size) {
        const next = folded.charCodeAt(at);
        const joins =
          inWord(next) ||
          next === plus ||
          next === hash ||
          (next === ampersand && at - start <= 2 && at + 1 < size && inWord(folded.charCodeAt(at + 1)));
        if (!joins) break;
        at += 1;
      }
      const word = folded.slice(start, at);
      if (and.has(word)) {
        alternative += 1;
        continue;
      }
      if (or.has(word)) alternative += 1;
      else if (prepositions.has(word)) {
        chunk += 1;
        alternative = 0;
      }
      found.words.push(word);
      found.starts.push(start);
      found.ends.push(at);
      found.segments.push(segment);
      found.chunks.push(chunk);
      found.alternatives.push(alternative);
      continue;
    }
    const divides =
      isSeparator.has(code) ||
      (code === dash &&
        (folded.charCodeAt(at - 1) === space || folded.charCodeAt(at + 1) === space || title.charCodeAt(at) > 0x7f));
    if (divides) {
      segment += 1;
      chunk += 1;
      alternative = 0;
    } else if (code === slash || code === ampersand) alternative += 1;
    at += 1;
  }
  return found;
}

/** The words from `start` to before `end` as they stand in the source's title; all of it where cleaning changed more than capitals between them. */
export function quoteOfWords(words: TitleWords, start: number, end: number): string {
  const [from, to] = [words.starts[start] ?? 0, words.ends[end - 1] ?? 0];
  const quote = words.title.slice(from, to);
  const at = words.source.includes(quote)
    ? words.source.indexOf(quote)
    : foldSameLength(words.source).indexOf(foldSameLength(quote));
  return at < 0 ? quoteOf(words.source, 0, words.source.length) : quoteOf(words.source, at, at + quote.length);
}
