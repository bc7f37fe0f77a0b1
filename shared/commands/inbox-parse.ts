import type { ReadMail } from '../domain/read-mail.ts';
import { MailUnreadable } from '../ports/mail-reader.ts';
import { createMailReader } from '../sources/mail/mail-reader.ts';

type Postings = Extract<ReadMail, { kind: 'postings' }>;

/** What a mail holds, as the command line prints it. */
export type ParsedMail =
  | (Omit<Postings, 'records'> & { postings: Postings['records'] })
  | Exclude<ReadMail, { kind: 'postings' }>
  | { kind: 'unread'; service: null; reason: MailUnreadable['reason']; says: string };

/** What a saved mail (.eml) holds, by the code that reads the inbox: postings, how an application stands, or why nothing could be read. */
export async function parseMail(bytes: Uint8Array): Promise<ParsedMail> {
  try {
    const mail = await createMailReader().read(bytes);
    if (mail.kind !== 'postings') return mail;
    const { kind, service, records, ...rest } = mail;
    return { kind, service, postings: records, ...rest };
  } catch (error) {
    if (!(error instanceof MailUnreadable)) throw error;
    return { kind: 'unread', service: null, reason: error.reason, says: error.message };
  }
}
