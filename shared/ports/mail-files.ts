/** Mails as they came, in a bucket of their own. */
export interface MailFiles {
  /** Keeps a mail that a candidate added; returns its key, which depends on candidate and content only. */
  add(userId: string, mailId: string, message: Uint8Array): Promise<string>;
  /** Reads a mail back. Throws PermanentFailure when it is not there (any more). */
  read(objectKey: string): Promise<Uint8Array>;
}
