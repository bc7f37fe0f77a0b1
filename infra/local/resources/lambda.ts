import * as z from 'zod';
import { count, flag, withoutEffect } from './properties.ts';
import { resourceType } from './resource-type.ts';

export const lambdaFunction = resourceType({
  type: 'AWS::Lambda::Function',
  properties: z.strictObject({
    FunctionName: z.string().optional(),
    Code: z.strictObject({
      S3Bucket: withoutEffect,
      S3Key: z.string().optional(),
      ZipFile: z.string().optional(),
      S3ObjectVersion: withoutEffect,
    }),
    Handler: z.string(),
    Runtime: z.string(),
    Environment: z.strictObject({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).default({ Variables: {} }),
    Timeout: count.default(3),
    MemorySize: count.default(128),
    Layers: z.array(z.string()).default([]),
    ReservedConcurrentExecutions: count.optional(),
    DeadLetterConfig: z.strictObject({ TargetArn: z.string() }).optional(),
    PackageType: z.literal('Zip').optional(),
    Role: withoutEffect,
    Architectures: withoutEffect,
    Description: withoutEffect,
    EphemeralStorage: withoutEffect,
    KmsKeyArn: withoutEffect,
    LoggingConfig: withoutEffect,
    TracingConfig: withoutEffect,
    RecursiveLoop: withoutEffect,
    RuntimeManagementConfig: withoutEffect,
    Tags: withoutEffect,
  }),
  identify: (naming) => {
    const name = naming.property('FunctionName') ?? naming.generated(64);
    return { name, ref: name, attributes: { Arn: `arn:aws:lambda:${naming.region}:${naming.account}:function:${name}` } };
  },
});

export const layerVersion = resourceType({
  type: 'AWS::Lambda::LayerVersion',
  properties: z.strictObject({
    Content: z.strictObject({ S3Bucket: withoutEffect, S3Key: z.string() }),
    LayerName: z.string().optional(),
    CompatibleArchitectures: withoutEffect,
    CompatibleRuntimes: withoutEffect,
    Description: withoutEffect,
    LicenseInfo: withoutEffect,
  }),
  identify: (naming) => {
    const name = naming.property('LayerName') ?? naming.generated(64);
    const arn = `arn:aws:lambda:${naming.region}:${naming.account}:layer:${name}:1`;
    return { name, ref: arn, attributes: { LayerVersionArn: arn } };
  },
});

export const eventSourceMapping = resourceType({
  type: 'AWS::Lambda::EventSourceMapping',
  properties: z.strictObject({
    EventSourceArn: z.string(),
    FunctionName: z.string(),
    BatchSize: count.optional(),
    MaximumBatchingWindowInSeconds: count.default(0),
    Enabled: flag.default(true),
    FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
    ScalingConfig: z.strictObject({ MaximumConcurrency: count.optional() }).optional(),
    FilterCriteria: z
      .strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string().optional() })).optional() })
      .optional(),
    StartingPosition: z.enum(['LATEST', 'TRIM_HORIZON']).optional(),
    BisectBatchOnFunctionError: flag.default(false),
    MaximumRetryAttempts: count.default(-1),
    MaximumRecordAgeInSeconds: count.default(-1),
    ParallelizationFactor: count.default(1),
    DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() }).optional(),
    MetricsConfig: withoutEffect,
    Tags: withoutEffect,
  }),
  identify: (naming) => {
    const name = naming.generated(64);
    return {
      name,
      ref: name,
      attributes: {
        Id: name,
        EventSourceMappingArn: `arn:aws:lambda:${naming.region}:${naming.account}:event-source-mapping:${name}`,
      },
    };
  },
});

export const eventInvokeConfig = resourceType({
  type: 'AWS::Lambda::EventInvokeConfig',
  properties: z.strictObject({
    FunctionName: z.string(),
    Qualifier: z.literal('$LATEST'),
    MaximumRetryAttempts: count.default(2),
    MaximumEventAgeInSeconds: count.default(21_600),
    DestinationConfig: z
      .strictObject({
        OnFailure: z.strictObject({ Destination: z.string() }).optional(),
        OnSuccess: z.undefined().optional(),
      })
      .optional(),
  }),
  identify: (naming) => ({ name: naming.generated(64), ref: naming.generated(64), attributes: {} }),
});
