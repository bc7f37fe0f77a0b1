import { beforeEach, describe, expect, it } from 'vitest';
import { type CollectDeps, collect } from '../../../functions/collect/collect.ts';
import { plan } from '../../../functions/plan/plan.ts';
import type { CollectMessage } from '../../../shared/contracts/messages/collect.ts';
import type { FailureReason } from '../../../shared/domain/board.ts';
import type { BoardReader } from '../../../shared/ports/board-reader.ts';
import { SendFailed } from '../../../shared/ports/errors.ts';
import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { FakeBoardStore } from '../../support/fake-board-store.ts';
import { FakeCoverageStore } from '../../support/fake-coverage-store.ts';
import { FakeRawStore } from '../../support/fake-raw-store.ts';
import { RecordingQueue } from '../../support/recording-queue.ts';
import { sampleBoard } from '../../support/sample-board.ts';
import { SilentLog } from '../../support/silent-log.ts';

const boardId = 'lever:acme';
const start = Date.parse('2026-11-21T00:00:00Z');
const iso = (time: number) => new Date(time).toISOString();
const minutes = 60_000;

describe.each(['breaker_open', 'pace_used_up'] satisfies FailureReason[])('a turn that meets %s', (reason) => {
  let boards: FakeBoardStore;
  let again: RecordingQueue<CollectMessage>;
  let now: number;
  /** Until when the host is left alone; null: it answers. */
  let closedUntil: number | null;
  let random: number;
  let reads: number;

  const reader: BoardReader = {
    traits: () => ({ listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 }),
    async *read(board) {
      reads += 1;
      if (closedUntil !== null && closedUntil > now)
        throw new ReadFailure(reason, 'the host is left alone', { retryAt: new Date(closedUntil) });
      yield {
        url: board.url,
        outcome: 'read',
        raw: null,
        validators: { etag: null, lastModified: null },
        changedAt: null,
        records: [{ source: 'lever', board: 'acme', externalId: '1' }],
        unusable: 0,
        total: null,
        note: null,
      };
    },
  };
  const deps = (): CollectDeps => ({
    boards,
    reader,
    again,
    raw: new FakeRawStore(),
    normalize: new RecordingQueue(),
    coverage: new FakeCoverageStore(),
    clock: { now: () => new Date(now) },
    random: () => random,
    budgetMilliseconds: 60_000,
    log: new SilentLog(),
    metrics: { add: () => {} },
  });
  const first: CollectMessage = { version: 1, boardId, dueAt: iso(start), requested: false };
  const row = async () => (await boards.get(boardId))!;

  beforeEach(async () => {
    boards = new FakeBoardStore();
    again = new RecordingQueue();
    now = start;
    random = 0;
    reads = 0;
    await boards.add(
      sampleBoard({ source: 'lever', token: 'acme', url: 'https://jobs.lever.co/acme', dueAt: iso(start + 60 * minutes) }),
    );
  });

  it('comes again as a delayed message; the board is not blamed and says that it waits', async () => {
    closedUntil = start + 5 * minutes;
    await collect(first, deps());
    expect(again.sent).toEqual([{ ...first, attempt: 1 }]);
    expect(again.delays).toEqual([300]);
    expect(await row()).toMatchObject({
      consecutiveFailures: 0,
      lastRead: null,
      version: 0,
      waiting: { turn: iso(start), attempt: 1, since: iso(start), until: iso(start + 5 * minutes), reason },
    });
    now = start + 5 * minutes;
    await collect(again.sent[0]!, deps());
    expect(await row()).toMatchObject({ waiting: null, lastRead: { outcome: 'ok', fetched: 1 } });
    expect(again.sent).toHaveLength(1);
  });

  it('is delayed by what a queue can delay, spread the more the more often it waited', async () => {
    random = 0.999;
    closedUntil = start + 3_600_000;
    await collect(first, deps());
    expect(again.delays[0]).toBeLessThanOrEqual(900);
    closedUntil = start + 1000;
    await collect({ ...first, dueAt: iso(start + 1) }, deps());
    await collect({ ...first, dueAt: iso(start + 2), attempt: 4 }, deps());
    expect(again.delays.slice(1)).toEqual(reason === 'breaker_open' ? [35, 485] : [8, 8]);
    random = 0;
    await collect({ ...first, dueAt: iso(start + 3) }, deps());
    expect(again.delays[3]).toBe(5);
  });

  it('goes on as one chain, however often its messages are delivered', async () => {
    closedUntil = start + 3 * 3_600_000;
    const queue = [first, first];
    let sent = 0;
    let most = 0;
    for (let step = 0; step < 40 && queue.length > 0; step += 1) {
      now += 60_000;
      const batch = queue.splice(0);
      most = Math.max(most, batch.length);
      for (const message of batch) await collect(message, deps());
      // Everything that was sent is delivered twice.
      for (; sent < again.sent.length; sent += 1) queue.push(again.sent[sent]!, again.sent[sent]!);
    }
    expect(most).toBeLessThanOrEqual(4);
    expect(again.sent.length).toBeLessThanOrEqual(41);
  });

  it('survives a crash between the message and the row', async () => {
    closedUntil = start + 5 * minutes;
    const crash = deps();
    crash.boards = Object.assign(Object.create(boards), { postpone: async () => Promise.reject(new Error('killed')) });
    await expect(collect(first, crash)).rejects.toThrow('killed');
    await collect(first, deps());
    expect(again.sent).toEqual([
      { ...first, attempt: 1 },
      { ...first, attempt: 1 },
    ]);
    now += 5 * minutes;
    for (const message of again.sent.splice(0)) await collect(message, deps());
    expect((await row()).version).toBe(1);
    expect(again.sent).toEqual([]);
  });

  it('is not lost when the queue does not take the message', async () => {
    closedUntil = start + 5 * minutes;
    again.broken = true;
    await expect(collect(first, deps())).rejects.toThrow(SendFailed);
    expect((await row()).waiting).toBeUndefined();
  });

  it('is not planned a second time while it waits, but taken over when its message is lost', async () => {
    closedUntil = start + 100 * minutes;
    boards.boards.get(boardId)!.dueAt = iso(start + 1);
    await collect(first, deps());
    const planned = new RecordingQueue<CollectMessage>();
    const planAt = (time: number) =>
      plan(new Date(time), { boards, collect: planned, log: new SilentLog(), metrics: { add: () => {} } });
    await planAt(start + 40 * minutes);
    expect(planned.sent).toEqual([]);
    await planAt(start + 46 * minutes);
    expect(planned.sent).toHaveLength(1);
  });

  it('is left to the plan stage after some hours: no message goes round for ever', async () => {
    let message: CollectMessage | undefined = first;
    for (let step = 0; message && step < 100; step += 1) {
      closedUntil = now + 3_600_000;
      await collect(message, deps());
      now += (again.delays.at(-1) ?? 0) * 1000;
      message = again.sent.splice(0)[0];
    }
    expect(now - start).toBeGreaterThanOrEqual(6 * 3_600_000);
    expect(now - start).toBeLessThan(7 * 3_600_000);
    const board = await row();
    expect(board.dueAt).toBe(board.waiting?.until);
    expect(board.consecutiveFailures).toBe(0);
  });

  it('gives way to a later turn that somebody asks for', async () => {
    closedUntil = start + 60 * minutes;
    await collect(first, deps());
    now += minutes;
    await collect({ ...first, dueAt: iso(now), requested: true }, deps());
    reads = 0;
    await collect({ ...first, attempt: 1 }, deps());
    expect(reads).toBe(0);
    expect((await row()).waiting).toMatchObject({ turn: iso(now), attempt: 1 });
  });
});

