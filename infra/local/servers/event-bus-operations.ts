import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { StateFile } from './durable.ts';
import { type BusCore, compileTarget, eventTime, type Rule, type TargetSpec } from './event-bus.ts';
import type { BusState, StoredReplay } from './event-bus-state.ts';
import { InvalidTargetInput } from './event-input.ts';
import { compileEventPattern, type EventPattern, InvalidEventPattern } from './event-pattern.ts';
import type { Replays } from './event-replay.ts';
import { epochSeconds, type JsonOperation, messageOf, parseInput, ServiceError, wireDate } from './wire.ts';

const megabyte = 1024 * 1024;
const busParameter = z.string().optional();
const ruleName = z.string().regex(/^[.\-_A-Za-z0-9]{1,64}$/);

const putEventsInput = z.object({
  Entries: z
    .array(
      z.object({
        Time: wireDate.optional(),
        Source: z.string().optional(),
        Resources: z.array(z.string()).optional(),
        DetailType: z.string().optional(),
        Detail: z.string().optional(),
        EventBusName: z.string().optional(),
        TraceHeader: z.string().optional(),
      }),
    )
    .min(1)
    .max(10),
});
type Entry = z.infer<typeof putEventsInput>['Entries'][number];

const sdkTarget = z.strictObject({
  Id: z.string().min(1).max(64),
  Arn: z.string().min(1),
  RoleArn: z.string().optional(),
  Input: z.string().max(8192).optional(),
  InputPath: z.string().max(256).optional(),
  InputTransformer: z
    .object({ InputPathsMap: z.record(z.string(), z.string()).optional(), InputTemplate: z.string().min(1).max(8192) })
    .optional(),
  SqsParameters: z.object({ MessageGroupId: z.string().optional() }).optional(),
  DeadLetterConfig: z.object({ Arn: z.string().optional() }).optional(),
  RetryPolicy: z
    .object({
      MaximumRetryAttempts: z.number().int().min(0).max(185).optional(),
      MaximumEventAgeInSeconds: z.number().int().min(60).max(86_400).optional(),
    })
    .optional(),
});

