import { createHash } from 'node:crypto';
import * as z from 'zod';
import { jsonService, type LocalServer, parseInput, ServiceError } from '../servers/wire.ts';
import type { NewMessage, QueueSpec, QueueStore, ReceivedMessage } from './queue-store.ts';

const attributeMap = z
  .record(
    z.string(),
    z
      .object({ DataType: z.string(), StringValue: z.string().optional(), BinaryValue: z.string().optional() })
      .transform((value) => ({
        DataType: value.DataType,
        ...(value.StringValue === undefined ? {} : { StringValue: value.StringValue }),
        ...(value.BinaryValue === undefined ? {} : { BinaryValue: value.BinaryValue }),
      })),
  )
  .optional();

const message = {
  MessageBody: z.string().min(1),
  DelaySeconds: z.number().int().min(0).max(900).optional(),
  MessageAttributes: attributeMap,
  MessageGroupId: z.string().optional(),
  MessageDeduplicationId: z.string().optional(),
};
const onQueue = z.object({ QueueUrl: z.string() });
const sendInput = onQueue.extend(message);
const batchEntries = <S extends z.ZodRawShape>(shape: S) =>
  onQueue.extend({ Entries: z.array(z.object({ Id: z.string(), ...shape })) });
const receiveInput = onQueue.extend({
  MaxNumberOfMessages: z.number().int().min(1).max(10).default(1),
  VisibilityTimeout: z.number().int().min(0).max(43_200).optional(),
  WaitTimeSeconds: z.number().int().min(0).max(20).default(0),
  AttributeNames: z.array(z.string()).default([]),
  MessageSystemAttributeNames: z.array(z.string()).default([]),
  MessageAttributeNames: z.array(z.string()).default([]),
});

/** Characters SQS does not take in a body (SendMessage, API reference); lone surrogates among them. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Largest total of a batch request, bytes (SQS, since August 2025). */
const maximumBatchBytes = 1_048_576;

/**
 * SQS on the wire (AWS JSON protocol) over the store. Queues come from the templates: creating and deleting them by request is refused.
 */
