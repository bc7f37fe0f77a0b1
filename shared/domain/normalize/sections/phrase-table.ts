import { hashOfWord, type WordIndex } from '../word-index.ts';

/**
 * Phrases with what they mean, to be looked for at every word of a text. A phrase is looked for at its anchor: its longest word, the rarest as a rule. All in flat arrays: most
 * words end at a gate of 2 KB, which stays in the first cache.
 */
export interface PhraseTable<Meaning> {
  meanings: readonly Meaning[];
  /** Anchors that are whole words, by their hashes. */
  whole: Anchors;
  /** Anchors with an open end, by their heads. */
  open: Anchors;
  /** For each phrase the next one (one more than its number) of the same anchor's key, 0 for none. */
  next: Uint16Array;
  /** For each phrase the number of its meaning, the position of its anchor among its words, its letters. */
  meaningOf: Uint8Array;
  anchorOf: Uint8Array;
  lettersOf: Uint16Array;
  /** For each phrase where its words begin in the two arrays below; one more for the end. */
  wordsFrom: Uint16Array;
  /** Hashes of whole words. */
  hashes: Int32Array;
  /** Beginnings of the words with an open end; empty for whole words. */
  beginnings: readonly string[];
}

/** Keys of anchors in open addressing. */
interface Anchors {
  /** One bit for the upper bits of each key's multiplicative hash (Knuth): most words are told here that they are none. */
  gate: Int32Array;
  shift: number;
  keys: Int32Array;
  /** One more than the first phrase of the key, 0 for a free slot. */
  first: Uint16Array;
}

/** 16384 bits are 2 KB, seven in a hundred of them set. */
const gateShift = 18;
const slotOf = (key: number, shift: number) => Math.imul(key, 0x9e3779b1) >>> shift;

/** Room for that many keys, half of it or more free. */
function anchors(size: number): Anchors {
  const bits = Math.max(4, 32 - Math.clz32(2 * size));
  return {
    gate: new Int32Array(1 << (32 - gateShift - 5)),
    shift: 32 - bits,
    keys: new Int32Array(1 << bits),
    first: new Uint16Array(1 << bits),
  };
}

/** The first four units of a word as in the index. */
function headOf(word: string): number {
  let head = 0;
  for (let at = 0; at < 4; at += 1) head = (head << 8) | (at < word.length ? word.charCodeAt(at) & 0xff : 0);
  return head;
}

/**
 * Phrases of whole words of folded text, `*` behind a word stands for any ending: `equal opportunit*`. Throws RangeError for a phrase whose longest word is
 * an open one of fewer than four letters: it could not be found.
 */
export function phraseTable<Meaning>(phrases: readonly (readonly [Meaning, string])[]): PhraseTable<Meaning> {
  const size = phrases.length;
  const meanings: Meaning[] = [];
  const [meaningOf, anchorOf, lettersOf] = [new Uint8Array(size), new Uint8Array(size), new Uint16Array(size)];
  const next = new Uint16Array(size);
  const wordsFrom = new Uint16Array(size + 1);
  const hashes: number[] = [];
  const beginnings: string[] = [];
  const whole: [key: number, phrase: number][] = [];
  const open: [key: number, phrase: number][] = [];
  for (const [at, [meaning, phrase]] of phrases.entries()) {
    let [anchor, longest, letters, isOpen] = [0, '', 0, false];
    for (const [position, word] of phrase.split(' ').entries()) {
      const prefix = word.endsWith('*');
      const text = prefix ? word.slice(0, -1) : word;
      letters += text.length;
      if (text.length > longest.length) [anchor, longest, isOpen] = [position, text, prefix];
      hashes.push(hashOfWord(text));
      beginnings.push(prefix ? text : '');
    }
    if (longest === '' || (isOpen && longest.length < 4)) throw new RangeError(`the phrase "${phrase}" has no word to look for`);
    if (!meanings.includes(meaning)) meanings.push(meaning);
    meaningOf[at] = meanings.indexOf(meaning);
    anchorOf[at] = anchor;
    lettersOf[at] = letters;
    wordsFrom[at + 1] = hashes.length;
    if (isOpen) open.push([headOf(longest), at]);
    else whole.push([hashOfWord(longest), at]);
  }
  return {
    meanings,
    whole: chained(whole, next),
    open: chained(open, next),
    next,
    meaningOf,
    anchorOf,
    lettersOf,
    wordsFrom,
    hashes: Int32Array.from(hashes),
    beginnings,
  };
}

