import * as z from 'zod';
import { jobFoundDelivered } from '../events/job-found.ts';
import { jobRemovedDelivered } from '../events/job-removed.ts';
import { jobUpdatedDelivered } from '../events/job-updated.ts';
import { profileUpdatedDelivered } from '../events/profile-updated.ts';

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

/** Everything the queue `match` carries: events as EventBridge delivers them, and our own continuation messages. */
export const matchMessage = z.union([
  jobFoundDelivered,
  jobUpdatedDelivered,
  jobRemovedDelivered,
  profileUpdatedDelivered,
  rescoreMessage,
]);
export type MatchMessage = z.infer<typeof matchMessage>;
