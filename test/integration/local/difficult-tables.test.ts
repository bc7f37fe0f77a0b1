import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Chaos } from '../../../infra/local/chaos.ts';
import { createDifficultProxy } from '../../../infra/local/tables/difficult-proxy.ts';
import { startTestCloud, type TestCloud } from '../../support/assembly.ts';

const key = (name: string, KeyType: string) => ({ AttributeName: name, KeyType });
const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    TableName: 'things',
    AttributeDefinitions: ['pk', 'group'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [key('pk', 'HASH')],
    GlobalSecondaryIndexes: [{ IndexName: 'byGroup', KeySchema: [key('group', 'HASH')], Projection: { ProjectionType: 'ALL' } }],
  },
};
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
let test: TestCloud;
let now = 0;
const closers: (() => Promise<void>)[] = [];
beforeEach(async () => {
  test = await startTestCloud({ table });
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  await test.close();
});

async function through(chaos: Chaos, maxAttempts: number): Promise<DynamoDBClient> {
  const proxy = await createDifficultProxy(test.cloud.endpoints.dynamodb, chaos, () => now);
  closers.push(() => proxy.close());
  return new DynamoDBClient({ endpoint: proxy.url, region: 'us-east-1', credentials, maxAttempts });
}

describe('a difficult DynamoDB', () => {
  it('shows rows in an index only after the delay, and old versions until then', async () => {
    const db = await through(new Chaos({ seed: 1, staleIndexMs: 1_000 }), 1);
    const put = (n: string) =>
      db.send(new PutItemCommand({ TableName: 'things', Item: { pk: { S: 'a' }, group: { S: 'g' }, n: { N: n } } }));
    const query = {
      TableName: 'things',
      IndexName: 'byGroup',
      KeyConditionExpression: '#g = :g',
      ExpressionAttributeNames: { '#g': 'group' },
      ExpressionAttributeValues: { ':g': { S: 'g' } },
    };
    const shown = async () => (await db.send(new QueryCommand(query))).Items?.map((each) => each.n?.N);
    await put('1');
    expect(await shown()).toEqual([]);
    now += 1_000;
    expect(await shown()).toEqual(['1']);
    await put('2');
    await put('3');
    expect(await shown()).toEqual(['1']);
    now += 1_000;
    expect(await shown()).toEqual(['3']);
  });

  it('throttles a share of the requests with the error the SDK tries again', async () => {
    const item = { TableName: 'things', Item: { pk: { S: 'a' } } };
    const impatient = await through(new Chaos({ seed: 3, throttle: 1 }), 1);
    await expect(impatient.send(new PutItemCommand(item))).rejects.toMatchObject({
      name: 'ProvisionedThroughputExceededException',
    });
    const patient = await through(new Chaos({ seed: 3, throttle: 0.5 }), 20);
    await patient.send(new PutItemCommand(item));
  });
});
