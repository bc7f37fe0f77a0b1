import { foldSameLength } from '../text.ts';
import { titleWords } from './title-words.ts';

/** A term of the book as it stands in a title: its words from `start` to before `end`. */
export interface Found<T> {
  value: T;
  start: number;
  end: number;
}

/** Terms of one or more words with what they mean. */
export interface PhraseBook<T> {
  /** By the term's words, joined by spaces. */
  terms: ReadonlyMap<string, T>;
  /** A number for each word of the terms of several words. */
  numbers: ReadonlyMap<string, number>;
  /** Terms of several words as paths: node and number of the next word (see `stepOf`) -> node. Every path begins at 0. */
  steps: ReadonlyMap<number, number>;
  /** What the term means that ends at a node. */
  meanings: readonly (T | undefined)[];
  /** Every word of every term. */
  known: ReadonlySet<string>;
  /** Beginnings (`pflege*`) and ends (`*pfleger`) of compound words. */
  prefixes: ReadonlyMap<string, T>;
  suffixes: ReadonlyMap<string, T>;
  /** Ends that count where neither an end nor a beginning is known (`**techniker`). */
  lastSuffixes: ReadonlyMap<string, T>;
  /** What single words came to, remembered: titles use the same words again and again. */
  readings: Map<string, Reading<T>>;
}

interface Reading<T> {
  /** Number of the word, or of the basic form of it that terms are written with; -1 where it is in no term of several words. */
  number: number;
  value: T | undefined;
}

/** Nodes and words are fewer than this, so that both fit into a small integer. */
const most = 1 << 15;
const stepOf = (node: number, number: number) => node * most + number;

/** Endings of feminine, plural and inflected forms, and what the basic form has instead: English, German, French, Italian, Spanish, Portuguese, Dutch. */
const endings: readonly (readonly [string, string])[] = [
  ['innen', ''],
  ['in', ''],
  ['frauen', 'mann'],
  ['frau', 'mann'],
  ['leute', 'mann'],
  ['women', 'man'],
  ['woman', 'man'],
  ['men', 'man'],
  ['ies', 'y'],
  ['s', ''],
  ['es', ''],
  ['euse', 'eur'],
  ['euses', 'eur'],
  ['trice', 'teur'],
  ['trices', 'teur'],
  ['trice', 'tore'],
  ['trici', 'tore'],
  ['tori', 'tore'],
  ['iere', 'ier'],
  ['ieres', 'ier'],
  ['ere', 'er'],
  ['eres', 'er'],
  ['ienne', 'ien'],
  ['iennes', 'ien'],
  ['onne', 'on'],
  ['ive', 'if'],
  ['ives', 'if'],
  ['oras', 'or'],
  ['ora', 'or'],
  ['ores', 'or'],
  ['ones', 'on'],
  ['as', 'o'],
  ['os', 'o'],
  ['a', 'o'],
  ['i', 'o'],
  ['i', 'e'],
  ['i', 'a'],
  ['e', 'a'],
  ['e', 'o'],
  ['e', ''],
  ['ees', 'e'],
  ['a', ''],
  ['ster', 'er'],
  ['ter', 'te'],
  ['der', 'de'],
  ['en', 'e'],
  ['en', ''],
  ['n', ''],
];

/** At most so many words are remembered; then the book forgets and begins anew. */
const remembered = 20_000;

/**
 * A book of terms (`[term, meaning]`; `*` at one end of a single word stands for the rest of a compound). Throws RangeError where two terms are spelled alike
 * and mean different things.
 */
