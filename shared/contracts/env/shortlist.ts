import * as z from 'zod';
import { commonEnv } from './common.ts';

export const shortlistEnv = commonEnv.extend({
  WORKSPACE_TABLE: z.string(),
});
export type ShortlistEnv = z.infer<typeof shortlistEnv>;
