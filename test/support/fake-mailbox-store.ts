import type { ReceivedMail } from '../../shared/domain/received-mail.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { InboundAddress, MailboxStore } from '../../shared/ports/mailbox-store.ts';
import type { Page } from '../../shared/ports/page.ts';

export class FakeMailboxStore implements MailboxStore {
  readonly addresses = new Map<string, InboundAddress>();
  readonly rows = new Map<string, ReceivedMail>();

  async addressOf(userId: string): Promise<InboundAddress | null> {
    return [...this.addresses.values()].find((each) => each.userId === userId) ?? null;
  }

  async putAddress(address: InboundAddress): Promise<void> {
    const localPart = address.localPart.toLowerCase();
    if (this.addresses.has(localPart)) throw new WriteConflict(`${localPart} is taken`);
    for (const [key, each] of this.addresses) if (each.userId === address.userId) this.addresses.delete(key);
    this.addresses.set(localPart, { ...address, localPart });
  }

  async ownerOf(localPart: string): Promise<string | null> {
    return this.addresses.get(localPart.toLowerCase())?.userId ?? null;
  }

  async put(mail: ReceivedMail): Promise<void> {
    this.rows.set(`${mail.userId}\n${mail.receivedAt}#${mail.mailId}`, structuredClone(mail));
  }

  async list(userId: string, cursor: string | null, limit: number): Promise<Page<ReceivedMail>> {
    const mine = [...this.rows]
      .filter(([key]) => key.startsWith(`${userId}\n`) && (cursor === null || key < cursor))
      .sort(([one], [other]) => (one < other ? 1 : -1));
    const items = mine.slice(0, limit);
    return { items: items.map(([, mail]) => mail), next: mine.length > limit ? (items.at(-1)?.[0] ?? null) : null };
  }
}
