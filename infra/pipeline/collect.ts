import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { LayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { collectEnv } from '../../shared/contracts/env/collect.ts';
import { keyedSourceNames, sourceKeyParameter } from '../../shared/contracts/source-keys.ts';
import { keys } from '../../shared/contracts/tables.ts';
import type { Deployment } from '../constructs/deployment.ts';
import type { Environment } from '../constructs/environment.ts';
import { allowObjects, allowParameters, allowRows, allowSend } from '../constructs/grants.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';

interface Needs {
  deployment: Deployment;
  jobs: TableV2;
  raw: Bucket;
  normalizeQueue: Queue;
  /** For pages that need JavaScript. */
  browser: LayerVersion;
}

/** The stage that reads a board. One board per invocation: a slow board holds up no other. */
export function collect(scope: Construct, { deployment, jobs, raw, normalizeQueue, browser }: Needs): QueueConsumer {
  const built = new QueueConsumer(scope, 'collect', {
    deployment,
    stage: 'collect',
    env: collectEnv,
    environment: (own) =>
      ({
        JOBS_TABLE: jobs.tableName,
        RAW_BUCKET: raw.bucketName,
        NORMALIZE_QUEUE_URL: normalizeQueue.queueUrl,
        COLLECT_QUEUE_URL: own.queueUrl,
        CONTACT: deployment.settings.contact,
        SOURCE_KEYS_PREFIX: deployment.settings.sourceKeysPrefix,
      }) satisfies Environment<typeof collectEnv>,
    // Enough for one page in Chromium. Most reads need no browser and only wait for the network, and waiting costs by the megabyte.
    memory: 1024,
    timeoutSeconds: 300,
    scratch: 1024,
    batchSize: 1,
    batchWindowSeconds: 0,
    receives: 5,
    browser,
    deadLetters: {
      impact: 'A board could not be read although it was tried five times; its postings grow stale.',
      severity: 'ticket',
    },
    lag: { impact: 'Boards wait for their turn; new postings show up late.', severity: 'ticket', minutes: 120, essential: true },
  });
  allowRows(built.function, { sid: 'boards', table: jobs, actions: ['GetItem', 'UpdateItem'], keys: [keys.board('*').pk] });
  allowRows(built.function, {
    sid: 'hosts',
    table: jobs,
    actions: ['GetItem', 'PutItem', 'UpdateItem'],
    keys: [keys.host('*').pk],
  });
  allowRows(built.function, { sid: 'coverage', table: jobs, actions: ['UpdateItem'], keys: [keys.coverage('*', '').pk] });
  allowObjects(built.function, { sid: 'pages', bucket: raw, actions: ['PutObject'], prefix: '', missing: 'refused' });
  allowObjects(built.function, { sid: 'snapshots', bucket: raw, actions: ['GetObject'], prefix: 'snapshots/', missing: 'told' });
  allowSend(built.function, 'normalize', normalizeQueue);
  allowSend(built.function, 'again', built.queue);
  const { sourceKeysPrefix } = deployment.settings;
  allowParameters(
    built.function,
    'sourceKeys',
    keyedSourceNames.map((source) => sourceKeyParameter(sourceKeysPrefix, source)),
  );
  return built;
}
