import * as z from 'zod';
import { deliveredEvent, eventHead, type OutgoingEvent } from './event.ts';

/** A profile was stored or imported. */
export const profileUpdated = {
  type: 'profile.updated',
  detail: eventHead.extend({
    userId: z.string(),
    profileVersion: z.number().int(),
  }),
} as const;
export type ProfileUpdated = z.infer<typeof profileUpdated.detail>;
export const profileUpdatedDelivered = deliveredEvent(profileUpdated.type, profileUpdated.detail);

/** The outgoing event `profile.updated`; `time` is the moment of the change (ISO 8601). Throws a ZodError when the detail does not fit. */
export function buildProfileUpdated(
  detail: Omit<ProfileUpdated, 'version'>,
  time: string,
): OutgoingEvent<typeof profileUpdated.type, ProfileUpdated> {
  return { detailType: profileUpdated.type, detail: profileUpdated.detail.parse({ version: 1, ...detail }), time };
}
