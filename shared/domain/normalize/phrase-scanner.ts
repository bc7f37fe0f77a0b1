import { indexWords, type WordIndex } from './word-index.ts';

/** What one field looks for at the beginnings of words: for each head (first four letters of a word, as in the word index) the phrases that begin so. */
export interface Trigger {
  /** Sticky, over folded text. */
  patterns: ReadonlyMap<number, RegExp>;
}

/** The letters by which the word at the beginning of a phrase (or of a text) is looked up. */
const firstWord = /^[a-z0-9]+(?![?*{])/;

/**
 * Phrases as sources of regular expressions over folded text; of those that begin with the same four letters the first that fits counts. Each begins with four plain
 * letters or more, or with a whole shorter word; throws RangeError otherwise, for a phrase that could never be found.
 */
export function trigger(sources: readonly string[]): Trigger {
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
  return { patterns: new Map([...byHead].map(([head, list]) => [head, new RegExp(`(?:${list.join('|')})`, 'y')])) };
}

/** Where a phrase of a field stands in the text. */
export interface Hit {
  start: number;
  end: number;
}

/** Hits of one field beyond this number say nothing new: a text that repeats a word for ever costs no more than a long one. */
const mostHits = 60;

interface Entry {
  head: number;
  field: number;
  pattern: RegExp;
}

/** Finds the phrases of several fields in one walk over the words of a text. */
export class Scanner {
  /** For each hash of a head the number of its entries in `entries`, 0 for none: most words end here. */
  private readonly slots = new Uint16Array(0x4000);
  private readonly entries: Entry[][] = [[]];
  private readonly fields: number;

  constructor(triggers: readonly Trigger[]) {
    this.fields = triggers.length;
    for (const [field, { patterns }] of triggers.entries())
      for (const [head, pattern] of patterns) {
        const at = slot(head);
        let number = this.slots[at] ?? 0;
        if (number === 0) {
          number = this.entries.push([]) - 1;
          this.slots[at] = number;
        }
        this.entries[number]?.push({ head, field, pattern });
      }
  }

  /** The hits of each field, in the order of the text; those of one field do not overlap. */
  find(index: WordIndex): Hit[][] {
    const found: Hit[][] = Array.from({ length: this.fields }, () => []);
    const { heads, starts, folded, count } = index;
    const { slots, entries } = this;
    for (let word = 0; word < count; word += 1) {
      const head = heads[word] ?? 0;
      const number = slots[slot(head)] ?? 0;
      if (number === 0) continue;
      const start = starts[word] ?? 0;
      for (const entry of entries[number] ?? []) {
        const hits = entry.head === head ? found[entry.field] : undefined;
        if (hits === undefined || hits.length >= mostHits || (hits.at(-1)?.end ?? 0) > start) continue;
        entry.pattern.lastIndex = start;
        if (entry.pattern.test(folded)) hits.push({ start, end: entry.pattern.lastIndex });
      }
    }
    return found;
  }
}

/** The upper bits of a multiplicative hash (Knuth), 14 of them. */
function slot(head: number): number {
  return Math.imul(head, 0x9e3779b1) >>> 18;
}
