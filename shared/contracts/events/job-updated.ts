import * as z from 'zod';
import { deliveredEvent, eventHead, type OutgoingEvent } from './event.ts';

/** An open job changed; `fields` names what. */
export const jobUpdated = {
  type: 'job.updated',
  detail: eventHead.extend({
    jobId: z.string(),
    contentHash: z.string(),
    fields: z.array(z.string()),
  }),
} as const;
export type JobUpdated = z.infer<typeof jobUpdated.detail>;
export const jobUpdatedDelivered = deliveredEvent(jobUpdated.type, jobUpdated.detail);

/** The outgoing event `job.updated`; `time` is the moment of the change (ISO 8601). Throws a ZodError when the detail does not fit. */
export function buildJobUpdated(
  detail: Omit<JobUpdated, 'version'>,
  time: string,
): OutgoingEvent<typeof jobUpdated.type, JobUpdated> {
  return { detailType: jobUpdated.type, detail: jobUpdated.detail.parse({ version: 1, ...detail }), time };
}