export function createQueueServer(store: QueueStore, port = 0): Promise<LocalServer> {
  const queueOf = (url: string): QueueSpec => {
    const queue = store.find(url.slice(url.lastIndexOf('/') + 1));
    if (!queue) throw new ServiceError('QueueDoesNotExist', `The specified queue does not exist: ${url}`);
    return queue;
  };
  const checked = (queue: QueueSpec, entry: z.infer<z.ZodObject<typeof message>>): NewMessage => {
    if (forbidden.test(entry.MessageBody)) {
      throw new ServiceError(
        'InvalidMessageContents',
        'the body has characters outside #x9, #xA, #xD, #x20-#xD7FF, #xE000-#xFFFD, #x10000-#x10FFFF',
      );
    }
    const bytes = sizeOf(entry);
    if (bytes > queue.maximumMessageSize) {
      throw new ServiceError(
        'InvalidParameterValue',
        `the message has ${bytes} bytes, ${queue.name} takes ${queue.maximumMessageSize}`,
      );
    }
    const deduplicationId =
      entry.MessageDeduplicationId ?? (queue.contentBasedDeduplication ? sha256(entry.MessageBody) : undefined);
    if (queue.fifo && entry.MessageGroupId === undefined)
      throw new ServiceError('MissingParameter', 'a FIFO queue wants a MessageGroupId');
    if (queue.fifo && deduplicationId === undefined)
      throw new ServiceError('InvalidParameterValue', 'a FIFO queue wants a MessageDeduplicationId');
    return {
      body: entry.MessageBody,
      ...(entry.MessageAttributes ? { attributes: entry.MessageAttributes } : {}),
      ...(entry.DelaySeconds === undefined ? {} : { delay: entry.DelaySeconds }),
      ...(entry.MessageGroupId === undefined ? {} : { groupId: entry.MessageGroupId }),
      ...(queue.fifo && deduplicationId !== undefined ? { deduplicationId } : {}),
    };
  };
  /** Runs each entry of a batch; those that throw become `Failed`. */
  const batch = <E extends { Id: string }>(entries: readonly E[], work: (entry: E) => Record<string, unknown>) => {
    if (entries.length === 0) throw new ServiceError('EmptyBatchRequest', 'the batch has no entries');
    if (entries.length > 10)
      throw new ServiceError('TooManyEntriesInBatchRequest', `${entries.length} entries, at most 10 are taken`);
    if (new Set(entries.map((entry) => entry.Id)).size < entries.length) {
      throw new ServiceError('BatchEntryIdsNotDistinct', 'two entries of the batch have the same id');
    }
    const Successful: Record<string, unknown>[] = [];
    const Failed: Record<string, unknown>[] = [];
    for (const entry of entries) {
      try {
        Successful.push({ Id: entry.Id, ...work(entry) });
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        Failed.push({ Id: entry.Id, Code: error.code, Message: error.message, SenderFault: true });
      }
    }
    return { Successful, Failed };
  };
  const changeVisibility = (url: string, receipt: string, seconds: number) => {
    if (!store.changeVisibility(queueOf(url).name, receipt, seconds)) {
      throw new ServiceError('MessageNotInflight', 'the message is not in flight: its receipt is old or it was deleted');
    }
    return {};
  };
  const visibility = z.number().int().min(0).max(43_200);

  return jsonService({
    service: 'SQS',
    targetPrefix: 'AmazonSQS',
    port,
    operations: {
      SendMessage: (input) => {
        const given = parseInput(sendInput, input);
        const queue = queueOf(given.QueueUrl);
        const [MessageId] = store.send(queue.name, [checked(queue, given)]);
        return { MessageId, MD5OfMessageBody: md5(given.MessageBody) };
      },
      SendMessageBatch: (input) => {
        const given = parseInput(batchEntries(message), input);
        const queue = queueOf(given.QueueUrl);
        const total = given.Entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
        if (total > maximumBatchBytes)
          throw new ServiceError('BatchRequestTooLong', `the batch has ${total} bytes, ${maximumBatchBytes} are taken`);
        const accepted: { entry: (typeof given.Entries)[number]; message: NewMessage }[] = [];
        const answer = batch(given.Entries, (entry) => {
          accepted.push({ entry, message: checked(queue, entry) });
          return { MD5OfMessageBody: md5(entry.MessageBody) };
        });
        const ids = store.send(
          queue.name,
          accepted.map((each) => each.message),
        );
        return { ...answer, Successful: answer.Successful.map((each, at) => ({ ...each, MessageId: ids[at] })) };
      },
      ReceiveMessage: async (input) => {
        const given = parseInput(receiveInput, input);
        const queue = queueOf(given.QueueUrl);
        const until = Date.now() + given.WaitTimeSeconds * 1000;
        let messages: ReceivedMessage[];
        for (;;) {
          // Looked at before taking: a message whose time comes in between is taken, or its moment is over and the wait is none.
          const { nextVisibleAt } = store.look(queue.name);
          messages = store.receive(queue.name, given.MaxNumberOfMessages, given.VisibilityTimeout);
          if (messages.length > 0 || Date.now() >= until) break;
          await nextChange(store, queue.name, Math.min(until, nextVisibleAt ?? until));
        }
        const names = new Set([...given.AttributeNames, ...given.MessageSystemAttributeNames]);
        return messages.length === 0
          ? {}
          : { Messages: messages.map((each) => wireMessage(each, names, given.MessageAttributeNames)) };
      },
      DeleteMessage: (input) => {
        const given = parseInput(onQueue.extend({ ReceiptHandle: z.string() }), input);
        store.delete(queueOf(given.QueueUrl).name, [given.ReceiptHandle]);
        return {};
      },
      DeleteMessageBatch: (input) => {
        const given = parseInput(batchEntries({ ReceiptHandle: z.string() }), input);
        const queue = queueOf(given.QueueUrl);
        const answer = batch(given.Entries, () => ({}));
        store.delete(
          queue.name,
          given.Entries.map((entry) => entry.ReceiptHandle),
        );
        return answer;
      },
      ChangeMessageVisibility: (input) => {
        const given = parseInput(onQueue.extend({ ReceiptHandle: z.string(), VisibilityTimeout: visibility }), input);
        return changeVisibility(given.QueueUrl, given.ReceiptHandle, given.VisibilityTimeout);
      },
      ChangeMessageVisibilityBatch: (input) => {
        const given = parseInput(batchEntries({ ReceiptHandle: z.string(), VisibilityTimeout: visibility }), input);
        return batch(given.Entries, (entry) => changeVisibility(given.QueueUrl, entry.ReceiptHandle, entry.VisibilityTimeout));
      },
      GetQueueUrl: (input) => {
        const { QueueName } = parseInput(z.object({ QueueName: z.string() }), input);
        return { QueueUrl: queueOf(`/${QueueName}`).url };
      },
      GetQueueAttributes: (input) => {
        const given = parseInput(onQueue.extend({ AttributeNames: z.array(z.string()).default([]) }), input);
        const all = attributesOf(queueOf(given.QueueUrl), store);
        const wanted = given.AttributeNames.includes('All') ? Object.keys(all) : given.AttributeNames;
        return { Attributes: Object.fromEntries(wanted.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]]))) };
      },
      ListQueues: (input) => {
        const { QueueNamePrefix } = parseInput(z.object({ QueueNamePrefix: z.string().default('') }), input);
        return { QueueUrls: store.queues.filter((each) => each.name.startsWith(QueueNamePrefix)).map((each) => each.url) };
      },
      ListDeadLetterSourceQueues: (input) => {
        const queue = queueOf(parseInput(onQueue, input).QueueUrl);
        return { queueUrls: store.queues.filter((each) => each.deadLetters?.arn === queue.arn).map((each) => each.url) };
      },
      StartMessageMoveTask: (input) => {
        const given = parseInput(z.object({ SourceArn: z.string(), DestinationArn: z.string().optional() }), input);
        const source = store.byArn(given.SourceArn);
        const destination = given.DestinationArn === undefined ? undefined : store.byArn(given.DestinationArn);
        if (!source || (given.DestinationArn !== undefined && !destination)) {
          throw new ServiceError(
            'ResourceNotFoundException',
            `there is no queue ${source ? given.DestinationArn : given.SourceArn}`,
          );
        }
        if (!store.queues.some((each) => each.deadLetters?.arn === source.arn)) {
          throw new ServiceError('InvalidParameterValue', `${source.name} is not the dead-letter queue of any queue`);
        }
        store.redrive(source.name, destination?.name);
        return { TaskHandle: source.arn };
      },
      PurgeQueue: (input) => {
        store.purge(queueOf(parseInput(onQueue, input).QueueUrl).name);
        return {};
      },
    },
  });
}

