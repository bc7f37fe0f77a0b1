import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoProfileStore } from '../../shared/adapters/dynamodb/profile-store.ts';
import { keys } from '../../shared/contracts/tables.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import { CorruptItem, WriteConflict } from '../../shared/ports/errors.ts';
import type { ProfileStore } from '../../shared/ports/profile-store.ts';
import { profileOf, resumeJson } from '../support/candidate.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeProfileStore } from '../support/fake-profile-store.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const newTable = async () => (await dynamo.createTables()).workspace;

describe.each([
  { name: 'fake', make: async (): Promise<ProfileStore> => new FakeProfileStore() },
  { name: 'dynamodb', make: async (): Promise<ProfileStore> => dynamoProfileStore(dynamo.client, await newTable()) },
])('profile store: $name', ({ make }) => {
  const candidate = (userId: string, change: Partial<Profile> = {}): Profile => ({ ...profileOf(resumeJson, userId), ...change });

  it('gives back what it was given, the strangest resume included', async () => {
    const store = await make();
    const profile = candidate('user-1', {
      resume: JSON.parse(
        '{"basics":{"name":"A"},"":{"":[]},"big":1e300,"tiny":1.0000000000000002,"emoji":"😀","deep":[[[[[[1]]]]]]}',
      ),
      mailStopped: { reason: 'bounced', detail: 'x', at: '2026-11-20T00:00:00.000Z' },
    });
    await store.put(profile, 0);
    expect(await store.get('user-1')).toEqual(profile);
    expect(await store.get('user-2')).toBeNull();
  });

  it('counts versions, and lets only one of two writers through', async () => {
    const store = await make();
    await store.put(candidate('user-1'), 0);
    await expect(store.put(candidate('user-1'), 0)).rejects.toBeInstanceOf(WriteConflict);
    await store.put(candidate('user-1', { active: false }), 1);
    await expect(store.put(candidate('user-1'), 1)).rejects.toBeInstanceOf(WriteConflict);
    expect(await store.get('user-1')).toMatchObject({ version: 2, active: false });
  });

  it('lists the active ones, as they are now', async () => {
    const store = await make();
    await store.put(candidate('user-1'), 0);
    await store.put(candidate('user-2'), 0);
    await store.put(candidate('user-3', { active: false }), 0);
    const ids = async () => (await store.active()).map((profile) => `${profile.userId} ${profile.version}`).sort();
    expect(await ids()).toEqual(['user-1 1', 'user-2 1']);
    await store.put(candidate('user-1', { active: false }), 1);
    await store.put(candidate('user-2'), 1);
    await store.put(candidate('user-3'), 1);
    expect(await ids()).toEqual(['user-2 2', 'user-3 2']);
    expect(await store.versions(['user-1', 'user-2', 'user-9'])).toEqual(new Map([['user-2', 2]]));
  });
});

describe('profile store on dynamodb', () => {
  it('serves the other profiles when the row of one cannot be read, and tells', async () => {
    const table = await newTable();
    const corrupt: CorruptItem[] = [];
    const store = dynamoProfileStore(dynamo.client, table, { onCorrupt: (error) => corrupt.push(error) });
    await store.put(profileOf(resumeJson, 'user-1'), 0);
    await store.put(profileOf(resumeJson, 'user-2'), 0);
    await dynamo.client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: marshall(keys.profile('user-1')),
        UpdateExpression: 'SET resume = :broken',
        ExpressionAttributeValues: marshall({ ':broken': '{' }),
      }),
    );
    expect((await store.active()).map((profile) => profile.userId)).toEqual(['user-2']);
    expect(corrupt[0]?.message).toContain('USER#user-1');
    await expect(store.get('user-1')).rejects.toBeInstanceOf(CorruptItem);
  });
});
