import { foldSameLength } from '../text.ts';
import { emptyHash, extendHash, inWord } from '../word-index.ts';
import { tailInitials } from './endings.ts';
import { separatorOf } from './separators.ts';

/**
 * How a spelling must stand in the text. `any`: in any case. `exact`: in exactly this case. `name`: exact, and not where a sentence begins, for then
 * it may be a verb ("Excel at ..."). `listed`: exact, and its surroundings are those of a list or speak of technology ("in Go,"). `beside`: exact, and
 * beside another technology in a list ("Word, Excel").
 */
export type Rule = 'any' | 'exact' | 'name' | 'listed' | 'beside';

/** A spelling of a skill. */
export interface Spelling {
  /** Position of the skill in the dictionary. */
  skill: number;
  text: string;
  rule: Rule;
}

/** A spelling with all that must be looked at where its last word ends. */
export interface Ending extends Spelling {
  /** Signs that belong to the name before its first and behind its last word (`.NET`, `C++`). */
  before: string;
  after: string;
  /** Whether endings may follow: of ruled spellings only abbreviations have a plural (LLMs). */
  bends: boolean;
}

/**
 * All spellings as paths of word hashes: first word -> node, node + sign between the words + hash of the next word -> node. Open addressing in typed arrays, so
 * that a text walks it without allocating anything, and the filters before them are small enough to stay in the cache.
 */
export interface NameTable {
  /** A Bloom filter of the hashes of names of one word: most words of a text end here. */
  single: Uint32Array;
  /** A bit for the hash of the first word of each longer name: many of them are everyday words. */
  longer: Uint32Array;
  /** Four numbers a slot, side by side in memory: hash of a first word, its node (see `nodeOf`), its head and the bits of the head that count. */
  firsts: Int32Array;
  /** A Bloom filter of the first two words of each longer name, see `pairOf`. */
  pairs: Uint32Array;
  /** Four numbers a slot: node and separator before, hash of the word, next node, nothing. */
  steps: Int32Array;
  /** What ends at each node: the skill of a plain one, otherwise the position in `ruled`. */
  ends: Uint16Array;
  ruled: readonly (readonly Ending[])[];
}

/** A node carries in its lowest bits whether a name ends there, whether names go on from there, and whether the one name that ends is plain: in any case, without signs. */
export const hasEndings = 1;
export const goesOn = 2;
export const isPlain = 4;
/** Position of a node in `ends`. */
export const positionOf = (node: number) => node >> 3;
/** Node and separator in one number. */
export const stateOf = (node: number, separator: number) => ((node >> 3) << 8) | separator;

const slotBits = 14;
const slots = 1 << slotBits;
const lastCell = slots * 4 - 1;
const golden = 0x9e3779b1;

