import * as z from 'zod';

/** A posting as the last good read of its board left it. */
export const snapshotEntry = z.object({
  externalId: z.string(),
  /** Hash of the raw record. */
  hash: z.string(),
  /** Good reads in a row that did not list it: 0 or 1; at the second it is gone and the entry is dropped. */
  absences: z.number().int().min(0).max(1),
  /** Posting time in epoch milliseconds where the source gave one: decides what scrolled out of a window. */
  postedAt: z.number().nullable(),
});
export type SnapshotEntry = z.infer<typeof snapshotEntry>;

/** What a board held at its last good read: immutable, pointed to by `snapshotKey` of the board's row. */
export const boardSnapshot = z.object({
  version: z.literal(1),
  boardId: z.string(),
  readAt: z.string(),
  mappingVersion: z.number().int(),
  pages: z.array(
    z.object({
      url: z.string(),
      validators: z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }),
      changedAt: z.string().nullable(),
      externalIds: z.array(z.string()),
    }),
  ),
  entries: z.array(snapshotEntry),
});
export type BoardSnapshot = z.infer<typeof boardSnapshot>;
