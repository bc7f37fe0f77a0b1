import { createHash } from 'node:crypto';
import * as z from 'zod';
import { version } from '../../contracts/version.ts';
import type { RawRecord } from '../../domain/raw-record.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { askWithKey, basicAuthorization } from '../keyed.ts';
import { pageByPage } from '../pages.ts';
import { askForSearch, oneOf, searchOf, searchToken, whole, words } from '../search-token.ts';
import { type BoardRef, employer, fitting, optionalText, parseEnvelope, requireKey, type Source, segments } from '../source.ts';

const api = 'https://search.api.careerjet.net/v4/query';
const pageSize = 100;
const mostPages = 5;

/** Locales by site; a country with several languages has several sites. */
const locales: Readonly<Record<string, string>> = {
  'www.careerjet.ch': 'de_CH',
  'fr.careerjet.ch': 'fr_CH',
  'www.careerjet.de': 'de_DE',
  'www.careerjet.at': 'de_AT',
  'www.careerjet.fr': 'fr_FR',
  'www.careerjet.it': 'it_IT',
  'www.careerjet.es': 'es_ES',
  'www.careerjet.nl': 'nl_NL',
  'www.careerjet.be': 'nl_BE',
  'www.careerjet.pl': 'pl_PL',
  'www.careerjet.pt': 'pt_PT',
  'www.careerjet.se': 'sv_SE',
  'www.careerjet.co.uk': 'en_GB',
  'www.careerjet.ie': 'en_IE',
  'www.careerjet.com': 'en_US',
  'www.careerjet.ca': 'en_CA',
  'www.careerjet.com.au': 'en_AU',
};

const shape = {
  locale_code: oneOf(...Object.values(locales)),
  keywords: words,
  location: words,
  contract_type: oneOf('p', 'c', 't', 'i', 'v'),
  work_hours: oneOf('f', 'p'),
  radius: whole(0, 200),
};
/** Names of the site's own search form. */
const otherNames: Readonly<Record<string, string>> = { s: 'keywords', l: 'location' };

const envelope = z.union([
  z.object({ type: z.literal('JOBS'), jobs: z.array(z.unknown()), hits: z.number().nullish().catch(undefined) }),
  z.object({ type: z.literal('LOCATIONS') }),
]);

const amount = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .nullish()
  .catch(undefined);
const posting = z.object({
  title: z.string().trim().min(1),
  url: z.string().trim().min(1),
  company: optionalText,
  date: optionalText,
  description: optionalText,
  locations: optionalText,
  salary: optionalText,
  salary_min: amount,
  salary_max: amount,
  salary_type: optionalText,
  salary_currency_code: optionalText,
  site: optionalText,
});
type Posting = z.infer<typeof posting>;

