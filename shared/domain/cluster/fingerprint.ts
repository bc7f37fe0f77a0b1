import * as z from 'zod';
import { type JobPosting, postingId, type StoredPosting } from '../job-posting.ts';
import { employerBlock } from '../normalize/company/employer-key.ts';
import { fold, foldWords } from '../normalize/text.ts';
import { anchorsOf } from './anchors.ts';
import { packMinima, sketchOf } from './sketch.ts';
import { titleParts } from './words.ts';

/** What clustering needs of a posting, under a kilobyte. Made by `fingerprint`, never by hand. Members with a default may be absent in rows of an earlier release. */
export const fingerprintShape = z.object({
  postingId: z.string(),
  employerKey: z.string(),
  /** The employer's name as it is shown. */
  company: z.string().default(''),
  /** `source:board`: inside one board other rules hold than across boards. */
  board: z.string(),
  /** The source's own key of the opening. */
  opening: z.string().nullable(),
  requisition: z.string().nullable(),
  /** Address of the application, without tracking. */
  link: z.string().nullable(),
  core: z.string(),
  level: z.string(),
  /** Place words of the title. */
  where: z.string().default(''),
  /** What can be compared across languages: rung of the ladder, kind of early career, family of the role, as far as known. */
  rank: z.string().default(''),
  team: z.string().nullable(),
  /** `country/city`, or the country alone; folded, sorted. */
  places: z.array(z.string()),
  remote: z.boolean(),
  /** Stated pay: currency, period and amounts. */
  pay: z.object({ unit: z.string(), min: z.number(), max: z.number() }).nullable().default(null),
  language: z.string().nullable().default(null),
  /** Whether the posting is an agency's, as far as it says so. */
  agency: z.boolean().nullable().default(null),
  /** MinHash, base 64; null for a text too short. */
  sketch: z.string().nullable(),
  exact: z.string(),
  words: z.number(),
  /** What a translation leaves as it is, see `anchors.ts`; empty for a text too short. */
  anchors: z.string().default(''),
  /** When it was published, in epoch seconds, where the source says so to the second. */
  published: z.number().nullable().default(null),
  /** When it was first seen, and the first good read that did not hold it any more; null where not known, and of an open one. */
  opened: z.string().nullable().default(null),
  closed: z.string().nullable().default(null),
});
export type Fingerprint = z.infer<typeof fingerprintShape>;

/** The members of a posting that clustering looks at. */
export type ClusteredPosting = Pick<
  JobPosting,
  | 'source'
  | 'board'
  | 'externalId'
  | 'url'
  | 'applyUrl'
  | 'title'
  | 'company'
  | 'locations'
  | 'remote'
  | 'seniority'
  | 'earlyCareer'
  | 'role'
  | 'salary'
  | 'language'
  | 'skills'
  | 'department'
  | 'team'
  | 'requisitionId'
  | 'openingId'
  | 'postedAt'
  | 'hiringOrganization'
  | 'descriptionText'
  | 'sections'
>;

/** From when to when a posting was there; `closed` is null while it is. */
export interface Presence {
  opened: string | null;
  closed: string | null;
}

/** The presence of a stored posting. */
export function presenceOf({ state, firstSeenAt, lastSeenAt, goneSince }: Omit<StoredPosting, 'posting'>): Presence {
  return { opened: firstSeenAt, closed: state === 'gone' ? (goneSince ?? lastSeenAt) : null };
}

/**
 * The fingerprint of a posting: depends on what it says and when it was there, never on the order in which that was learned. Without a
 * presence it counts as open since ever.
 */
export function fingerprint(posting: ClusteredPosting, presence: Presence = { opened: null, closed: null }): Fingerprint {
  const { core, level, where } = titleParts(posting.title, posting.company, posting.locations.flatMap(wordsOfPlace));
  const sketch = sketchOf(posting.descriptionText, posting.sections);
  const team = foldWords(posting.team ?? posting.department ?? '');
  const { seniority, earlyCareer, role } = posting;
  return {
    postingId: postingId(posting),
    employerKey: employerBlock(posting),
    company: posting.company.slice(0, 80),
    board: `${posting.source}:${posting.board}`,
    opening: posting.openingId,
    requisition: requisitionKey(posting.requisitionId),
    link: canonicalLink(posting.applyUrl ?? posting.url),
    core,
    level,
    where,
    rank: [leading.has(seniority ?? '') ? 'leads' : (seniority ?? ''), earlyCareer ?? '', role?.family ?? ''].join('/'),
    team: team === '' ? null : team.slice(0, 80),
    places: [
      ...new Set(
        posting.locations.map((place) => (place.city ? `${place.country ?? '?'}/${fold(place.city)}` : (place.country ?? ''))),
      ),
    ]
      .filter(Boolean)
      .sort()
      .slice(0, 30),
    remote: posting.remote === 'remote',
    pay: payOf(posting.salary),
    language: posting.language,
    agency: posting.hiringOrganization?.agency ?? null,
    sketch: sketch.minima ? packMinima(sketch.minima) : null,
    exact: sketch.exact,
    words: sketch.words,
    anchors: sketch.minima ? anchorsOf(posting.descriptionText, posting.skills) : '',
    published: momentOf(posting.postedAt),
    ...presence,
  };
}

/** Languages draw these rungs differently: `Leitung`, `Responsable`. */
const leading: ReadonlySet<string> = new Set(['lead', 'manager', 'director']);

function wordsOfPlace({ text, city, region, country }: JobPosting['locations'][number]): string[] {
  // Codes of other countries are also those of languages: `Support (FR)` in France.
  return [text, city ?? '', region ?? '', country === 'US' ? 'us usa' : country === 'GB' ? 'uk' : ''];
}

/** Letters and digits of a requisition number; null for what names nothing: no digit in it, or zeros only. */
function requisitionKey(text: string | null): string | null {
  if (text === null) return null;
  const key = fold(text).replace(/[^a-z0-9]/g, '');
  return /[1-9]/.test(key) ? key : null;
}

function payOf(salary: JobPosting['salary']): Fingerprint['pay'] {
  if (salary === null) return null;
  const { min, max, currency, period } = salary;
  const [low, high] = [min ?? max, max ?? min];
  if (low === null || high === null || currency === null || period === null) return null;
  return { unit: `${currency}/${period}`, min: Math.min(low, high), max: Math.max(low, high) };
}

/** Epoch seconds of a moment; null for a day without a time (midnight, noon), which says nothing of the second. */
function momentOf(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) || time % 3_600_000 === 0 ? null : Math.floor(time / 1000);
}

const tracking = /^(?:utm_|gh_src|source|src|ref|lever-|trk|gclid|fbclid|from|campaign|locale|lang)/i;

/** Host and path, with the query's parts that are no tracking, `/apply` and the like cut off; null for an address that names no single job. */
export function canonicalLink(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  if (!url) return null;
  const query =
    url.search === '' ? [] : [...url.searchParams].filter(([name]) => !tracking.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const path = url.pathname.replace(/\/(?:apply|application|applications\/new)?\/?$/i, '');
  const text = `${url.hostname.replace(/^www\./, '')}${path}${query.length > 0 ? `?${query.map(([name, value]) => `${name}=${value}`).join('&')}` : ''}`;
  // A careers page that all postings share has no number and no long name in it.
  return /\d{4,}|[0-9a-f]{8}-[0-9a-f]{4}|\/[^/?]{16,}/i.test(text.slice(url.hostname.length - 4)) ? text.slice(0, 300) : null;
}