export function phraseBook<T>(entries: Iterable<readonly [string, T]>): PhraseBook<T> {
  const terms = new Map<string, T>();
  const numbers = new Map<string, number>();
  const steps = new Map<number, number>();
  const meanings: (T | undefined)[] = [undefined];
  const known = new Set<string>();
  const prefixes = new Map<string, T>();
  const suffixes = new Map<string, T>();
  const lastSuffixes = new Map<string, T>();
  const put = (map: Map<string, T>, key: string, value: T) => {
    const other = map.get(key);
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(value))
      throw new RangeError(`"${key}" means ${JSON.stringify(other)} and ${JSON.stringify(value)}`);
    map.set(key, value);
  };
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const path = (words: readonly string[], value: T) => {
    let node = 0;
    for (const word of words) {
      const step = stepOf(node, numberOf(word));
      const next = steps.get(step) ?? meanings.push(undefined) - 1;
      steps.set(step, next);
      node = next;
    }
    meanings[node] = value;
    if (meanings.length > most || numbers.size > most) throw new RangeError('a book of terms has too many words');
  };
  const list = [...entries].map(([term, value]) => ({ term, value, words: term.includes('*') ? [] : titleWords(term).words }));
  for (const { words } of list) for (const word of words) known.add(word);
  for (const { term, value, words: written } of list)
    for (const spelling of term.includes('ß') ? [term, term.replaceAll('ß', 'ss')] : [term]) {
      if (spelling.startsWith('**')) put(lastSuffixes, foldSameLength(spelling.slice(2)), value);
      else if (spelling.startsWith('*')) put(suffixes, foldSameLength(spelling.slice(1)), value);
      else if (spelling.endsWith('*')) put(prefixes, foldSameLength(spelling.slice(0, -1)), value);
      else {
        const words = (spelling === term ? written : titleWords(spelling).words).map((word) => singular(known, word));
        put(terms, words.join(' '), value);
        if (words.length > 1) path(words, value);
        for (const word of words) known.add(word);
      }
    }
  return { terms, numbers, steps, meanings, known, prefixes, suffixes, lastSuffixes, readings: new Map() };
}

/** All terms in the words, overlapping ones too, by where they begin, the longest first. A term does not run over the end of a segment. */
export function termsIn<T>(book: PhraseBook<T>, words: readonly string[], segments: readonly number[]): Found<T>[] {
  const { steps, meanings } = book;
  const readings = words.map((word) => readingOf(book, word));
  const found: Found<T>[] = [];
  for (let start = 0; start < readings.length; start += 1) {
    const { number = -1, value } = readings[start] ?? {};
    const from = found.length;
    if (value !== undefined) found.push({ value, start, end: start + 1 });
    let node = number < 0 ? undefined : steps.get(stepOf(0, number));
    for (let end = start + 1; node !== undefined && end < words.length && segments[end] === segments[start]; end += 1) {
      const next = readings[end]?.number ?? -1;
      node = next < 0 ? undefined : steps.get(stepOf(node, next));
      const meaning = node === undefined ? undefined : meanings[node];
      if (meaning !== undefined) found.push({ value: meaning, start, end: end + 1 });
    }
    if (found.length > from + 1) found.push(...found.splice(from).reverse());
  }
  return found;
}

function readingOf<T>(book: PhraseBook<T>, word: string): Reading<T> {
  const remembers = book.readings.get(word);
  if (remembers !== undefined) return remembers;
  const reading = read(book, word);
  if (book.readings.size >= remembered) book.readings.clear();
  if (word.length <= 40) book.readings.set(word, reading);
  return reading;
}

/** Terms and titles meet in the singular, where the book knows it. */
function singular(known: ReadonlySet<string>, word: string): string {
  return word.length >= 6 && word.endsWith('s') && !/[siu]s$/.test(word) && known.has(word.slice(0, -1))
    ? word.slice(0, -1)
    : word;
}

function read<T>(book: PhraseBook<T>, given: string): Reading<T> {
  const word = singular(book.known, given);
  const numberOf = (basic: string) => book.numbers.get(basic) ?? -1;
  const exact = book.terms.get(word);
  if (exact !== undefined) return { number: numberOf(word), value: exact };
  if (book.known.has(word)) return { number: numberOf(word), value: undefined };
  const forms = word.length < 4 ? [] : basicForms(word);
  const number = numberOf(forms.find((form) => book.known.has(form)) ?? word);
  for (const form of forms) {
    const value = book.terms.get(form);
    if (value !== undefined) return { number, value };
  }
  const ending = endIn(book.suffixes, word, forms);
  if (ending !== undefined) return { number, value: ending };
  for (let size = word.length - 2; size >= 3; size -= 1) {
    const value = book.prefixes.get(word.slice(0, size));
    if (value !== undefined) return { number, value };
  }
  return { number, value: endIn(book.lastSuffixes, word, forms) };
}

/** The longest end of the word, or of one of its basic forms, that is in the map. */
function endIn<T>(suffixes: ReadonlyMap<string, T>, word: string, forms: readonly string[]): T | undefined {
  if (suffixes.size === 0) return undefined;
  for (const form of [word, ...forms])
    for (let size = form.length; size >= 3; size -= 1) {
      const value = suffixes.get(form.slice(-size));
      if (value !== undefined) return value;
    }
  return undefined;
}

function basicForms(word: string): string[] {
  const forms: string[] = [];
  for (const [ending, instead] of endings)
    if (word.endsWith(ending) && word.length - ending.length + instead.length >= 4)
      forms.push(word.slice(0, word.length - ending.length) + instead);
  return forms;
}
