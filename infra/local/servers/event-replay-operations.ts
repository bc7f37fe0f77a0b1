import * as z from 'zod';
import type { StateFile } from './durable.ts';
import type { BusCore } from './event-bus.ts';
import type { BusState, StoredReplay } from './event-bus-state.ts';
import type { Replays } from './event-replay.ts';
import { epochSeconds, type JsonOperation, parseInput, ServiceError, wireDate } from './wire.ts';

/** The operations on replays; `bus` finds a bus by name or ARN, or throws. */
export function replayOperations(
  core: BusCore,
  state: StateFile<BusState>,
  replays: Replays,
  bus: (nameOrArn: string) => string,
): Readonly<Record<string, JsonOperation>> {
  return {
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
