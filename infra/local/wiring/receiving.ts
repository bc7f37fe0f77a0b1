import type { Closing } from '../closing.ts';
import { receiptRule } from '../resources/receiving.ts';
import { bucket } from '../resources/s3.ts';
import type { EventBus } from '../servers/event-bus.ts';
import { createSmtpDoor, type ReceiptRuleSpec } from '../servers/smtp-door.ts';
import type { Deployment } from '../template/deployment.ts';
import type { Delivery } from './delivery.ts';
import type { Storage } from './storage.ts';

interface ReceivingDeps {
  storage: Storage;
  bus: EventBus;
  port: number;
  deliver: Delivery['deliver'];
  report: (problem: string) => void;
}

/** Lets in what comes from outside besides requests: objects that S3 tells of, and mail. Gives the door's URL, or null where no rule takes mail. */
export async function startReceiving(deployment: Deployment, deps: ReceivingDeps, closing: Closing): Promise<string | null> {
  const { storage, bus, port, deliver, report } = deps;
  const telling = tellingBuckets(deployment);
  storage.listeners.created = async (bucket, { key, size }) => {
    if (telling.has(bucket))
      await bus.publish({
        source: 'aws.s3',
        detailType: 'Object Created',
        detail: { version: '0', bucket: { name: bucket }, object: { key, size }, reason: 'PutObject' },
      });
  };
  const rules = receiptRules(deployment);
  if (rules.length === 0) return null;
  const door = await createSmtpDoor({
    port,
    rules,
    store: (bucket, key, body) => {
      storage.objects.put(bucket, key, { body, contentType: 'message/rfc822', metadata: {}, headers: {} });
    },
    invoke: (functionArn, event) => deliver(functionArn, event),
    now: () => new Date(),
    report,
  });
  closing.opened('SMTP door', door, (each) => each.close());
  return `smtp://127.0.0.1:${door.port}`;
}

/** What is done with mail that comes in: the enabled receipt rules. */
function receiptRules(deployment: Deployment): ReceiptRuleSpec[] {
  return deployment
    .of(receiptRule)
    .filter(({ properties }) => properties.Rule.Enabled)
    .map(({ properties: { Rule } }) => ({
      recipients: Rule.Recipients,
      stores: Rule.Actions.flatMap((action) =>
        'S3Action' in action ? [{ bucket: action.S3Action.BucketName, keyPrefix: action.S3Action.ObjectKeyPrefix }] : [],
      ),
      functionArns: Rule.Actions.flatMap((action) => ('LambdaAction' in action ? [action.LambdaAction.FunctionArn] : [])),
    }));
}

/** Buckets that tell EventBridge of new objects. */
function tellingBuckets(deployment: Deployment): ReadonlySet<string> {
  return new Set(
    deployment
      .of(bucket)
      .filter(({ properties }) => properties.NotificationConfiguration?.EventBridgeConfiguration?.EventBridgeEnabled === true)
      .map(({ name }) => name),
  );
}
