import * as z from 'zod';

/** Read one board. `dueAt` names the turn: a second delivery of the same turn is recognised by it. */
export const collectMessage = z.object({
  version: z.literal(1),
  boardId: z.string(),
  dueAt: z.string(),
  /** True when a person asked for it now: cadence does not matter, manners still do. */
  requested: z.boolean(),
  /** How often the turn was put off (`waiting` of the board); absent: never. */
  attempt: z.number().int().positive().optional(),
});
export type CollectMessage = z.infer<typeof collectMessage>;
