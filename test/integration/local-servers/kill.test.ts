import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import {
  CreateScheduleCommand,
  CreateScheduleGroupCommand,
  GetScheduleCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEventBus } from '../../../infra/local/servers/event-bus.ts';
import { createMailServer, type MailEvent } from '../../../infra/local/servers/mail-server.ts';
import { createScheduler, type Invocation } from '../../../infra/local/servers/scheduler.ts';

let folder: string;
let child: ChildProcess;
const place = { account: '000000000000', region: 'eu-central-1' };
const client = (endpoint: string) => ({
  endpoint,
  region: 'eu-central-1',
  maxAttempts: 1,
  credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
});

/** Starts the server in a process of its own; gives its address. */
async function start(kind: string): Promise<string> {
  child = spawn(process.execPath, [join(import.meta.dirname, 'killable.ts'), kind, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('the child has no standard output');
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return url;
}
async function kill(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
const effects = () => {
  const file = join(folder, 'effects.log');
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
};

/** Resolves when the child has noted its first effect. */
async function firstEffect(): Promise<void> {
  const watcher = watch(folder);
  while (effects().length === 0) await once(watcher, 'change');
  watcher.close();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'));
});
afterEach(async () => {
  await kill();
  rmSync(folder, { recursive: true });
});

test('the events of a mail whose server was killed are published at the next start', async () => {
  const url = await start('mail');
  const { MessageId } = await new SESv2Client(client(url)).send(
    new SendEmailCommand({
      FromEmailAddress: 'a@example.com',
      Destination: { ToAddresses: ['b@example.com'] },
      ConfigurationSetName: 'set',
      Content: { Simple: { Subject: { Data: 's' }, Body: { Text: { Data: 't' } } } },
    }),
  );
  await kill();
  expect(readdirSync(join(folder, 'outbox'))).toHaveLength(1);

  const published: MailEvent[] = [];
  const restart = () =>
    createMailServer({
      ...place,
      stateDir: join(folder, 'state'),
      outboxDir: join(folder, 'outbox'),
      configurationSets: {},
      publish: async (event) => {
        published.push(event);
      },
    });
  for (let round = 0; round < 2; round += 1) {
    const server = await restart();
    await server.eventsPublished();
    await server.close();
  }
  expect(published.map((each) => each.detailType)).toEqual(['Email Sent', 'Email Delivered']);
  expect(published[0]?.detail.mail).toMatchObject({ messageId: MessageId });
});

test('schedules and an invocation under way survive a kill', async () => {
  const url = await start('scheduler');
  const scheduler = new SchedulerClient(client(url));
  const target = (Input: string) => ({ Arn: 'arn:fn', RoleArn: 'arn:role', Input });
  const off = { Mode: 'OFF' as const };
  await scheduler.send(new CreateScheduleGroupCommand({ Name: 'g' }));
  await scheduler.send(
    new CreateScheduleCommand({
      Name: 'later',
      GroupName: 'g',
      ScheduleExpression: 'at(2999-01-01T00:00:00)',
      FlexibleTimeWindow: off,
      Target: target('later'),
    }),
  );
  await scheduler.send(
    new CreateScheduleCommand({
      Name: 'now',
      ScheduleExpression: 'at(2026-01-01T00:00:00)',
      FlexibleTimeWindow: off,
      Target: target('now'),
      ActionAfterCompletion: 'DELETE',
    }),
  );
  await firstEffect();
  await kill();
  expect(effects()).toEqual(['now']);

  const invoked: Invocation[] = [];
  const restart = () =>
    createScheduler({
      ...place,
      stateDir: folder,
      schedules: [],
      groups: [],
      autoStart: false,
      clock: { now: () => new Date('2026-06-01T00:00:00Z') },
      invoke: async (_arn, _input, invocation) => {
        invoked.push(invocation);
      },
    });
  for (let round = 0; round < 2; round += 1) {
    const again = await restart();
    await again.tick();
    expect(
      await new SchedulerClient(client(again.url)).send(new GetScheduleCommand({ Name: 'later', GroupName: 'g' })),
    ).toMatchObject({
      ScheduleExpression: 'at(2999-01-01T00:00:00)',
      Target: { Input: 'later' },
    });
    await again.close();
  }
  expect(invoked.map((each) => each.name)).toEqual(['now']);
});

test('every event that was acknowledged before a kill is in the archive and at its target', async () => {
  const url = await start('bus');
  const bus = new EventBridgeClient(client(url));
  const acknowledged: string[] = [];
  const put = async () => {
    const Entries = Array.from({ length: 10 }, (_, n) => ({
      EventBusName: 'rolecall',
      Source: 'rolecall',
      DetailType: 'x',
      Detail: JSON.stringify({ n, text: 'y'.repeat(500) }),
    }));
    const answer = await bus.send(new PutEventsCommand({ Entries }));
    for (const entry of answer.Entries ?? []) if (entry.EventId) acknowledged.push(entry.EventId);
    if (acknowledged.length === 100) await kill();
  };
  const writers = Array.from({ length: 4 }, async () => {
    for (;;) await put();
  });
  await Promise.allSettled(writers);
  expect(acknowledged.length).toBeGreaterThanOrEqual(100);
  const restarted = await createEventBus({
    ...place,
    stateDir: folder,
    buses: [{ name: 'rolecall' }],
    rules: [],
    archives: [{ name: 'all', busName: 'rolecall' }],
    deliver: async () => {},
  });
  await restarted.close();
  const archived = readFileSync(join(folder, 'archives', 'all.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  expect(acknowledged.filter((id) => !archived.includes(id))).toEqual([]);
  const taken = new Set(effects());
  expect(acknowledged.filter((id) => !taken.has(id))).toEqual([]);
});
