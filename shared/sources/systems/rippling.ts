import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { type Listed, withDetails } from '../details.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  isToken,
  looseList,
  optionalMoment,
  optionalNumber,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
} from '../source.ts';

const api = 'https://api.rippling.com/platform/api/ats/v1/board';

/** A bare list; wrapped ones were seen too. */
const envelope = z.union([
  z.array(z.unknown()),
  z.object({ items: z.array(z.unknown()) }).transform((answer) => answer.items),
  z.object({ jobs: z.array(z.unknown()) }).transform((answer) => answer.jobs),
]);

/** A label comes bare, or as the `label` or `name` of an object. */
const labelled = z.union([
  z.object({ label: optionalText, name: optionalText }).transform(({ label, name }) => label ?? name),
  optionalText,
]);

/** One row for each place of a posting. */
const row = z.object({
  uuid: identity,
  name: optionalText,
  url: optionalText,
  department: labelled.nullish().catch(undefined),
  workLocation: labelled.nullish().catch(undefined),
});
type Row = z.infer<typeof row>;

const place = z.union([
  z.string().transform((text) => ({
    text: text.trim() === '' ? undefined : text,
    country: undefined,
    state: undefined,
    city: undefined,
    workplaceType: undefined,
  })),
  z
    .object({
      name: optionalText,
      label: optionalText,
      country: optionalText,
      countryCode: optionalText,
      state: optionalText,
      city: optionalText,
      workplaceType: optionalText,
    })
    .transform(({ name, label, country, countryCode, state, city, workplaceType }) => ({
      text: name ?? label,
      country: countryCode ?? country,
      state,
      city,
      workplaceType,
    })),
]);

const payRange = z.object({
  currency: optionalText,
  frequency: optionalText,
  rangeStart: optionalNumber,
  rangeEnd: optionalNumber,
  minValue: optionalNumber,
  maxValue: optionalNumber,
});

const detail = z.object({
  uuid: identity,
  name: optionalText,
  companyName: optionalText,
  /** Sections of HTML by their names (`company`, `role`), or one text. */
  description: z
    .union([z.string(), z.record(z.string(), z.unknown())])
    .nullish()
    .catch(undefined),
  /** `id` is what people read ("Salaried, full-time"), `label` a code (`SALARIED_FT`). */
  employmentType: z
    .union([z.object({ id: optionalText, label: optionalText }).transform(({ id, label }) => id ?? label), optionalText])
    .nullish()
    .catch(undefined),
  createdOn: optionalMoment,
  workLocations: looseList,
  locations: looseList,
  department: labelled.nullish().catch(undefined),
  payRangeDetails: looseList,
  url: optionalText,
});

