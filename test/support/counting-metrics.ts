import type { MetricName } from '../../shared/contracts/metrics.ts';
import type { StageName } from '../../shared/contracts/pipeline.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';

/** Counts in memory. */
export class CountingMetrics<S extends StageName> implements StageMetrics<S> {
  readonly counts: Partial<Record<MetricName<S>, number>> = {};

  add(name: MetricName<S>, value = 1): void {
    this.counts[name] = (this.counts[name] ?? 0) + value;
  }
}
