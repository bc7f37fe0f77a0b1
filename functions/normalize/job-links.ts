import { type PlacedTrace, traceOf } from '../../shared/domain/cluster/agency-copies.ts';
import type { Fingerprint } from '../../shared/domain/cluster/fingerprint.ts';
import { copyLinks, type FoundLink, linksByJob, placedTraces, translationLinks } from '../../shared/domain/cluster/job-links.ts';
import type { JobLink } from '../../shared/domain/job.ts';
import type { EmployerStore, JobHead } from '../../shared/ports/employer-store.ts';

type Prints = ReadonlyMap<string, Fingerprint>;
type Jobs = ReadonlyMap<string, string>;

interface Found {
  links: Map<string, FoundLink[]>;
  /** Likely copies that their employers did not commit yet: they look again after us. */
  early: { employerKey: string; postingId: string }[];
}

/** Moves the traces of an employer's postings to where they have to stand now; writes nothing where nothing changed. */
export async function moveTraces(
  before: { prints: Prints; jobOf: Jobs },
  now: { prints: Prints; jobOf: Jobs },
  employers: Pick<EmployerStore, 'keepTraces'>,
): Promise<void> {
  const stood = placedTraces([...before.prints.values()], before.jobOf);
  const stands = placedTraces([...now.prints.values()], now.jobOf);
  const kept = [...stands].filter(([at, each]) => !sameTrace(stood.get(at), each)).map(([, each]) => each);
  const forgotten = [...stood].filter(([at]) => !stands.has(at)).map(([, each]) => each);
  if (kept.length > 0 || forgotten.length > 0) await employers.keepTraces(kept, forgotten);
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
  const likely = asked.flatMap(({ key, trace: own }) =>
    copyLinks(own, byKey.get(key)?.map(({ trace }) => trace) ?? []).map(({ employerKey, link }) => ({
      own,
      employerKey,
      postingId: link.postingId,
    })),
  );
  // A trace may be older than what its employer committed since, or newer than what it is about to commit.
  const committed = new Map((await employers.committed(likely)).map((member) => [placeOf(member.fingerprint), member] as const));
  const early: Found['early'] = [];
  for (const { own, ...other } of likely) {
    const member = committed.get(placeOf(other));
    const trace = member ? traceOf(member.fingerprint, member.jobId) : null;
    if (!member) early.push(other);
    else if (trace) found.push(...copyLinks(own, [trace]));
  }
  return { links: linksByJob(found), early };
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
  return told;
}

function sameLink(a: JobLink | undefined, b: JobLink): boolean {
  const parts = ({ kind, jobId, postingId, company, role, evidence }: JobLink) =>
    JSON.stringify([kind, jobId, postingId, company, role, evidence]);
  return a !== undefined && parts(a) === parts(b);
}

function linkTo(head: JobHead | undefined, jobId: string): JobLink | undefined {
  return head?.links.find((link) => link.kind === 'agency_copy' && link.jobId === jobId);
}
