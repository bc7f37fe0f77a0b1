import { createHash } from 'node:crypto';
import * as z from 'zod';
import { InvalidScheduleExpression } from './schedule-expression.ts';
import type { LiveSchedule, SchedulerCore, ScheduleSpec } from './scheduler.ts';
import { epochSeconds, parseInput, type RestOperation, ServiceError, wireDate } from './wire.ts';

const name = z.string().regex(/^[0-9a-zA-Z\-_.]{1,64}$/);
const token = z.string().min(1).max(64).optional();

const scheduleInput = z.strictObject({
  Name: name.optional(),
  GroupName: name.optional(),
  ScheduleExpression: z.string().min(1).max(256),
  ScheduleExpressionTimezone: z.string().min(1).max(50).optional(),
  StartDate: wireDate.optional(),
  EndDate: wireDate.optional(),
  Description: z.string().max(512).optional(),
  State: z.enum(['ENABLED', 'DISABLED']).optional(),
  KmsKeyArn: z.string().optional(),
  ClientToken: token,
  ActionAfterCompletion: z.enum(['NONE', 'DELETE']).optional(),
  FlexibleTimeWindow: z.discriminatedUnion('Mode', [
    z.strictObject({ Mode: z.literal('OFF') }),
    z.strictObject({ Mode: z.literal('FLEXIBLE'), MaximumWindowInMinutes: z.number().int().min(1).max(1440) }),
  ]),
  Target: z.strictObject({
    Arn: z.string().min(1).max(1600),
    RoleArn: z.string().min(1).max(1600),
    Input: z.string().min(1).optional(),
    DeadLetterConfig: z.strictObject({ Arn: z.string().optional() }).optional(),
    RetryPolicy: z
      .strictObject({
        MaximumEventAgeInSeconds: z.number().int().min(60).max(86_400).optional(),
        MaximumRetryAttempts: z.number().int().min(0).max(185).optional(),
      })
      .optional(),
    SqsParameters: z.strictObject({ MessageGroupId: z.string().optional() }).optional(),
  }),
});

const path = (value: string | undefined): string => parseInput(z.object({ Name: name }), { Name: value }).Name;

