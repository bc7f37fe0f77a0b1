import type { CollectMessage } from '../../shared/contracts/messages/collect.ts';
import type { Board, BoardWait } from '../../shared/domain/board.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { ReadFailure } from '../../shared/ports/page-fetcher.ts';
import type { CollectDeps } from './collect.ts';

/** What SQS delays a message by at most. */
const longestDelay = 900;
const shortestDelay = 5;
/** Turns that wait for one breaker come back apart, the more so the more often they had to wait; those that wait for a pace were given a moment each. */
const firstSpread = 30;
const longestSpread = 600;
const paceSpread = 3;
/** A turn that was put off that long is given up; the plan stage begins a new one. */
const longestWait = 6 * 3_600_000;
/** The plan stage takes a turn over whose message did not come back by then. */
const grace = 30 * 60_000;

/** Whether a failure says nothing about the board: its host or service is left alone for now, or our own pace leaves no room. */
export function isPutOff(failure: ReadFailure): boolean {
  return failure.reason === 'breaker_open' || failure.reason === 'pace_used_up';
}

/**
 * Puts a turn off: sends it again with a delay, so that waiting costs no receives, and says on the board's row that it waits and why. The message goes
 * first: a crash in between sends a second one, which is recognised by its `attempt`. After some hours the turn is left to the plan stage.
 */
export async function putOff(board: Board, message: CollectMessage, failure: ReadFailure, deps: CollectDeps): Promise<void> {
  const now = deps.clock.now();
  const earlier = board.waiting?.turn === message.dueAt ? board.waiting : null;
  const since = earlier?.since ?? now.toISOString();
  const attempt = (message.attempt ?? 0) + 1;
  const givenUp = now.getTime() - Date.parse(since) >= longestWait;
  const retryAt = Math.max(failure.retryAt?.getTime() ?? 0, now.getTime());
  const most =
    failure.reason === 'pace_used_up' ? paceSpread : Math.min(longestSpread, firstSpread * 2 ** Math.min(attempt - 1, 10));
  const spread = deps.random() * most;
  const wanted = Math.max(shortestDelay, (retryAt - now.getTime()) / 1000) + spread;
  // What is cut off at the longest delay would come back in one moment.
  const delaySeconds = Math.ceil(wanted <= longestDelay ? wanted : longestDelay - deps.random() * firstSpread);
  const until = new Date(givenUp ? retryAt + spread * 1000 : now.getTime() + delaySeconds * 1000);

  if (!givenUp) await deps.again.send([{ ...message, attempt }], { delaySeconds });
  const waiting: BoardWait = {
    turn: message.dueAt,
    attempt,
    since,
    until: until.toISOString(),
    reason: failure.reason,
    detail: `${failure.message}. The turn waits until ${until.toISOString()}.`.slice(0, 600),
  };
  const dueAt = new Date(until.getTime() + (givenUp ? 0 : grace)).toISOString();
  try {
    await deps.boards.postpone(board.boardId, board.version, waiting, givenUp || dueAt > board.dueAt ? dueAt : board.dueAt);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
    deps.log.info('another read of the board was faster', { boardId: board.boardId });
    return;
  }
  deps.metrics.add('BoardsPutOff');
  deps.log.info('turn put off', { boardId: board.boardId, ...waiting, givenUp });
}
