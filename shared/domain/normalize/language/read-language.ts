import type { Span } from '../sections/own-text.ts';
import { foldSameLength } from '../text.ts';
import { hashOfWord, indexWords, type WordIndex } from '../word-index.ts';
import { endings, frequentWords, letters, titleWords } from './language-words.ts';

export interface LanguageRead {
  /** ISO 639-1. */
  language: string;
  /** The share of the evidence that is for this language and not for the next likely one, at most 0.99. */
  confidence: number;
  /** The next likely one; null when nothing speaks for any other. */
  next: string | null;
}

const languages = Object.keys(frequentWords);

/** Hash -> languages and weights, in open addressing; what is shared by n languages weighs less than an n-th in each. */
interface Weights {
  hashes: Int32Array;
  /** By how much a multiplicative hash (Knuth) is shifted to its slot: at least half of the slots are free. */
  shift: number;
  first: Uint16Array;
  count: Uint8Array;
  positions: Uint8Array;
  shares: Float64Array;
}

const slotOf = (hash: number, shift: number) => Math.imul(hash, 0x9e3779b1) >>> shift;

function weightsOf(entries: Iterable<readonly [hash: number, language: string, weight: number]>): Weights {
  const known = new Map<number, Map<number, number>>();
  for (const [hash, language, weight] of entries) {
    const position = languages.indexOf(language);
    const of = known.get(hash) ?? new Map<number, number>();
    known.set(hash, of.set(position, weight));
  }
  const shift = Math.clz32(2 * known.size);
  const slots = 2 ** (32 - shift);
  const hashes = new Int32Array(slots);
  const first = new Uint16Array(slots);
  const count = new Uint8Array(slots);
  const positions: number[] = [];
  const shares: number[] = [];
  for (const [hash, of] of known) {
    let slot = slotOf(hash, shift);
    while (hashes[slot] !== 0) slot = (slot + 1) % slots;
    hashes[slot] = hash;
    first[slot] = positions.length;
    count[slot] = of.size;
    positions.push(...of.keys());
    for (const weight of of.values()) shares.push(weight / of.size ** 1.2);
  }
  return { hashes, shift, first, count, positions: Uint8Array.from(positions), shares: Float64Array.from(shares) };
}

const wordsOf = (lists: Readonly<Record<string, string>>) =>
  Object.entries(lists).flatMap(([language, list]) => list.split(' ').map((word) => [language, word] as const));

const words = weightsOf(wordsOf(frequentWords).map(([language, word]) => [hashOfWord(foldSameLength(word)), language, 1]));
const wordsOfTitles = weightsOf(
  wordsOf(titleWords).map(([language, word]) => [hashOfWord(foldSameLength(word)), language, language === 'en' ? 0.5 : 1]),
);
/** Words that end compounds in the languages that write them as one. */
const compoundEnds = new Set(
  ['de', 'nl', 'sv', 'da', 'no']
    .flatMap((language) => (titleWords[language] ?? '').split(' ').map(foldSameLength))
    .filter((word) => word.length > 3),
);
const wordEndings = weightsOf(
  wordsOf(endings).map(([language, ending]) => [endingHash(foldSameLength(ending), ending.length), language, 0.25]),
);
const signs = weightsOf(
  Object.entries(letters).flatMap(([letter, list]) =>
    list.split(' ').map((language) => [letter.charCodeAt(0), language, 0.5] as const),
  ),
);

function endingHash(text: string, end: number): number {
  return (text.charCodeAt(end - 3) << 16) ^ (text.charCodeAt(end - 2) << 8) ^ text.charCodeAt(end - 1);
}

function give(scores: Float64Array, { hashes, shift, first, count, positions, shares }: Weights, hash: number): boolean {
  let slot = slotOf(hash, shift);
  while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (hashes.length - 1);
  const from = first[slot] ?? 0;
  const to = from + (count[slot] ?? 0);
  for (let pair = from; pair < to; pair += 1) {
    const position = positions[pair] ?? 0;
    scores[position] = (scores[position] ?? 0) + (shares[pair] ?? 0);
  }
  return to > from;
}

