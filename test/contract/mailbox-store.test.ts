import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoMailboxStore } from '../../shared/adapters/dynamodb/mailbox-store.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { MailboxStore } from '../../shared/ports/mailbox-store.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeMailboxStore } from '../support/fake-mailbox-store.ts';
import { receivedMail } from '../support/received-mail.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

describe.each([
  ['fake', async () => new FakeMailboxStore()],
  ['DynamoDB', async () => dynamoMailboxStore(dynamo.client, (await dynamo.createTables()).workspace)],
])('mailbox store: %s', (_name, create) => {
  let store: MailboxStore;
  beforeEach(async () => {
    store = await create();
  });
  const createdAt = '2026-11-20T08:00:00.000Z';

  it('finds the owner of an address in any case, and nobody for another', async () => {
    expect(await store.addressOf('ann')).toBeNull();
    await store.putAddress({ userId: 'ann', localPart: 'Jobs-A1', createdAt });
    expect(await store.addressOf('ann')).toEqual({ userId: 'ann', localPart: 'jobs-a1', createdAt });
    expect(await store.ownerOf('JOBS-a1')).toBe('ann');
    expect(await store.ownerOf('jobs-a2')).toBeNull();
  });

  it("replaces an address: the old one is nobody's from then on", async () => {
    await store.putAddress({ userId: 'ann', localPart: 'jobs-old', createdAt });
    await store.putAddress({ userId: 'ann', localPart: 'jobs-new', createdAt });
    expect(await store.ownerOf('jobs-old')).toBeNull();
    expect(await store.ownerOf('jobs-new')).toBe('ann');
    expect((await store.addressOf('ann'))?.localPart).toBe('jobs-new');
  });

  it('never gives one address to two', async () => {
    await store.putAddress({ userId: 'ann', localPart: 'jobs-x', createdAt });
    await expect(store.putAddress({ userId: 'bob', localPart: 'jobs-x', createdAt })).rejects.toBeInstanceOf(WriteConflict);
    expect(await store.ownerOf('jobs-x')).toBe('ann');
    expect(await store.addressOf('bob')).toBeNull();
  });

  it('lists mails newest first, page after page, each once although it was put twice', async () => {
    const mails = [1, 2, 3, 4, 5].map((day) => receivedMail({ mailId: `m${day}`, receivedAt: `2026-11-0${day}T00:00:00.000Z` }));
    for (const mail of [...mails, ...mails]) await store.put(mail);
    await store.put(receivedMail({ userId: 'bob', mailId: 'theirs' }));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await store.list('ann', cursor, 2);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((each) => each.mailId));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(['m5', 'm4', 'm3', 'm2', 'm1']);
    expect((await store.list('ann', null, 1)).items).toEqual([mails[4]]);
  });
});
