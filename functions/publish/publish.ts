import type { BusEntry, EventBus } from '../../shared/ports/event-bus.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { RowChange } from '../../shared/ports/row-change.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';
import { eventsOf } from './events-of.ts';

export interface PublishDeps {
  bus: EventBus;
  log: Log;
  metrics: StageMetrics<'publish'>;
}

/** The first change that was not published, and why; the stream is taken up again from there. */
export interface Unpublished {
  sequence: string;
  error: unknown;
}

/**
 * Publishes the events of a batch of changes, in order. Everything before the first failing change is published, nothing after it is
 * relied upon: the stream delivers from there again, and the events' ids make a second delivery harmless. Null when all went well.
 */
export async function publishChanges(
  changes: readonly RowChange[],
  { bus, log, metrics }: PublishDeps,
): Promise<Unpublished | null> {
  const entries: (BusEntry & { sequence: string })[] = [];
  let poison: Unpublished | null = null;
  for (const change of changes) {
    try {
      for (const event of eventsOf(change)) entries.push({ key: `${change.pk}/${change.sk}`, event, sequence: change.sequence });
    } catch (error) {
      log.error('a change cannot be told as an event', {
        pk: change.pk,
        sk: change.sk,
        sequence: change.sequence,
        reason: String(error),
      });
      poison = { sequence: change.sequence, error };
      break;
    }
  }
  if (entries.length === 0) return poison;
  const { notTaken, reason } = await bus.put(entries);
  metrics.add('EventsPublished', entries.length - notTaken.length);
  const first = entries[Math.min(...notTaken)];
  if (first === undefined) return poison;
  log.warn('the bus did not take all events', { notTaken: notTaken.length, of: entries.length, reason });
  return { sequence: first.sequence, error: new Error(reason ?? 'the bus gave no reason') };
}
