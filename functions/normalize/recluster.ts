import { buildJob } from '../../shared/domain/cluster/build-job.ts';
import { clusterEmployer } from '../../shared/domain/cluster/cluster-employer.ts';
import { spansOf } from '../../shared/domain/cluster/episodes.ts';
import { type Fingerprint, fingerprint, presenceOf } from '../../shared/domain/cluster/fingerprint.ts';
import { postingKeyOf, type StoredPosting } from '../../shared/domain/job-posting.ts';
import { type PostingLife, storedOf } from '../../shared/domain/posting-life.ts';
import type { CeasedJob, ClusterChange, ClusterMember, JobHead } from '../../shared/ports/employer-store.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import { changedTranslations, echoes, findLinks, livingLinks, moveTraces } from './job-links.ts';
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
 *
 * A link between jobs of two employers stands in the rows of both, and each row is built by its own employer's run. Both put their traces where the other looks
 * before they look themselves, and only what is committed is linked to, so at least one of two that work at the same time sees the other; that one has the other's job built anew, and remembers it with the other
 * employer first, so that a death in between loses nothing.
 */
export async function recluster(employer: string, touched: readonly string[], deps: ReclusterDeps): Promise<number> {
  let written = 0;
  for (let start = 0; start < Math.max(1, touched.length); start += slice) {
    const told: Echoes = new Map();
    written += await run(employer, touched.slice(start, start + slice), deps, told);
    // What they find is what we found, unless they had not committed when we looked: then we are told in turn.
    const back: Echoes = new Map();
    for (const [other, postingIds] of told) written += await run(other, [...postingIds].sort(), deps, back);
    for (const [other, postingIds] of back) written += await run(other, [...postingIds].sort(), deps, null);
  }
  return written;
}

/** Postings of other employers whose jobs have to be built anew, by employer. */
type Echoes = Map<string, Set<string>>;

/** One run with one ticket. Whom else it concerns is put into `told`; with null nobody is told. */
async function run(employer: string, touched: readonly string[], deps: ReclusterDeps, told: Echoes | null): Promise<number> {
  for (let round = 1; ; round += 1) {
    const { ticket, touched: waiting } = await deps.employers.takeTicket(employer, touched);
    const { change, echo } = await changeOf(employer, waiting, deps);
    if (told !== null)
      for (const [other, postingIds] of echo) {
        await deps.employers.touch(other, [...postingIds].sort());
        told.set(other, (told.get(other) ?? new Set()).union(postingIds));
      }
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

async function changeOf(
  employer: string,
  waiting: readonly string[],
  deps: ReclusterDeps,
): Promise<{ change: ClusterChange; echo: Echoes }> {
  const { members, decisions } = await deps.employers.read(employer);
  const before = new Map(members.map((member) => [member.fingerprint.postingId, member]));
  const lives = await livesOf(waiting, deps);
  const prints = new Map<string, Fingerprint>([...before].map(([postingId, member]) => [postingId, member.fingerprint]));
  const removed: string[] = [];
  for (const postingId of waiting) {
    const stored = storedIn(lives, postingId, employer);
    if (stored) prints.set(postingId, fingerprint(stored.posting, presenceOf(stored)));
    else if (prints.delete(postingId)) removed.push(postingId);
  }

  const jobOf = clusterEmployer([...prints.values()], decisions);
  const were = {
    prints: new Map(members.map((member) => [member.fingerprint.postingId, member.fingerprint])),
    jobOf: new Map(members.map((member) => [member.fingerprint.postingId, member.jobId])),
  };
  const now = { prints, jobOf };
  await moveTraces(were, now, deps.employers);
  const clusters = new Map<string, string[]>();
  for (const [postingId, jobId] of jobOf) clusters.set(jobId, [...(clusters.get(jobId) ?? []), postingId]);

  // A job is built anew when it holds a touched posting, gained a member, or lost one, or its translations are others.
  const dirty = new Set<string>();
  const fresh = new Set(waiting);
  for (const [postingId, jobId] of jobOf) if (fresh.has(postingId) || before.get(postingId)?.jobId !== jobId) dirty.add(jobId);
  const formerJobs = new Map<string, string[]>();
  for (const [postingId, member] of before) {
    formerJobs.set(member.jobId, [...(formerJobs.get(member.jobId) ?? []), postingId]);
    if (jobOf.get(postingId) !== member.jobId && clusters.has(member.jobId)) dirty.add(member.jobId);
  }

  for (const jobId of changedTranslations(were, now)) if (clusters.has(jobId)) dirty.add(jobId);

  const needed = [...dirty].flatMap((jobId) => clusters.get(jobId) ?? []).filter((postingId) => !lives.has(postingId));
  for (const [postingId, life] of await livesOf(needed, deps)) lives.set(postingId, life);
  // New postings are written under the job id they would have alone; when that job never was, there is nothing to close.
  const predicted = [...lives.values()].filter((life) => life.content?.employerKey === employer).map((life) => life.jobId);
  const candidates = new Set(
    [...formerJobs.keys(), ...predicted.filter((jobId) => jobId !== null)].filter((jobId) => !clusters.has(jobId)),
  );
  const { links: found, early } = await findLinks(dirty, now, deps.employers);
  const linked = [...found.values()].flatMap((links) => links.map(({ link }) => link.jobId));
  const heads = new Map((await deps.employers.heads([...dirty, ...candidates, ...linked])).map((head) => [head.jobId, head]));
  const links = new Map([...found].map(([jobId, list]) => [jobId, livingLinks(list, heads)]));
  const former = [...dirty, ...candidates].flatMap((jobId) => heads.get(jobId) ?? []);
  const formerlyLinked = former.flatMap((head) => head.links.map(({ jobId }) => jobId)).filter((jobId) => !heads.has(jobId));
  const others: ReadonlyMap<string, JobHead> = new Map([
    ...heads,
    ...(await deps.employers.heads(formerlyLinked)).map((head): [string, JobHead] => [head.jobId, head]),
  ]);
  const jobs = [...dirty].flatMap((jobId) => {
    const lived = (clusters.get(jobId) ?? []).flatMap((postingId) => lives.get(postingId) ?? []);
    const known = lived.map(storedOf).filter((stored): stored is StoredPosting => stored !== null);
    if (known.length === 0) return [];
    return [
      buildJob(jobId, employer, known, { spans: lived.flatMap(spansOf), links: links.get(jobId)?.map(({ link }) => link) ?? [] }),
    ];
  });
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

  const change = {
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
  return { change, echo: echoes(employer, links, early, former, others) };
}

/** The posting as others see it, when it is filed under the employer. */
function storedIn(lives: ReadonlyMap<string, PostingLife>, postingId: string, employer: string): StoredPosting | null {
  const life = lives.get(postingId);
  return life?.content?.employerKey === employer ? storedOf(life) : null;
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
    const key = postingKeyOf(id);
    if (key === null) continue;
    const boardId = `${key.source}:${key.board}`;
    byBoard.set(boardId, [...(byBoard.get(boardId) ?? []), key.externalId]);
  }
  const lives = new Map<string, PostingLife>();
  for (const [boardId, externalIds] of byBoard)
    for (const life of await deps.postings.lives(boardId, externalIds)) lives.set(life.postingId, life);
  return lives;
}
