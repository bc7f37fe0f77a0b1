import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openArchive } from './event-archive.ts';
import { eventBusOperations } from './event-bus-operations.ts';
import { openBusState } from './event-bus-state.ts';
import { type BusEvent, compileTargetInput, type TargetInput } from './event-input.ts';
import { compileEventPattern, type EventPattern } from './event-pattern.ts';
import { type Archive, createReplays } from './event-replay.ts';
import { jsonService, type LocalServer, messageOf, ServiceError } from './wire.ts';

export type { BusEvent } from './event-input.ts';

export interface BusSpec {
  name: string;
}

export interface TargetSpec extends TargetInput {
  id: string;
  arn: string;
  deadLetterArn?: string | undefined;
  retryPolicy?: { maximumRetryAttempts?: number | undefined; maximumEventAgeInSeconds?: number | undefined } | undefined;
  /** Message group of a FIFO queue. */
  messageGroupId?: string | undefined;
}

export interface RuleSpec {
  name: string;
  /** Default: `default`. */
  busName?: string | undefined;
  description?: string | undefined;
  /** The pattern as an object or as JSON text. */
  eventPattern: unknown;
  state?: 'ENABLED' | 'DISABLED' | undefined;
  targets: readonly TargetSpec[];
}

export interface ArchiveSpec {
  name: string;
  busName: string;
  description?: string | undefined;
  /** Default: every event. */
  eventPattern?: unknown;
  /** 0 (the default) keeps for ever; an event older than this is not replayed. */
  retentionDays?: number | undefined;
}

export interface EventBusOptions {
  stateDir: string;
  account: string;
  region: string;
  buses: readonly BusSpec[];
  rules: readonly RuleSpec[];
  archives: readonly ArchiveSpec[];
  /** Hands the input to the target; resolves when the target has taken it. Throwing means: try again. */
  deliver: (targetArn: string, input: string, event: BusEvent, target: TargetSpec) => Promise<void>;
  clock?: { now(): Date };
  port?: number;
  /** Tries of one delivery within one PutEvents, with pauses of 50 ms x 2^n between; default 6, fewer if the target's policy says so. */
  deliveryAttempts?: number;
  pause?: (milliseconds: number) => Promise<void>;
  /** Told of deliveries and replays that were given up. Default: standard error. */
  report?: (problem: string) => void;
}

/** What a service inside the local cloud puts, e.g. SES its mail events; `aws.` sources are allowed here. */
export interface ServiceEvent {
  source: string;
  detailType: string;
  detail: Readonly<Record<string, unknown>>;
  resources?: readonly string[];
  time?: Date;
  /** Default: `default`, the bus AWS services publish to. */
  busName?: string;
}

export interface EventBus extends LocalServer {
  /** Puts an event as an AWS service would; resolves with its id when every matching target has it, throws when one did not take it. */
  publish(event: ServiceEvent): Promise<string>;
  /** Resolves when no replay is running. */
  replaysDone(): Promise<void>;
}

/** A rule with its pattern and its targets' inputs compiled. */
export interface Rule {
  spec: RuleSpec;
  arn: string;
  busName: string;
  state: 'ENABLED' | 'DISABLED';
  matches: EventPattern;
  targets: Map<string, Target>;
}

export interface Target {
  spec: TargetSpec;
  input: (event: BusEvent, ingestionTime: string) => string;
}

/** What the SDK operations and the replays work on. */
export interface BusCore {
  readonly options: EventBusOptions;
  readonly buses: ReadonlySet<string>;
  /** By `bus/rule`. */
  readonly rules: Map<string, Rule>;
  readonly archives: ReadonlyMap<string, Archive>;
  arn(rest: string): string;
  ruleArn(busName: string, ruleName: string): string;
  now(): Date;
  /** Archives and delivers; resolves when every matching target has it. */
  put(busName: string, event: BusEvent): Promise<void>;
  /** Delivers to the matching rules among `ruleArns` (all when empty), without archiving. */
  route(busName: string, event: BusEvent, ruleArns?: readonly string[]): Promise<void>;
  report(problem: string): void;
}

/** Compiles a target; throws InvalidTargetInput. */
export function compileTarget(spec: TargetSpec, rule: { name: string; arn: string }): Target {
  return { spec, input: compileTargetInput(spec, rule) };
}

/** Time as EventBridge gives it: whole seconds. */
export function eventTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/**
 * The local EventBridge. PutEvents acknowledges an entry only when its archive line is written and every matching target has taken
 * the event: what was acknowledged cannot be lost by a kill, what was not is put again by its publisher (at least once).
 * Rules of the template come from `rules`; those made through the SDK are kept in `stateDir`. Throws on an invalid pattern or target.
 */
