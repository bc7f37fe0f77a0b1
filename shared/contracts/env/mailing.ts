import * as z from 'zod';
import { commonEnv } from './common.ts';

export const mailingEnv = commonEnv.extend({
  WORKSPACE_TABLE: z.string(),
  DIGEST_QUEUE_URL: z.url(),
});
export type MailingEnv = z.infer<typeof mailingEnv>;
