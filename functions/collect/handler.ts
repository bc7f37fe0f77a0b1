import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { chromiumPageRenderer } from '../../shared/adapters/chromium/page-reader.ts';
import { dynamoBoardStore } from '../../shared/adapters/dynamodb/board-store.ts';
import { dynamoCoverageStore } from '../../shared/adapters/dynamodb/coverage-store.ts';
import { dynamoHostStateStore } from '../../shared/adapters/dynamodb/host-state-store.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { systemResolve } from '../../shared/adapters/http/address-guard.ts';
import { parseOrigins } from '../../shared/adapters/http/origins.ts';
import { createPageFetcher } from '../../shared/adapters/http/page-fetcher.ts';
import { s3RawStore } from '../../shared/adapters/s3/raw-store.ts';
import { sqsMessageQueue } from '../../shared/adapters/sqs/message-queue.ts';
import { ssmSourceKeys } from '../../shared/adapters/ssm/source-keys.ts';
import { collectEnv } from '../../shared/contracts/env/collect.ts';
import { collectMessage } from '../../shared/contracts/messages/collect.ts';
import { version } from '../../shared/contracts/version.ts';
import { consumeQueue, type Tools } from '../../shared/runtime/consume-queue.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { systemClock } from '../../shared/runtime/system.ts';
import { createBoardReader } from '../../shared/sources/board-reader.ts';
import { type CollectDeps, collect } from './collect.ts';

function build({ log, metrics }: Tools<'collect'>): CollectDeps {
  const env = loadEnv(collectEnv);
  const dynamo = createDynamoClient();
  const sqs = new SQSClient({});
  const fetcher = createPageFetcher({
    userAgent: `Rolecall/${version} (+${env.CONTACT})`,
    hosts: dynamoHostStateStore(dynamo, env.JOBS_TABLE),
    resolve: systemResolve,
    origins: parseOrigins(env.SOURCE_ORIGINS, env.AWS_EXECUTION_ENV),
    clock: systemClock,
    sleep: (milliseconds) => sleep(milliseconds),
    random: Math.random,
    id: randomUUID,
  });
  const keys = ssmSourceKeys(new SSMClient({}), env.SOURCE_KEYS_PREFIX, systemClock);
  return {
    boards: dynamoBoardStore(dynamo, env.JOBS_TABLE),
    reader: createBoardReader({ fetcher, renderer: chromiumPageRenderer(fetcher), keys, clock: systemClock }),
    raw: s3RawStore(new S3Client({ forcePathStyle: true }), env.RAW_BUCKET),
    normalize: sqsMessageQueue(sqs, env.NORMALIZE_QUEUE_URL),
    again: sqsMessageQueue(sqs, env.COLLECT_QUEUE_URL),
    coverage: dynamoCoverageStore(dynamo, env.JOBS_TABLE),
    clock: systemClock,
    random: Math.random,
    budgetMilliseconds: 240_000,
    log,
    metrics,
  };
}

/** Reads boards, a few at a time: most of a read is waiting. */
export const handler = consumeQueue({ stage: 'collect', message: collectMessage, build, record: collect, concurrency: 4 });
