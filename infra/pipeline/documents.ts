import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { documentsEnv } from '../../shared/contracts/env/documents.ts';
import { keys } from '../../shared/contracts/tables.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowObjects, allowRows, allowSend } from '../constructs/grants.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';

interface Needs {
  deployment: Deployment;
  jobs: TableV2;
  workspace: TableV2;
  documents: Bucket;
  renderQueue: Queue;
}

/** The stage that writes and proves a document. A model may take its time, so a record has an invocation to itself. */
export function documents(scope: Construct, needs: Needs): QueueConsumer {
  const { deployment, jobs, workspace, renderQueue } = needs;
  const { settings } = deployment;
  const built = new QueueConsumer(scope, 'documents', {
    deployment,
    stage: 'documents',
    env: documentsEnv,
    environment: {
      JOBS_TABLE: jobs.tableName,
      WORKSPACE_TABLE: workspace.tableName,
      DOCUMENTS_BUCKET: needs.documents.bucketName,
      RENDER_QUEUE_URL: renderQueue.queueUrl,
      OPENAI_API_KEY_PARAMETER: settings.modelKeyParameter,
      OPENAI_BASE_URL: settings.modelBaseUrl,
      OPENAI_MODEL: settings.model,
    },
    memory: 512,
    timeoutSeconds: 180,
    batchSize: 1,
    batchWindowSeconds: 0,
    receives: 4,
    deadLetters: { impact: 'A candidate does not get a document that was asked for.', severity: 'page' },
    lag: { impact: 'Documents are late, perhaps too late for the digest.', severity: 'ticket', minutes: 30, essential: false },
  });
  allowRows(built.function, { sid: 'jobs', table: jobs, actions: ['GetItem'], keys: [keys.job('*').pk] });
  allowRows(built.function, {
    sid: 'workspace',
    table: workspace,
    actions: ['GetItem', 'PutItem', 'UpdateItem'],
    keys: [keys.profile('*').pk],
  });
  allowObjects(built.function, {
    sid: 'contents',
    bucket: needs.documents,
    actions: ['PutObject'],
    prefix: 'users/',
    missing: 'refused',
  });
  allowSend(built.function, 'render', renderQueue);
  built.function.allow(
    'modelKey',
    ['ssm:GetParameter'],
    [
      Stack.of(scope).formatArn({
        service: 'ssm',
        resource: 'parameter',
        resourceName: settings.modelKeyParameter.slice(1),
        arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
      }),
    ],
  );
  return built;
}
