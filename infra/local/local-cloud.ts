import type { ChaosOptions } from './chaos.ts';
import type { Metric } from './functions/function-logs.ts';
import type { QueueDepth } from './queues/queue-store.ts';
import type { KnownResource, ResourceKind } from './wiring/resource-lookup.ts';

export const account = '000000000000';
export const region = 'us-east-1';

export type ServiceName = 'dynamodb' | 'sqs' | 's3' | 'eventbridge' | 'scheduler' | 'sesv2' | 'ssm';

export interface LocalCloudOptions {
  /** Everything persistent lies below it. */
  dataDir: string;
  /** A synthesized cloud assembly (`cdk.out` with manifest.json). */
  assemblyDir: string;
  /** Port of the HTTP API. Default: the one used last time in this data directory if it is free, otherwise any free one. */
  apiPort?: number;
  /** Further variables for all functions, such as SOURCE_ORIGINS or LOG_LEVEL; they win over the templates'. */
  functionEnv?: Record<string, string>;
  /** Values of SSM parameters by name. */
  parameters?: Record<string, string>;
  /** Makes delivery as difficult as the real cloud may: seeded duplicates, re-ordering, throttling. */
  chaos?: ChaosOptions;
  /** False: schedules fire only by `runSchedule`. Default true: by the clock. */
  firesSchedules?: boolean;
  /** Told each metric that functions print (embedded metric format). */
  onMetric?: (metric: Metric) => void;
  /** Told each line that functions print; all of it is also kept in `<dataDir>/logs/<function>.log`. */
  onLog?: (line: { functionName: string; text: string }) => void;
  /** Told what went wrong inside the cloud itself (deliveries given up, streams that cannot be read). Default: standard error. */
  onProblem?: (problem: string) => void;
}

export interface LocalCloud {
  apiUrl: string;
  issuerUrl: string;
  /** The page that shows the mails written so far. */
  outboxUrl: string;
  outboxDir: string;
  /** Where mail for candidates' inbound addresses is taken; null when the templates receive none. */
  smtpUrl: string | null;
  endpoints: Record<ServiceName, string>;
  /** CfnOutputs by logical id and by export name. */
  outputs: Readonly<Record<string, string>>;
  /** The resource of that kind whose logical id or physical name contains the part (ignoring case). Throws unless there is exactly one. */
  resource(kind: ResourceKind, namePart: string): KnownResource;
  /** A signed access token for the user, good for an hour. */
  tokenFor(userId: string, claims?: Record<string, unknown>): Promise<string>;
  /** Runs the target of each schedule of that stage now, with that time as the scheduled one. Throws when there is none. */
  runSchedule(stage: string, time: Date): Promise<void>;
  /** Runs a function and gives what it returned; throws when it failed. */
  invoke(functionNamePart: string, event: unknown): Promise<unknown>;
  /**
   * Resolves when nothing is queued, in flight, delayed, unread in a stream, running or being delivered. `onStandstill` is told what is
   * left to do when nothing has moved for 20 s, and null when something moves again. Throws Standstill, with the same sentence, when
   * nothing can move any more: a minute after the last timeout and the last hidden message.
   */
  idle(options?: { ignoreDelayedBeyondSeconds?: number; onStandstill?: (sentence: string | null) => void }): Promise<void>;
  /** By queue name. */
  queueDepths(): Promise<Record<string, QueueDepth>>;
  /** Moves the messages of the queue's dead-letter queue back to it; gives how many. */
  redrive(queueName: string): Promise<number>;
  stop(): Promise<void>;
}
