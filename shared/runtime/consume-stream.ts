import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import middy from '@middy/core';
import * as z from 'zod';
import type { StageName } from '../contracts/pipeline.ts';
import { PermanentFailure } from '../ports/errors.ts';
import type { Row, RowChange } from '../ports/row-change.ts';
import type { Tools } from './consume-queue.ts';
import { createLog } from './logger.ts';
import { createMetrics } from './metrics.ts';

/** A stage that follows the streams of the tables. */
export interface StreamConsumer<S extends StageName, D> {
  stage: S;
  /** Builds the dependencies once per cold start. */
  build: (tools: Tools<S>) => D | Promise<D>;
  /** Handles changes in their order; names the first that failed, from which the stream is delivered again. */
  changes: (changes: readonly RowChange[], deps: D) => Promise<{ sequence: string; error: unknown } | null>;
}

export interface StreamResponse {
  batchItemFailures: { itemIdentifier: string }[];
}

const attributes = z.record(
  z.string(),
  z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null),
);

const streamEvent = z.object({
  Records: z.array(
    z.object({
      dynamodb: z.object({
        SequenceNumber: z.string(),
        /** Epoch seconds. */
        ApproximateCreationDateTime: z.number(),
        Keys: z.unknown(),
        OldImage: z.unknown().optional(),
        NewImage: z.unknown().optional(),
      }),
    }),
  ),
});

/**
 * The Lambda entry of a stage that follows DynamoDB streams, with `ReportBatchItemFailures`: the answer names the first record that
 * failed and Lambda goes on from there. A record that can never succeed stops the batch in front of it as well: the mapping's
 * bisection and its limit of retries then bring it, alone, to the on-failure queue.
 */
export function consumeStream<S extends StageName, D>(consumer: StreamConsumer<S, D>) {
  const log = createLog(consumer.stage);
  const metrics = createMetrics(consumer.stage);
  let deps: Promise<D> | undefined;

  const handle = async (event: unknown): Promise<StreamResponse> => {
    deps ??= (async () => consumer.build({ log, metrics }))();
    const built = await deps.catch((error) => {
      deps = undefined;
      throw error;
    });
    const { Records: records } = streamEvent.parse(event);
    const changes: RowChange[] = [];
    let failed: { sequence: string; error: unknown } | null = null;
    for (const { dynamodb } of records) {
      try {
        changes.push(toChange(dynamodb));
      } catch (error) {
        failed = { sequence: dynamodb.SequenceNumber, error };
        break;
      }
    }
    failed = (changes.length > 0 ? await consumer.changes(changes, built) : null) ?? failed;
    if (failed === null) {
      metrics.consumer('RecordsDone', records.length);
      return { batchItemFailures: [] };
    }
    const { sequence, error } = failed;
    const permanent = error instanceof PermanentFailure;
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    log[permanent ? 'error' : 'warn'](permanent ? 'record refused' : 'record will be tried again', { sequence, reason });
    metrics.consumer(
      'RecordsDone',
      records.findIndex((record) => record.dynamodb.SequenceNumber === sequence),
    );
    metrics.consumer(permanent ? 'RecordsRejected' : 'RecordsRetried', 1);
    return { batchItemFailures: [{ itemIdentifier: sequence }] };
  };

  return middy<unknown, StreamResponse>()
    .use({ after: () => metrics.flush(), onError: () => metrics.flush() })
    .handler(handle);
}

interface StreamImages {
  SequenceNumber: string;
  ApproximateCreationDateTime: number;
  Keys?: unknown;
  OldImage?: unknown;
  NewImage?: unknown;
}

function toChange(record: StreamImages): RowChange {
  const { pk, sk } = z.object({ pk: z.string(), sk: z.string() }).parse(toRow(record.Keys, record.SequenceNumber));
  return {
    sequence: record.SequenceNumber,
    pk,
    sk,
    before: record.OldImage === undefined ? null : toRow(record.OldImage, record.SequenceNumber),
    after: record.NewImage === undefined ? null : toRow(record.NewImage, record.SequenceNumber),
    at: new Date(Math.floor(record.ApproximateCreationDateTime) * 1000).toISOString(),
  };
}

function toRow(image: unknown, sequence: string): Row {
  try {
    return unmarshall(attributes.parse(image));
  } catch (cause) {
    throw new PermanentFailure(`stream record ${sequence} holds an image that is not a DynamoDB item`, { cause });
  }
}
