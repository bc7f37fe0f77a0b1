import * as z from 'zod';

/** Score all open jobs of one index shard against one profile again (after the profile changed). */
export const rescoreMessage = z.object({
  version: z.literal(1),
  kind: z.literal('rescore'),
  userId: z.string(),
  profileVersion: z.number().int(),
  shard: z.number().int().nonnegative(),
  /** Continue after this job id. */
  after: z.string().nullable(),
});
export type RescoreMessage = z.infer<typeof rescoreMessage>;
