import { S3Client } from '@aws-sdk/client-s3';
import { dynamoEmployerStore } from '../../shared/adapters/dynamodb/employer-store.ts';
import { dynamoPostingStore } from '../../shared/adapters/dynamodb/posting-store.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { s3RawStore } from '../../shared/adapters/s3/raw-store.ts';
import { normalizeEnv } from '../../shared/contracts/env/normalize.ts';
import { normalizeMessage } from '../../shared/contracts/messages/normalize.ts';
import { consumeQueue, type Tools } from '../../shared/runtime/consume-queue.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { type NormalizeDeps, normalizeBatch } from './normalize.ts';

/** The AWS entry: chunks of raw records. The whole batch is seen at once, so that an employer is clustered once. */
export const handler = consumeQueue({ stage: 'normalize', message: normalizeMessage, build, batch: normalizeBatch });

/** Once per cold start. */
function build({ log, metrics }: Tools<'normalize'>): NormalizeDeps {
  const env = loadEnv(normalizeEnv);
  const dynamo = createDynamoClient();
  return {
    raw: s3RawStore(new S3Client({ forcePathStyle: true }), env.RAW_BUCKET),
    postings: dynamoPostingStore(dynamo, env.JOBS_TABLE),
    employers: dynamoEmployerStore(dynamo, env.JOBS_TABLE, {
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      random: Math.random,
    }),
    log,
    metrics,
  };
}
