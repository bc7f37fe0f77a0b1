import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { openState } from './durable.ts';
import { parseScheduleExpression, type ScheduleExpression } from './schedule-expression.ts';
import { type Due, dueOf, nextTime, wakeTime } from './schedule-timing.ts';
import { schedulerOperations } from './scheduler-operations.ts';
import { type LocalServer, messageOf, restService } from './wire.ts';

const targetShape = z.object({
  arn: z.string(),
  roleArn: z.string().optional(),
  /** Text handed to the target; the four `<aws.scheduler.*>` context attributes in it are replaced. */
  input: z.string().optional(),
  deadLetterArn: z.string().optional(),
  retryPolicy: z
    .object({ maximumEventAgeInSeconds: z.number().optional(), maximumRetryAttempts: z.number().optional() })
    .optional(),
  /** Message group of a FIFO queue. */
  messageGroupId: z.string().optional(),
});

const scheduleShape = z.object({
  name: z.string(),
  /** Default: `default`. */
  groupName: z.string().optional(),
  description: z.string().optional(),
  expression: z.string(),
  /** IANA name; default UTC. */
  timezone: z.string().optional(),
  /** ISO times; neither is looked at by `at(...)`. */
  startDate: z.string().optional(),
  endDate: z.string().optional(),
  state: z.enum(['ENABLED', 'DISABLED']).optional(),
  /** Absent: off. */
  flexibleMinutes: z.number().optional(),
  actionAfterCompletion: z.enum(['NONE', 'DELETE']).optional(),
  target: targetShape,
});

/** A schedule, of the template or made through the SDK. */
export type ScheduleSpec = z.infer<typeof scheduleShape>;

const progressShape = z.object({
  /** Hash of expression, zone and dates: other timing starts afresh. */
  timing: z.string(),
  createdAt: z.string(),
  modifiedAt: z.string(),
  /** All times up to this one are done (invoked, missed, or waiting under `retry`). */
  doneUntil: z.string(),
  completed: z.boolean(),
  retry: z
    .object({
      scheduledTime: z.string(),
      executionId: z.string(),
      attempts: z.number(),
      firstTry: z.string(),
      notBefore: z.string(),
    })
    .optional(),
});

const stateShape = z.object({
  schedules: z.array(scheduleShape),
  progress: z.record(z.string(), progressShape),
  groups: z.record(z.string(), z.object({ createdAt: z.string() })),
  /** Client tokens of writes with a fingerprint of what they asked for and what they were answered. */
  tokens: z.record(z.string(), z.object({ asked: z.string(), arn: z.string() })),
});
export type SchedulerState = z.infer<typeof stateShape>;
/** How far a schedule came. */
export type ScheduleProgress = z.infer<typeof progressShape>;

/** What `invoke` is told about the invocation. */
export interface Invocation {
  scheduleArn: string;
  name: string;
  groupName: string;
  scheduledTime: Date;
  executionId: string;
  /** 1 is the first try. */
  attempt: number;
  messageGroupId?: string | undefined;
  /** True when the input goes to the dead-letter queue after the last try failed. */
  deadLetter: boolean;
}

export interface SchedulerOptions {
  stateDir: string;
  account: string;
  region: string;
  /** Schedules of the template. */
  schedules: readonly ScheduleSpec[];
  /** Schedule groups of the template; `default` always exists. */
  groups: readonly string[];
  /** Hands the input to the target; throwing means: try again by the retry policy. */
  invoke: (targetArn: string, input: string, invocation: Invocation) => Promise<void>;
  clock: { now(): Date };
  port?: number;
  /** False: nothing fires by itself until `start()`; `runNow` and `tick` work. Default true. */
  autoStart?: boolean;
  /** Told of invocations that failed or were given up. Default: standard error. */
  report?: (problem: string) => void;
}

export interface Scheduler extends LocalServer {
  /** Begins firing by the clock. Idempotent. */
  start(): void;
  /** Invokes what is due now, once, and resolves when it is done. The timer calls it; tests do with their own clock. */
  tick(): Promise<void>;
  /** Invokes a schedule's target at once, as if it were due at `time` (default: now). Throws what the target threw. */
  runNow(name: string, time?: Date, groupName?: string): Promise<void>;
}

/** A live schedule with its expression compiled. */
export interface LiveSchedule {
  spec: ScheduleSpec;
  groupName: string;
  arn: string;
  expression: ScheduleExpression;
}

