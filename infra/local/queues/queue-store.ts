import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

export interface QueueSpec {
  name: string;
  arn: string;
  url: string;
  fifo: boolean;
  contentBasedDeduplication: boolean;
  /** Seconds. */
  delay: number;
  /** Seconds. */
  visibilityTimeout: number;
  /** Seconds. */
  retention: number;
  /** Bytes. */
  maximumMessageSize: number;
  deadLetters?: { arn: string; maxReceiveCount: number };
}

export type MessageAttributes = Readonly<Record<string, { DataType: string; StringValue?: string; BinaryValue?: string }>>;

export interface NewMessage {
  body: string;
  attributes?: MessageAttributes;
  /** Seconds; default: the queue's own delay. */
  delay?: number;
  groupId?: string;
  deduplicationId?: string;
}

export interface ReceivedMessage {
  id: string;
  receipt: string;
  body: string;
  attributes: MessageAttributes;
  sentAt: number;
  firstReceivedAt: number;
  receiveCount: number;
  groupId: string | null;
  deduplicationId: string | null;
  sequence: number;
}

export interface QueueDepth {
  visible: number;
  inFlight: number;
  delayed: number;
}

const row = z.object({
  id: z.string(),
  body: z.string(),
  attributes: z.string(),
  sent_at: z.number(),
  first_received_at: z.number().nullable(),
  receive_count: z.number(),
  group_id: z.string().nullable(),
  deduplication_id: z.string().nullable(),
  sequence: z.number(),
});
const columns = 'id, body, attributes, sent_at, first_received_at, receive_count, group_id, deduplication_id, sequence';
const attributesShape = z.record(
  z.string(),
  z.object({ DataType: z.string(), StringValue: z.string().optional(), BinaryValue: z.string().optional() }),
);
const deduplicationWindow = 300_000;

/**
 * The queues of the local SQS, in SQLite. One row is one message, and every change of a message is one transaction, so a kill at any
 * moment leaves it in exactly one queue. A message is visible when its `visible_at` has come.
 */
export class QueueStore {
  readonly #db: DatabaseSync;
  readonly #now: () => number;
  readonly #queues = new Map<string, QueueSpec>();
  readonly #listeners = new Set<(queue: string) => void>();
  readonly #statements: ReturnType<typeof prepare>;

  constructor(db: DatabaseSync, now: () => number = Date.now) {
    this.#db = db;
    this.#now = now;
    db.exec(`
      CREATE TABLE IF NOT EXISTS messages (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        queue TEXT NOT NULL,
        body TEXT NOT NULL,
        attributes TEXT NOT NULL,
        sent_at INTEGER NOT NULL,
        visible_at INTEGER NOT NULL,
        receive_count INTEGER NOT NULL DEFAULT 0,
        first_received_at INTEGER,
        receipt TEXT UNIQUE,
        parked INTEGER NOT NULL DEFAULT 0,
        came_from TEXT,
        group_id TEXT,
        deduplication_id TEXT
      );
      CREATE INDEX IF NOT EXISTS messages_by_visibility ON messages (queue, visible_at, sequence);
      CREATE TABLE IF NOT EXISTS deduplications (
        queue TEXT NOT NULL, deduplication_id TEXT NOT NULL, message_id TEXT NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (queue, deduplication_id)
      );
    `);
    this.#statements = prepare(db);
  }

  /** Adds a queue or changes its settings; messages it holds from an earlier run stay. */
  declare(spec: QueueSpec): void {
    this.#queues.set(spec.name, spec);
  }

