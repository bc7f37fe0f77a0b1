import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { dynamoJobStore } from '../../shared/adapters/dynamodb/job-store.ts';
import { dynamoSearchPointer } from '../../shared/adapters/dynamodb/search-pointer.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { s3SearchSnapshotFiles } from '../../shared/adapters/s3/search-snapshot.ts';
import { sqliteSearchEngine } from '../../shared/adapters/sqlite/search-engine.ts';
import { indexEnv } from '../../shared/contracts/env/index.ts';
import { consumeQueue, type Tools } from '../../shared/runtime/consume-queue.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { systemClock, systemIds } from '../../shared/runtime/system.ts';
import { type IndexDeps, indexJobs, indexMessage } from './index.ts';

/** The AWS entry: a batch of job events. */
export const handler = consumeQueue({ stage: 'index', message: indexMessage, build, batch: indexJobs });

/** Once per cold start. */
function build({ log, metrics }: Tools<'index'>): IndexDeps {
  const env = loadEnv(indexEnv);
  const dynamo = createDynamoClient();
  // One directory per process: nobody else works in it.
  const directory = join(tmpdir(), `rolecall-index-${randomUUID()}`);
  return {
    jobs: dynamoJobStore(dynamo, env.JOBS_TABLE),
    pointer: dynamoSearchPointer(dynamo, env.JOBS_TABLE),
    files: s3SearchSnapshotFiles(new S3Client({ forcePathStyle: true }), env.SEARCH_BUCKET, directory, randomUUID),
    engine: sqliteSearchEngine,
    clock: systemClock,
    ids: systemIds(systemClock),
    log,
    metrics,
  };
}
