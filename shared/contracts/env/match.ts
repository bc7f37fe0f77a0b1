import * as z from 'zod';
import { commonEnv, consumerEnv } from './common.ts';

export const matchEnv = commonEnv.extend(consumerEnv.shape).extend({
  JOBS_TABLE: z.string(),
  WORKSPACE_TABLE: z.string(),
  MATCH_QUEUE_URL: z.url(),
});
export type MatchEnv = z.infer<typeof matchEnv>;
