import * as z from 'zod';
import { commonEnv } from './common.ts';

export const planEnv = commonEnv.extend({
  JOBS_TABLE: z.string(),
  COLLECT_QUEUE_URL: z.url(),
});
export type PlanEnv = z.infer<typeof planEnv>;
