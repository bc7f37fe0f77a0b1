import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type Meaning, RunbookAlarm } from './alarm.ts';
import type { Deployment } from './deployment.ts';

export interface DeadLetterQueueProps {
  deployment: Deployment;
  /** The queue is called `<deployment>-<of>-dead`. */
  of: string;
  meaning: Meaning;
}

/** A queue for what could not be handled, kept 14 days (the longest SQS has), with an alarm on the first message in it. */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: DeadLetterQueueProps) {
    super(scope, id);
    const { deployment, of, meaning } = props;
    this.queue = new Queue(this, 'queue', {
      queueName: `${deployment.settings.name}-${of}-dead`,
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new RunbookAlarm(this, 'filled', {
      deployment,
      title: `${of} dead letters`,
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' }),
      above: 0,
      meaning,
    });
  }
}
