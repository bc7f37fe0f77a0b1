import * as z from 'zod';
import { commonEnv } from './common.ts';

export const inboxEnv = commonEnv.extend({
  WORKSPACE_TABLE: z.string(),
  MAILS_BUCKET: z.string(),
  RAW_BUCKET: z.string(),
  NORMALIZE_QUEUE_URL: z.url(),
});
export type InboxEnv = z.infer<typeof inboxEnv>;
