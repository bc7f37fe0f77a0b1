import * as z from 'zod';
import { replyStatuses } from './read-mail.ts';

/** What SES (or the local door) says about where a mail came from. */
export const mailVerdict = z.enum(['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED']);

export const mailVerdicts = z.object({
  spf: mailVerdict,
  dkim: mailVerdict,
  dmarc: mailVerdict,
  spam: mailVerdict,
  virus: mailVerdict,
});
export type MailVerdicts = z.infer<typeof mailVerdicts>;

/** A mail that reached the candidate's inbound address, and what became of it. No mail is dropped: each has such a row. */
export const receivedMail = z.object({
  mailId: z.string(),
  userId: z.string(),
  receivedAt: z.string(),
  /** Where the mail itself is kept. */
  objectKey: z.string(),
  from: z.string(),
  subject: z.string(),
  /** How it came: through the inbound address, or added by the candidate. */
  way: z.enum(['address', 'added']),
  /**
   * `postings`: read into postings. `reply`: about an application. `unread`: its layout is not known. `other`: a mail of a known sender that holds neither
   * (a confirmation, a notice). `refused`: its sender could not be verified, or it was marked as spam or as carrying a virus; it was not read.
   */
  outcome: z.enum(['postings', 'reply', 'unread', 'other', 'refused']),
  /** A sentence for a person. */
  detail: z.string(),
  service: z.string().nullable(),
  postings: z.number().int().nonnegative(),
  /** Entries of the mail that look like postings and could not be read. */
  unreadable: z.number().int().nonnegative(),
  status: z.enum(replyStatuses).nullable(),
  company: z.string().nullable(),
  title: z.string().nullable(),
  /** The words of the mail the status stands on. */
  quote: z.string().nullable(),
  /** Where the candidate confirms a subscription to alerts: opened by them, never by us. */
  confirmationUrl: z.string().nullable(),
});
export type ReceivedMail = z.infer<typeof receivedMail>;

/**
 * Why a mail must not be read, as a sentence; null when its sender is verified. DMARC decides where the sender's domain has a policy; without one a passed
 * DKIM signature or SPF check is needed. (SES verdicts: docs.aws.amazon.com/ses, "Contents of notifications for Amazon SES email receiving".)
 */
export function refusalOf(verdicts: MailVerdicts): string | null {
  if (verdicts.virus === 'FAIL') return 'it carries a virus';
  if (verdicts.spam === 'FAIL') return 'it was marked as spam';
  if (verdicts.dmarc === 'PASS') return null;
  if (verdicts.dmarc === 'FAIL') return 'its sender is not who it claims to be (DMARC failed)';
  if (verdicts.dkim === 'PASS' || verdicts.spf === 'PASS') return null;
  return `its sender could not be verified (SPF ${verdicts.spf}, DKIM ${verdicts.dkim}, DMARC ${verdicts.dmarc})`;
}
