import * as z from 'zod';

/**
 * How a scope (a host, or a service on many hosts) was visited lately, over all concurrent functions. Times are epoch milliseconds by the clock of whoever
 * wrote them: two functions' clocks differ by milliseconds, and by so much may a gap be shorter.
 */
export const breakerState = z.object({
  /** Grows with every change. */
  version: z.number().int().nonnegative(),
  /** What failed since the last good answer, oldest first. */
  failures: z.array(z.object({ at: z.number(), what: z.string() })),
  /** Closed for everyone until then, and afterwards for all but one probe; null while requests flow. */
  openUntil: z.number().nullable(),
  /** How often it opened in a row: each time it stays open twice as long. */
  openings: z.number().int().nonnegative(),
  /** The one request that tries whether the scope answers again; it is given up at `until`. */
  probe: z.object({ id: z.string(), until: z.number() }).nullable(),
});
export type BreakerState = z.infer<typeof breakerState>;

export const hostState = z.object({
  /** The queue of waiting requests ends here: the next one that has to wait starts then. */
  nextAt: z.number(),
  /** Start of the last request. */
  lastAt: z.number(),
  /** Turns that were put off are spread up to here. */
  lineAt: z.number(),
  /** Requests in flight: id -> when its place is free again although its function died. */
  leases: z.record(z.string(), z.number()),
  /** Requests counted in the present window of each quota; a window is named by its start. */
  quotas: z.record(z.string(), z.object({ window: z.number(), used: z.number().int() })),
  /** Requests, and pieces of work they belonged to, since the row began: what one turn costs on average. */
  requests: z.number().int(),
  turns: z.number().int(),
  breaker: breakerState,
});
export type HostState = z.infer<typeof hostState>;

export const closedBreaker: BreakerState = { version: 0, failures: [], openUntil: null, openings: 0, probe: null };
export const untouched: HostState = {
  nextAt: 0,
  lastAt: 0,
  lineAt: 0,
  leases: {},
  quotas: {},
  requests: 0,
  turns: 0,
  breaker: closedBreaker,
};

/** Later moments than that were written by a clock that is wrong: they hold nobody up. */
const farthestMilliseconds = 900_000;

export interface QuotaWindow {
  /** `day`, or `day:<key>` where the allowance is that of a key. */
  name: string;
  /** Start of the window. */
  window: number;
  limit: number;
}

/** A request that wants to start now. */
export interface Wish {
  id: string;
  now: number;
  /** The moment its start counts as: now, or the slot it was given a moment ago. */
  at: number;
  /** Whether it comes from the queue: its slot is reserved already. */
  queued: boolean;
  gapMilliseconds: number;
  /** Places and how long one may be held; null where the number in flight does not matter. */
  places: { most: number; until: number } | null;
  quotas: readonly QuotaWindow[];
  /** Whether a piece of work begins with it. */
  first: boolean;
  /** When a probe is given up. */
  probeUntil: number;
  /** Kept at least until then. */
  expiresAt: Date | null;
}

/** What keeps a request from starting now. */
export type Obstacle =
  | { kind: 'breaker'; until: number }
  /** `window` of the quota that is spent. */
  | { kind: 'quota'; quota: QuotaWindow }
  | { kind: 'queue'; until: number }
  | { kind: 'gap'; until: number }
  | { kind: 'places'; until: number };

/** Leases that still hold a place. */
export function liveLeases(state: HostState, now: number): [string, number][] {
  return Object.entries(state.leases).filter(([, until]) => until > now && until <= now + farthestMilliseconds);
}

const believable = (moment: number, now: number) => (moment > now + farthestMilliseconds ? 0 : moment);

/** What keeps a request from starting, the most lasting first; null when nothing does. */
export function obstacle(state: HostState, wish: Wish): Obstacle | null {
  const { breaker } = state;
  if (breaker.openUntil !== null) {
    if (wish.now < breaker.openUntil) return { kind: 'breaker', until: breaker.openUntil };
    if (breaker.probe !== null && breaker.probe.id !== wish.id && wish.now < breaker.probe.until)
      return { kind: 'breaker', until: breaker.probe.until };
  }
  for (const quota of wish.quotas) {
    const counted = state.quotas[quota.name];
    if (counted !== undefined && counted.window >= quota.window && counted.used >= quota.limit) return { kind: 'quota', quota };
  }
  const nextAt = believable(state.nextAt, wish.now);
  if (!wish.queued && nextAt > wish.now) return { kind: 'queue', until: nextAt };
  const free = believable(state.lastAt, wish.now) + wish.gapMilliseconds;
  if (free > wish.at) return { kind: 'gap', until: free };
  const live = liveLeases(state, wish.now).filter(([id]) => id !== wish.id);
  if (wish.places !== null && live.length >= wish.places.most)
    return { kind: 'places', until: Math.min(...live.map(([, until]) => until)) };
  return null;
}

/** The state after the request has started; only where there is no obstacle. */
export function begun(state: HostState, wish: Wish): HostState {
  const { breaker } = state;
  const quotas = { ...state.quotas };
  for (const { name, window } of wish.quotas) {
    const counted = quotas[name];
    quotas[name] =
      counted !== undefined && counted.window >= window ? { ...counted, used: counted.used + 1 } : { window, used: 1 };
  }
  return {
    ...state,
    nextAt: wish.queued ? state.nextAt : wish.at + wish.gapMilliseconds,
    lastAt: wish.at,
    leases: {
      ...Object.fromEntries(liveLeases(state, wish.now)),
      ...(wish.places === null ? {} : { [wish.id]: wish.places.until }),
    },
    quotas,
    requests: state.requests + 1,
    turns: state.turns + (wish.first ? 1 : 0),
    breaker:
      breaker.openUntil === null || breaker.probe?.id === wish.id
        ? breaker
        : { ...breaker, version: breaker.version + 1, probe: { id: wish.id, until: wish.probeUntil } },
  };
}

/** A wish for the next free slot of the queue. */
export interface Queueing {
  now: number;
  /** A slot that begins later is not wanted. */
  latest: number;
  gapMilliseconds: number;
}

/** The slot at the end of the queue. */
export function endOfQueue(state: HostState, now: number): number {
  return Math.max(now, believable(state.nextAt, now));
}

/** A turn that is put off. */
export interface Line {
  /** Not before: the queue reaches as far. */
  floor: number;
  /** Time the scope needs for one turn. */
  step: number;
  /** Turns are not spread over a longer time; then the next ones go between the first. */
  most: number;
}

/** When a turn that was put off comes again: one after the other at the pace of the scope, so that they neither come all at once nor leave it idle. */
export function putOff(state: HostState, { floor, step, most }: Line): { at: number; lineAt: number } {
  const at = state.lineAt > floor && state.lineAt + step <= floor + most ? state.lineAt : floor;
  return { at, lineAt: at + step };
}

/** Rules of a robots.txt that hold for us (RFC 9309). */
export const robots = z.object({
  rules: z.array(z.object({ allow: z.boolean(), pattern: z.string() })),
  /** Paths whose content may not be searched (`Content-Signal`, `Content-Usage`). */
  reserved: z.array(z.string()),
  /** Not in the RFC, but a wish all the same. */
  crawlDelaySeconds: z.number().nullable(),
  sitemaps: z.array(z.string()),
});
export type Robots = z.infer<typeof robots>;
