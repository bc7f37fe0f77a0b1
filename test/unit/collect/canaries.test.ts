import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canariesMissing, chooseCanaries } from '../../../functions/collect/canaries.ts';
import type { BoardSnapshot, Canary } from '../../../shared/domain/board-snapshot.ts';

const start = Date.parse('2026-11-01T00:00:00Z');
const at = (days: number) => new Date(start + days * 86_400_000);

function snapshot(ids: readonly string[], canaries: Canary[], days: number): BoardSnapshot {
  return {
    version: 1,
    boardId: 's:b',
    readAt: at(days).toISOString(),
    mappingVersion: 1,
    pages: [],
    entries: ids.map((externalId) => ({ externalId, hash: 'h', absences: 0, postedAt: null })),
    canaries,
    volumes: [],
  };
}
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => String(from + index));
/** A board read every day, holding `ids` each time. */
const watched = (held: readonly string[], days: number) => {
  let before: BoardSnapshot | null = null;
  for (let day = 0; day <= days; day += 1) before = snapshot(held, chooseCanaries(before, new Set(held), at(day)), day);
  return before;
};

describe('canaries', () => {
  it('are five of the postings that were there twice, the same ones as long as they stay', () => {
    const before = watched(ids(0, 40), 5)!;
    expect(before.canaries).toHaveLength(5);
    expect(new Set(before.canaries.map(({ since }) => since))).toEqual(new Set([at(1).toISOString()]));
    const [first, ...rest] = before.canaries;
    const left = new Set(ids(0, 40).filter((id) => id !== first?.externalId));
    const next = chooseCanaries(before, left, at(6));
    expect(next.slice(0, 4)).toEqual(rest);
    expect(next[4]?.since).toBe(at(6).toISOString());
  });

  it('do not depend on the order of the postings', () => {
    const held = ids(0, 30);
    fc.assert(
      fc.property(fc.shuffledSubarray(held, { minLength: held.length }), (shuffled) => {
        expect(chooseCanaries(snapshot(shuffled, [], 0), new Set(shuffled), at(1))).toEqual(
          chooseCanaries(snapshot(held, [], 0), new Set(held), at(1)),
        );
      }),
    );
  });

  it('are missed only when all of them, watched for days, vanish at once', () => {
    const before = watched(ids(0, 40), 5)!;
    const all = new Set(before.canaries.map(({ externalId }) => externalId));
    expect(canariesMissing(before, new Set(ids(0, 40)), at(6))).toBe(true);
    expect(canariesMissing(before, all, at(6))).toBe(true);
    expect(canariesMissing(before, new Set([...all].slice(1)), at(6))).toBe(false);
    expect(canariesMissing(watched(ids(0, 40), 3), new Set(ids(0, 40)), at(3.5))).toBe(false);
    // Nobody looked for a week: a board may have turned over.
    expect(canariesMissing(before, all, at(12))).toBe(false);
    expect(canariesMissing(watched(ids(0, 4), 9), new Set(ids(0, 4)), at(10))).toBe(false);
    expect(canariesMissing(null, all, at(6))).toBe(false);
  });
});
