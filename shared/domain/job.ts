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
 * A time in which the job was open. A posting that appears when all others are closed, or comes back, begins a new one: a repost is a new episode of the same
 * job. `closedAt` is null while it is open.
 */
export const episode = z.object({ openedAt: z.string(), closedAt: z.string().nullable(), postings: z.array(z.string()).min(1) });
export type Episode = z.infer<typeof episode>;

/** Another job that speaks of the same opening and is not merged with this one. */
export const jobLink = z.object({
  kind: z.enum(['agency_copy', 'translation']),
  /** The other job, and the posting of it that was compared. */
  jobId: z.string(),
  postingId: z.string(),
  company: z.string(),
  /** What the other one is: the employer's own posting, or an agency's copy of it; null where nothing says which is which, and of translations. */
  role: z.enum(['original', 'copy']).nullable(),
  /** What speaks for it, in words. */
  evidence: z.array(z.string()),
});
export type JobLink = z.infer<typeof jobLink>;

/**
 * One opening: the cluster of postings that are the same job. Its fields are those of its best member (`primary`), with the
 * places of all members united. `jobId` is `j_` + 20 hex characters of the SHA-256 of the least postingId of the cluster.
 */
export const job = jobPosting.omit({ source: true, board: true, externalId: true, openingId: true }).extend({
  jobId: z.string(),
  employerKey: z.string(),
  primary: postingKey,
  postings: z.array(jobMember).min(1),
  /** Oldest first; empty in rows of an earlier release. */
  episodes: z.array(episode).default([]),
  links: z.array(jobLink).default([]),
  state: z.enum(['open', 'closed']),
  firstSeenAt: z.string(),
  closedAt: z.string().nullable(),
  /** Hash over everything a reader could notice; a row whose hash did not change is not written. */
  contentHash: z.string(),
  sample: z.boolean(),
});
export type Job = z.infer<typeof job>;
