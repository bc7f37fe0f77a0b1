import { createHash } from 'node:crypto';
import type { Job } from '../job.ts';
import type { EvidencedField, JobPosting, StoredPosting } from '../job-posting.ts';
import type { Place } from '../place.ts';

/** Aggregators repeat what the employer's own board says: the employer's own board is the better member. */
const aggregators: ReadonlySet<string> = new Set([
  'remoteok',
  'remotive',
  'arbeitnow',
  'jobicy',
  'himalayas',
  'wwr',
  'hn',
  'adzuna',
  'themuse',
  'jooble',
  'alert',
]);
const maxPlaces = 200;

/** Fields that another member may fill when the best one does not know them. */
const fillable = [
  'remote',
  'employmentType',
  'seniority',
  'salary',
  'language',
  'department',
  'team',
  'requisitionId',
  'validThrough',
  'applyUrl',
  'url',
] as const;

/**
 * The job of a cluster: the fields of its best member (open before gone, the employer's own board before aggregators, higher quality, later seen,
 * least id), gaps filled from the others, places united, earliest dates. Closed when every member is gone. Pure: depends on the set of
 * members only. Throws RangeError for an empty set.
 */
export function buildJob(jobId: string, employerKey: string, members: readonly StoredPosting[]): Job {
  const ranked = [...members].sort(byWorth);
  const best = ranked[0];
  if (!best) throw new RangeError(`job ${jobId} of ${employerKey} has no postings: a job is built of at least one`);
  const alive = ranked.filter((member) => member.state === 'open');
  const speaking = alive.length > 0 ? alive : ranked;
  const { source, board, externalId, openingId: _, ...primary } = best.posting;
  const merged: Omit<JobPosting, 'source' | 'board' | 'externalId' | 'openingId'> = {
    ...primary,
    evidence: { ...primary.evidence },
  };
  for (const field of fillable)
    if (merged[field] === null) {
      const donor = speaking.find((member) => member.posting[field] !== null);
      if (donor) fill(merged, field, donor.posting);
    }
  merged.locations = unite(speaking);
  merged.postedAt = least(speaking.map((member) => member.posting.postedAt));
  const closed = alive.length === 0;
  const content = {
    ...merged,
    jobId,
    employerKey,
    primary: { source, board, externalId },
    postings: [...members]
      .sort((a, b) => (a.postingId < b.postingId ? -1 : 1))
      .map(({ posting, postingId, state, firstSeenAt }) => ({
        source: posting.source,
        board: posting.board,
        externalId: posting.externalId,
        postingId,
        url: posting.url,
        state,
        firstSeenAt,
      })),
    state: closed ? ('closed' as const) : ('open' as const),
    firstSeenAt: least(members.map((member) => member.firstSeenAt)) ?? best.firstSeenAt,
    closedAt: closed
      ? ([...members]
          .map((member) => member.goneSince ?? member.lastSeenAt)
          .sort()
          .at(-1) ?? null)
      : null,
    sample: members.every((member) => member.sample),
  };
  return { ...content, contentHash: createHash('sha256').update(canonical(content)).digest('hex').slice(0, 32) };
}

/** JSON with sorted keys: equal values give equal text however they were put together. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

function fill<F extends (typeof fillable)[number]>(into: Pick<JobPosting, F | 'evidence'>, field: F, donor: JobPosting): void {
  into[field] = donor[field];
  const spoken = evidencedFields.find((each) => each === field);
  if (spoken) into.evidence = { ...into.evidence, [spoken]: donor.evidence[spoken] ?? [] };
}

const evidencedFields: readonly EvidencedField[] = [
  'remote',
  'employmentType',
  'seniority',
  'salary',
  'language',
  'validThrough',
];

function byWorth(a: StoredPosting, b: StoredPosting): number {
  return (
    Number(b.state === 'open') - Number(a.state === 'open') ||
    Number(aggregators.has(a.posting.source)) - Number(aggregators.has(b.posting.source)) ||
    b.posting.quality.score - a.posting.quality.score ||
    (a.lastSeenAt < b.lastSeenAt ? 1 : a.lastSeenAt > b.lastSeenAt ? -1 : a.postingId < b.postingId ? -1 : 1)
  );
}

/** All places of all members; a country alone is left out when a member names a city in it. */
function unite(members: readonly StoredPosting[]): Place[] {
  const places = new Map<string, Place>();
  for (const { posting } of members)
    for (const place of posting.locations) {
      const key =
        place.city || place.region || place.country
          ? [place.city, place.region, place.country].join('\n')
          : `text\n${place.text}`;
      if (!places.has(key) && places.size < maxPlaces) places.set(key, place);
    }
  return [...places.values()];
}

function least(dates: readonly (string | null)[]): string | null {
  return dates.filter((date) => date !== null).sort()[0] ?? null;
}
