import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoProfileStore } from '../../shared/adapters/dynamodb/profile-store.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { sqsMessageQueue } from '../../shared/adapters/sqs/message-queue.ts';
import { mailingEnv } from '../../shared/contracts/env/mailing.ts';
import type { DigestMessage } from '../../shared/contracts/messages/digest.ts';
import type { Tools } from '../../shared/runtime/consume-queue.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { runSchedule } from '../../shared/runtime/run-schedule.ts';
import { type MailingDeps, planDigests } from './mailing.ts';

/** The AWS entry: the full hour. */
export const handler = runSchedule({ stage: 'mailing', build, run: planDigests });

/** Once per cold start. */
function build({ log, metrics }: Tools<'mailing'>): MailingDeps {
  const env = loadEnv(mailingEnv);
  return {
    profiles: dynamoProfileStore(createDynamoClient(), env.WORKSPACE_TABLE, {
      onCorrupt: (error) => log.error('a profile cannot be read and gets no digest', { reason: error.message }),
    }),
    queue: sqsMessageQueue<DigestMessage>(new SQSClient({}), env.DIGEST_QUEUE_URL),
    metrics,
    log,
  };
}
