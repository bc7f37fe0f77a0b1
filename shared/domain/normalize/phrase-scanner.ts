import { gateDepth, gateOf, kindOf } from './phrase-gate.ts';
import { indexWords, type WordIndex } from './word-index.ts';

/** What a reader looks for at the beginnings of words. */
export interface Trigger {
  /** For each head (first four letters of a word, as in the word index) the phrases that begin so: sources over folded text. */
  byHead: ReadonlyMap<number, readonly string[]>;
  /** Hits beyond this number say nothing new: a text that repeats a word for ever costs no more than a long one. */
  most: number;
  /** Whether a hit may begin within the one before it. */
  overlapping: boolean;
}

/** The letters by which the word at the beginning of a phrase (or of a text) is looked up. */
const firstWord = /^[a-z0-9]+(?![?*{])/;

/**
 * Phrases as sources of regular expressions over folded text; of those that begin with the same four letters the first that fits counts. Each begins with four plain
 * letters or more, or with a whole shorter word; throws RangeError otherwise, for a phrase that could never be found.
 */
export function trigger(sources: readonly string[], most = 60, overlapping = false): Trigger {
  const byHead = new Map<number, string[]>();
  for (const source of sources) {
    const word = firstWord.exec(source)?.[0] ?? '';
    if (word === '' || (word.length < 4 && !/^(?:$|\\b|\\\.|\\\+|[ .+'&/-]|\[[- ./]+\])/.test(source.slice(word.length))))
      throw new RangeError(`the phrase "${source}" begins neither with four plain letters nor with a whole word`);
    const head = indexWords(word).heads[0] ?? 0;
    const list = byHead.get(head);
    if (list) list.push(source);
    else byHead.set(head, [source]);
  }
  return { byHead, most, overlapping };
}

/** Where a phrase of a reader stands in the text. */
export interface Hit {
  start: number;
  end: number;
}

/** Of a multiplicative hash (Knuth), whose upper bits count; as an integer of 32 bits, which multiplies quicker. */
const multiplier = 0x9e3779b1 | 0;

const none: readonly Hit[] = [];

/** The phrases of one reader that begin with one head. */
interface Entry {
  reader: number;
  source: string;
  /** Sticky; made when it is needed first: most are not for a long time. */
  pattern: RegExp | null;
}

/**
 * Finds the phrases of several readers in one walk over the words of a text. Most words end at a bit of a small table; of the others the signs behind the first
 * letters are compared with those that the phrases may go on with, and hardly any regular expression is tried in vain.
 */
export class Scanner {
  /** One bit for each hash of a head. */
  private readonly bits = new Int32Array(512);
  /** Open addressing by the head; `from` and `to` bound its entries, 0 and 0 for an empty slot (entry 0 is none). */
  private readonly heads: Int32Array;
  private readonly from: Uint16Array;
  private readonly to: Uint16Array;
  private readonly shift: number;
  /** How many letters the head of a slot has. */
  private readonly letters: Uint8Array;
  private readonly entries: Entry[] = [{ reader: 0, source: '', pattern: null }];
  /** For each entry the kinds of signs that may stand behind the first letters. */
  private readonly gates: Int32Array;
  private readonly readers: readonly Trigger[];

  constructor(readers: readonly Trigger[]) {
    this.readers = readers;
    const all = new Map<number, Entry[]>();
    let count = 1;
    for (const [reader, { byHead }] of readers.entries())
      for (const [head, sources] of byHead) {
        const entry = {
          reader,
          source: sources.length === 1 ? (sources[0] ?? '') : sources.join('|'),
          pattern: null,
        };
        const list = all.get(head);
        if (list) list.push(entry);
        else all.set(head, [entry]);
        count += 1;
      }
    const size = Math.max(16, 2 ** Math.ceil(Math.log2(all.size * 2)));
    this.shift = 32 - Math.log2(size);
    this.heads = new Int32Array(size);
    this.from = new Uint16Array(size);
    this.to = new Uint16Array(size);
    this.letters = new Uint8Array(size);
    this.gates = new Int32Array(count * gateDepth);
    for (const [head, list] of all) this.add(head, list);
  }

  private add(head: number, list: readonly Entry[]): void {
    const hash = Math.imul(head, multiplier);
    this.bits[hash >>> 23] = (this.bits[hash >>> 23] ?? 0) | (1 << ((hash >>> 18) & 31));
    let slot = hash >>> this.shift;
    while (this.to[slot] !== 0) slot = (slot + 1) & (this.to.length - 1);
    const letters = head & 0xff ? 4 : head & 0xff00 ? 3 : head & 0xff0000 ? 2 : 1;
    this.heads[slot] = head;
    this.letters[slot] = letters;
    this.from[slot] = this.entries.length;
    for (const entry of list) {
      this.gates.set(gateOf(entry.source, letters), this.entries.length * gateDepth);
      this.entries.push(entry);
    }
    this.to[slot] = this.entries.length;
  }

  /** The hits of each reader, in the order of the text. */
  find({ heads: words, starts, folded, count }: WordIndex): (readonly Hit[])[] {
    const found: (Hit[] | null)[] = this.readers.map(() => null);
    const { bits, heads, from, to, letters, gates, shift } = this;
    const last = heads.length - 1;
    for (let word = 0; word < count; word += 1) {
      const head = words[word] ?? 0;
      const hash = Math.imul(head, multiplier);
      if ((((bits[hash >>> 23] ?? 0) >>> ((hash >>> 18) & 31)) & 1) === 0) continue;
      let slot = hash >>> shift;
      while (heads[slot] !== head && to[slot] !== 0) slot = (slot + 1) & last;
      const end = to[slot] ?? 0;
      if (end === 0) continue;
      const start = starts[word] ?? 0;
      const behind = start + (letters[slot] ?? 0);
      const first = kindOf(folded.charCodeAt(behind) | 0);
      const second = kindOf(folded.charCodeAt(behind + 1) | 0);
      for (let entry = from[slot] ?? 0; entry < end; entry += 1) {
        const gate = entry * gateDepth;
        if (((gates[gate] ?? 0) & first) === 0 || ((gates[gate + 1] ?? 0) & second) === 0) continue;
        let place = 2;
        while (place < gateDepth && ((gates[gate + place] ?? 0) & kindOf(folded.charCodeAt(behind + place) | 0)) !== 0)
          place += 1;
        if (place === gateDepth) this.tryAt(entry, start, folded, found);
      }
    }
    return found.map((hits) => hits ?? none);
  }

  private tryAt(at: number, start: number, folded: string, found: (Hit[] | null)[]): void {
    const entry = this.entries[at];
    const reader = this.readers[entry?.reader ?? 0];
    if (entry === undefined || reader === undefined) return;
    const hits = found[entry.reader];
    if (hits && (hits.length >= reader.most || (!reader.overlapping && (hits.at(-1)?.end ?? 0) > start))) return;
    entry.pattern ??= new RegExp(entry.source, 'y');
    entry.pattern.lastIndex = start;
    if (!entry.pattern.test(folded)) return;
    const hit = { start, end: entry.pattern.lastIndex };
    if (hits) hits.push(hit);
    else found[entry.reader] = [hit];
  }
}
