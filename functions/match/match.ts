import type { MatchMessage } from '../../shared/contracts/messages/match.ts';
import type { Log } from '../../shared/ports/log.ts';
import { planRescore, type RescoreDeps, rescore } from './rescore.ts';
import { scoreJobs } from './score-jobs.ts';

export interface MatchDeps extends RescoreDeps {
  log: Log;
}

interface Entry {
  id: string;
  message: MatchMessage;
}

/**
 * One batch: all jobs named by events are read once and scored against all active profiles; a changed profile becomes one message per
 * shard; such a message is worked off by itself. Events only say where to look: what is stored now decides, so neither a repeat nor
 * another order changes the outcome. Returns the entries that failed.
 */
export async function matchBatch(entries: readonly Entry[], deps: MatchDeps): Promise<{ id: string; error: unknown }[]> {
  const failures: { id: string; error: unknown }[] = [];
  const attempt = async (ids: readonly string[], work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      for (const id of ids) failures.push({ id, error });
    }
  };

  const jobEntries = entries.flatMap(({ id, message }) => {
    const jobId = jobOf(message);
    return jobId === null ? [] : [{ id, jobId }];
  });
  if (jobEntries.length > 0)
    await attempt(
      jobEntries.map(({ id }) => id),
      () =>
        scoreJobs(
          jobEntries.map(({ jobId }) => jobId),
          () => deps.profiles.active(),
          deps,
        ),
    );
  for (const { id, message } of entries) {
    if ('kind' in message) await attempt([id], () => rescore(message, deps));
    else if (message['detail-type'] === 'profile.updated')
      await attempt([id], () => planRescore(message.detail.userId, message.detail.profileVersion, deps));
  }
  deps.log.info('batch scored', { records: entries.length, jobs: jobEntries.length, failed: failures.length });
  return failures;
}

function jobOf(message: MatchMessage): string | null {
  return 'kind' in message || message['detail-type'] === 'profile.updated' ? null : message.detail.jobId;
}
