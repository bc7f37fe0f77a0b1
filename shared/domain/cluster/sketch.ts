import { descriptionWords, emptyHash } from '../normalize/word-index.ts';
import type { Section } from '../section.ts';
import { beginsBoilerplate } from './boilerplate-lines.ts';

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
  const index = descriptionWords(text);
  const { folded, starts, hashes, count } = index;
  if (counted.length < count) counted = new Int32Array(2 * count);
  const into = counted;
  let size = 0;
  let lineEnd = -1;
  let lineStart = 0;
  let skip = nextSkipped(sections, 0);
  let skipStart = sections[skip]?.start ?? folded.length;
  let skipEnd = sections[skip]?.end ?? folded.length;
  for (let word = 0; word < count; word += 1) {
    const start = starts[word] ?? 0;
    while (start >= skipEnd) {
      skip = nextSkipped(sections, skip + 1);
      skipStart = sections[skip]?.start ?? folded.length;
      skipEnd = sections[skip]?.end ?? folded.length;
    }
    if (start >= skipStart) continue;
    if (start >= lineEnd) {
      lineStart = size;
      const next = folded.indexOf('\n', start);
      lineEnd = next < 0 ? folded.length : next;
    }
    if (beginsBoilerplate(index, word)) {
      size = lineStart;
      while (word + 1 < count && (starts[word + 1] ?? 0) < lineEnd) word += 1;
      continue;
    }
    into[size] = hashes[word] ?? 0;
    size += 1;
  }
  return { minima: size < 20 ? null : minimaOfWords(into, size), words: size, exact: exactOf(into, size) };
}

/** Hashes of the words that count: allocating room for them takes longer than filling it. */
let counted = new Int32Array(4096);

/** The first section from `at` on that is boilerplate, or their number. */
function nextSkipped(sections: readonly Section[], at: number): number {
  let next = at;
  while (next < sections.length && sections[next]?.boilerplate === false) next += 1;
  return next;
}

function exactOf(words: Int32Array, size: number): string {
  let low = emptyHash;
  let high = 0x12345678;
  for (let at = 0; at < size; at += 1) {
    const word = words[at] ?? 0;
    low = Math.imul(low ^ word, 0x01000193);
    high = (Math.imul(high ^ (word >>> 7), 0x85ebca6b) + word) | 0;
  }
  return `${(low >>> 0).toString(36)}.${(high >>> 0).toString(36)}.${size.toString(36)}`;
}

function minimaOfWords(words: Int32Array, size: number): Uint32Array {
  const minima = new Uint32Array(permutations).fill(empty);
  for (let index = 0; index + shingle <= size; index += 1) {
    let value = words[index] ?? 0;
    value = (Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) + (words[index + 1] ?? 0)) | 0;
    value = (Math.imul(value ^ (value >>> 12), 0x297a2d39) + (words[index + 2] ?? 0)) | 0;
    value ^= value >>> 15;
    // Odd multipliers of the four functions: fixed, the same on every machine.
    keepLeast(minima, Math.imul(value, 0x9e3779b1), 0);
    keepLeast(minima, Math.imul(value, 0x85ebca77), 1);
    keepLeast(minima, Math.imul(value, 0xc2b2ae3d), 2);
    keepLeast(minima, Math.imul(value, 0x27d4eb2f), 3);
  }
  if (minima.includes(empty)) fillEmpty(minima);
  return minima;
}

function keepLeast(minima: Uint32Array, product: number, which: number): void {
  let mixed = Math.imul(product ^ (product >>> 13), 0x5bd1e995);
  mixed = (mixed ^ (mixed >>> 15)) >>> 0;
  // The upper four bits choose the bin, the others are compared.
  const at = (mixed >>> 28) * functions + which;
  if (mixed < (minima[at] ?? 0)) minima[at] = mixed;
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

const packed = Buffer.alloc(permutations * 4);

/** 256 bytes as base 64. */
export function packMinima(minima: Uint32Array): string {
  for (let index = 0; index < permutations; index += 1) {
    const value = minima[index] ?? 0;
    const at = index * 4;
    packed[at] = value;
    packed[at + 1] = value >>> 8;
    packed[at + 2] = value >>> 16;
    packed[at + 3] = value >>> 24;
  }
  return packed.toString('base64');
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
