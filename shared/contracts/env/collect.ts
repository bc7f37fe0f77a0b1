import * as z from 'zod';
import { commonEnv, consumerEnv, contactEnv, originsEnv } from './common.ts';

export const collectEnv = commonEnv.extend(consumerEnv.shape).extend(contactEnv.shape).extend(originsEnv.shape).extend({
  JOBS_TABLE: z.string(),
  RAW_BUCKET: z.string(),
  NORMALIZE_QUEUE_URL: z.url(),
  COLLECT_QUEUE_URL: z.url(),
});
export type CollectEnv = z.infer<typeof collectEnv>;
