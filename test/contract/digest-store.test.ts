import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDigestStore } from '../../shared/adapters/dynamodb/digest-store.ts';
import { dynamoProfileStore } from '../../shared/adapters/dynamodb/profile-store.ts';
import type { DigestRecord } from '../../shared/domain/digest.ts';
import type { DigestStore } from '../../shared/ports/digest-store.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { ProfileStore } from '../../shared/ports/profile-store.ts';
import { profileOf, resumeJson } from '../support/candidate.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeDigestStore } from '../support/fake-digest-store.ts';
import { FakeProfileStore } from '../support/fake-profile-store.ts';

let dynamo: LocalDynamo;
let table: string;
beforeAll(async () => {
  dynamo = await startDynamo();
  table = (await dynamo.createTables()).workspace;
});
afterAll(() => dynamo.stop());

const at = '2026-11-20T07:00:00.000Z';
const later = '2026-11-20T07:05:00.000Z';
let users = 0;

interface Stores {
  digests: DigestStore;
  profiles: ProfileStore;
}

describe.each([
  {
    name: 'fake',
    make: (): Stores => {
      const profiles = new FakeProfileStore();
      return { profiles, digests: new FakeDigestStore(profiles) };
    },
  },
  {
    name: 'dynamodb',
    make: (): Stores => ({
      profiles: dynamoProfileStore(dynamo.client, table),
      digests: dynamoDigestStore(dynamo.client, table),
    }),
  },
])('digest store: $name', ({ make }) => {
  const setUp = () => {
    users += 1;
    const userId = `user-${users}`;
    const record = (period: string, change: Partial<DigestRecord> = {}): DigestRecord => ({
      userId,
      period,
      state: 'claimed',
      digestId: `g_${userId}_${period}`,
      claimedAt: at,
      sentAt: null,
      to: null,
      messageId: null,
      jobIds: [],
      failure: null,
      ...change,
    });
    return { ...make(), userId, record };
  };

  it('lets one claim of a period through, and knows whose digest it is', async () => {
    const { digests, userId, record } = setUp();
    const claim = record('2026-11-20');
    const answers = await Promise.allSettled([digests.claim(claim), digests.claim({ ...claim, claimedAt: later })]);
    const claimed = answers.filter((answer) => answer.status === 'fulfilled' && answer.value.claimed);
    expect(claimed).toHaveLength(1);
    const again = await digests.claim(record('2026-11-20', { claimedAt: later }));
    expect(again.claimed).toBe(false);
    expect(again.stored.state).toBe('claimed');
    expect(await digests.owner(claim.digestId)).toEqual({ userId, period: '2026-11-20' });
    expect(await digests.owner('g_nobody')).toBeNull();
  });

  it('ends a claim once', async () => {
    const { digests, userId, record } = setUp();
    await digests.claim(record('2026-11-20'));
    const sent = record('2026-11-20', { state: 'sent', sentAt: later, messageId: 'm', to: 'a@example.org', jobIds: ['j_1'] });
    expect(await digests.finish(sent)).toBe(true);
    expect(await digests.finish({ ...sent, state: 'failed' })).toBe(false);
    await digests.release(record('2026-11-20'));
    await expect(digests.reclaim(record('2026-11-20', { claimedAt: later }), at)).rejects.toBeInstanceOf(WriteConflict);
    expect(await digests.get(userId, '2026-11-20')).toEqual(sent);
  });

  it('lets one of two take an old claim over', async () => {
    const { digests, userId, record } = setUp();
    await digests.claim(record('2026-11-20'));
    const takeovers = await Promise.allSettled([
      digests.reclaim(record('2026-11-20', { claimedAt: later }), at),
      digests.reclaim(record('2026-11-20', { claimedAt: '2026-11-20T07:06:00.000Z' }), at),
    ]);
    expect(takeovers.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    await digests.release(record('2026-11-20'));
    expect(await digests.get(userId, '2026-11-20')).not.toBeNull();
  });

  it('gives a claim back', async () => {
    const { digests, userId, record } = setUp();
    await digests.claim(record('2026-11-20'));
    await digests.release(record('2026-11-20'));
    expect(await digests.get(userId, '2026-11-20')).toBeNull();
    expect((await digests.claim(record('2026-11-20'))).claimed).toBe(true);
  });

  it('lists earlier periods, latest first', async () => {
    const { digests, userId, record } = setUp();
    for (const period of ['2026-11-18', '2026-11-20', '2026-11-19', '2026-11-21']) await digests.claim(record(period));
    expect((await digests.recent(userId, '2026-11-20', 10)).map((each) => each.period)).toEqual(['2026-11-19', '2026-11-18']);
    expect((await digests.recent(userId, '2026-11-22', 2)).map((each) => each.period)).toEqual(['2026-11-21', '2026-11-20']);
  });

  it('keeps mail events; bad news stays', async () => {
    const { digests, userId } = setUp();
    const event = { digestId: `g_${userId}`, kind: 'sent' as const, messageId: 'm', at, detail: '' };
    expect(await digests.mailEvent(event.digestId)).toBeNull();
    await digests.recordMailEvent(event);
    await digests.recordMailEvent({ ...event, kind: 'bounced', detail: 'Permanent' });
    await digests.recordMailEvent({ ...event, at: later });
    expect(await digests.mailEvent(event.digestId)).toEqual({ ...event, kind: 'bounced', detail: 'Permanent' });
  });

  it('gives each user one token, and ends their digests by it', async () => {
    const { digests, profiles, userId } = setUp();
    await profiles.put(profileOf(resumeJson, userId), 0);
    const token = `token-${userId}`;
    expect(await digests.unsubscribeToken(userId, token)).toBe(token);
    expect(await digests.unsubscribeToken(userId, 'another')).toBe(token);
    expect(await digests.userOfToken(token)).toBe(userId);
    expect(await digests.userOfToken('another')).toBeNull();
    expect(await digests.unsubscribe('another', at)).toBe(false);
    expect(await digests.unsubscribe(token, at)).toBe(true);
    expect(await digests.unsubscribe(token, later)).toBe(true);
    expect(await profiles.get(userId)).toMatchObject({
      version: 2,
      digest: { enabled: false },
      mailStopped: { reason: 'unsubscribed', at },
    });
    expect(await digests.stop(userId, { reason: 'bounced', detail: 'x', at: later })).toBe(false);
    expect(await digests.stop('nobody', { reason: 'bounced', detail: 'x', at: later })).toBe(false);
    expect(await profiles.get('nobody')).toBeNull();
  });
});
