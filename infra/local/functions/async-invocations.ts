import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Activity } from '../activity.ts';
import type { InvocationResult } from './function-pool.ts';

export interface AsyncPolicy {
  /** Tries after the first one. */
  retries: number;
  /** Where a given-up event goes (a queue's ARN); without one it is only logged. */
  onFailure?: { arn: string; kind: 'dead-letter' | 'destination' };
}

export interface AsyncOptions {
  db: DatabaseSync;
  activity: Activity;
  invoke: (functionArn: string, event: string) => Promise<InvocationResult>;
  /** Seconds after which an invocation of the function is over for certain. */
  longest: (functionArn: string) => number;
  policy: (functionArn: string) => AsyncPolicy;
  /** Durable when it resolves. */
  sendTo: (queueArn: string, body: string) => Promise<void>;
  report: (problem: string) => void;
  now?: () => number;
}

const pendingRow = z.object({
  id: z.string(),
  function_arn: z.string(),
  event: z.string(),
  attempts: z.number(),
  due_at: z.number(),
});

/** Pause before the n-th retry, milliseconds. Lambda waits one and then two minutes; here that would only be waiting. */
const retryPauses = [1_000, 2_000];

/**
 * The queue behind asynchronous invocations (`Event` invocations of Lambda): durable once accepted, tried again as often as the
 * function's policy says, then handed to its failure destination.
 */
export class AsyncInvocations {
  readonly #options: AsyncOptions;
  readonly #running = new Set<string>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #stopped = false;

  constructor(options: AsyncOptions) {
    this.#options = options;
    options.db.exec(`CREATE TABLE IF NOT EXISTS async_invocations (
      id TEXT PRIMARY KEY, function_arn TEXT NOT NULL, event TEXT NOT NULL, attempts INTEGER NOT NULL, due_at INTEGER NOT NULL
    )`);
  }

  /** Accepts an event; it is durable when this returns. */
  accept(functionArn: string, event: string): void {
    const row = { id: randomUUID(), function_arn: functionArn, event, attempts: 0, due_at: this.#now() };
    this.#options.db
      .prepare('INSERT INTO async_invocations VALUES (?, ?, ?, ?, ?)')
      .run(row.id, row.function_arn, row.event, row.attempts, row.due_at);
    this.#start(row);
  }

  /** Takes up what an earlier run had accepted and not finished. */
  resume(): void {
    for (const row of this.#options.db.prepare('SELECT * FROM async_invocations').all()) this.#start(pendingRow.parse(row));
  }

  /** Events accepted and not finished. */
  get pending(): number {
    return z.object({ n: z.number() }).parse(this.#options.db.prepare('SELECT COUNT(*) AS n FROM async_invocations').get()).n;
  }

  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #start(row: z.infer<typeof pendingRow>): void {
    if (this.#running.has(row.id)) return;
    this.#running.add(row.id);
    const begin = () => {
      void this.#options.activity
        .track({ what: `${row.function_arn}: an event`, atMost: this.#options.longest(row.function_arn) }, () => this.#run(row))
        .catch((error: unknown) =>
          this.#options.report(`an asynchronous invocation of ${row.function_arn} was lost track of: ${String(error)}`),
        );
    };
    const wait = row.due_at - this.#now();
    if (wait <= 0) {
      begin();
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      begin();
    }, wait);
    this.#timers.add(timer);
  }

  async #run(row: z.infer<typeof pendingRow>): Promise<void> {
    const result = await this.#options.invoke(row.function_arn, row.event);
    this.#running.delete(row.id);
    if (this.#stopped) return;
    if (result.ok) return this.#forget(row.id);
    const policy = this.#options.policy(row.function_arn);
    const attempts = row.attempts + 1;
    if (attempts <= policy.retries) {
      const due = this.#now() + (retryPauses[Math.min(attempts, retryPauses.length) - 1] ?? 1_000);
      this.#options.db.prepare('UPDATE async_invocations SET attempts = ?, due_at = ? WHERE id = ?').run(attempts, due, row.id);
      this.#start({ ...row, attempts, due_at: due });
      return;
    }
    if (policy.onFailure)
      await this.#options.sendTo(policy.onFailure.arn, failureRecord(row, attempts, result.error, policy.onFailure.kind));
    else
      this.#options.report(`${row.function_arn} failed ${attempts} times and has no failure destination: the event is dropped`);
    this.#forget(row.id);
  }

  #forget(id: string): void {
    this.#options.db.prepare('DELETE FROM async_invocations WHERE id = ?').run(id);
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }
}

/** What Lambda sends: the bare event to a dead-letter queue, a record around it to a destination. */
function failureRecord(
  row: z.infer<typeof pendingRow>,
  attempts: number,
  error: { errorType: string; errorMessage: string; trace: string[] },
  kind: 'dead-letter' | 'destination',
): string {
  if (kind === 'dead-letter') return row.event;
  return JSON.stringify({
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: row.id,
      functionArn: `${row.function_arn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: attempts,
    },
    requestPayload: JSON.parse(row.event),
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: error,
  });
}
