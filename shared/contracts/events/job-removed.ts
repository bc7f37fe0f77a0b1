import * as z from 'zod';
import { deliveredEvent, eventHead, type OutgoingEvent } from './event.ts';

/** All postings of a job are gone, or the job was merged into another. */
export const jobRemoved = {
  type: 'job.removed',
  detail: eventHead.extend({
    jobId: z.string(),
  }),
} as const;
export type JobRemoved = z.infer<typeof jobRemoved.detail>;
export const jobRemovedDelivered = deliveredEvent(jobRemoved.type, jobRemoved.detail);

/** The outgoing event `job.removed`; `time` is the moment of the change (ISO 8601). Throws a ZodError when the detail does not fit. */
export function buildJobRemoved(
  detail: Omit<JobRemoved, 'version'>,
  time: string,
): OutgoingEvent<typeof jobRemoved.type, JobRemoved> {
  return { detailType: jobRemoved.type, detail: jobRemoved.detail.parse({ version: 1, ...detail }), time };
}
