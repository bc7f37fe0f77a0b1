import * as z from 'zod';
import { count, flag, withoutEffect } from './properties.ts';
import { resourceType } from './resource-type.ts';

export const queue = resourceType({
  type: 'AWS::SQS::Queue',
  properties: z.strictObject({
    QueueName: z.string().optional(),
    DelaySeconds: count.default(0),
    FifoQueue: flag.default(false),
    ContentBasedDeduplication: flag.default(false),
    DeduplicationScope: z.enum(['queue']).optional(),
    FifoThroughputLimit: withoutEffect,
    MaximumMessageSize: count.default(1_048_576),
    MessageRetentionPeriod: count.default(345_600),
    ReceiveMessageWaitTimeSeconds: count.default(0),
    VisibilityTimeout: count.default(30),
    RedrivePolicy: z
      .union([
        z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: count }),
        z
          .string()
          .transform((text) =>
            z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: count }).parse(JSON.parse(text)),
          ),
      ])
      .optional(),
    RedriveAllowPolicy: withoutEffect,
    SqsManagedSseEnabled: withoutEffect,
    KmsMasterKeyId: withoutEffect,
    KmsDataKeyReusePeriodSeconds: withoutEffect,
    Tags: withoutEffect,
  }),
  identify: (naming) => {
    const name =
      naming.property('QueueName') ?? `${naming.generated(75)}${naming.property('FifoQueue') === 'true' ? '.fifo' : ''}`;
    const url = `${naming.endpoints.sqs}/${naming.account}/${name}`;
    return {
      name,
      ref: url,
      attributes: { Arn: `arn:aws:sqs:${naming.region}:${naming.account}:${name}`, QueueName: name, QueueUrl: url },
    };
  },
});
