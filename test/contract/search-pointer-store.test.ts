import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoSearchPointer } from '../../shared/adapters/dynamodb/search-pointer.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { SearchPointer, SearchPointerStore } from '../../shared/ports/search.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeSearchPointerStore } from '../support/fake-search-pointer-store.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const pointer = (version: number): SearchPointer => ({
  version,
  key: `snapshots/${version}`,
  previousKey: version === 1 ? null : `snapshots/${version - 1}`,
  jobs: 3,
  bytes: 4096,
  at: '2026-05-01T00:00:00.000Z',
});

describe.each([
  ['fake', async () => new FakeSearchPointerStore()],
  ['DynamoDB', async () => dynamoSearchPointer(dynamo.client, (await dynamo.createTables()).jobs)],
])('search pointer: %s', (_name, create) => {
  let store: SearchPointerStore;
  beforeEach(async () => {
    store = await create();
  });

  it('points nowhere at first', async () => {
    expect(await store.get()).toBeNull();
  });

  it('moves on one version at a time', async () => {
    await store.publish(pointer(1));
    await store.publish(pointer(2));
    expect(await store.get()).toEqual(pointer(2));
  });

  it('refuses a version that was published already, and one that skips', async () => {
    await store.publish(pointer(1));
    await expect(store.publish(pointer(1))).rejects.toThrow(WriteConflict);
    await expect(store.publish(pointer(3))).rejects.toThrow(WriteConflict);
    expect(await store.get()).toEqual(pointer(1));
  });
});
