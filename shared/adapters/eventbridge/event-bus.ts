import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { eventSource } from '../../contracts/events/event.ts';
import type { BusEntry, EventBus } from '../../ports/event-bus.ts';

/** PutEvents takes ten entries and 1 MiB; some room is left for how EventBridge counts an entry. */
const maxEntries = 10;
const maxBytes = 900_000;
const maxRounds = 5;

interface Waiting extends BusEntry {
  position: number;
  detail: string;
  bytes: number;
}

/** The bus on EventBridge. Entries that PutEvents reports as failed are sent again, with growing pauses, at most five times in a row. */
export function eventBridgeBus(client: EventBridgeClient, busName: string): EventBus {
  return {
    async put(entries) {
      let waiting: Waiting[] = entries.map((entry, position) => {
        const detail = JSON.stringify(entry.event.detail);
        return { ...entry, position, detail, bytes: Buffer.byteLength(detail) + entry.event.detailType.length + 64 };
      });
      let failures = 0;
      let reason: string | null = null;
      while (waiting.length > 0) {
        if (failures === maxRounds) return { notTaken: waiting.map((each) => each.position), reason };
        if (failures > 0) await new Promise((resolve) => setTimeout(resolve, 2 ** failures * 50));
        const batch = nextBatch(waiting);
        const answer = await client
          .send(
            new PutEventsCommand({
              Entries: batch.map(({ event, detail }) => ({
                EventBusName: busName,
                Source: eventSource,
                DetailType: event.detailType,
                Detail: detail,
                Time: new Date(event.time),
              })),
            }),
          )
          .catch((error: unknown) => error);
        // The SDK has already retried what can be retried: what it throws ends this delivery.
        if (answer instanceof Error) return { notTaken: waiting.map((each) => each.position), reason: `PutEvents: ${answer}` };
        const results = resultsOf(answer);
        const taken = new Set(batch.filter((_, index) => results[index]?.ErrorCode === undefined));
        const refused = results.find((result) => result.ErrorCode !== undefined);
        if (refused) reason = `${refused.ErrorCode}: ${refused.ErrorMessage}`;
        failures = refused ? failures + 1 : 0;
        waiting = waiting.filter((each) => !taken.has(each));
      }
      return { notTaken: [], reason: null };
    },
  };
}

function resultsOf(answer: unknown): readonly { ErrorCode?: string; ErrorMessage?: string }[] {
  return typeof answer === 'object' && answer !== null && 'Entries' in answer && Array.isArray(answer.Entries)
    ? answer.Entries
    : [];
}

/** The next entries, in order; of one key only the first, for a refused entry must not be overtaken by a later one of its row. */
function nextBatch(waiting: readonly Waiting[]): Waiting[] {
  const batch: Waiting[] = [];
  const keys = new Set<string>();
  let bytes = 0;
  for (const each of waiting) {
    if (keys.has(each.key)) continue;
    if (batch.length === maxEntries || (batch.length > 0 && bytes + each.bytes > maxBytes)) break;
    keys.add(each.key);
    batch.push(each);
    bytes += each.bytes;
  }
  return batch;
}
