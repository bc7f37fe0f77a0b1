import type { OutgoingEvent } from '../contracts/events/event.ts';

/** An event and the row it speaks of: events of one row keep their order. */
export interface BusEntry {
  key: string;
  event: OutgoingEvent;
}

/** The bus that carries domain events. At least once. */
export interface EventBus {
  /**
   * Puts the entries, in order per key; entries that the bus refuses are tried again a few times. Resolves with the positions of
   * those that were not taken in the end (and of those behind them with the same key), and why; both empty when all were.
   */
  put(entries: readonly BusEntry[]): Promise<{ notTaken: readonly number[]; reason: string | null }>;
}
