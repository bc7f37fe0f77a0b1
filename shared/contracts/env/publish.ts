import * as z from 'zod';
import { commonEnv } from './common.ts';

export const publishEnv = commonEnv.extend({
  BUS_NAME: z.string(),
});
export type PublishEnv = z.infer<typeof publishEnv>;
