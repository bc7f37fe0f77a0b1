import { foldSameLength } from '../normalize/text.ts';

/** Permutations of the MinHash (Broder 1997): the standard error of an estimated similarity s is sqrt(s (1 - s) / 64). */
export const permutations = 64;
/** Words of a shingle. */
const shingle = 3;

const seeds = (() => {
  const multipliers = new Int32Array(permutations);
  const offsets = new Int32Array(permutations);
  let state = 0x9e3779b9;
  const next = () => {
    // xorshift32 (Marsaglia 2003): fixed constants, the same on every machine.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
  for (let index = 0; index < permutations; index += 1) {
    multipliers[index] = next() | 1;
    offsets[index] = next();
  }
  return { multipliers, offsets };
})();

/** Lines every posting of an employer or a country repeats: they speak of the company, the law or the offer, not of this job. */
const boilerplate =
  /equal[- ]opportunit|equal employment|regardless of|without regard to|race,? (?:color|religion)|protected (?:veteran|class|characteristic)|disabilit|accommodation|e-verify|background check|fair chance|privacy (?:policy|notice)|401\s?\(?k|health insurance|dental|paid time off|parental leave|we (?:offer|provide)\b|benefits|perks|diversity|inclusi|about us|uber uns|wir bieten|schwerbehind|vielfalt|founded in|series [a-f]\b|backed by|our mission|\bwho we are\b|recruit(?:ing|ment) (?:agenc|scam|fraud)|visa|compensation|salary|pay range|stock options|equity/;

export interface Sketch {
  /** 64 minima of 32 bits; null when the text is too short to say anything. */
  minima: Uint32Array | null;
  /** Words that counted. */
  words: number;
  /** Two 32-bit hashes over the counted words: equal for equal texts. */
  exact: string;
}

/** MinHash sketch of the part of a description that speaks of the job: boilerplate lines are left out. Linear. */
export function sketchOf(text: string): Sketch {
  const hashes: number[] = [];
  let low = 0x811c9dc5;
  let high = 0x12345678;
  for (const folded of foldSameLength(text).split('\n')) {
    if (folded === '' || boilerplate.test(folded)) continue;
    let word = 0x811c9dc5;
    let length = 0;
    for (let index = 0; index <= folded.length; index += 1) {
      const code = index < folded.length ? folded.charCodeAt(index) : 32;
      if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 191) {
        // FNV-1a (Fowler, Noll, Vo).
        word = Math.imul(word ^ code, 0x01000193);
        length += 1;
      } else if (length > 0) {
        hashes.push(word);
        low = Math.imul(low ^ word, 0x01000193);
        high = Math.imul(high ^ (word >>> 7), 0x85ebca6b) + word;
        word = 0x811c9dc5;
        length = 0;
      }
    }
  }
  const exact = `${(low >>> 0).toString(36)}.${(high >>> 0).toString(36)}.${hashes.length.toString(36)}`;
  if (hashes.length < 20) return { minima: null, words: hashes.length, exact };
  const minima = new Uint32Array(permutations).fill(0xffffffff);
  const { multipliers, offsets } = seeds;
  for (let index = 0; index + shingle <= hashes.length; index += 1) {
    let value = hashes[index] ?? 0;
    value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) + (hashes[index + 1] ?? 0);
    value = Math.imul(value ^ (value >>> 12), 0x297a2d39) + (hashes[index + 2] ?? 0);
    value ^= value >>> 15;
    for (let at = 0; at < permutations; at += 1) {
      let mixed = Math.imul(value, multipliers[at] ?? 1) + (offsets[at] ?? 0);
      mixed = (mixed ^ (mixed >>> 15)) >>> 0;
      if (mixed < (minima[at] ?? 0)) minima[at] = mixed;
    }
  }
  return { minima, words: hashes.length, exact };
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
