import type { ReadMail } from '../domain/read-mail.ts';

/** The bytes are no mail that can be read: nothing would be gained by trying again. */
export class MailUnreadable extends Error {
  override name = 'MailUnreadable';
  readonly reason: 'empty' | 'not_a_mail' | 'too_nested';

  constructor(reason: MailUnreadable['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/**
 * Reads a mail as it came (RFC 5322). Pure: nothing is fetched, no link is opened, and the mail's words are data only. Bounded in time and
 * memory whatever the mail holds. Throws MailUnreadable and nothing else.
 */
export interface MailReader {
  read(raw: Uint8Array): Promise<ReadMail>;
}
