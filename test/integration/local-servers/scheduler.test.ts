import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  DeleteScheduleGroupCommand,
  GetScheduleCommand,
  ListScheduleGroupsCommand,
  ListSchedulesCommand,
  SchedulerClient,
  TagResourceCommand,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createScheduler,
  type Invocation,
  type Scheduler,
  type SchedulerOptions,
} from '../../../infra/local/servers/scheduler.ts';

let stateDir: string;
let scheduler: Scheduler;
let client: SchedulerClient;
let now: Date;
let invoked: { arn: string; input: string; invocation: Invocation }[];

async function open(changes: Partial<SchedulerOptions> = {}): Promise<void> {
  scheduler = await createScheduler({
    stateDir,
    account: '000000000000',
    region: 'eu-central-1',
    schedules: [],
    groups: [],
    clock: { now: () => now },
    autoStart: false,
    invoke: async (arn, input, invocation) => {
      invoked.push({ arn, input, invocation });
    },
    report: () => {},
    ...changes,
  });
  client = new SchedulerClient({
    endpoint: scheduler.url,
    region: 'eu-central-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

const at = (time: string) => {
  now = new Date(time);
  return scheduler.tick();
};
const create = (name: string, expression: string, more: Partial<CreateScheduleCommandInput> = {}) =>
  client.send(
    new CreateScheduleCommand({
      Name: name,
      ScheduleExpression: expression,
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: 'arn:fn', RoleArn: 'arn:role', Input: '{}' },
      ...more,
    }),
  );
const scheduledTimes = () => invoked.map((each) => each.invocation.scheduledTime.toISOString().slice(0, 16));

beforeEach(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'scheduler-'));
  now = new Date('2026-11-20T10:00:00Z');
  invoked = [];
  await open();
});
afterEach(async () => {
  client.destroy();
  await scheduler.close();
  rmSync(stateDir, { recursive: true });
});

test('a schedule of the template fires at its local times', async () => {
  await scheduler.close();
  await open({
    schedules: [
      {
        name: 'digest',
        expression: 'cron(0 12 * * ? *)',
        timezone: 'Europe/Zurich',
        target: { arn: 'arn:fn', input: '{"a":1}' },
      },
    ],
  });
  await at('2026-11-20T10:59:59Z');
  expect(invoked).toEqual([]);
  await at('2026-11-20T11:00:01Z');
  await at('2026-11-20T11:00:02Z');
  expect(scheduledTimes()).toEqual(['2026-11-20T11:00']);
  expect(invoked[0]).toMatchObject({
    arn: 'arn:fn',
    input: '{"a":1}',
    invocation: { name: 'digest', attempt: 1, deadLetter: false },
  });
});

test('context attributes in the input are replaced', async () => {
  await create('x', 'rate(15 minutes)', {
    Target: {
      Arn: 'arn:fn',
      RoleArn: 'arn:role',
      Input:
        '{"time":"<aws.scheduler.scheduled-time>","arn":"<aws.scheduler.schedule-arn>","id":"<aws.scheduler.execution-id>","n":"<aws.scheduler.attempt-number>","other":"<aws.scheduler.nothing>"}',
    },
  });
  await at('2026-11-20T10:00:00Z');
  expect(JSON.parse(invoked[0]!.input)).toEqual({
    time: '2026-11-20T10:00:00Z',
    arn: 'arn:aws:scheduler:eu-central-1:000000000000:schedule/default/x',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    n: '1',
    other: '<aws.scheduler.nothing>',
  });
});

test('a rate begins at once, or at its start date, and ends at its end date', async () => {
  await create('now', 'rate(1 hour)');
  await create('later', 'rate(1 hour)', {
    StartDate: new Date('2026-11-20T10:30:00Z'),
    EndDate: new Date('2026-11-20T12:00:00Z'),
  });
  for (const time of ['10:00', '10:30', '11:00', '11:30', '12:00', '12:30']) await at(`2026-11-20T${time}:00Z`);
  const of = (name: string) =>
    invoked
      .filter((each) => each.invocation.name === name)
      .map((each) => each.invocation.scheduledTime.toISOString().slice(11, 16));
  expect(of('now')).toEqual(['10:00', '11:00', '12:00']);
  expect(of('later')).toEqual(['10:30', '11:30']);
});

