import type { Board, BoardRead } from '../../shared/domain/board.ts';
import { StoreUnavailable } from '../../shared/ports/errors.ts';
import type { CollectDeps } from './collect.ts';

/**
 * Counts a finished read in the statistics. It comes after the board's row was written, so the loser of two reads and a second delivery count nothing; a crash
 * in between loses one count, and so does a table that is busy: a statistic is not worth reading the board again.
 */
export async function countRead(board: Board, read: BoardRead, { coverage, log }: CollectDeps): Promise<void> {
  try {
    await coverage.record({
      source: board.source,
      boardId: board.boardId,
      at: new Date(read.at),
      reason: read.outcome === 'failed' ? read.reason : null,
      milliseconds: read.milliseconds,
      seen: read.fetched,
      expected: Math.round(board.expectedVolume ?? read.fetched),
    });
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    log.warn('a read is missing from the statistics', { boardId: board.boardId, reason: error.message });
  }
}
