import { mailKeys } from '../../shared/contracts/messages/inbox.ts';
import { PermanentFailure } from '../../shared/ports/errors.ts';
import type { MailFiles } from '../../shared/ports/mail-files.ts';

export class FakeMailFiles implements MailFiles {
  readonly files = new Map<string, Uint8Array>();

  async add(userId: string, mailId: string, message: Uint8Array): Promise<string> {
    const key = mailKeys.addedMail(userId, mailId);
    this.files.set(key, Uint8Array.from(message));
    return key;
  }

  async read(objectKey: string): Promise<Uint8Array> {
    const found = this.files.get(objectKey);
    if (!found) throw new PermanentFailure(`${objectKey} is not there`);
    return found;
  }
}
