import * as z from 'zod';
import { commonEnv, consumerEnv, contactEnv, originsEnv } from './common.ts';

export const collectEnv = commonEnv
  .extend(consumerEnv.shape)
  .extend(contactEnv.shape)
  .extend(originsEnv.shape)
  .extend({
    JOBS_TABLE: z.string(),
    RAW_BUCKET: z.string(),
    NORMALIZE_QUEUE_URL: z.url(),
    /** SSM parameters below it hold the keys of sources, one each; they may not exist. */
    SOURCE_KEYS_PREFIX: z.string().startsWith('/'),
    COLLECT_QUEUE_URL: z.url(),
  });
export type CollectEnv = z.infer<typeof collectEnv>;
