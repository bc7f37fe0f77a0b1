import type { Job } from '../../shared/domain/job.ts';
import type { Match } from '../../shared/domain/match.ts';
import { compileJob } from '../../shared/domain/matching/compile-job.ts';
import { type CompiledProfile, compileProfile } from '../../shared/domain/matching/compile-profile.ts';
import { dayOf, emptyRating, rate } from '../../shared/domain/matching/rate.ts';
import { assess } from '../../shared/domain/matching/score.ts';
import { Vocabulary } from '../../shared/domain/matching/vocabulary.ts';
import { storingLine } from '../../shared/domain/matching/weights.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { RetryLater } from '../../shared/ports/errors.ts';
import type { JobStore } from '../../shared/ports/job-store.ts';
import type { MatchStore } from '../../shared/ports/match-store.ts';
import type { ProfileStore } from '../../shared/ports/profile-store.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';

export interface ScoreDeps {
  jobs: JobStore;
  matches: MatchStore;
  profiles: ProfileStore;
  clock: Clock;
  metrics: StageMetrics<'match'>;
}

/** How often a batch is scored again because a job or profile changed meanwhile, before the queue is asked for patience. */
const rounds = 3;

/** What a round starts from. `at` is a moment before the jobs were read. */
interface Round {
  at: Date;
  /** Jobs as read; one that is asked for and not among them counts as closed. */
  jobs: readonly Job[];
  gone: readonly string[];
  profiles: readonly Profile[];
}

/**
 * Scores jobs against profiles and brings the stored matches in line: writes those that reach the line and changed, removes those that
 * do not reach it any more, closes those of closed jobs. Then it looks again: what changed between reading and writing is done anew, so
 * that the last word is never that of a stale read. Rows that would say the same are not written.
 */
export async function scoreJobs(
  jobIds: readonly string[],
  profilesOf: () => Promise<readonly Profile[]>,
  deps: ScoreDeps,
  /** The same jobs as a listing gave them, and a moment before it was asked: saves the first read. */
  listed?: { at: Date; jobs: readonly Job[] },
): Promise<void> {
  let wanted: readonly string[] = [...new Set(jobIds)];
  for (let round = 0; wanted.length > 0; round += 1) {
    if (round === rounds)
      throw new RetryLater(`${wanted.length} jobs or their candidates kept changing while they were scored`, 2);
    const known = round === 0 ? listed : undefined;
    const at = known?.at ?? deps.clock.now();
    const [jobs, profiles] = await Promise.all([known?.jobs ?? deps.jobs.getMany(wanted), profilesOf()]);
    const found = new Set(jobs.map((job) => job.jobId));
    const gone = wanted.filter((jobId) => !found.has(jobId));
    const written = await settle({ at, jobs, gone, profiles }, deps);
    wanted = await changedSince(jobs, profiles, written, deps);
  }
}

/** Ids of the jobs that are different now, or whose candidates are. */
async function changedSince(
  jobs: readonly Job[],
  profiles: readonly Profile[],
  written: readonly Match[],
  deps: ScoreDeps,
): Promise<string[]> {
  if (written.length === 0) return [];
  const jobIds = [...new Set(written.map((match) => match.jobId))];
  const userIds = [...new Set(written.map((match) => match.userId))];
  const [jobsNow, versions] = await Promise.all([deps.jobs.getMany(jobIds), deps.profiles.versions(userIds)]);
  const stamp = (job: Job | undefined) => (job?.state === 'open' ? job.contentHash : 'closed');
  const now = new Map(jobsNow.map((job) => [job.jobId, stamp(job)]));
  const before = new Map(jobs.map((job) => [job.jobId, stamp(job)]));
  const versionBefore = new Map(profiles.map((profile) => [profile.userId, profile.version]));
  const changed = written.filter(
    ({ userId, jobId }) =>
      (now.get(jobId) ?? 'closed') !== (before.get(jobId) ?? 'closed') || versions.get(userId) !== versionBefore.get(userId),
  );
  // A candidate who left is nobody to score for: their rows of this round go, and nothing is left to do for them.
  const left = changed.filter((match) => versions.get(match.userId) === undefined);
  await deps.matches.remove(left);
  return [...new Set(changed.filter((match) => versions.has(match.userId)).map((match) => match.jobId))];
}

