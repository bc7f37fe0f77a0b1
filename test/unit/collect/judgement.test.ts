import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longest, nextCadence, retryAfterFailure, shortest } from '../../../functions/collect/cadence.ts';
import { chunked } from '../../../functions/collect/chunks.ts';
import { judge } from '../../../functions/collect/suspicion.ts';
import { expectVolume, rememberVolume } from '../../../functions/collect/volume.ts';
import type { Board, FailureReason } from '../../../shared/domain/board.ts';
import type { DayVolume } from '../../../shared/domain/board-snapshot.ts';
import { sampleBoard } from '../../support/sample-board.ts';

describe('cadence', () => {
  const observed = { cadenceMinutes: 720, minimumMinutes: 60, minutesSinceGoodRead: 720 };

  it('stays within an hour and two days, and within the wish of the source', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 60, max: 1440 }),
        fc.nat(5000),
        fc.option(fc.nat(100_000)),
        (cadenceMinutes, minimumMinutes, changes, minutesSinceGoodRead) => {
          const next = nextCadence({ cadenceMinutes, minimumMinutes, changes, minutesSinceGoodRead });
          expect(next).toBeGreaterThanOrEqual(Math.max(shortest, minimumMinutes));
          expect(next).toBeLessThanOrEqual(longest);
          expect(Number.isInteger(next)).toBe(true);
        },
      ),
    );
  });

  it('reads a board more often the more it changes', () => {
    const paces = [0, 1, 2, 5, 20].map((changes) => nextCadence({ ...observed, changes }));
    expect(paces).toEqual([...paces].sort((a, b) => b - a));
    expect(paces[0]).toBeGreaterThan(observed.cadenceMinutes);
    expect(paces[4]).toBeLessThan(observed.cadenceMinutes);
  });

  it('learns nothing from the first read', () => {
    expect(nextCadence({ ...observed, minutesSinceGoodRead: null, changes: 500 })).toBe(720);
  });

  it('settles: a quiet board at two days, a busy one at an hour', () => {
    let quiet = 720;
    let busy = 720;
    for (let read = 0; read < 12; read += 1) {
      quiet = nextCadence({ ...observed, cadenceMinutes: quiet, minutesSinceGoodRead: quiet, changes: 0 });
      busy = nextCadence({ ...observed, cadenceMinutes: busy, minutesSinceGoodRead: busy, changes: 10 });
    }
    expect([quiet, busy]).toEqual([longest, shortest]);
  });

  it('waits longer after each failure, at most two days and a quarter', () => {
    expect([1, 2, 3, 4].map((failures) => retryAfterFailure(failures, 0))).toEqual([30, 60, 120, 240]);
    expect(retryAfterFailure(1000, 0.999)).toBeLessThanOrEqual(longest * 1.25);
  });
});

describe('suspicion', () => {
  const now = new Date('2026-11-21T00:00:00Z');
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
  const board = sampleBoard({
    source: 's',
    token: 't',
    url: 'https://a.example/',
    expectedVolume: 120,
    lastGoodReadAt: daysAgo(1),
  });
  const reasonFor = (of: Board, listed: number, held: number, canariesMissing = false) => {
    const verdict = judge(of, { listed, held, canariesMissing }, now);
    return verdict.kind === 'suspected' ? verdict.suspicion.reason : verdict;
  };
  const believed = { kind: 'believed', anew: false };
  const atLast = { kind: 'believed', anew: true };

  it('does not believe none where there were some, nor less than half, nor a board without one of its old postings', () => {
    expect(reasonFor(board, 0, 120)).toBe('empty_where_many');
    expect(reasonFor(board, 59, 120)).toBe('half_of_expected');
    expect(reasonFor(board, 60, 120)).toEqual(believed);
    expect(reasonFor(board, 118, 120, true)).toBe('canaries_missing');
    expect(reasonFor({ ...board, expectedVolume: 2 }, 0, 2)).toBe('empty_where_many');
  });

  it('lets a small board shrink and a new or empty one be empty', () => {
    expect(reasonFor({ ...board, expectedVolume: 5 }, 1, 5)).toEqual(atLast);
    expect(reasonFor({ ...board, expectedVolume: null, lastGoodReadAt: null }, 0, 0)).toEqual(believed);
    expect(reasonFor({ ...board, expectedVolume: 0 }, 0, 0)).toEqual(believed);
  });

  it('lets a board shrink further the longer nobody looked at it, but never to nothing', () => {
    const unwatched = (days: number) => ({ ...board, lastGoodReadAt: daysAgo(days) });
    expect([1, 2, 9, 16].map((days) => reasonFor(unwatched(days), 31, 120))).toEqual([
      'half_of_expected',
      'half_of_expected',
      atLast,
      atLast,
    ]);
    expect(reasonFor(unwatched(9), 29, 120)).toBe('half_of_expected');
    expect(reasonFor(unwatched(300), 0, 120)).toBe('empty_where_many');
  });

  it('believes in the end what stays so for days, over several suspicious reads', () => {
    const failing = (days: number, reason: FailureReason, consecutiveFailures = 5) => ({
      ...board,
      consecutiveFailures,
      lastGoodReadAt: daysAgo(days),
      lastRead: {
        at: now.toISOString(),
        outcome: 'failed' as const,
        reason,
        detail: '',
        fetched: 0,
        added: 0,
        changed: 0,
        gone: 0,
        missing: 0,
        milliseconds: 1,
      },
    });
    expect(reasonFor(failing(3, 'half_of_expected'), 40, 120)).toEqual(atLast);
    expect(reasonFor(failing(1.9, 'half_of_expected'), 40, 120)).toBe('half_of_expected');
    expect(reasonFor(failing(3, 'empty_where_many'), 0, 120)).toBe('empty_where_many');
    expect(reasonFor(failing(8, 'empty_where_many'), 0, 120)).toEqual(atLast);
    expect(reasonFor(failing(8, 'server_error'), 0, 120)).toBe('empty_where_many');
    expect(reasonFor(failing(8, 'empty_where_many', 1), 0, 120)).toBe('empty_where_many');
    expect(reasonFor(failing(1.1, 'canaries_missing'), 120, 120, true)).toEqual(atLast);
    expect(reasonFor(failing(0.9, 'canaries_missing'), 120, 120, true)).toBe('canaries_missing');
  });
});

