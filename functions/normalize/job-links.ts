import { type PlacedTrace, traceOf } from '../../shared/domain/cluster/agency-copies.ts';
import type { Fingerprint } from '../../shared/domain/cluster/fingerprint.ts';
import { copyLinks, type FoundLink, linksByJob, placedTraces, translationLinks } from '../../shared/domain/cluster/job-links.ts';
import type { JobLink } from '../../shared/domain/job.ts';
import type { EmployerStore, JobHead } from '../../shared/ports/employer-store.ts';

/** A posting of another employer, and the job it is filed under. */
export interface Neighbour {
  employerKey: string;
  postingId: string;
  jobId: string;
}

type Prints = ReadonlyMap<string, Fingerprint>;
type Jobs = ReadonlyMap<string, string>;

interface Found {
  links: Map<string, FoundLink[]>;
  /** Likely copies that their employers did not commit yet: they look again after us. */
  early: { employerKey: string; postingId: string }[];
}

/** Where an employer's traces have to stand now: those that are new or others, and those that stand there no longer. */
export function movedTraces(
  before: { prints: Prints; jobOf: Jobs },
  now: { prints: Prints; jobOf: Jobs },
): { kept: PlacedTrace[]; forgotten: PlacedTrace[] } {
  const stood = placedTraces([...before.prints.values()], before.jobOf);
  const stands = placedTraces([...now.prints.values()], now.jobOf);
  return {
    kept: [...stands].filter(([at, each]) => !sameTrace(stood.get(at), each)).map(([, each]) => each),
    forgotten: [...stood].filter(([at]) => !stands.has(at)).map(([, each]) => each),
  };
}

function sameTrace(a: PlacedTrace | undefined, b: PlacedTrace): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

/** Jobs whose translations are others now. */
export function changedTranslations(before: { prints: Prints; jobOf: Jobs }, now: { prints: Prints; jobOf: Jobs }): Set<string> {
  const told = ({ prints, jobOf }: typeof now) =>
    new Map(
      [...linksByJob(translationLinks([...prints.values()], jobOf))].map(([jobId, links]) => [jobId, JSON.stringify(links)]),
    );
  const [were, are] = [told(before), told(now)];
  return new Set([...were.keys(), ...are.keys()].filter((jobId) => were.get(jobId) !== are.get(jobId)));
}

/**
 * The links of some jobs of an employer: translations among its own, copies among those of others. What is found of others is looked at again by `livingLinks`,
 * once the rows of their jobs are read.
 */
export async function findLinks(
  jobIds: ReadonlySet<string>,
  { prints, jobOf }: { prints: Prints; jobOf: Jobs },
  employers: Pick<EmployerStore, 'copies' | 'committed'>,
): Promise<Found> {
  const found = translationLinks([...prints.values()], jobOf).filter(({ jobId }) => jobIds.has(jobId));
  // Both sides look from where their traces stand, so both find the same pairs.
  const asked = [...placedTraces([...prints.values()], jobOf).values()].filter(({ trace }) => jobIds.has(trace.jobId));
  if (asked.length === 0) return { links: linksByJob(found), early: [] };
  const others = (await employers.copies(asked.map(({ key }) => key))).filter(({ trace }) => !prints.has(trace.postingId));
  const byKey = Map.groupBy(others, ({ key }) => key);
  // A trace only says where to look: it may be older than what its employer committed since, or newer than what it is about to commit.
  const committed = new Map(
    (await employers.committed(others.map(({ trace }) => trace))).map((member) => [placeOf(member.fingerprint), member] as const),
  );
  const early: Found['early'] = [];
  for (const { key, trace: own } of asked)
    for (const { trace: other } of byKey.get(key) ?? []) {
      const member = committed.get(placeOf(other));
      const trace = member ? traceOf(member.fingerprint, member.jobId) : null;
      if (trace) found.push(...copyLinks(own, [trace]));
      else if (!member && copyLinks(own, [other]).length > 0)
        early.push({ employerKey: other.employerKey, postingId: other.postingId });
    }
  return { links: linksByJob(found), early };
}

/**
 * Postings of other employers that stand where traces of these jobs stood before and no longer do: their jobs may have been linked to ours while ours did not know of it yet, and nobody else would tell them that the
 * link is gone.
 */
