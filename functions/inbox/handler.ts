import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoMailboxStore } from '../../shared/adapters/dynamodb/mailbox-store.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { s3MailFiles } from '../../shared/adapters/s3/mail-files.ts';
import { s3RawStore } from '../../shared/adapters/s3/raw-store.ts';
import { sqsMessageQueue } from '../../shared/adapters/sqs/message-queue.ts';
import { inboxEnv } from '../../shared/contracts/env/inbox.ts';
import { inboxEvent } from '../../shared/contracts/messages/inbox.ts';
import type { Tools } from '../../shared/runtime/consume-queue.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { runEvent } from '../../shared/runtime/run-event.ts';
import { createMailReader } from '../../shared/sources/mail/mail-reader.ts';
import { type InboxDeps, readReceivedMail } from './inbox.ts';

/** The AWS entry: a mail that SES has stored, or one that a candidate added. */
export const handler = runEvent({ stage: 'inbox', event: inboxEvent, build, run: readReceivedMail });

/** Once per cold start. */
function build({ log, metrics }: Tools<'inbox'>): InboxDeps {
  const env = loadEnv(inboxEnv);
  const s3 = new S3Client({ forcePathStyle: true });
  return {
    mailbox: dynamoMailboxStore(createDynamoClient(), env.WORKSPACE_TABLE),
    files: s3MailFiles(s3, env.MAILS_BUCKET),
    reader: createMailReader(),
    raw: s3RawStore(s3, env.RAW_BUCKET),
    normalize: sqsMessageQueue(new SQSClient({}), env.NORMALIZE_QUEUE_URL),
    log,
    metrics,
  };
}
