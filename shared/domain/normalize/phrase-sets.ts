import { type Phrases, slotOf, type WordIndex } from './word-index.ts';

/** Several sets of phrases that are looked for in one pass over the words of a text: a pass costs more than what it finds. */
export interface PhraseSets {
  /** For each slot of a word's head one bit a set. */
  masks: Uint8Array;
  count: number;
}

/** Joins at most eight sets. Throws RangeError for more. */
export function together(sets: readonly Phrases[]): PhraseSets {
  if (sets.length > 8) throw new RangeError(`${sets.length} sets of phrases do not fit into a byte`);
  const masks = new Uint8Array(4096);
  for (const [at, { maybe }] of sets.entries())
    for (let slot = 0; slot < masks.length; slot += 1) masks[slot] = (masks[slot] ?? 0) | ((maybe[slot] ?? 0) << at);
  return { masks, count: sets.length };
}

/** For each set, in the order given to `together`, the words of the text that may begin one of its phrases; `begins` tells whether they do. Linear. */
export function candidates({ masks, count }: PhraseSets, { heads, count: words }: WordIndex): number[][] {
  const found: number[][] = Array.from({ length: count }, () => []);
  for (let word = 0; word < words; word += 1) {
    const mask = masks[slotOf(heads[word] ?? 0)] ?? 0;
    if (mask === 0) continue;
    for (let set = 0; set < count; set += 1) if ((mask >> set) & 1) found[set]?.push(word);
  }
  return found;
}
