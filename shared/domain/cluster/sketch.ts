import { begins, descriptionWords, emptyHash, phrases } from '../normalize/word-index.ts';
import type { Section } from '../section.ts';

/** Values of a sketch: the standard error of an estimated similarity s is sqrt(s (1 - s) / 64) (Broder 1997). */
export const permutations = 64;
/**
 * Each of four hash functions fills sixteen bins with the least value that falls into them: one-permutation hashing (Li, Owen, Zhang 2012), a sixteenth of the work of 64
 * functions for the same estimate.
 */
const functions = 4;
const bins = permutations / functions;
/** Words of a shingle. */
const shingle = 3;

/** Odd multipliers of the four functions: fixed, the same on every machine. */
const multipliers = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f].map((value) => value | 0);

/**
 * Lines every posting of an employer or a country repeats: they speak of the company, the law or the offer, not of this job. Beginnings of words.
 */
const boilerplate = phrases([
  'equal[- ]opportunit',
  'equal employment',
  'regardless of',
  'without regard to',
  'race,? (?:color|religion)',
  'protected (?:veteran|class|characteristic)',
  'disabilit',
  'accommodation',
  'e-verify',
  'background check',
  'fair chance',
  'privacy (?:policy|notice)',
  '401[ ]?\\(k',
  '401k',
  'health insurance',
  'dental',
  'paid time off',
  'parental leave',
  'we (?:offer|provide)\\b',
  'benefits',
  'perks',
  'diversity',
  'inclusi',
  'about us',
  'uber uns',
  'wir bieten',
  'schwerbehind',
  'vielfalt',
  'founded in',
  'series [a-f]\\b',
  'backed by',
  'our mission',
  'who we are\\b',
  'recruit(?:ing|ment) (?:agenc|scam|fraud)',
  'visa',
  'compensation',
  'salary',
  'pay range',
  'stock options',
  'equity',
]);

export interface Sketch {
  /** 64 minima of 32 bits; null when the text is too short to say anything. */
  minima: Uint32Array | null;
  /** Words that counted. */
  words: number;
  /** Two 32-bit hashes over the counted words: equal for equal texts. */
  exact: string;
}

/**
 * MinHash sketch of the part of a description that speaks of the job: sections that are boilerplate and lines that read like it are left out. What is the
 * employer's on one board may stand without its heading on another, so the lines are looked at whether or not there are sections. Linear.
 */
export function sketchOf(text: string, sections: readonly Section[] = []): Sketch {
  const skipped = sections.filter((section) => section.boilerplate);
  const index = descriptionWords(text);
  const { folded, starts, hashes, count } = index;
  const counted = new Int32Array(count);
  let size = 0;
  let lineEnd = -1;
  let lineStart = 0;
  let low = emptyHash;
  let high = 0x12345678;
  const endLine = () => {
    for (let at = lineStart; at < size; at += 1) {
      const word = counted[at] ?? 0;
      low = Math.imul(low ^ word, 0x01000193);
      high = (Math.imul(high ^ (word >>> 7), 0x85ebca6b) + word) | 0;
    }
    lineStart = size;
  };
  let skip = 0;
  for (let word = 0; word < count; word += 1) {
    const start = starts[word] ?? 0;
    while (start >= (skipped[skip]?.end ?? Number.POSITIVE_INFINITY)) skip += 1;
    if (start >= (skipped[skip]?.start ?? Number.POSITIVE_INFINITY)) continue;
    if (start >= lineEnd) {
      endLine();
      const next = folded.indexOf('\n', start);
      lineEnd = next < 0 ? folded.length : next;
    }
    if (begins(boilerplate, index, word)) {
      size = lineStart;
      while (word + 1 < count && (starts[word + 1] ?? 0) < lineEnd) word += 1;
      continue;
    }
    counted[size] = hashes[word] ?? 0;
    size += 1;
  }
  endLine();
  const exact = `${(low >>> 0).toString(36)}.${(high >>> 0).toString(36)}.${size.toString(36)}`;
  return { minima: size < 20 ? null : minimaOfWords(counted, size), words: size, exact };
}

function minimaOfWords(words: Int32Array, size: number): Uint32Array {
  const minima = new Uint32Array(permutations).fill(empty);
  for (let index = 0; index + shingle <= size; index += 1) {
    let value = words[index] ?? 0;
    value = (Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) + (words[index + 1] ?? 0)) | 0;
    value = (Math.imul(value ^ (value >>> 12), 0x297a2d39) + (words[index + 2] ?? 0)) | 0;
    value ^= value >>> 15;
    for (let which = 0; which < functions; which += 1) {
      let mixed = Math.imul(value, multipliers[which] ?? 1);
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0x5bd1e995);
      mixed = (mixed ^ (mixed >>> 15)) >>> 0;
      // The upper four bits choose the bin, the others are compared.
      const at = (mixed >>> 28) * functions + which;
      if (mixed < (minima[at] ?? 0)) minima[at] = mixed;
    }
  }
  fillEmpty(minima);
  return minima;
}

/** Mark of an empty bin: greater than or equal to every value. */
const empty = 0xffffffff;

/**
 * An empty bin takes the value of the next full one of its function, which keeps the estimate unbiased (densification by rotation, Shrivastava and Li 2014).
 * Empty bins occur in texts under about a hundred words only.
 */
function fillEmpty(minima: Uint32Array): void {
  const given = minima.slice();
  for (let which = 0; which < functions; which += 1)
    for (let bin = 0; bin < bins; bin += 1) {
      const at = bin * functions + which;
      for (let step = 1; step < bins && minima[at] === empty; step += 1) {
        const value = given[((bin + step) % bins) * functions + which] ?? empty;
        if (value !== empty) minima[at] = (value + step) >>> 0;
      }
    }
}

/** 256 bytes as base 64. */
export function packMinima(minima: Uint32Array): string {
  const bytes = Buffer.alloc(permutations * 4);
  for (const [index, value] of minima.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes.toString('base64');
}

export function unpackMinima(packed: string): Uint32Array {
  const bytes = Buffer.from(packed, 'base64');
  return Uint32Array.from({ length: permutations }, (_, index) =>
    index * 4 + 4 <= bytes.length ? bytes.readUInt32LE(index * 4) : 0,
  );
}

/** Estimated Jaccard similarity of the shingles, 0..1. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let index = 0; index < permutations; index += 1) if (a[index] === b[index]) equal += 1;
  return equal / permutations;
}
