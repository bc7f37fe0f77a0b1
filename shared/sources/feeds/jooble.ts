import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { askWithKey } from '../keyed.ts';
import { pageByPage } from '../pages.ts';
import { askForSearch, exact, searchOf, searchToken, whole, words } from '../search-token.ts';
import {
  type BoardRef,
  employer,
  fitting,
  identity,
  optionalMoment,
  optionalText,
  parseEnvelope,
  requireKey,
  type Source,
  segments,
} from '../source.ts';

const pageSize = 100;

const shape = {
  country: (value: string) => (/^[a-z]{2}$/i.test(value.trim()) ? value.trim().toLowerCase() : null),
  keywords: words,
  location: words,
  radius: whole(0, 200),
  salary: exact,
};
/** Names of the site's own search form. */
const otherNames: Readonly<Record<string, string>> = { ukw: 'keywords', rgns: 'location', loc: 'location', r: 'radius' };
/** The site without a country in front is that of the United States. */
const homeCountry = 'us';

const envelope = z.object({ jobs: z.array(z.unknown()), totalCount: z.number().nullish().catch(undefined) });
const posting = z.object({
  id: identity,
  title: optionalText,
  location: optionalText,
  snippet: optionalText,
  salary: optionalText,
  type: optionalText,
  link: optionalText,
  company: optionalText,
  updated: optionalMoment,
});
type Posting = z.infer<typeof posting>;

export const jooble: Source = {
  name: 'jooble',
  title: 'Jooble',
  kind: 'feed',
  summary: 'a search of one of its countries (`country`, `keywords`, `location`, `radius`) · 1 request, 100 excerpts',
  manners: {
    gapMilliseconds: 3000,
    concurrency: 1,
    robots: false,
    quotas: [{ requests: 500, per: 'ever' }],
    attribution: 'via Jooble: link by the address it gives; its postings may not be passed on to other job boards.',
    terms: {
      position:
        'The API is for holders of a key, 500 requests in its life, and its terms speak to sites that republish: ask Jooble before you use it for yourself.',
      checkedOn: '2026-11-20',
    },
  },
  // Five hundred requests last over a year at one a day.
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 1440, mappingVersion: 1 },
  key: {
    members: ['key'],
    howTo:
      'Ask for one at https://jooble.org/api/about; each country has its own, which may stand beside it as `key_ch`, `key_de` ...',
  },
  fixtures: ['jooble'],
  hosts: (board) => [hostOf(searchOf(board.token).get('country') ?? homeCountry)],

  refuses: (url) =>
    askForSearch(url, {
      title: 'Jooble',
      hosts: /(^|\.)jooble\.org$/,
      path: /.*/,
      example: 'https://ch.jooble.org/SearchResult?ukw=pflege&rgns=bern',
    }),

  recognise(url) {
    const host = /^(?:(?:www|([a-z]{2}))\.)?jooble\.org$/.exec(url.hostname.toLowerCase());
    if (host === null) return null;
    const country = host[1] ?? homeCountry;
    const path = segments(url);
    const given: [string, string][] = [...url.searchParams].map(([name, value]) => [otherNames[name] ?? name, value]);
    const [, words = '', place = ''] = /^jobs?-([^/]+)(?:\/([^/]+))?$/i.exec(path.join('/')) ?? [];
    if (words !== '') given.push(['keywords', words.replaceAll('-', ' ')], ['location', place.replaceAll('-', ' ')]);
    else if (!/^searchresult$/i.test(path[0] ?? '')) return null;
    const token = searchToken([...given.filter(([name]) => name !== 'country'), ['country', country]], shape);
    if (!token) return null;
    const search = searchOf(token);
    if (!search.has('keywords') && !search.has('location')) return null;
    search.delete('country');
    const page = new URLSearchParams(
      [...search].map(([name, value]) => [{ keywords: 'ukw', location: 'rgns' }[name] ?? name, value] satisfies [string, string]),
    );
    return { source: 'jooble', token, url: `https://${hostOf(country)}/SearchResult?${page}`, company: null };
  },

  async *list(board, context) {
    const key = await requireKey(jooble, context);
    const search = searchOf(board.token);
    const country = search.get('country') ?? homeCountry;
    const own = key[`key_${country}`] ?? key.key ?? '';
    yield* pageByPage(context, {
      // The key is a part of the address that is asked: the one that is remembered names the search instead.
      address: () => `https://${hostOf(country)}/api?${search}&page=1`,
      fetch: () =>
        askWithKey(`https://${hostOf(country)}/api/${encodeURIComponent(own)}`, jooble, context, [own], {
          json: {
            keywords: search.get('keywords') ?? '',
            location: search.get('location') ?? '',
            radius: search.get('radius') ?? '',
            salary: search.get('salary') ?? '',
            page: '1',
            ResultOnPage: pageSize,
            companysearch: 'false',
          },
        }),
      read(page) {
        // The count is of everything that is alike: no measure of what is missing.
        const { jobs } = parseEnvelope(page, envelope);
        return { records: fitting(jobs, posting).map((each) => toRecord(each, board)), entries: jobs.length };
      },
      mostPages: 1,
      pageSize,
    });
  },
};

const hostOf = (country: string) => (country === homeCountry ? 'jooble.org' : `${country}.jooble.org`);

function toRecord(job: Posting, board: BoardRef): RawRecord {
  return {
    source: 'jooble',
    board: board.token,
    externalId: job.id,
    url: job.link,
    title: job.title === undefined ? undefined : withoutMarks(job.title),
    ...(job.company === undefined ? {} : employer(job.company, board)),
    location: job.location,
    employmentTypeText: job.type,
    salaryText: job.salary,
    descriptionHtml: job.snippet === undefined ? undefined : withoutMarks(job.snippet),
    // When it was posted is not said, only when it last changed.
    updatedAt: job.updated,
    completeness: job.snippet === undefined ? 'title_only' : 'excerpt',
  };
}

/** The search marks what it found. */
const withoutMarks = (text: string) => text.replace(/<\/?b>/gi, '');
