import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventBridgeBus } from '../../../shared/adapters/eventbridge/event-bus.ts';
import type { BusEntry } from '../../../shared/ports/event-bus.ts';

/** A server that speaks PutEvents and refuses what the test says. */
interface Entry {
  Detail: string;
  DetailType: string;
  EventBusName: string;
}
let server: Server;
let client: EventBridgeClient;
let requests: string[][];
let refuses: (name: string, attempt: number) => boolean;
let attempts: Map<string, number>;
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      const { Entries: entries }: { Entries: Entry[] } = JSON.parse(body);
      requests.push(entries.map((entry) => JSON.parse(entry.Detail).name));
      const answers = entries.map((entry) => {
        const { name } = JSON.parse(entry.Detail);
        const attempt = (attempts.get(name) ?? 0) + 1;
        attempts.set(name, attempt);
        return refuses(name, attempt) ? { ErrorCode: 'ThrottlingException', ErrorMessage: 'slow down' } : { EventId: name };
      });
      const FailedEntryCount = answers.filter((answer) => 'ErrorCode' in answer).length;
      response
        .writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
        .end(JSON.stringify({ FailedEntryCount, Entries: answers }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = new EventBridgeClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    maxAttempts: 1,
  });
});
afterAll(async () => {
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  requests = [];
  attempts = new Map();
  refuses = () => false;
});

const entry = (key: string, name: string, text = ''): BusEntry => ({
  key,
  event: { detailType: 'job.found', detail: { name, text }, time: '2026-05-01T00:00:00.000Z' },
});
const put = (...entries: BusEntry[]) => eventBridgeBus(client, 'rolecall').put(entries);

describe('the bus on EventBridge', () => {
  it('puts ten entries at a time', async () => {
    await put(...Array.from({ length: 23 }, (_, index) => entry(`k${index}`, `e${index}`)));
    expect(requests.map((request) => request.length)).toEqual([10, 10, 3]);
  });

  it('stays under a megabyte a request', async () => {
    await put(...Array.from({ length: 4 }, (_, index) => entry(`k${index}`, `e${index}`, 'x'.repeat(400_000))));
    expect(requests.map((request) => request.length)).toEqual([2, 2]);
  });

  it('sends refused entries again, and only those', async () => {
    refuses = (name, attempt) => name === 'b' && attempt < 3;
    expect(await put(entry('1', 'a'), entry('2', 'b'), entry('3', 'c'))).toEqual({ notTaken: [], reason: null });
    expect(requests).toEqual([['a', 'b', 'c'], ['b'], ['b']]);
  });

  it('never lets an entry overtake an earlier one of its row', async () => {
    refuses = (name, attempt) => name === 'first' && attempt === 1;
    await put(entry('row', 'first'), entry('other', 'x'), entry('row', 'second'));
    expect(requests.flat().filter((name) => name !== 'x')).toEqual(['first', 'first', 'second']);
  });

  it('tells which entries were not taken in the end, and why', async () => {
    refuses = (name) => name === 'b';
    const { notTaken, reason } = await put(entry('1', 'a'), entry('2', 'b'), entry('3', 'c'));
    expect(notTaken).toEqual([1]);
    expect(reason).toContain('ThrottlingException');
  });

  it('tells all of them when the bus cannot be reached', async () => {
    const dead = new EventBridgeClient({
      endpoint: 'http://127.0.0.1:9',
      region: 'x',
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
      maxAttempts: 1,
    });
    expect((await eventBridgeBus(dead, 'rolecall').put([entry('1', 'a'), entry('2', 'b')])).notTaken).toEqual([0, 1]);
  });
});
