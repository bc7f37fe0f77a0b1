import * as z from 'zod';
import { commonEnv, consumerEnv } from './common.ts';

export const normalizeEnv = commonEnv.extend(consumerEnv.shape).extend({
  JOBS_TABLE: z.string(),
  RAW_BUCKET: z.string(),
});
export type NormalizeEnv = z.infer<typeof normalizeEnv>;
