import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestCloud, streamedTable, type TestCloud } from '../../support/assembly.ts';

let test: TestCloud;
afterEach(() => test.close());

async function put(...items: [key: string, version: number][]) {
  const client = new DynamoDBClient({
    endpoint: test.cloud.endpoints.dynamodb,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  for (const [pk, version] of items) {
    await client.send(
      new PutItemCommand({ TableName: 'reader-table', Item: { pk: { S: pk }, version: { N: String(version) } } }),
    );
  }
}

/** Prints each record; the key `poison` fails its record (reported) or its batch (thrown) unless MENDED is set. */
const reader = (fail: 'report' | 'throw') => ({
  reader: {
    files: {
      'index.js': `exports.handler = async (event) => {
        for (const record of event.Records) {
          const { NewImage, SequenceNumber } = record.dynamodb;
          if (NewImage.pk.S === 'poison' && !process.env.MENDED) {
            console.log('met poison in a batch of ' + event.Records.length);
            if (${fail === 'throw'}) throw new Error('poison');
            return { batchItemFailures: [{ itemIdentifier: SequenceNumber }] };
          }
          console.log('saw ' + NewImage.pk.S + '@' + NewImage.version.N + ' ' + record.eventName + ' from ' + record.eventSourceARN.split('/')[1]);
        }
        return { batchItemFailures: [] };
      };`,
    },
  },
});
const seen = () => test.lines.flatMap((line) => /saw (\S+)/.exec(line)?.[1] ?? []);

describe('a table’s stream and its function', () => {
  it('gives every change in order, old images and new', async () => {
    test = await startTestCloud(streamedTable('reader'), reader('report'));
    await put(['a', 1], ['b', 1], ['a', 2], ['a', 3]);
    await test.cloud.idle();
    expect(seen()).toEqual(['a@1', 'b@1', 'a@2', 'a@3']);
    expect(test.lines[0]).toBe('reader: saw a@1 INSERT from reader-table');
    expect(test.lines[2]).toBe('reader: saw a@2 MODIFY from reader-table');
  });

  it('holds the order behind a record that fails, and gives it up to the failure queue after its retries', async () => {
    test = await startTestCloud(
      {
        lost: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'lost' } },
        ...streamedTable('reader', {
          MaximumRetryAttempts: 2,
          BisectBatchOnFunctionError: true,
          DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['lost', 'Arn'] } } },
        }),
      },
      reader('report'),
    );
    await put(['a', 1], ['poison', 1], ['b', 1]);
    await test.cloud.idle();
    expect(seen()).toEqual(['a@1', 'b@1']);
    expect((await test.cloud.queueDepths()).lost?.visible).toBe(1);
  });

  it('halves a batch that fails as a whole until the bad record stands alone', async () => {
    test = await startTestCloud(
      {
        lost: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'lost' } },
        ...streamedTable('reader', {
          MaximumRetryAttempts: 1,
          MaximumBatchingWindowInSeconds: 1,
          BisectBatchOnFunctionError: true,
          FunctionResponseTypes: [],
          DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['lost', 'Arn'] } } },
        }),
      },
      reader('throw'),
    );
    await put(['a', 1], ['b', 1], ['poison', 1], ['c', 1]);
    await test.cloud.idle();
    expect([...new Set(seen())].sort()).toEqual(['a@1', 'b@1', 'c@1']);
    expect(test.lines.some((line) => line.endsWith('in a batch of 1'))).toBe(true);
    expect((await test.cloud.queueDepths()).lost?.visible).toBe(1);
  });

  it('goes on after a restart where it was, neither skipping nor repeating what was done', async () => {
    test = await startTestCloud(streamedTable('reader'), reader('report'));
    await put(['a', 1], ['b', 1]);
    await test.cloud.idle();
    await put(['poison', 1], ['c', 1]);
    await test.printed(/met poison/);
    await test.restart({ functionEnv: { MENDED: 'yes' } });
    await test.cloud.idle();
    expect(seen()).toEqual(['a@1', 'b@1', 'poison@1', 'c@1']);
  });

  it('filters records by pattern', async () => {
    const filter = { Filters: [{ Pattern: JSON.stringify({ eventName: ['MODIFY'] }) }] };
    test = await startTestCloud(streamedTable('reader', { FilterCriteria: filter }), reader('report'));
    await put(['a', 1], ['a', 2], ['b', 1]);
    await test.cloud.idle();
    expect(seen()).toEqual(['a@2']);
  });
});
