import * as z from 'zod';
import { count, flag, withoutEffect } from './properties.ts';
import { resourceType } from './resource-type.ts';

/** Lifecycle rules are kept simple: whole-bucket or prefix expiry in days is applied, the rest of a rule only saves money. */
const lifecycleRule = z.looseObject({
  Status: z.enum(['Enabled', 'Disabled']),
  Prefix: z.string().optional(),
  ExpirationInDays: count.optional(),
});

export const bucket = resourceType({
  type: 'AWS::S3::Bucket',
  properties: z.strictObject({
    BucketName: z.string().optional(),
    LifecycleConfiguration: z.object({ Rules: z.array(lifecycleRule) }).optional(),
    NotificationConfiguration: z
      .strictObject({ EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: flag.default(true) }).optional() })
      .optional(),
    BucketEncryption: withoutEffect,
    PublicAccessBlockConfiguration: withoutEffect,
    OwnershipControls: withoutEffect,
    VersioningConfiguration: withoutEffect,
    LoggingConfiguration: withoutEffect,
    MetricsConfigurations: withoutEffect,
    IntelligentTieringConfigurations: withoutEffect,
    CorsConfiguration: withoutEffect,
    Tags: withoutEffect,
  }),
  identify: (naming) => {
    const name =
      naming.property('BucketName') ??
      naming
        .generated(63)
        .toLowerCase()
        .replace(/[^a-z0-9-]/g, '-');
    const domain = `${name}.s3.amazonaws.com`;
    return {
      name,
      ref: name,
      attributes: {
        Arn: `arn:aws:s3:::${name}`,
        DomainName: domain,
        RegionalDomainName: `${name}.s3.${naming.region}.amazonaws.com`,
      },
    };
  },
});
