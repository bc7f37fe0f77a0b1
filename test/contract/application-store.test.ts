import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoApplicationStore } from '../../shared/adapters/dynamodb/application-store.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { ApplicationStore } from '../../shared/ports/application-store.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeApplicationStore } from '../support/fake-application-store.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const at = '2026-05-01T00:00:00.000Z';
const application = (userId: string, applicationId: string, version = 1): Application => ({
  applicationId,
  userId,
  jobId: 'j_1',
  title: 'Engineer',
  company: 'Acme',
  url: null,
  status: 'saved',
  note: null,
  history: [{ at, from: null, to: 'saved', note: null }],
  version,
  createdAt: at,
  updatedAt: at,
});

describe.each([
  ['fake', async () => new FakeApplicationStore()],
  ['DynamoDB', async () => dynamoApplicationStore(dynamo.client, (await dynamo.createTables()).workspace)],
])('application store: %s', (_name, create) => {
  let store: ApplicationStore;
  beforeEach(async () => {
    store = await create();
  });

  it('gives back what was put', async () => {
    await store.put(application('ann', 'a_1'));
    expect(await store.get('ann', 'a_1')).toEqual(application('ann', 'a_1'));
    expect(await store.get('bob', 'a_1')).toBeNull();
  });

  it('takes only the next version', async () => {
    await store.put(application('ann', 'a_1'));
    await expect(store.put(application('ann', 'a_1'))).rejects.toThrow(WriteConflict);
    await store.put(application('ann', 'a_1', 2));
    await expect(store.put(application('ann', 'a_1', 2))).rejects.toThrow(WriteConflict);
    await expect(store.put(application('ann', 'a_2', 2))).rejects.toThrow(WriteConflict);
  });

  it('gives all of a person and none of others', async () => {
    await store.put(application('ann', 'a_1'));
    await store.put(application('ann', 'a_2'));
    await store.put(application('bob', 'a_3'));
    expect((await store.all('ann')).map((each) => each.applicationId).sort()).toEqual(['a_1', 'a_2']);
  });
});