/** Words looked at: more do not change the answer. */
const mostWords = 200;
/** Fewer words of its own than these say less than the whole text. */
const leastOwnWords = 25;

/** Words of a short text: of these few, one or two that speak for a language are enough. */
const shortSample = 40;
/** Evidence from which a narrow lead counts. */
const sureEvidence = 2;

/** Evidence of one sample of words. */
class Sample {
  readonly scores = new Float64Array(languages.length);
  words = 0;
  /** Letters by the script of the word they stand in. */
  readonly scripts = new Map<string, number>();
  private lettersSeen = 0;

  take(index: WordIndex, word: number, isTitle: boolean): void {
    const { text, folded, starts, ends, hashes } = index;
    const start = starts[word] ?? 0;
    const end = ends[word] ?? 0;
    const head = folded.charCodeAt(start);
    if (head >= 48 && head <= 57) return;
    this.words += 1;
    this.lettersSeen += end - start;
    if ((head >= 0x370 && head < 0x1e00) || head >= 0x3040) {
      this.script(text, start, end);
      return;
    }
    const hash = hashes[word] ?? 0;
    // Letters that stand alone and short capitals are marks and abbreviations in a title: `m/w/d`, `FI/CO`.
    const known =
      isTitle && end - start <= 2 && /^(?:.|\p{Lu}+)$/u.test(text.slice(start, end)) ? true : give(this.scores, words, hash);
    const named = isTitle && (give(this.scores, wordsOfTitles, hash) || this.compound(folded.slice(start, end)));
    if (!known && !named && end - start > 3) give(this.scores, wordEndings, endingHash(folded, end));
    for (let at = start; at < end; at += 1) if (text.charCodeAt(at) > 0xbf) give(this.scores, signs, lowerCode(text, at));
  }

  /** `Bereichsleiterin`: the last part of a word is a title of its own. */
  private compound(word: string): boolean {
    for (let at = 3; at <= word.length - 4; at += 1)
      if (compoundEnds.has(word.slice(at)) && give(this.scores, wordsOfTitles, hashOfWord(word.slice(at)))) return true;
    return false;
  }

  private script(text: string, start: number, end: number): void {
    for (let at = start; at < end; at += 1) {
      const script = scriptOf(text.charCodeAt(at));
      if (script !== null) this.scripts.set(script, (this.scripts.get(script) ?? 0) + 1);
    }
  }

  /** The language of a script that a good part of the letters belongs to. */
  ofScript(): string | null {
    const of = (script: string) => this.scripts.get(script) ?? 0;
    const all = this.lettersSeen;
    // Japanese mixes kana with Chinese signs: a tenth of kana is enough.
    if (of('kana') > 2 && of('kana') > all * 0.1) return 'ja';
    for (const script of ['ko', 'han', 'ar', 'he', 'el', 'th', 'hi', 'hy', 'ka'])
      if (of(script) > 2 && of(script) > all * 0.3)
        return script === 'han' ? 'zh' : script === 'ar' && of('fa') > of('ar') * 0.02 ? 'fa' : script;
    const cyrillic = of('cyrillic') + of('uk') + of('ru') + of('sr') + of('bg');
    if (cyrillic > 2 && cyrillic > all * 0.3) {
      if (of('uk') > cyrillic * 0.01) return 'uk';
      if (of('sr') > cyrillic * 0.01) return 'sr';
      // The hard sign is a vowel of every third Bulgarian word, and as good as absent from Russian, which has letters of its own.
      return of('bg') > 0 && of('ru') === 0 ? 'bg' : 'ru';
    }
    return null;
  }
}

function lowerCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 0x250 ? text.charAt(at).toLowerCase().charCodeAt(0) : code;
}

