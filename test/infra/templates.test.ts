import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationList } from '../../shared/contracts/operations.ts';
import { type StageName, stages } from '../../shared/contracts/pipeline.ts';
import { type Resource, type SynthesizedApp, synthesizedApp } from '../support/synthesized-app.ts';

let app: SynthesizedApp;
beforeAll(async () => {
  app = await synthesizedApp({ lagAlarms: 'all', concurrency: 10 });
});
afterAll(() => app?.dispose());

/** The logical id that an ARN or a reference within one stack points to. */
function target(value: unknown): string {
  const text = JSON.stringify(value);
  return /"Fn::GetAtt":\["([^"]+)"/.exec(text)?.[1] ?? /"Ref":"([^"]+)"/.exec(text)?.[1] ?? text;
}

const nameOf = (resource: Resource) => `${resource.stack}/${resource.id}`;
const queueName = (resource: Resource): string => resource.properties.QueueName;
const functionOf = (name: StageName) => {
  const found = app.of('AWS::Lambda::Function').find((each) => each.properties.FunctionName === `rolecall-${name}`);
  if (!found) throw new Error(`no function for ${name}`);
  return found;
};

describe('the shape follows pipeline.ts', () => {
  it('has one function per stage and no other', () => {
    expect(
      app
        .of('AWS::Lambda::Function')
        .map((each) => each.properties.FunctionName)
        .sort(),
    ).toEqual(stages.map((each) => `rolecall-${each.name}`).sort());
  });

  it('has one queue per queue stage, each with its dead-letter queue, read by the stage it is named for', () => {
    const read = stages.flatMap((each) => ('queue' in each.trigger ? [{ stage: each.name, queue: each.trigger.queue }] : []));
    const alive = app.of('AWS::SQS::Queue').filter((each) => !queueName(each).endsWith('-dead'));
    expect(alive.map(queueName).sort()).toEqual(read.map(({ queue }) => `rolecall-${queue}`).sort());
    for (const { stage: name, queue } of read) {
      const mappings = app
        .of('AWS::Lambda::EventSourceMapping')
        .filter((each) => target(each.properties.FunctionName) === functionOf(name).id);
      expect(mappings).toHaveLength(1);
      const source = alive.find((each) => each.id === target(mappings[0]?.properties.EventSourceArn));
      expect(source && queueName(source)).toBe(`rolecall-${queue}`);
    }
  });

  it('routes exactly the events of each trigger into its queue', () => {
    const expected = stages.flatMap((each) =>
      'events' in each.trigger && each.trigger.events.length > 0 ? [[each.trigger.queue, [...each.trigger.events].sort()]] : [],
    );
    const routed = app.of('AWS::Events::Rule').filter((rule) => !rule.properties.EventPattern['replay-name']);
    // Mails that were added are told to their function directly: see the next test.
    const toQueues = routed.filter((rule) => rule.properties.EventPattern.source[0] !== 'aws.s3');
    const rules = toQueues.map((rule) => {
      const queue = app.of('AWS::SQS::Queue').find((each) => each.id === target(rule.properties.Targets[0].Arn));
      return [queue && queueName(queue).replace('rolecall-', ''), [...rule.properties.EventPattern['detail-type']].sort()];
    });
    expect(rules.sort()).toEqual(expected.sort());
  });

  it('hands mails to the stage that reads them: those SES receives and those that candidates add', () => {
    const reader = stages.filter((each) => each.trigger.kind === 'mails').map((each) => each.name);
    expect(reader).toEqual(['inbox']);
    const rules = app.of('AWS::Events::Rule').filter((rule) => rule.properties.EventPattern.source?.[0] === 'aws.s3');
    expect(rules.map((rule) => target(rule.properties.Targets[0].Arn))).toEqual([
      app.of('AWS::Lambda::Function').find((each) => each.properties.FunctionName === 'rolecall-inbox')?.id,
    ]);
    expect(rules[0]?.properties.EventPattern.detail.object.key).toEqual([{ prefix: 'added/' }]);
    expect(app.of('AWS::SES::ReceiptRule')).toEqual([]);
  });

  it('runs each scheduled stage by its expression, in UTC, with the moment it was due', () => {
    const scheduled = stages.flatMap((each) =>
      each.trigger.kind === 'schedule' ? [[each.name, each.trigger.expression, '<aws.scheduler.scheduled-time>']] : [],
    );
    const found = app.of('AWS::Scheduler::Schedule').map(({ properties }) => {
      const input = JSON.parse(properties.Target.Input);
      expect(properties.ScheduleExpressionTimezone).toBe('Etc/UTC');
      return [input.stage, properties.ScheduleExpression, input.time];
    });
    expect(found.sort()).toEqual(scheduled.sort());
  });

  it('follows the streams of the tables that a stream stage names', () => {
    const followed = stages.flatMap((each) => (each.trigger.kind === 'stream' ? each.trigger.tables : []));
    const streams = app
      .of('AWS::Lambda::EventSourceMapping')
      .filter((each) => JSON.stringify(each.properties.EventSourceArn).includes('StreamArn'));
    expect(streams).toHaveLength(followed.length);
  });

  it('has one route per operation; only public operations are open', () => {
    const routes = app
      .of('AWS::ApiGatewayV2::Route')
      .map((each) => [each.properties.RouteKey, each.properties.AuthorizationType]);
    expect(routes.sort()).toEqual(
      operationList
        .map(({ operation }) => [`${operation.method} ${operation.path}`, operation.access === 'user' ? 'JWT' : 'NONE'])
        .sort(),
    );
  });
});

describe('nothing is lost', () => {
  it('gives every queue a dead-letter queue or is one, which keeps 14 days', () => {
    for (const queue of app.of('AWS::SQS::Queue')) {
      expect(queue.properties.MessageRetentionPeriod, nameOf(queue)).toBe(14 * 24 * 3600);
      if (queueName(queue).endsWith('-dead')) continue;
      const dead = app
        .of('AWS::SQS::Queue')
        .find((each) => each.id === target(queue.properties.RedrivePolicy.deadLetterTargetArn));
      expect(dead && queueName(dead), nameOf(queue)).toBe(`${queueName(queue)}-dead`);
      expect(queue.properties.RedrivePolicy.maxReceiveCount).toBeGreaterThanOrEqual(3);
    }
  });

  it('reports partial failures on every mapping', () => {
    for (const mapping of app.of('AWS::Lambda::EventSourceMapping'))
      expect(mapping.properties.FunctionResponseTypes, nameOf(mapping)).toEqual(['ReportBatchItemFailures']);
  });

  it('hides a message at least six times as long as the function may run, plus the batching window', () => {
    for (const mapping of app.of('AWS::Lambda::EventSourceMapping')) {
      const queue = app.of('AWS::SQS::Queue').find((each) => each.id === target(mapping.properties.EventSourceArn));
      if (!queue) continue;
      const fn = app.of('AWS::Lambda::Function').find((each) => each.id === target(mapping.properties.FunctionName));
      const window = mapping.properties.MaximumBatchingWindowInSeconds ?? 0;
      expect(queue.properties.VisibilityTimeout, nameOf(queue)).toBeGreaterThanOrEqual(6 * fn?.properties.Timeout + window);
      expect(mapping.properties.BatchSize <= 10 || window >= 1, `${nameOf(mapping)} needs a window`).toBe(true);
      expect(mapping.properties.ScalingConfig.MaximumConcurrency).toBe(10);
    }
  });

  it('halves failing batches of streams, gives up after a bounded number of tries and keeps what it gave up', () => {
    const streams = app
      .of('AWS::Lambda::EventSourceMapping')
      .filter((each) => JSON.stringify(each.properties.EventSourceArn).includes('StreamArn'));
    expect(streams.length).toBeGreaterThan(0);
    for (const { properties } of streams) {
      expect(properties.BisectBatchOnFunctionError).toBe(true);
      expect(properties.MaximumRetryAttempts).toBeGreaterThan(0);
      expect(properties.StartingPosition).toBe('TRIM_HORIZON');
      expect(properties.DestinationConfig.OnFailure.Destination).toBeDefined();
    }
  });

  it('gives every rule target, schedule and asynchronous invocation a dead-letter queue', () => {
    // The rule that fills an archive is made by EventBridge's own construct and has no queue to fall back to.
    for (const rule of app.of('AWS::Events::Rule'))
      for (const each of rule.properties.Targets)
        if (!rule.properties.EventPattern['replay-name']) expect(each.DeadLetterConfig?.Arn, nameOf(rule)).toBeDefined();
    for (const schedule of app.of('AWS::Scheduler::Schedule')) {
      expect(schedule.properties.Target.DeadLetterConfig.Arn).toBeDefined();
      expect(schedule.properties.Target.RetryPolicy.MaximumRetryAttempts).toBeGreaterThan(0);
    }
    for (const name of stages.filter((each) => each.trigger.kind === 'schedule').map((each) => each.name))
      expect(functionOf(name).properties.DeadLetterConfig?.TargetArn, name).toBeDefined();
  });

  it('keeps tables and documents when the stack goes, and can restore tables to any second', () => {
    const tables = app.of('AWS::DynamoDB::GlobalTable');
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      expect(table.deletionPolicy).toBe('Retain');
      for (const replica of table.properties.Replicas) {
        expect(replica.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(true);
        expect(replica.DeletionProtectionEnabled).toBe(true);
      }
      expect(table.properties.StreamSpecification.StreamViewType).toBe('NEW_AND_OLD_IMAGES');
      expect(table.properties.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
      expect(table.properties.BillingMode).toBe('PAY_PER_REQUEST');
    }
    expect(app.of('AWS::S3::Bucket').filter((each) => each.deletionPolicy === 'Retain')).toHaveLength(1);
    expect(app.of('AWS::Cognito::UserPool')[0]?.deletionPolicy).toBe('Retain');
  });

  it('archives the events of the bus', () => {
    expect(app.of('AWS::Events::Archive')).toHaveLength(1);
  });
});

describe('somebody hears of it', () => {
  const runbook = readFileSync(path.join(import.meta.dirname, '../../infra/operations/runbook.md'), 'utf8');
  const headings = [...runbook.matchAll(/^## (.+)$/gm)].map((each) => each[1]);

  it('has a runbook heading for every alarm and an alarm for every heading', () => {
    const titles = app.of('AWS::CloudWatch::Alarm').map((each) => each.properties.AlarmName.replace('rolecall: ', ''));
    expect([...titles].sort()).toEqual([...headings].sort());
  });

  it('says in every alarm what it means, how grave it is and where to read on, and tells the topic', () => {
    for (const alarm of app.of('AWS::CloudWatch::Alarm')) {
      expect(alarm.properties.AlarmDescription, nameOf(alarm)).toMatch(
        /^(page|ticket): .{20,}\. Runbook: infra\/operations\/runbook\.md/,
      );
      expect(alarm.properties.AlarmActions).toHaveLength(1);
      expect(alarm.properties.TreatMissingData).toBe('notBreaching');
    }
  });

  it('watches every dead-letter queue from the first message on, and the age of every queue', () => {
    const watched = (metric: string) =>
      app
        .of('AWS::CloudWatch::Alarm')
        .filter((each) => each.properties.MetricName === metric)
        .map((each) => target(each.properties.Dimensions[0].Value));
    const dead = app.of('AWS::SQS::Queue').filter((each) => queueName(each).endsWith('-dead'));
    expect(watched('ApproximateNumberOfMessagesVisible').sort()).toEqual(dead.map((each) => each.id).sort());
    const alive = app.of('AWS::SQS::Queue').filter((each) => !queueName(each).endsWith('-dead'));
    expect(watched('ApproximateAgeOfOldestMessage').sort()).toEqual(alive.map((each) => each.id).sort());
  });

  it('limits the cost of the account', () => {
    const budget = app.of('AWS::Budgets::Budget')[0];
    expect(budget?.properties.Budget.BudgetLimit).toEqual({ Amount: 5, Unit: 'USD' });
    expect(budget?.properties.NotificationsWithSubscribers.length).toBeGreaterThanOrEqual(2);
  });
});

describe('functions', () => {
  it('run on Node 24; on arm64, or on x86_64 when Chromium is aboard', () => {
    for (const fn of app.of('AWS::Lambda::Function')) {
      expect(fn.properties.Runtime, nameOf(fn)).toBe('nodejs24.x');
      expect(fn.properties.Architectures, nameOf(fn)).toEqual([fn.properties.Layers ? 'x86_64' : 'arm64']);
    }
    const browsing = app.of('AWS::Lambda::Function').filter((each) => each.properties.Layers);
    expect(browsing.map((each) => each.properties.FunctionName).sort()).toEqual(['rolecall-collect', 'rolecall-render']);
  });

  it('are bundles of at most 1 MB, 1.75 MB where every source of postings or the dictionaries of the postings are inside, without source maps', () => {
    for (const fn of app.of('AWS::Lambda::Function')) {
      const file = path.join(app.codeOf(fn), 'index.cjs');
      const large = ['collect', 'api', 'normalize', 'match'].some((name) => fn.properties.FunctionName === `rolecall-${name}`);
      expect(statSync(file).size, nameOf(fn)).toBeLessThanOrEqual(large ? 1_835_008 : 1_048_576);
      expect(readFileSync(file, 'utf8')).not.toContain('sourceMappingURL');
    }
  });

  it('have a variable for all their schema wants, none it does not know, and never SOURCE_ORIGINS', async () => {
    for (const { name } of stages) {
      const module = await import(`../../shared/contracts/env/${name}.ts`);
      const schema = module[`${name}Env`];
      const variables: Record<string, unknown> = functionOf(name).properties.Environment.Variables;
      const known = Object.keys(schema.shape);
      expect(
        Object.keys(variables).filter((each) => !known.includes(each)),
        name,
      ).toEqual([]);
      const required = known.filter((each) => !schema.shape[each].safeParse(undefined).success);
      expect(
        required.filter((each) => !(each in variables)),
        name,
      ).toEqual([]);
      expect(variables).not.toHaveProperty('SOURCE_ORIGINS');
    }
    for (const content of app.templates.values()) expect(JSON.stringify(content)).not.toContain('SOURCE_ORIGINS');
  });

  it('write their own log, which is kept for a bounded time', () => {
    const groups = app.of('AWS::Logs::LogGroup');
    for (const group of groups) expect(group.properties.RetentionInDays, nameOf(group)).toBe(30);
    for (const fn of app.of('AWS::Lambda::Function')) {
      const group = groups.find((each) => each.id === target(fn.properties.LoggingConfig.LogGroup));
      expect(group?.properties.LogGroupName).toBe(`/rolecall/logs/${fn.properties.FunctionName.replace('rolecall-', '')}`);
    }
  });
});