/** The EventBridge operations the local bus answers, by SDK name. */
export function eventBusOperations(
  core: BusCore,
  state: StateFile<BusState>,
  replays: Replays,
): Readonly<Record<string, JsonOperation>> {
  const bus = (given: string | undefined): string => {
    const name = given === undefined ? 'default' : given.replace(/^arn:[^/]*:event-bus\//, '');
    if (core.buses.has(name)) return name;
    throw new ServiceError('ResourceNotFoundException', `Event bus ${name} does not exist.`);
  };
  const rule = (busName: string, name: string): Rule => {
    const found = core.rules.get(`${busName}/${name}`);
    if (found) return found;
    throw new ServiceError('ResourceNotFoundException', `Rule ${name} does not exist on EventBus ${busName}.`);
  };
  const ruleInput = z.object({ Name: ruleName, EventBusName: busParameter });
  const findRule = (input: unknown): Rule => {
    const { Name, EventBusName } = parseInput(ruleInput, input);
    return rule(bus(EventBusName), Name);
  };
  const keep = (changed: Rule): void => {
    const others = state.value.rules.filter((each) => each.name !== changed.spec.name || each.busName !== changed.busName);
    state.value.rules = others;
    if (core.rules.get(`${changed.busName}/${changed.spec.name}`) === changed)
      others.push({
        name: changed.spec.name,
        busName: changed.busName,
        description: changed.spec.description,
        eventPattern: changed.spec.eventPattern,
        state: changed.state,
        targets: [...changed.targets.values()].map((target) => ({
          ...target.spec,
          inputTransformer: target.spec.inputTransformer && {
            inputTemplate: target.spec.inputTransformer.inputTemplate,
            inputPathsMap: { ...target.spec.inputTransformer.inputPathsMap },
          },
        })),
      });
    state.save();
  };

  const putEntry = async (entry: Entry): Promise<Record<string, string>> => {
    try {
      const event = toEvent(core, entry);
      await core.put(bus(entry.EventBusName), event);
      return { EventId: event.id };
    } catch (error) {
      const known = error instanceof ServiceError;
      if (!known) core.report(`an event was not taken: ${messageOf(error)}`);
      return { ErrorCode: known ? error.code : 'InternalFailure', ErrorMessage: messageOf(error) };
    }
  };

  return {
    async PutEvents(input) {
      const { Entries } = parseInput(putEventsInput, input);
      if (Entries.reduce((sum, entry) => sum + entrySize(entry), 0) > megabyte)
        throw new ServiceError('ValidationException', 'Total size of the entries in the request is over the limit.');
      const results = await Promise.all(Entries.map(putEntry));
      return { FailedEntryCount: results.filter((result) => result.ErrorCode).length, Entries: results };
    },

    TestEventPattern(input) {
      const given = parseInput(z.object({ EventPattern: z.string(), Event: z.string() }), input);
      const matches = pattern(given.EventPattern);
      const event = z
        .object({
          id: z.string(),
          account: z.string(),
          source: z.string(),
          time: z.string(),
          region: z.string(),
          resources: z.array(z.string()),
          'detail-type': z.string(),
        })
        .loose()
        .safeParse(jsonOrUndefined(given.Event));
      if (!event.success)
        throw new ServiceError(
          'ValidationException',
          `Parameter Event is not valid: ${event.error.issues[0]?.path.join('.')}: ${event.error.issues[0]?.message}`,
        );
      return { Result: matches(event.data) };
    },

    PutRule(input) {
      const given = parseInput(
        z.strictObject({
          Name: ruleName,
          EventBusName: busParameter,
          EventPattern: z.string().max(4096).optional(),
          Description: z.string().max(512).optional(),
          State: z.enum(['ENABLED', 'DISABLED']).optional(),
          RoleArn: z.string().optional(),
          Tags: z.array(z.unknown()).optional(),
        }),
        input,
      );
      if (given.EventPattern === undefined)
        throw new ServiceError(
          'ValidationException',
          'EventPattern is required: schedules belong to the local EventBridge Scheduler.',
        );
      const busName = bus(given.EventBusName);
      const before = core.rules.get(`${busName}/${given.Name}`);
      const changed: Rule = {
        spec: { name: given.Name, busName, description: given.Description, eventPattern: given.EventPattern, targets: [] },
        arn: core.ruleArn(busName, given.Name),
        busName,
        state: given.State ?? 'ENABLED',
        matches: pattern(given.EventPattern),
        targets: before?.targets ?? new Map(),
      };
      core.rules.set(`${busName}/${given.Name}`, changed);
      keep(changed);
      return { RuleArn: changed.arn };
    },

    PutTargets(input) {
      const given = parseInput(
        z.object({ Rule: ruleName, EventBusName: busParameter, Targets: z.array(sdkTarget).min(1).max(100) }),
        input,
      );
      const changed = rule(bus(given.EventBusName), given.Rule);
      const compiled = given.Targets.map((target) => inputOrError(toTarget(target), changed));
      for (const target of compiled) changed.targets.set(target.spec.id, target);
      keep(changed);
      return { FailedEntryCount: 0, FailedEntries: [] };
    },

    RemoveTargets(input) {
      const given = parseInput(z.object({ Rule: ruleName, EventBusName: busParameter, Ids: z.array(z.string()).min(1) }), input);
      const changed = rule(bus(given.EventBusName), given.Rule);
      const FailedEntries = given.Ids.filter((id) => !changed.targets.delete(id)).map((TargetId) => ({
        TargetId,
        ErrorCode: 'ResourceNotFoundException',
        ErrorMessage: `Rule ${given.Rule} has no target ${TargetId}.`,
      }));
      keep(changed);
      return { FailedEntryCount: FailedEntries.length, FailedEntries };
    },

    DeleteRule(input) {
      const { Name, EventBusName } = parseInput(ruleInput, input);
      const key = `${bus(EventBusName)}/${Name}`;
      const gone = core.rules.get(key);
      if (!gone) return {};
      if (gone.targets.size > 0) throw new ServiceError('ValidationException', "Rule can't be deleted since it has targets.");
      core.rules.delete(key);
      keep(gone);
      return {};
    },

    DescribeRule: (input) => describeRule(core, findRule(input)),
    EnableRule(input) {
      const changed = findRule(input);
      changed.state = 'ENABLED';
      keep(changed);
      return {};
    },
    DisableRule(input) {
      const changed = findRule(input);
      changed.state = 'DISABLED';
      keep(changed);
      return {};
    },
    ListRules(input) {
      const given = parseInput(z.object({ EventBusName: busParameter, NamePrefix: z.string().optional() }), input);
      const busName = bus(given.EventBusName);
      const found = [...core.rules.values()].filter(
        (each) => each.busName === busName && each.spec.name.startsWith(given.NamePrefix ?? ''),
      );
      return { Rules: found.map((each) => describeRule(core, each)) };
    },
    ListTargetsByRule(input) {
      const given = parseInput(z.object({ Rule: ruleName, EventBusName: busParameter }), input);
      const found = rule(bus(given.EventBusName), given.Rule);
      return { Targets: [...found.targets.values()].map((target) => toSdkTarget(target.spec)) };
    },
    ListEventBuses(input) {
      const { NamePrefix } = parseInput(z.object({ NamePrefix: z.string().optional() }), input);
      const names = [...core.buses].filter((name) => name.startsWith(NamePrefix ?? ''));
      return { EventBuses: names.map((Name) => ({ Name, Arn: core.arn(`event-bus/${Name}`) })) };
    },

    DescribeArchive(input) {
      const { ArchiveName } = parseInput(z.object({ ArchiveName: z.string() }), input);
      const archive = core.archives.get(ArchiveName);
      if (!archive) throw new ServiceError('ResourceNotFoundException', `Archive ${ArchiveName} does not exist.`);
      const { eventPattern } = archive.spec;
      return {
        ArchiveName,
        ArchiveArn: archive.arn,
        EventSourceArn: core.arn(`event-bus/${archive.spec.busName}`),
        Description: archive.spec.description,
        EventPattern:
          eventPattern === undefined || typeof eventPattern === 'string' ? eventPattern : JSON.stringify(eventPattern),
        State: 'ENABLED',
        RetentionDays: archive.spec.retentionDays ?? 0,
        SizeBytes: archive.file.bytes(),
        EventCount: archive.file.count(),
      };
    },

    StartReplay(input) {
      const given = parseInput(
        z.object({
          ReplayName: z.string().regex(/^[.\-_A-Za-z0-9]{1,64}$/),
          Description: z.string().max(512).optional(),
          EventSourceArn: z.string(),
          EventStartTime: wireDate,
          EventEndTime: wireDate,
          Destination: z.object({ Arn: z.string(), FilterArns: z.array(z.string()).optional() }),
        }),
        input,
      );
      const archive = [...core.archives.values()].find((each) => each.arn === given.EventSourceArn);
      if (!archive) throw new ServiceError('ResourceNotFoundException', `Archive ${given.EventSourceArn} does not exist.`);
      const busName = bus(given.Destination.Arn);
      if (busName !== archive.spec.busName)
        throw new ServiceError(
          'ValidationException',
          'Parameter Destination.Arn is not valid. Reason: Must be the event bus of the archive.',
        );
      if (given.EventEndTime <= given.EventStartTime)
        throw new ServiceError(
          'ValidationException',
          'Parameter EventEndTime is not valid. Reason: EventStartTime must be before EventEndTime.',
        );
      if (state.value.replays.some((each) => each.name === given.ReplayName))
        throw new ServiceError('ResourceAlreadyExistsException', `Replay ${given.ReplayName} already exists.`);
      const replay: StoredReplay = {
        name: given.ReplayName,
        description: given.Description,
        archive: archive.spec.name,
        busName,
        ruleArns: given.Destination.FilterArns ?? [],
        from: given.EventStartTime.getTime(),
        to: given.EventEndTime.getTime(),
        state: 'RUNNING',
        nextLine: 0,
        endLine: archive.file.count(),
        startedAt: core.now().getTime(),
      };
      state.value.replays.push(replay);
      state.save();
      replays.start(replay);
      return { ReplayArn: core.arn(`replay/${replay.name}`), State: 'STARTING', ReplayStartTime: replay.startedAt / 1000 };
    },
    DescribeReplay(input) {
      const { ReplayName } = parseInput(z.object({ ReplayName: z.string() }), input);
      const replay = state.value.replays.find((each) => each.name === ReplayName);
      if (!replay) throw new ServiceError('ResourceNotFoundException', `Replay ${ReplayName} does not exist.`);
      return {
        ...describeReplay(core, replay),
        ReplayArn: core.arn(`replay/${replay.name}`),
        Description: replay.description,
        Destination: { Arn: core.arn(`event-bus/${replay.busName}`), FilterArns: replay.ruleArns },
      };
    },
    ListReplays(input) {
      const given = parseInput(
        z.object({ NamePrefix: z.string().optional(), State: z.string().optional(), EventSourceArn: z.string().optional() }),
        input,
      );
      const found = state.value.replays.filter(
        (each) =>
          each.name.startsWith(given.NamePrefix ?? '') &&
          (given.State === undefined || each.state === given.State) &&
          (given.EventSourceArn === undefined || core.archives.get(each.archive)?.arn === given.EventSourceArn),
      );
      return { Replays: found.map((each) => describeReplay(core, each)) };
    },
  };
}

function toEvent(core: BusCore, entry: Entry) {
  const required = (name: 'Source' | 'DetailType' | 'Detail'): string => {
    const value = entry[name];
    if (value) return value;
    throw new ServiceError('InvalidArgument', `Parameter ${name} is not valid. Reason: ${name} is a required argument.`);
  };
  const source = required('Source');
  if (/^aws\./i.test(source)) throw new ServiceError('NotAuthorizedForSourceException', 'Not authorized for the source.');
  const detail = z.record(z.string(), z.unknown()).safeParse(jsonOrUndefined(required('Detail')));
  if (!detail.success) throw new ServiceError('MalformedDetail', 'Detail is malformed.');
  return {
    version: '0' as const,
    id: randomUUID(),
    'detail-type': required('DetailType'),
    source,
    account: core.options.account,
    time: eventTime(entry.Time ?? core.now()),
    region: core.options.region,
    resources: entry.Resources ?? [],
    detail: detail.data,
  };
}

/** Bytes an entry counts, after the EventBridge user guide ("Calculating PutEvents event entry size"). */
function entrySize(entry: Entry): number {
  const texts = [entry.Source, entry.DetailType, entry.Detail, ...(entry.Resources ?? [])];
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), entry.Time ? 14 : 0);
}

