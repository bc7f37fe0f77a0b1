import * as z from 'zod';

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
  gone: z.array(z.string()).max(1000),
});
export type NormalizeMessage = z.infer<typeof normalizeMessage>;
