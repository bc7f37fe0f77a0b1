import * as z from 'zod';
import { deliveredEvent, eventHead, type OutgoingEvent } from './event.ts';

/** An application changed its status. */
export const applicationUpdated = {
  type: 'application.updated',
  detail: eventHead.extend({
    userId: z.string(),
    applicationId: z.string(),
    status: z.string(),
  }),
} as const;
export type ApplicationUpdated = z.infer<typeof applicationUpdated.detail>;
export const applicationUpdatedDelivered = deliveredEvent(applicationUpdated.type, applicationUpdated.detail);

/** The outgoing event `application.updated`; `time` is the moment of the change (ISO 8601). Throws a ZodError when the detail does not fit. */
export function buildApplicationUpdated(
  detail: Omit<ApplicationUpdated, 'version'>,
  time: string,
): OutgoingEvent<typeof applicationUpdated.type, ApplicationUpdated> {
  return { detailType: applicationUpdated.type, detail: applicationUpdated.detail.parse({ version: 1, ...detail }), time };
}
