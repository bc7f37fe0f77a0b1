import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longest, nextCadence, retryAfterFailure, shortest } from '../../../functions/collect/cadence.ts';
import { chunked } from '../../../functions/collect/chunks.ts';
import { expectVolume, suspectVolume } from '../../../functions/collect/suspicion.ts';
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
  const board = sampleBoard({
    source: 's',
    token: 't',
    url: 'https://a.example/',
    expectedVolume: 120,
    lastGoodReadAt: '2026-11-20T00:00:00.000Z',
  });

  it('does not believe none where there were some, nor less than half', () => {
    expect(suspectVolume(board, 0, 120, now)).toMatchObject({ reason: 'empty_where_many' });
    expect(suspectVolume(board, 59, 120, now)).toMatchObject({ reason: 'truncated' });
    expect(suspectVolume(board, 60, 120, now)).toBeNull();
    expect(suspectVolume({ ...board, expectedVolume: 2 }, 0, 2, now)).toMatchObject({ reason: 'empty_where_many' });
  });

  it('lets a small board shrink and a new or empty one be empty', () => {
    expect(suspectVolume({ ...board, expectedVolume: 5 }, 1, 5, now)).toBeNull();
    expect(suspectVolume({ ...board, expectedVolume: null, lastGoodReadAt: null }, 0, 0, now)).toBeNull();
    expect(suspectVolume({ ...board, expectedVolume: 0 }, 0, 0, now)).toBeNull();
  });

  it('believes in the end what stays so for days, over several reads of the same kind', () => {
    const failing = (days: number, reason: 'empty_where_many' | 'server_error', consecutiveFailures = 5) => ({
      ...board,
      consecutiveFailures,
      lastGoodReadAt: new Date(now.getTime() - days * 86_400_000).toISOString(),
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
    expect(suspectVolume(failing(3, 'empty_where_many'), 40, 120, now)).toBeNull();
    expect(suspectVolume(failing(3, 'empty_where_many'), 0, 120, now)).not.toBeNull();
    expect(suspectVolume(failing(8, 'empty_where_many'), 0, 120, now)).toBeNull();
    expect(suspectVolume(failing(8, 'server_error'), 0, 120, now)).not.toBeNull();
    expect(suspectVolume(failing(8, 'empty_where_many', 1), 0, 120, now)).not.toBeNull();
  });

  it('expects what the last reads showed', () => {
    expect(expectVolume(null, 40)).toBe(40);
    expect(expectVolume(100, 100)).toBe(100);
    expect(expectVolume(100, 200)).toBe(130);
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
