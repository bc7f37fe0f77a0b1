import type { Mail, Mailer } from '../../shared/ports/mailer.ts';

/** Keeps the mails. `fails` throws before the mail is kept, `failsAfter` once it is: the answer got lost. */
export class FakeMailer implements Mailer {
  readonly mails: Mail[] = [];
  fails: Error | null = null;
  failsAfter: Error | null = null;

  async send(mail: Mail): Promise<{ messageId: string }> {
    if (this.fails) throw this.fails;
    this.mails.push(structuredClone(mail));
    if (this.failsAfter) throw this.failsAfter;
    return { messageId: `message-${this.mails.length}` };
  }
}
