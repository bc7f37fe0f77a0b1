import { createHash } from 'node:crypto';
import type { Activity } from '../activity.ts';
import type { Chaos } from '../chaos.ts';
import type { FunctionPool } from '../functions/function-pool.ts';
import { systemAttributes } from '../queues/queue-server.ts';
import type { QueueSpec, QueueStore, ReceivedMessage } from '../queues/queue-store.ts';
import { failedIdentifiers } from './batch-failures.ts';

/** A batching window ends early when nothing has been running for this long, milliseconds: nothing comes that could fill the batch. */
export const quietEnough = 100;

export interface QueueMappingSpec {
  id: string;
  queue: QueueSpec;
  region: string;
  batchSize: number;
  /** Milliseconds a batch may wait to fill up. */
  batchingWindow: number;
  reportsFailures: boolean;
  /** Invocations at the same time. */
  concurrency: number;
}

/**
 * Seconds after which a message whose function failed comes again at the latest: 2, 4, 8 ... 60. Lambda leaves it hidden for the queue's
 * visibility timeout, up to half an hour here, because the function may still be at work; here it is ended for certain.
 */
function retryPause(receives: number): number {
  return Math.min(60, 2 ** receives);
}

/**
 * Reads a queue for a function as Lambda's pollers do: batches by size and window, deletes what succeeded, leaves what failed hidden
 * for a while (or for the delay the function chose). Wakes on changes of the queue; never polls.
 */
export class QueueMapping {
  readonly #spec: QueueMappingSpec;
  readonly #store: QueueStore;
  readonly #pool: FunctionPool;
  readonly #activity: Activity;
  readonly #chaos: Chaos;
  readonly #stopListening: () => void;
  readonly #running = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #collecting = false;
  #collectingSince = 0;
  #stopped = false;
  #scheduled = false;

  constructor(spec: QueueMappingSpec, store: QueueStore, pool: FunctionPool, activity: Activity, chaos: Chaos) {
    this.#spec = spec;
    this.#store = store;
    this.#pool = pool;
    this.#activity = activity;
    this.#chaos = chaos;
    this.#stopListening = store.onChange((name) => {
      if (name === spec.queue.name) this.#wake();
    });
    this.#wake();
  }

  get queueName(): string {
    return this.#spec.queue.name;
  }

  /** Takes no more messages and waits for the invocations under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopListening();
    clearTimeout(this.#timer);
    await Promise.all(this.#running);
  }

  #wake(): void {
    if (this.#scheduled || this.#stopped) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#poll();
    });
  }

  #poll(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    while (this.#running.size < this.#spec.concurrency) {
      const { visible, nextVisibleAt } = this.#store.look(this.#spec.queue.name);
      if (visible === 0) {
        this.#collecting = false;
        this.#pollAt(nextVisibleAt);
        return;
      }
      const wait = this.#windowLeft(visible);
      if (wait > 0) {
        this.#timer = setTimeout(() => this.#poll(), wait);
        return;
      }
      this.#collecting = false;
      const batch = this.#receive();
      if (batch.length === 0) {
        // All of them went to the dead-letter queue, or (FIFO) wait for an earlier message of their group.
        if (!this.#spec.queue.fifo) continue;
        this.#pollAt(nextVisibleAt);
        return;
      }
      const run = this.#activity
        .track({ what: `${this.#pool.spec.name}: ${batch.length} messages`, atMost: this.#pool.longest }, () =>
          this.#deliver(batch),
        )
        .finally(() => {
          this.#running.delete(run);
          this.#wake();
        });
      this.#running.add(run);
    }
  }

  #pollAt(moment: number | null): void {
    if (moment === null) return;
    this.#timer = setTimeout(() => this.#poll(), Math.min(Math.max(1, moment - Date.now()), 2 ** 31 - 1));
  }

  /** Milliseconds until an incomplete batch is looked at again; 0 when its window is over or nothing is left that could fill it. */
  #windowLeft(visible: number): number {
    if (this.#spec.batchingWindow === 0 || visible >= this.#spec.batchSize) return 0;
    const now = Date.now();
    if (!this.#collecting) {
      this.#collecting = true;
      this.#collectingSince = now;
    }
    const quiet = Math.min(this.#activity.quietMilliseconds, now - this.#collectingSince);
    const left = this.#collectingSince + this.#spec.batchingWindow - now;
    return quiet >= quietEnough ? 0 : Math.max(0, Math.min(left, quietEnough - quiet));
  }

  #receive(): ReceivedMessage[] {
    const { queue, batchSize } = this.#spec;
    return this.#store.receive(queue.name, batchSize, undefined, this.#chaos.reorder);
  }

  async #deliver(batch: ReceivedMessage[]): Promise<void> {
    const { queue } = this.#spec;
    const result = await this.#pool.invoke(JSON.stringify({ Records: batch.map((message) => this.#record(message)) }));
    // The cloud is stopping and cut it short: at the next start these messages are visible at once, as after a kill.
    if (!result.ok && this.#stopped) return;
    const ids = batch.map((message) => message.id);
    const failed = result.ok
      ? this.#spec.reportsFailures
        ? failedIdentifiers(result.payload, ids)
        : new Set<string>()
      : new Set(ids);
    const done = batch.filter((message) => !failed.has(message.id));
    const again = done.filter((message) => message.receiveCount === 1 && this.#chaos.duplicates());
    this.#store.delete(
      queue.name,
      done.filter((message) => !again.includes(message)).map((message) => message.receipt),
    );
    for (const message of again) this.#store.changeVisibility(queue.name, message.receipt, 0);
    for (const message of batch)
      if (failed.has(message.id)) this.#store.handBack(queue.name, message.receipt, retryPause(message.receiveCount));
  }

  #record(message: ReceivedMessage) {
    const attributes: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(message.attributes)) {
      attributes[name] = {
        dataType: value.DataType,
        stringValue: value.StringValue,
        binaryValue: value.BinaryValue,
        stringListValues: [],
        binaryListValues: [],
      };
    }
    return {
      messageId: message.id,
      receiptHandle: message.receipt,
      body: message.body,
      attributes: systemAttributes(message),
      messageAttributes: attributes,
      md5OfBody: createHash('md5').update(message.body).digest('hex'),
      eventSource: 'aws:sqs',
      eventSourceARN: this.#spec.queue.arn,
      awsRegion: this.#spec.region,
    };
  }
}
