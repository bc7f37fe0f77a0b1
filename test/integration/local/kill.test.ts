import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, it } from 'vitest';
import { consumedQueue, streamedTable, writeAssembly } from '../../support/assembly.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const messages = 60;
/** A busy machine must not make an invocation time out: its messages would stay hidden for the visibility timeout. */
const patient = { Timeout: 60 };

/** queue `first` -> function writes a row -> stream -> function sends to queue `last` -> function writes what arrived. */
function line(directory: string): void {
  const sdk = `
    const { DynamoDBClient, PutItemCommand, UpdateItemCommand } = require('@aws-sdk/client-dynamodb');
    const { SQSClient, SendMessageCommand } = require('@aws-sdk/client-sqs');
    const db = new DynamoDBClient({}); const sqs = new SQSClient({});`;
  writeAssembly(
    directory,
    {
      ...consumedQueue('first', { queue: { VisibilityTimeout: 600 }, maxReceiveCount: 50 }),
      ...consumedQueue('last', { queue: { VisibilityTimeout: 600 }, maxReceiveCount: 50 }),
      ...streamedTable('outbox'),
      arrived: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          TableName: 'arrived',
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
          BillingMode: 'PAY_PER_REQUEST',
        },
      },
    },
    {
      first: {
        files: {
          'index.js': `${sdk} exports.handler = async ({ Records }) => {
            for (const { body } of Records) { await db.send(new PutItemCommand({ TableName: 'outbox-table', Item: { pk: { S: body } } })); console.log('wrote ' + body); }
          };`,
        },
        properties: patient,
      },
      outbox: {
        files: {
          'index.js': `${sdk} exports.handler = async ({ Records }) => {
            for (const { dynamodb } of Records) { await sqs.send(new SendMessageCommand({ QueueUrl: process.env.NEXT, MessageBody: dynamodb.Keys.pk.S })); console.log('sent'); }
          };`,
        },
        properties: { ...patient, Environment: { Variables: { NEXT: { Ref: 'lastQueue' } } } },
      },
      last: {
        files: {
          'index.js': `${sdk} exports.handler = async ({ Records }) => {
            for (const { body } of Records) { await db.send(new PutItemCommand({ TableName: 'arrived', Item: { pk: { S: body } } })); console.log('arrived'); }
          };`,
        },
        properties: patient,
      },
    },
  );
}

interface Up {
  endpoints: { sqs: string; dynamodb: string };
  outputs: Record<string, string>;
  pid: number;
}

class KillableCloud {
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;
  readonly up: Promise<Up>;
  lines = 0;
  #idle: () => void = () => {};
  #onLine: () => void = () => {};

  constructor(assembly: string, data: string) {
    const program = fileURLToPath(new URL('../../support/killable-cloud.ts', import.meta.url));
    this.#child = spawn(process.execPath, [program, assembly, data], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#exited = new Promise((resolve) => this.#child.once('exit', () => resolve()));
    this.up = new Promise((resolve, reject) => {
      void this.#exited.then(() => reject(new Error('the cloud ended before it was up')));
      createInterface({ input: this.#child.stdout! }).on('line', (text) => {
        const said = JSON.parse(text) as { up?: Up; idle?: true; log?: string };
        if (said.up) resolve(said.up);
        if (said.idle) this.#idle();
        if (said.log) {
          this.lines += 1;
          this.#onLine();
        }
      });
    });
  }

  /** Resolves after so many more lines of functions, or when nothing is left to do. */
  after(lines: number): Promise<void> {
    const target = this.lines + lines;
    return Promise.race([
      this.idle(),
      new Promise<void>((resolve) => {
        this.#onLine = () => {
          if (this.lines >= target) resolve();
        };
      }),
    ]);
  }

  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle = resolve;
      this.#child.stdin?.write('idle\n');
    });
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.#child.kill(signal);
    await this.#exited;
  }
}

const directory = mkdtempSync(join(tmpdir(), 'killed-'));
let cloud: KillableCloud | undefined;
afterEach(async () => {
  await cloud?.end('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

describe('kill -9', () => {
  it('at any moment loses nothing: every message goes through queue, table, stream and queue', async () => {
    const [assembly, data] = [join(directory, 'assembly'), join(directory, 'data')];
    line(assembly);
    const bodies = Array.from({ length: messages }, (_, at) => `m${at}`);
    cloud = new KillableCloud(assembly, data);
    const { endpoints } = await cloud.up;
    const running = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as { pid: number };
    const sqs = new SQSClient({ endpoint: endpoints.sqs, region: 'us-east-1', credentials });
    const QueueUrl = `${endpoints.sqs}/000000000000/first-queue`;
    for (let at = 0; at < messages; at += 10) {
      const Entries = bodies.slice(at, at + 10).map((MessageBody, Id) => ({ Id: String(Id), MessageBody }));
      await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    }
    // Killed after 3, 8, 17, 31 and 55 more lines of output: in each part of the line.
    for (const lines of [3, 8, 17, 31, 55]) {
      await cloud.after(lines);
      await cloud.end('SIGKILL');
      cloud = new KillableCloud(assembly, data);
      await cloud.up;
    }
    await cloud.idle();
    const { endpoints: now } = await cloud.up;
    const db = new DynamoDBClient({ endpoint: now.dynamodb, region: 'us-east-1', credentials });
    const { Items } = await db.send(new ScanCommand({ TableName: 'arrived' }));
    expect((Items ?? []).map((item) => item.pk?.S).sort()).toEqual([...bodies].sort());
    expect((JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as { pid: number }).pid).not.toBe(running.pid);
    await cloud.end('SIGTERM');
    expect(() => readFileSync(join(data, 'running.json'))).toThrow('ENOENT');
  });
});
