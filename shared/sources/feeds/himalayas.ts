import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { pageByPage } from '../pages.ts';
import { askForSearch, exact, on, searchOf, searchToken, words } from '../search-token.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  looseList,
  optionalMoment,
  optionalText,
  parseEnvelope,
  type Source,
  segments,
} from '../source.ts';
import { unescapeHtml } from '../text.ts';

const api = 'https://himalayas.app/jobs/api/search';
/** The service gives no more at once, whatever is asked for. */
const pageSize = 20;
/** The newest two hundred: the whole is ninety thousand and is not to be copied. */
const mostPages = 10;

const shape = { q: words, country: exact, worldwide: on, employment_type: exact, seniority: exact, company: exact };
/** Names that the site and older descriptions of the interface use for the same. */
const otherNames: Readonly<Record<string, string>> = {
  query: 'q',
  search: 'q',
  keyword: 'q',
  type: 'employment_type',
  experience: 'seniority',
};

const envelope = z.object({
  jobs: z.array(z.unknown()),
  totalCount: z.number().nullish().catch(undefined),
});

/** A country as a name or, in a newer shape, as an object with one. */
const country = z.union([
  z.string().transform((name) => ({ name, alpha2: undefined })),
  z.object({ name: z.string(), alpha2: optionalText }),
]);

const posting = z.object({
  guid: identity,
  title: optionalText,
  companyName: optionalText,
  employmentType: optionalText,
  minSalary: z.number().nullish().catch(undefined),
  maxSalary: z.number().nullish().catch(undefined),
  currency: optionalText,
  salaryPeriod: optionalText,
  seniority: looseList,
  locationRestrictions: looseList,
  categories: looseList,
  parentCategories: looseList,
  description: optionalText,
  excerpt: optionalText,
  pubDate: optionalMoment,
  expiryDate: optionalMoment,
  applicationLink: optionalText,
});
type Posting = z.infer<typeof posting>;

export const himalayas: Source = {
  name: 'himalayas',
  title: 'Himalayas',
  kind: 'feed',
  summary:
    'a search (`q`, `country`, `worldwide`, `employment_type`, `seniority`, `company`) · 1 request per 20 postings, the newest 200',
  manners: {
    gapMilliseconds: 2000,
    concurrency: 1,
    robots: false,
    attribution: 'via Himalayas: link to its page of the posting; its postings may not be passed on to other job boards.',
    terms: {
      position:
        'The API is public and needs no key; its postings may be shown with a link back and may not be submitted to other job sites.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['himalayas'],
  hosts: () => ['himalayas.app'],

  refuses: (url) =>
    askForSearch(url, {
      title: 'Himalayas',
      hosts: /^(www\.)?himalayas\.app$/,
      path: /^\/(jobs.*)?$/,
      example: 'https://himalayas.app/jobs?q=designer&country=CH',
    }),

  recognise(url) {
    if (!/^(www\.)?himalayas\.app$/.test(url.hostname.toLowerCase())) return null;
    const path = segments(url);
    if (path[0] !== 'jobs') return null;
    const given: [string, string][] = [...url.searchParams].map(([name, value]) => [otherNames[name] ?? name, value]);
    if (path[1] === 'countries' && path[2] !== undefined) given.push(['country', path[2]], ...role(path[3]));
    else if (path[1] === 'worldwide') given.push(['worldwide', 'true'], ...role(path[2]));
    else if (path[1] !== undefined && path[1] !== 'api') given.push(...role(path[1]));
    const token = searchToken(given, shape);
    // Without a search the feed is everything there is.
    if (!token) return null;
    return { source: 'himalayas', token, url: `https://himalayas.app/jobs?${token}`, company: null };
  },

  list(board, context) {
    return pageByPage(context, {
      address: (number) => `${api}?${searchOf(board.token)}&sort=recent&page=${number + 1}`,
      fetch: (address) => ask(address, himalayas, context),
      read(page) {
        const { jobs, totalCount } = parseEnvelope(page, envelope);
        return {
          records: fitting(jobs, posting).map((each) => toRecord(each, board)),
          entries: jobs.length,
          total: totalCount ?? null,
        };
      },
      mostPages,
      pageSize,
    });
  },
};

/** A role in the path (`/jobs/product-manager`) is a search for its words. */
const role = (segment: string | undefined): [string, string][] =>
  segment === undefined ? [] : [['q', segment.replaceAll('-', ' ')]];

function toRecord(job: Posting, board: BoardRef): RawRecord {
  const countries = fitting(job.locationRestrictions, country);
  const min = job.minSalary ?? null;
  const max = job.maxSalary ?? null;
  const levels = texts(job.seniority);
  const tags = [...texts(job.parentCategories), ...texts(job.categories).map((tag) => tag.replaceAll('-', ' '))];
  const html = job.description;
  return {
    source: 'himalayas',
    board: board.token,
    externalId: job.guid,
    url: /^https?:/.test(job.guid) ? job.guid : job.applicationLink,
    applyUrl: job.applicationLink,
    title: job.title,
    ...(job.companyName === undefined ? {} : employer(job.companyName, board)),
    locations: countries.length > 0 ? countries.map(({ name, alpha2 }) => ({ text: name, country: alpha2 ?? name })) : undefined,
    // Every posting of this board is remote; that is what the board is.
    remote: 'remote',
    employmentTypeText: job.employmentType,
    seniorityText: levels.length > 0 ? levels.join(', ') : undefined,
    // The currency stands there even when no amount does.
    salary:
      min !== null || max !== null ? { min, max, currency: job.currency ?? null, period: job.salaryPeriod ?? null } : undefined,
    descriptionHtml: html === undefined ? job.excerpt : unescapeHtml(html),
    postedAt: job.pubDate,
    validThrough: job.expiryDate,
    tags: tags.length > 0 ? tags : undefined,
    completeness: html !== undefined ? 'full' : job.excerpt !== undefined ? 'excerpt' : 'title_only',
  };
}

const texts = (list: readonly unknown[]) =>
  list.flatMap((entry) => (typeof entry === 'string' && entry.trim() !== '' ? [entry.trim()] : []));
