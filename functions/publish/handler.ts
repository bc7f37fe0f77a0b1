import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { eventBridgeBus } from '../../shared/adapters/eventbridge/event-bus.ts';
import { publishEnv } from '../../shared/contracts/env/publish.ts';
import type { Tools } from '../../shared/runtime/consume-queue.ts';
import { consumeStream } from '../../shared/runtime/consume-stream.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { type PublishDeps, publishChanges } from './publish.ts';

/** The AWS entry: a batch of a table's stream. */
export const handler = consumeStream({ stage: 'publish', build, changes: publishChanges });

/** Once per cold start. */
function build({ log, metrics }: Tools<'publish'>): PublishDeps {
  const env = loadEnv(publishEnv);
  return { bus: eventBridgeBus(new EventBridgeClient({ maxAttempts: 4 }), env.BUS_NAME), log, metrics };
}
