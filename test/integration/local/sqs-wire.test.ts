import { DatabaseSync } from 'node:sqlite';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createQueueServer } from '../../../infra/local/queues/queue-server.ts';
import { QueueStore } from '../../../infra/local/queues/queue-store.ts';

interface Emulator {
  client: SQSClient;
  /** A fresh queue with a dead-letter queue after two receives; gives the URLs of both. */
  queue(name: string): { url: string; dead: string };
  close(): Promise<unknown>;
}

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

async function ours(): Promise<Emulator> {
  const store = new QueueStore(new DatabaseSync(':memory:'));
  const server = await createQueueServer(store);
  const common = {
    fifo: false,
    contentBasedDeduplication: false,
    delay: 0,
    visibilityTimeout: 30,
    retention: 345_600,
    maximumMessageSize: 1_048_576,
  };
  const declare = (name: string, deadLetters?: { arn: string; maxReceiveCount: number }) => {
    const url = `${server.url}/000000000000/${name}`;
    store.declare({
      ...common,
      name,
      url,
      arn: `arn:aws:sqs:us-east-1:000000000000:${name}`,
      ...(deadLetters ? { deadLetters } : {}),
    });
    return url;
  };
  return {
    client: new SQSClient({ endpoint: server.url, region: 'us-east-1', credentials }),
    queue: (name) => ({
      dead: declare(`${name}-dead`),
      url: declare(name, { arn: `arn:aws:sqs:us-east-1:000000000000:${name}-dead`, maxReceiveCount: 2 }),
    }),
    close: () => server.close(),
  };
}

/** An emulator by other people: what both answer alike is not our own invention. */
async function theirs(): Promise<Emulator> {
  const server = await startFauxqs({ port: 0, logger: false });
  return {
    client: new SQSClient({ endpoint: `http://127.0.0.1:${server.port}`, region: 'us-east-1', credentials }),
    queue: (name) => {
      const dead = server.createQueue(`${name}-dead`);
      const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.queueArn, maxReceiveCount: 2 });
      return { dead: dead.queueUrl, url: server.createQueue(name, { attributes: { RedrivePolicy } }).queueUrl };
    },
    close: () => server.stop(),
  };
}

describe.each([
  ['the local SQS', ours],
  ['fauxqs', theirs],
])('%s speaks to the SDK', (_, start) => {
  let emulator: Emulator;
  let url = '';
  let dead = '';
  let count = 0;
  beforeAll(async () => {
    emulator = await start();
  });
  afterAll(() => emulator.close());
  beforeEach(() => {
    count += 1;
    ({ url, dead } = emulator.queue(`queue-${count}`));
  });
  const receive = async (QueueUrl = url, more: object = {}): Promise<Message[]> => {
    const answer = await emulator.client.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
        ...more,
      }),
    );
    return answer.Messages ?? [];
  };
  const send = (MessageBody: string, more: object = {}) =>
    emulator.client.send(new SendMessageCommand({ QueueUrl: url, MessageBody, ...more }));

  it('sends, receives and deletes, body and attributes unchanged', async () => {
    const body = '{"text":"äöü <&>"}';
    const sent = await send(body, { MessageAttributes: { kind: { DataType: 'String', StringValue: 'x' } } });
    const [message] = await receive();
    expect(message).toMatchObject({
      MessageId: sent.MessageId,
      Body: body,
      MessageAttributes: { kind: { StringValue: 'x', DataType: 'String' } },
    });
    expect(message?.Attributes).toMatchObject({ ApproximateReceiveCount: '1' });
    await emulator.client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message?.ReceiptHandle }));
    const { Attributes } = await emulator.client.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }));
    expect(Attributes).toMatchObject({
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '0',
      VisibilityTimeout: '30',
    });
  });

  it('sends and deletes in batches', async () => {
    const Entries = ['a', 'b', 'c'].map((MessageBody, at) => ({ Id: `e${at}`, MessageBody }));
    const sent = await emulator.client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    expect(sent.Successful?.map((each) => each.Id)).toEqual(['e0', 'e1', 'e2']);
    const messages = await receive();
    expect(messages.map((each) => each.Body).sort()).toEqual(['a', 'b', 'c']);
    const answer = await emulator.client.send(
      new DeleteMessageBatchCommand({
        QueueUrl: url,
        Entries: messages.map(({ ReceiptHandle }, at) => ({ Id: String(at), ReceiptHandle })),
      }),
    );
    expect(answer.Successful?.length).toBe(3);
  });

  it('shows a message again with visibility zero, and buries it after two receives', async () => {
    await send('poison');
    for (const receives of ['1', '2']) {
      const [message] = await receive();
      expect(message?.Attributes?.ApproximateReceiveCount).toBe(receives);
      await emulator.client.send(
        new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: message?.ReceiptHandle, VisibilityTimeout: 0 }),
      );
    }
    expect(await receive()).toEqual([]);
    expect((await receive(dead)).map((each) => each.Body)).toEqual(['poison']);
  });

  it('wakes a long poll when a message comes', async () => {
    const waiting = receive(url, { WaitTimeSeconds: 20 });
    await send('at last');
    expect((await waiting).map((each) => each.Body)).toEqual(['at last']);
  });

  it('keeps a delayed message back', async () => {
    await send('later', { DelaySeconds: 900 });
    expect(await receive()).toEqual([]);
  });

  it('finds queues by name and lists them', async () => {
    const { QueueUrl } = await emulator.client.send(new GetQueueUrlCommand({ QueueName: `queue-${count}` }));
    expect(QueueUrl).toContain(`queue-${count}`);
    const { QueueUrls } = await emulator.client.send(new ListQueuesCommand({ QueueNamePrefix: `queue-${count}-d` }));
    expect(QueueUrls?.length).toBe(1);
  });

  it('refuses what SQS refuses, by its names', async () => {
    const nowhere = url.replace(/queue-\d+$/, 'nowhere');
    await expect(emulator.client.send(new SendMessageCommand({ QueueUrl: nowhere, MessageBody: 'x' }))).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
    });
    const twice = [1, 2].map(() => ({ Id: 'same', MessageBody: 'x' }));
    await expect(emulator.client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: twice }))).rejects.toMatchObject({
      name: expect.stringContaining('BatchEntryIdsNotDistinct'),
    });
    const eleven = Array.from({ length: 11 }, (_, at) => ({ Id: String(at), MessageBody: 'x' }));
    await expect(emulator.client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: eleven }))).rejects.toMatchObject({
      name: expect.stringContaining('TooManyEntriesInBatchRequest'),
    });
  });
});

describe('the local SQS beyond that', () => {
  it('takes every character SQS takes (emoji too), and no other', async () => {
    const { client, queue, close } = await ours();
    const { url } = queue('letters');
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: '🎉 العربية' }));
    const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl: url }));
    expect(Messages?.[0]?.Body).toBe('🎉 العربية');
    await expect(client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'nul \u0000' }))).rejects.toMatchObject({
      name: 'InvalidMessageContents',
    });
    await close();
  });
});
