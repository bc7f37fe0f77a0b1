import { Duration, Validations } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type * as z from 'zod';
import type { StageName } from '../../shared/contracts/pipeline.ts';
import { type Meaning, RunbookAlarm } from './alarm.ts';
import { AppFunction } from './app-function.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { Deployment } from './deployment.ts';
import type { Environment } from './environment.ts';

export interface StreamConsumerProps<S extends z.ZodObject> {
  deployment: Deployment;
  stage: StageName;
  env: S;
  environment: Environment<S>;
  memory: number;
  timeoutSeconds: number;
  batchSize: number;
  batchWindowSeconds: number;
  /** Tries of a batch before it is halved, and of a single record before it is given up. */
  retries: number;
  tables: Readonly<
    Record<
      string,
      { table: TableV2 /** Sort keys it reads; one that ends in # stands for all that begin so. */; rows: readonly string[] }
    >
  >;
  deadLetters: Meaning;
  /** What it means when the function is so many minutes behind the tables. */
  lag: Meaning & { minutes: number };
}

/**
 * A stage that reads table streams. A batch that fails is halved until the bad record is alone; that one goes to the dead-letter queue
 * (its position in the stream, as Lambda writes it; the record itself stays readable there for 24 hours) and the stream moves on.
 */
export class StreamConsumer<S extends z.ZodObject = z.ZodObject> extends Construct {
  readonly function: AppFunction<S>;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: StreamConsumerProps<S>) {
    super(scope, id);
    const { deployment, stage } = props;
    this.deadLetters = new DeadLetterQueue(this, 'dead', { deployment, of: stage, meaning: props.deadLetters });
    Validations.of(this.deadLetters.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself the dead-letter queue, of the stream mappings; the rule knows only those of other queues.',
    });
    this.function = new AppFunction<S>(this, 'consumer', props);
    this.function.allow('giveUp', ['sqs:SendMessage'], [this.deadLetters.queue.queueArn]);
    for (const [name, { table, rows }] of Object.entries(props.tables)) {
      if (table.tableStreamArn === undefined) throw new Error(`table ${name} has no stream, and ${stage} reads it`);
      this.function.allow(
        `${name}Stream`,
        ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
        [table.tableStreamArn],
      );
      this.function.lambda
        .addEventSourceMapping(name, {
          eventSourceArn: table.tableStreamArn,
          startingPosition: StartingPosition.TRIM_HORIZON,
          batchSize: props.batchSize,
          maxBatchingWindow: Duration.seconds(props.batchWindowSeconds),
          bisectBatchOnError: true,
          reportBatchItemFailures: true,
          retryAttempts: props.retries,
          // A stream keeps records for 24 hours: what is older cannot be read anyway.
          maxRecordAge: Duration.hours(24),
          onFailure: new SqsDlq(this.deadLetters.queue),
          filters: [FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: rows.map(keyRule) } } } })],
        })
        .node.addDependency(this.function.role);
    }
    new RunbookAlarm(this, 'lag', {
      deployment,
      title: `${stage} lag`,
      metric: this.function.lambda.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' }),
      above: props.lag.minutes * 60_000,
      periods: 2,
      meaning: props.lag,
    });
  }
}

/** Lambda's filter rule for a sort key; one that ends in # is a prefix. */
function keyRule(sortKey: string): unknown {
  return sortKey.endsWith('#') ? { prefix: sortKey } : sortKey;
}
