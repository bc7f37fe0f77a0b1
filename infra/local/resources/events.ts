import * as z from 'zod';
import { json } from '../template/json.ts';
import { count, withoutEffect } from './properties.ts';
import { resourceType } from './resource-type.ts';

export const eventBus = resourceType({
  type: 'AWS::Events::EventBus',
  properties: z.strictObject({
    Name: z.string(),
    Description: withoutEffect,
    KmsKeyIdentifier: withoutEffect,
    LogConfig: withoutEffect,
    Policy: withoutEffect,
    DeadLetterConfig: withoutEffect,
    Tags: withoutEffect,
  }),
  identify: (naming) => {
    const name = naming.property('Name') ?? naming.generated(64);
    return {
      name,
      ref: name,
      attributes: { Name: name, Arn: `arn:aws:events:${naming.region}:${naming.account}:event-bus/${name}` },
    };
  },
});

export const eventRule = resourceType({
  type: 'AWS::Events::Rule',
  properties: z.strictObject({
    Name: z.string().optional(),
    Description: withoutEffect,
    EventBusName: z.string().optional(),
    EventPattern: json,
    /** Schedules are made with EventBridge Scheduler in this product. */
    ScheduleExpression: z.undefined({ error: 'scheduled rules are not supported: use AWS::Scheduler::Schedule' }).optional(),
    State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
    RoleArn: withoutEffect,
    Tags: withoutEffect,
    Targets: z
      .array(
        z.strictObject({
          Id: z.string(),
          Arn: z.string(),
          Input: z.string().optional(),
          InputPath: z.string().optional(),
          InputTransformer: z
            .strictObject({ InputPathsMap: z.record(z.string(), z.string()).optional(), InputTemplate: z.string() })
            .optional(),
          DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
          RetryPolicy: z
            .strictObject({ MaximumRetryAttempts: count.optional(), MaximumEventAgeInSeconds: count.optional() })
            .optional(),
          SqsParameters: z.strictObject({ MessageGroupId: z.string() }).optional(),
          RoleArn: withoutEffect,
        }),
      )
      .default([]),
  }),
  identify: (naming) => {
    const name = naming.property('Name') ?? naming.generated(64);
    const bus = naming.property('EventBusName');
    const path = bus === undefined || bus === 'default' ? name : `${bus.split('/').at(-1)}/${name}`;
    return { name, ref: name, attributes: { Arn: `arn:aws:events:${naming.region}:${naming.account}:rule/${path}` } };
  },
});

export const eventArchive = resourceType({
  type: 'AWS::Events::Archive',
  properties: z.strictObject({
    ArchiveName: z.string().optional(),
    Description: withoutEffect,
    EventPattern: json.optional(),
    RetentionDays: count.default(0),
    SourceArn: z.string(),
    KmsKeyIdentifier: withoutEffect,
  }),
  identify: (naming) => {
    const name = naming.property('ArchiveName') ?? naming.generated(48);
    return {
      name,
      ref: name,
      attributes: { ArchiveName: name, Arn: `arn:aws:events:${naming.region}:${naming.account}:archive/${name}` },
    };
  },
});

export const scheduleGroup = resourceType({
  type: 'AWS::Scheduler::ScheduleGroup',
  properties: z.strictObject({ Name: z.string().optional(), Tags: withoutEffect }),
  identify: (naming) => {
    const name = naming.property('Name') ?? naming.generated(64);
    return {
      name,
      ref: name,
      attributes: { Arn: `arn:aws:scheduler:${naming.region}:${naming.account}:schedule-group/${name}` },
    };
  },
});

export const schedule = resourceType({
  type: 'AWS::Scheduler::Schedule',
  properties: z.strictObject({
    Name: z.string().optional(),
    Description: withoutEffect,
    GroupName: z.string().default('default'),
    ScheduleExpression: z.string(),
    ScheduleExpressionTimezone: z.string().default('UTC'),
    StartDate: z.string().optional(),
    EndDate: z.string().optional(),
    State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
    FlexibleTimeWindow: z.strictObject({ Mode: z.enum(['OFF', 'FLEXIBLE']), MaximumWindowInMinutes: count.optional() }),
    KmsKeyArn: withoutEffect,
    Target: z.strictObject({
      Arn: z.string(),
      Input: z.string().optional(),
      RoleArn: withoutEffect,
      DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
      RetryPolicy: z
        .strictObject({ MaximumRetryAttempts: count.optional(), MaximumEventAgeInSeconds: count.optional() })
        .optional(),
      SqsParameters: z.strictObject({ MessageGroupId: z.string() }).optional(),
    }),
  }),
  identify: (naming) => {
    const name = naming.property('Name') ?? naming.generated(64);
    const group = naming.property('GroupName') ?? 'default';
    return {
      name,
      ref: name,
      attributes: { Arn: `arn:aws:scheduler:${naming.region}:${naming.account}:schedule/${group}/${name}` },
    };
  },
});
