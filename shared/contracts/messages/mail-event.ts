import * as z from 'zod';

/**
 * SES event publishing through EventBridge (docs.aws.amazon.com/ses, "Understanding Amazon SES event publishing through EventBridge").
 * Only what we read; tags are lists because a tag may be set more than once.
 */
const mail = z.object({
  messageId: z.string(),
  timestamp: z.string(),
  tags: z.record(z.string(), z.array(z.string())).default({}),
});

export const mailEvent = z.object({
  id: z.string(),
  source: z.literal('aws.ses'),
  'detail-type': z.enum(['Email Sent', 'Email Bounced', 'Email Complaint Received']),
  time: z.string(),
  detail: z.discriminatedUnion('eventType', [
    z.object({ eventType: z.literal('Send'), mail }),
    z.object({
      eventType: z.literal('Bounce'),
      mail,
      bounce: z.object({
        bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
        bounceSubType: z.string().default(''),
        timestamp: z.string(),
      }),
    }),
    z.object({
      eventType: z.literal('Complaint'),
      mail,
      complaint: z.object({ complaintFeedbackType: z.string().nullish(), timestamp: z.string() }),
    }),
  ]),
});
export type MailEvent = z.infer<typeof mailEvent>;

/** Names of the tags we put on a digest. */
export const mailTags = { digestId: 'digestId' } as const;
