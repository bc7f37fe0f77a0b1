import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { consumerEnv } from '../contracts/env/common.ts';
import type { StageName } from '../contracts/pipeline.ts';
import { eachLimited } from '../domain/each-limited.ts';
import { CorruptItem, PermanentFailure, RetryLater } from '../ports/errors.ts';
import type { Log } from '../ports/log.ts';
import { loadEnv } from './load-env.ts';
import { createLog } from './logger.ts';
import { createMetrics, type FlushableMetrics } from './metrics.ts';

/** What the runtime hands to every cold-start builder. */
export interface Tools<S extends StageName> {
  log: Log;
  metrics: FlushableMetrics<S>;
}

interface Consumer<S extends StageName, M, D> {
  stage: S;
  /** Every body is parsed with it; one that does not fit is permanently bad. */
  message: z.ZodType<M>;
  /** Builds the dependencies once per cold start. */
  build: (tools: Tools<S>) => D | Promise<D>;
}

/** A consumer that handles one record at a time, a few of them concurrently. Throwing fails only that record. */
export interface RecordConsumer<S extends StageName, M, D> extends Consumer<S, M, D> {
  record: (message: M, deps: D) => Promise<void>;
  /** Records handled at the same time; 1 when unset. */
  concurrency?: number;
}

/** A consumer that gains from seeing the whole batch. Throwing fails all; `failed` fails some. */
export interface BatchConsumer<S extends StageName, M, D> extends Consumer<S, M, D> {
  batch: (messages: readonly { id: string; message: M }[], deps: D) => Promise<{ id: string; error: unknown }[]>;
}

/** Seconds until the next try after the n-th receive: 2, 4, 8 ... capped at 300. The queue's own visibility timeout is far longer. */
function backoffSeconds(receives: number): number {
  return Math.min(300, 2 ** Math.max(1, receives));
}

/**
 * The Lambda entry of an SQS stage. Reports partial failures. A permanently bad record is made visible at once so that it reaches the
 * dead-letter queue without delay; a retryable one waits (RetryLater says how long, otherwise exponential backoff).
 */
export function consumeQueue<S extends StageName, M, D>(consumer: RecordConsumer<S, M, D> | BatchConsumer<S, M, D>) {
  const log = createLog(consumer.stage);
  const metrics = createMetrics(consumer.stage);
  let started: { sqs: SQSClient; queueUrl: string; deps: Promise<D> } | undefined;
  const start = () => {
    started ??= {
      sqs: new SQSClient({}),
      queueUrl: loadEnv(consumerEnv).QUEUE_URL,
      deps: (async () => consumer.build({ log, metrics }))(),
    };
    return started;
  };

  const handle = async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const { sqs, queueUrl, deps } = start();
    const failures = new Map<string, unknown>();
    const good: { record: SQSRecord; id: string; message: M }[] = [];
    for (const record of event.Records) {
      try {
        good.push({ record, id: record.messageId, message: parseBody(record, consumer.message) });
      } catch (error) {
        failures.set(record.messageId, error);
      }
    }
    const built = await deps.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    if ('error' in built) {
      // Thrown out of the handler, it would hide the batch for the whole visibility timeout. The next batch starts anew.
      started = undefined;
      log.error('the function could not start', { reason: String(built.error) });
      for (const { id } of good) failures.set(id, built.error);
    } else if ('batch' in consumer) {
      try {
        if (good.length > 0) for (const { id, error } of await consumer.batch(good, built.value)) failures.set(id, error);
      } catch (error) {
        for (const { id } of good) failures.set(id, error);
      }
    } else {
      await eachLimited(good, consumer.concurrency ?? 1, async ({ id, message }) => {
        try {
          await consumer.record(message, built.value);
        } catch (error) {
          failures.set(id, error);
        }
      });
    }

    const batchItemFailures: SQSBatchItemFailure[] = [];
    let rejected = 0;
    for (const record of event.Records) {
      const error = failures.get(record.messageId);
      if (error === undefined) continue;
      batchItemFailures.push({ itemIdentifier: record.messageId });
      const permanent = error instanceof PermanentFailure || error instanceof CorruptItem;
      if (permanent) rejected += 1;
      const receives = Number(record.attributes.ApproximateReceiveCount);
      const seconds = permanent
        ? 0
        : error instanceof RetryLater
          ? Math.min(43_000, Math.ceil(error.seconds))
          : backoffSeconds(receives);
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      log[permanent ? 'error' : 'warn'](permanent ? 'record refused' : 'record will be tried again', {
        messageId: record.messageId,
        receives,
        seconds,
        reason,
        stack: error instanceof Error ? error.stack : undefined,
      });
      try {
        await sqs.send(
          new ChangeMessageVisibilityCommand({
            QueueUrl: queueUrl,
            ReceiptHandle: record.receiptHandle,
            VisibilityTimeout: seconds,
          }),
        );
      } catch (failure) {
        // The visibility timeout of the queue applies instead: later, not lost.
        log.warn('could not change the visibility of a failed record', { messageId: record.messageId, reason: String(failure) });
      }
    }
    metrics.consumer('RecordsDone', event.Records.length - batchItemFailures.length);
    metrics.consumer('RecordsRejected', rejected);
    metrics.consumer('RecordsRetried', batchItemFailures.length - rejected);
    return { batchItemFailures };
  };

  return middy<SQSEvent, SQSBatchResponse>()
    .use({ after: () => metrics.flush(), onError: () => metrics.flush() })
    .handler(handle);
}

function parseBody<M>(record: SQSRecord, schema: z.ZodType<M>): M {
  let body: unknown;
  try {
    body = JSON.parse(record.body);
  } catch (cause) {
    throw new PermanentFailure(`message ${record.messageId} is not JSON`, { cause });
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new PermanentFailure(
    `message ${record.messageId} does not fit its schema at ${first?.path.join('.') || 'the top'}: ${first?.message ?? 'unknown fault'}`,
  );
}
