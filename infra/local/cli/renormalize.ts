import { setTimeout as sleep } from 'node:timers/promises';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { dynamoPostingStore } from '../../../shared/adapters/dynamodb/posting-store.ts';
import { createDynamoClient } from '../../../shared/adapters/dynamodb/table.ts';
import { s3RawStore } from '../../../shared/adapters/s3/raw-store.ts';
import { sqsMessageQueue } from '../../../shared/adapters/sqs/message-queue.ts';
import { askAgain, type Renormalized } from './ask-again.ts';
import { connect } from './connect.ts';
import { anyCredentials } from './postings-database.ts';
import { UsageError } from './usage-error.ts';

/** Where the postings are that are to be normalized again: `deployed` names them in an AWS account, by the environment of its normalize function. */
export interface Deployed {
  table: string;
  bucket: string;
  queueUrl: string;
}

/**
 * Has stored postings normalized again, on the local cloud of a data directory (and waits until it is done) or in a deployment (with the AWS credentials and
 * region of this process). `board` limits it to one board.
 */
export async function renormalizePostings(
  where: { dataDir: string } | Deployed,
  board: string | null,
  progress: (so: Renormalized) => void,
): Promise<Renormalized> {
  if ('table' in where) return work(where, {}, board, progress);
  const connection = await connect(where.dataDir);
  try {
    const so = await work(null, connection.endpoints, board, progress);
    await connection.settle();
    return so;
  } finally {
    await connection.close();
  }
}

async function work(
  deployed: Deployed | null,
  endpoints: Readonly<Record<string, string>>,
  board: string | null,
  progress: (so: Renormalized) => void,
): Promise<Renormalized> {
  const at = (service: string) => {
    const endpoint = endpoints[service];
    return endpoint === undefined ? {} : { endpoint, region: 'us-east-1', credentials: anyCredentials };
  };
  const dynamo = createDynamoClient(at('dynamodb'));
  const s3 = new S3Client({ ...at('s3'), forcePathStyle: true });
  const sqs = new SQSClient(at('sqs'));
  try {
    const names = deployed ?? {
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
    const so = await askAgain(board, {
      postings: dynamoPostingStore(dynamo, names.table),
      raw: s3RawStore(s3, names.bucket),
      normalize: sqsMessageQueue(sqs, names.queueUrl),
      progress,
    });
    if (deployed === null) await emptied(sqs, names.queueUrl);
    return so;
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

/** The arguments of the command. Throws UsageError. */
export function renormalizeArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { board: string | null; deployed: Deployed | null } {
  let board: string | null = null;
  let inAccount = false;
  for (let at = 0; at < args.length; at += 1) {
    const [flag, inline] = (args[at] ?? '').split(/=(.*)/s);
    if (flag === '--deployed' && inline === undefined) inAccount = true;
    else if (flag === '--board') {
      board = inline ?? args[++at] ?? null;
      if (board === null || !board.includes(':')) throw new UsageError('--board wants the id of a board, such as lever:acme');
    } else throw new UsageError(`"${args[at]}" is one argument too many. See: rolecall renormalize --help`);
  }
  if (!inAccount) return { board, deployed: null };
  const { JOBS_TABLE: table, RAW_BUCKET: bucket, QUEUE_URL: queueUrl } = env;
  if (!table || !bucket || !queueUrl)
    throw new UsageError(
      '--deployed wants JOBS_TABLE, RAW_BUCKET and QUEUE_URL in the environment, as the deployed normalize function has them (see infra/operations/runbook.md)',
    );
  return { board, deployed: { table, bucket, queueUrl } };
}
