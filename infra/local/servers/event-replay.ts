import type { StateFile } from './durable.ts';
import type { EventArchive } from './event-archive.ts';
import type { ArchiveSpec, BusCore } from './event-bus.ts';
import type { BusState, StoredReplay } from './event-bus-state.ts';
import type { EventPattern } from './event-pattern.ts';
import { messageOf } from './wire.ts';

export interface Archive {
  spec: ArchiveSpec;
  arn: string;
  matches: EventPattern;
  file: EventArchive;
}

export interface Replays {
  start(replay: StoredReplay): void;
  /** Goes on with replays that a kill interrupted, from the last saved line: events since then come again. */
  resume(): void;
  done(): Promise<void>;
  stop(): Promise<void>;
}

const day = 24 * 60 * 60 * 1000;
const eventsBetweenSaves = 100;

/** Runs replays in the background, one after the other; how far each came is saved every 100 events. */
export function createReplays(core: BusCore, state: StateFile<BusState>): Replays {
  let stopped = false;
  let last: Promise<void> = Promise.resolve();

  const run = async (replay: StoredReplay): Promise<void> => {
    const archive = core.archives.get(replay.archive);
    if (!archive) throw new Error(`the archive ${replay.archive} is gone`);
    const keptFrom = archive.spec.retentionDays ? core.now().getTime() - archive.spec.retentionDays * day : 0;
    for await (const { line, event } of archive.file.read(replay.nextLine)) {
      if (stopped) return;
      if (line >= replay.endLine) break;
      const time = Date.parse(event.time);
      if (time >= replay.from && time <= replay.to && time >= keptFrom) {
        await core.route(replay.busName, { ...event, 'replay-name': replay.name }, replay.ruleArns);
        replay.lastReplayed = time;
      }
      replay.nextLine = line + 1;
      if (replay.nextLine % eventsBetweenSaves === 0) state.save();
    }
    replay.state = 'COMPLETED';
    replay.endedAt = core.now().getTime();
    state.save();
  };

  const start = (replay: StoredReplay): void => {
    last = last.then(() =>
      run(replay).catch((error: unknown) => {
        replay.state = 'FAILED';
        replay.reason = messageOf(error);
        replay.endedAt = core.now().getTime();
        state.save();
        core.report(`replay ${replay.name} failed: ${replay.reason}`);
      }),
    );
  };

  return {
    start,
    resume() {
      for (const replay of state.value.replays) if (replay.state === 'RUNNING') start(replay);
    },
    done: () => last,
    async stop() {
      stopped = true;
      await last;
      state.save();
    },
  };
}
