import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoCaptureTokenStore } from '../../shared/adapters/dynamodb/capture-token-store.ts';
import type { CaptureTokenStore } from '../../shared/ports/capture-token-store.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeCaptureTokenStore } from '../support/fake-capture-token-store.ts';

let dynamo: LocalDynamo;
let table: string;
beforeAll(async () => {
  dynamo = await startDynamo();
  table = (await dynamo.createTables()).workspace;
});
afterAll(() => dynamo.stop());

const at = '2026-11-21T07:00:00.000Z';

describe.each([
  { name: 'fake', make: (): CaptureTokenStore => new FakeCaptureTokenStore() },
  { name: 'dynamodb', make: (): CaptureTokenStore => dynamoCaptureTokenStore(dynamo.client, table) },
])('capture token store: $name', ({ make }) => {
  it('knows whose a token is, and only the whole token', async () => {
    const store = make();
    await store.replace('ann', 'token-of-ann', at);
    await store.replace('bob', 'token-of-bob', at);
    expect(await store.ownerOf('token-of-ann')).toBe('ann');
    expect(await store.ownerOf('token-of-bob')).toBe('bob');
    for (const other of ['token-of-an', 'token-of-annn', 'TOKEN-OF-ANN', '']) expect(await store.ownerOf(other)).toBeNull();
  });

  it('ends the token before when a new one is given, also the third time and with the same token', async () => {
    const store = make();
    for (const token of ['first-token', 'second-token', 'second-token', 'third-token']) {
      await store.replace('eve', token, at);
      expect(await store.ownerOf(token)).toBe('eve');
    }
    expect([await store.ownerOf('first-token'), await store.ownerOf('second-token')]).toEqual([null, null]);
  });

  it('leaves one token of those given at the same moment', async () => {
    const store = make();
    const tokens = ['race-1', 'race-2', 'race-3'];
    await Promise.all(tokens.map((token) => store.replace('rae', token, at)));
    const owners = await Promise.all(tokens.map((token) => store.ownerOf(token)));
    expect(owners.filter((owner) => owner === 'rae')).toHaveLength(1);
  });
});

describe('capture tokens in the table', () => {
  it('are not there themselves', async () => {
    await dynamoCaptureTokenStore(dynamo.client, table).replace('sam', 'a-very-secret-token', at);
    const { Items: items = [] } = await dynamo.client.send(new ScanCommand({ TableName: table }));
    expect(items.length).toBeGreaterThan(1);
    expect(JSON.stringify(items)).not.toContain('a-very-secret-token');
  });
});
