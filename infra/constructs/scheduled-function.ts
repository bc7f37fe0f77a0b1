import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ContextAttribute, Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type * as z from 'zod';
import { type StageName, stage } from '../../shared/contracts/pipeline.ts';
import { AppFunction } from './app-function.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';
import type { Deployment } from './deployment.ts';
import type { Environment } from './environment.ts';

export interface ScheduledFunctionProps<S extends z.ZodObject> {
  deployment: Deployment;
  stage: StageName;
  env: S;
  environment: Environment<S>;
  memory: number;
  timeoutSeconds: number;
  /** Takes runs that could not be started, and runs that failed three times. */
  deadLetters: DeadLetterQueue;
}

/**
 * A stage that runs by the clock (UTC). Its input is the moment it was due, not the moment it runs; `stage` tells the runs of several
 * schedules apart in a dead-letter queue they share.
 */
export class ScheduledFunction<S extends z.ZodObject = z.ZodObject> extends Construct {
  readonly function: AppFunction<S>;

  constructor(scope: Construct, id: string, props: ScheduledFunctionProps<S>) {
    super(scope, id);
    const { trigger } = stage(props.stage);
    if (trigger.kind !== 'schedule')
      throw new Error(`stage ${props.stage} has no schedule: its trigger in shared/contracts/pipeline.ts is ${trigger.kind}`);
    const dead = props.deadLetters.queue;
    this.function = new AppFunction<S>(this, 'run', { ...props, failedRuns: dead });
    const role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      description: `Lets EventBridge Scheduler start ${props.stage}`,
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.function.lambda.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [dead.queueArn] }));
    new Schedule(this, 'schedule', {
      description: stage(props.stage).does.slice(0, 512),
      schedule: ScheduleExpression.expression(trigger.expression, TimeZone.ETC_UTC),
      target: new LambdaInvoke(this.function.lambda, {
        role: role.withoutPolicyUpdates(),
        input: ScheduleTargetInput.fromObject({ time: ContextAttribute.scheduledTime, stage: props.stage }),
        deadLetterQueue: dead,
        maxEventAge: Duration.hours(1),
        retryAttempts: 20,
      }),
    });
  }
}
