import * as z from 'zod';

export const eventSource = 'rolecall';

/** An event as EventBridge delivers it to a target, with a detail of ours. */
export function deliveredEvent<D extends z.ZodType, T extends string>(detailType: T, detail: D) {
  return z.object({
    id: z.string(),
    source: z.literal(eventSource),
    'detail-type': z.literal(detailType),
    time: z.string(),
    detail,
  });
}

/** What a publisher hands to the bus. */
export interface OutgoingEvent<T extends string = string, D = unknown> {
  detailType: T;
  detail: D;
  time: string;
}

/** Fields of every detail. `eventId` is deterministic (row key + row version): consumers are idempotent on it. */
export const eventHead = z.object({ version: z.literal(1), eventId: z.string() });
