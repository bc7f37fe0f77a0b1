import type { Activity } from './activity.ts';
import type { AsyncInvocations } from './functions/async-invocations.ts';
import type { StreamMapping } from './mappings/stream-mapping.ts';
import type { QueueStore } from './queues/queue-store.ts';

export interface IdleParts {
  activity: Activity;
  queues: QueueStore;
  /** Queues a mapping reads; messages elsewhere (dead letters) wait for a person and not for the cloud. */
  consumed: readonly string[];
  streams: readonly StreamMapping[];
  invocations: AsyncInvocations;
  /** Resolve when a server has nothing left to hand on. */
  settled: readonly (() => Promise<void>)[];
  /** Messages that become visible later than this do not count. */
  withinSeconds: number;
}

/**
 * Resolves when nothing is going on: two looks in a row find no work under way, no message waiting, every stream read to its end, and
 * nothing begun in between. Waits for changes and for the moments at which hidden messages become visible.
 */
export async function waitUntilIdle(parts: IdleParts): Promise<void> {
  const { activity } = parts;
  let begunAtQuietLook = -1;
  for (;;) {
    for (const settle of parts.settled) await settle();
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

async function streamsAtEnd(streams: readonly StreamMapping[]): Promise<boolean> {
  for (const stream of streams) if (!(await stream.atEnd())) return false;
  return true;
}

/** Milliseconds to the next hidden message, at most half a second: the end of a stream is not told by any change. */
function nextMoment({ queues, consumed }: IdleParts): number {
  const moments = consumed.flatMap((queue) => queues.look(queue).nextVisibleAt ?? []);
  return Math.max(1, Math.min(500, ...moments.map((moment) => moment - Date.now())));
}
