import { type BreakerState, closedBreaker } from '../../domain/host-state.ts';

/** Failures since the last good answer that open the breaker, if they are of at least `distinct` different things: one bad board is no bad host. */
export const threshold = 5;
export const distinct = 3;
const firstOpenMilliseconds = 60_000;
const longestOpenMilliseconds = 3_600_000;
/** Older failures say nothing about now. */
const memoryMilliseconds = 1_800_000;
/** A probe that is not heard of for that long has died with its function. */
export const probeMilliseconds = 90_000;

/** What a request has to say about its scope. */
export type Report =
  | { kind: 'good' }
  /** `what` failed (a host's 5xx, timeout, no connection, 429, challenge); `retryAt` is when it asks to come back. */
  | { kind: 'failed'; what: string; retryAt: number | null }
  /** Nothing was learnt: it was not sent, or is tried again at once. */
  | { kind: 'nothing' };

/**
 * The breaker after a request has ended; null when nothing has to be stored. Closed: a good answer forgets the failures, enough failures open it. Open: only
 * the one probe counts, requests that started before are late news; its good answer closes, its failure opens for twice as long. Pure; epoch milliseconds.
 */
export function afterRequest(state: BreakerState, id: string, report: Report, now: number): BreakerState | null {
  const version = state.version + 1;
  if (state.openUntil !== null) {
    if (state.probe?.id !== id) return null;
    if (report.kind === 'nothing') return { ...state, version, probe: null };
    if (report.kind === 'good') return { ...closedBreaker, version };
    return opened(state, [...state.failures, { at: now, what: report.what }], now, report.retryAt);
  }
  if (report.kind === 'nothing') return null;
  if (report.kind === 'good') return state.failures.length === 0 && state.openings === 0 ? null : { ...closedBreaker, version };
  const recent = state.failures.filter((failure) => failure.at > now - memoryMilliseconds);
  const failures = [...recent, { at: now, what: report.what }].slice(-threshold * 4);
  return failures.length >= threshold && new Set(failures.map((failure) => failure.what)).size >= distinct
    ? opened(state, failures, now, report.retryAt)
    : { ...state, version, failures };
}

function opened(state: BreakerState, failures: BreakerState['failures'], now: number, retryAt: number | null): BreakerState {
  const pause = Math.min(longestOpenMilliseconds, firstOpenMilliseconds * 2 ** Math.min(state.openings, 10));
  const asked = Math.min(retryAt ?? 0, now + longestOpenMilliseconds);
  return {
    version: state.version + 1,
    failures: failures.slice(-threshold * 4),
    openUntil: Math.max(now + pause, asked),
    openings: state.openings + 1,
    probe: null,
  };
}
