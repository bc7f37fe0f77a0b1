import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { StateFile } from './durable.ts';
import { type BusCore, eventTime } from './event-bus.ts';
import type { BusState } from './event-bus-state.ts';
import type { Replays } from './event-replay.ts';
import { replayOperations } from './event-replay-operations.ts';
import { requestedPattern, ruleOperations } from './event-rule-operations.ts';
import { type JsonOperation, messageOf, parseInput, ServiceError, wireDate } from './wire.ts';

const megabyte = 1024 * 1024;

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
      const matches = requestedPattern(given.EventPattern);
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

    ...ruleOperations(core, state, bus),

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

    ...replayOperations(core, state, replays, bus),
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

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
