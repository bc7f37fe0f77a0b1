import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteRuleCommand,
  DescribeArchiveCommand,
  DescribeReplayCommand,
  DescribeRuleCommand,
  DisableRuleCommand,
  EnableRuleCommand,
  EventBridgeClient,
  ListConnectionsCommand,
  ListEventBusesCommand,
  ListReplaysCommand,
  ListRulesCommand,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
  StartReplayCommand,
  TestEventPatternCommand,
} from '@aws-sdk/client-eventbridge';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEventBus, type EventBus, type EventBusOptions } from '../../../infra/local/servers/event-bus.ts';

let stateDir: string;
let bus: EventBus;
let client: EventBridgeClient;
let delivered: { arn: string; input: string }[];

const options = (changes: Partial<EventBusOptions> = {}): EventBusOptions => ({
  stateDir,
  account: '000000000000',
  region: 'eu-central-1',
  buses: [{ name: 'rolecall' }],
  rules: [
    {
      name: 'match',
      busName: 'rolecall',
      eventPattern: { 'detail-type': ['job.found'] },
      targets: [{ id: 'queue', arn: 'arn:queue:match' }],
    },
    {
      name: 'index',
      busName: 'rolecall',
      eventPattern: { 'detail-type': [{ prefix: 'job.' }] },
      targets: [{ id: 'queue', arn: 'arn:queue:index' }],
    },
  ],
  archives: [{ name: 'everything', busName: 'rolecall' }],
  deliver: async (arn, input) => {
    delivered.push({ arn, input });
  },
  pause: async () => {},
  report: () => {},
  ...changes,
});

async function open(changes: Partial<EventBusOptions> = {}): Promise<void> {
  bus = await createEventBus(options(changes));
  client = new EventBridgeClient({
    endpoint: bus.url,
    region: 'eu-central-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

const put = (detailType: string, detail: object = { id: 1 }, more: object = {}) =>
  client.send(
    new PutEventsCommand({
      Entries: [
        { EventBusName: 'rolecall', Source: 'rolecall', DetailType: detailType, Detail: JSON.stringify(detail), ...more },
      ],
    }),
  );

beforeEach(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'event-bus-'));
  delivered = [];
  await open();
});
afterEach(async () => {
  client.destroy();
  await bus.close();
  rmSync(stateDir, { recursive: true });
});

describe('PutEvents', () => {
  test('delivers to the targets of every matching rule before it answers', async () => {
    const answer = await put('job.found', { id: 7 }, { Time: new Date('2026-11-20T10:00:00.400Z'), Resources: ['a'] });
    expect(answer).toMatchObject({ FailedEntryCount: 0, Entries: [{ EventId: expect.any(String) }] });
    expect(delivered.map((each) => each.arn).toSorted()).toEqual(['arn:queue:index', 'arn:queue:match']);
    expect(JSON.parse(delivered[0]!.input)).toEqual({
      version: '0',
      id: answer.Entries?.[0]?.EventId,
      'detail-type': 'job.found',
      source: 'rolecall',
      account: '000000000000',
      time: '2026-11-20T10:00:00Z',
      region: 'eu-central-1',
      resources: ['a'],
      detail: { id: 7 },
    });
  });

  test('tells each bad entry apart and takes the others', async () => {
    const entry = { EventBusName: 'rolecall', Source: 'rolecall', DetailType: 'job.found', Detail: '{}' };
    const answer = await client.send(
      new PutEventsCommand({
        Entries: [
          { ...entry, Source: '' },
          entry,
          { ...entry, Detail: '{"a":' },
          { ...entry, Detail: '[1]' },
          { ...entry, Detail: undefined },
          { ...entry, DetailType: undefined },
          { ...entry, Source: 'aws.ses' },
          { ...entry, EventBusName: 'nowhere' },
        ],
      }),
    );
    expect(answer.FailedEntryCount).toBe(7);
    expect(answer.Entries?.map((each) => each.ErrorCode)).toEqual([
      'InvalidArgument',
      undefined,
      'MalformedDetail',
      'MalformedDetail',
      'InvalidArgument',
      'InvalidArgument',
      'NotAuthorizedForSourceException',
      'ResourceNotFoundException',
    ]);
    expect(delivered).toHaveLength(2);
  });

  test('refuses eleven entries and more than a megabyte', async () => {
    const entry = { EventBusName: 'rolecall', Source: 'rolecall', DetailType: 'x', Detail: '{}' };
    await expect(client.send(new PutEventsCommand({ Entries: Array(11).fill(entry) }))).rejects.toMatchObject({
      name: 'ValidationException',
    });
    const large = { ...entry, Detail: JSON.stringify({ text: 'x'.repeat(600_000) }) };
    await expect(client.send(new PutEventsCommand({ Entries: [large, large] }))).rejects.toThrow(/over the limit/);
  });

  test('tries a failing target again and acknowledges when it took the event', async () => {
    let failures = 3;
    await bus.close();
    await open({
      deliver: async (arn, input) => {
        failures -= 1;
        if (failures >= 0) throw new Error('queue is away');
        delivered.push({ arn, input });
      },
    });
    expect((await put('job.found')).FailedEntryCount).toBe(0);
    expect(delivered).toHaveLength(2);
  });

  test('does not acknowledge what a target never took', async () => {
    await bus.close();
    await open({ deliver: async () => Promise.reject(new Error('queue is away')) });
    const answer = await put('job.found');
    expect(answer.FailedEntryCount).toBe(1);
    expect(answer.Entries?.[0]).toMatchObject({
      ErrorCode: 'InternalFailure',
      ErrorMessage: expect.stringMatching(/arn:queue:.*queue is away/),
    });
  });

  test('hands to the dead-letter queue of a target what the target never took', async () => {
    await bus.close();
    await open({
      rules: [
        {
          name: 'match',
          busName: 'rolecall',
          eventPattern: { source: ['rolecall'] },
          targets: [{ id: 'queue', arn: 'arn:away', deadLetterArn: 'arn:dead' }],
        },
      ],
      deliver: async (arn, input) => {
        if (arn === 'arn:away') throw new Error('away');
        delivered.push({ arn, input });
      },
    });
    expect((await put('job.found')).FailedEntryCount).toBe(0);
    expect(delivered.map((each) => each.arn)).toEqual(['arn:dead']);
  });
});

