import type { PaceState } from '../../domain/host-state.ts';
import type { Pace } from '../../ports/page-fetcher.ts';

/** A request that takes longer has died with its function. */
export const leaseMilliseconds = 90_000;

export type PaceAnswer =
  /** Go, not before `startAt`; the state must be stored first. */
  | { go: true; startAt: number; state: PaceState }
  /** All places are taken: ask again at that moment at the earliest. */
  | { go: false; askAgainAt: number };

/** Reserves the next place and moment for a request to a host. Pure; times in epoch milliseconds. */
export function reserve(state: PaceState | null, pace: Pace, now: number, id: string): PaceAnswer {
  const leases = (state?.leases ?? []).filter((lease) => lease.until > now);
  if (leases.length >= pace.concurrency) return { go: false, askAgainAt: Math.min(...leases.map((lease) => lease.until)) };
  const startAt = Math.max(now, state?.nextAt ?? 0);
  return {
    go: true,
    startAt,
    state: { nextAt: startAt + pace.gapMilliseconds, leases: [...leases, { id, until: startAt + leaseMilliseconds }] },
  };
}

/** Frees the place of a finished request. */
export function release(state: PaceState, id: string): PaceState {
  return { ...state, leases: state.leases.filter((lease) => lease.id !== id) };
}