  get queues(): readonly QueueSpec[] {
    return [...this.#queues.values()];
  }

  /** The queue of that name; undefined when there is none. */
  find(name: string): QueueSpec | undefined {
    return this.#queues.get(name);
  }

  byArn(arn: string): QueueSpec | undefined {
    return this.queues.find((each) => each.arn === arn);
  }

  /** Calls back with the queue's name after each change that can make a message visible or take one away. */
  onChange(listener: (queue: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * After a kill: messages whose consumers died with the process become visible at once. Those that a consumer had handed back (it
   * failed, or chose a delay) keep waiting. Returns how many were recovered.
   */
  recover(): number {
    const now = this.#now();
    return Number(this.#statements.recover.run(now, now).changes);
  }

  /** Stores the messages, all or none; they are durable when it returns. Gives their ids. */
  send(queueName: string, messages: readonly NewMessage[]): string[] {
    const queue = this.#must(queueName);
    const now = this.#now();
    const ids = this.#transaction(() =>
      messages.map((message) => {
        const duplicate =
          message.deduplicationId === undefined ? undefined : this.#duplicateOf(queue, message.deduplicationId, now);
        if (duplicate !== undefined) return duplicate;
        const id = randomUUID();
        this.#statements.insert.run(
          id,
          queueName,
          message.body,
          JSON.stringify(message.attributes ?? {}),
          now,
          now + (message.delay ?? queue.delay) * 1000,
          message.groupId ?? null,
          message.deduplicationId ?? null,
        );
        if (message.deduplicationId !== undefined) this.#statements.remember.run(queueName, message.deduplicationId, id, now);
        return id;
      }),
    );
    this.#changed(queueName);
    return ids;
  }

  /**
   * Takes up to `most` visible messages, oldest first, and hides them for the visibility timeout (seconds). Messages that were received
   * as often as the redrive policy allows move to the dead-letter queue instead. `pick` may change the order (and thereby the choice).
   */
  receive(
    queueName: string,
    most: number,
    visibilityTimeout?: number,
    pick?: (sequences: number[]) => number[],
  ): ReceivedMessage[] {
    const queue = this.#must(queueName);
    const now = this.#now();
    const hiddenUntil = now + (visibilityTimeout ?? queue.visibilityTimeout) * 1000;
    const dead = queue.deadLetters ? this.byArn(queue.deadLetters.arn) : undefined;
    const received: ReceivedMessage[] = [];
    let buried = 0;
    this.#transaction(() => {
      const candidates = z
        .array(row)
        .parse(
          queue.fifo
            ? this.#statements.visibleFifo.all(queueName, queueName, now)
            : this.#statements.visible.all(queueName, now, pick ? 500 : most + 20),
        );
      const bySequence = new Map(candidates.map((each) => [each.sequence, each]));
      const order = pick && !queue.fifo ? pick([...bySequence.keys()]) : [...bySequence.keys()];
      for (const sequence of order) {
        if (received.length === most) break;
        const message = bySequence.get(sequence);
        if (!message) continue;
        if (dead && queue.deadLetters && message.receive_count >= queue.deadLetters.maxReceiveCount) {
          this.#statements.bury.run(dead.name, now, queueName, sequence);
          buried += 1;
          continue;
        }
        const receipt = randomUUID();
        this.#statements.take.run(receipt, hiddenUntil, now, sequence);
        received.push({
          id: message.id,
          receipt,
          body: message.body,
          attributes: withoutUndefined(attributesShape.parse(JSON.parse(message.attributes))),
          sentAt: message.sent_at,
          firstReceivedAt: message.first_received_at ?? now,
          receiveCount: message.receive_count + 1,
          groupId: message.group_id,
          deduplicationId: message.deduplication_id,
          sequence,
        });
      }
    });
    if (buried > 0 && dead) {
      this.#changed(dead.name);
      this.#changed(queueName);
    }
    return received;
  }

