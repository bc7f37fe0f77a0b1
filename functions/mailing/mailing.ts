import type { DigestMessage } from '../../shared/contracts/messages/digest.ts';
import { dueDigest } from '../../shared/domain/digest/local-time.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { ProfileStore } from '../../shared/ports/profile-store.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';

export interface MailingDeps {
  profiles: ProfileStore;
  queue: MessageQueue<DigestMessage>;
  metrics: StageMetrics<'mailing'>;
  log: Log;
}

/**
 * One message for every active candidate whose local digest hour has come at `time`, the moment the schedule was due. A repeat sends
 * the same messages again: the digest's claim of the period makes that harmless.
 */
export async function planDigests(time: Date, deps: MailingDeps): Promise<void> {
  const messages: DigestMessage[] = [];
  for (const { userId, digest } of await deps.profiles.active()) {
    if (!digest.enabled || digest.email === null) continue;
    const period = dueDigest(time, digest.hour, digest.timeZone);
    if (period !== null) messages.push({ version: 1, userId, period, at: time.toISOString() });
  }
  await deps.queue.send(messages);
  deps.metrics.add('DigestsPlanned', messages.length);
  deps.log.info('digests planned', { time: time.toISOString(), digests: messages.length });
}
