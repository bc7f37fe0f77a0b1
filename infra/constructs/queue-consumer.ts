import { Duration } from 'aws-cdk-lib';
import { type EventBus, Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { LayerVersion } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type * as z from 'zod';
import { eventSource } from '../../shared/contracts/events/event.ts';
import { type QueueName, type StageName, stage } from '../../shared/contracts/pipeline.ts';
import { type Meaning, RunbookAlarm } from './alarm.ts';
import { AppFunction } from './app-function.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { Deployment } from './deployment.ts';
import type { Environment } from './environment.ts';

export interface QueueConsumerProps<S extends z.ZodObject> {
  deployment: Deployment;
  stage: StageName;
  env: S;
  /** A stage that sends to its own queue gives a function. */
  environment: Environment<S> | ((own: Queue) => Environment<S>);
  memory: number;
  timeoutSeconds: number;
  /** Records per invocation, 1-10; up to 10,000 with a window. */
  batchSize: number;
  /** How long Lambda collects records for a batch; 0 = not at all. */
  batchWindowSeconds: number;
  /** Receives before a record goes to the dead-letter queue. */
  receives: number;
  browser?: LayerVersion | undefined;
  scratch?: number | undefined;
  /** What it means when records end in the dead-letter queue. */
  deadLetters: Meaning;
  /** What it means when the oldest record waits longer than so many minutes. `essential`: a person notices the delay. */
  lag: Meaning & { minutes: number; essential: boolean };
}

/** Visibility timeout as a multiple of the function's: AWS asks for at least 6, so that throttled batches are not delivered twice. */
const visibilityFactor = 6;

/**
 * A stage that reads a queue: the function, its queue, its dead-letter queue, the mapping between them and the alarms of both. The
 * numbers that must agree stand here together.
 */
export class QueueConsumer<S extends z.ZodObject = z.ZodObject> extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;
  readonly function: AppFunction<S>;
  private readonly props: QueueConsumerProps<S>;

  constructor(scope: Construct, id: string, props: QueueConsumerProps<S>) {
    super(scope, id);
    this.props = props;
    const { deployment } = props;
    const name = queueOf(props.stage);
    this.deadLetters = new DeadLetterQueue(this, 'dead', { deployment, of: name, meaning: props.deadLetters });
    this.queue = new Queue(this, 'queue', {
      queueName: `${deployment.settings.name}-${name}`,
      visibilityTimeout: Duration.seconds(visibilityFactor * props.timeoutSeconds + props.batchWindowSeconds),
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: props.receives },
    });
    this.function = new AppFunction<S>(this, 'consumer', {
      ...props,
      environment: typeof props.environment === 'function' ? props.environment(this.queue) : props.environment,
      given: { QUEUE_URL: this.queue.queueUrl },
    });
    this.function.allow(
      'ownQueue',
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
      [this.queue.queueArn],
    );
    this.function.lambda.addEventSourceMapping('mapping', {
      eventSourceArn: this.queue.queueArn,
      batchSize: props.batchSize,
      ...(props.batchWindowSeconds > 0 ? { maxBatchingWindow: Duration.seconds(props.batchWindowSeconds) } : {}),
      ...(deployment.settings.concurrency === undefined ? {} : { maxConcurrency: deployment.settings.concurrency }),
      reportBatchItemFailures: true,
    });
    if (props.lag.essential || deployment.settings.lagAlarms === 'all')
      new RunbookAlarm(this, 'lag', {
        deployment,
        title: `${name} lag`,
        metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' }),
        above: props.lag.minutes * 60,
        periods: 2,
        meaning: props.lag,
      });
  }

  /** Routes the events of this stage's trigger from the application's bus into its queue. */
  listen(bus: EventBus): void {
    const { trigger } = stage(this.props.stage);
    if (trigger.kind !== 'queue' || trigger.events.length === 0)
      throw new Error(`stage ${this.props.stage} takes no events from the bus: see its trigger in shared/contracts/pipeline.ts`);
    new Rule(this, 'events', {
      eventBus: bus,
      description: `${trigger.events.join(', ')} -> ${trigger.queue}`,
      eventPattern: { source: [eventSource], detailType: [...trigger.events] },
      targets: [this.target()],
    });
  }

  /** Routes what SES reports about mails of that configuration set from the account's default bus into the queue. */
  listenToMail(configurationSet: string): void {
    const { trigger } = stage(this.props.stage);
    if (trigger.kind !== 'mail-events')
      throw new Error(`stage ${this.props.stage} takes no mail events: see its trigger in shared/contracts/pipeline.ts`);
    new Rule(this, 'events', {
      description: `${trigger.events.join(', ')} -> ${trigger.queue}`,
      eventPattern: {
        source: ['aws.ses'],
        detailType: [...trigger.events],
        detail: { mail: { tags: { 'ses:configuration-set': Match.exactString(configurationSet) } } },
      },
      targets: [this.target()],
    });
  }

  /** EventBridge retries 24 hours; then the event joins the records that could not be handled, in the very form they have. */
  private target(): SqsQueue {
    return new SqsQueue(this.queue, {
      deadLetterQueue: this.deadLetters.queue,
      maxEventAge: Duration.hours(24),
      retryAttempts: 185,
    });
  }
}

/** The queue a stage reads. Throws when its trigger is another one. */
function queueOf(name: StageName): QueueName {
  const { trigger } = stage(name);
  if (trigger.kind === 'queue' || trigger.kind === 'mail-events') return trigger.queue;
  throw new Error(`stage ${name} reads no queue: its trigger in shared/contracts/pipeline.ts is ${trigger.kind}`);
}
