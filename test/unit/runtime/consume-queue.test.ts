import { createServer, type Server } from 'node:http';
import type { Context, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { PermanentFailure, RetryLater } from '../../../shared/ports/errors.ts';
import { consumeQueue } from '../../../shared/runtime/consume-queue.ts';

/** Takes ChangeMessageVisibility as SQS does and remembers it: receipt handle -> seconds. */
const changed = new Map<string, number>();
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const { ReceiptHandle, VisibilityTimeout } = JSON.parse(body);
      changed.set(ReceiptHandle, VisibilityTimeout);
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SQS: url,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    QUEUE_URL: `${url}/000000000000/test`,
  });
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
beforeEach(() => changed.clear());

const message = z.object({ n: z.number() });

function event(bodies: readonly string[], receives = 1): SQSEvent {
  return {
    Records: bodies.map((body, index) => ({
      messageId: `m${index}`,
      receiptHandle: `r${index}`,
      body,
      attributes: {
        ApproximateReceiveCount: String(receives),
        SentTimestamp: '0',
        SenderId: 'x',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:test',
      awsRegion: 'eu-central-1',
    })),
  };
}

const context = { awsRequestId: 'request', functionName: 'test', getRemainingTimeInMillis: () => 10_000 } as Context;
const options = { signal: new AbortController().signal };
const ids = (answer: unknown) =>
  z
    .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })
    .parse(answer)
    .batchItemFailures.map((failure) => failure.itemIdentifier);

// The logger reads its level when the consumer is made.
process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';

describe('consuming a queue, record by record', () => {
  const seen: number[] = [];
  const handler = consumeQueue({
    stage: 'collect',
    message,
    build: () => ({}),
    record: async ({ n }) => {
      if (n === 13) throw new PermanentFailure('thirteen is never right');
      if (n === 7) throw new RetryLater('seven is busy', 90);
      if (n === 5) throw new Error('five broke');
      seen.push(n);
    },
  });

  it('fails only the bad ones; permanent ones are visible at once, others wait', async () => {
    const answer = await handler(event(['{"n":1}', '{"n":13}', '{"n":7}', '{"n":5}', '{"n":2}'], 3), context, options);
    expect(ids(answer)).toEqual(['m1', 'm2', 'm3']);
    expect(seen).toEqual([1, 2]);
    expect(Object.fromEntries(changed)).toEqual({ r1: 0, r2: 90, r3: 8 });
  });

  it.each([
    ['no JSON', '{"n":'],
    ['another shape', '{"n":"one"}'],
  ])('refuses %s for good, wherever it stands in the batch', async (_, poison) => {
    for (const position of [0, 1, 2]) {
      const bodies = ['{"n":1}', '{"n":2}', '{"n":3}'];
      bodies[position] = poison;
      expect(ids(await handler(event(bodies), context, options))).toEqual([`m${position}`]);
      expect(changed.get(`r${position}`)).toBe(0);
    }
  });
});

describe('consuming a queue, batch by batch', () => {
  it('fails what the batch names, and all when it throws', async () => {
    const handler = consumeQueue({
      stage: 'index',
      message,
      build: () => ({}),
      batch: async (messages) => {
        if (messages.some(({ message: { n } }) => n === 0)) throw new Error('all is lost');
        return messages.filter(({ message: { n } }) => n < 0).map(({ id }) => ({ id, error: new Error('negative') }));
      },
    });
    expect(ids(await handler(event(['{"n":1}', '{"n":-1}']), context, options))).toEqual(['m1']);
    expect(ids(await handler(event(['{"n":1}', '{"n":0}']), context, options))).toEqual(['m0', 'm1']);
  });
});

describe('a function that cannot start', () => {
  it('hands its batch back soon, and starts anew with the next one', async () => {
    let starts = 0;
    const handler = consumeQueue({
      stage: 'match',
      message,
      build: async () => {
        starts += 1;
        if (starts === 1) throw new Error('no table yet');
        return {};
      },
      record: async () => {},
    });
    expect(ids(await handler(event(['{"n":1}']), context, options))).toEqual(['m0']);
    expect(changed.get('r0')).toBe(2);
    expect(ids(await handler(event(['{"n":1}']), context, options))).toEqual([]);
    expect(starts).toBe(2);
  });
});
