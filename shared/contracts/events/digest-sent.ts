import * as z from 'zod';
import { deliveredEvent, eventHead, type OutgoingEvent } from './event.ts';

/** A digest was handed to SES. */
export const digestSent = {
  type: 'digest.sent',
  detail: eventHead.extend({
    userId: z.string(),
    period: z.string(),
    jobs: z.number().int(),
  }),
} as const;
export type DigestSent = z.infer<typeof digestSent.detail>;
export const digestSentDelivered = deliveredEvent(digestSent.type, digestSent.detail);

/** The outgoing event `digest.sent`; `time` is the moment of the change (ISO 8601). Throws a ZodError when the detail does not fit. */
export function buildDigestSent(
  detail: Omit<DigestSent, 'version'>,
  time: string,
): OutgoingEvent<typeof digestSent.type, DigestSent> {
  return { detailType: digestSent.type, detail: digestSent.detail.parse({ version: 1, ...detail }), time };
}
