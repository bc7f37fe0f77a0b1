/** One mail. Everything in it is ours or escaped already; header values hold no line breaks. */
export interface Mail {
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: Readonly<Record<string, string>>;
  /** Tags by which the provider's events name the mail: letters, digits, `_`, `-` only. */
  tags: Readonly<Record<string, string>>;
}

/** The provider will never take this mail (bad address, rejected content). It was not sent. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}

/** The provider did not take the mail this time (throttling, paused account). It was not sent. */
export class MailNotTaken extends Error {
  override name = 'MailNotTaken';
}

export interface Mailer {
  /**
   * Hands one mail over, once: no retries inside, since the provider knows no idempotency token. Throws MailRefused or MailNotTaken
   * when it certainly was not sent; any other error means that nobody knows.
   */
  send(mail: Mail): Promise<{ messageId: string }>;
}
