import * as z from 'zod';
import { commonEnv, consumerEnv } from './common.ts';

export const indexEnv = commonEnv.extend(consumerEnv.shape).extend({
  JOBS_TABLE: z.string(),
  SEARCH_BUCKET: z.string(),
});
export type IndexEnv = z.infer<typeof indexEnv>;
