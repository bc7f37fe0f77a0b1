import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { askWithKey } from '../keyed.ts';
import { pageByPage } from '../pages.ts';
import { askForSearch, exact, on, oneOf, searchOf, searchToken, whole, words } from '../search-token.ts';
import {
  type BoardRef,
  employer,
  fitting,
  identity,
  looseList,
  optionalMoment,
  optionalNumber,
  optionalText,
  parseEnvelope,
  requireKey,
  type Source,
  segments,
} from '../source.ts';
import { unescapeOnce } from '../text.ts';

const api = 'https://api.adzuna.com/v1/api/jobs';
const pageSize = 50;
const mostPages = 5;

/** Sites by country. */
const sites: Readonly<Record<string, string>> = {
  at: 'www.adzuna.at',
  au: 'www.adzuna.com.au',
  be: 'www.adzuna.be',
  br: 'www.adzuna.com.br',
  ca: 'www.adzuna.ca',
  ch: 'www.adzuna.ch',
  de: 'www.adzuna.de',
  es: 'www.adzuna.es',
  fr: 'www.adzuna.fr',
  gb: 'www.adzuna.co.uk',
  in: 'www.adzuna.in',
  it: 'www.adzuna.it',
  mx: 'www.adzuna.com.mx',
  nl: 'www.adzuna.nl',
  nz: 'www.adzuna.co.nz',
  pl: 'www.adzuna.pl',
  sg: 'www.adzuna.sg',
  us: 'www.adzuna.com',
  za: 'www.adzuna.co.za',
};

const shape = {
  country: oneOf(...Object.keys(sites)),
  what: words,
  what_or: words,
  what_phrase: words,
  what_exclude: words,
  title_only: words,
  where: words,
  distance: whole(0, 300),
  max_days_old: whole(1, 365),
  salary_min: whole(1, 10_000_000),
  full_time: on,
  part_time: on,
  permanent: on,
  contract: on,
  category: exact,
  company: words,
};
/** Names of the site's own search form. */
const otherNames: Readonly<Record<string, string>> = { q: 'what', w: 'where', sf: 'salary_min' };

const envelope = z.object({ results: z.array(z.unknown()), count: z.number().nullish().catch(undefined) });
const flag = z
  .union([z.string(), z.number().transform(String), z.boolean().transform((value) => (value ? '1' : '0'))])
  .optional()
  .catch(undefined);

const posting = z.object({
  id: identity,
  title: optionalText,
  description: optionalText,
  created: optionalMoment,
  redirect_url: optionalText,
  company: z.object({ display_name: optionalText }).optional().catch(undefined),
  location: z.object({ display_name: optionalText, area: looseList }).optional().catch(undefined),
  category: z.object({ label: optionalText }).optional().catch(undefined),
  salary_min: optionalNumber,
  salary_max: optionalNumber,
  salary_is_predicted: flag,
  contract_type: optionalText,
  contract_time: optionalText,
  latitude: optionalNumber,
  longitude: optionalNumber,
});
type Posting = z.infer<typeof posting>;

