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
  /** Which heads of words (see `WordIndex`) an anchor may have, by a hash of 12 bits: most words end here. */
  maybe: Uint8Array;
  entries: ReadonlyMap<number, readonly Entry<Meaning>[]>;
}

const slot = (head: number) => Math.imul(head, 0x9e3779b1) >>> 20;

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
  const maybe = new Uint8Array(4096);
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

/** Calls back for each phrase whose words all lie within `[from, to)` of the index and whose longest word is the one at `word`. */
export function phrasesAt<Meaning>(
  table: PhraseTable<Meaning>,
  index: WordIndex,
  word: number,
  from: number,
  to: number,
  found: (meaning: Meaning, first: number, words: number, letters: number) => void,
): void {
  const head = index.heads[word] ?? 0;
  if (table.maybe[slot(head)] === 0) return;
  const entries = table.entries.get(head);
  if (entries === undefined) return;
  for (const { meaning, tokens, anchor, letters } of entries) {
    const first = word - anchor;
    if (first < from || first + tokens.length > to) continue;
    let same = true;
    for (let at = 0; same && at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      same = token.prefix
        ? index.folded.startsWith(token.text, index.starts[first + at])
        : index.hashes[first + at] === token.hash;
    }
    if (same) found(meaning, first, tokens.length, letters);
  }
}
