import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { type consumerMetrics, metricNamespace } from '../contracts/metrics.ts';
import type { StageName } from '../contracts/pipeline.ts';
import type { StageMetrics } from '../ports/stage-metrics.ts';

export interface FlushableMetrics<S extends StageName> extends StageMetrics<S> {
  consumer(name: (typeof consumerMetrics)[number], value: number): void;
  /** Writes what was added as one EMF line; nothing when nothing was added. */
  flush(): void;
}

/** EMF metrics of one stage, dimension `service` = stage. */
export function createMetrics<S extends StageName>(stage: S): FlushableMetrics<S> {
  const metrics = new Metrics({ namespace: metricNamespace, serviceName: stage });
  const unit = (name: string) => (name.endsWith('Milliseconds') ? MetricUnit.Milliseconds : MetricUnit.Count);
  return {
    add: (name, value = 1) => {
      metrics.addMetric(name, unit(name), value);
    },
    consumer: (name, value) => {
      if (value > 0) metrics.addMetric(name, MetricUnit.Count, value);
    },
    flush: () => {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
}
