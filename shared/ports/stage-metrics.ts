import type { MetricName } from '../contracts/metrics.ts';
import type { StageName } from '../contracts/pipeline.ts';

/** Counts of one stage; the names are those of `shared/contracts/metrics.ts`. */
export interface StageMetrics<S extends StageName> {
  add(name: MetricName<S>, value?: number): void;
}
