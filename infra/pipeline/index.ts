import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { indexEnv } from '../../shared/contracts/env/index.ts';
import { keys } from '../../shared/contracts/tables.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowIndex, allowObjects, allowRows } from '../constructs/grants.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';

interface Needs {
  deployment: Deployment;
  jobs: TableV2;
  search: Bucket;
}

/** The stage that maintains the search snapshot. A long window, because each invocation writes a whole snapshot. */
export function index(scope: Construct, { deployment, jobs, search }: Needs): QueueConsumer {
  const built = new QueueConsumer(scope, 'index', {
    deployment,
    stage: 'index',
    env: indexEnv,
    environment: { JOBS_TABLE: jobs.tableName, SEARCH_BUCKET: search.bucketName },
    memory: 1769,
    timeoutSeconds: 300,
    scratch: 2048,
    batchSize: 1000,
    batchWindowSeconds: 60,
    receives: 8,
    deadLetters: { impact: 'Some jobs cannot be found by search, or closed ones still are.', severity: 'ticket' },
    lag: { impact: 'Search shows jobs as they were some time ago.', severity: 'ticket', minutes: 60, essential: false },
  });
  allowRows(built.function, {
    sid: 'jobs',
    table: jobs,
    actions: ['BatchGetItem'],
    keys: [keys.job('*').pk],
  });
  allowRows(built.function, {
    sid: 'pointer',
    table: jobs,
    actions: ['GetItem', 'PutItem'],
    keys: [keys.searchPointer().pk],
  });
  allowIndex(built.function, 'openJobs', jobs, ['OPEN#*']);
  allowObjects(built.function, {
    sid: 'snapshots',
    bucket: search,
    actions: ['GetObject', 'PutObject', 'DeleteObject'],
    prefix: 'snapshots/',
    missing: 'told',
  });
  return built;
}