describe('expected volume', () => {
  const day = (index: number) => new Date(Date.UTC(2026, 10, 1 + index)).toISOString().slice(0, 10);

  it('is nothing without a read, and the middle of the last fourteen days', () => {
    expect(expectVolume([])).toBeNull();
    expect(expectVolume([{ day: day(0), most: 40 }])).toBe(40);
    let volumes: DayVolume[] = [];
    for (let index = 0; index < 30; index += 1) volumes = rememberVolume(volumes, day(index), index < 20 ? 100 : 160);
    expect(volumes).toHaveLength(14);
    expect(expectVolume(volumes)).toBe(160);
  });

  it('forgets what is long ago', () => {
    const volumes = rememberVolume(
      [
        { day: day(0), most: 90 },
        { day: day(10), most: 50 },
      ],
      day(38),
      20,
    );
    expect(volumes).toEqual([
      { day: day(10), most: 50 },
      { day: day(38), most: 20 },
    ]);
  });

  it('is not led down step by step within a day, each step small enough to be believed', () => {
    let volumes: DayVolume[] = [];
    for (let index = 0; index < 5; index += 1) volumes = rememberVolume(volumes, day(index), 100);
    for (let listed = 100; listed > 10; listed *= 0.6) volumes = rememberVolume(volumes, day(5), Math.round(listed));
    expect(expectVolume(volumes)).toBe(100);
  });

  it('does not depend on the order of the reads of its days', () => {
    const reads = fc.array(fc.record({ index: fc.nat(25), listed: fc.nat(500) }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(reads, fc.func(fc.double({ noNaN: true })), (list, order) => {
        const fold = (each: typeof list) =>
          each.reduce<DayVolume[]>((all, { index, listed }) => rememberVolume(all, day(index), listed), []);
        expect(fold([...list].sort((a, b) => order(a) - order(b)))).toEqual(fold(list));
      }),
    );
  });
});

describe('chunks', () => {
  it('hold every record once, in order, at most a hundred and about four megabytes each', () => {
    const record = (externalId: string, size: number) => ({
      source: 's',
      board: 'b',
      externalId,
      descriptionText: 'x'.repeat(size),
    });
    const records = [
      ...Array.from({ length: 250 }, (_, index) => record(String(index), 10)),
      ...Array.from({ length: 9 }, (_, index) => record(`big${index}`, 1_000_000)),
    ];
    const chunks = [...chunked(records)];
    expect(chunks.flat()).toEqual(records);
    for (const chunk of chunks) {
      expect(chunk.length).toBeLessThanOrEqual(100);
      expect(JSON.stringify(chunk).length).toBeLessThan(4_200_000);
    }
    expect([...chunked([])]).toEqual([]);
    expect([...chunked([record('huge', 9_000_000)])]).toHaveLength(1);
  });
});
