import * as z from 'zod';
import { jobPosting, postingKey } from './job-posting.ts';

/** A member posting of a job, as the job's row keeps it. */
export const jobMember = postingKey.extend({
  postingId: z.string(),
  url: z.string().nullable(),
  state: z.enum(['open', 'gone']),
  firstSeenAt: z.string(),
});
export type JobMember = z.infer<typeof jobMember>;

/**
 * One opening: the cluster of postings that are the same job. Its fields are those of its best member (`primary`), with the
 * places of all members united. `jobId` is `j_` + 20 hex characters of the SHA-256 of the least postingId of the cluster.
 */
export const job = jobPosting.omit({ source: true, board: true, externalId: true, openingId: true }).extend({
  jobId: z.string(),
  employerKey: z.string(),
  primary: postingKey,
  postings: z.array(jobMember).min(1),
  state: z.enum(['open', 'closed']),
  firstSeenAt: z.string(),
  closedAt: z.string().nullable(),
  /** Hash over everything a reader could notice; a row whose hash did not change is not written. */
  contentHash: z.string(),
  sample: z.boolean(),
});
export type Job = z.infer<typeof job>;