test('rules made through the SDK work at once, survive a restart and can be removed', async () => {
  await client.send(
    new PutRuleCommand({
      Name: 'mine',
      EventBusName: 'rolecall',
      EventPattern: '{"detail-type":["digest.sent"]}',
      Description: 'd',
    }),
  );
  await client.send(
    new PutTargetsCommand({
      Rule: 'mine',
      EventBusName: 'rolecall',
      Targets: [
        { Id: 't', Arn: 'arn:mine', InputTransformer: { InputPathsMap: { id: '$.detail.id' }, InputTemplate: '{"id":<id>}' } },
      ],
    }),
  );
  await put('digest.sent', { id: 'd1' });
  expect(delivered).toEqual([{ arn: 'arn:mine', input: '{"id":"d1"}' }]);

  await bus.close();
  await open();
  expect(await client.send(new DescribeRuleCommand({ Name: 'mine', EventBusName: 'rolecall' }))).toMatchObject({
    State: 'ENABLED',
    Description: 'd',
  });
  await client.send(new DisableRuleCommand({ Name: 'mine', EventBusName: 'rolecall' }));
  await put('digest.sent', { id: 'd2' });
  await client.send(new EnableRuleCommand({ Name: 'mine', EventBusName: 'rolecall' }));
  await put('digest.sent', { id: 'd3' });
  expect(delivered.map((each) => each.input)).toEqual(['{"id":"d1"}', '{"id":"d3"}']);

  const rules = await client.send(new ListRulesCommand({ EventBusName: 'rolecall' }));
  expect(rules.Rules?.map((each) => each.Name).toSorted()).toEqual(['index', 'match', 'mine']);
  await expect(client.send(new DeleteRuleCommand({ Name: 'mine', EventBusName: 'rolecall' }))).rejects.toThrow(/has targets/);
  await client.send(new RemoveTargetsCommand({ Rule: 'mine', EventBusName: 'rolecall', Ids: ['t'] }));
  await client.send(new DeleteRuleCommand({ Name: 'mine', EventBusName: 'rolecall' }));
  await expect(client.send(new DescribeRuleCommand({ Name: 'mine', EventBusName: 'rolecall' }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

test('an invalid pattern is refused with its place', async () => {
  await expect(
    client.send(new PutRuleCommand({ Name: 'bad', EventPattern: '{"detail":{"a":[{"contains":"x"}]}}' })),
  ).rejects.toMatchObject({ name: 'InvalidEventPatternException', message: expect.stringContaining('detail.a.0.contains') });
});

test('a pattern can be tried out', async () => {
  const event = {
    id: '1',
    account: '1',
    source: 's',
    time: 't',
    region: 'r',
    resources: [],
    'detail-type': 'd',
    detail: { n: 3 },
  };
  const ask = (pattern: object, given: object) =>
    client.send(new TestEventPatternCommand({ EventPattern: JSON.stringify(pattern), Event: JSON.stringify(given) }));
  expect((await ask({ detail: { n: [{ numeric: ['>', 2] }] } }, event)).Result).toBe(true);
  expect((await ask({ detail: { n: [2] } }, event)).Result).toBe(false);
  await expect(ask({ source: ['s'] }, { source: 's' })).rejects.toThrow(/Event is not valid: id/);
});

describe('the archive', () => {
  const replay = (name: string, from: string, to: string, more: object = {}) =>
    client.send(
      new StartReplayCommand({
        ReplayName: name,
        EventSourceArn: 'arn:aws:events:eu-central-1:000000000000:archive/everything',
        EventStartTime: new Date(from),
        EventEndTime: new Date(to),
        Destination: { Arn: 'arn:aws:events:eu-central-1:000000000000:event-bus/rolecall', ...more },
      }),
    );
  const fill = async () => {
    for (const hour of ['08', '09', '10', '11'])
      await put('job.found', { hour }, { Time: new Date(`2026-11-20T${hour}:00:00Z`) });
    delivered = [];
  };

  test('plays a time range again, marked, to the rules that are named, after a restart as well', async () => {
    await fill();
    await bus.close();
    await open();
    await replay('r1', '2026-11-20T09:00:00Z', '2026-11-20T10:00:00Z', {
      FilterArns: ['arn:aws:events:eu-central-1:000000000000:rule/rolecall/match'],
    });
    await bus.replaysDone();
    expect(delivered.map(({ arn, input }) => [arn, JSON.parse(input)['replay-name'], JSON.parse(input).detail.hour])).toEqual([
      ['arn:queue:match', 'r1', '09'],
      ['arn:queue:match', 'r1', '10'],
    ]);
    expect(await client.send(new DescribeReplayCommand({ ReplayName: 'r1' }))).toMatchObject({
      State: 'COMPLETED',
      EventLastReplayedTime: new Date('2026-11-20T10:00:00Z'),
    });
    expect(await client.send(new DescribeArchiveCommand({ ArchiveName: 'everything' }))).toMatchObject({ EventCount: 4 });
    await expect(replay('r1', '2026-11-20T09:00:00Z', '2026-11-20T10:00:00Z')).rejects.toMatchObject({
      name: 'ResourceAlreadyExistsException',
    });
    await expect(replay('r2', '2026-11-20T09:00:00Z', '2026-11-20T08:00:00Z')).rejects.toThrow(/EventStartTime must be before/);
    expect((await client.send(new ListReplaysCommand({}))).Replays).toHaveLength(1);
  });

  test('cuts off a line a kill has torn', async () => {
    await fill();
    await bus.close();
    const folder = join(stateDir, 'archives');
    appendFileSync(join(folder, readdirSync(folder)[0]!), '{"version":"0","id":"torn');
    await open();
    await put('job.found', { hour: '12' }, { Time: new Date('2026-11-20T12:00:00Z') });
    delivered = [];
    await replay('r', '2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z');
    await bus.replaysDone();
    const hours = delivered.filter(({ arn }) => arn === 'arn:queue:match').map(({ input }) => JSON.parse(input).detail.hour);
    expect(hours).toEqual(['08', '09', '10', '11', '12']);
  });

  test('a replay a target stopped is FAILED and says why', async () => {
    await fill();
    await bus.close();
    await open({ deliver: async () => Promise.reject(new Error('away')) });
    await replay('r', '2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z');
    await bus.replaysDone();
    expect(await client.send(new DescribeReplayCommand({ ReplayName: 'r' }))).toMatchObject({
      State: 'FAILED',
      StateReason: expect.stringContaining('away'),
    });
  });
});

test('what it does not do is an error that names it', async () => {
  expect((await client.send(new ListEventBusesCommand({}))).EventBuses?.map((each) => each.Name)).toEqual([
    'default',
    'rolecall',
  ]);
  await expect(client.send(new ListConnectionsCommand({}))).rejects.toMatchObject({
    name: 'UnknownOperationException',
    message: expect.stringContaining('ListConnections'),
  });
});

test('a malformed rule or archive of the template stops the start, named', async () => {
  const rule = { name: 'broken', eventPattern: { source: 'x' }, targets: [] };
  await expect(createEventBus(options({ rules: [rule] }))).rejects.toThrow(/pattern of rule broken is not valid: at source/);
  await expect(createEventBus(options({ archives: [{ name: 'a', busName: 'nowhere' }] }))).rejects.toThrow(
    /archive a is of the event bus nowhere/,
  );
});

test('hostile requests get an error and leave the server up', async () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(bus.url, { method: 'POST', body, headers: { 'x-amz-target': 'AWSEvents.PutEvents', ...headers } });
  expect((await post('{')).status).toBe(400);
  expect((await post('[]')).status).toBe(400);
  expect((await post('{}', { 'x-amz-target': 'AWSEvents.constructor' })).status).toBe(404);
  expect((await post('{}', { 'x-amz-target': 'AmazonSSM.GetParameter' })).status).toBe(404);
  expect((await post('x'.repeat(5 * 1024 * 1024)).catch(() => ({ status: 413 }))).status).toBe(413);
  expect((await fetch(bus.url)).status).toBe(404);
  expect((await put('job.found')).FailedEntryCount).toBe(0);
});

test('state files are for the owner only', async () => {
  await client.send(new PutRuleCommand({ Name: 'mine', EventPattern: '{"source":["x"]}' }));
  const file = join(stateDir, 'event-bus.json');
  expect(JSON.parse(readFileSync(file, 'utf8')).rules).toHaveLength(1);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
