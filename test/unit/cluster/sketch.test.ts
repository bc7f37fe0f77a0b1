import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packMinima, permutations, similarity, sketchOf, unpackMinima } from '../../../shared/domain/cluster/sketch.ts';

/** Words from a seed: xorshift32, so that a run can be repeated. */
function vocabulary(seed: number): () => string {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return `w${(state >>> 0).toString(36)}`;
  };
}
const shingles = (words: readonly string[]) => new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((each) => b.has(each)).length;
  return shared / (a.size + b.size - shared);
}
function minima(words: readonly string[]): Uint32Array {
  const { minima: found } = sketchOf(words.join(' '));
  if (!found) throw new Error('too short a text for a sketch');
  return found;
}

describe('the sketch of a text', () => {
  it.each([
    [25, 3],
    [60, 5],
    [200, 10],
    [800, 5],
  ])('of %i words estimates the share of common shingles without bias (every %i-th word in thirty differs)', (size, changes) => {
    let bias = 0;
    let squares = 0;
    const trials = 200;
    for (let trial = 0; trial < trials; trial += 1) {
      const next = vocabulary(trial * 7919 + size);
      const words = Array.from({ length: size }, next);
      const other = words.map((word, at) => ((at + trial) % 30 < changes / 3 ? next() : word));
      const error = similarity(minima(words), minima(other)) - jaccard(shingles(words), shingles(other));
      bias += error / trials;
      squares += error ** 2 / trials;
    }
    // The standard error of the mean of 200 trials is at most 0.0625 / sqrt(200) = 0.0044; five of it.
    expect(Math.abs(bias)).toBeLessThan(0.022);
    // Broder's bound at s = 1/2, with a fifth to spare.
    expect(Math.sqrt(squares)).toBeLessThan(0.0625 * 1.2);
  });

  it('is equal for texts that differ in case, signs and boilerplate lines only', () => {
    const words = Array.from({ length: 40 }, vocabulary(5));
    const text = words.join(' ');
    const dressed = `${words.join(', ').toUpperCase()}!\nWe are an equal opportunity employer.\n401(k) and dental`;
    expect(sketchOf(dressed).exact).toBe(sketchOf(text).exact);
    expect(sketchOf(dressed).minima).toEqual(sketchOf(text).minima);
  });

  it('is null below twenty words', () => {
    expect(sketchOf(Array.from({ length: 19 }, vocabulary(3)).join(' ')).minima).toBeNull();
  });

  it('survives packing', () => {
    fc.assert(
      fc.property(fc.uint32Array({ minLength: permutations, maxLength: permutations }), (values) => {
        expect(unpackMinima(packMinima(values))).toEqual(values);
      }),
    );
  });
});
