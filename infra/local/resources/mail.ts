import * as z from 'zod';
import { flag, withoutEffect } from './properties.ts';
import { resourceType } from './resource-type.ts';

export const configurationSet = resourceType({
  type: 'AWS::SES::ConfigurationSet',
  properties: z.strictObject({
    Name: z.string().optional(),
    SendingOptions: withoutEffect,
    DeliveryOptions: withoutEffect,
    ReputationOptions: withoutEffect,
    SuppressionOptions: withoutEffect,
    TrackingOptions: withoutEffect,
    VdmOptions: withoutEffect,
    ArchivingOptions: withoutEffect,
    Tags: withoutEffect,
  }),
  identify: (naming) => {
    const name = naming.property('Name') ?? naming.generated(64);
    return { name, ref: name, attributes: {} };
  },
});

export const configurationSetEventDestination = resourceType({
  type: 'AWS::SES::ConfigurationSetEventDestination',
  properties: z.strictObject({
    ConfigurationSetName: z.string(),
    EventDestination: z.strictObject({
      Name: z.string().optional(),
      Enabled: flag.default(true),
      MatchingEventTypes: z.array(z.string()),
      EventBridgeDestination: z.strictObject({ EventBusArn: z.string() }),
    }),
  }),
  identify: (naming) => ({ name: naming.logicalId, ref: naming.logicalId, attributes: { Id: naming.logicalId } }),
});

export const emailIdentity = resourceType({
  type: 'AWS::SES::EmailIdentity',
  properties: z.looseObject({ EmailIdentity: z.string() }),
  identify: (naming) => {
    const name = naming.property('EmailIdentity') ?? naming.logicalId;
    return {
      name,
      ref: name,
      attributes: { EmailIdentityArn: `arn:aws:ses:${naming.region}:${naming.account}:identity/${name}` },
    };
  },
});

export const parameter = resourceType({
  type: 'AWS::SSM::Parameter',
  properties: z.strictObject({
    Name: z.string().optional(),
    Type: z.enum(['String', 'StringList']),
    Value: z.string(),
    AllowedPattern: withoutEffect,
    DataType: withoutEffect,
    Description: withoutEffect,
    Policies: withoutEffect,
    Tags: withoutEffect,
    Tier: withoutEffect,
  }),
  identify: (naming) => {
    const name = naming.property('Name') ?? naming.generated(512);
    return { name, ref: name, attributes: { Type: naming.property('Type') ?? 'String', Value: naming.property('Value') ?? '' } };
  },
});
