import * as z from 'zod';
import { deliveredEvent, eventHead, type OutgoingEvent } from './event.ts';

/** A job appeared, or a closed one is open again. */
export const jobFound = {
  type: 'job.found',
  detail: eventHead.extend({
    jobId: z.string(),
    contentHash: z.string(),
  }),
} as const;
export type JobFound = z.infer<typeof jobFound.detail>;
export const jobFoundDelivered = deliveredEvent(jobFound.type, jobFound.detail);

/** The outgoing event `job.found`; `time` is the moment of the change (ISO 8601). Throws a ZodError when the detail does not fit. */
export function buildJobFound(detail: Omit<JobFound, 'version'>, time: string): OutgoingEvent<typeof jobFound.type, JobFound> {
  return { detailType: jobFound.type, detail: jobFound.detail.parse({ version: 1, ...detail }), time };
}
