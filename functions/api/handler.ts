import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoIdempotencyStore } from '../../shared/adapters/dynamodb/idempotency-store.ts';
import { dynamoPublic } from '../../shared/adapters/dynamodb/public-stores.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { dynamoWorkspace } from '../../shared/adapters/dynamodb/workspace-stores.ts';
import { createGlanceFetcher } from '../../shared/adapters/http/glance-fetcher.ts';
import { s3DocumentFiles } from '../../shared/adapters/s3/document-files.ts';
import { s3MailFiles } from '../../shared/adapters/s3/mail-files.ts';
import { s3RawStore } from '../../shared/adapters/s3/raw-store.ts';
import { s3SearchSnapshotFiles } from '../../shared/adapters/s3/search-snapshot.ts';
import { sqliteSearchEngine } from '../../shared/adapters/sqlite/search-engine.ts';
import { sqsMessageQueue } from '../../shared/adapters/sqs/message-queue.ts';
import { apiEnv } from '../../shared/contracts/env/api.ts';
import { version } from '../../shared/contracts/version.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { type Served, serveHttp } from '../../shared/runtime/serve-http.ts';
import { systemClock as clock, systemIds } from '../../shared/runtime/system.ts';
import { readCapture } from '../../shared/sources/capture.ts';
import { createBoardFinder } from '../../shared/sources/find-board.ts';
import { hostsOf } from '../../shared/sources/hosts-of.ts';
import { apiOperations } from './operations.ts';
import { SearchIndex } from './search-index.ts';

/** The AWS entry: a request of API Gateway's HTTP API. `build` runs once per cold start. */
export const handler = serveHttp({ build });

function build(): Served {
  const env = loadEnv(apiEnv);
  const s3 = new S3Client({ forcePathStyle: true });
  const sqs = new SQSClient({});
  const workspace = [createDynamoClient(), env.WORKSPACE_TABLE] as const;
  const jobs = [workspace[0], env.JOBS_TABLE] as const;
  const files = s3SearchSnapshotFiles(s3, env.SEARCH_BUCKET, `${tmpdir()}/rolecall-search-${randomUUID()}`, randomUUID);
  const stores = dynamoPublic(...jobs);
  const userAgent = `Rolecall/${version} (+${env.CONTACT})`;
  const fetcher = createGlanceFetcher({ userAgent, hosts: stores.hosts, clock, env });
  const handlers = apiOperations({
    ...dynamoWorkspace(...workspace),
    ...stores,
    clock,
    contact: env.CONTACT,
    collect: sqsMessageQueue(sqs, env.COLLECT_QUEUE_URL),
    files: s3DocumentFiles(s3, env.DOCUMENTS_BUCKET),
    ids: systemIds(clock),
    inboundDomain: env.INBOUND_DOMAIN ?? null,
    mailFiles: s3MailFiles(s3, env.MAILS_BUCKET),
    normalize: sqsMessageQueue(sqs, env.NORMALIZE_QUEUE_URL),
    raw: s3RawStore(s3, env.RAW_BUCKET),
    readCapture,
    hostsOf,
    finder: createBoardFinder({ fetcher, clock }),
    search: new SearchIndex({ pointer: stores.searchPointer, files, engine: sqliteSearchEngine, clock }),
  });
  return { handlers, idempotency: dynamoIdempotencyStore(...workspace, clock) };
}