/** The EventBridge Scheduler operations the local scheduler answers. `changed` is called after each write: the timer looks again. */
export function schedulerOperations(core: SchedulerCore, changed: () => void): readonly RestOperation[] {
  const { state, live, groups } = core;
  const find = (groupName: string, scheduleName: string): LiveSchedule => {
    const found = live.get(`${groupName}/${scheduleName}`);
    if (found) return found;
    throw new ServiceError('ResourceNotFoundException', `Schedule ${scheduleName} does not exist.`, 404);
  };
  const requireGroup = (groupName: string): void => {
    if (!groups.has(groupName))
      throw new ServiceError('ResourceNotFoundException', `Schedule group ${groupName} does not exist.`, 404);
  };
  const place = (spec: ScheduleSpec): LiveSchedule => {
    try {
      return core.place(spec, true);
    } catch (error) {
      if (!(error instanceof InvalidScheduleExpression)) throw error;
      throw new ServiceError('ValidationException', error.message);
    }
  };
  /** A write with the client token of an earlier one: the same question gets the same answer, another one is a conflict. */
  const once = (operation: string, clientToken: string | undefined, asked: unknown, write: () => string): string => {
    const key = clientToken === undefined ? null : `${operation} ${clientToken}`;
    const fingerprint = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
    const before = key === null ? undefined : state.value.tokens[key];
    if (before && before.asked !== fingerprint)
      throw new ServiceError('ConflictException', `The client token ${clientToken} was used with other parameters.`, 409);
    if (before) return before.arn;
    const arn = write();
    if (key !== null) state.value.tokens[key] = { asked: fingerprint, arn };
    forgetOldTokens(state.value.tokens);
    state.save();
    changed();
    return arn;
  };

  return [
    {
      name: 'CreateSchedule',
      method: 'POST',
      path: '/schedules/{Name}',
      handle(request) {
        const { ClientToken, ...asked } = parseInput(scheduleInput, request.body);
        const spec = toSpec(path(request.path.Name), asked);
        const key = `${spec.groupName ?? 'default'}/${spec.name}`;
        const ScheduleArn = once('CreateSchedule', ClientToken, { name: spec.name, asked }, () => {
          requireGroup(spec.groupName ?? 'default');
          if (live.has(key)) throw new ServiceError('ConflictException', `Schedule ${spec.name} already exists.`, 409);
          return place(spec).arn;
        });
        return { ScheduleArn };
      },
    },
    {
      name: 'UpdateSchedule',
      method: 'PUT',
      path: '/schedules/{Name}',
      handle(request) {
        const { ClientToken, ...asked } = parseInput(scheduleInput, request.body);
        const spec = toSpec(path(request.path.Name), asked);
        const ScheduleArn = once('UpdateSchedule', ClientToken, { name: spec.name, asked }, () => {
          find(spec.groupName ?? 'default', spec.name);
          return place(spec).arn;
        });
        return { ScheduleArn };
      },
    },
    {
      name: 'GetSchedule',
      method: 'GET',
      path: '/schedules/{Name}',
      handle: (request) => describe(core, find(request.query.get('groupName') ?? 'default', path(request.path.Name))),
    },
    {
      name: 'DeleteSchedule',
      method: 'DELETE',
      path: '/schedules/{Name}',
      handle(request) {
        const groupName = request.query.get('groupName') ?? 'default';
        const scheduleName = path(request.path.Name);
        once('DeleteSchedule', request.query.get('clientToken') ?? undefined, { groupName, scheduleName }, () => {
          const { arn } = find(groupName, scheduleName);
          core.remove(`${groupName}/${scheduleName}`);
          return arn;
        });
        return {};
      },
    },
    {
      name: 'ListSchedules',
      method: 'GET',
      path: '/schedules',
      handle({ query }) {
        const groupName = query.get('ScheduleGroup');
        if (groupName !== null) requireGroup(groupName);
        const found = [...live.entries()].filter(
          ([, each]) =>
            (groupName === null || each.groupName === groupName) &&
            each.spec.name.startsWith(query.get('NamePrefix') ?? '') &&
            (query.get('State') ?? each.spec.state ?? 'ENABLED') === (each.spec.state ?? 'ENABLED'),
        );
        const { page, NextToken } = paged(found, query);
        return {
          Schedules: page.map(([, each]) => {
            const { Arn, Name, GroupName, State, CreationDate, LastModificationDate } = describe(core, each);
            return { Arn, Name, GroupName, State, CreationDate, LastModificationDate, Target: { Arn: each.spec.target.arn } };
          }),
          NextToken,
        };
      },
    },
    {
      name: 'CreateScheduleGroup',
      method: 'POST',
      path: '/schedule-groups/{Name}',
      handle(request) {
        const groupName = path(request.path.Name);
        const { ClientToken } = parseInput(z.object({ ClientToken: token, Tags: z.array(z.unknown()).optional() }), request.body);
        const ScheduleGroupArn = once('CreateScheduleGroup', ClientToken, { groupName }, () => {
          if (groups.has(groupName))
            throw new ServiceError('ConflictException', `Schedule group ${groupName} already exists.`, 409);
          groups.add(groupName);
          state.value.groups[groupName] = { createdAt: core.options.clock.now().toISOString() };
          return core.arn(`schedule-group/${groupName}`);
        });
        return { ScheduleGroupArn };
      },
    },
    {
      name: 'GetScheduleGroup',
      method: 'GET',
      path: '/schedule-groups/{Name}',
      handle(request) {
        const groupName = path(request.path.Name);
        requireGroup(groupName);
        return describeGroup(core, groupName);
      },
    },
    {
      name: 'DeleteScheduleGroup',
      method: 'DELETE',
      path: '/schedule-groups/{Name}',
      handle(request) {
        const groupName = path(request.path.Name);
        once('DeleteScheduleGroup', request.query.get('clientToken') ?? undefined, { groupName }, () => {
          if (groupName === 'default')
            throw new ServiceError('ValidationException', 'The default schedule group cannot be deleted.');
          requireGroup(groupName);
          for (const key of [...live.keys()]) if (key.startsWith(`${groupName}/`)) core.remove(key);
          groups.delete(groupName);
          delete state.value.groups[groupName];
          return core.arn(`schedule-group/${groupName}`);
        });
        return {};
      },
    },
    {
      name: 'ListScheduleGroups',
      method: 'GET',
      path: '/schedule-groups',
      handle({ query }) {
        const found = [...groups].filter((each) => each.startsWith(query.get('NamePrefix') ?? '')).map((each) => [each] as const);
        const { page, NextToken } = paged(found, query);
        return { ScheduleGroups: page.map(([each]) => describeGroup(core, each)), NextToken };
      },
    },
  ];
}

