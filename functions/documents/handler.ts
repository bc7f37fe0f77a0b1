import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { dynamoBudgetStore } from '../../shared/adapters/dynamodb/budget-store.ts';
import { dynamoDocumentStore } from '../../shared/adapters/dynamodb/document-store.ts';
import { dynamoJobStore } from '../../shared/adapters/dynamodb/job-store.ts';
import { dynamoMatchStore } from '../../shared/adapters/dynamodb/match-store.ts';
import { dynamoProfileStore } from '../../shared/adapters/dynamodb/profile-store.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { s3DocumentFiles } from '../../shared/adapters/s3/document-files.ts';
import { sqsMessageQueue } from '../../shared/adapters/sqs/message-queue.ts';
import { ssmParameters } from '../../shared/adapters/ssm/parameters.ts';
import { documentsEnv } from '../../shared/contracts/env/documents.ts';
import { documentsRequestedDelivered } from '../../shared/contracts/events/documents-requested.ts';
import { consumeQueue, type Tools } from '../../shared/runtime/consume-queue.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { systemClock } from '../../shared/runtime/system.ts';
import { type DocumentsDeps, writeRequested } from './documents.ts';

/** Cold start: stores, and a model when its key is kept and can be read (a third of the bundle, loaded only then). */
async function build({ log, metrics }: Tools<'documents'>): Promise<DocumentsDeps> {
  const env = loadEnv(documentsEnv);
  const dynamo = createDynamoClient();
  const apiKey = await ssmParameters(new SSMClient({}))
    .get(env.OPENAI_API_KEY_PARAMETER)
    .catch((error) => {
      log.warn('the model key could not be read: documents are written without a model', { reason: String(error) });
      return null;
    });
  const llm = apiKey === null ? null : await import('../../shared/adapters/llm/openai-model.ts');
  const model = apiKey && llm?.openAiModel({ apiKey, baseUrl: env.OPENAI_BASE_URL, model: env.OPENAI_MODEL });
  return {
    documents: dynamoDocumentStore(dynamo, env.WORKSPACE_TABLE),
    profiles: dynamoProfileStore(dynamo, env.WORKSPACE_TABLE),
    jobs: dynamoJobStore(dynamo, env.JOBS_TABLE),
    matches: dynamoMatchStore(dynamo, env.WORKSPACE_TABLE),
    files: s3DocumentFiles(new S3Client({}), env.DOCUMENTS_BUCKET),
    render: sqsMessageQueue(new SQSClient({}), env.RENDER_QUEUE_URL),
    model: model
      ? { model, budget: dynamoBudgetStore(dynamo, env.WORKSPACE_TABLE), monthlyTokens: env.MODEL_TOKENS_PER_MONTH }
      : null,
    clock: systemClock,
    log,
    metrics,
  };
}

export const handler = consumeQueue({
  stage: 'documents',
  message: documentsRequestedDelivered,
  build,
  record: (event, deps) => writeRequested(event.detail, deps),
});
