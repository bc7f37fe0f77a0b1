import * as z from 'zod';
import { commonEnv, consumerEnv, contactEnv } from './common.ts';

export const digestEnv = commonEnv.extend(consumerEnv.shape).extend(contactEnv.shape).extend({
  JOBS_TABLE: z.string(),
  WORKSPACE_TABLE: z.string(),
  MAIL_FROM: z.string(),
  CONFIGURATION_SET: z.string(),
  /** Base of the public API, for the unsubscribe link. */ API_URL: z.url(),
});
export type DigestEnv = z.infer<typeof digestEnv>;
