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
  /** The first good read of a row of absences, while there is one. */
  absentSince: z.string().optional(),
  /** The last good read that held it, where that is not the snapshot's own. */
  heldAt: z.string().optional(),
});
export type SnapshotEntry = z.infer<typeof snapshotEntry>;

/** A posting that was there for a while; `since` is when it was chosen. */
export const canary = z.object({ externalId: z.string(), since: z.string() });
export type Canary = z.infer<typeof canary>;

export const dayVolume = z.object({ day: z.string(), most: z.number().int().nonnegative() });
export type DayVolume = z.infer<typeof dayVolume>;

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
  /** Postings by whose presence a good answer is known. */
  canaries: z.array(canary).default([]),
  /** Most postings listed on each of the last days with a good read, oldest first. */
  volumes: z.array(dayVolume).default([]),
});
export type BoardSnapshot = z.infer<typeof boardSnapshot>;
