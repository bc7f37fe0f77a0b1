import * as z from 'zod';
import { type JobPosting, postingId } from '../job-posting.ts';
import { employerBlock } from '../normalize/company.ts';
import { fold, foldWords } from '../normalize/text.ts';
import { packMinima, sketchOf } from './sketch.ts';
import { titleParts } from './words.ts';

/** What clustering needs of a posting, about 600 bytes. Made by `fingerprint`, never by hand. */
export const fingerprintShape = z.object({
  postingId: z.string(),
  employerKey: z.string(),
  /** `source:board`: inside one board other rules hold than across boards. */
  board: z.string(),
  /** The source's own key of the opening. */
  opening: z.string().nullable(),
  requisition: z.string().nullable(),
  /** Address of the application, without tracking. */
  link: z.string().nullable(),
  core: z.string(),
  level: z.string(),
  team: z.string().nullable(),
  /** `country/city`, or the country alone; folded, sorted. */
  places: z.array(z.string()),
  remote: z.boolean(),
  /** MinHash, base 64; null for a text too short. */
  sketch: z.string().nullable(),
  exact: z.string(),
  words: z.number(),
});
export type Fingerprint = z.infer<typeof fingerprintShape>;

/** The fingerprint of a posting: depends on its content only, never on when or in which order it came. */
export function fingerprint(posting: JobPosting): Fingerprint {
  const { core, level } = titleParts(posting.title);
  const sketch = sketchOf(posting.descriptionText);
  const team = foldWords(posting.team ?? posting.department ?? '');
  return {
    postingId: postingId(posting),
    employerKey: employerBlock(posting),
    board: `${posting.source}:${posting.board}`,
    opening: posting.openingId,
    requisition: posting.requisitionId === null ? null : fold(posting.requisitionId).replace(/[^a-z0-9]/g, '') || null,
    link: canonicalLink(posting.applyUrl ?? posting.url),
    core,
    level,
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
    sketch: sketch.minima ? packMinima(sketch.minima) : null,
    exact: sketch.exact,
    words: sketch.words,
  };
}

const tracking = /^(?:utm_|gh_src|source|src|ref|lever-|trk|gclid|fbclid|from|campaign|locale|lang)/i;

/** Host and path, with the query's parts that are no tracking, `/apply` and the like cut off; null for an address that names no single job. */
export function canonicalLink(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  if (!url) return null;
  const query = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const path = url.pathname.replace(/\/(?:apply|application|applications\/new)?\/?$/i, '');
  const text = `${url.hostname.replace(/^www\./, '')}${path}${query.length > 0 ? `?${query.map(([name, value]) => `${name}=${value}`).join('&')}` : ''}`;
  // A careers page that all postings share has no number and no long name in it.
  return /\d{4,}|[0-9a-f]{8}-[0-9a-f]{4}|\/[^/?]{16,}/i.test(text.slice(url.hostname.length - 4)) ? text.slice(0, 300) : null;
}
