import type { NormalizeMessage } from '../../shared/contracts/messages/normalize.ts';
import { eachLimited } from '../../shared/domain/each-limited.ts';
import type { EmployerStore } from '../../shared/ports/employer-store.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { PostingStore } from '../../shared/ports/posting-store.ts';
import type { RawStore } from '../../shared/ports/raw-store.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';
import { recluster } from './recluster.ts';
import { storePostings, type Touched } from './store-postings.ts';

/** Chunks held and written at the same time; each holds up to 100 postings. */
const messagesAtOnce = 3;
/** Employers clustered at the same time: they share no row, and each waits for the table most of the time. */
const employersAtOnce = 4;

export interface NormalizeDeps {
  raw: Pick<RawStore, 'readChunk'>;
  postings: PostingStore;
  employers: EmployerStore;
  log: Log;
  metrics: StageMetrics<'normalize'>;
}

/**
 * Normalizes the chunks of all messages, then clusters each touched employer once. A message whose chunk cannot be read fails alone; a fault while
 * clustering an employer fails the messages that touched it. Repeats and any order lead to the same rows: see `posting-life.ts` and
 * `recluster.ts`.
 */
export async function normalizeBatch(
  messages: readonly { id: string; message: NormalizeMessage }[],
  deps: NormalizeDeps,
): Promise<{ id: string; error: unknown }[]> {
  const failed = new Map<string, unknown>();
  const touched = new Map<string, Touched>();
  await eachLimited(messages, messagesAtOnce, async ({ id, message }) => {
    try {
      touched.set(id, await storePostings(message, deps));
    } catch (error) {
      failed.set(id, error);
    }
  });
  for (const { id, message } of messages) {
    const { byEmployer } = touched.get(id) ?? {};
    for (const employer of message.employers ?? []) byEmployer?.set(employer, byEmployer.get(employer) ?? new Set());
  }
  const employers = new Map<string, { postings: Set<string>; messages: string[]; former: boolean }>();
  for (const [id, { byEmployer, former }] of touched)
    for (const [employer, postings] of byEmployer) {
      const entry = employers.get(employer) ?? { postings: new Set<string>(), messages: [], former: false };
      for (const posting of postings) entry.postings.add(posting);
      entry.messages.push(id);
      entry.former ||= former.has(employer);
      employers.set(employer, entry);
    }
  // Former employers first: a job that moves is let go before it is taken up, so that the last write is the right one.
  for (const former of [true, false])
    await eachLimited(
      [...employers].filter(([, entry]) => entry.former === former),
      employersAtOnce,
      async ([employer, entry]) => {
        try {
          const written = await recluster(employer, [...entry.postings].sort(), deps);
          if (written > 0) deps.metrics.add('JobsWritten', written);
        } catch (error) {
          for (const id of entry.messages) failed.set(id, error);
        }
      },
    );
  return [...failed].map(([id, error]) => ({ id, error }));
}
