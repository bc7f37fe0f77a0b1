import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Match, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { inboxEnv } from '../../shared/contracts/env/inbox.ts';
import { mailKeys } from '../../shared/contracts/messages/inbox.ts';
import { keys } from '../../shared/contracts/tables.ts';
import { AppFunction } from '../constructs/app-function.ts';
import type { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowObjects, allowRows, allowSend } from '../constructs/grants.ts';

interface Needs {
  deployment: Deployment;
  workspace: TableV2;
  mails: Bucket;
  raw: Bucket;
  normalizeQueue: Queue;
  /** Takes mails that could not be read in three tries. */
  deadLetters: DeadLetterQueue;
}

/** The stage that reads candidates' mails. It is invoked directly: a queue polled all month would cost more than the mails. */
export function inbox(scope: Construct, needs: Needs): AppFunction {
  const { deployment, workspace, mails, raw, normalizeQueue } = needs;
  const dead = needs.deadLetters.queue;
  const built = new AppFunction(scope, 'inbox', {
    deployment,
    stage: 'inbox',
    env: inboxEnv,
    environment: {
      WORKSPACE_TABLE: workspace.tableName,
      MAILS_BUCKET: mails.bucketName,
      RAW_BUCKET: raw.bucketName,
      NORMALIZE_QUEUE_URL: normalizeQueue.queueUrl,
    },
    memory: 1024,
    timeoutSeconds: 60,
    failedRuns: dead,
  });
  allowRows(built, { sid: 'addresses', table: workspace, actions: ['GetItem'], keys: [keys.inboundAddress('*').pk] });
  allowRows(built, { sid: 'mailbox', table: workspace, actions: ['PutItem'], keys: [keys.mail('*', '', '').pk] });
  allowObjects(built, { sid: 'mails', bucket: mails, actions: ['GetObject'], prefix: '', missing: 'told' });
  allowObjects(built, { sid: 'records', bucket: raw, actions: ['PutObject'], prefix: 'records/', missing: 'refused' });
  allowSend(built, 'normalize', normalizeQueue);
  new Rule(built, 'added', {
    description: 'mails that candidates added -> inbox',
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [mails.bucketName] }, object: { key: Match.prefix(mailKeys.added) } },
    },
    targets: [new LambdaFunction(built.lambda, { deadLetterQueue: dead, maxEventAge: Duration.hours(24), retryAttempts: 185 })],
  });
  return built;
}
