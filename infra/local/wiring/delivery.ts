import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Activity } from '../activity.ts';
import type { Chaos } from '../chaos.ts';
import { AsyncInvocations } from '../functions/async-invocations.ts';
import type { FunctionPool } from '../functions/function-pool.ts';
import type { QueueStore } from '../queues/queue-store.ts';
import { eventInvokeConfig, lambdaFunction } from '../resources/lambda.ts';
import type { Deployment } from '../template/deployment.ts';
import { asyncPolicy } from './async-policy.ts';
import { findFunction } from './functions.ts';

export interface Delivery {
  invocations: AsyncInvocations;
  /** Sends to a queue by ARN; durable when it resolves. */
  sendTo(queueArn: string, body: string, groupId?: string): Promise<void>;
  /** Hands an input to a queue or a function by ARN; durable when it resolves. */
  deliver(targetArn: string, input: string, groupId?: string): Promise<void>;
}

export interface DeliveryDeps {
  db: DatabaseSync;
  activity: Activity;
  chaos: Chaos;
  queues: QueueStore;
  pools: ReadonlyMap<string, FunctionPool>;
  report: (problem: string) => void;
}

/** How events and schedules reach their targets. */
export function createDelivery(deployment: Deployment, deps: DeliveryDeps): Delivery {
  const { activity, chaos, queues, pools } = deps;
  const sendTo: Delivery['sendTo'] = async (queueArn, body, groupId) => {
    const target = queues.byArn(queueArn);
    if (!target) throw new Error(`there is no queue ${queueArn} to deliver to`);
    queues.send(target.name, [{ body, ...(groupId === undefined ? {} : { groupId, deduplicationId: randomUUID() }) }]);
  };
  const invocations = new AsyncInvocations({
    db: deps.db,
    activity,
    invoke: (functionArn, event) => findFunction(pools, functionArn).invoke(event),
    longest: (functionArn) => findFunction(pools, functionArn).longest,
    policy: asyncPolicy(deployment.of(lambdaFunction), deployment.of(eventInvokeConfig)),
    sendTo,
    report: deps.report,
  });
  const hand = async (targetArn: string, input: string, groupId?: string) => {
    if (targetArn.startsWith('arn:aws:sqs:')) await sendTo(targetArn, input, groupId);
    else if (targetArn.startsWith('arn:aws:lambda:')) invocations.accept(findFunction(pools, targetArn).spec.arn, input);
    else throw new Error(`the local cloud cannot deliver to ${targetArn}: only queues and functions are targets here`);
  };
  const deliver: Delivery['deliver'] = (targetArn, input, groupId) =>
    activity.track({ what: `delivery to ${targetArn}`, atMost: 0 }, async () => {
      await hand(targetArn, input, groupId);
      if (chaos.duplicates()) await hand(targetArn, input, groupId);
    });
  return { invocations, sendTo, deliver };
}
