import type { FailureReason } from '../../shared/domain/board.ts';
import { type CoverageDay, latencyBounds, latencyClass } from '../../shared/domain/coverage-day.ts';
import type { CoverageStore, ReadOutcome } from '../../shared/ports/coverage-store.ts';

/** Statistics of reads in memory. */
export class FakeCoverageStore implements CoverageStore {
  readonly reads: ReadOutcome[] = [];

  async record(read: ReadOutcome): Promise<void> {
    this.reads.push({ ...read });
  }

  async days(of: { source: string } | { boardId: string }, since: string): Promise<CoverageDay[]> {
    const days = new Map<string, CoverageDay>();
    for (const read of this.reads) {
      if ('source' in of ? read.source !== of.source : read.boardId !== of.boardId) continue;
      const name = read.at.toISOString().slice(0, 10);
      const failures: Partial<Record<FailureReason, number>> = {};
      const latency = Array.from({ length: latencyBounds.length + 1 }, () => 0);
      const day = days.get(name) ?? { day: name, reads: 0, good: 0, failures, latency, seen: 0, expected: 0 };
      day.reads += 1;
      day.seen += read.seen;
      day.expected += read.expected;
      if (read.reason === null) {
        day.good += 1;
        const index = latencyClass(read.milliseconds);
        day.latency[index] = (day.latency[index] ?? 0) + 1;
      } else day.failures[read.reason] = (day.failures[read.reason] ?? 0) + 1;
      days.set(name, day);
    }
    return [...days.values()].filter(({ day }) => day >= since).sort((a, b) => (a.day < b.day ? -1 : 1));
  }
}
