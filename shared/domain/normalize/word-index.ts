import { foldSameLength } from './text.ts';

/** Where words begin and end in a text, and what they are; the arrays may be longer than `count`. */
interface Words {
  /** First and one past the last position of each word in the text. */
  starts: Int32Array;
  ends: Int32Array;
  /** FNV-1a (Fowler, Noll, Vo) of the whole folded word, 32 bits. */
  hashes: Int32Array;
  /** The first four units of the folded word, one byte each, shorter words end with zeros. */
  heads: Int32Array;
}

/** The words of a text, found once and shared by everything that looks for words: skills, work model, employment, the sketch. */
export interface WordIndex extends Words {
  text: string;
  /** The text through `foldSameLength`. */
  folded: string;
  count: number;
}

/** For each UTF-16 unit of a folded text whether it belongs to a word: a-z, 0-9, and letters beyond; punctuation (Latin-1 signs, the block from U+2000) does not. */
const wordUnits = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code > 0xbf && (code < 0x2000 || code > 0x2fff)) ? 1 : 0,
);

/** Whether a UTF-16 unit of a folded text belongs to a word. */
export function inWord(code: number): boolean {
  return wordUnits[code] === 1;
}

function room(size: number): Words {
  const array = () => new Int32Array(size);
  return { starts: array(), ends: array(), hashes: array(), heads: array() };
}

/** A word and the gap behind it take two units at least. */
const mostWords = (text: string) => (text.length >> 1) + 1;

/** Finds the words of a text. Linear. */
export function indexWords(text: string): WordIndex {
  return find(text, room(mostWords(text)));
}

function find(text: string, into: Words): WordIndex {
  const { starts, ends, hashes, heads } = into;
  const folded = foldSameLength(text);
  const size = folded.length;
  let count = 0;
  for (let at = 0; at < size; at += 1) {
    let code = folded.charCodeAt(at);
    if (wordUnits[code] === 0) continue;
    const start = at;
    let hash = emptyHash;
    let head = 0;
    do {
      hash = Math.imul(hash ^ code, 0x01000193);
      if (at < start + 4) head = (head << 8) | (code & 0xff);
      at += 1;
      code = at < size ? folded.charCodeAt(at) : 32;
    } while (wordUnits[code] === 1);
    starts[count] = start;
    ends[count] = at;
    hashes[count] = hash;
    heads[count] = at < start + 4 ? head << (8 * (start + 4 - at)) : head;
    count += 1;
  }
  return { text, folded, count, starts, ends, hashes, heads };
}

let space = room(8192);
let latest = find('', space);

/**
 * `indexWords` that remembers the latest text: normalizing and fingerprinting ask for the same description one after the other. The arrays are used
 * again for the next text (allocating them takes longer than filling them): read them at once, keep none.
 */
export function descriptionWords(text: string): WordIndex {
  if (latest.text === text) return latest;
  if (space.starts.length < mostWords(text)) space = room(mostWords(text));
  latest = find(text, space);
  return latest;
}

/** Hash of nothing: where `extendHash` begins. */
export const emptyHash = 0x811c9dc5 | 0;

/** One step of FNV-1a over UTF-16 units, 32 bits. */
export function extendHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** FNV-1a of a word, as in the index. */
export function hashOfWord(word: string): number {
  let hash = emptyHash;
  for (let at = 0; at < word.length; at += 1) hash = extendHash(hash, word.charCodeAt(at));
  return hash;
}

function headOf(word: string): number {
  let head = 0;
  for (let at = 0; at < 4; at += 1) head = (head << 8) | (at < word.length ? word.charCodeAt(at) & 0xff : 0);
  return head;
}

/** A set of phrases that are looked for at the beginnings of words. */
export interface Phrases {
  /** Which heads may begin a phrase, by a hash of 12 bits: most words end here. */
  maybe: Uint8Array;
  /** Sticky: matches at the position of a word's beginning. */
  pattern: RegExp;
  /** The phrases of each head alone: alternatives are tried one after the other, and most begin otherwise. */
  byHead: Map<number, RegExp>;
}

/** The slot of a word's head in `Phrases.maybe`. */
export const slotOf = (head: number) => Math.imul(head, 0x9e3779b1) >>> 20;

/**
 * Phrases as sources of regular expressions over folded text. Each begins with plain letters or digits: at least four, which may go on as they like, or a whole shorter
 * word. Throws RangeError otherwise, for a phrase that could never be found.
 */
export function phrases(sources: readonly string[]): Phrases {
  const maybe = new Uint8Array(4096);
  const heads = new Map<number, string[]>();
  for (const source of sources) {
    const word = /^[a-z0-9]+(?![?*{])/.exec(source)?.[0] ?? '';
    if (word === '' || (word.length < 4 && !/^(?:$|\\b|[ -]|\[[- ]+\])/.test(source.slice(word.length))))
      throw new RangeError(`the phrase "${source}" begins neither with four plain letters nor with a whole word`);
    const head = headOf(word);
    maybe[slotOf(head)] = 1;
    heads.set(head, [...(heads.get(head) ?? []), source]);
  }
  const sticky = (list: readonly string[]) => new RegExp(`(?:${list.join('|')})`, 'y');
  return { maybe, pattern: sticky(sources), byHead: new Map([...heads].map(([head, list]) => [head, sticky(list)])) };
}

/** Whether the word at this position of the index begins one of the phrases. After `true`, `pattern.lastIndex` is the phrase's end. */
export function begins({ maybe, pattern, byHead }: Phrases, index: WordIndex, word: number): boolean {
  const head = index.heads[word] ?? 0;
  if (maybe[slotOf(head)] === 0) return false;
  const some = byHead.get(head);
  if (some === undefined) return false;
  some.lastIndex = index.starts[word] ?? 0;
  if (!some.test(index.folded)) return false;
  pattern.lastIndex = some.lastIndex;
  return true;
}

/**
 * The parts of a text around phrases, `reach` units to each side, overlapping ones joined. Costly patterns look only there: most of a text is in
 * none of them.
 */
export function around(index: WordIndex, wanted: Phrases, reach: number): string[] {
  const { text, starts, count } = index;
  const parts: string[] = [];
  let start = -1;
  let end = -1;
  for (let word = 0; word < count; word += 1) {
    if (!begins(wanted, index, word)) continue;
    const from = Math.max(0, (starts[word] ?? 0) - reach);
    if (start >= 0 && from > end) {
      parts.push(text.slice(start, end));
      start = -1;
    }
    if (start < 0) start = from;
    end = Math.min(text.length, wanted.pattern.lastIndex + reach);
  }
  if (start >= 0) parts.push(text.slice(start, end));
  return parts;
}
