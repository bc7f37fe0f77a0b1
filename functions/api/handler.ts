import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoApplicationStore } from '../../shared/adapters/dynamodb/application-store.ts';
import { dynamoBoardStore } from '../../shared/adapters/dynamodb/board-store.ts';
import { dynamoDigestStore } from '../../shared/adapters/dynamodb/digest-store.ts';
import { dynamoDocumentLinkStore } from '../../shared/adapters/dynamodb/document-link-store.ts';
import { dynamoDocumentStore } from '../../shared/adapters/dynamodb/document-store.ts';
import { dynamoFollowedBoardStore } from '../../shared/adapters/dynamodb/followed-board-store.ts';
import { dynamoIdempotencyStore } from '../../shared/adapters/dynamodb/idempotency-store.ts';
import { dynamoJobStore } from '../../shared/adapters/dynamodb/job-store.ts';
import { dynamoMatchStore } from '../../shared/adapters/dynamodb/match-store.ts';
import { dynamoProfileStore } from '../../shared/adapters/dynamodb/profile-store.ts';
import { dynamoSearchPointer } from '../../shared/adapters/dynamodb/search-pointer.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { s3DocumentFiles } from '../../shared/adapters/s3/document-files.ts';
import { s3SearchSnapshotFiles } from '../../shared/adapters/s3/search-snapshot.ts';
import { sqliteSearchEngine } from '../../shared/adapters/sqlite/search-engine.ts';
import { sqsMessageQueue } from '../../shared/adapters/sqs/message-queue.ts';
import { apiEnv } from '../../shared/contracts/env/api.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { type Served, serveHttp } from '../../shared/runtime/serve-http.ts';
import { systemClock as clock, systemIds } from '../../shared/runtime/system.ts';
import { recognise } from '../../shared/sources/registry.ts';
import { apiOperations } from './operations.ts';
import { SearchIndex } from './search-index.ts';

/** The AWS entry: a request of API Gateway's HTTP API. `build` runs once per cold start. */
export const handler = serveHttp({ build });

function build(): Served {
  const env = loadEnv(apiEnv);
  const s3 = new S3Client({ forcePathStyle: true });
  const workspace = [createDynamoClient(), env.WORKSPACE_TABLE] as const;
  const jobs = [workspace[0], env.JOBS_TABLE] as const;
  const files = s3SearchSnapshotFiles(s3, env.SEARCH_BUCKET, `${tmpdir()}/rolecall-search-${randomUUID()}`, randomUUID);
  const handlers = apiOperations({
    applications: dynamoApplicationStore(...workspace),
    boards: dynamoBoardStore(...jobs),
    clock,
    contact: env.CONTACT,
    collect: sqsMessageQueue(new SQSClient({}), env.COLLECT_QUEUE_URL),
    digests: dynamoDigestStore(...workspace),
    documents: dynamoDocumentStore(...workspace),
    files: s3DocumentFiles(s3, env.DOCUMENTS_BUCKET),
    followed: dynamoFollowedBoardStore(...workspace),
    ids: systemIds(clock),
    jobs: dynamoJobStore(...jobs),
    links: dynamoDocumentLinkStore(...workspace),
    matches: dynamoMatchStore(...workspace),
    profiles: dynamoProfileStore(...workspace),
    recognise,
    search: new SearchIndex({ pointer: dynamoSearchPointer(...jobs), files, engine: sqliteSearchEngine, clock }),
  });
  return { handlers, idempotency: dynamoIdempotencyStore(...workspace, clock) };
}