test('a one-off fires once, and goes when it asks for it', async () => {
  await create('stays', 'at(2026-11-20T12:00:00)', { ScheduleExpressionTimezone: 'Europe/Zurich' });
  await create('goes', 'at(2026-11-20T11:00:00)', { ActionAfterCompletion: 'DELETE' });
  await at('2026-11-20T11:00:00Z');
  await at('2026-11-20T11:00:30Z');
  expect(invoked.map((each) => each.invocation.name).toSorted()).toEqual(['goes', 'stays']);
  expect(await client.send(new GetScheduleCommand({ Name: 'stays' }))).toMatchObject({
    ScheduleExpressionTimezone: 'Europe/Zurich',
  });
  await expect(client.send(new GetScheduleCommand({ Name: 'goes' }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

test('a disabled schedule rests until it is enabled', async () => {
  await create('x', 'rate(1 minute)', { State: 'DISABLED' });
  await at('2026-11-20T10:05:00Z');
  expect(invoked).toEqual([]);
  const input = {
    Name: 'x',
    ScheduleExpression: 'rate(1 minute)',
    FlexibleTimeWindow: { Mode: 'OFF' as const },
    Target: { Arn: 'arn:fn', RoleArn: 'r' },
  };
  await client.send(new UpdateScheduleCommand({ ...input, State: 'ENABLED' }));
  await at('2026-11-20T10:06:00Z');
  expect(scheduledTimes()).toEqual(['2026-11-20T10:06']);
});

test('a flexible window moves a time within it, always to the same moment', async () => {
  await create('x', 'cron(0 11 * * ? *)', { FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 60 } });
  const firedAt: string[] = [];
  for (let minute = 0; minute <= 60; minute += 1) {
    const before = invoked.length;
    await at(new Date(Date.parse('2026-11-20T11:00:00Z') + minute * 60_000).toISOString());
    if (invoked.length > before) firedAt.push(now.toISOString());
  }
  expect(firedAt).toHaveLength(1);
  expect(scheduledTimes()).toEqual(['2026-11-20T11:00']);
});

describe('a target that fails', () => {
  test('is tried again with growing pauses under the same execution id', async () => {
    let failures = 2;
    await scheduler.close();
    await open({
      invoke: async (arn, input, invocation) => {
        invoked.push({ arn, input, invocation });
        failures -= 1;
        if (failures >= 0) throw new Error('away');
      },
    });
    await create('x', 'at(2026-11-20T11:00:00)');
    await at('2026-11-20T11:00:00Z');
    await at('2026-11-20T11:00:00.999Z');
    expect(invoked).toHaveLength(1);
    await at('2026-11-20T11:00:01Z');
    await at('2026-11-20T11:00:02Z');
    await at('2026-11-20T11:00:03Z');
    await at('2026-11-20T12:00:00Z');
    expect(invoked.map((each) => each.invocation.attempt)).toEqual([1, 2, 3]);
    expect(new Set(invoked.map((each) => each.invocation.executionId)).size).toBe(1);
    expect(scheduledTimes()).toEqual(['2026-11-20T11:00', '2026-11-20T11:00', '2026-11-20T11:00']);
  });

  test('goes to its dead-letter queue after the last try', async () => {
    await scheduler.close();
    await open({
      invoke: async (arn, input, invocation) => {
        invoked.push({ arn, input, invocation });
        if (arn === 'arn:fn') throw new Error('away');
      },
    });
    await create('x', 'at(2026-11-20T11:00:00)', {
      Target: {
        Arn: 'arn:fn',
        RoleArn: 'r',
        Input: '{"a":1}',
        RetryPolicy: { MaximumRetryAttempts: 1 },
        DeadLetterConfig: { Arn: 'arn:dead' },
      },
    });
    for (const second of ['00', '01', '02', '10']) await at(`2026-11-20T11:00:${second}Z`);
    expect(invoked.map((each) => [each.arn, each.input, each.invocation.deadLetter])).toEqual([
      ['arn:fn', '{"a":1}', false],
      ['arn:fn', '{"a":1}', false],
      ['arn:dead', '{"a":1}', true],
    ]);
  });

  test('is tried again after a restart too', async () => {
    await scheduler.close();
    await open({ invoke: async () => Promise.reject(new Error('away')) });
    await create('x', 'at(2026-11-20T11:00:00)');
    await at('2026-11-20T11:00:00Z');
    await scheduler.close();
    await open();
    await at('2026-11-20T11:30:00Z');
    expect(invoked.map((each) => each.invocation.attempt)).toEqual([2]);
  });
});

test('times missed while down: a one-off fires, a recurring schedule fires its latest time only', async () => {
  const template = [{ name: 'hourly', expression: 'cron(0 * * * ? *)', target: { arn: 'arn:fn' } }];
  await scheduler.close();
  await open({ schedules: template });
  await create('once', 'at(2026-11-20T13:00:00)');
  await at('2026-11-20T11:00:00Z');
  await scheduler.close();
  invoked = [];
  now = new Date('2026-11-23T09:20:00Z');
  await open({ schedules: template });
  await scheduler.tick();
  await scheduler.tick();
  expect(invoked.map((each) => `${each.invocation.name} ${each.invocation.scheduledTime.toISOString()}`).toSorted()).toEqual([
    'hourly 2026-11-23T09:00:00.000Z',
    'once 2026-11-20T13:00:00.000Z',
  ]);
});

test('a rate keeps its beat over a restart', async () => {
  const schedules = [{ name: 'plan', expression: 'rate(15 minutes)', target: { arn: 'arn:fn' } }];
  await scheduler.close();
  await open({ schedules });
  await at('2026-11-20T10:00:00Z');
  await scheduler.close();
  now = new Date('2026-11-20T10:07:00Z');
  await open({ schedules });
  await scheduler.tick();
  await at('2026-11-20T10:15:00Z');
  expect(scheduledTimes()).toEqual(['2026-11-20T10:00', '2026-11-20T10:15']);
});

test('runNow invokes at once, as for the time it is given, and passes on a failure', async () => {
  await scheduler.close();
  await open({
    schedules: [
      { name: 'plan', expression: 'cron(0 0 1 1 ? *)', target: { arn: 'arn:fn', input: '<aws.scheduler.scheduled-time>' } },
    ],
  });
  await scheduler.runNow('plan', new Date('2026-12-24T18:00:00Z'));
  expect(invoked.map((each) => each.input)).toEqual(['2026-12-24T18:00:00Z']);
  await expect(scheduler.runNow('absent')).rejects.toThrow(/no schedule default\/absent/);
});

test('client tokens make a create harmless to repeat', async () => {
  const first = await create('x', 'rate(1 hour)', { ClientToken: 't-1' });
  expect((await create('x', 'rate(1 hour)', { ClientToken: 't-1' })).ScheduleArn).toBe(first.ScheduleArn);
  await expect(create('x', 'rate(2 hours)', { ClientToken: 't-1' })).rejects.toMatchObject({ name: 'ConflictException' });
  await expect(create('x', 'rate(1 hour)', { ClientToken: 't-2' })).rejects.toMatchObject({ name: 'ConflictException' });
});

test('schedules are listed by group, prefix and state, page by page', async () => {
  await client.send(new CreateScheduleGroupCommand({ Name: 'g' }));
  for (const name of ['a1', 'a2', 'b1']) await create(name, 'rate(1 hour)', { GroupName: 'g' });
  await create('a3', 'rate(1 hour)', { State: 'DISABLED' });
  const names = async (input: object) => (await client.send(new ListSchedulesCommand(input))).Schedules?.map((each) => each.Name);
  expect(await names({ GroupName: 'g' })).toEqual(['a1', 'a2', 'b1']);
  expect(await names({ NamePrefix: 'a' })).toEqual(['a3', 'a1', 'a2']);
  expect(await names({ State: 'DISABLED' })).toEqual(['a3']);
  const page = await client.send(new ListSchedulesCommand({ GroupName: 'g', MaxResults: 2 }));
  expect(page.Schedules?.map((each) => each.Name)).toEqual(['a1', 'a2']);
  expect(await names({ GroupName: 'g', NextToken: page.NextToken })).toEqual(['b1']);
  expect((await client.send(new ListScheduleGroupsCommand({}))).ScheduleGroups?.map((each) => each.Name)).toEqual([
    'default',
    'g',
  ]);

  await client.send(new DeleteScheduleCommand({ Name: 'b1', GroupName: 'g' }));
  expect(await names({ GroupName: 'g' })).toEqual(['a1', 'a2']);
  await client.send(new DeleteScheduleGroupCommand({ Name: 'g' }));
  expect(await names({})).toEqual(['a3']);
  await expect(names({ GroupName: 'g' })).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test.each<[string, () => Promise<unknown>, string]>([
  ['an expression', () => create('x', 'every day'), 'ValidationException'],
  ['a zone', () => create('x', 'rate(1 hour)', { ScheduleExpressionTimezone: 'Mars/Base' }), 'ValidationException'],
  ['a name', () => create('x y', 'rate(1 hour)'), 'ValidationException'],
  ['a group that is not there', () => create('x', 'rate(1 hour)', { GroupName: 'nowhere' }), 'ResourceNotFoundException'],
  [
    'an end before the start',
    () => create('x', 'rate(1 hour)', { StartDate: new Date(2e12), EndDate: new Date(1e12) }),
    'ValidationException',
  ],
  [
    'a target of another kind',
    () => create('x', 'rate(1 hour)', { Target: { Arn: 'a', RoleArn: 'r', KinesisParameters: { PartitionKey: 'k' } } }),
    'ValidationException',
  ],
  ['deleting what is not there', () => client.send(new DeleteScheduleCommand({ Name: 'x' })), 'ResourceNotFoundException'],
  ['deleting the default group', () => client.send(new DeleteScheduleGroupCommand({ Name: 'default' })), 'ValidationException'],
  [
    'an operation it does not have',
    () => client.send(new TagResourceCommand({ ResourceArn: 'x', Tags: [] })),
    'UnknownOperationException',
  ],
])('%s is refused', async (_name, send, error) => {
  await expect(send()).rejects.toMatchObject({ name: error });
});

test('a malformed schedule of the template stops the start, named', async () => {
  const start = createScheduler({
    stateDir: join(stateDir, 'other'),
    account: '1',
    region: 'r',
    groups: [],
    clock: { now: () => now },
    invoke: async () => {},
    schedules: [{ name: 'broken', expression: 'cron(1 2 3)', target: { arn: 'x' } }],
  });
  await expect(start).rejects.toThrow(/schedule broken: Invalid Schedule Expression/);
});
