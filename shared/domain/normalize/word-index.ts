import { foldSameLength } from './text.ts';
import { TextUnits, textOf } from './text-units.ts';

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
  return find(text, room(mostWords(text)), laterFolds);
}

/** Hash of nothing: where `extendHash` begins. */
export const emptyHash = 0x811c9dc5 | 0;

/** Units of ASCII, folded. */
const asciiFolds = Uint8Array.from({ length: 128 }, (_, code) => (code >= 65 && code <= 90 ? code | 32 : code));
/** The same where they belong to a word, else 0. */
const asciiWordUnits = asciiFolds.map((folded) => (wordUnits[folded] === 1 ? folded : 0));

/** Folded units beyond ASCII, found when they are first met; 0 for those not met yet and for those whose fold depends on their neighbours. */
const laterFolds = new Uint16Array(0x10000);

/**
 * Whether the fold of a unit beyond ASCII depends on its neighbours: capital sigma has another form at the end of a word, dotted capital I becomes two units, and
 * letters of two units are folded together. The pairs of pictograms (U+1F000 to U+1FBFF) have no case.
 */
const isFoldedWithOthers = (code: number) =>
  code === 0x130 || code === 0x3a3 || (code >= 0xd800 && code <= 0xdbff && (code < 0xd83c || code > 0xd83e));

/** The units as they are, for a text that is folded already. Most texts need it not. */
let unchanged: Uint16Array | undefined;

/** Finds the words of a text with units that are not in `laterFolds` yet: learns them, or folds the text as a whole. */
function findUnfamiliar(text: string, into: Words): WordIndex {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128 || laterFolds[code] !== 0) continue;
    if (isFoldedWithOthers(code)) {
      unchanged ??= Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
      return { ...find(foldSameLength(text), into, unchanged), text };
    }
    laterFolds[code] = foldSameLength(text.charAt(at)).charCodeAt(0);
  }
  return find(text, into, laterFolds);
}

const textUnits = new TextUnits();
let lowBytes = Buffer.alloc(1 << 14);

/** Folds a text and finds its words in one walk. */
function find(text: string, into: Words, later: Uint16Array): WordIndex {
  const { starts, ends, hashes, heads } = into;
  const size = text.length;
  const units = textUnits.load(text);
  if (lowBytes.length <= size) lowBytes = Buffer.alloc(size + 1);
  const low = lowBytes;
  // Tables in variables of the function: read from the module they cost a look each time.
  const folds = asciiFolds;
  const letters = asciiWordUnits;
  const belongs = wordUnits;
  let all = 0;
  let count = 0;
  for (let at = 0; at < size; at += 1) {
    const start = at;
    let hash = emptyHash;
    // Ends at the zero behind the text at the latest.
    for (; ; at += 1) {
      let unit = units[at] ?? 0;
      if (unit < 128) {
        const folded = folds[unit] ?? 0;
        low[at] = folded;
        units[at] = folded;
        unit = letters[unit] ?? 0;
        if (unit === 0) break;
      } else {
        unit = later[unit] ?? 0;
        if (unit === 0) return findUnfamiliar(text, into);
        units[at] = unit;
        low[at] = unit;
        all |= unit;
        if (belongs[unit] === 0) break;
      }
      hash = Math.imul(hash ^ unit, 0x01000193);
    }
    const length = at - start;
    if (length === 0) continue;
    starts[count] = start;
    ends[count] = at;
    hashes[count] = hash;
    heads[count] =
      ((low[start] ?? 0) << 24) |
      (length > 1 ? (low[start + 1] ?? 0) << 16 : 0) |
      (length > 2 ? (low[start + 2] ?? 0) << 8 : 0) |
      (length > 3 ? (low[start + 3] ?? 0) : 0);
    count += 1;
  }
  // Nearly all folded texts are Latin-1, and take half the memory then.
  return { text, folded: all < 256 ? low.toString('latin1', 0, size) : textOf(units, size), count, starts, ends, hashes, heads };
}

let space = room(8192);
let latest = find('', space, laterFolds);

/**
 * `indexWords` that remembers the latest text: normalizing and fingerprinting ask for the same description one after the other. The arrays are used
 * again for the next text (allocating them takes longer than filling them): read them at once, keep none.
 */
export function descriptionWords(text: string): WordIndex {
  if (latest.text === text) return latest;
  if (space.starts.length < mostWords(text)) space = room(mostWords(text));
  latest = find(text, space, laterFolds);
  return latest;
}

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