/** The keys with their phrases, those of one key in the order given. */
function chained(list: readonly (readonly [key: number, phrase: number])[], next: Uint16Array): Anchors {
  const table = anchors(new Set(list.map(([key]) => key)).size);
  const { gate, shift, keys, first } = table;
  // From the last to the first: each phrase goes before those of its key that are there.
  for (const [key, phrase] of list.toReversed()) {
    const bit = slotOf(key, gateShift);
    gate[bit >>> 5] = (gate[bit >>> 5] ?? 0) | (1 << (bit & 31));
    const slot = find(table, key);
    keys[slot] = key;
    next[phrase] = first[slot] ?? 0;
    first[slot] = phrase + 1;
  }
  return { gate, shift, keys, first };
}

/** The slot of a key, or the free one where it would stand. */
function find({ shift, keys, first }: Anchors, key: number): number {
  let slot = slotOf(key, shift);
  while (first[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
  return slot;
}

/** The phrases that were found: for each its number in the table and its first word in the index. Used again and again: read it at once. */
export class Spotted {
  size = 0;
  phrases = new Uint16Array(64);
  firsts = new Int32Array(64);

  add(phrase: number, first: number): void {
    if (this.size === this.phrases.length) {
      const [phrases, firsts] = [new Uint16Array(2 * this.size), new Int32Array(2 * this.size)];
      phrases.set(this.phrases);
      firsts.set(this.firsts);
      this.phrases = phrases;
      this.firsts = firsts;
    }
    this.phrases[this.size] = phrase;
    this.firsts[this.size] = first;
    this.size += 1;
  }
}

/** Fills `into` with the phrases all of whose words lie within `[from, to)` of the index, ordered by their anchors. */
export function spot<Meaning>(table: PhraseTable<Meaning>, index: WordIndex, from: number, to: number, into: Spotted): void {
  into.size = 0;
  const { whole, open } = table;
  const { hashes, heads } = index;
  const wholeGate = whole.gate;
  const openGate = open.gate;
  for (let word = from; word < to; word += 1) {
    const hash = hashes[word] ?? 0;
    const head = heads[word] ?? 0;
    const wholeBit = Math.imul(hash, 0x9e3779b1) >>> gateShift;
    const openBit = Math.imul(head, 0x9e3779b1) >>> gateShift;
    if (((wholeGate[wholeBit >>> 5] ?? 0) >>> (wholeBit & 31)) & 1)
      collect(table, whole.first[find(whole, hash)] ?? 0, index, word, from, to, into);
    if (((openGate[openBit >>> 5] ?? 0) >>> (openBit & 31)) & 1)
      collect(table, open.first[find(open, head)] ?? 0, index, word, from, to, into);
  }
}

function collect<Meaning>(
  table: PhraseTable<Meaning>,
  first: number,
  index: WordIndex,
  word: number,
  from: number,
  to: number,
  into: Spotted,
): void {
  const { next, anchorOf, wordsFrom } = table;
  for (let entry = first; entry !== 0; entry = next[entry - 1] ?? 0) {
    const phrase = entry - 1;
    const begin = word - (anchorOf[phrase] ?? 0);
    const at = wordsFrom[phrase] ?? 0;
    const end = wordsFrom[phrase + 1] ?? 0;
    if (begin >= from && begin + end - at <= to && stands(table, at, end, index, begin)) into.add(phrase, begin);
  }
}

/** Whether the words `[at, end)` of the table stand at the word `begin` of the index. */
function stands<Meaning>(
  { hashes, beginnings }: PhraseTable<Meaning>,
  at: number,
  end: number,
  index: WordIndex,
  begin: number,
): boolean {
  const found = index.hashes;
  for (let token = at, word = begin; token < end; token += 1, word += 1) {
    if (found[word] === hashes[token]) continue;
    const beginning = beginnings[token];
    if (beginning === undefined || beginning === '' || !index.folded.startsWith(beginning, index.starts[word])) return false;
  }
  return true;
}