export async function createEventBus(options: EventBusOptions): Promise<EventBus> {
  const now = () => options.clock?.now() ?? new Date();
  const report = options.report ?? ((problem: string) => console.error(problem));
  const arn = (rest: string) => `arn:aws:events:${options.region}:${options.account}:${rest}`;
  const ruleArn = (busName: string, name: string) => arn(`rule/${busName === 'default' ? '' : `${busName}/`}${name}`);
  const state = openBusState(join(options.stateDir, 'event-bus.json'));
  const buses = new Set(['default', ...options.buses.map((bus) => bus.name)]);

  const rules = new Map<string, Rule>();
  // The template comes last: a deployment puts its own rules back as they are written.
  for (const spec of [...state.value.rules, ...options.rules]) {
    const busName = spec.busName ?? 'default';
    if (!buses.has(busName)) throw new Error(`rule ${spec.name} is for the event bus ${busName}, which does not exist`);
    const rule = { name: spec.name, arn: ruleArn(busName, spec.name) };
    rules.set(`${busName}/${spec.name}`, {
      spec,
      arn: rule.arn,
      busName,
      state: spec.state ?? 'ENABLED',
      matches: named(`the pattern of rule ${spec.name}`, () => compileEventPattern(spec.eventPattern)),
      targets: new Map(
        spec.targets.map((target) => [
          target.id,
          named(`target ${target.id} of rule ${spec.name}`, () => compileTarget(target, rule)),
        ]),
      ),
    });
  }

  const archives = new Map<string, Archive>();
  for (const spec of options.archives) {
    if (!buses.has(spec.busName))
      throw new Error(`archive ${spec.name} is of the event bus ${spec.busName}, which does not exist`);
    const matches =
      spec.eventPattern === undefined
        ? () => true
        : named(`the pattern of archive ${spec.name}`, () => compileEventPattern(spec.eventPattern));
    const file = await openArchive(join(options.stateDir, 'archives', `${encodeURIComponent(spec.name)}.jsonl`));
    archives.set(spec.name, { spec, arn: arn(`archive/${spec.name}`), matches, file });
  }

  const core: BusCore = {
    options,
    buses,
    rules,
    archives,
    arn,
    ruleArn,
    now,
    report,
    async put(busName, event) {
      for (const archive of archives.values())
        if (archive.spec.busName === busName && archive.matches(event)) await archive.file.append(event);
      await core.route(busName, event);
    },
    async route(busName, event, ruleArns = []) {
      const ingestionTime = now().toISOString();
      const chosen = [...rules.values()].filter(
        (rule) =>
          rule.busName === busName &&
          rule.state === 'ENABLED' &&
          (ruleArns.length === 0 || ruleArns.includes(rule.arn)) &&
          rule.matches(event),
      );
      const deliveries = chosen.flatMap((rule) =>
        [...rule.targets.values()].map((target) => deliverOnce(options, report, rule, target, event, ingestionTime)),
      );
      const failed = (await Promise.allSettled(deliveries)).find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };

  const replays = createReplays(core, state);
  const server = await jsonService({
    service: 'EventBridge',
    targetPrefix: 'AWSEvents',
    operations: eventBusOperations(core, state, replays),
    ...(options.port === undefined ? {} : { port: options.port }),
  });
  replays.resume();

  return {
    url: server.url,
    replaysDone: () => replays.done(),
    async publish(given) {
      const busName = given.busName ?? 'default';
      if (!buses.has(busName)) throw new Error(`there is no event bus ${busName}`);
      const event: BusEvent = {
        version: '0',
        id: randomUUID(),
        'detail-type': given.detailType,
        source: given.source,
        account: options.account,
        time: eventTime(given.time ?? now()),
        region: options.region,
        resources: given.resources ?? [],
        detail: given.detail,
      };
      await core.put(busName, event);
      return event.id;
    },
    async close() {
      await server.close();
      await replays.stop();
      await Promise.all([...archives.values()].map((archive) => archive.file.close()));
    },
  };
}

/** One event to one target, tried again with growing pauses; then to the target's dead-letter queue, else it throws. */
async function deliverOnce(
  options: EventBusOptions,
  report: (problem: string) => void,
  rule: Rule,
  target: Target,
  event: BusEvent,
  ingestionTime: string,
): Promise<void> {
  const input = target.input(event, ingestionTime);
  const allowed = target.spec.retryPolicy?.maximumRetryAttempts ?? 185;
  const attempts = Math.max(1, Math.min(options.deliveryAttempts ?? 6, allowed + 1));
  const pause = options.pause ?? ((milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  let problem: unknown;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(50 * 2 ** (attempt - 1));
    try {
      await options.deliver(target.spec.arn, input, event, target.spec);
      return;
    } catch (error) {
      problem = error;
    }
  }
  const told = `event ${event.id} (${event['detail-type']}) was not taken by ${target.spec.arn} of rule ${rule.spec.name} in ${attempts} tries: ${messageOf(problem)}`;
  if (target.spec.deadLetterArn === undefined) throw new ServiceError('InternalFailure', told, 500);
  report(`${told}; it goes to ${target.spec.deadLetterArn}`);
  await options.deliver(target.spec.deadLetterArn, input, event, target.spec);
}

function named<T>(what: string, compile: () => T): T {
  try {
    return compile();
  } catch (cause) {
    throw new Error(`${what} is not valid: ${messageOf(cause)}`, { cause });
  }
}
