import { dynamoDigestStore } from '../../shared/adapters/dynamodb/digest-store.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { deliveriesEnv } from '../../shared/contracts/env/deliveries.ts';
import { mailEvent } from '../../shared/contracts/messages/mail-event.ts';
import { consumeQueue, type Tools } from '../../shared/runtime/consume-queue.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { type DeliveriesDeps, recordDelivery } from './deliveries.ts';

/** The AWS entry: SES events by way of EventBridge. */
export const handler = consumeQueue({
  stage: 'deliveries',
  message: mailEvent,
  build,
  record: recordDelivery,
  concurrency: 4,
});

/** Once per cold start. */
function build({ log, metrics }: Tools<'deliveries'>): DeliveriesDeps {
  const env = loadEnv(deliveriesEnv);
  return { digests: dynamoDigestStore(createDynamoClient(), env.WORKSPACE_TABLE), metrics, log };
}
