import { beforeEach, describe, expect, it } from 'vitest';
import type { Board, BoardRead } from '../../../shared/domain/board.ts';
import { untouched } from '../../../shared/domain/host-state.ts';
import type { ReceivedMail } from '../../../shared/domain/received-mail.ts';
import { apiUnderTest } from '../../support/api-under-test.ts';
import { receivedMail } from '../../support/received-mail.ts';
import { sampleBoard } from '../../support/sample-board.ts';

const lastRead: BoardRead = {
  at: '2026-05-01T11:00:00.000Z',
  outcome: 'ok',
  reason: null,
  detail: '40 postings',
  fetched: 40,
  added: 0,
  changed: 0,
  gone: 0,
  missing: 0,
  milliseconds: 300,
};
const failure = {
  ...lastRead,
  outcome: 'failed' as const,
  reason: 'server_error' as const,
  detail: 'it answered 500',
  fetched: 0,
};

let api: ReturnType<typeof apiUnderTest>;
beforeEach(() => {
  api = apiUnderTest();
});

async function follow(token: string, fields: Partial<Board> = {}, user = 'ann') {
  const board = sampleBoard({ source: 'lever', token, url: `https://jobs.lever.co/${token}`, lastRead, ...fields });
  await api.boards.add(board);
  await api.followed.follow({ userId: user, boardId: board.boardId, followedAt: '2026-05-01T00:00:00.000Z' });
}
const count = (boardId: string, day: number, reason: 'timeout' | null = null) =>
  api.coverage.record({
    source: 'lever',
    boardId,
    at: new Date(Date.UTC(2026, 3, day)),
    reason,
    milliseconds: 300,
    seen: reason === null ? 40 : 0,
    expected: 40,
  });

describe('GET /v1/coverage', () => {
  it("counts the mails of the last 30 days that were not read, whatever else came and whoever's", async () => {
    const put = (day: string, fields: Partial<ReceivedMail>) =>
      api.mailbox.put(receivedMail({ receivedAt: `${day}T08:00:00.000Z`, mailId: `mail-${day}`, ...fields }));
    expect((await api.ask('GET /v1/coverage')).json.mails).toEqual({ came: 0, unread: 0, refused: 0, unreadablePostings: 0 });
    await put('2026-04-30', { outcome: 'unread' });
    await put('2026-04-29', { outcome: 'refused' });
    await put('2026-04-28', { unreadable: 4 });
    await put('2026-04-02', { outcome: 'unread' });
    await put('2026-03-20', { outcome: 'unread' });
    await put('2026-04-27', { outcome: 'unread', userId: 'bob' });
    const { json } = await api.ask('GET /v1/coverage');
    expect(json.mails).toEqual({ came: 4, unread: 2, refused: 1, unreadablePostings: 4 });
    expect(json.says.slice(0, 2)).toEqual([
      '2 of 4 mails of the last 30 days could not be read, and 1 was refused: your inbox says why.',
      '4 postings in alert mails of the last 30 days could not be read.',
    ]);
  });

  it('says of the boards one follows what was missed and about how many postings', async () => {
    await follow('fine', { expectedVolume: 40, lastGoodReadAt: lastRead.at, company: 'Fine' });
    await follow('down', { expectedVolume: 130.2, lastGoodReadAt: '2026-04-28T11:00:00.000Z', lastRead: failure });
    await follow('half', { expectedVolume: 20, lastGoodReadAt: lastRead.at, lastRead: { ...lastRead, missed: 7 } });
    await follow('quiet', { state: 'paused' });
    await follow('other', { lastRead: failure }, 'bob');
    await count('lever:fine', 30);
    await count('lever:down', 30, 'timeout');
    // Older than thirty days.
    await count('lever:down', 0, 'timeout');
    const { json } = await api.ask('GET /v1/coverage');
    expect(json).toMatchObject({
      at: '2026-05-01T12:00:00.000Z',
      boards: { read: 1, partly: 1, unread: 1, notYet: 0, paused: 1 },
      postings: { expected: 190, missing: 137 },
      gaps: [
        { boardId: 'lever:down', state: 'unread', says: 'it answered 500', missing: 130 },
        { boardId: 'lever:half', state: 'partly', missing: 7 },
      ],
      sources: [
        {
          source: 'lever',
          reads: 2,
          good: 1,
          successRate: 0.5,
          failures: { timeout: 1 },
          seen: 40,
          expected: 80,
          latency: { p50: 375 },
        },
      ],
    });
    expect(json.says).toEqual([
      '1 of 3 boards could not be read since Tuesday: about 130 postings may be missing or out of date.',
      '1 board was read only in part: about 7 postings could not be read.',
      expect.stringContaining('LinkedIn'),
    ]);
    expect(json.closed).toContain('Indeed');
  });

  it('has little to say without boards', async () => {
    expect((await api.ask('GET /v1/coverage')).json).toMatchObject({
      says: [expect.stringContaining('never read by programs')],
      gaps: [],
      sources: [],
    });
  });
});

describe('GET /v1/boards/check', () => {
  it('tells of each board one follows how it is doing', async () => {
    const waiting = {
      turn: '2026-05-01T11:30:00.000Z',
      attempt: 2,
      since: '2026-05-01T11:30:00.000Z',
      until: '2026-05-01T12:10:00.000Z',
      reason: 'breaker_open' as const,
      detail: 'the host is left alone',
    };
    await follow('a', {
      expectedVolume: 41.5,
      seenVolume: 40,
      lastGoodReadAt: lastRead.at,
      waiting,
      lastFailure: { at: '2026-04-20T00:00:00.000Z', reason: 'timeout', detail: 'it did not answer' },
    });
    await follow('b', { lastRead: failure });
    await follow('c', {}, 'bob');
    api.hosts.rows.set('jobs.lever.co', {
      ...untouched,
      breaker: {
        ...untouched.breaker,
        failures: [{ at: 1, what: '/x' }],
        openUntil: Date.parse('2026-05-01T12:05:00Z'),
        openings: 1,
      },
    });
    await count('lever:a', 20, 'timeout');
    await count('lever:a', 21);
    const { json } = await api.ask('GET /v1/boards/check');
    expect(json.items.map((each: { boardId: string }) => each.boardId)).toEqual(['lever:a', 'lever:b']);
    expect(json.items[0]).toMatchObject({
      state: 'read',
      says: '40 postings',
      expected: 42,
      seen: 40,
      waiting,
      breakers: [{ host: 'jobs.lever.co', state: 'open', until: '2026-05-01T12:05:00.000Z', failures: 1 }],
      lastError: { at: '2026-04-20T00:00:00.000Z', reason: 'timeout', says: 'it did not answer' },
      last30Days: { reads: 2, good: 1, successRate: 0.5 },
    });
    expect(json.items[1]).toMatchObject({
      state: 'unread',
      seen: null,
      lastError: { reason: 'server_error', says: 'it answered 500' },
    });
  });

  it('tells of one board, and of none of somebody else', async () => {
    await follow('a');
    await follow('c', {}, 'bob');
    const one = await api.ask('GET /v1/boards/check', { query: 'boardId=lever%3Aa' });
    expect(one.json).toMatchObject({ items: [{ boardId: 'lever:a', breakers: [{ state: 'closed' }] }], next: null });
    expect((await api.ask('GET /v1/boards/check', { query: 'boardId=lever%3Ac' })).statusCode).toBe(404);
  });
});
