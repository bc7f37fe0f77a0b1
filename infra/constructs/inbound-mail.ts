import { CfnOutput, Validations } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { Lambda, LambdaInvocationType, S3 } from 'aws-cdk-lib/aws-ses-actions';
import { Construct } from 'constructs';
import { mailKeys } from '../../shared/contracts/messages/inbox.ts';
import type { Deployment } from './deployment.ts';

interface InboundMailProps {
  deployment: Deployment;
  domain: string;
  mailsBucketName: string;
  /** Reads each mail. */
  reader: IFunction;
}

/**
 * Mail for a domain: SES stores each mail in the bucket and then invokes the reader with the envelope's recipients and its verdicts on the sender. A rule set
 * works only once it is the active one of the account, which CloudFormation cannot say: see infra/operations/deploy.md.
 */
export class InboundMail extends Construct {
  constructor(scope: Construct, id: string, { deployment, domain, mailsBucketName, reader }: InboundMailProps) {
    super(scope, id);
    // The bucket's own policy, which lets SES write below `received/`, stands with the bucket.
    const mails = Bucket.fromBucketName(this, 'mails', mailsBucketName);
    Validations.of(this).acknowledge({
      id: 'Annotation::@aws-cdk/s3:AddBucketPermissions',
      reason:
        'The data stack, whose bucket it is, lets SES write below received/: a policy made here would replace the whole one there.',
    });
    const rules = new ReceiptRuleSet(this, 'rules', {
      receiptRuleSetName: `${deployment.settings.name}-inbound`,
      rules: [
        {
          recipients: [domain],
          scanEnabled: true,
          tlsPolicy: TlsPolicy.REQUIRE,
          actions: [
            new S3({ bucket: mails, objectKeyPrefix: mailKeys.received }),
            new Lambda({ function: reader, invocationType: LambdaInvocationType.EVENT }),
          ],
        },
      ],
    });
    new CfnOutput(this, 'RuleSet', {
      value: rules.receiptRuleSetName,
      description: 'Activate it: aws ses set-active-receipt-rule-set --rule-set-name <this>',
    });
  }
}
