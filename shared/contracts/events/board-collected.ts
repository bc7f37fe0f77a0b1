import * as z from 'zod';
import { deliveredEvent, eventHead, type OutgoingEvent } from './event.ts';

/** A board was read well. */
export const boardCollected = {
  type: 'board.collected',
  detail: eventHead.extend({
    boardId: z.string(),
    fetched: z.number(),
    added: z.number(),
    changed: z.number(),
    gone: z.number(),
  }),
} as const;
export type BoardCollected = z.infer<typeof boardCollected.detail>;
export const boardCollectedDelivered = deliveredEvent(boardCollected.type, boardCollected.detail);

/** The outgoing event `board.collected`; `time` is the moment of the change (ISO 8601). Throws a ZodError when the detail does not fit. */
export function buildBoardCollected(
  detail: Omit<BoardCollected, 'version'>,
  time: string,
): OutgoingEvent<typeof boardCollected.type, BoardCollected> {
  return { detailType: boardCollected.type, detail: boardCollected.detail.parse({ version: 1, ...detail }), time };
}