function attributesOf(queue: QueueSpec, store: QueueStore): Record<string, string> {
  const depth = store.depth(queue.name);
  return {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(depth.visible),
    ApproximateNumberOfMessagesNotVisible: String(depth.inFlight),
    ApproximateNumberOfMessagesDelayed: String(depth.delayed),
    DelaySeconds: String(queue.delay),
    VisibilityTimeout: String(queue.visibilityTimeout),
    MessageRetentionPeriod: String(queue.retention),
    MaximumMessageSize: String(queue.maximumMessageSize),
    ...(queue.fifo ? { FifoQueue: 'true', ContentBasedDeduplication: String(queue.contentBasedDeduplication) } : {}),
    ...(queue.deadLetters
      ? {
          RedrivePolicy: JSON.stringify({
            deadLetterTargetArn: queue.deadLetters.arn,
            maxReceiveCount: queue.deadLetters.maxReceiveCount,
          }),
        }
      : {}),
  };
}

/** The system attributes of a received message, as SQS names them. */
export function systemAttributes(message: ReceivedMessage): Record<string, string> {
  return {
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    SentTimestamp: String(message.sentAt),
    SenderId: 'local',
    ...(message.groupId === null
      ? {}
      : { MessageGroupId: message.groupId, SequenceNumber: String(message.sequence).padStart(20, '0') }),
    ...(message.deduplicationId === null ? {} : { MessageDeduplicationId: message.deduplicationId }),
  };
}

function wireMessage(message: ReceivedMessage, systemNames: ReadonlySet<string>, attributeNames: readonly string[]) {
  const system = Object.entries(systemAttributes(message)).filter(([name]) => systemNames.has('All') || systemNames.has(name));
  const wanted = (name: string) =>
    attributeNames.some(
      (pattern) => pattern === 'All' || pattern === name || (pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -1))),
    );
  const attributes = Object.entries(message.attributes).filter(([name]) => wanted(name));
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    Body: message.body,
    MD5OfBody: md5(message.body),
    ...(system.length > 0 ? { Attributes: Object.fromEntries(system) } : {}),
    ...(attributes.length > 0 ? { MessageAttributes: Object.fromEntries(attributes) } : {}),
  };
}

/** Resolves when the queue changes, or at `until`. */
function nextChange(store: QueueStore, queue: string, until: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = store.onChange((name) => {
      if (name === queue) wake();
    });
    const timer = setTimeout(wake, Math.max(1, until - Date.now()));
  });
}

function sizeOf(entry: z.infer<z.ZodObject<typeof message>>): number {
  let bytes = Buffer.byteLength(entry.MessageBody);
  for (const [name, value] of Object.entries(entry.MessageAttributes ?? {})) {
    bytes += Buffer.byteLength(name + value.DataType + ('StringValue' in value ? value.StringValue : ''));
    if ('BinaryValue' in value) bytes += Buffer.byteLength(value.BinaryValue, 'base64');
  }
  return bytes;
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
