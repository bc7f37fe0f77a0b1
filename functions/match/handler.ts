import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoJobStore } from '../../shared/adapters/dynamodb/job-store.ts';
import { dynamoMatchStore } from '../../shared/adapters/dynamodb/match-store.ts';
import { dynamoProfileStore } from '../../shared/adapters/dynamodb/profile-store.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { sqsMessageQueue } from '../../shared/adapters/sqs/message-queue.ts';
import { matchEnv } from '../../shared/contracts/env/match.ts';
import { matchMessage, type RescoreMessage } from '../../shared/contracts/messages/match.ts';
import { consumeQueue, type Tools } from '../../shared/runtime/consume-queue.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { systemClock } from '../../shared/runtime/system.ts';
import { type MatchDeps, matchBatch } from './match.ts';

/** The AWS entry: job and profile events, and our own continuation messages. */
export const handler = consumeQueue({ stage: 'match', message: matchMessage, build, batch: matchBatch });

/** Once per cold start. */
function build({ log, metrics }: Tools<'match'>): MatchDeps {
  const env = loadEnv(matchEnv);
  const dynamo = createDynamoClient();
  return {
    jobs: dynamoJobStore(dynamo, env.JOBS_TABLE),
    matches: dynamoMatchStore(dynamo, env.WORKSPACE_TABLE),
    profiles: dynamoProfileStore(dynamo, env.WORKSPACE_TABLE, {
      onCorrupt: (error) => log.error('a profile cannot be read and is not matched', { reason: error.message }),
    }),
    queue: sqsMessageQueue<RescoreMessage>(new SQSClient({}), env.MATCH_QUEUE_URL),
    clock: systemClock,
    log,
    metrics,
  };
}
