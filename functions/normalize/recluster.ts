import type { PlacedTrace } from '../../shared/domain/cluster/agency-copies.ts';
import { buildJob } from '../../shared/domain/cluster/build-job.ts';
import { clusterEmployer } from '../../shared/domain/cluster/cluster-employer.ts';
import { spansOf } from '../../shared/domain/cluster/episodes.ts';
import { type Fingerprint, fingerprint, presenceOf } from '../../shared/domain/cluster/fingerprint.ts';
import { postingKeyOf, type StoredPosting } from '../../shared/domain/job-posting.ts';
import { type PostingLife, storedOf } from '../../shared/domain/posting-life.ts';
import type { CeasedJob, ClusterChange, ClusterMember, JobHead } from '../../shared/ports/employer-store.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import { changedTranslations, echoes, findLinks, formerNeighbours, livingLinks, movedTraces, staleLinks } from './job-links.ts';
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
 * A link between jobs of two employers stands in the rows of both, and each row is built by its own employer's run. Both put their traces where the other looks before they look themselves, and only
 * what is committed is linked to, so at least one of two that work at the same time sees the other and has the other's job built anew; it is remembered with the other employer first, so that a death in between
 * loses nothing. What was linked may have become another while we wrote: who wrote a job with links looks again after the commit, until there is nothing to write.
 */
export async function recluster(employer: string, touched: readonly string[], deps: ReclusterDeps): Promise<number> {
  let written = 0;
  for (let start = 0; start < Math.max(1, touched.length); start += slice)
    written += await settle(employer, touched.slice(start, start + slice), deps);
  return written;
}

/** Turns after which links that keep changing are left to the next delivery: others are at work on the same jobs. */
const maxTurns = 24;

async function settle(employer: string, touched: readonly string[], deps: ReclusterDeps): Promise<number> {
  const waiting: Echoes = new Map([[employer, new Set(touched)]]);
  let written = 0;
  for (let turn = 1; ; turn += 1) {
    const [next] = waiting;
    if (next === undefined) return written;
    const [who, postingIds] = next;
    waiting.delete(who);
    const done = await run(who, [...postingIds].sort(), deps);
    written += done.written;
    if (turn === maxTurns) {
      deps.log.warn('links between employers keep changing: the next delivery goes on', {
        employer,
        waiting: [...waiting.keys()],
      });
      return written;
    }
    for (const [other, ids] of done.echo) waiting.set(other, (waiting.get(other) ?? new Set()).union(ids));
    if (done.linked && done.written > 0) waiting.set(who, (waiting.get(who) ?? new Set()).union(done.looked));
  }
}

/** Postings of employers whose jobs have to be built anew, by employer. */
type Echoes = Map<string, Set<string>>;

/** What one run did: jobs written, whom else it concerns, and whether its jobs have to do with those of other employers. */
interface Done {
  written: number;
  /** Postings it went by: those it was given, and those that waited. */
  looked: ReadonlySet<string>;
  echo: Echoes;
  linked: boolean;
}

/** One run with one ticket. Whom else it concerns is remembered with them before anything is committed. */
async function run(employer: string, touched: readonly string[], deps: ReclusterDeps): Promise<Done> {
  for (let round = 1; ; round += 1) {
    const { ticket, touched: waiting } = await deps.employers.takeTicket(employer, touched);
    const { change, echo, linked, forgotten, links } = await changeOf(employer, waiting, ticket, deps);
    for (const [other, postingIds] of echo) await deps.employers.touch(other, [...postingIds].sort());
    try {
      if (await deps.employers.commit(employer, ticket, change)) {
        // Not before: a run that is overtaken must not take away what the later one counts on.
        await deps.employers.forgetTraces(forgotten, ticket);
        // Somebody may have linked to what we were while we wrote: what we were when they looked, they cannot know we are no longer.
        for (const [other, postingIds] of await lateStaleLinks(links, deps)) {
          await deps.employers.touch(other, [...postingIds].sort());
          echo.set(other, (echo.get(other) ?? new Set()).union(postingIds));
        }
        return { written: change.jobs.length + change.ceased.length, looked: new Set(waiting), echo, linked };
      }
      deps.log.debug('a later run has taken over the employer', { employer, ticket });
      return { written: 0, looked: new Set(waiting), echo, linked };
    } catch (error) {
      // A job's row moved to another employer between our read and our write: read again.
      if (!(error instanceof WriteConflict) || round === maxRounds) throw error;
    }
  }
}

/** What a run knew of its links. */
interface Linking {
  ours: ReadonlySet<string>;
  were: Parameters<typeof formerNeighbours>[1];
  now: Parameters<typeof formerNeighbours>[2];
  links: Parameters<typeof staleLinks>[1];
}

/** Links to jobs of ours that were written after we looked, to what the jobs were before. */
async function lateStaleLinks({ ours, were, now, links }: Linking, { employers }: ReclusterDeps): Promise<Echoes> {
  const neighbours = await formerNeighbours(ours, were, now, employers);
  if (neighbours.length === 0) return new Map();
  const heads = await employers.heads([...new Set(neighbours.map(({ jobId }) => jobId))]);
  return staleLinks(ours, links, neighbours, new Map(heads.map((head) => [head.jobId, head])));
}

async function changeOf(
  employer: string,
  waiting: readonly string[],
  ticket: number,
  deps: ReclusterDeps,
): Promise<{ change: ClusterChange; echo: Echoes; linked: boolean; forgotten: PlacedTrace[]; links: Linking }> {
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
  const { kept, forgotten } = movedTraces(were, now);
  if (kept.length > 0) await deps.employers.keepTraces(kept, ticket);
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
  const neighbours = await formerNeighbours(new Set([...dirty, ...candidates]), were, now, deps.employers);
  const formerlyLinked = [
    ...former.flatMap((head) => head.links.map(({ jobId }) => jobId)),
    ...neighbours.map(({ jobId }) => jobId),
  ].filter((jobId) => !heads.has(jobId));
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
  const crossing = early.length > 0 || found.size > 0 || former.some((head) => head.links.length > 0);
  return {
    change,
    echo: echoes(employer, links, early, former, neighbours, others),
    linked: crossing,
    forgotten,
    links: { ours: new Set([...dirty, ...candidates]), were, now, links },
  };
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
