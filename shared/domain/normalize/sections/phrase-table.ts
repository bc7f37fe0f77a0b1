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
  /** Position of the longest token: the rarest word as a rule, at which the phrase is looked for. */
  anchor: number;
  letters: number;
}

/** Phrases with what they mean, to be looked for at every word of a text. */
export interface PhraseTable<Meaning> {
  /** One more than the list of the phrases whose anchor may be a word, by a slot of the word's hash; 0 for none, which is the case for most words. */
  byWord: Uint16Array;
  /** The same for anchors with an open end, by a slot of the word's head. */
  byHead: Uint16Array;
  lists: readonly (readonly Entry<Meaning>[])[];
}

const slots = 32768;
const slotOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> 17;

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
export function phraseTable<Meaning>(phrases: Iterable<readonly [Meaning, string]>): PhraseTable<Meaning> {
  const byWord = new Uint16Array(slots);
  const byHead = new Uint16Array(slots);
  const lists: Entry<Meaning>[][] = [];
  for (const [meaning, phrase] of phrases) {
    const tokens = phrase.split(' ').map((word): Token => {
      const text = word.replace('*', '');
      return { text, hash: hashOfWord(text), prefix: word.endsWith('*') };
    });
    const longest = Math.max(...tokens.map((token) => token.text.length));
    const anchor = tokens.findIndex((token) => token.text.length === longest);
    const token = tokens[anchor];
    if (token === undefined || longest === 0 || (token.prefix && longest < 4))
      throw new RangeError(`the phrase "${phrase}" has no word to look for`);
    const table = token.prefix ? byHead : byWord;
    const slot = slotOf(token.prefix ? headOf(token.text) : token.hash);
    if (table[slot] === 0) table[slot] = lists.push([]);
    lists[(table[slot] ?? 0) - 1]?.push({
      meaning,
      tokens,
      anchor,
      letters: tokens.reduce((sum, { text }) => sum + text.length, 0),
    });
  }
  return { byWord, byHead, lists };
}

/** A phrase that was found: its first word in the index, its words and letters. */
export interface Found<Meaning> {
  meaning: Meaning;
  first: number;
  words: number;
  letters: number;
}

/** The phrases all of whose words lie within `[from, to)` of the index, ordered by their longest words. */
export function phrasesIn<Meaning>(
  { byWord, byHead, lists }: PhraseTable<Meaning>,
  index: WordIndex,
  from: number,
  to: number,
): Found<Meaning>[] {
  const { hashes, heads } = index;
  const found: Found<Meaning>[] = [];
  for (let word = from; word < to; word += 1) {
    const whole = byWord[slotOf(hashes[word] ?? 0)] ?? 0;
    const open = byHead[slotOf(heads[word] ?? 0)] ?? 0;
    if (whole !== 0) collect(lists[whole - 1], index, word, from, to, found);
    if (open !== 0) collect(lists[open - 1], index, word, from, to, found);
  }
  return found;
}

function collect<Meaning>(
  candidates: readonly Entry<Meaning>[] | undefined,
  index: WordIndex,
  word: number,
  from: number,
  to: number,
  found: Found<Meaning>[],
): void {
  if (candidates === undefined) return;
  for (let at = 0; at < candidates.length; at += 1) {
    const entry = candidates[at];
    if (entry === undefined) continue;
    const first = word - entry.anchor;
    const words = entry.tokens.length;
    if (first >= from && first + words <= to && stands(entry.tokens, entry.anchor, index, first))
      found.push({ meaning: entry.meaning, first, words, letters: entry.letters });
  }
}

/** Whether the tokens stand there, the one at the anchor asked first. */
function stands(tokens: readonly Token[], anchor: number, index: WordIndex, first: number): boolean {
  if (!isThere(tokens[anchor], index, first + anchor)) return false;
  for (let at = 0; at < tokens.length; at += 1) if (at !== anchor && !isThere(tokens[at], index, first + at)) return false;
  return true;
}

function isThere(token: Token | undefined, index: WordIndex, word: number): boolean {
  if (token === undefined) return false;
  return token.prefix ? index.folded.startsWith(token.text, index.starts[word]) : index.hashes[word] === token.hash;
}
