import { hashOfWord, type WordIndex } from '../word-index.ts';

/** One word of a phrase: the whole word, or its beginning. */
interface Token {
  text: string;
  hash: number;
  prefix: boolean;
}

interface Entry<Meaning> {
  meaning: Meaning;
  tokens: readonly Token[];
  /** Position of the longest token: the rarest word as a rule, so that the others are seldom compared. */
  anchor: number;
  letters: number;
}

/** Phrases with what they mean, to be looked for at every word of a text. */
export interface PhraseTable<Meaning> {
  /** Which heads of words (see `WordIndex`) an anchor may have, by a hash of 15 bits: most words end here. */
  maybe: Uint8Array;
  entries: ReadonlyMap<number, readonly Entry<Meaning>[]>;
}

const slot = (head: number) => Math.imul(head, 0x9e3779b1) >>> 17;

function headOf(word: string): number {
  let head = 0;
  for (let at = 0; at < 4; at += 1) head = (head << 8) | (at < word.length ? word.charCodeAt(at) & 0xff : 0);
  return head;
}

/**
 * Phrases of whole words of folded text, `*` behind a word stands for any ending: `equal opportunit*`. Throws RangeError for a phrase whose longest word is
 * an open one of fewer than four letters: it could not be found.
 */
export function phraseTable<Meaning>(phrases: Iterable<readonly [Meaning, string]>): PhraseTable<Meaning> {
  const maybe = new Uint8Array(32768);
  const entries = new Map<number, Entry<Meaning>[]>();
  for (const [meaning, phrase] of phrases) {
    const tokens = phrase.split(' ').map((word): Token => {
      const text = word.replace('*', '');
      return { text, hash: hashOfWord(text), prefix: word.endsWith('*') };
    });
    const longest = Math.max(...tokens.map((token) => token.text.length));
    const anchor = tokens.findIndex((token) => token.text.length === longest);
    if (longest === 0 || (tokens[anchor]?.prefix && longest < 4))
      throw new RangeError(`the phrase "${phrase}" has no word to look for`);
    const head = headOf(tokens[anchor]?.text ?? '');
    maybe[slot(head)] = 1;
    const entry = { meaning, tokens, anchor, letters: tokens.reduce((sum, token) => sum + token.text.length, 0) };
    const others = entries.get(head);
    if (others) others.push(entry);
    else entries.set(head, [entry]);
  }
  return { maybe, entries };
}

/** A phrase that was found: its first word in the index, its words and letters. */
export interface Found<Meaning> {
  meaning: Meaning;
  first: number;
  words: number;
  letters: number;
}

/** The phrases all of whose words lie within `[from, to)` of the index, ordered by their longest words. */
export function phrasesIn<Meaning>(table: PhraseTable<Meaning>, index: WordIndex, from: number, to: number): Found<Meaning>[] {
  const { maybe, entries } = table;
  const { heads } = index;
  const found: Found<Meaning>[] = [];
  for (let word = from; word < to; word += 1) {
    const head = heads[word] ?? 0;
    if (maybe[slot(head)] === 0) continue;
    const candidates = entries.get(head);
    if (candidates === undefined) continue;
    for (const { meaning, tokens, anchor, letters } of candidates) {
      const first = word - anchor;
      if (first >= from && first + tokens.length <= to && stands(tokens, anchor, index, first))
        found.push({ meaning, first, words: tokens.length, letters });
    }
  }
  return found;
}

function stands(tokens: readonly Token[], anchor: number, index: WordIndex, first: number): boolean {
  const longest = tokens[anchor];
  if (longest === undefined || !isThere(longest, index, first + anchor)) return false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (at !== anchor && token !== undefined && !isThere(token, index, first + at)) return false;
  }
  return true;
}

function isThere(token: Token, index: WordIndex, word: number): boolean {
  return token.prefix ? index.folded.startsWith(token.text, index.starts[word]) : index.hashes[word] === token.hash;
}
