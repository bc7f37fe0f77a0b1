import * as z from 'zod';
import type { StateFile } from './durable.ts';
import { type BusCore, compileTarget, type Rule, type TargetSpec } from './event-bus.ts';
import type { BusState } from './event-bus-state.ts';
import { InvalidTargetInput } from './event-input.ts';
import { compileEventPattern, type EventPattern, InvalidEventPattern } from './event-pattern.ts';
import { type JsonOperation, parseInput, ServiceError } from './wire.ts';

const busParameter = z.string().optional();
const ruleName = z.string().regex(/^[.\-_A-Za-z0-9]{1,64}$/);

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

/** The operations on rules and their targets; `bus` finds a bus by name or ARN, or throws. */
export function ruleOperations(
  core: BusCore,
  state: StateFile<BusState>,
  bus: (nameOrArn: string | undefined) => string,
): Readonly<Record<string, JsonOperation>> {
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

  return {
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
        matches: requestedPattern(given.EventPattern),
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
  };
}

/** Compiles a pattern that came in a request; a fault is an InvalidEventPatternException. */
export function requestedPattern(text: string): EventPattern {
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