export const rippling: Source = {
  name: 'rippling',
  title: 'Rippling',
  kind: 'system',
  summary: 'board of `ats.rippling.com/<board>/jobs` · 1 request, then 1 for each new text',
  manners: {
    gapMilliseconds: 500,
    concurrency: 2,
    robots: false,
    attribution: null,
    terms: {
      position: 'The Job Board API is documented by the vendor for careers pages and needs no key.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 180, mappingVersion: 1 },
  fixtures: ['rippling', 'rippling-wrapped'],
  hosts: () => ['api.rippling.com'],

  recognise(url) {
    const host = url.hostname.toLowerCase();
    const path = segments(url);
    let rest: readonly string[];
    if (host === 'api.rippling.com') {
      if (path.slice(0, 3).join('/') !== 'platform/api/ats' || path[4] !== 'board') return null;
      rest = path.slice(5);
    } else if (/^ats(\.[a-z]{2}\d)?\.rippling\.com$/.test(host)) {
      const bare = /^[a-z]{2}-[a-z]{2}$/i.test(path[0] ?? '') ? path.slice(1) : path;
      rest = bare[0] === 'api' ? (bare[2] === 'board' ? bare.slice(3) : []) : bare;
    } else return null;
    const token = rest[0];
    if (!isToken(token) || (rest.length > 1 && rest[1] !== 'jobs')) return null;
    const posting = rest[2];
    return {
      source: 'rippling',
      token,
      url: `https://ats.rippling.com/${encodeURIComponent(token)}/jobs`,
      company: null,
      ...(posting !== undefined && /^[0-9a-f-]{36}$/i.test(posting) ? { externalId: posting.toLowerCase() } : {}),
    };
  },

  async *list(board, context) {
    const url = `${api}/${encodeURIComponent(board.token)}/jobs`;
    const page = await ask(url, rippling, context, { conditional: false });
    if (page.kind === 'unchanged') return;
    const rows = parseEnvelope(page, envelope);
    const usable = fitting(rows, row);
    yield readPageOf(url, page, { records: [], unusable: rows.length - usable.length });
    const postings = new Map<string, Row[]>();
    for (const each of usable) postings.set(each.uuid, [...(postings.get(each.uuid) ?? []), each]);
    const listing = [...postings].map(
      ([uuid, same]): Listed => ({
        detailUrl: `${url}/${encodeURIComponent(uuid)}`,
        record: listed(uuid, same, board),
        changesWith: same,
      }),
    );
    yield* withDetails(listing, context, {
      fetch: ({ detailUrl }) => ask(detailUrl, rippling, context),
      read: (answer, { record }) => detailed(parseEnvelope(answer, detail), record),
    });
  },
};

function listed(uuid: string, rows: readonly Row[], board: BoardRef): RawRecord {
  const first = rows[0];
  const places = [...new Set(rows.flatMap((each) => each.workLocation ?? []))];
  return {
    source: 'rippling',
    board: board.token,
    externalId: uuid,
    url: first?.url ?? `https://ats.rippling.com/${encodeURIComponent(board.token)}/jobs/${uuid}`,
    title: first?.name,
    ...employer(undefined, board),
    location: places[0],
    locations: places.length > 0 ? places.map((text) => ({ text })) : undefined,
    department: first?.department ?? undefined,
    completeness: 'title_only',
  };
}

const workplace: Readonly<Record<string, RawRecord['remote']>> = { remote: 'remote', hybrid: 'hybrid', onsite: 'onsite' };

function detailed(job: z.infer<typeof detail>, record: RawRecord): RawRecord {
  const named = fitting(job.workLocations, place).flatMap(({ text }) => (text === undefined ? [] : [{ text }]));
  const structured = fitting(job.locations, place).flatMap(({ text, city, state, country }) => {
    const words = text ?? ([city, state, country].filter((part) => part !== undefined).join(', ') || undefined);
    return words === undefined ? [] : [{ text: words, city, region: state, country }];
  });
  const places = structured.length >= named.length ? structured : named;
  const models = new Set(
    fitting(job.locations, place).map(({ workplaceType }) =>
      workplaceType === undefined ? undefined : workplace[workplaceType.toLowerCase().replaceAll(/[^a-z]/g, '')],
    ),
  );
  const html =
    typeof job.description === 'string'
      ? job.description
      : Object.values(job.description ?? {})
          .filter((section) => typeof section === 'string' && section.trim() !== '')
          .join('\n');
  return {
    ...record,
    ...(job.companyName === undefined ? {} : { company: job.companyName, companyFrom: 'posting' }),
    title: job.name ?? record.title,
    url: job.url ?? record.url,
    location: places[0]?.text ?? record.location,
    locations: places.length > 0 ? places : record.locations,
    // Only what is true of all its places is true of the posting.
    remote: models.size === 1 ? [...models][0] : undefined,
    employmentTypeText: job.employmentType ?? undefined,
    salary: payOf(job.payRangeDetails),
    descriptionHtml: html.trim() === '' ? undefined : html,
    department: job.department ?? record.department,
    postedAt: job.createdOn,
    completeness: html.trim() === '' ? 'title_only' : 'full',
  };
}

/** The span of all ranges in the currency and period of the first; the others (another country's pay) are left out. */
function payOf(details: readonly unknown[]): RawRecord['salary'] {
  const ranges = fitting(details, payRange)
    .map((range) => ({ ...range, low: range.rangeStart ?? range.minValue, high: range.rangeEnd ?? range.maxValue }))
    .filter(({ low, high }) => (low ?? 0) > 0 || (high ?? 0) > 0);
  const first = ranges[0];
  if (first === undefined) return undefined;
  const same = ranges.filter((range) => range.currency === first.currency && range.frequency === first.frequency);
  const lows = same.flatMap(({ low }) => (low !== undefined && low > 0 ? [low] : []));
  const highs = same.flatMap(({ high }) => (high !== undefined && high > 0 ? [high] : []));
  return {
    min: lows.length > 0 ? Math.min(...lows) : null,
    max: highs.length > 0 ? Math.max(...highs) : null,
    currency: first.currency ?? null,
    period: first.frequency ?? null,
  };
}
