import { buildJob } from '../../shared/domain/cluster/build-job.ts';
import { clusterEmployer } from '../../shared/domain/cluster/cluster-employer.ts';
import { type Fingerprint, fingerprint } from '../../shared/domain/cluster/fingerprint.ts';
import type { StoredPosting } from '../../shared/domain/job-posting.ts';
import { type PostingLife, storedOf } from '../../shared/domain/posting-life.ts';
import type { CeasedJob, ClusterChange, ClusterMember } from '../../shared/ports/employer-store.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { NormalizeDeps } from './normalize.ts';

type ReclusterDeps = Pick<NormalizeDeps, 'postings' | 'employers' | 'log'>;

const maxRounds = 4;
/** Ids of touched postings lie in one row until they are done; slices keep that row far below 400 KB. */
const slice = 500;

/**
 * Clusters one employer anew after postings of it changed, and writes the jobs that became others. Returns the number of jobs written.
 *
 * The invariant: every touched posting stands in the employer's row until a run that read it after taking a later ticket has committed everything.
 * We take ticket V, then read; a commit holds only while V is the last ticket. When somebody took the next one, we stop: their run reads
 * later than ours wrote, and it finds our postings in `touched`. So the last run sees everything, whatever the order.
 */
export async function recluster(employer: string, touched: readonly string[], deps: ReclusterDeps): Promise<number> {
  let written = 0;
  for (let start = 0; start < Math.max(1, touched.length); start += slice)
    written += await run(employer, touched.slice(start, start + slice), deps);
  return written;
}

async function run(employer: string, touched: readonly string[], deps: ReclusterDeps): Promise<number> {
  for (let round = 1; ; round += 1) {
    const { ticket, touched: waiting } = await deps.employers.takeTicket(employer, touched);
    const change = await changeOf(employer, waiting, deps);
    try {
      if (await deps.employers.commit(employer, ticket, change)) return change.jobs.length + change.ceased.length;
      deps.log.debug('a later run has taken over the employer', { employer, ticket });
      return 0;
    } catch (error) {
      // A job's row moved to another employer between our read and our write: read again.
      if (!(error instanceof WriteConflict) || round === maxRounds) throw error;
    }
  }
}

async function changeOf(employer: string, waiting: readonly string[], deps: ReclusterDeps): Promise<ClusterChange> {
  const before = new Map((await deps.employers.members(employer)).map((member) => [member.fingerprint.postingId, member]));
  const lives = await livesOf(waiting, deps);
  const prints = new Map<string, Fingerprint>([...before].map(([postingId, member]) => [postingId, member.fingerprint]));
  const removed: string[] = [];
  for (const postingId of waiting) {
    const life = lives.get(postingId);
    if (life?.content?.employerKey === employer) prints.set(postingId, fingerprint(life.content.posting));
    else if (prints.delete(postingId)) removed.push(postingId);
  }

  const jobOf = clusterEmployer([...prints.values()]);
  const clusters = new Map<string, string[]>();
  for (const [postingId, jobId] of jobOf) clusters.set(jobId, [...(clusters.get(jobId) ?? []), postingId]);

  // A job is built anew when it holds a touched posting, gained a member, or lost one.
  const dirty = new Set<string>();
  const fresh = new Set(waiting);
  for (const [postingId, jobId] of jobOf) if (fresh.has(postingId) || before.get(postingId)?.jobId !== jobId) dirty.add(jobId);
  const formerJobs = new Map<string, string[]>();
  for (const [postingId, member] of before) {
    formerJobs.set(member.jobId, [...(formerJobs.get(member.jobId) ?? []), postingId]);
    if (jobOf.get(postingId) !== member.jobId && clusters.has(member.jobId)) dirty.add(member.jobId);
  }

  const needed = [...dirty].flatMap((jobId) => clusters.get(jobId) ?? []).filter((postingId) => !lives.has(postingId));
  for (const [postingId, life] of await livesOf(needed, deps)) lives.set(postingId, life);
  const jobs = [...dirty].flatMap((jobId) => {
    const members = (clusters.get(jobId) ?? [])
      .map((postingId) => lives.get(postingId))
      .map((life) => (life ? storedOf(life) : null));
    const known = members.filter((member): member is StoredPosting => member !== null);
    return known.length === 0 ? [] : [buildJob(jobId, employer, known)];
  });

  // New postings are written under the job id they would have alone; when that job never was, there is nothing to close.
  const predicted = [...lives.values()].filter((life) => life.content?.employerKey === employer).map((life) => life.jobId);
  const candidates = new Set(
    [...formerJobs.keys(), ...predicted.filter((jobId) => jobId !== null)].filter((jobId) => !clusters.has(jobId)),
  );
  const heads = new Map((await deps.employers.heads([...dirty, ...candidates])).map((head) => [head.jobId, head]));
  const ceased: CeasedJob[] = [...candidates].sort().flatMap((jobId) => {
    const head = heads.get(jobId);
    if (!head || head.employerKey !== employer || head.state === 'closed') return [];
    const heir =
      (formerJobs.get(jobId) ?? [])
        .sort()
        .map((postingId) => jobOf.get(postingId))
        .find((each) => each !== undefined) ?? null;
    return [{ jobId, mergedInto: heir, closedAt: lastSeen(lives, waiting) }];
  });

  return {
    jobs: jobs.filter(
      (job) => heads.get(job.jobId)?.contentHash !== job.contentHash || heads.get(job.jobId)?.state !== job.state,
    ),
    ceased,
    assigned: [...lives.values()].flatMap((life) => {
      const jobId = jobOf.get(life.postingId);
      return jobId === undefined || jobId === life.jobId
        ? []
        : [{ boardId: `${life.source}:${life.board}`, externalId: life.externalId, jobId }];
    }),
    members: [...jobOf].flatMap(([postingId, jobId]) => {
      const print = prints.get(postingId);
      const member = before.get(postingId);
      return print && (member?.jobId !== jobId || !sameMember(member, print)) ? [{ fingerprint: print, jobId }] : [];
    }),
    removed,
  };
}

function sameMember(member: ClusterMember, print: Fingerprint): boolean {
  return JSON.stringify(Object.entries(member.fingerprint).sort()) === JSON.stringify(Object.entries(print).sort());
}

/** Moment of the read that caused the change: the latest among the touched postings. */
function lastSeen(lives: ReadonlyMap<string, PostingLife>, waiting: readonly string[]): string {
  const moments = waiting
    .map((postingId) => lives.get(postingId))
    .flatMap((life) => (life ? [life.presence.seenAt, life.content?.seenAt ?? ''] : []));
  return moments.sort().at(-1) ?? '';
}

/** Lives by posting id, read board by board. */
async function livesOf(postingIds: readonly string[], deps: ReclusterDeps): Promise<Map<string, PostingLife>> {
  const byBoard = new Map<string, string[]>();
  for (const id of postingIds) {
    const [source = '', board = '', externalId = ''] = id
      .split(':')
      .map((part) => part.replaceAll('%3A', ':').replaceAll('%25', '%'));
    const boardId = `${source}:${board}`;
    byBoard.set(boardId, [...(byBoard.get(boardId) ?? []), externalId]);
  }
  const lives = new Map<string, PostingLife>();
  for (const [boardId, externalIds] of byBoard)
    for (const life of await deps.postings.lives(boardId, externalIds)) lives.set(life.postingId, life);
  return lives;
}
