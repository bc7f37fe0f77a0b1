import middy from '@middy/core';
import type * as z from 'zod';
import type { StageName } from '../contracts/pipeline.ts';
import type { Tools } from './consume-queue.ts';
import { createLog } from './logger.ts';
import { createMetrics } from './metrics.ts';

export interface EventStage<S extends StageName, E extends z.ZodType, D> {
  stage: S;
  event: E;
  build: (tools: Tools<S>) => D | Promise<D>;
  run: (event: z.infer<E>, deps: D) => Promise<void>;
}

/**
 * The Lambda entry of a stage that AWS services invoke directly, one event at a time. What throws is tried again twice by Lambda and then goes to the
 * function's dead-letter queue, an event of another shape as well.
 */
export function runEvent<S extends StageName, E extends z.ZodType, D>(stage: EventStage<S, E, D>) {
  const log = createLog(stage.stage);
  const metrics = createMetrics(stage.stage);
  let deps: Promise<D> | undefined;
  return middy<unknown, void>()
    .use({ after: () => metrics.flush(), onError: () => metrics.flush() })
    .handler(async (given) => {
      const event = stage.event.parse(given);
      deps ??= (async () => stage.build({ log, metrics }))();
      const built = await deps.catch((error) => {
        deps = undefined;
        throw error;
      });
      await stage.run(event, built);
    });
}
