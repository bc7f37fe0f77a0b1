import * as z from 'zod';
import { rawRecord } from './raw-record.ts';

/** What a mail says about an application. `other_update` is a change that is none of the others (viewed, on hold, questions asked). */
export const replyStatuses = ['received', 'assessment', 'interview', 'offer', 'rejected', 'withdrawn', 'other_update'] as const;
export type ReplyStatus = (typeof replyStatuses)[number];

const envelope = {
  messageId: z.string().max(998).nullable(),
  /** The address of the From header in lower case; it proves nothing: whoever received the mail has checked SPF, DKIM and DMARC. */
  from: z.string().max(320).nullable(),
  subject: z.string().max(1000),
  /** The Date header, else the earliest `Received`; ISO 8601. It is the day of the mail and not of a posting. */
  sentAt: z.string().nullable(),
  /** Of the mail's own words, where it states one (BCP 47); says nothing about a posting's language. */
  language: z.string().max(35).nullable(),
};

/** A job-alert mail: the postings that could be read for sure, the number of those that could not, and what is worth knowing about the reading. */
const postings = z.object({
  ...envelope,
  kind: z.literal('postings'),
  service: z.string(),
  records: z.array(rawRecord),
  /** Postings that the mail's links show but whose title could not be read. */
  unreadable: z.number().int().nonnegative(),
  notes: z.array(z.string()),
});

/** A mail about an application: by an employer, or by the service it was sent through. */
const reply = z.object({
  ...envelope,
  kind: z.literal('reply'),
  status: z.enum(replyStatuses),
  company: z.string().max(200).nullable(),
  title: z.string().max(300).nullable(),
  /** The sentence the status stands on, as it is in the mail. */
  quote: z.string().max(500),
});

/** A mail of a known sender that is no alert: a subscription to confirm, a security notice, a newsletter, an alert without hits. */
const other = z.object({
  ...envelope,
  kind: z.literal('other'),
  service: z.string(),
  about: z.enum(['confirmation', 'security', 'account', 'no_postings', 'newsletter']),
  /** Where the candidate confirms a subscription. Personal: for the candidate's eyes, never fetched, never logged. */
  confirmationUrl: z.string().max(2048).nullable(),
  quote: z.string().max(500),
});

/** Not understood: kept and counted, never dropped. */
const unread = z.object({
  ...envelope,
  kind: z.literal('unread'),
  /** The service whose address sent it, where one is known: a layout that changed. */
  service: z.string().nullable(),
  reason: z.enum(['layout_unknown', 'sender_unknown', 'empty']),
  /** The reason in a sentence. */
  says: z.string(),
});

/** What a mail turned out to hold. */
export const readMail = z.discriminatedUnion('kind', [postings, reply, other, unread]);
export type ReadMail = z.infer<typeof readMail>;