/** One round: returns the matches that were written. */
async function settle({ at, jobs, gone, profiles }: Round, deps: ScoreDeps): Promise<Match[]> {
  const vocabulary = new Vocabulary();
  const compiled = profiles.map((profile) => compileProfile(profile, vocabulary));
  const ids = [...jobs.map((job) => job.jobId), ...gone];
  const stored = new Map<string, Match>();
  const pairs = profiles.flatMap(({ userId }) => ids.map((jobId) => ({ userId, jobId })));
  for (const match of await deps.matches.getMany(pairs)) stored.set(pairKey(match), match);

  const writes: Match[] = [];
  const removals: Match[] = [];
  const rating = emptyRating();
  const today = dayOf(at);
  let closed = 0;
  for (const job of jobs) {
    if (job.state !== 'open') continue;
    const numbers = compileJob(job, vocabulary);
    for (const profile of compiled) {
      const before = stored.get(pairKey({ userId: profile.profile.userId, jobId: job.jobId }));
      if (before?.state === 'dismissed' || isSettled(before, job, profile)) continue;
      if (rate(numbers, profile, today, rating) >= storingLine) {
        const match = toMatch(job, profile, assess(numbers, profile, at), before, at);
        if (!saysTheSame(before, match)) writes.push(match);
      } else if (before?.state === 'new') removals.push({ ...before, profileVersion: profile.profile.version });
    }
  }
  const closing = [...jobs.filter((job) => job.state !== 'open').map((job) => job.jobId), ...gone];
  const closedAt = new Map(jobs.map((job) => [job.jobId, job.closedAt]));
  for (const jobId of closing)
    for (const { userId } of profiles) {
      const before = stored.get(pairKey({ userId, jobId }));
      if (before?.state !== 'new') continue;
      closed += 1;
      writes.push({ ...before, state: 'closed', matchedAt: at.toISOString(), closedAt: closedAt.get(jobId) ?? at.toISOString() });
    }
  await deps.matches.remove(removals);
  const written = await deps.matches.put(writes);
  deps.metrics.add('PairsScored', (jobs.length - closing.length + gone.length) * profiles.length);
  deps.metrics.add('MatchesKept', written.filter((match) => match.state === 'new').length);
  deps.metrics.add('MatchesClosed', closed);
  return written;
}

/** Whether the stored row already shows this very posting for this very profile: nothing can differ but the passing of days. */
function isSettled(before: Match | undefined, job: Job, { profile }: CompiledProfile): boolean {
  return before?.state === 'new' && before.jobHash === job.contentHash && before.profileVersion === profile.version;
}

function toMatch(
  job: Job,
  { profile }: CompiledProfile,
  assessment: ReturnType<typeof assess>,
  before: Match | undefined,
  at: Date,
): Match {
  const moment = at.toISOString();
  const known = before?.state === 'new' ? before : undefined;
  return {
    ...assessment,
    userId: profile.userId,
    jobId: job.jobId,
    title: job.title,
    company: job.company,
    url: job.applyUrl ?? job.url,
    state: 'new',
    profileVersion: profile.version,
    jobHash: job.contentHash,
    matchedAt: moment,
    foundAt: known?.foundAt ?? moment,
    changedAt: known && known.jobHash !== job.contentHash ? moment : (known?.changedAt ?? null),
    closedAt: null,
    sample: job.sample,
  };
}

/** Equal but for when it was scored and for a profile version that changed nothing here. */
function saysTheSame(before: Match | undefined, match: Match): boolean {
  if (!before || before.jobHash !== match.jobHash) return false;
  const content = (each: Match) =>
    JSON.stringify([each.state, each.score, each.parts, each.gates, each.title, each.company, each.url, each.sample]);
  return content(before) === content(match);
}

function pairKey({ userId, jobId }: { userId: string; jobId: string }): string {
  return `${userId}\n${jobId}`;
}