export const adzuna: Source = {
  name: 'adzuna',
  title: 'Adzuna',
  kind: 'feed',
  summary:
    'a search of one of its 19 countries (`country`, `what`, `where`, `distance` ...) · 1 request per 50 excerpts, the newest 250',
  manners: {
    gapMilliseconds: 3000,
    concurrency: 1,
    robots: false,
    quotas: [
      { requests: 25, per: 'minute' },
      { requests: 250, per: 'day' },
      { requests: 1000, per: 'week' },
      { requests: 2500, per: 'month' },
    ],
    attribution:
      '"Jobs by Adzuna" beside each posting, with its logo (116 x 23 pixels at least), linked to adzuna; estimated pay is marked as such.',
    terms: {
      position:
        'The API is for holders of a free key: 25 requests a minute, 250 a day, 1000 a week, 2500 a month; personal research is allowed, each posting is labelled "Jobs by Adzuna".',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 720, mappingVersion: 1 },
  key: {
    members: ['app_id', 'app_key'],
    howTo: 'Register free of charge at https://developer.adzuna.com/ and take the two members of your application.',
  },
  fixtures: ['adzuna'],
  hosts: () => ['api.adzuna.com'],

  refuses: (url) =>
    askForSearch(url, {
      title: 'Adzuna',
      hosts: /(^|\.)adzuna\.[a-z.]{2,6}$/,
      path: /.*/,
      example: 'https://www.adzuna.ch/search?q=pflege&w=bern',
    }),

  recognise(url) {
    const host = url.hostname.toLowerCase();
    const path = segments(url);
    let country: string | undefined;
    if (host === 'api.adzuna.com') {
      if (path[2] !== 'jobs' || path[4] !== 'search') return null;
      country = path[3];
    } else {
      country = Object.keys(sites).find((code) => sites[code] === host || sites[code] === `www.${host}`);
      if (path[0] !== 'search') return null;
    }
    if (country === undefined) return null;
    const given: [string, string][] = [...url.searchParams].map(([name, value]) => [otherNames[name] ?? name, value]);
    const token = searchToken([...given.filter(([name]) => name !== 'country'), ['country', country]], shape);
    if (!token) return null;
    const search = searchOf(token);
    if (search.size < 2 || !search.has('country')) return null;
    return { source: 'adzuna', token, url: searchPage(search), company: null };
  },

  async *list(board, context) {
    const key = await requireKey(adzuna, context);
    const search = searchOf(board.token);
    const country = search.get('country') ?? '';
    search.delete('country');
    for (const [name, value] of [...search]) if (value === 'true') search.set(name, '1');
    const asked = `results_per_page=${pageSize}&sort_by=date&content-type=application/json&${search}`;
    yield* pageByPage(context, {
      address: (number) => `${api}/${country}/search/${number + 1}?${asked}`,
      fetch: (address) =>
        askWithKey(
          `${address}&${new URLSearchParams({ app_id: key.app_id ?? '', app_key: key.app_key ?? '' })}`,
          adzuna,
          context,
          [key.app_key ?? ''],
          {
            secretQuery: ['app_id', 'app_key'],
          },
        ),
      read(page) {
        const { results, count } = parseEnvelope(page, envelope);
        return {
          records: fitting(results, posting).map((each) => toRecord(each, board, key.app_id ?? '')),
          entries: results.length,
          total: count ?? null,
        };
      },
      mostPages,
      pageSize,
    });
  },
};

/** The page of the site, where it knows the same members; else the interface without a key. */
function searchPage(search: URLSearchParams): string {
  const country = search.get('country') ?? '';
  const known = new Map([
    ['what', 'q'],
    ['where', 'w'],
    ['salary_min', 'sf'],
  ]);
  const members = [...search].filter(([name]) => name !== 'country');
  return members.every(([name]) => known.has(name))
    ? `https://${sites[country]}/search?${new URLSearchParams(Object.fromEntries(members.map(([name, value]) => [known.get(name) ?? name, value])))}`
    : `${api}/${country}/search/1?${new URLSearchParams(Object.fromEntries(members))}`;
}

function toRecord(job: Posting, board: BoardRef, appId: string): RawRecord {
  const min = job.salary_min ?? null;
  const max = job.salary_max ?? null;
  const pay = min !== null || max !== null ? { min, max, currency: null, period: null } : undefined;
  // Text or number, and a number that nobody stated is not to pass for pay.
  const reckoned = job.salary_is_predicted !== undefined && job.salary_is_predicted !== '0';
  const areas = (job.location?.area ?? []).filter((area) => typeof area === 'string');
  const place = job.location?.display_name ?? areas.at(-1);
  const kinds = [job.contract_type, job.contract_time].filter((kind) => kind !== undefined);
  return {
    source: 'adzuna',
    board: board.token,
    externalId: job.id,
    url: withoutId(job.redirect_url, appId),
    title: job.title === undefined ? undefined : unescapeOnce(withoutMarks(job.title)),
    ...(job.company?.display_name === undefined ? {} : employer(unescapeOnce(job.company.display_name), board)),
    locations:
      place === undefined
        ? undefined
        : [
            {
              text: place,
              ...(areas[0] === undefined ? {} : { country: areas[0] }),
              ...(areas[1] === undefined ? {} : { region: areas[1] }),
              ...(areas.length > 2 ? { city: areas.at(-1) } : {}),
              ...(job.latitude === undefined || job.longitude === undefined
                ? {}
                : { latitude: job.latitude, longitude: job.longitude }),
            },
          ],
    employmentTypeText: kinds.length > 0 ? kinds.join(', ') : undefined,
    salary: reckoned ? undefined : pay,
    salaryEstimate: reckoned ? pay : undefined,
    descriptionHtml: job.description === undefined ? undefined : withoutMarks(job.description),
    postedAt: job.created,
    tags: job.category?.label === undefined ? undefined : [job.category.label],
    completeness: job.description === undefined ? 'title_only' : 'excerpt',
  };
}

/** The search marks what it found. */
const withoutMarks = (text: string) => text.replace(/<\/?strong>/gi, '');

/** The link carries the id of the application that asked: it belongs to a person and is left out. */
function withoutId(link: string | undefined, appId: string): string | undefined {
  if (link === undefined || !URL.canParse(link)) return link;
  const url = new URL(link);
  for (const [name, value] of [...url.searchParams]) if (value === appId) url.searchParams.delete(name);
  return url.href;
}
