import { ArnFormat, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { AppFunction } from '../constructs/app-function.ts';
import type { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { InboundMail } from '../constructs/inbound-mail.ts';
import { deliveries } from '../pipeline/deliveries.ts';
import { digest } from '../pipeline/digest.ts';
import { mailing } from '../pipeline/mailing.ts';
import { mailAddress } from '../settings.ts';
import type { Stores } from './data.ts';

export interface MailStackProps extends StackProps {
  deployment: Deployment;
  stores: Stores;
  /** Base of the public API, for unsubscribe links. */
  apiUrl: string;
  /** Reads the mails that come in. */
  inbox: AppFunction;
  /** Takes the scheduled runs and the readings of mails that failed. */
  schedulesDead: DeadLetterQueue;
}

/** Everything about mail: when, to whom, through SES, and what became of it. */
export class MailStack extends Stack {
  constructor(scope: Construct, id: string, props: MailStackProps) {
    super(scope, id, props);
    const { deployment, stores, apiUrl } = props;
    const { settings } = deployment;
    const { jobs, workspace } = stores;

    const configurationSet = new ConfigurationSet(this, 'configuration', {
      configurationSetName: settings.name,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    // SES can put its events only on the account's default bus.
    configurationSet.addEventDestination('events', {
      configurationSetEventDestinationName: 'default-bus',
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'default-bus', 'default')),
      events: [EmailSendingEvent.SEND, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    const sesArn = (resource: string, resourceName: string) =>
      this.formatArn({ service: 'ses', resource, resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME });

    const mails = digest(this, {
      deployment,
      jobs,
      workspace,
      apiUrl,
      configurationSet: { name: settings.name, arn: sesArn('configuration-set', settings.name) },
      identityArn: sesArn('identity', settings.mailIdentity ?? mailAddress(settings.mailFrom)),
    });
    mails.node.addDependency(configurationSet);
    mailing(this, { deployment, workspace, digestQueue: mails.queue, deadLetters: props.schedulesDead });
    deliveries(this, { deployment, workspace }).listenToMail(settings.name);

    if (settings.inboundDomain !== undefined)
      new InboundMail(this, 'inbound', {
        deployment,
        domain: settings.inboundDomain,
        mailsBucketName: stores.mails.bucketName,
        reader: props.inbox.lambda,
      });
  }
}
