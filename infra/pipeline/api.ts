import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { apiEnv } from '../../shared/contracts/env/api.ts';
import { keys } from '../../shared/contracts/tables.ts';
import { AppFunction } from '../constructs/app-function.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowIndex, allowObjects, allowRows, allowSend } from '../constructs/grants.ts';

interface Needs {
  deployment: Deployment;
  jobs: TableV2;
  workspace: TableV2;
  documents: Bucket;
  search: Bucket;
  mails: Bucket;
  raw: Bucket;
  collectQueue: Queue;
  normalizeQueue: Queue;
}

/** The function behind the HTTP API. One full core, because a person waits; room in /tmp for the search snapshot. */
export function api(scope: Construct, needs: Needs): AppFunction {
  const { deployment, jobs, workspace, collectQueue } = needs;
  const built = new AppFunction(scope, 'api', {
    deployment,
    stage: 'api',
    env: apiEnv,
    environment: {
      JOBS_TABLE: jobs.tableName,
      WORKSPACE_TABLE: workspace.tableName,
      DOCUMENTS_BUCKET: needs.documents.bucketName,
      SEARCH_BUCKET: needs.search.bucketName,
      COLLECT_QUEUE_URL: collectQueue.queueUrl,
      NORMALIZE_QUEUE_URL: needs.normalizeQueue.queueUrl,
      RAW_BUCKET: needs.raw.bucketName,
      MAILS_BUCKET: needs.mails.bucketName,
      INBOUND_DOMAIN: deployment.settings.inboundDomain,
      CONTACT: deployment.settings.contact,
    },
    memory: 1769,
    // API Gateway gives up after 30 seconds.
    timeoutSeconds: 29,
    scratch: 2048,
  });
  allowRows(built, { sid: 'boards', table: jobs, actions: ['GetItem', 'BatchGetItem', 'PutItem'], keys: [keys.board('*').pk] });
  allowRows(built, {
    sid: 'jobs',
    table: jobs,
    actions: ['GetItem', 'BatchGetItem'],
    keys: [keys.job('*').pk, keys.searchPointer().pk],
  });
  // A look at a board before it is followed is as polite as a read of it.
  allowRows(built, {
    sid: 'hosts',
    table: jobs,
    actions: ['GetItem', 'PutItem', 'UpdateItem'],
    keys: [keys.host('*').pk],
  });
  allowRows(built, { sid: 'coverage', table: jobs, actions: ['Query'], keys: [keys.coverage('*', '').pk] });
  allowIndex(built, 'boardList', jobs, ['DUE', 'PAUSED']);
  allowRows(built, {
    sid: 'workspace',
    table: workspace,
    actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
    keys: [keys.profile('*').pk],
  });
  allowRows(built, {
    sid: 'unsubscribing',
    table: workspace,
    actions: ['GetItem', 'PutItem'],
    keys: [keys.unsubscribe('*').pk],
  });
  allowRows(built, { sid: 'links', table: workspace, actions: ['GetItem'], keys: [keys.documentLink('*').pk] });
  allowRows(built, {
    sid: 'inbound',
    table: workspace,
    actions: ['PutItem', 'DeleteItem'],
    keys: [keys.inboundAddress('*').pk],
  });
  allowRows(built, {
    sid: 'captureTokens',
    table: workspace,
    actions: ['GetItem', 'PutItem', 'DeleteItem'],
    keys: [keys.captureToken('*').pk],
  });
  allowIndex(built, 'matches', workspace, ['MATCHES#*']);
  allowObjects(built, { sid: 'files', bucket: needs.documents, actions: ['GetObject'], prefix: 'users/', missing: 'told' });
  allowObjects(built, { sid: 'snapshots', bucket: needs.search, actions: ['GetObject'], prefix: 'snapshots/', missing: 'told' });
  allowObjects(built, { sid: 'mails', bucket: needs.mails, actions: ['PutObject'], prefix: 'added/', missing: 'refused' });
  // A captured page becomes raw records of the board `capture:pages`, and of no other.
  allowObjects(built, {
    sid: 'captures',
    bucket: needs.raw,
    actions: ['PutObject'],
    prefix: 'records/capture_pages-',
    missing: 'refused',
  });
  allowSend(built, 'collect', collectQueue);
  allowSend(built, 'normalize', needs.normalizeQueue);
  return built;
}
