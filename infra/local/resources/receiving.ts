import * as z from 'zod';
import { flag, withoutEffect } from './properties.ts';
import { resourceType } from './resource-type.ts';

export const receiptRuleSet = resourceType({
  type: 'AWS::SES::ReceiptRuleSet',
  properties: z.strictObject({ RuleSetName: z.string().optional(), Tags: withoutEffect }),
  identify: (naming) => {
    const name = naming.property('RuleSetName') ?? naming.generated(64);
    return { name, ref: name, attributes: {} };
  },
});

/** Of the actions of a rule those are known that store the mail in S3 and that hand it to a function. */
export const receiptRule = resourceType({
  type: 'AWS::SES::ReceiptRule',
  properties: z.strictObject({
    RuleSetName: z.string(),
    After: withoutEffect,
    Rule: z.strictObject({
      Name: z.string().optional(),
      Enabled: flag.default(false),
      Recipients: z.array(z.string()).default([]),
      ScanEnabled: withoutEffect,
      TlsPolicy: withoutEffect,
      Actions: z.array(
        z.union([
          z.strictObject({
            S3Action: z.strictObject({ BucketName: z.string(), ObjectKeyPrefix: z.string().default('') }),
          }),
          z.strictObject({
            LambdaAction: z.strictObject({ FunctionArn: z.string(), InvocationType: z.literal('Event') }),
          }),
        ]),
      ),
    }),
  }),
  identify: (naming) => ({ name: naming.generated(64), ref: naming.generated(64), attributes: {} }),
});
