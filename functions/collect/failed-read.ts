import type { Board, BoardRead, FailureReason } from '../../shared/domain/board.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { ReadFailure } from '../../shared/ports/page-fetcher.ts';
import { retryAfterFailure } from './cadence.ts';
import type { CollectDeps } from './collect.ts';
import { countRead } from './count-read.ts';

/** A sentence and a note fit on the board's row; a long story does not. */
export const longestDetail = 600;
const day = 86_400_000;

/** Reasons that are ours: the board is not blamed for them, and asking sooner would not help. */
const ours: ReadonlySet<FailureReason> = new Set(['quota_used_up', 'key_missing']);

/** Records a failed read on the board's row and sets the next try. The suspicious body is kept for a look at it. */
export async function recordFailure(board: Board, failure: ReadFailure, startedAt: Date, deps: CollectDeps): Promise<void> {
  const now = deps.clock.now();
  const reason = reasonOf(failure);
  if (failure.page !== null) await deps.raw.quarantine(board.boardId, failure.page, reason, startedAt);
  const consecutiveFailures = board.consecutiveFailures + (ours.has(reason) ? 0 : 1);
  const wait = ours.has(reason) ? day : retryAfterFailure(consecutiveFailures, deps.random()) * 60_000;
  const asked = failure.retryAt === null ? 0 : failure.retryAt.getTime() + deps.random() * 60_000;
  const until = ours.has(reason) && failure.retryAt !== null ? asked : Math.max(asked, now.getTime() + wait);
  const dueAt = new Date(until).toISOString();
  const lastRead: BoardRead = {
    at: now.toISOString(),
    outcome: 'failed',
    reason,
    detail: `${failure.message}. It is tried again at ${dueAt}; its postings stay.`.slice(0, longestDetail),
    fetched: 0,
    added: 0,
    changed: 0,
    gone: 0,
    missing: 0,
    milliseconds: now.getTime() - startedAt.getTime(),
  };
  try {
    await deps.boards.finishRead(board.boardId, board.version, {
      lastRead,
      lastFailure: { at: lastRead.at, reason, detail: lastRead.detail },
      snapshotKey: board.snapshotKey,
      expectedVolume: board.expectedVolume,
      absent: board.absent ?? null,
      seenVolume: board.seenVolume,
      cadenceMinutes: board.cadenceMinutes,
      dueAt,
      consecutiveFailures,
      lastGoodReadAt: board.lastGoodReadAt,
      company: board.company,
    });
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
    deps.log.info('another read of the board was faster', { boardId: board.boardId });
    return;
  }
  await countRead(board, lastRead, deps);
  deps.metrics.add('BoardsFailed');
  deps.metrics.add('FetchMilliseconds', lastRead.milliseconds);
  deps.log.warn('board not read', { boardId: board.boardId, reason, detail: failure.message, dueAt });
}

/** Reasons that a login page in place of the answer shows itself by, depending on what was asked for. */
const disguises: ReadonlySet<FailureReason> = new Set(['wrong_content_type', 'unexpected_shape', 'forbidden', 'not_readable']);

/** The reason of a failure; a page that asks for a password instead of giving the answer has its own. */
export function reasonOf(failure: ReadFailure): FailureReason {
  if (!disguises.has(failure.reason) || failure.page === null) return failure.reason;
  const start = failure.page.body.subarray(0, 100_000).toString('utf8');
  const asksForPassword = /<input[^>]{0,500}\btype\s*=\s*["']?password\b/i.test(start);
  return asksForPassword && /^\s*(<!--|<!doctype html|<html|<head|<body)/i.test(start.replace(/^\uFEFF/, ''))
    ? 'login_page'
    : failure.reason;
}
