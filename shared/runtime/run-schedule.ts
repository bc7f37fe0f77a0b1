import middy from '@middy/core';
import * as z from 'zod';
import type { StageName } from '../contracts/pipeline.ts';
import type { Tools } from './consume-queue.ts';
import { createLog } from './logger.ts';
import { createMetrics } from './metrics.ts';

/** Input of every schedule: the moment it was due, filled in by EventBridge Scheduler (`<aws.scheduler.scheduled-time>`). */
export const scheduleInput = z.object({ time: z.iso.datetime({ offset: true }) });

export interface ScheduledStage<S extends StageName, D> {
  stage: S;
  build: (tools: Tools<S>) => D | Promise<D>;
  /** `time` is the moment the schedule was due, not the moment the function runs. */
  run: (time: Date, deps: D) => Promise<void>;
}

/** The Lambda entry of a scheduled stage. */
export function runSchedule<S extends StageName, D>(scheduled: ScheduledStage<S, D>) {
  const log = createLog(scheduled.stage);
  const metrics = createMetrics(scheduled.stage);
  let deps: Promise<D> | undefined;
  return middy<unknown, void>()
    .use({ after: () => metrics.flush(), onError: () => metrics.flush() })
    .handler(async (event) => {
      const { time } = scheduleInput.parse(event);
      deps ??= (async () => scheduled.build({ log, metrics }))();
      const built = await deps.catch((error) => {
        deps = undefined;
        throw error;
      });
      await scheduled.run(new Date(time), built);
    });
}
