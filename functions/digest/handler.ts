import { dynamoBoardStore } from '../../shared/adapters/dynamodb/board-store.ts';
import { dynamoDigestStore } from '../../shared/adapters/dynamodb/digest-store.ts';
import { dynamoDocumentLinkStore } from '../../shared/adapters/dynamodb/document-link-store.ts';
import { dynamoDocumentStore } from '../../shared/adapters/dynamodb/document-store.ts';
import { dynamoFollowedBoardStore } from '../../shared/adapters/dynamodb/followed-board-store.ts';
import { dynamoJobStore } from '../../shared/adapters/dynamodb/job-store.ts';
import { dynamoMailboxStore } from '../../shared/adapters/dynamodb/mailbox-store.ts';
import { dynamoMatchStore } from '../../shared/adapters/dynamodb/match-store.ts';
import { dynamoProfileStore } from '../../shared/adapters/dynamodb/profile-store.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { createSesClient, sesMailer } from '../../shared/adapters/ses/mailer.ts';
import { digestEnv } from '../../shared/contracts/env/digest.ts';
import { digestMessage } from '../../shared/contracts/messages/digest.ts';
import { consumeQueue, type Tools } from '../../shared/runtime/consume-queue.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { systemClock, systemIds } from '../../shared/runtime/system.ts';
import { type DigestDeps, sendDigest } from './digest.ts';

/** The AWS entry: one message per candidate and period. */
export const handler = consumeQueue({ stage: 'digest', message: digestMessage, build, record: sendDigest, concurrency: 4 });

/** Once per cold start. */
function build({ log, metrics }: Tools<'digest'>): DigestDeps {
  const env = loadEnv(digestEnv);
  const dynamo = createDynamoClient();
  return {
    profiles: dynamoProfileStore(dynamo, env.WORKSPACE_TABLE),
    digests: dynamoDigestStore(dynamo, env.WORKSPACE_TABLE),
    sources: {
      matches: dynamoMatchStore(dynamo, env.WORKSPACE_TABLE),
      jobs: dynamoJobStore(dynamo, env.JOBS_TABLE),
      documents: dynamoDocumentStore(dynamo, env.WORKSPACE_TABLE),
      followed: dynamoFollowedBoardStore(dynamo, env.WORKSPACE_TABLE),
      boards: dynamoBoardStore(dynamo, env.JOBS_TABLE),
      mailbox: dynamoMailboxStore(dynamo, env.WORKSPACE_TABLE),
    },
    links: dynamoDocumentLinkStore(dynamo, env.WORKSPACE_TABLE),
    mailer: sesMailer(createSesClient(), env.MAIL_FROM, env.CONFIGURATION_SET),
    clock: systemClock,
    ids: systemIds(systemClock),
    metrics,
    log,
    apiUrl: env.API_URL.replace(/\/+$/, ''),
    contact: env.CONTACT,
  };
}