describe.each(['quota_used_up', 'key_missing'] satisfies FailureReason[])('a read that ends in %s', (reason) => {
  it('is told in words, counts against nobody, and is tried when it may help', async () => {
    for (const retryAt of [undefined, new Date(start + 5 * 3_600_000)]) {
      const boards = new FakeBoardStore();
      await boards.add(sampleBoard({ source: 'lever', token: 'acme', url: 'https://jobs.lever.co/acme' }));
      await collect(
        { version: 1, boardId, dueAt: iso(start), requested: false },
        {
          boards,
          reader: {
            traits: () => ({ listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 }),
            read: () => {
              throw new ReadFailure(reason, 'that is how it is', { retryAt });
            },
          },
          again: new RecordingQueue(),
          raw: new FakeRawStore(),
          normalize: new RecordingQueue(),
          coverage: new FakeCoverageStore(),
          clock: { now: () => new Date(start) },
          random: () => 0,
          budgetMilliseconds: 60_000,
          log: new SilentLog(),
          metrics: { add: () => {} },
        },
      );
      expect(await boards.get(boardId)).toMatchObject({
        consecutiveFailures: 0,
        dueAt: iso(retryAt?.getTime() ?? start + 24 * 3_600_000),
        lastRead: { outcome: 'failed', reason, detail: expect.stringContaining('that is how it is') },
      });
    }
  });
});
