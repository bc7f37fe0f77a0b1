import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { normalizeEnv } from '../../shared/contracts/env/normalize.ts';
import { keys } from '../../shared/contracts/tables.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowObjects, allowRows } from '../constructs/grants.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';

interface Needs {
  deployment: Deployment;
  jobs: TableV2;
  raw: Bucket;
}

/** The stage that makes postings of raw records. A record is a chunk of up to 100 postings. */
export function normalize(scope: Construct, { deployment, jobs, raw }: Needs): QueueConsumer {
  const built = new QueueConsumer(scope, 'normalize', {
    deployment,
    stage: 'normalize',
    env: normalizeEnv,
    environment: { JOBS_TABLE: jobs.tableName, RAW_BUCKET: raw.bucketName },
    memory: 1024,
    timeoutSeconds: 120,
    // Most boards give one small chunk: several share the start of an invocation and the waiting for the table.
    batchSize: 10,
    batchWindowSeconds: 0,
    receives: 5,
    deadLetters: { impact: 'Up to 100 postings of one board are missing or out of date.', severity: 'ticket' },
    lag: { impact: 'Collected postings are not yet visible.', severity: 'ticket', minutes: 60, essential: false },
  });
  allowRows(built.function, {
    sid: 'postings',
    table: jobs,
    actions: ['BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
    keys: [keys.board('*').pk],
  });
  allowRows(built.function, {
    sid: 'employers',
    table: jobs,
    actions: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
    keys: [keys.employer('*').pk],
  });
  allowRows(built.function, {
    sid: 'copies',
    table: jobs,
    actions: ['Query', 'BatchWriteItem'],
    keys: [keys.copy('*', '').pk],
  });
  allowRows(built.function, {
    sid: 'jobs',
    table: jobs,
    actions: ['BatchGetItem', 'PutItem', 'UpdateItem'],
    keys: [keys.job('*').pk],
  });
  allowObjects(built.function, { sid: 'records', bucket: raw, actions: ['GetObject'], prefix: 'records/', missing: 'told' });
  return built;
}
