import type { Board, FailureReason } from '../../shared/domain/board.ts';

/** Below that a board is too small for its halves to mean anything. */
const smallest = 8;
const day = 86_400_000;
/** How long a short answer must go on before it is believed, and an empty one. */
const patienceForHalf = 2 * day;
const patienceForNone = 7 * day;
const repeats = 3;

export interface Suspicion {
  reason: FailureReason;
  detail: string;
}

/**
 * Whether the number of listed postings is too small to be believed: none where there were some, or less than half of the expected volume. Such an
 * answer is a failed read and removes nothing. A board may really shrink, so an answer that stays short for days, over several reads, is believed in the end.
 * Null when there is nothing to suspect. Pure.
 */
export function suspectVolume(board: Board, listed: number, held: number, now: Date): Suspicion | null {
  const expected = Math.max(board.expectedVolume ?? 0, 0);
  const waited = board.lastGoodReadAt === null ? 0 : now.getTime() - Date.parse(board.lastGoodReadAt);
  const goesOn =
    board.consecutiveFailures >= repeats &&
    (board.lastRead?.reason === 'empty_where_many' || board.lastRead?.reason === 'truncated');
  if (listed === 0 && held > 0) {
    if (goesOn && waited > patienceForNone) return null;
    return {
      reason: 'empty_where_many',
      detail: `the board listed no posting where there were ${held}; that is taken for a fault, nothing was removed`,
    };
  }
  if (expected >= smallest && listed < expected / 2) {
    if (goesOn && waited > patienceForHalf) return null;
    return {
      reason: 'truncated',
      detail: `the board listed ${listed} postings where about ${Math.round(expected)} were expected; that is taken for a short answer, nothing was removed`,
    };
  }
  return null;
}

/** Expected volume after a good read: the last ones weigh most (exponential smoothing, 0.3 for the newest). */
export function expectVolume(expected: number | null, listed: number): number {
  return expected === null ? listed : Math.round((expected * 0.7 + listed * 0.3) * 10) / 10;
}
