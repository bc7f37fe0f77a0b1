import type { BreakerState } from '../../domain/host-state.ts';

/** Failures since the last good answer that open the breaker, if they are of at least `distinct` different things: one bad board is no bad host. */
export const threshold = 5;
export const distinct = 3;
const firstOpenMilliseconds = 60_000;
const longestOpenMilliseconds = 3_600_000;
/** Older failures say nothing about now. */
const memoryMilliseconds = 1_800_000;
/** A probe that is not heard of for that long has died with its function. */
const probeMilliseconds = 90_000;

export type Admission =
  | {
      admitted: true /** Set when this request is the one probe of a half-open breaker: the state must be stored first. */;
      probe: BreakerState | null;
    }
  | { admitted: false; until: number };

/** Whether a request may go to a host. Pure; times in epoch milliseconds. */
export function admit(state: BreakerState | null, now: number): Admission {
  if (state === null || state.openUntil === null) return { admitted: true, probe: null };
  if (now < state.openUntil) return { admitted: false, until: state.openUntil };
  if (state.probeUntil !== null && now < state.probeUntil) return { admitted: false, until: state.probeUntil };
  return { admitted: true, probe: { ...state, probeUntil: now + probeMilliseconds } };
}

/** The state after a good answer; null when nothing has to be stored. */
export function succeeded(state: BreakerState | null): BreakerState | null {
  if (state === null || (state.failures.length === 0 && state.openUntil === null)) return null;
  return { failures: [], openUntil: null, openings: 0, probeUntil: null };
}

/** The state after a failure of the host (5xx, timeout, no connection, 429) while reading `what`; `retryAt` is when the host asks to come back. */
export function failed(state: BreakerState | null, what: string, now: number, retryAt: number | null): BreakerState {
  const recent = (state?.failures ?? []).filter((failure) => failure.at > now - memoryMilliseconds);
  const failures = [...recent, { at: now, what }].slice(-threshold * 4);
  const openings = state?.openings ?? 0;
  const halfOpen = state !== null && state.openUntil !== null;
  const opens = halfOpen || (failures.length >= threshold && new Set(failures.map((failure) => failure.what)).size >= distinct);
  if (!opens) return { failures, openUntil: null, openings, probeUntil: null };
  const pause = Math.min(longestOpenMilliseconds, firstOpenMilliseconds * 2 ** Math.min(openings, 10));
  const asked = Math.min(retryAt ?? 0, now + longestOpenMilliseconds);
  return { failures, openUntil: Math.max(now + pause, asked), openings: openings + 1, probeUntil: null };
}