export async function formerNeighbours(
  jobIds: ReadonlySet<string>,
  were: { prints: Prints; jobOf: Jobs },
  now: { prints: Prints; jobOf: Jobs },
  employers: Pick<EmployerStore, 'copies' | 'committed'>,
): Promise<Neighbour[]> {
  const stands = placedTraces([...now.prints.values()], now.jobOf);
  const left = [...placedTraces([...were.prints.values()], were.jobOf)].filter(
    ([at, each]) => jobIds.has(each.trace.jobId) && !sameTrace(stands.get(at), each),
  );
  if (left.length === 0) return [];
  const others = (await employers.copies([...new Set(left.map(([, { key }]) => key))])).map(({ trace }) => trace);
  const committed = await employers.committed(others.filter(({ postingId }) => !now.prints.has(postingId)));
  return committed.map(({ fingerprint: { employerKey, postingId }, jobId }) => ({ employerKey, postingId, jobId }));
}

function placeOf({ employerKey, postingId }: { employerKey: string; postingId: string }): string {
  return `${employerKey}\n${postingId}`;
}

/** Without links to jobs that are closed or moved to another employer since their traces were written; a job whose row is still to come counts. */
export function livingLinks(found: readonly FoundLink[], heads: ReadonlyMap<string, JobHead>): FoundLink[] {
  return found.filter(({ link, employerKey }) => {
    const head = heads.get(link.jobId);
    return head === undefined || (head.state === 'open' && head.employerKey === employerKey);
  });
}

/**
 * Postings of other employers whose jobs have to be built anew because a link between them and ours came, went or changed: by employer. Links within the employer
 * are not among them.
 */
export function echoes(
  employer: string,
  now: ReadonlyMap<string, readonly FoundLink[]>,
  early: Found['early'],
  former: readonly JobHead[],
  neighbours: readonly Neighbour[],
  heads: ReadonlyMap<string, JobHead>,
): Map<string, Set<string>> {
  const told = new Map<string, Set<string>>();
  const tell = (other: string, postingId: string) => told.set(other, (told.get(other) ?? new Set()).add(postingId));
  for (const { employerKey, postingId } of early) tell(employerKey, postingId);
  for (const links of now.values())
    for (const { link, mirror, employerKey } of links)
      if (
        link.kind === 'agency_copy' &&
        employerKey !== employer &&
        !sameLink(linkTo(heads.get(link.jobId), mirror.jobId), mirror)
      )
        tell(employerKey, link.postingId);
  for (const { jobId, links } of former)
    for (const link of links) {
      const other = heads.get(link.jobId);
      const still = now.get(jobId)?.some((each) => each.link.jobId === link.jobId) ?? false;
      if (link.kind === 'agency_copy' && !still && other && other.employerKey !== employer && linkTo(other, jobId))
        tell(other.employerKey, link.postingId);
    }
  for (const [other, postingIds] of staleLinks(new Set(former.map(({ jobId }) => jobId)), now, neighbours, heads))
    for (const postingId of postingIds) tell(other, postingId);
  return told;
}

/** Neighbours whose jobs are linked to one of ours that is not linked to them: by employer. */
export function staleLinks(
  ours: ReadonlySet<string>,
  now: ReadonlyMap<string, readonly FoundLink[]>,
  neighbours: readonly Neighbour[],
  heads: ReadonlyMap<string, JobHead>,
): Map<string, Set<string>> {
  const stale = new Map<string, Set<string>>();
  for (const { employerKey, postingId, jobId } of neighbours)
    for (const link of heads.get(jobId)?.links ?? [])
      if (link.kind === 'agency_copy' && ours.has(link.jobId) && !now.get(link.jobId)?.some((each) => each.link.jobId === jobId))
        stale.set(employerKey, (stale.get(employerKey) ?? new Set()).add(postingId));
  return stale;
}

function sameLink(a: JobLink | undefined, b: JobLink): boolean {
  const parts = ({ kind, jobId, postingId, company, role, evidence }: JobLink) =>
    JSON.stringify([kind, jobId, postingId, company, role, evidence]);
  return a !== undefined && parts(a) === parts(b);
}

function linkTo(head: JobHead | undefined, jobId: string): JobLink | undefined {
  return head?.links.find((link) => link.kind === 'agency_copy' && link.jobId === jobId);
}
