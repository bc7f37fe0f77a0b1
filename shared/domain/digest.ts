import * as z from 'zod';

/**
 * One digest of one candidate for one period (their local date). `claimed` before the mail is handed to SES; `sent` once SES
 * has taken it or its send event was seen. A claim that is old and unproven is looked up before it is sent again.
 */
export const digestRecord = z.object({
  userId: z.string(),
  /** Local calendar date of the candidate, YYYY-MM-DD. */
  period: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  state: z.enum(['claimed', 'sent', 'empty', 'failed']),
  /** Tag on the mail by which the SES event is found. */
  digestId: z.string(),
  claimedAt: z.string(),
  sentAt: z.string().nullable(),
  to: z.string().nullable(),
  messageId: z.string().nullable(),
  jobIds: z.array(z.string()),
  failure: z.string().nullable(),
});
export type DigestRecord = z.infer<typeof digestRecord>;
