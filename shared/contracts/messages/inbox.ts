import * as z from 'zod';
import { mailVerdict } from '../../domain/received-mail.ts';

const verdict = z.object({ status: mailVerdict.catch('PROCESSING_FAILED') });

/**
 * What SES hands to the function of a receipt rule after its S3 action has stored the mail (docs.aws.amazon.com/ses, "Event data for the Lambda action"). The
 * recipients are those of the envelope: the To header of the mail is anybody's text and is not looked at.
 */
export const mailReceived = z.object({
  Records: z
    .array(
      z.object({
        eventSource: z.literal('aws:ses'),
        ses: z.object({
          mail: z.object({ messageId: z.string().min(1).max(200), timestamp: z.string() }),
          receipt: z.object({
            recipients: z.array(z.string()),
            spfVerdict: verdict,
            dkimVerdict: verdict,
            dmarcVerdict: verdict,
            spamVerdict: verdict,
            virusVerdict: verdict,
          }),
        }),
      }),
    )
    .length(1),
});

/** What S3 tells through EventBridge when a candidate has added a mail by hand (docs.aws.amazon.com/AmazonS3, "EventBridge event message structure"). */
export const mailAdded = z.object({
  source: z.literal('aws.s3'),
  'detail-type': z.literal('Object Created'),
  time: z.string(),
  detail: z.object({ object: z.object({ key: z.string() }) }),
});

export const inboxEvent = z.union([mailReceived, mailAdded]);
export type InboxEvent = z.infer<typeof inboxEvent>;

/** Where mails lie in their bucket: SES names what it stores by the id of the mail, what a candidate added says whose it is. */
export const mailKeys = {
  received: 'received/',
  added: 'added/',
  receivedMail: (messageId: string) => `received/${messageId}`,
  addedMail: (userId: string, mailId: string) => `added/${encodeURIComponent(userId)}/${mailId}.eml`,
  /** Whose an added mail is and what it is called; null for a key that is not of this form. */
  readAdded(key: string): { userId: string; mailId: string } | null {
    const found = /^added\/([^/]+)\/([0-9a-f]{32})\.eml$/.exec(key);
    return found?.[1] === undefined || found[2] === undefined ? null : { userId: decodeURIComponent(found[1]), mailId: found[2] };
  },
} as const;
