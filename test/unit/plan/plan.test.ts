import { beforeEach, describe, expect, it } from 'vitest';
import { type PlanDeps, plan } from '../../../functions/plan/plan.ts';
import type { CollectMessage } from '../../../shared/contracts/messages/collect.ts';
import { SendFailed } from '../../../shared/ports/errors.ts';
import { FakeBoardStore } from '../../support/fake-board-store.ts';
import { RecordingQueue } from '../../support/recording-queue.ts';
import { sampleBoard } from '../../support/sample-board.ts';
import { SilentLog } from '../../support/silent-log.ts';

const time = new Date('2026-11-21T10:00:00.000Z');

describe('plan', () => {
  let boards: FakeBoardStore;
  let queue: RecordingQueue<CollectMessage>;
  let planned: number;
  const deps = (): PlanDeps => ({
    boards,
    collect: queue,
    log: new SilentLog(),
    metrics: {
      add: (_name, value = 1) => {
        planned = value;
      },
    },
  });
  const add = (token: string, dueAt: string, cadenceMinutes = 360) =>
    boards.add(sampleBoard({ source: 'ashby', token, url: `https://jobs.ashbyhq.com/${token}`, dueAt, cadenceMinutes }));

  beforeEach(() => {
    boards = new FakeBoardStore();
    queue = new RecordingQueue();
    planned = -1;
  });

  it('sends the turn of each board that is due, and moves it by the board’s own rhythm', async () => {
    await add('due', '2026-11-21T09:00:00.000Z', 60);
    await add('now', '2026-11-21T10:00:00.000Z', 2880);
    await add('later', '2026-11-21T10:00:00.001Z');
    await plan(time, deps());
    expect(queue.sent).toEqual([
      { version: 1, boardId: 'ashby:due', dueAt: '2026-11-21T09:00:00.000Z', requested: false },
      { version: 1, boardId: 'ashby:now', dueAt: '2026-11-21T10:00:00.000Z', requested: false },
    ]);
    expect((await boards.get('ashby:due'))?.dueAt).toBe('2026-11-21T11:00:00.000Z');
    expect((await boards.get('ashby:now'))?.dueAt).toBe('2026-11-23T10:00:00.000Z');
    expect((await boards.get('ashby:later'))?.dueAt).toBe('2026-11-21T10:00:00.001Z');
    expect(planned).toBe(2);
  });

  it('sends nothing twice in one firing, even when the index still shows what was moved', async () => {
    for (let number = 0; number < 450; number += 1) await add(`b${String(number).padStart(3, '0')}`, '2026-11-21T09:00:00.000Z');
    const stale = (await boards.due(time.toISOString(), 200)).map((board) => structuredClone(board));
    let reads = 0;
    const due = boards.due.bind(boards);
    boards.due = async (now, limit) => {
      reads += 1;
      return reads === 2 ? [...stale.slice(0, 50), ...(await due(now, limit - 50))] : due(now, limit);
    };
    await plan(time, deps());
    expect(queue.sent).toHaveLength(450);
    expect(new Set(queue.sent.map((message) => message.boardId)).size).toBe(450);
  });

  it('moves nothing when the queue refuses: the boards stay due', async () => {
    await add('due', '2026-11-21T09:00:00.000Z');
    queue.broken = true;
    await expect(plan(time, deps())).rejects.toBeInstanceOf(SendFailed);
    expect((await boards.get('ashby:due'))?.dueAt).toBe('2026-11-21T09:00:00.000Z');
    queue.broken = false;
    await plan(time, deps());
    expect(queue.sent).toHaveLength(1);
  });

  it('leaves the next turn alone that a quick collector has set already', async () => {
    await add('quick', '2026-11-21T09:00:00.000Z');
    const send = queue.send.bind(queue);
    queue.send = async (messages) => {
      await send(messages);
      await boards.reschedule('ashby:quick', '2026-11-21T09:00:00.000Z', '2026-11-21T10:30:00.000Z');
    };
    await plan(time, deps());
    expect((await boards.get('ashby:quick'))?.dueAt).toBe('2026-11-21T10:30:00.000Z');
  });

  it('does nothing when nothing is due', async () => {
    await plan(time, deps());
    expect(queue.sent).toEqual([]);
    expect(planned).toBe(0);
  });
});
