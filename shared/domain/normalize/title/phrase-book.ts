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
  /** The words of the longest term that begins with this word. */
  longest: ReadonlyMap<string, number>;
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
  /** The word, or the basic form of it that terms are written with. */
  basic: string;
  value: T | undefined;
}

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
  const longest = new Map<string, number>();
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
  const list = [...entries];
  for (const [term] of list) if (!term.includes('*')) for (const word of titleWords(term).words) known.add(word);
  for (const [term, value] of list)
    for (const spelling of new Set([term, term.replaceAll('ß', 'ss')])) {
      if (spelling.startsWith('**')) put(lastSuffixes, foldSameLength(spelling.slice(2)), value);
      else if (spelling.startsWith('*')) put(suffixes, foldSameLength(spelling.slice(1)), value);
      else if (spelling.endsWith('*')) put(prefixes, foldSameLength(spelling.slice(0, -1)), value);
      else {
        const words = titleWords(spelling).words.map((word) => singular(known, word));
        const [first = ''] = words;
        put(terms, words.join(' '), value);
        longest.set(first, Math.max(longest.get(first) ?? 1, words.length));
        for (const word of words) known.add(word);
      }
    }
  return { terms, longest, known, prefixes, suffixes, lastSuffixes, readings: new Map() };
}

/** All terms in the words, overlapping ones too, by where they begin, the longest first. A term does not run over the end of a segment. */
export function termsIn<T>(book: PhraseBook<T>, words: readonly string[], segments: readonly number[]): Found<T>[] {
  const readings = words.map((word) => readingOf(book, word));
  const found: Found<T>[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const reading = readings[start];
    if (reading === undefined) continue;
    let reach = Math.min(book.longest.get(reading.basic) ?? 1, words.length - start);
    while (reach > 1 && segments[start + reach - 1] !== segments[start]) reach -= 1;
    if (reach > 1) {
      const keys: string[] = [reading.basic];
      for (let next = 1; next < reach; next += 1) keys.push(`${keys[next - 1]} ${readings[start + next]?.basic}`);
      for (let size = reach; size > 1; size -= 1) {
        const value = book.terms.get(keys[size - 1] ?? '');
        if (value !== undefined) found.push({ value, start, end: start + size });
      }
    }
    if (reading.value !== undefined) found.push({ value: reading.value, start, end: start + 1 });
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
  const exact = book.terms.get(word);
  if (exact !== undefined) return { basic: word, value: exact };
  if (book.known.has(word)) return { basic: word, value: undefined };
  const forms = word.length < 4 ? [] : basicForms(word);
  const basic = forms.find((form) => book.known.has(form)) ?? word;
  for (const form of forms) {
    const value = book.terms.get(form);
    if (value !== undefined) return { basic, value };
  }
  const ending = endIn(book.suffixes, word, forms);
  if (ending !== undefined) return { basic, value: ending };
  for (let size = word.length - 2; size >= 3; size -= 1) {
    const value = book.prefixes.get(word.slice(0, size));
    if (value !== undefined) return { basic, value };
  }
  return { basic, value: endIn(book.lastSuffixes, word, forms) };
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