export const careerjet: Source = {
  name: 'careerjet',
  title: 'Careerjet',
  kind: 'feed',
  summary:
    'a search of one of its sites (`locale_code`, `keywords`, `location` ...) · 1 request per 100 excerpts, the newest 500',
  manners: {
    gapMilliseconds: 3000,
    concurrency: 1,
    robots: false,
    quotas: [{ requests: 200, per: 'day' }],
    attribution: 'via Careerjet: link by the address it gives, which counts the visit.',
    terms: {
      position:
        'The API is for publishers with a registered site and address; whether a tool of your own is one is for Careerjet to say: ask before you register.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 720, mappingVersion: 1 },
  key: {
    members: ['key', 'site', 'user_ip'],
    howTo:
      'Register as a publisher at https://www.careerjet.com/partners/: `site` is the address of the site registered there, `user_ip` your own public address, and the address that asks has to be allowed there.',
  },
  fixtures: ['careerjet', 'careerjet-locations'],
  hosts: () => ['search.api.careerjet.net'],

  refuses: (url) =>
    askForSearch(url, {
      title: 'Careerjet',
      hosts: /(^|\.)careerjet\.[a-z.]{2,6}$/,
      path: /.*/,
      example: 'https://www.careerjet.ch/jobs?s=pflege&l=bern',
    }),

  recognise(url) {
    const host = url.hostname.toLowerCase();
    const path = segments(url);
    const isApi = host === 'search.api.careerjet.net' && path.at(-1) === 'query';
    const locale = locales[host] ?? locales[`www.${host}`];
    if (
      !isApi &&
      (locale === undefined || !['jobs', 'search', 'stellenangebote', 'emplois', 'lavoro', 'suchen'].includes(path[0] ?? ''))
    )
      return null;
    const given: [string, string][] = [...url.searchParams].map(([name, value]) => [otherNames[name] ?? name, value]);
    const token = searchToken(
      isApi || locale === undefined ? given : [...given.filter(([name]) => name !== 'locale_code'), ['locale_code', locale]],
      shape,
    );
    if (!token) return null;
    const search = searchOf(token);
    const stated = search.get('locale_code');
    if (stated === null || !(search.has('keywords') || search.has('location'))) return null;
    const site = Object.keys(locales).find((each) => locales[each] === stated) ?? 'www.careerjet.com';
    search.delete('locale_code');
    return { source: 'careerjet', token, url: `https://${site}/jobs?${search}`, company: null };
  },

  async *list(board, context) {
    const key = await requireKey(careerjet, context);
    yield* pageByPage(context, {
      address: (number) => `${api}?${searchOf(board.token)}&sort=date&page=${number + 1}&page_size=${pageSize}`,
      fetch: (address) =>
        askWithKey(
          `${address}&${new URLSearchParams({ user_ip: key.user_ip ?? '', user_agent: `Rolecall/${version}` })}`,
          careerjet,
          context,
          [key.key ?? ''],
          { headers: { authorization: basicAuthorization(key.key ?? ''), referer: key.site ?? '' }, secretQuery: ['user_ip'] },
        ),
      read(page) {
        const answer = parseEnvelope(page, envelope);
        if (answer.type === 'LOCATIONS') throw ambiguous(page, board);
        return {
          records: fitting(answer.jobs, posting).map((each) => toRecord(each, board)),
          entries: answer.jobs.length,
          total: answer.hits ?? null,
        };
      },
      mostPages,
      pageSize,
    });
  },
};

function ambiguous(page: Extract<FetchedPage, { kind: 'page' }>, board: BoardRef): ReadFailure {
  const place = searchOf(board.token).get('location') ?? '';
  return new ReadFailure(
    'not_found',
    `Careerjet knows several places called "${place}", or none: search there with the place it proposes, and follow that address`,
    { page },
  );
}

const periods: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour' };

function toRecord(job: Posting, board: BoardRef): RawRecord {
  const min = job.salary_min ?? null;
  const max = job.salary_max ?? null;
  const time = Date.parse(job.date ?? '');
  return {
    source: 'careerjet',
    board: board.token,
    externalId: identityOf(job),
    url: job.url,
    title: withoutMarks(job.title),
    ...(job.company === undefined ? {} : employer(job.company, board)),
    location: job.locations,
    salary:
      min !== null || max !== null
        ? {
            min,
            max,
            currency: job.salary_currency_code ?? null,
            period: periods[job.salary_type ?? ''] ?? job.salary_type ?? null,
          }
        : undefined,
    salaryText: job.salary,
    descriptionHtml: job.description === undefined ? undefined : withoutMarks(job.description),
    postedAt: Number.isNaN(time) ? job.date : new Date(time).toISOString(),
    completeness: job.description === undefined ? 'title_only' : 'excerpt',
  };
}

/** Nothing in the answer names a posting, and its address is made anew for each visit: what a person would tell it by does. */
function identityOf({ title, company, locations, site }: Posting): string {
  return createHash('sha256')
    .update(JSON.stringify([title, company ?? '', locations ?? '', site ?? ''].map((part) => withoutMarks(part).toLowerCase())))
    .digest('hex')
    .slice(0, 24);
}

/** The search marks what it found. */
const withoutMarks = (text: string) => text.replace(/<\/?b>/gi, '');
