import type { CollectMessage } from '../../shared/contracts/messages/collect.ts';
import type { NormalizeMessage } from '../../shared/contracts/messages/normalize.ts';
import type { Board } from '../../shared/domain/board.ts';
import type { BoardSnapshot } from '../../shared/domain/board-snapshot.ts';
import type { BoardReader } from '../../shared/ports/board-reader.ts';
import type { BoardStore } from '../../shared/ports/board-store.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { CoverageStore } from '../../shared/ports/coverage-store.ts';
import { CorruptItem, PermanentFailure, WriteConflict } from '../../shared/ports/errors.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import { ReadFailure } from '../../shared/ports/page-fetcher.ts';
import type { RawStore } from '../../shared/ports/raw-store.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';
import { recordFailure } from './failed-read.ts';
import { isPutOff, putOff } from './put-off.ts';
import { readBoard } from './read-board.ts';

export interface CollectDeps {
  boards: BoardStore;
  reader: BoardReader;
  raw: Pick<RawStore, 'keepPage' | 'quarantine' | 'putChunk' | 'putSnapshot' | 'readSnapshot'>;
  normalize: MessageQueue<NormalizeMessage>;
  /** Our own queue, for turns that are put off. */
  again: MessageQueue<CollectMessage>;
  coverage: Pick<CoverageStore, 'record'>;
  clock: Clock;
  /** 0 <= x < 1, for the spread of retries. */
  random: () => number;
  /** A read has to be through after this time, well before the function's own timeout. */
  budgetMilliseconds: number;
  log: Log;
  metrics: StageMetrics<'collect'>;
}

/**
 * Reads one board and hands what is new, changed and gone to normalization. A failed read is recorded on the board's row, a turn whose host is left
 * alone for now is put off, and the message is done; only failures of our own stores and queues are thrown, so that the message comes again. A second
 * delivery of a turn that was read is left out; the loser of two reads at once drops its pointer.
 */
export async function collect(message: CollectMessage, deps: CollectDeps): Promise<void> {
  const board = await deps.boards.get(message.boardId);
  if (board === null) throw new PermanentFailure(`board ${message.boardId} does not exist: it cannot be read`);
  const traits = deps.reader.traits(board.source);
  if (traits === null) throw new PermanentFailure(`board ${board.boardId} is of the unknown source "${board.source}"`);
  if (board.state !== 'active' && !message.requested) return;
  if (isDone(board, message)) {
    deps.log.info('turn was read or put off already', { boardId: board.boardId, dueAt: message.dueAt });
    return;
  }
  const startedAt = deps.clock.now();
  const before = await lastSnapshot(board, deps);
  try {
    await readBoard({ board, traits, before, startedAt }, deps);
  } catch (error) {
    if (error instanceof WriteConflict) {
      deps.log.info('another read of the board was faster', { boardId: board.boardId });
      return;
    }
    if (!(error instanceof ReadFailure)) throw error;
    if (isPutOff(error)) await putOff(board, message, error, deps);
    else await recordFailure(board, error, startedAt, deps);
  }
}

/** Whether the board was read since the turn, or a later message for this turn or a later one is on its way. */
function isDone({ lastRead, waiting }: Board, { dueAt, attempt = 0 }: CollectMessage): boolean {
  if (lastRead !== null && lastRead.at >= dueAt) return true;
  if (!waiting) return false;
  return waiting.turn > dueAt || (waiting.turn === dueAt && waiting.attempt > attempt);
}

/** The snapshot the board's row points to. One that is lost or broken is as good as none: everything is handed on again, which is harmless. */
async function lastSnapshot(board: Board, deps: CollectDeps): Promise<BoardSnapshot | null> {
  if (board.snapshotKey === null) return null;
  try {
    return await deps.raw.readSnapshot(board.snapshotKey);
  } catch (error) {
    if (!(error instanceof PermanentFailure) && !(error instanceof CorruptItem)) throw error;
    deps.log.error('the snapshot of the board cannot be read: the whole board is handed on again', {
      boardId: board.boardId,
      snapshotKey: board.snapshotKey,
      reason: error.message,
    });
    return null;
  }
}
