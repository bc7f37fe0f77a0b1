import * as z from 'zod';
import { deliveredEvent, eventHead, type OutgoingEvent } from './event.ts';

/** A board could not be read; no posting was removed for it. */
export const boardFailed = {
  type: 'board.failed',
  detail: eventHead.extend({
    boardId: z.string(),
    reason: z.string(),
    detail: z.string(),
  }),
} as const;
export type BoardFailed = z.infer<typeof boardFailed.detail>;
export const boardFailedDelivered = deliveredEvent(boardFailed.type, boardFailed.detail);

/** The outgoing event `board.failed`; `time` is the moment of the change (ISO 8601). Throws a ZodError when the detail does not fit. */
export function buildBoardFailed(
  detail: Omit<BoardFailed, 'version'>,
  time: string,
): OutgoingEvent<typeof boardFailed.type, BoardFailed> {
  return { detailType: boardFailed.type, detail: boardFailed.detail.parse({ version: 1, ...detail }), time };
}
