import * as z from 'zod';
import { flag, withoutEffect } from './properties.ts';
import { type Identity, type Naming, resourceType } from './resource-type.ts';

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const projection = z.strictObject({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
  NonKeyAttributes: z.array(z.string()).optional(),
});
const throughput = {
  ProvisionedThroughput: withoutEffect,
  OnDemandThroughput: withoutEffect,
  WriteOnDemandThroughputSettings: withoutEffect,
  ReadOnDemandThroughputSettings: withoutEffect,
  WriteProvisionedThroughputSettings: withoutEffect,
  ReadProvisionedThroughputSettings: withoutEffect,
  WarmThroughput: withoutEffect,
  ContributorInsightsSpecification: withoutEffect,
};
const index = z.strictObject({ IndexName: z.string(), KeySchema: keySchema, Projection: projection, ...throughput });

const shared = {
  TableName: z.string().optional(),
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: keySchema,
  BillingMode: withoutEffect,
  GlobalSecondaryIndexes: z.array(index).default([]),
  LocalSecondaryIndexes: z.array(index).default([]),
  StreamSpecification: z
    .strictObject({
      StreamViewType: z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']),
      ResourcePolicy: withoutEffect,
    })
    .optional(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string().optional(), Enabled: flag }).optional(),
  SSESpecification: withoutEffect,
  ...throughput,
};

function identify(naming: Naming): Identity {
  const name = naming.property('TableName') ?? naming.generated(255);
  const arn = `arn:aws:dynamodb:${naming.region}:${naming.account}:table/${name}`;
  return { name, ref: name, attributes: { Arn: arn, StreamArn: `${arn}/stream/local`, TableId: name } };
}

export const table = resourceType({
  type: 'AWS::DynamoDB::Table',
  properties: z.strictObject({
    ...shared,
    PointInTimeRecoverySpecification: withoutEffect,
    DeletionProtectionEnabled: withoutEffect,
    TableClass: withoutEffect,
    ResourcePolicy: withoutEffect,
    Tags: withoutEffect,
  }),
  identify,
});

/** TableV2 of the CDK: one replica, in the region of the stack; more would need replication and are refused. */
export const globalTable = resourceType({
  type: 'AWS::DynamoDB::GlobalTable',
  properties: z.strictObject({
    ...shared,
    Replicas: z
      .array(
        z.strictObject({
          Region: z.string(),
          PointInTimeRecoverySpecification: withoutEffect,
          DeletionProtectionEnabled: withoutEffect,
          TableClass: withoutEffect,
          ResourcePolicy: withoutEffect,
          ReplicaStreamSpecification: withoutEffect,
          SSESpecification: withoutEffect,
          GlobalSecondaryIndexes: withoutEffect,
          KinesisStreamSpecification: z.undefined().optional(),
          Tags: withoutEffect,
          ...throughput,
        }),
      )
      .length(1, 'one replica is supported'),
    MultiRegionConsistency: withoutEffect,
  }),
  identify,
});
