import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import type { BoardPage } from '../../ports/board-reader.ts';
import { siteMark } from '../site-mark.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  type ListContext,
  looseList,
  optionalMoment,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  unchangedPage,
} from '../source.ts';

const mostPages = 400;
const jibePageSize = 100;

type Place = NonNullable<RawRecord['locations']>[number];

const jibeEnvelope = z.object({
  jobs: z.array(z.unknown()),
  totalCount: z.number().int().nonnegative().optional().catch(undefined),
});

/** Numbers also come as text; 0 means nothing. */
const amount = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .transform((value) => (value > 0 ? value : null))
  .nullish()
  .catch(null);
const degrees = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);

const jibePlace = z.object({
  location_name: optionalText,
  full_location: optionalText,
  city: optionalText,
  state: optionalText,
  country: optionalText,
  country_code: optionalText,
  postal_code: optionalText,
  latitude: degrees,
  longitude: degrees,
});

const jibeJob = z.object({
  data: jibePlace.extend({
    slug: identity.optional().catch(undefined),
    req_id: identity.optional().catch(undefined),
    title: optionalText,
    language: optionalText,
    description: optionalText,
    responsibilities: optionalText,
    qualifications: optionalText,
    additional_locations: looseList,
    categories: looseList,
    tags: looseList,
    department: optionalText,
    employment_type: optionalText,
    hiring_organization: optionalText,
    apply_url: optionalText,
    posted_date: optionalMoment,
    update_date: optionalMoment,
    posting_expiry_date: optionalMoment,
    salary_min_value: amount,
    salary_max_value: amount,
    salary_value: amount,
    salary_currency: optionalText,
    salary_frequency: optionalText,
    meta_data: z.object({ canonical_url: optionalText }).nullish().catch(undefined),
  }),
});
type JibeJob = z.infer<typeof jibeJob>['data'];

const named = z.union([z.object({ name: optionalText }).transform((each) => each.name), optionalText]);

/** Reads the postings of a newer front end of iCIMS (Jibe), which come as JSON with their texts. Throws ReadFailure. */
export async function* jibePages(source: Source, board: BoardRef, context: ListContext): AsyncGenerator<BoardPage> {
  const host = new URL(board.url).host;
  const seen = new Set<string>();
  let listed = 0;
  for (let number = 1; number <= mostPages; number += 1) {
    const url = `https://${host}/api/jobs?page=${number}&limit=${jibePageSize}`;
    const page = await ask(url, source, context);
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      if ((context.memory?.pages.get(url)?.externalIds.length ?? 0) < jibePageSize) return;
      continue;
    }
    const { jobs, totalCount } = parseEnvelope(page, jibeEnvelope);
    const entries = fitting(jobs, jibeJob).flatMap(({ data }) => {
      const id = data.slug ?? data.req_id;
      return id === undefined ? [] : [{ id, data }];
    });
    // A posting in several languages is listed once for each.
    const fresh = entries.filter(({ id }) => !seen.has(id) && seen.add(id));
    listed += jobs.length;
    yield readPageOf(url, page, {
      records: fresh.map(({ id, data }) => fromJibe(id, data, host, board)),
      unusable: jobs.length - entries.length,
      total: totalCount ?? null,
    });
    // Some hosts give fewer than asked for.
    if (fresh.length === 0 || (totalCount === undefined ? jobs.length < jibePageSize : listed >= totalCount)) return;
  }
}

function fromJibe(id: string, job: JibeJob, host: string, board: BoardRef): RawRecord {
  const places = [job, ...fitting(job.additional_locations, jibePlace)].flatMap((each) => jibePlaceOf(each) ?? []);
  const departments = fitting(job.categories, named).flatMap((name) => name ?? []);
  const tags = fitting(job.tags, named).flatMap((name) => name ?? []);
  const sections = [job.description, job.responsibilities, job.qualifications].filter(
    (part, index, all) => part !== undefined && !all.slice(0, index).some((before) => before?.includes(part)),
  );
  const min = job.salary_min_value ?? job.salary_value ?? null;
  const max = job.salary_max_value ?? job.salary_value ?? null;
  return {
    source: 'icims',
    board: board.token,
    externalId: id,
    url: job.meta_data?.canonical_url ?? `https://${host}/jobs/${encodeURIComponent(id)}`,
    applyUrl: job.apply_url,
    title: job.title,
    ...employer(job.hiring_organization, { ...board, token: siteMark(host) }),
    location: job.full_location ?? places[0]?.text,
    locations: places.length > 0 ? places : undefined,
    employmentTypeText: job.employment_type,
    salary:
      min !== null || max !== null
        ? { min, max, currency: job.salary_currency ?? null, period: job.salary_frequency ?? null }
        : undefined,
    descriptionHtml: sections.length > 0 ? sections.join('\n') : undefined,
    department: departments.length > 0 ? departments.join(', ') : job.department,
    requisitionId: job.req_id,
    postedAt: job.posted_date,
    updatedAt: job.update_date,
    validThrough: job.posting_expiry_date,
    language: job.language,
    tags: tags.length > 0 ? tags : undefined,
    completeness: sections.length > 0 ? 'full' : 'title_only',
  };
}

function jibePlaceOf(at: z.infer<typeof jibePlace>): Place | undefined {
  const country = at.country_code ?? at.country;
  const text =
    at.full_location ??
    ([at.city, at.state, at.country ?? at.country_code].filter((part) => part !== undefined).join(', ') || at.location_name);
  if (text === undefined || text === '') return undefined;
  const { latitude, longitude } = at;
  const known = latitude !== undefined && longitude !== undefined && (latitude !== 0 || longitude !== 0);
  return {
    text,
    city: at.city,
    region: at.state,
    country,
    postalCode: at.postal_code,
    ...(known && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : {}),
  };
}
