import * as z from 'zod';

/** Send one candidate the digest of one period (their local date), exactly once. */
export const digestMessage = z.object({
  version: z.literal(1),
  userId: z.string(),
  period: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** The moment the schedule fired: "now" of the digest. */
  at: z.string(),
});
export type DigestMessage = z.infer<typeof digestMessage>;