function scriptOf(code: number): string | null {
  if (code < 0x370) return null;
  if (code < 0x400) return 'el';
  if (code < 0x530) {
    if ('іїєґІЇЄҐ'.includes(String.fromCharCode(code))) return 'uk';
    if ('ыэёЫЭЁ'.includes(String.fromCharCode(code))) return 'ru';
    if ('ђјљњћџЂЈЉЊЋЏ'.includes(String.fromCharCode(code))) return 'sr';
    return code === 0x44a || code === 0x42a ? 'bg' : 'cyrillic';
  }
  if (code < 0x590) return 'hy';
  if (code < 0x600) return 'he';
  if (code < 0x700) return 'پچژگ'.includes(String.fromCharCode(code)) ? 'fa' : 'ar';
  if (code >= 0x900 && code < 0x980) return 'hi';
  if (code >= 0xe00 && code < 0xe80) return 'th';
  if (code >= 0x10a0 && code < 0x1100) return 'ka';
  if (code >= 0x3040 && code < 0x3100) return 'kana';
  if (code >= 0x4e00 && code < 0xa000) return 'han';
  return code >= 0xac00 && code < 0xd7b0 ? 'ko' : null;
}

/**
 * The language of a text by its script, or by frequent words, endings and letters of up to 200 of its words; null where there is too little evidence. Only
 * words in `spans` count when they are enough to tell: the job's own text, not a notice in another language around it. Linear.
 */
export function readLanguage(index: WordIndex, spans: readonly Span[]): LanguageRead | null {
  const own = sampleOf(index, spans);
  const sample = own.words >= leastOwnWords ? own : sampleOf(index, [{ start: 0, end: index.text.length }]);
  return judge(sample, sample.words < shortSample ? 0.9 : Math.max(1.5, sample.words * 0.03));
}

/** The language of a title, or of another text of a few words. */
export function readTitleLanguage(title: string): LanguageRead | null {
  const index = indexWords(title);
  const sample = new Sample();
  for (let word = 0; word < index.count; word += 1) sample.take(index, word, true);
  const mark = genderMark(index.folded);
  if (mark !== null) {
    const position = languages.indexOf(mark);
    sample.scores[position] = (sample.scores[position] ?? 0) + markWeight;
  }
  const read = judge(sample, 0.8);
  return read === null || read.confidence < 0.6 ? null : { ...read, confidence: Math.min(read.confidence, 0.8) };
}

/** A mark of gender says more than the English words that stand in titles of all languages. */
const markWeight = 2;

/** Marks of gender that one language uses: `m/w/d` and `:in`, `h/f` and `-euse`, `m/v`. */
function genderMark(folded: string): string | null {
  if (/\b[mwdfix]\s?[/|]\s?[mwdfix]\s?[/|]\s?[mwdfix]\b/.test(folded) && /\bw\b/.test(folded)) return 'de';
  if (/[a-z](?:[:*]in(?:nen)?|\/-?in|\/-mann|\/-frau|in\/er)\b/.test(folded)) return 'de';
  if (/\b(?:h\s?[/|]\s?f|f\s?[/|]\s?h)\b|-euse\b|-rice\b|[·.-](?:e|trice|ere|iere|ienne)\b/.test(folded)) return 'fr';
  if (/\b(?:m\s?[/|]\s?v|v\s?[/|]\s?m)\b/.test(folded)) return 'nl';
  return null;
}

function sampleOf(index: WordIndex, spans: readonly Span[]): Sample {
  const sample = new Sample();
  const { starts, count } = index;
  let word = 0;
  for (const { start, end } of spans) {
    if (sample.words >= mostWords) break;
    word = firstWordFrom(starts, count, word, start);
    while (word < count && (starts[word] ?? 0) < end && sample.words < mostWords) {
      sample.take(index, word, false);
      word += 1;
    }
  }
  return sample;
}

/** The first word at or behind a position of the text, at `from` or later: by halving. */
function firstWordFrom(starts: Int32Array, count: number, from: number, position: number): number {
  let [low, high] = [from, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function judge(sample: Sample, least: number): LanguageRead | null {
  const script = sample.scripts.size > 0 ? sample.ofScript() : null;
  if (script !== null) return { language: script, confidence: 0.95, next: null };
  let [best, most, second, less] = [-1, 0, -1, 0];
  for (const [position, score] of sample.scores.entries())
    if (score > most) [best, second, less, most] = [position, best, most, score];
    else if (score > less) [second, less] = [position, score];
  const language = languages[best];
  if (language === undefined || most < least || (most < sureEvidence && most / (most + less) < 0.53)) return null;
  return { language, confidence: Math.min(0.99, most / (most + less)), next: languages[second] ?? null };
}
