import type { IdleParts } from './idle.ts';

/** Nothing moves any more although something is left to do: a fault of the local cloud or of a function. The message says what is left. */
export class Standstill extends Error {
  override name = 'Standstill';
}

/** Nothing began or ended for so long, milliseconds: a person is told what is waited for. */
const tellAfter = 20_000;
/** Milliseconds beyond the moment by which something had to move: then it never will. */
const patience = 60_000;

export interface StandstillWatch {
  /** Rejects with Standstill; never resolves. */
  stands: Promise<never>;
  /** Notes what the waiting itself asks at the moment. */
  asks(what: string | null): void;
  stop(): void;
}

/**
 * Looks once a second whether something moves. Each wait of the cloud has an end: an invocation its timeout, a hidden message its
 * moment. When all of them are over and nothing moved, no later look will find anything else.
 */
export function watchStandstill(parts: IdleParts): StandstillWatch {
  const { activity, queues, consumed, withinSeconds } = parts;
  const began = Date.now();
  let asked: string | null = null;
  let toldAt: number | null = null;
  // The latest of all looks: a hidden message whose moment has come is no longer hidden, and still has its time.
  let due = began;
  let timer: NodeJS.Timeout | undefined;

  /** The latest moment by which something has to move, seen from now. */
  const dueAt = (movedAt: number): number => {
    const ends = activity.works.map(({ atMost }) => movedAt + atMost * 1000);
    const moments = consumed.flatMap((queue) => {
      const { nextVisibleAt } = queues.look(queue);
      return nextVisibleAt !== null && queues.hasPending(queue, withinSeconds) ? [nextVisibleAt] : [];
    });
    return Math.max(movedAt, ...ends, ...moments);
  };
  const stands = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      const now = Date.now();
      const movedAt = Math.max(began, activity.movedAt);
      if (now - movedAt < tellAfter) {
        if (toldAt !== null) parts.onStandstill?.(null);
        toldAt = null;
        return;
      }
      due = Math.max(due, dueAt(movedAt));
      const sentence = `nothing has begun or ended for ${seconds(now - movedAt)} s; left to do: ${left(parts, asked, now)}`;
      if (now - due >= patience) {
        reject(new Standstill(`the local cloud stands still: ${sentence}`));
      } else if (toldAt === null || now - toldAt >= tellAfter) {
        toldAt = now;
        parts.onStandstill?.(sentence);
      }
    }, 1_000);
  });
  // Whoever waits may be gone before it rejects.
  stands.catch(() => {});
  return {
    stands,
    asks: (what) => {
      asked = what;
    },
    stop: () => clearInterval(timer),
  };
}

function left({ activity, queues, consumed, streams, invocations, withinSeconds }: IdleParts, asked: string | null, now: number) {
  const running = activity.works.map(({ what, since }) => `${what} (for ${seconds(now - since)} s)`);
  const waiting = consumed.flatMap((queue) => {
    if (!queues.hasPending(queue, withinSeconds)) return [];
    const { visible, inFlight, delayed } = queues.depth(queue);
    const { nextVisibleAt } = queues.look(queue);
    const next = nextVisibleAt === null ? '' : `, the next comes at ${new Date(nextVisibleAt).toISOString().slice(11, 19)} UTC`;
    return [`queue ${queue}: ${visible} waiting, ${inFlight} received, ${delayed} delayed${next}`];
  });
  const behind = streams.filter((stream) => stream.behind).map((stream) => `stream of ${stream.tableName}: not read to its end`);
  const pending = invocations.pending > 0 ? [`${invocations.pending} asynchronous invocations`] : [];
  const all = [...running, ...waiting, ...behind, ...pending, ...(asked === null ? [] : [asked])];
  return all.join('; ') || 'nothing that is known';
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000);
}
