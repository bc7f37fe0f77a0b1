import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { dynamoBoardStore } from '../../../shared/adapters/dynamodb/board-store.ts';
import { dynamoEmployerStore } from '../../../shared/adapters/dynamodb/employer-store.ts';
import { dynamoJobStore } from '../../../shared/adapters/dynamodb/job-store.ts';
import { dynamoPostingStore } from '../../../shared/adapters/dynamodb/posting-store.ts';
import { createDynamoClient } from '../../../shared/adapters/dynamodb/table.ts';
import { s3RawStore } from '../../../shared/adapters/s3/raw-store.ts';
import { sqsMessageQueue } from '../../../shared/adapters/sqs/message-queue.ts';
import type { AskAgainDeps } from '../../../shared/commands/ask-again.ts';
import { readRunning } from '../running-file.ts';
import { startDynamoDb } from '../tables/dynamodb-process.ts';
import { UsageError } from './usage-error.ts';

/** The emulator checks no credentials, but the SDK insists on some. */
const credentials = { accessKeyId: 'rolecall', secretAccessKey: 'local' };
const region = 'us-east-1';

export interface StoredPostings {
  boards: ReturnType<typeof dynamoBoardStore>;
  postings: ReturnType<typeof dynamoPostingStore>;
  jobs: ReturnType<typeof dynamoJobStore>;
  employers: ReturnType<typeof dynamoEmployerStore>;
}

/** For retries of transactions that met others. */
const timing = { sleep, random: Math.random };

/**
 * Runs `work` on the jobs table of a data directory: of the database of the running cloud, or of the database started alone when none runs,
 * so that looking at the postings sets nothing in motion. Throws UsageError where there is no data.
 */
export async function withStoredPostings(dataDir: string, work: (stored: StoredPostings) => Promise<void>): Promise<void> {
  const database = await openDatabase(dataDir);
  const client = createDynamoClient({ endpoint: database.endpoint, region, credentials });
  try {
    const { TableNames: names = [] } = await client.send(new ListTablesCommand({}));
    const table = names.find((name) => /jobs/i.test(name));
    if (table === undefined) throw new UsageError(`${dataDir} holds no table of jobs yet. Run npm start first`);
    await work({
      boards: dynamoBoardStore(client, table),
      postings: dynamoPostingStore(client, table),
      jobs: dynamoJobStore(client, table),
      employers: dynamoEmployerStore(client, table, timing),
    });
  } finally {
    client.destroy();
    await database.stop();
  }
}

async function openDatabase(dataDir: string): Promise<{ endpoint: string; stop: () => Promise<void> }> {
  const endpoint = readRunning(dataDir)?.endpoints.dynamodb;
  if (endpoint !== undefined) return { endpoint, stop: async () => {} };
  const directory = path.join(dataDir, 'dynamodb');
  if (!existsSync(directory) && !process.env.AWS_ENDPOINT_URL_DYNAMODB)
    throw new UsageError(`${dataDir} holds no data of Rolecall. Run npm start first, or name another directory with --data`);
  return startDynamoDb(directory, process.env.AWS_ENDPOINT_URL_DYNAMODB);
}

/** What the normalize stage of a deployment works on, as its environment names it. */
export interface Deployed {
  table: string;
  bucket: string;
  queueUrl: string;
}

/**
 * Runs `work` with the postings, the raw records and the queue of the normalize stage: those of a deployment (with the AWS credentials and region of this process), or
 * those of the local cloud at `endpoints`, and then waits until that queue is empty.
 */
export async function withNormalizeStage<T>(
  where: { deployed: Deployed } | { endpoints: Readonly<Record<string, string>> },
  work: (
    deps: Omit<AskAgainDeps, 'progress'> & { raw: ReturnType<typeof s3RawStore> } & Pick<
        StoredPostings,
        'postings' | 'jobs' | 'employers'
      >,
  ) => Promise<T>,
): Promise<T> {
  const at = (service: string) => {
    const endpoint = 'endpoints' in where ? where.endpoints[service] : undefined;
    return endpoint === undefined ? {} : { endpoint, region, credentials };
  };
  const dynamo = createDynamoClient(at('dynamodb'));
  const s3 = new S3Client({ ...at('s3'), forcePathStyle: true });
  const sqs = new SQSClient(at('sqs'));
  try {
    const { table, bucket, queueUrl } =
      'deployed' in where
        ? where.deployed
        : {
            table: one('table of jobs', (await dynamo.send(new ListTablesCommand({}))).TableNames, /jobs/i),
            bucket: one(
              'bucket of raw records',
              (await s3.send(new ListBucketsCommand({}))).Buckets?.flatMap(({ Name }) => Name ?? []),
              /raw/i,
            ),
            queueUrl: one(
              'queue of the normalize stage',
              (await sqs.send(new ListQueuesCommand({}))).QueueUrls,
              /normalize(?!.*dead)/i,
            ),
          };
    const result = await work({
      postings: dynamoPostingStore(dynamo, table),
      jobs: dynamoJobStore(dynamo, table),
      employers: dynamoEmployerStore(dynamo, table, timing),
      raw: s3RawStore(s3, bucket),
      normalize: sqsMessageQueue(sqs, queueUrl),
    });
    if ('endpoints' in where) await emptied(sqs, queueUrl);
    return result;
  } finally {
    dynamo.destroy();
    s3.destroy();
    sqs.destroy();
  }
}

/** Resolves when nothing waits in the queue or is being worked on. */
async function emptied(sqs: SQSClient, queueUrl: string): Promise<void> {
  const counts = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
  for (;;) {
    const { Attributes = {} } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...counts] }),
    );
    if (counts.every((name) => Number(Attributes[name] ?? 0) === 0)) return;
    await sleep(200);
  }
}

function one(what: string, names: readonly string[] | undefined, pattern: RegExp): string {
  const [found, ...others] = (names ?? []).filter((name) => pattern.test(name));
  if (found === undefined || others.length > 0)
    throw new UsageError(`the local cloud has ${found === undefined ? 'no' : 'more than one'} ${what}. Run npm start first`);
  return found;
}
