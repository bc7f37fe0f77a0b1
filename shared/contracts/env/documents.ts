import * as z from 'zod';
import { commonEnv, consumerEnv } from './common.ts';

export const documentsEnv = commonEnv.extend(consumerEnv.shape).extend({
  JOBS_TABLE: z.string(),
  WORKSPACE_TABLE: z.string(),
  DOCUMENTS_BUCKET: z.string(),
  RENDER_QUEUE_URL: z.url(),
  /** Name of the SSM parameter that holds the model key; the parameter may not exist. */ OPENAI_API_KEY_PARAMETER: z.string(),
  OPENAI_BASE_URL: z.string().optional(),
  OPENAI_MODEL: z.string().default('gpt-5-mini'),
  /** Model tokens a candidate may use in a calendar month (UTC). */
  MODEL_TOKENS_PER_MONTH: z.coerce.number().int().nonnegative().default(200_000),
});
export type DocumentsEnv = z.infer<typeof documentsEnv>;
