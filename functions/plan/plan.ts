import type { CollectMessage } from '../../shared/contracts/messages/collect.ts';
import type { Board } from '../../shared/domain/board.ts';
import { eachLimited } from '../../shared/domain/each-limited.ts';
import type { BoardStore } from '../../shared/ports/board-store.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';

export interface PlanDeps {
  boards: BoardStore;
  collect: MessageQueue<CollectMessage>;
  log: Log;
  metrics: StageMetrics<'plan'>;
}

const pageSize = 200;
/** More boards than that wait for the next firing, a quarter of an hour later. */
const mostPages = 25;

/**
 * Sends one message for each board that is due at `time`, then moves its next turn. In this order a crash in between sends a turn twice, never not at all;
 * the turn's `dueAt` lets the collector recognise the second one. A turn that the collector never finishes comes again after the board's cadence.
 */
export async function plan(time: Date, deps: PlanDeps): Promise<void> {
  const planned = new Set<string>();
  for (let page = 0; page < mostPages; page += 1) {
    const due = await deps.boards.due(time.toISOString(), pageSize);
    // The index may lag behind: boards of this firing can turn up again.
    const fresh = due.filter((board) => board.state === 'active' && !planned.has(board.boardId));
    if (fresh.length === 0) break;
    await deps.collect.send(fresh.map((board) => ({ version: 1, boardId: board.boardId, dueAt: board.dueAt, requested: false })));
    // One after the other, thousands of boards due at once would outlast the function.
    await eachLimited(fresh, 8, async (board) => {
      planned.add(board.boardId);
      await reschedule(board, time, deps);
    });
    if (due.length < pageSize) break;
  }
  deps.metrics.add('BoardsPlanned', planned.size);
  deps.log.info('boards planned', { boards: planned.size });
}

async function reschedule(board: Board, time: Date, deps: PlanDeps): Promise<void> {
  const dueAt = new Date(time.getTime() + board.cadenceMinutes * 60_000).toISOString();
  try {
    await deps.boards.reschedule(board.boardId, board.dueAt, dueAt);
  } catch (error) {
    // The collector was faster and has set the next turn already, or the index showed an old one.
    if (!(error instanceof WriteConflict)) throw error;
  }
}
