import * as z from 'zod';
import { commonEnv, consumerEnv } from './common.ts';

export const renderEnv = commonEnv.extend(consumerEnv.shape).extend({
  WORKSPACE_TABLE: z.string(),
  DOCUMENTS_BUCKET: z.string(),
});
export type RenderEnv = z.infer<typeof renderEnv>;
