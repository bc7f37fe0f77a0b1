import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { LayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { renderEnv } from '../../shared/contracts/env/render.ts';
import { keys } from '../../shared/contracts/tables.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowObjects, allowRows } from '../constructs/grants.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';

interface Needs {
  deployment: Deployment;
  workspace: TableV2;
  documents: Bucket;
  browser: LayerVersion;
}

/** The stage that renders files with Chromium. One core and the memory a browser wants; the browser lives on between records. */
export function render(scope: Construct, { deployment, workspace, documents, browser }: Needs): QueueConsumer {
  const built = new QueueConsumer(scope, 'render', {
    deployment,
    stage: 'render',
    env: renderEnv,
    environment: { WORKSPACE_TABLE: workspace.tableName, DOCUMENTS_BUCKET: documents.bucketName },
    memory: 1769,
    timeoutSeconds: 60,
    scratch: 1024,
    batchSize: 4,
    batchWindowSeconds: 0,
    receives: 4,
    browser,
    deadLetters: { impact: 'A finished document has no PDF or DOCX file.', severity: 'page' },
    lag: { impact: 'Files of documents are late.', severity: 'ticket', minutes: 30, essential: false },
  });
  allowRows(built.function, {
    sid: 'documents',
    table: workspace,
    actions: ['GetItem', 'PutItem'],
    keys: [keys.profile('*').pk],
  });
  allowObjects(built.function, {
    sid: 'files',
    bucket: documents,
    actions: ['GetObject', 'PutObject'],
    prefix: 'users/',
    missing: 'told',
  });
  return built;
}
