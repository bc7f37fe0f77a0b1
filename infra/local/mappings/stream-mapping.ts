import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Activity } from '../activity.ts';
import type { Chaos } from '../chaos.ts';
import type { FunctionPool } from '../functions/function-pool.ts';
import { StreamReader, type StreamRecord } from '../tables/stream-reader.ts';
import { failedIdentifiers } from './batch-failures.ts';
import { quietEnough } from './queue-mapping.ts';

export interface StreamMappingSpec {
  id: string;
  endpoint: string;
  tableName: string;
  /** ARN of the stream in the template. */
  streamArn: string;
  region: string;
  batchSize: number;
  /** Milliseconds a batch may wait to fill up. */
  batchingWindow: number;
  reportsFailures: boolean;
  bisects: boolean;
  /** Tries after the first one; -1: until it succeeds. */
  retries: number;
  /** Which records the function wants; all when undefined. */
  filter?: (record: unknown) => boolean;
  /** ARN of a queue that is told about records which were given up. */
  onFailure?: string;
}

export interface StreamMappingDeps {
  db: DatabaseSync;
  pool: FunctionPool;
  activity: Activity;
  chaos: Chaos;
  sendTo: (queueArn: string, body: string) => Promise<void>;
  report: (problem: string) => void;
}

const checkpointRow = z.object({ sequence_number: z.string() }).optional();

/** Pauses between looks at a stream that had nothing new, milliseconds: short while something runs, longer when all is quiet. */
const restlessPause = 15;
const quietPause = 150;
/** Longest pause before a batch is tried again, milliseconds: nothing here recovers slowly enough to deserve more. */
const longestRetryPause = 1_000;

/**
 * Reads a table's stream for a function as Lambda does: shard by shard in order, one batch at a time, the position kept only after the
 * batch is done with (so a kill repeats records and never skips any), failing batches halved and tried again.
 */
export class StreamMapping {
  readonly #spec: StreamMappingSpec;
  readonly #deps: StreamMappingDeps;
  readonly #stopping = new AbortController();
  #readers: StreamReader[] = [];
  #loop: Promise<void> = Promise.resolve();
  #behind = false;

  constructor(spec: StreamMappingSpec, deps: StreamMappingDeps) {
    this.#spec = spec;
    this.#deps = deps;
    deps.db.exec(`CREATE TABLE IF NOT EXISTS stream_checkpoints (
      mapping TEXT NOT NULL, shard TEXT NOT NULL, sequence_number TEXT NOT NULL, PRIMARY KEY (mapping, shard)
    )`);
  }

  /** Begins to read where an earlier run stopped. */
  async start(): Promise<void> {
    const { endpoint, tableName } = this.#spec;
    const streamArn = await StreamReader.streamOf(endpoint, tableName);
    await this.#findShards(streamArn);
    this.#loop = this.#run(streamArn);
  }

  get tableName(): string {
    return this.#spec.tableName;
  }

  /** Whether the last look for the end of the stream found records that are not handled, or got no answer. */
  get behind(): boolean {
    return this.#behind;
  }