/** What the SDK operations work on. */
export interface SchedulerCore {
  readonly options: SchedulerOptions;
  readonly state: { value: SchedulerState; save(): void };
  /** By `group/name`. */
  readonly live: Map<string, LiveSchedule>;
  readonly groups: Set<string>;
  arn(rest: string): string;
  /** Puts a schedule in place (new, or in place of another); throws InvalidScheduleExpression. `stored`: it was made by the SDK. */
  place(spec: ScheduleSpec, stored: boolean): LiveSchedule;
  remove(key: string): void;
}

const longestWait = 30_000;
const maximumRetryPause = 15 * 60_000;

/**
 * The local EventBridge Scheduler. Schedules made through the SDK, and how far each schedule came, are kept in `stateDir`, so that
 * a kill loses nothing: an invocation is noted as done only after the target took it (at least once). Of the times missed while
 * down a recurring schedule fires the latest only, an `at(...)` fires at the start. Throws on an invalid expression.
 */
export async function createScheduler(options: SchedulerOptions): Promise<Scheduler> {
  const { clock } = options;
  const report = options.report ?? ((problem: string) => console.error(problem));
  const arn = (rest: string) => `arn:aws:scheduler:${options.region}:${options.account}:${rest}`;
  const state = openState(join(options.stateDir, 'scheduler.json'), stateShape, {
    schedules: [],
    progress: {},
    groups: {},
    tokens: {},
  });
  const live = new Map<string, LiveSchedule>();
  const groups = new Set(['default', ...options.groups, ...Object.keys(state.value.groups)]);

  const core: SchedulerCore = {
    options,
    state,
    live,
    groups,
    arn,
    place(spec, stored) {
      const groupName = spec.groupName ?? 'default';
      const key = `${groupName}/${spec.name}`;
      const now = clock.now().toISOString();
      const timing = timingOf(spec);
      const before = state.value.progress[key];
      const kept = before?.timing === timing;
      const anchor = spec.startDate ?? (kept ? before.createdAt : now);
      const expression = parseScheduleExpression(spec.expression, { timezone: spec.timezone, anchor: new Date(anchor) });
      state.value.progress[key] = kept
        ? { ...before, modifiedAt: stored ? now : before.modifiedAt }
        : {
            timing,
            createdAt: now,
            modifiedAt: now,
            // A time that is due exactly now still counts; an `at` in the past is due at once.
            doneUntil: expression.kind === 'at' ? new Date(0).toISOString() : new Date(Date.parse(now) - 1).toISOString(),
            completed: false,
          };
      const placed = { spec, groupName, arn: arn(`schedule/${key}`), expression };
      live.set(key, placed);
      state.value.schedules = state.value.schedules.filter((each) => `${each.groupName ?? 'default'}/${each.name}` !== key);
      if (stored) state.value.schedules.push(spec);
      return placed;
    },
    remove(key) {
      live.delete(key);
      delete state.value.progress[key];
      state.value.schedules = state.value.schedules.filter((each) => `${each.groupName ?? 'default'}/${each.name}` !== key);
    },
  };

  // The template comes last: a deployment puts its own schedules back as they are written.
  for (const [spec, stored] of [
    ...state.value.schedules.map((each) => [each, true] as const),
    ...options.schedules.map((each) => [each, false] as const),
  ]) {
    if (!groups.has(spec.groupName ?? 'default'))
      throw new Error(`schedule ${spec.name} is in the group ${spec.groupName}, which does not exist`);
    try {
      core.place(spec, stored);
    } catch (cause) {
      throw new Error(`schedule ${spec.name}: ${messageOf(cause)}`, { cause });
    }
  }
  for (const key of Object.keys(state.value.progress)) if (!live.has(key)) delete state.value.progress[key];
  state.save();

  const invoke = (schedule: LiveSchedule, scheduledTime: Date, executionId: string, attempt: number, deadLetter = false) => {
    const { target } = schedule.spec;
    const input = target.input === undefined ? defaultInput(options, schedule, scheduledTime, executionId) : target.input;
    return options.invoke(
      deadLetter && target.deadLetterArn !== undefined ? target.deadLetterArn : target.arn,
      replaceAttributes(input, {
        'scheduled-time': wholeSeconds(scheduledTime),
        'schedule-arn': schedule.arn,
        'execution-id': executionId,
        'attempt-number': String(attempt),
      }),
      {
        scheduleArn: schedule.arn,
        name: schedule.spec.name,
        groupName: schedule.groupName,
        scheduledTime,
        executionId,
        attempt,
        messageGroupId: target.messageGroupId,
        deadLetter,
      },
    );
  };

  /** One try of a due time; what it leaves to do is written down before it returns. */
  const fire = async (key: string, schedule: LiveSchedule, due: Due, now: Date): Promise<void> => {
    const executionId = due.retry?.executionId ?? randomUUID();
    const attempt = (due.retry?.attempts ?? 0) + 1;
    const problem = await invoke(schedule, due.time, executionId, attempt).then(
      () => null,
      (error: unknown) => messageOf(error),
    );
    const progress = state.value.progress[key];
    if (!progress || live.get(key) !== schedule) return;
    progress.doneUntil = due.time.toISOString();
    delete progress.retry;
    if (problem !== null) {
      const policy = schedule.spec.target.retryPolicy;
      const firstTry = due.retry?.firstTry ?? now.toISOString();
      const notBefore = now.getTime() + Math.min(1000 * 2 ** (attempt - 1), maximumRetryPause);
      const tooOld = notBefore - Date.parse(firstTry) > (policy?.maximumEventAgeInSeconds ?? 86_400) * 1000;
      const told = `schedule ${key} at ${wholeSeconds(due.time)}, try ${attempt}: ${problem}`;
      if (attempt <= (policy?.maximumRetryAttempts ?? 185) && !tooOld)
        progress.retry = {
          scheduledTime: due.time.toISOString(),
          executionId,
          attempts: attempt,
          firstTry,
          notBefore: new Date(notBefore).toISOString(),
        };
      else if (schedule.spec.target.deadLetterArn !== undefined)
        await invoke(schedule, due.time, executionId, attempt, true).catch((error: unknown) =>
          report(`${told}; its dead-letter queue did not take it either: ${messageOf(error)}`),
        );
      report(progress.retry ? `${told}; tried again later` : `${told}; given up`);
    }
    if (!progress.retry && nextTime(schedule, due.time) === null) {
      progress.completed = true;
      if (schedule.spec.actionAfterCompletion === 'DELETE') core.remove(key);
    }
    state.save();
  };

  let ticking: Promise<void> | null = null;
  const tickOnce = async (): Promise<void> => {
    const now = clock.now();
    const firings = [...live].flatMap(([key, schedule]) => {
      const due = dueOf(schedule, state.value.progress[key], now);
      return due ? [fire(key, schedule, due, now)] : [];
    });
    await Promise.all(firings);
  };
  const tick = (): Promise<void> => {
    ticking ??= tickOnce().finally(() => {
      ticking = null;
    });
    return ticking;
  };

  let timer: NodeJS.Timeout | null = null;
  let running = false;
  const arm = (): void => {
    if (timer) clearTimeout(timer);
    if (!running) return;
    const now = clock.now();
    const soonest = [...live].reduce((least, [key, schedule]) => {
      const at = wakeTime(schedule, state.value.progress[key]);
      return at === null ? least : Math.min(least, at - now.getTime());
    }, longestWait);
    timer = setTimeout(
      () => {
        tick()
          .catch((error: unknown) => report(`the scheduler's tick failed: ${messageOf(error)}`))
          .finally(arm);
      },
      Math.max(20, soonest),
    );
  };

  const server = await restService({
    service: 'EventBridge Scheduler',
    operations: schedulerOperations(core, arm),
    ...(options.port === undefined ? {} : { port: options.port }),
  });
  const start = (): void => {
    if (running) return;
    running = true;
    arm();
  };
  if (options.autoStart ?? true) start();

  return {
    url: server.url,
    start,
    tick,
    async runNow(name, time = clock.now(), groupName = 'default') {
      const schedule = live.get(`${groupName}/${name}`);
      if (!schedule) throw new Error(`there is no schedule ${groupName}/${name}`);
      await invoke(schedule, time, randomUUID(), 1);
    },
    async close() {
      running = false;
      if (timer) clearTimeout(timer);
      await server.close();
      await ticking;
    },
  };
}

function timingOf(spec: ScheduleSpec): string {
  const timing = [spec.expression, spec.timezone ?? 'UTC', spec.startDate ?? '', spec.endDate ?? ''];
  return createHash('sha256').update(JSON.stringify(timing)).digest('hex').slice(0, 16);
}

/** Time as the scheduler gives it: whole seconds. */
function wholeSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function replaceAttributes(input: string, attributes: Readonly<Record<string, string>>): string {
  return input.replace(/<aws\.scheduler\.([a-z-]+)>/g, (whole, name: string) => attributes[name] ?? whole);
}

/** What a target gets when the schedule gives no input. */
function defaultInput(options: SchedulerOptions, schedule: LiveSchedule, time: Date, id: string): string {
  return JSON.stringify({
    version: '0',
    id,
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account: options.account,
    time: wholeSeconds(time),
    region: options.region,
    resources: [schedule.arn],
    detail: '{}',
  });
}
