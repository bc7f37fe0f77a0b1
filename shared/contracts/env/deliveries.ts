import * as z from 'zod';
import { commonEnv, consumerEnv } from './common.ts';

export const deliveriesEnv = commonEnv.extend(consumerEnv.shape).extend({
  WORKSPACE_TABLE: z.string(),
});
export type DeliveriesEnv = z.infer<typeof deliveriesEnv>;