  /** Deletes received messages; receipts that are no longer valid are ignored, as SQS does. */
  delete(queueName: string, receipts: readonly string[]): void {
    this.#transaction(() => {
      for (const receipt of receipts) this.#statements.remove.run(receipt, queueName);
    });
    this.#changed(queueName);
  }

  /** Hides a received message for so many seconds from now; 0 makes it visible. False when the receipt is not valid any more. */
  changeVisibility(queueName: string, receipt: string, seconds: number): boolean {
    const now = this.#now();
    const known = this.#statements.hide.run(now + seconds * 1000, receipt, queueName, now).changes;
    if (seconds === 0) this.#changed(queueName);
    return Number(known) > 0;
  }

  /**
   * Says that the consumer of a message is done with it without deleting it: it waits for the delay the consumer chose, otherwise for its
   * visibility timeout, but not longer than so many seconds from now.
   */
  handBack(queueName: string, receipt: string, atMost: number): void {
    this.#statements.park.run(this.#now() + atMost * 1000, receipt, queueName);
    this.#changed(queueName);
  }

  depth(queueName: string): QueueDepth {
    const now = this.#now();
    return z
      .object({ visible: z.number(), inFlight: z.number(), delayed: z.number() })
      .parse(this.#statements.depth.get(now, now, now, queueName));
  }

  /**
   * How many messages are visible, and when (milliseconds since 1970) the next hidden one will be; null when none is hidden. Both are of
   * one moment: asked one after the other, a message whose time comes in between would be neither, and nobody would ever wake for it.
   */
  look(queueName: string): { visible: number; nextVisibleAt: number | null } {
    const now = this.#now();
    return z
      .object({ visible: z.number(), nextVisibleAt: z.number().nullable() })
      .parse(this.#statements.look.get(now, now, queueName));
  }

  /** Whether a message is visible, being consumed, or becomes visible within so many seconds. */
  hasPending(queueName: string, withinSeconds: number): boolean {
    const until = Number.isFinite(withinSeconds) ? this.#now() + withinSeconds * 1000 : Number.MAX_SAFE_INTEGER;
    return this.#statements.pending.get(queueName, until) !== undefined;
  }

  /** Deletes what is older than its queue keeps messages. */
  sweep(): void {
    for (const queue of this.#queues.values()) this.#statements.expire.run(queue.name, this.#now() - queue.retention * 1000);
  }

  /** Moves all messages of a dead-letter queue back to where they came from (or to `destination`), with their receive count reset. */
  redrive(deadLetterQueue: string, destination?: string): number {
    const sources = this.queues
      .filter((each) => each.deadLetters?.arn === this.#must(deadLetterQueue).arn)
      .map((each) => each.name);
    const fallback = destination ?? sources[0];
    if (fallback === undefined)
      throw new Error(`${deadLetterQueue} is no dead-letter queue: no queue sends its dead letters there`);
    const now = this.#now();
    const moved = Number(this.#statements.redrive.run(destination ?? null, fallback, now, deadLetterQueue, now).changes);
    for (const name of [...sources, fallback, deadLetterQueue]) this.#changed(name);
    return moved;
  }

  purge(queueName: string): void {
    this.#statements.purge.run(queueName);
    this.#changed(queueName);
  }

  #duplicateOf(queue: QueueSpec, deduplicationId: string, now: number): string | undefined {
    this.#statements.forget.run(now - deduplicationWindow);
    const found = this.#statements.remembered.get(queue.name, deduplicationId);
    return found === undefined ? undefined : z.object({ message_id: z.string() }).parse(found).message_id;
  }

  #must(name: string): QueueSpec {
    const queue = this.#queues.get(name);
    if (!queue) throw new Error(`there is no queue ${name}`);
    return queue;
  }

  #changed(queue: string): void {
    for (const listener of this.#listeners) listener(queue);
  }

  #transaction<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }
}

function prepare(db: DatabaseSync) {
  return {
    insert: db.prepare(
      'INSERT INTO messages (id, queue, body, attributes, sent_at, visible_at, group_id, deduplication_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    remember: db.prepare('INSERT OR REPLACE INTO deduplications VALUES (?, ?, ?, ?)'),
    remembered: db.prepare('SELECT message_id FROM deduplications WHERE queue = ? AND deduplication_id = ?'),
    forget: db.prepare('DELETE FROM deduplications WHERE at < ?'),
    expire: db.prepare('DELETE FROM messages WHERE queue = ? AND sent_at < ?'),
    bury: db.prepare(
      'UPDATE messages SET queue = ?, visible_at = ?, came_from = ?, receipt = NULL, parked = 0 WHERE sequence = ?',
    ),
    visible: db.prepare(
      `SELECT ${columns} FROM messages WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, sequence LIMIT ?`,
    ),
    // The oldest message of each group, and only while no message of the group is hidden: order within a group is kept.
    visibleFifo: db.prepare(
      `SELECT ${columns} FROM messages WHERE sequence IN (SELECT MIN(sequence) FROM messages WHERE queue = ? GROUP BY group_id)
       AND queue = ? AND visible_at <= ? ORDER BY sequence`,
    ),
    take: db.prepare(
      `UPDATE messages SET receipt = ?, visible_at = ?, receive_count = receive_count + 1, parked = 0,
       first_received_at = COALESCE(first_received_at, ?) WHERE sequence = ?`,
    ),
    remove: db.prepare('DELETE FROM messages WHERE receipt = ? AND queue = ?'),
    hide: db.prepare('UPDATE messages SET visible_at = ?, parked = 1 WHERE receipt = ? AND queue = ? AND visible_at > ?'),
    park: db.prepare(
      `UPDATE messages SET visible_at = CASE WHEN parked = 1 THEN visible_at ELSE MIN(visible_at, ?) END, parked = 1
       WHERE receipt = ? AND queue = ?`,
    ),
    recover: db.prepare(
      'UPDATE messages SET visible_at = ?, receipt = NULL WHERE receipt IS NOT NULL AND parked = 0 AND visible_at > ?',
    ),
    depth: db.prepare(
      `SELECT COUNT(*) FILTER (WHERE visible_at <= ?) AS visible,
              COUNT(*) FILTER (WHERE visible_at > ? AND receipt IS NOT NULL) AS inFlight,
              COUNT(*) FILTER (WHERE visible_at > ? AND receipt IS NULL) AS delayed
       FROM messages WHERE queue = ?`,
    ),
    look: db.prepare(
      `SELECT COUNT(*) FILTER (WHERE visible_at <= ?) AS visible, MIN(visible_at) FILTER (WHERE visible_at > ?) AS nextVisibleAt
       FROM messages WHERE queue = ?`,
    ),
    pending: db.prepare(
      'SELECT 1 FROM messages WHERE queue = ? AND (visible_at <= ? OR (receipt IS NOT NULL AND parked = 0)) LIMIT 1',
    ),
    redrive: db.prepare(
      `UPDATE messages SET queue = COALESCE(?, came_from, ?), visible_at = ?, receive_count = 0, receipt = NULL, parked = 0, came_from = NULL
       WHERE queue = ? AND visible_at <= ?`,
    ),
    purge: db.prepare('DELETE FROM messages WHERE queue = ?'),
  };
}

function withoutUndefined(attributes: z.infer<typeof attributesShape>): MessageAttributes {
  const result: Record<string, { DataType: string; StringValue?: string; BinaryValue?: string }> = {};
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(attributes)) {
    result[name] = {
      DataType,
      ...(StringValue === undefined ? {} : { StringValue }),
      ...(BinaryValue === undefined ? {} : { BinaryValue }),
    };
  }
  return result;
}