function pattern(text: string): EventPattern {
  try {
    return compileEventPattern(text);
  } catch (error) {
    if (!(error instanceof InvalidEventPattern)) throw error;
    throw new ServiceError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${error.message}`);
  }
}

function inputOrError(spec: TargetSpec, rule: Rule) {
  try {
    return compileTarget(spec, { name: rule.spec.name, arn: rule.arn });
  } catch (error) {
    if (!(error instanceof InvalidTargetInput)) throw error;
    throw new ServiceError('ValidationException', `target ${spec.id}: ${error.message}`);
  }
}

function toTarget(target: z.infer<typeof sdkTarget>): TargetSpec {
  return {
    id: target.Id,
    arn: target.Arn,
    input: target.Input,
    inputPath: target.InputPath,
    inputTransformer: target.InputTransformer && {
      inputPathsMap: target.InputTransformer.InputPathsMap,
      inputTemplate: target.InputTransformer.InputTemplate,
    },
    deadLetterArn: target.DeadLetterConfig?.Arn,
    retryPolicy: target.RetryPolicy && {
      maximumRetryAttempts: target.RetryPolicy.MaximumRetryAttempts,
      maximumEventAgeInSeconds: target.RetryPolicy.MaximumEventAgeInSeconds,
    },
    messageGroupId: target.SqsParameters?.MessageGroupId,
  };
}

function toSdkTarget(spec: TargetSpec) {
  return {
    Id: spec.id,
    Arn: spec.arn,
    Input: spec.input,
    InputPath: spec.inputPath,
    InputTransformer: spec.inputTransformer && {
      InputPathsMap: spec.inputTransformer.inputPathsMap,
      InputTemplate: spec.inputTransformer.inputTemplate,
    },
    DeadLetterConfig: spec.deadLetterArn === undefined ? undefined : { Arn: spec.deadLetterArn },
    SqsParameters: spec.messageGroupId === undefined ? undefined : { MessageGroupId: spec.messageGroupId },
    RetryPolicy: spec.retryPolicy && {
      MaximumRetryAttempts: spec.retryPolicy.maximumRetryAttempts,
      MaximumEventAgeInSeconds: spec.retryPolicy.maximumEventAgeInSeconds,
    },
  };
}

function describeRule(core: BusCore, rule: Rule) {
  const { eventPattern } = rule.spec;
  return {
    Name: rule.spec.name,
    Arn: rule.arn,
    EventPattern: typeof eventPattern === 'string' ? eventPattern : JSON.stringify(eventPattern),
    State: rule.state,
    Description: rule.spec.description,
    EventBusName: rule.busName,
    CreatedBy: core.options.account,
  };
}

function describeReplay(core: BusCore, replay: StoredReplay) {
  return {
    ReplayName: replay.name,
    EventSourceArn: core.archives.get(replay.archive)?.arn,
    State: replay.state,
    StateReason: replay.reason,
    EventStartTime: replay.from / 1000,
    EventEndTime: replay.to / 1000,
    EventLastReplayedTime: replay.lastReplayed === undefined ? undefined : replay.lastReplayed / 1000,
    ReplayStartTime: epochSeconds(new Date(replay.startedAt)),
    ReplayEndTime: replay.endedAt === undefined ? undefined : replay.endedAt / 1000,
  };
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
