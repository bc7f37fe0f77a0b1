import type { OutgoingEvent } from '../../shared/contracts/events/event.ts';
import type { BusEntry, EventBus } from '../../shared/ports/event-bus.ts';

/** A bus that remembers; `refuses` says which events it does not take. */
export class FakeEventBus implements EventBus {
  readonly taken: OutgoingEvent[] = [];
  refuses: (event: OutgoingEvent) => boolean = () => false;

  async put(entries: readonly BusEntry[]) {
    const notTaken: number[] = [];
    entries.forEach(({ event }, position) => {
      if (this.refuses(event)) notTaken.push(position);
      else this.taken.push(event);
    });
    return { notTaken, reason: notTaken.length > 0 ? 'ThrottlingException: slow down' : null };
  }
}