  /** Whether every record that is in the stream now has been handled. */
  async atEnd(): Promise<boolean> {
    this.#behind = true;
    for (const reader of this.#readers) if ((await reader.read(1)).length > 0) return false;
    this.#behind = false;
    return true;
  }

  /** Reads no more and waits for the batch under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
  }

  async #findShards(streamArn: string): Promise<void> {
    for (const shard of await StreamReader.shards(this.#spec.endpoint, streamArn)) {
      if (this.#readers.some((reader) => reader.shardId === shard)) continue;
      const row = this.#deps.db
        .prepare('SELECT sequence_number FROM stream_checkpoints WHERE mapping = ? AND shard = ?')
        .get(this.#spec.id, shard);
      this.#readers.push(
        new StreamReader(this.#spec.endpoint, streamArn, shard, checkpointRow.parse(row)?.sequence_number ?? null),
      );
    }
  }

  async #run(streamArn: string): Promise<void> {
    let looks = 0;
    while (!this.#stopping.signal.aborted) {
      try {
        let found = 0;
        for (const reader of this.#readers) found += await this.#readOnce(reader);
        if (found > 0) continue;
        looks += 1;
        if (looks % 50 === 0) await this.#findShards(streamArn);
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        this.#deps.report(`reading the stream of ${this.#spec.tableName} failed: ${String(error)}`);
      }
      await Promise.race([
        this.#pause(this.#deps.activity.running > 0 ? restlessPause : quietPause),
        this.#deps.activity.changed(quietPause),
      ]);
    }
  }

  /** Handles the next batch of a shard; gives how many records it had. */
  async #readOnce(reader: StreamReader): Promise<number> {
    const { batchSize, batchingWindow } = this.#spec;
    let batch = await reader.read(batchSize);
    if (batch.length === 0) return 0;
    const work = {
      what: `${this.#deps.pool.spec.name}: records of the stream of ${this.#spec.tableName}`,
      atMost: this.#deps.pool.longest + batchingWindow / 1000,
    };
    return this.#deps.activity.track(work, async () => {
      if (batchingWindow > 0) {
        const end = Date.now() + batchingWindow;
        await this.#deps.activity.window(async () => {
          while (batch.length < batchSize && Date.now() < end && this.#deps.activity.quietMilliseconds < quietEnough) {
            await this.#pause(Math.min(quietEnough, end - Date.now()));
            batch = await reader.read(batchSize);
          }
        });
      }
      const wanted = batch.filter((record) => this.#spec.filter?.(record) ?? true);
      await this.#handle(wanted, reader);
      const last = batch.at(-1);
      if (last && !this.#stopping.signal.aborted) this.#keep(reader, last);
      return batch.length;
    });
  }

  /** Hands a batch to the function until it is done with: succeeded, given up, or the cloud is stopping. */
  async #handle(batch: readonly StreamRecord[], reader: StreamReader, attemptsBefore = 0): Promise<void> {
    let rest = batch;
    let attempts = attemptsBefore;
    while (rest.length > 0 && !this.#stopping.signal.aborted) {
      const failedAt = await this.#invoke(rest);
      // When the cloud is stopping, a failure says nothing about the batch: it is read again at the next start.
      if (failedAt === null || this.#stopping.signal.aborted) return;
      const before = rest[failedAt - 1];
      if (before) this.#keep(reader, before);
      rest = rest.slice(failedAt);
      // Lambda counts tries of a batch; one whose beginning went through is a new, smaller batch and its count goes on.
      attempts += 1;
      const exhausted = this.#spec.retries >= 0 && attempts > this.#spec.retries;
      if (this.#spec.bisects && rest.length > 1) {
        const middle = Math.ceil(rest.length / 2);
        await this.#handle(rest.slice(0, middle), reader, 0);
        rest = rest.slice(middle);
        attempts = 0;
        continue;
      }
      if (exhausted) {
        await this.#giveUp(rest, reader, attempts);
        return;
      }
      await this.#pause(Math.min(longestRetryPause, 100 * 2 ** attempts));
    }
  }

  /** Index of the first record that failed; null when all went through. */
  async #invoke(batch: readonly StreamRecord[]): Promise<number | null> {
    const event = JSON.stringify({ Records: batch.map((record) => this.#record(record)) });
    const result = await this.#deps.pool.invoke(event);
    if (!result.ok) return 0;
    const ids = batch.map((record) => record.dynamodb.SequenceNumber);
    const failed = this.#spec.reportsFailures ? failedIdentifiers(result.payload, ids) : new Set<string>();
    const first = ids.findIndex((id) => failed.has(id));
    if (first >= 0) return first;
    if (this.#deps.chaos.duplicates()) await this.#deps.pool.invoke(event);
    return null;
  }

  async #giveUp(batch: readonly StreamRecord[], reader: StreamReader, attempts: number): Promise<void> {
    const [first, last] = [batch[0], batch.at(-1)];
    if (!first || !last) return;
    const { onFailure, tableName, streamArn } = this.#spec;
    const record = {
      version: '1.0',
      timestamp: new Date().toISOString(),
      requestContext: {
        functionArn: this.#deps.pool.spec.arn,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: attempts,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      DDBStreamBatchInfo: {
        shardId: reader.shardId,
        startSequenceNumber: first.dynamodb.SequenceNumber,
        endSequenceNumber: last.dynamodb.SequenceNumber,
        batchSize: batch.length,
        streamArn,
      },
    };
    if (onFailure) await this.#deps.sendTo(onFailure, JSON.stringify(record));
    else
      this.#deps.report(
        `${batch.length} records of the stream of ${tableName} were given up, and no queue is told: ${JSON.stringify(record)}`,
      );
  }

  #keep(reader: StreamReader, record: StreamRecord): void {
    const position = record.dynamodb.SequenceNumber;
    this.#deps.db
      .prepare('INSERT OR REPLACE INTO stream_checkpoints VALUES (?, ?, ?)')
      .run(this.#spec.id, reader.shardId, position);
    reader.advance(position);
  }

  #record(record: StreamRecord) {
    return { ...record, awsRegion: this.#spec.region, eventSource: 'aws:dynamodb', eventSourceARN: this.#spec.streamArn };
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#stopping.signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#stopping.signal.addEventListener('abort', done, { once: true });
    });
  }
}
