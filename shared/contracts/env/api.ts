import * as z from 'zod';
import { commonEnv, contactEnv, originsEnv } from './common.ts';

export const apiEnv = commonEnv.extend(contactEnv.shape).extend(originsEnv.shape).extend({
  JOBS_TABLE: z.string(),
  WORKSPACE_TABLE: z.string(),
  DOCUMENTS_BUCKET: z.string(),
  SEARCH_BUCKET: z.string(),
  COLLECT_QUEUE_URL: z.url(),
  NORMALIZE_QUEUE_URL: z.url(),
  RAW_BUCKET: z.string(),
  MAILS_BUCKET: z.string(),
  /** Domain mail is received for; absent where none is. */
  INBOUND_DOMAIN: z.string().optional(),
});
export type ApiEnv = z.infer<typeof apiEnv>;
