import * as z from 'zod';
import { deliveredEvent, eventHead, type OutgoingEvent } from './event.ts';

/** A job matches a candidate (first time, or with another score). */
export const matchFound = {
  type: 'match.found',
  detail: eventHead.extend({
    userId: z.string(),
    jobId: z.string(),
    score: z.number(),
  }),
} as const;
export type MatchFound = z.infer<typeof matchFound.detail>;
export const matchFoundDelivered = deliveredEvent(matchFound.type, matchFound.detail);

/** The outgoing event `match.found`; `time` is the moment of the change (ISO 8601). Throws a ZodError when the detail does not fit. */
export function buildMatchFound(
  detail: Omit<MatchFound, 'version'>,
  time: string,
): OutgoingEvent<typeof matchFound.type, MatchFound> {
  return { detailType: matchFound.type, detail: matchFound.detail.parse({ version: 1, ...detail }), time };
}
