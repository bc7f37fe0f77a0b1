import { createHash } from 'node:crypto';
import { employment } from '../employment.ts';
import { ofManyEmployers } from '../feed-sources.ts';
import { hiringOrganization } from '../hiring-organization.ts';
import type { Job, JobLink } from '../job.ts';
import { type EvidencedField, evidencedField, type JobPosting, type StoredPosting } from '../job-posting.ts';
import type { Place } from '../place.ts';
import { requirements } from '../requirements.ts';
import { workModel } from '../work-model.ts';
import { episodesOf, type Span, spanOf } from './episodes.ts';
import { evidenceOf, fillMembers } from './fill-members.ts';

const maxPlaces = 200;

/** Fields that another member may fill when the best one does not know them. */
const fillable = [
  'remote',
  'employmentType',
  'seniority',
  'salary',
  'role',
  'management',
  'earlyCareer',
  'language',
  'department',
  'team',
  'requisitionId',
  'validThrough',
  'applyUrl',
  'url',
] as const;

/** What the rows of the members do not tell of a job. */
export interface Beside {
  /** When its postings were there, as their lives remember; without them the present state is all that is known. */
  spans?: readonly Span[];
  /** Other jobs that speak of the same opening. */
  links?: readonly JobLink[];
}

/**
 * The job of a cluster: the fields of its best member (open before gone, the employer's own board before feeds, higher quality, later seen,
 * least id), gaps filled from the others, places united, earliest dates. Text, sections, skills and incentives are those of one posting: they belong
 * together. Closed when every member is gone. Pure: depends on the set of members only. Throws RangeError for an empty set.
 */
export function buildJob(jobId: string, employerKey: string, members: readonly StoredPosting[], beside: Beside = {}): Job {
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
  const postings = speaking.map(({ posting }) => posting);
  const filled = {
    workModel: fillMembers(
      workModel,
      postings.map((posting) => posting.workModel),
    ),
    employment: fillMembers(
      employment,
      postings.map((posting) => posting.employment),
    ),
    requirements: fillMembers(
      requirements,
      postings.map((posting) => posting.requirements),
    ),
    hiringOrganization: fillMembers(
      hiringOrganization,
      postings.map((posting) => posting.hiringOrganization),
    ),
  };
  merged.workModel = filled.workModel.value;
  merged.employment = filled.employment.value;
  merged.requirements = filled.requirements.value;
  merged.hiringOrganization = filled.hiringOrganization.value;
  for (const field of ['workModel', 'employment', 'requirements', 'hiringOrganization'] as const) {
    const evidence = evidenceOf(field, filled[field], postings, (posting) => posting[field] !== null);
    if (evidence.length > 0) merged.evidence[field] = evidence;
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
    episodes: episodesOf(beside.spans ?? members.map(spanOf)),
    links: [...(beside.links ?? [])].sort((a, b) => (a.kind + a.jobId < b.kind + b.jobId ? -1 : 1)),
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
  if (spoken !== undefined) into.evidence = { ...into.evidence, [spoken]: donor.evidence[spoken] ?? [] };
}

const evidencedFields: readonly EvidencedField[] = evidencedField.options;

function byWorth(a: StoredPosting, b: StoredPosting): number {
  return (
    Number(b.state === 'open') - Number(a.state === 'open') ||
    Number(ofManyEmployers(a.posting.source)) - Number(ofManyEmployers(b.posting.source)) ||
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
