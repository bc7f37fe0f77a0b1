import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoBoardStore } from '../../shared/adapters/dynamodb/board-store.ts';
import type { Board } from '../../shared/domain/board.ts';
import type { BoardReadChange, BoardStore } from '../../shared/ports/board-store.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeBoardStore } from '../support/fake-board-store.ts';
import { sampleBoard } from '../support/sample-board.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const board = (token: string, fields: Partial<Board> = {}) =>
  sampleBoard({ source: 'ashby', token, url: `https://jobs.ashbyhq.com/${token}`, ...fields });

const change: BoardReadChange = {
  lastRead: {
    at: '2026-11-21T10:00:00.000Z',
    outcome: 'ok',
    reason: null,
    detail: 'fine',
    fetched: 3,
    added: 3,
    changed: 0,
    gone: 0,
    missing: 0,
    milliseconds: 12,
  },
  snapshotKey: 'snapshots/1',
  expectedVolume: 3,
  cadenceMinutes: 120,
  dueAt: '2026-11-21T12:00:00.000Z',
  consecutiveFailures: 0,
  lastGoodReadAt: '2026-11-21T10:00:00.000Z',
  company: 'Example',
  lastFailure: null,
  seenVolume: undefined,
  absent: [{ heldAt: '2026-11-20T10:00:00.000Z', externalIds: ['7'] }],
};

const stores: [string, () => Promise<BoardStore>][] = [
  ['in memory', async () => new FakeBoardStore()],
  ['on DynamoDB', async () => dynamoBoardStore(dynamo.client, (await dynamo.createTables()).jobs)],
];

describe.each(stores)('board store %s', (_name, create) => {
  it('gives back what was added, and null for what was not', async () => {
    const store = await create();
    await store.add(board('one'));
    expect(await store.get('ashby:one')).toEqual(board('one'));
    expect(await store.get('ashby:other')).toBeNull();
  });

  it('gives those of many that exist', async () => {
    const store = await create();
    for (const token of ['one', 'two', 'three']) await store.add(board(token));
    const found = await store.getMany(['ashby:three', 'ashby:nobody', 'ashby:one', 'ashby:one']);
    expect(found.map(({ boardId }) => boardId).sort()).toEqual(['ashby:one', 'ashby:three']);
    expect(await store.getMany([])).toEqual([]);
  });

  it('keeps the stored board when the same is added again', async () => {
    const store = await create();
    await store.add(board('one'));
    await store.finishRead('ashby:one', 0, change);
    const again = await store.add(board('one', { url: 'https://other.example/' }));
    expect(again).toMatchObject({ version: 1, url: 'https://jobs.ashbyhq.com/one' });
    expect(await store.get('ashby:one')).toEqual(again);
  });

  it('lists due boards, earliest first, never paused ones', async () => {
    const store = await create();
    await store.add(board('late', { dueAt: '2026-11-21T09:00:00.000Z' }));
    await store.add(board('early', { dueAt: '2026-11-21T08:00:00.000Z' }));
    await store.add(board('exactly', { dueAt: '2026-11-21T10:00:00.000Z' }));
    await store.add(board('future', { dueAt: '2026-11-21T10:00:00.001Z' }));
    await store.add(board('paused', { dueAt: '2026-11-21T08:00:00.000Z', state: 'paused' }));
    const due = await store.due('2026-11-21T10:00:00.000Z', 10);
    expect(due.map((each) => each.token)).toEqual(['early', 'late', 'exactly']);
    expect(await store.due('2026-11-21T10:00:00.000Z', 1)).toHaveLength(1);
  });

  it('lists every board once, page by page, paused ones too', async () => {
    const store = await create();
    for (let number = 0; number < 7; number += 1)
      await store.add(board(`b${number}`, { state: number % 3 === 0 ? 'paused' : 'active' }));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<BoardStore['list']>> = await store.list(cursor, 2);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((each) => each.token));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen.sort()).toEqual(['b0', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6']);
  });

  it('moves a turn only from where the caller saw it', async () => {
    const store = await create();
    await store.add(board('one', { dueAt: '2026-11-21T08:00:00.000Z' }));
    await store.reschedule('ashby:one', '2026-11-21T08:00:00.000Z', '2026-11-21T20:00:00.000Z');
    await expect(store.reschedule('ashby:one', '2026-11-21T08:00:00.000Z', '2026-11-22T00:00:00.000Z')).rejects.toBeInstanceOf(
      WriteConflict,
    );
    await expect(store.reschedule('ashby:none', '2026-11-21T08:00:00.000Z', '2026-11-22T00:00:00.000Z')).rejects.toBeInstanceOf(
      WriteConflict,
    );
    expect((await store.get('ashby:one'))?.dueAt).toBe('2026-11-21T20:00:00.000Z');
    expect(await store.due('2026-11-21T19:00:00.000Z', 10)).toEqual([]);
    expect(await store.due('2026-11-21T20:00:00.000Z', 10)).toHaveLength(1);
  });

  it('puts a turn off where nobody read in between, and forgets it with the next finished read', async () => {
    const store = await create();
    await store.add(board('one', { dueAt: '2026-11-21T08:00:00.000Z' }));
    const waiting = {
      turn: '2026-11-21T08:00:00.000Z',
      attempt: 1,
      since: '2026-11-21T08:00:01.000Z',
      until: '2026-11-21T08:10:00.000Z',
      reason: 'breaker_open' as const,
      detail: 'the host is left alone',
    };
    await store.postpone('ashby:one', 0, waiting, '2026-11-21T08:40:00.000Z');
    expect(await store.get('ashby:one')).toMatchObject({ version: 0, waiting, dueAt: '2026-11-21T08:40:00.000Z' });
    expect(await store.due('2026-11-21T08:39:00.000Z', 10)).toEqual([]);
    expect(await store.due('2026-11-21T08:40:00.000Z', 10)).toHaveLength(1);
    await store.finishRead('ashby:one', 0, change);
    expect((await store.get('ashby:one'))?.waiting).toBeNull();
    await expect(store.postpone('ashby:one', 0, waiting, waiting.until)).rejects.toBeInstanceOf(WriteConflict);
    await expect(store.postpone('ashby:none', 0, waiting, waiting.until)).rejects.toBeInstanceOf(WriteConflict);
  });

  it('lets one of two finished reads win', async () => {
    const store = await create();
    await store.add(board('one'));
    const outcomes = await Promise.allSettled([
      store.finishRead('ashby:one', 0, change),
      store.finishRead('ashby:one', 0, { ...change, snapshotKey: 'snapshots/2' }),
    ]);
    expect(outcomes.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const stored = await store.get('ashby:one');
    expect(stored).toMatchObject({
      version: 1,
      company: 'Example',
      cadenceMinutes: 120,
      dueAt: change.dueAt,
      lastRead: change.lastRead,
    });
    await expect(store.finishRead('ashby:one', 0, change)).rejects.toBeInstanceOf(WriteConflict);
    await expect(store.finishRead('ashby:none', 0, change)).rejects.toBeInstanceOf(WriteConflict);
    await store.finishRead('ashby:one', 1, change);
    expect((await store.get('ashby:one'))?.version).toBe(2);
    expect((await store.get('ashby:one'))?.absent).toEqual(change.absent);
    expect(await store.due('2026-11-21T12:00:00.000Z', 10)).toHaveLength(1);
  });
});
