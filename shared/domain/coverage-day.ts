import * as z from 'zod';
import { type FailureReason, failureReason } from './board.ts';

/** Upper bounds of the latency classes, in milliseconds; the last class has none. */
export const latencyBounds = [250, 500, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000] as const;

/** What one day's reads of a source (or of one board) were like. */
export const coverageDay = z.object({
  /** UTC, YYYY-MM-DD. */
  day: z.string(),
  reads: z.number().int().nonnegative(),
  good: z.number().int().nonnegative(),
  failures: z.partialRecord(failureReason, z.number().int().nonnegative()),
  /** Good reads by class of `latencyBounds`, one more for what is beyond. */
  latency: z.array(z.number().int().nonnegative()),
  /** Postings listed by good reads, and postings expected of all reads. */
  seen: z.number().nonnegative(),
  expected: z.number().nonnegative(),
});
export type CoverageDay = z.infer<typeof coverageDay>;

/** The class of a latency: an index into a histogram of `latencyBounds.length + 1`. */
export function latencyClass(milliseconds: number): number {
  const found = latencyBounds.findIndex((bound) => milliseconds <= bound);
  return found === -1 ? latencyBounds.length : found;
}

export const coverageRecord = z.object({
  reads: z.number().int(),
  good: z.number().int(),
  /** 0..1; null without any read. */
  successRate: z.number().min(0).max(1).nullable(),
  failures: z.partialRecord(failureReason, z.number().int()),
  /** Milliseconds of a good read: half, and 95 of 100, took at most about that long. Null without any. */
  latency: z.object({ p50: z.number().nullable(), p95: z.number().nullable() }),
  seen: z.number(),
  expected: z.number(),
});
export type CoverageRecord = z.infer<typeof coverageRecord>;

/** The days together. Pure. */
export function sumDays(days: readonly CoverageDay[]): CoverageRecord {
  const sum = (of: (day: CoverageDay) => number) => days.reduce((total, day) => total + of(day), 0);
  const failures: Partial<Record<FailureReason, number>> = {};
  for (const reason of failureReason.options) {
    const count = sum((day) => day.failures[reason] ?? 0);
    if (count > 0) failures[reason] = count;
  }
  const reads = sum((day) => day.reads);
  const good = sum((day) => day.good);
  const latency = Array.from({ length: latencyBounds.length + 1 }, (_, index) => sum((day) => day.latency[index] ?? 0));
  return {
    reads,
    good,
    successRate: reads === 0 ? null : good / reads,
    failures,
    latency: { p50: percentile(latency, 0.5), p95: percentile(latency, 0.95) },
    seen: Math.round(sum((day) => day.seen)),
    expected: Math.round(sum((day) => day.expected)),
  };
}

/** Linear within the class the percentile falls in; of the open class its lower bound. Null for an empty histogram. */
function percentile(counts: readonly number[], share: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const rank = share * total;
  let below = 0;
  for (const [index, count] of counts.entries()) {
    if (count > 0 && below + count >= rank) {
      const low = latencyBounds[index - 1] ?? 0;
      const high = latencyBounds[index] ?? low;
      return Math.round(low + (high - low) * ((rank - below) / count));
    }
    below += count;
  }
  return null;
}
