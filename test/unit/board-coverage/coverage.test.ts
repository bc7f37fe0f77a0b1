import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board, BoardRead, BoardWait } from '../../../shared/domain/board.ts';
import { boardCoverage, closedWords, coverageOf, coverageWords, dayWords } from '../../../shared/domain/coverage.ts';
import { type CoverageDay, latencyBounds, latencyClass, sumDays } from '../../../shared/domain/coverage-day.ts';
import { sampleBoard } from '../../support/sample-board.ts';

const read = (fields: Partial<BoardRead> = {}): BoardRead => ({
  at: '2026-11-20T06:00:00.000Z',
  outcome: 'ok',
  reason: null,
  detail: '40 postings',
  fetched: 40,
  added: 0,
  changed: 0,
  gone: 0,
  missing: 0,
  milliseconds: 10,
  ...fields,
});
const failed = read({ outcome: 'failed', reason: 'server_error', detail: 'it answered 500', fetched: 0 });
const board = (token: string, fields: Partial<Board> = {}) =>
  sampleBoard({
    source: 'lever',
    token,
    url: 'https://jobs.lever.co/x',
    expectedVolume: 40,
    lastGoodReadAt: '2026-11-20T06:00:00.000Z',
    lastRead: read(),
    ...fields,
  });
const wait = (until: string): BoardWait => ({
  turn: '2026-11-20T07:00:00.000Z',
  attempt: 3,
  since: '2026-11-20T07:00:00.000Z',
  until,
  reason: 'breaker_open',
  detail: 'the host is left alone',
});
const words = (...boards: Board[]) => coverageWords(coverageOf(boards), '2026-11-20', 'Europe/Zurich');

describe('the coverage of boards', () => {
  it('says how many could not be read, since when, and about how many postings that hides', () => {
    const tuesday = { lastRead: failed, lastGoodReadAt: '2026-11-17T08:00:00.000Z' };
    const fine = ['c', 'd', 'e'].map((token) => board(token));
    expect(words(board('a', { ...tuesday, expectedVolume: 90.4 }), board('b', tuesday), ...fine)).toEqual([
      '2 of 5 boards could not be read since Tuesday: about 130 postings may be missing or out of date.',
    ]);
    expect(words(board('a', tuesday), board('b', { ...tuesday, lastGoodReadAt: '2026-11-19T08:00:00.000Z' }))).toEqual([
      '2 of 2 boards could not be read, the first of them since Tuesday: about 80 postings may be missing or out of date.',
    ]);
    const never = { lastRead: failed, lastGoodReadAt: null, expectedVolume: null };
    expect(words(board('a', never))).toEqual(['1 of 1 board could not be read: how many postings that hides is not known.']);
    expect(words(board('a', never), board('b', { ...tuesday, expectedVolume: 1 }), ...fine)).toEqual([
      '2 of 5 boards could not be read, the first of them since Tuesday: about 1 posting may be missing or out of date, and those of 1 board that was never read.',
    ]);
  });

  it('says what was read only in part or not yet, and that all is well when it is', () => {
    expect(words(board('a', { lastRead: read({ missed: 12 }) }), board('b', { lastRead: null, lastGoodReadAt: null }))).toEqual([
      '1 board was read only in part: about 12 postings could not be read.',
      '1 board was not read yet.',
    ]);
    expect(words(board('a'), board('b'))).toEqual(['All 2 boards were read.']);
    expect(words(board('a'), board('b', { state: 'paused', lastRead: failed }))).toEqual(['Your board was read.']);
    expect(words()).toEqual([]);
    expect(closedWords()).toContain('LinkedIn, Indeed');
  });

  it('counts a turn that is put off only when the board grows stale by it', () => {
    expect(boardCoverage(board('a', { waiting: wait('2026-11-20T09:00:00.000Z') })).state).toBe('read');
    expect(boardCoverage(board('a', { waiting: wait('2026-11-21T09:00:00.000Z') }))).toMatchObject({
      state: 'unread',
      says: 'the host is left alone',
      missing: 40,
    });
    const neverRead = { lastRead: null, lastGoodReadAt: null, expectedVolume: null };
    expect(boardCoverage(board('a', { ...neverRead, waiting: wait('2026-11-20T07:05:00.000Z') })).state).toBe('unread');
  });

  it('names days as people do', () => {
    const say = (moment: string, today: string, zone = 'UTC') => dayWords(moment, today, zone);
    expect(say('2026-11-20T10:00:00Z', '2026-11-20')).toBe('today');
    expect(say('2026-11-19T10:00:00Z', '2026-11-20')).toBe('yesterday');
    expect(say('2026-11-19T23:30:00Z', '2026-11-20', 'Europe/Zurich')).toBe('today');
    expect(say('2026-11-14T10:00:00Z', '2026-11-20')).toBe('Saturday');
    expect(say('2026-11-13T10:00:00Z', '2026-11-20')).toBe('13 November');
    expect(say('2025-11-13T10:00:00Z', '2026-11-20')).toBe('13 November 2025');
  });
});

describe('statistics of reads', () => {
  const none = () => Array.from({ length: latencyBounds.length + 1 }, () => 0);
  const dayOf = (milliseconds: readonly number[], failures = 0): CoverageDay => {
    const latency = none();
    for (const each of milliseconds) latency[latencyClass(each)] = (latency[latencyClass(each)] ?? 0) + 1;
    return {
      day: '2026-11-20',
      reads: milliseconds.length + failures,
      good: milliseconds.length,
      failures: failures > 0 ? { timeout: failures } : {},
      latency,
      seen: 10,
      expected: 12,
    };
  };

  it('add up over days', () => {
    expect(sumDays([dayOf([100, 100], 1), dayOf([100])])).toEqual({
      reads: 4,
      good: 3,
      successRate: 0.75,
      failures: { timeout: 1 },
      latency: { p50: 125, p95: 237 },
      seen: 20,
      expected: 24,
    });
    expect(sumDays([])).toMatchObject({ successRate: null, latency: { p50: null, p95: null } });
  });

  it('give percentiles that lie in the class of the true ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300_000 }), { minLength: 1, maxLength: 200 }), (times) => {
        const sorted = [...times].sort((a, b) => a - b);
        const { p50, p95 } = sumDays([dayOf(times)]).latency;
        for (const [told, share] of [
          [p50, 0.5],
          [p95, 0.95],
        ] as const) {
          const true_ = sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
          const index = latencyClass(true_);
          expect(told).toBeGreaterThanOrEqual(latencyBounds[index - 1] ?? 0);
          expect(told).toBeLessThanOrEqual(latencyBounds[index] ?? latencyBounds.at(-1) ?? 0);
        }
      }),
    );
  });
});
