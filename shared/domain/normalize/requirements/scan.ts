import { indexWords, type WordIndex } from '../word-index.ts';

/** What one field looks for at the beginnings of words. */
export interface Trigger {
  heads: readonly number[];
  /** Sticky, over folded text. */
  pattern: RegExp;
}

/**
 * Phrases as sources of regular expressions over folded text. Each begins with four plain letters or more, or with a whole shorter word; throws
 * RangeError otherwise, for a phrase that could never be found.
 */
export function trigger(sources: readonly string[]): Trigger {
  const heads = sources.map((source) => {
    const word = /^[a-z0-9]+(?![?*{])/.exec(source)?.[0] ?? '';
    if (word === '' || (word.length < 4 && !/^(?:$|\\b|\\\.|\\\+|[ .+'&/-]|\[[- ./]+\])/.test(source.slice(word.length))))
      throw new RangeError(`the phrase "${source}" begins neither with four plain letters nor with a whole word`);
    return indexWords(word).heads[0] ?? 0;
  });
  return { heads, pattern: new RegExp(`(?:${sources.join('|')})`, 'y') };
}

/** Where a phrase of a field stands in the text. */
export interface Hit {
  start: number;
  end: number;
}

/** Hits of one field beyond this number say nothing new: a text that repeats a word for ever costs no more than a long one. */
const mostHits = 60;

/** Finds the phrases of several fields in one walk over the words of a text. */
export class Scanner {
  /** For each hash of a head the fields (one bit each) that may begin there: most words end here. */
  private readonly fields = new Uint16Array(0x4000);
  private readonly triggers: readonly Trigger[];

  constructor(triggers: readonly Trigger[]) {
    if (triggers.length > 16) throw new RangeError('a scanner holds 16 fields at most');
    this.triggers = triggers;
    for (const [bit, { heads }] of triggers.entries())
      for (const head of heads) this.fields[slot(head)] = (this.fields[slot(head)] ?? 0) | (1 << bit);
  }

  /** The hits of each field, in the order of the text; those of one field do not overlap. */
  find(index: WordIndex): Hit[][] {
    const found: Hit[][] = this.triggers.map(() => []);
    const { heads, starts, folded, count } = index;
    for (let word = 0; word < count; word += 1) {
      const fields = this.fields[slot(heads[word] ?? 0)] ?? 0;
      if (fields === 0) continue;
      const start = starts[word] ?? 0;
      for (let bit = 0; fields >> bit !== 0; bit += 1) {
        const field = found[bit];
        const wanted = this.triggers[bit];
        if ((fields & (1 << bit)) === 0 || !field || !wanted || field.length >= mostHits) continue;
        if ((field.at(-1)?.end ?? 0) > start) continue;
        wanted.pattern.lastIndex = start;
        if (wanted.pattern.test(folded)) field.push({ start, end: wanted.pattern.lastIndex });
      }
    }
    return found;
  }
}

/** The upper bits of a multiplicative hash (Knuth), 14 of them. */
function slot(head: number): number {
  return Math.imul(head, 0x9e3779b1) >>> 18;
}
