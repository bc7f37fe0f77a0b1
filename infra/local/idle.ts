import type { Activity } from './activity.ts';
import type { AsyncInvocations } from './functions/async-invocations.ts';
import type { StreamMapping } from './mappings/stream-mapping.ts';
import type { QueueStore } from './queues/queue-store.ts';
import { watchStandstill } from './standstill.ts';

export interface IdleParts {
  activity: Activity;
  queues: QueueStore;
  /** Queues a mapping reads; messages elsewhere (dead letters) wait for a person and not for the cloud. */
  consumed: readonly string[];
  streams: readonly Pick<StreamMapping, 'tableName' | 'atEnd' | 'behind'>[];
  invocations: Pick<AsyncInvocations, 'pending'>;
  /** Resolve when a server has nothing left to hand on; by what that is, in words. */
  settled: Readonly<Record<string, () => Promise<void>>>;
  /** Messages that become visible later than this do not count. */
  withinSeconds: number;
  /** Told in a sentence what is waited for while nothing moves, again and again; null when it moves again. */
  onStandstill?: ((sentence: string | null) => void) | undefined;
}

/**
 * Resolves when nothing is going on: two looks in a row find no work under way, no message waiting, every stream read to its end, and
 * nothing begun in between. Waits for changes and for the moments at which hidden messages become visible. Throws Standstill when nothing
 * moves any more although something is left to do.
 */
export async function waitUntilIdle(parts: IdleParts): Promise<void> {
  const watch = watchStandstill(parts);
  try {
    await Promise.race([untilIdle(parts, watch.asks), watch.stands]);
  } finally {
    watch.stop();
  }
}

async function untilIdle(parts: IdleParts, asks: (what: string | null) => void): Promise<void> {
  const { activity } = parts;
  let begunAtQuietLook = -1;
  for (;;) {
    for (const [what, settled] of Object.entries(parts.settled)) {
      asks(what);
      await settled();
    }
    asks(null);
    const begun = activity.begun;
    const quiet = !isBusy(parts) && (await streamsAtEnd(parts.streams)) && !isBusy(parts) && activity.begun === begun;
    if (quiet && begun === begunAtQuietLook) return;
    begunAtQuietLook = quiet ? begun : -1;
    if (quiet) await new Promise<void>((resolve) => setImmediate(resolve));
    else await activity.changed(nextMoment(parts));
  }
}

function isBusy({ activity, queues, consumed, invocations, withinSeconds }: IdleParts): boolean {
  return activity.running > 0 || invocations.pending > 0 || consumed.some((queue) => queues.hasPending(queue, withinSeconds));
}

async function streamsAtEnd(streams: IdleParts['streams']): Promise<boolean> {
  for (const stream of streams) if (!(await stream.atEnd())) return false;
  return true;
}

/** Milliseconds to the next hidden message, at most half a second: the end of a stream is not told by any change. */
function nextMoment({ queues, consumed }: IdleParts): number {
  const moments = consumed.flatMap((queue) => queues.look(queue).nextVisibleAt ?? []);
  return Math.max(1, Math.min(500, ...moments.map((moment) => moment - Date.now())));
}