/** 8 KB: three of these leave room for others in the first cache. */
const filter = () => new Uint32Array(1 << 11);
const bitOf = (hash: number) => Math.imul(hash, golden) >>> 16;
const otherBitOf = (hash: number) => Math.imul(hash, 0x85ebca6b) >>> 16;
const put = (into: Uint32Array, bit: number) => {
  into[bit >>> 5] = (into[bit >>> 5] ?? 0) | (1 << (bit & 31));
};
const has = (of: Uint32Array, bit: number) => ((of[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;

/** A first word and the first letters of the second, which no ending changes. */
const pairOf = (first: number, head: number) => Math.imul(first, 31) ^ head;

/** Whether a name may be a word of this hash, by `NameTable.single`. */
export const mayBeName = (single: Uint32Array, hash: number) => has(single, bitOf(hash)) && has(single, otherBitOf(hash));

/** Whether a longer name may begin with a word of this hash, by `NameTable.longer`. */
export const mayBegin = (longer: Uint32Array, hash: number) => has(longer, bitOf(hash));

/** Whether a longer name may go on from its first word with a word of this head, by `NameTable.pairs`. */
export function mayGoOn(pairs: Uint32Array, first: number, head: number): boolean {
  const pair = pairOf(first, head);
  return has(pairs, bitOf(pair)) && has(pairs, otherBitOf(pair));
}

const firstCell = (hash: number) => (Math.imul(hash, golden) >>> (32 - slotBits)) << 2;
const stepCell = (state: number, hash: number) =>
  (Math.imul(hash ^ Math.imul(state, 0x85ebca6b), golden) >>> (32 - slotBits)) << 2;

/** The node of a first word, 0 for none. `head` is that of the word as it stands in the text: what a hash says is checked against its first letters. */
export function firstNode({ firsts }: NameTable, hash: number, head: number): number {
  for (let cell = firstCell(hash); ; cell = (cell + 4) & lastCell) {
    const node = firsts[cell + 1] ?? 0;
    if (node === 0) return 0;
    if (firsts[cell] === hash) return ((head ^ (firsts[cell + 2] ?? 0)) & (firsts[cell + 3] ?? 0)) === 0 ? node : 0;
  }
}

/** The node behind another one, 0 for none. */
export function nextNode({ steps }: NameTable, state: number, hash: number): number {
  for (let cell = stepCell(state, hash); ; cell = (cell + 4) & lastCell) {
    const node = steps[cell + 2] ?? 0;
    if (node === 0) return 0;
    if (steps[cell + 1] === hash && steps[cell] === state) return node;
  }
}

/** The first four units of the word at this place, one byte each, as in the word index. */
function headAt(key: string, from: number, end: number): number {
  let head = 0;
  for (let at = from; at < from + 4; at += 1) head = (head << 8) | (at < end ? key.charCodeAt(at) & 0xff : 0);
  return head;
}

const shortEndings = ['s', 'n', 'e', 'es', 'en'];

/** The heads that a word may have with an ending: of short ones the ending is part of it. */
function headsOf(word: string): number[] {
  const heads = [headAt(word, 0, word.length)];
  if (word.length < 4) for (const ending of shortEndings) heads.push(headAt(word + ending, 0, word.length + ending.length));
  if (word.length === 3) for (const initial of tailInitials) heads.push(headAt(word + initial, 0, 4));
  return heads;
}

/**
 * Builds the table. A spelling's hyphens between letters may also be missing in a text (`e-commerce`, `ecommerce`). Throws RangeError for
 * a spelling without words.
 */
export function nameTable(spellings: readonly Spelling[]): NameTable {
  const builder = new Builder();
  for (const spelling of spellings) {
    const key = foldSameLength(spelling.text);
    builder.add(spelling, key);
    if (key.includes('-')) {
      const joined = key.replace(/([a-z])-(?=[a-z])/g, '$1');
      if (joined !== key) builder.add(spelling, joined);
    }
  }
  return builder.table;
}

class Builder {
  private readonly ruled: Ending[][] = [];
  readonly table = {
    single: filter(),
    longer: filter(),
    firsts: new Int32Array(slots * 4),
    pairs: filter(),
    steps: new Int32Array(slots * 4),
    ends: new Uint16Array(slots * 2),
    ruled: this.ruled,
  };
  private nodes = 0;
  private filled = { firsts: 0, steps: 0 };

  add(spelling: Spelling, key: string): void {
    const { single, longer, firsts, pairs, steps, ends } = this.table;
    let [first, last, firstHash] = [-1, 0, 0];
    // The array and the place in it where the node stands that the words so far lead to.
    let cells = firsts;
    let at = 0;
    for (let from = 0; from < key.length; from += 1) {
      if (!inWord(key.charCodeAt(from))) continue;
      let end = from;
      let hash = emptyHash;
      for (; end < key.length && inWord(key.charCodeAt(end)); end += 1) hash = extendHash(hash, key.charCodeAt(end));
      if (first < 0) {
        first = from;
        firstHash = hash;
        at = this.firstAt(hash, key, from, end);
      } else {
        const separator = separatorOf(key, last, from);
        if (separator < 0) throw new RangeError(`the spelling "${spelling.text}" has a sign that names have not`);
        const node = cells[at] ?? 0;
        cells[at] = node | goesOn;
        if (cells === firsts) {
          put(longer, bitOf(firstHash));
          for (const head of headsOf(key.slice(from, end))) {
            const pair = pairOf(firstHash, head);
            put(pairs, bitOf(pair));
            put(pairs, otherBitOf(pair));
          }
        }
        at = this.stepAt(stateOf(node, separator), hash);
        cells = steps;
      }
      last = end;
      from = end;
    }
    if (first < 0) throw new RangeError(`the spelling "${spelling.text}" has no word`);
    if (cells === firsts) {
      put(single, bitOf(firstHash));
      put(single, otherBitOf(firstHash));
    }
    const before = key.slice(0, first);
    const after = key.slice(last);
    const node = cells[at] ?? 0;
    const position = positionOf(node);
    if ((node & hasEndings) === 0 && spelling.rule === 'any' && before === '' && after === '') {
      ends[position] = spelling.skill;
      cells[at] = node | hasEndings | isPlain;
      return;
    }
    const ending = { ...spelling, before, after, bends: spelling.rule === 'any' || abbreviation.test(spelling.text) };
    if ((node & hasEndings) !== 0 && (node & isPlain) === 0) {
      this.ruled[ends[position] ?? 0]?.push(ending);
      return;
    }
    const plain = { skill: ends[position] ?? 0, text: '', rule: 'any' as const, before: '', after: '', bends: true };
    ends[position] = this.ruled.push((node & isPlain) === 0 ? [ending] : [plain, ending]) - 1;
    cells[at] = (node | hasEndings) & ~isPlain;
  }

  private firstAt(hash: number, key: string, from: number, end: number): number {
    const { firsts } = this.table;
    let cell = firstCell(hash);
    while (firsts[cell + 1] !== 0 && firsts[cell] !== hash) cell = (cell + 4) & lastCell;
    if (firsts[cell + 1] === 0) {
      firsts[cell] = hash;
      firsts[cell + 1] = this.newNode('firsts');
      firsts[cell + 2] = headAt(key, from, end);
      firsts[cell + 3] = end - from >= 4 ? -1 : -1 << (8 * (4 - (end - from)));
    }
    return cell + 1;
  }

  private stepAt(state: number, hash: number): number {
    const { steps } = this.table;
    let cell = stepCell(state, hash);
    while (steps[cell + 2] !== 0 && !(steps[cell] === state && steps[cell + 1] === hash)) cell = (cell + 4) & lastCell;
    if (steps[cell + 2] === 0) {
      steps[cell] = state;
      steps[cell + 1] = hash;
      steps[cell + 2] = this.newNode('steps');
    }
    return cell + 2;
  }

  private newNode(kind: 'firsts' | 'steps'): number {
    this.nodes += 1;
    this.filled[kind] += 1;
    if (this.filled[kind] > slots * 0.8) throw new RangeError('the table of names is too small for the dictionary');
    return this.nodes << 3;
  }
}

/** A spelling that has a plural though it stands in one case only. */
const abbreviation = /^[A-Z][A-Z0-9]{2,}$/;
