import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

export interface Metric {
  /** The dimension `service`: the stage that printed it. */
  stage: string;
  name: string;
  value: number;
}

export interface LogSinks {
  directory: string;
  onMetric?: ((metric: Metric) => void) | undefined;
  onLog?: ((line: { functionName: string; text: string }) => void) | undefined;
}

const value = z.union([z.number(), z.array(z.number())]);
/** Embedded metric format (Amazon CloudWatch user guide, "Specification: Embedded metric format"). */
const emf = z.looseObject({
  _aws: z.object({ CloudWatchMetrics: z.array(z.object({ Metrics: z.array(z.object({ Name: z.string() })) })) }),
  service: z.string().optional(),
});

/** Takes what functions print: keeps it in a file per function, tells listeners line by line, and reads the metrics out of it. */
export class FunctionLogs {
  readonly #sinks: LogSinks;
  readonly #unfinished = new Map<string, string>();

  constructor(sinks: LogSinks) {
    this.#sinks = sinks;
    mkdirSync(sinks.directory, { recursive: true, mode: 0o700 });
  }

  take(functionName: string, text: string): void {
    appendFileSync(join(this.#sinks.directory, `${functionName}.log`), text, { mode: 0o600 });
    const lines = `${this.#unfinished.get(functionName) ?? ''}${text}`.split('\n');
    this.#unfinished.set(functionName, lines.pop() ?? '');
    for (const line of lines) {
      if (line === '') continue;
      this.#sinks.onLog?.({ functionName, text: line });
      if (this.#sinks.onMetric && line.includes('"CloudWatchMetrics"'))
        for (const metric of metricsOf(line, functionName)) this.#sinks.onMetric(metric);
    }
  }
}

/** The metrics of an EMF line; none when the line is something else. A metric with several values gives their sum. */
export function metricsOf(line: string, functionName: string): Metric[] {
  const parsed = emf.safeParse(parsedOrNull(line));
  if (!parsed.success) return [];
  return parsed.data._aws.CloudWatchMetrics.flatMap((directive) =>
    directive.Metrics.flatMap(({ Name }) => {
      const given = value.safeParse(parsed.data[Name]);
      if (!given.success) return [];
      const sum = Array.isArray(given.data) ? given.data.reduce((total, each) => total + each, 0) : given.data;
      return [{ stage: parsed.data.service ?? functionName, name: Name, value: sum }];
    }),
  );
}

function parsedOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Functions may print anything; a line that is not JSON holds no metric.
    return null;
  }
}
