import type * as z from 'zod';
import type { QueueSpec } from '../queues/queue-store.ts';
import type { queue } from '../resources/sqs.ts';
import type { Resource } from '../template/deployment.ts';

/** The settings of the templates' queues in the words of the store. */
export function queueSpecs(resources: readonly Resource<z.infer<typeof queue.properties>>[]): QueueSpec[] {
  return resources.map(({ name, ref, attributes, properties }) => {
    const { RedrivePolicy } = properties;
    return {
      name,
      arn: attributes.Arn ?? name,
      url: ref,
      fifo: properties.FifoQueue,
      contentBasedDeduplication: properties.ContentBasedDeduplication,
      delay: properties.DelaySeconds,
      visibilityTimeout: properties.VisibilityTimeout,
      retention: properties.MessageRetentionPeriod,
      maximumMessageSize: properties.MaximumMessageSize,
      ...(RedrivePolicy
        ? { deadLetters: { arn: RedrivePolicy.deadLetterTargetArn, maxReceiveCount: RedrivePolicy.maxReceiveCount } }
        : {}),
    };
  });
}