/** A page in the order of keys; the token is the last key given. */
function paged<T extends readonly [string, ...unknown[]]>(
  all: readonly T[],
  query: URLSearchParams,
): { page: T[]; NextToken?: string } {
  const limit = Number(query.get('MaxResults') ?? '100');
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw new ServiceError('ValidationException', 'MaxResults must be from 1 to 100.');
  const after = Buffer.from(query.get('NextToken') ?? '', 'base64url').toString('utf8');
  const rest = all.filter(([key]) => key > after).sort(([a], [b]) => (a < b ? -1 : 1));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return { page, ...(rest.length > limit && last ? { NextToken: Buffer.from(last[0]).toString('base64url') } : {}) };
}

/** AWS remembers tokens for eight hours; the latest thousand are more than a laptop writes in that time. */
function forgetOldTokens(tokens: Record<string, unknown>): void {
  for (const key of Object.keys(tokens).slice(0, -1000)) delete tokens[key];
}

function toSpec(scheduleName: string, given: Omit<z.infer<typeof scheduleInput>, 'ClientToken'>): ScheduleSpec {
  if (given.KmsKeyArn !== undefined)
    throw new ServiceError('ValidationException', 'The local scheduler does not implement KmsKeyArn.');
  if (given.StartDate && given.EndDate && given.EndDate <= given.StartDate)
    throw new ServiceError('ValidationException', 'The EndDate you specify must come after the StartDate.');
  return {
    name: scheduleName,
    groupName: given.GroupName,
    description: given.Description,
    expression: given.ScheduleExpression,
    timezone: given.ScheduleExpressionTimezone,
    startDate: given.StartDate?.toISOString(),
    endDate: given.EndDate?.toISOString(),
    state: given.State,
    flexibleMinutes: given.FlexibleTimeWindow.Mode === 'OFF' ? undefined : given.FlexibleTimeWindow.MaximumWindowInMinutes,
    actionAfterCompletion: given.ActionAfterCompletion,
    target: {
      arn: given.Target.Arn,
      roleArn: given.Target.RoleArn,
      input: given.Target.Input,
      deadLetterArn: given.Target.DeadLetterConfig?.Arn,
      retryPolicy: given.Target.RetryPolicy && {
        maximumEventAgeInSeconds: given.Target.RetryPolicy.MaximumEventAgeInSeconds,
        maximumRetryAttempts: given.Target.RetryPolicy.MaximumRetryAttempts,
      },
      messageGroupId: given.Target.SqsParameters?.MessageGroupId,
    },
  };
}

function describe(core: SchedulerCore, { spec, groupName, arn }: LiveSchedule) {
  const progress = core.state.value.progress[`${groupName}/${spec.name}`];
  const seconds = (iso: string | undefined) => (iso === undefined ? undefined : epochSeconds(new Date(iso)));
  const { target } = spec;
  return {
    Arn: arn,
    Name: spec.name,
    GroupName: groupName,
    Description: spec.description,
    ScheduleExpression: spec.expression,
    ScheduleExpressionTimezone: spec.timezone ?? 'UTC',
    StartDate: seconds(spec.startDate),
    EndDate: seconds(spec.endDate),
    State: spec.state ?? 'ENABLED',
    CreationDate: seconds(progress?.createdAt),
    LastModificationDate: seconds(progress?.modifiedAt),
    ActionAfterCompletion: spec.actionAfterCompletion ?? 'NONE',
    FlexibleTimeWindow:
      spec.flexibleMinutes === undefined ? { Mode: 'OFF' } : { Mode: 'FLEXIBLE', MaximumWindowInMinutes: spec.flexibleMinutes },
    Target: {
      Arn: target.arn,
      RoleArn: target.roleArn,
      Input: target.input,
      DeadLetterConfig: target.deadLetterArn === undefined ? undefined : { Arn: target.deadLetterArn },
      RetryPolicy: {
        MaximumEventAgeInSeconds: target.retryPolicy?.maximumEventAgeInSeconds ?? 86_400,
        MaximumRetryAttempts: target.retryPolicy?.maximumRetryAttempts ?? 185,
      },
      SqsParameters: target.messageGroupId === undefined ? undefined : { MessageGroupId: target.messageGroupId },
    },
  };
}

function describeGroup(core: SchedulerCore, groupName: string) {
  const createdAt = core.state.value.groups[groupName]?.createdAt;
  const date = createdAt === undefined ? undefined : epochSeconds(new Date(createdAt));
  return {
    Arn: core.arn(`schedule-group/${groupName}`),
    Name: groupName,
    State: 'ACTIVE',
    CreationDate: date,
    LastModificationDate: date,
  };
}
