import * as z from 'zod';

/** How a host was visited lately, over all functions. Times are epoch milliseconds. */
export const paceState = z.object({
  /** No request may start before. */
  nextAt: z.number(),
  /** Requests in flight; one whose function died frees its place at `until`. */
  leases: z.array(z.object({ id: z.string(), until: z.number() })),
});
export type PaceState = z.infer<typeof paceState>;

/** How a host answered lately. */
export const breakerState = z.object({
  /** What failed since the last good answer, oldest first. */
  failures: z.array(z.object({ at: z.number(), what: z.string() })),
  /** Closed for everyone until then; null while the breaker is closed. */
  openUntil: z.number().nullable(),
  /** How often it opened in a row: each time it stays open twice as long. */
  openings: z.number().int().nonnegative(),
  /** A probe is under way until then at the latest. */
  probeUntil: z.number().nullable(),
});
export type BreakerState = z.infer<typeof breakerState>;

export interface HostStates {
  pace: PaceState;
  breaker: BreakerState;
}
