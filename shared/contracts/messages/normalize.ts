import * as z from 'zod';

/** A posting whose removal is confirmed: `absentSince` is the first good read that did not hold it, `heldAt` the last one that did. */
export const goneEntry = z.object({ externalId: z.string(), absentSince: z.string().nullable(), heldAt: z.string().nullable() });
export type GoneEntry = z.infer<typeof goneEntry>;

/**
 * Normalize up to 100 postings of one board read. The raw records lie in S3 under `chunkKey` (gzip JSON Lines of RawRecord);
 * `gone` names postings whose removal was confirmed. `seenAt` orders deliveries: an older read never overwrites a newer one.
 */
export const normalizeMessage = z.object({
  version: z.literal(1),
  boardId: z.string(),
  seenAt: z.string(),
  sample: z.boolean(),
  chunkKey: z.string().nullable(),
  /** An id alone is how messages of an earlier release, still in a queue, name it. */
  gone: z
    .array(z.union([goneEntry, z.string().transform((externalId) => ({ externalId, absentSince: null, heldAt: null }))]))
    .max(1000),
  /** The records were normalized before and are to be by the present rules: what they say may change, when they were seen does not. */
  again: z.boolean().optional(),
  /** Employers to be clustered anew beside what the records touch: a person decided something about their postings. */
  employers: z.array(z.string()).max(100).optional(),
});
export type NormalizeMessage = z.infer<typeof normalizeMessage>;
