import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, it } from 'vitest';
import { consumedQueue, startTestCloud, type TestCloud } from '../../support/assembly.ts';

let test: TestCloud;
afterEach(() => test.close());

const client = () =>
  new SQSClient({
    endpoint: test.cloud.endpoints.sqs,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
const send = async (queue: string, bodies: string[]) => {
  const QueueUrl = test.cloud.resource('queue', queue).ref;
  const Entries = bodies.map((MessageBody, at) => ({ Id: String(at), MessageBody }));
  await client().send(new SendMessageBatchCommand({ QueueUrl, Entries }));
};
const depth = async (queue: string) => (await test.cloud.queueDepths())[queue];

/** Fails records whose body begins with `poison` while FAIL is set; prints the others with their receive count. */
const consumer = (fail: 'report' | 'throw') => `
  const { SQSClient, ChangeMessageVisibilityCommand } = require('@aws-sdk/client-sqs');
  const sqs = new SQSClient({});
  exports.handler = async (event) => {
    const batchItemFailures = [];
    for (const record of event.Records) {
      if (record.body.startsWith('poison') && !process.env.MENDED) {
        if (${fail === 'throw'}) throw new Error('cannot do ' + record.body);
        await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: process.env.QUEUE_URL, ReceiptHandle: record.receiptHandle, VisibilityTimeout: 0 }));
        batchItemFailures.push({ itemIdentifier: record.messageId });
      } else console.log('did ' + record.body + ' #' + record.attributes.ApproximateReceiveCount);
    }
    return { batchItemFailures };
  };`;
const worker = (fail: 'report' | 'throw' = 'report') => ({
  worker: {
    files: { 'index.js': consumer(fail) },
    properties: { Environment: { Variables: { QUEUE_URL: { Ref: 'workerQueue' } } } },
  },
});

describe('a queue and its function', () => {
  it('delivers every message once and deletes it', async () => {
    test = await startTestCloud(consumedQueue('worker'), worker());
    await send(
      'worker-queue',
      Array.from({ length: 10 }, (_, at) => `m${at}`),
    );
    await send(
      'worker-queue',
      Array.from({ length: 10 }, (_, at) => `n${at}`),
    );
    await test.cloud.idle();
    expect(test.lines.filter((line) => line.includes('did')).length).toBe(20);
    expect(await depth('worker-queue')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it.each([
    ['first', ['poison', 'a', 'b']],
    ['in the middle', ['a', 'poison', 'b']],
    ['last', ['a', 'b', 'poison']],
  ])('buries only the poison record, %s in a batch, and redrives it when mended', async (_, bodies) => {
    test = await startTestCloud(consumedQueue('worker', { maxReceiveCount: 2 }), worker());
    await send('worker-queue', bodies);
    await test.cloud.idle();
    expect(test.lines.filter((line) => line.includes('did')).sort()).toEqual(['worker: did a #1', 'worker: did b #1']);
    expect(await depth('worker-dead')).toEqual({ visible: 1, inFlight: 0, delayed: 0 });
    await test.restart({ functionEnv: { MENDED: 'yes' } });
    expect(await test.cloud.redrive('worker-queue')).toBe(1);
    await test.cloud.idle();
    expect(test.lines).toContain('worker: did poison #1');
    expect(await depth('worker-dead')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it('tries a whole failed batch again long before the visibility timeout, and buries it in the end', async () => {
    test = await startTestCloud(
      consumedQueue('worker', {
        queue: { VisibilityTimeout: 3_600 },
        mapping: { FunctionResponseTypes: [] },
        maxReceiveCount: 1,
      }),
      worker('throw'),
    );
    await send('worker-queue', ['poison', 'a']);
    await test.printed(/cannot do poison/);
    await test.cloud.idle();
    expect(await depth('worker-queue')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
    expect(await depth('worker-dead')).toEqual({ visible: 2, inFlight: 0, delayed: 0 });
    expect(test.lines.some((line) => line.includes('did a'))).toBe(false);
  });

  it('fills batches within the window, as long as something is going on that could add to them', async () => {
    const files = {
      'index.js': `const { existsSync } = require('node:fs');
        exports.handler = async (event) => {
          if (!event.until) { console.log('batch of ' + event.Records.length); return; }
          console.log('waiting');
          while (!existsSync(event.until)) await new Promise((resolve) => setTimeout(resolve, 10));
        };`,
    };
    test = await startTestCloud(
      consumedQueue('worker', {
        mapping: { BatchSize: 100, MaximumBatchingWindowInSeconds: 300, ScalingConfig: { MaximumConcurrency: 2 } },
      }),
      { worker: { files } },
    );
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-window-'));
    try {
      // While this runs the window stays open, however slowly the messages arrive.
      const busy = test.cloud.invoke('worker', { until: join(folder, 'go') });
      await test.printed(/waiting/);
      for (let round = 0; round < 3; round += 1)
        await send(
          'worker-queue',
          Array.from({ length: 10 }, () => 'x'),
        );
      writeFileSync(join(folder, 'go'), '');
      await busy;
      await test.cloud.idle();
      expect(test.lines).toEqual(['worker: waiting', 'worker: batch of 30']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('refuses a visibility timeout shorter than the function’s timeout, as AWS does', async () => {
    test = await startTestCloud({});
    await expect(startTestCloud(consumedQueue('worker', { queue: { VisibilityTimeout: 2 } }), worker())).rejects.toThrow(
      'shorter than the timeout of worker',
    );
  });
});

describe('stopping', () => {
  it('cuts short what runs, and delivers it at once at the next start', async () => {
    const files = {
      'index.js': `exports.handler = async ({ Records }) => {
        if (!process.env.MENDED) { console.log('stuck'); await new Promise(() => setInterval(() => {}, 1000)); }
        for (const { body, attributes } of Records) console.log('did ' + body + ' #' + attributes.ApproximateReceiveCount);
      };`,
    };
    test = await startTestCloud(consumedQueue('worker', { queue: { VisibilityTimeout: 3_600 } }), {
      worker: { files, properties: { Timeout: 600 } },
    });
    await send('worker-queue', ['a']);
    await test.printed(/stuck/);
    await test.restart({ functionEnv: { MENDED: 'yes' } });
    await test.cloud.idle();
    expect(test.lines.at(-1)).toBe('worker: did a #2');
    expect(await depth('worker-dead')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });
});

describe('an honest cloud', () => {
  it('delivers everything twice and out of order when it is asked to', async () => {
    test = await startTestCloud(consumedQueue('worker', { mapping: { BatchSize: 1 } }), worker(), {
      chaos: { seed: 7, duplicate: 1, reorder: true },
    });
    const bodies = Array.from({ length: 10 }, (_, at) => `m${at}`);
    await send('worker-queue', bodies);
    await test.cloud.idle();
    const done = test.lines.flatMap((line) => /did (\S+)/.exec(line)?.[1] ?? []);
    expect(done.length).toBe(20);
    for (const body of bodies) expect(done.filter((each) => each === body).length).toBe(2);
    expect([...new Set(done)]).not.toEqual(bodies);
  });
});
