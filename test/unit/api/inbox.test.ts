import { describe, expect, it } from 'vitest';
import { mailKeys } from '../../../shared/contracts/messages/inbox.ts';
import { longestMail } from '../../../shared/contracts/operations/inbox.ts';
import { apiUnderTest } from '../../support/api-under-test.ts';
import { receivedMail } from '../../support/received-mail.ts';

describe('the inbox of a candidate', () => {
  it('has one address, the same each time, until it is renewed', async () => {
    const api = apiUnderTest();
    const first = await api.ask('POST /v1/inbox/address', { json: {} });
    expect(first.json.address).toMatch(/^jobs-[0-9a-f]{20}@inbox\.example$/);
    const again = await api.ask('POST /v1/inbox/address', { json: {} });
    expect(again.json).toEqual(first.json);
    const renewed = await api.ask('POST /v1/inbox/address', { json: { renew: true } });
    expect(renewed.json.address).not.toBe(first.json.address);
    expect(await api.mailbox.ownerOf(first.json.address.split('@')[0])).toBeNull();
    expect(await api.mailbox.ownerOf(renewed.json.address.split('@')[0])).toBe('ann');
    const other = await api.ask('POST /v1/inbox/address', { json: {}, user: 'bob' });
    expect(other.json.address).not.toBe(renewed.json.address);
  });

  it('says so where no mail is received', async () => {
    const api = apiUnderTest({ inboundDomain: null });
    const answer = await api.ask('POST /v1/inbox/address', { json: {} });
    expect(answer.statusCode).toBe(409);
    expect(answer.json.detail).toContain('inbox.add');
  });

  it('takes a mail as a file, under a name that depends on what it holds', async () => {
    const api = apiUnderTest();
    const mail = Buffer.from('From: a@example.com\r\n\r\n\xff\x00', 'latin1');
    const add = () => api.ask('POST /v1/inbox', { json: { message: mail.toString('base64') } });
    const first = await add();
    const second = await add();
    expect(first.statusCode).toBe(202);
    expect(second.json.mailId).toBe(first.json.mailId);
    expect(api.mailFiles.files.size).toBe(1);
    const [[key, stored]] = [...api.mailFiles.files] as [[string, Uint8Array]];
    expect(Buffer.from(stored).equals(mail)).toBe(true);
    expect(mailKeys.readAdded(key)).toEqual({ userId: 'ann', mailId: first.json.mailId });
  });

  it('refuses what is no base64 and what is too large', async () => {
    const api = apiUnderTest();
    expect((await api.ask('POST /v1/inbox', { json: { message: '***' } })).statusCode).toBe(400);
    const large = Buffer.alloc(longestMail + 3, 65).toString('base64');
    expect((await api.ask('POST /v1/inbox', { json: { message: large } })).statusCode).toBe(413);
    expect(api.mailFiles.files.size).toBe(0);
  });

  it('is listed for its owner alone, without the place the mail is kept at', async () => {
    const api = apiUnderTest();
    await api.mailbox.put(receivedMail({ mailId: 'mine' }));
    await api.mailbox.put(receivedMail({ mailId: 'theirs', userId: 'bob' }));
    const { json } = await api.ask('GET /v1/inbox');
    expect(json.items.map((each: { mailId: string }) => each.mailId)).toEqual(['mine']);
    expect(json.items[0]).not.toHaveProperty('objectKey');
    expect(json.items[0]).not.toHaveProperty('userId');
  });
});
