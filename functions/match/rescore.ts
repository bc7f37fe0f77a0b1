import type { RescoreMessage } from '../../shared/contracts/messages/match.ts';
import { openShards } from '../../shared/contracts/tables.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import { type ScoreDeps, scoreJobs } from './score-jobs.ts';

export interface RescoreDeps extends ScoreDeps {
  queue: MessageQueue<RescoreMessage>;
}

/**
 * Seconds between a change of a profile and its rescoring. Jobs and active profiles are listed through indexes that lag behind the
 * tables, so a job found at the same moment could be missed from both sides: by its own scoring, which does not see the profile yet,
 * and by the rescoring, which does not see the job yet. Waiting longer than the lag lets at least one of them see the other.
 */
export const settleSeconds = 3;

/** Jobs read at a time, and jobs scored before the work is handed on in a new message (well within the function's timeout). */
const pageSize = 100;
const jobsPerMessage = 1000;

/** Asks for all open jobs to be scored against a changed profile, shard by shard. */
export async function planRescore(userId: string, profileVersion: number, deps: RescoreDeps): Promise<void> {
  const messages = Array.from(
    { length: openShards },
    (_, shard): RescoreMessage => ({
      version: 1,
      kind: 'rescore',
      userId,
      profileVersion,
      shard,
      after: null,
    }),
  );
  await deps.queue.send(messages, { delaySeconds: settleSeconds });
}

/**
 * Scores the open jobs of one shard against one profile, page by page, and hands the rest on. A profile that changed again, or that is
 * not active any more, is left to the message of that change. The first shard also closes matches whose jobs closed while the
 * candidate was away.
 */
export async function rescore(message: RescoreMessage, deps: RescoreDeps): Promise<void> {
  const { userId, shard } = message;
  const present = await deps.profiles.get(userId);
  if (!present?.active || present.version > message.profileVersion) return;
  const profiles = async () => {
    const profile = await deps.profiles.get(userId);
    return profile?.active ? [profile] : [];
  };
  if (shard === 0 && message.after === null) await closeStale(userId, profiles, deps);
  let after = message.after;
  for (let done = 0; done < jobsPerMessage; ) {
    const at = deps.clock.now();
    const page = await deps.jobs.open(shard, after, pageSize);
    done += page.items.length;
    await scoreJobs(
      page.items.map((job) => job.jobId),
      profiles,
      deps,
      { at, jobs: page.items },
    );
    after = page.next;
    if (after === null) return;
  }
  await deps.queue.send([{ ...message, after }]);
}

async function closeStale(userId: string, profiles: Parameters<typeof scoreJobs>[1], deps: RescoreDeps): Promise<void> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof deps.matches.best>> = await deps.matches.best(userId, 0, cursor, pageSize);
    const ids = page.items.map((match) => match.jobId);
    const open = new Set((await deps.jobs.getMany(ids)).filter((job) => job.state === 'open').map((job) => job.jobId));
    await scoreJobs(
      ids.filter((jobId) => !open.has(jobId)),
      profiles,
      deps,
    );
    cursor = page.next;
  } while (cursor !== null);
}
