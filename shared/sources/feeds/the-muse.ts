import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { pageByPage } from '../pages.ts';
import { askForSearch, exact, searchOf, searchToken } from '../search-token.ts';
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

const api = 'https://www.themuse.com/api/public/jobs';
const pageSize = 20;
const mostPages = 10;
const shape = { category: exact, level: exact, location: exact, company: exact };

const envelope = z.object({ results: z.array(z.unknown()), total: z.number().nullish().catch(undefined) });
const named = z.object({ name: z.string() });

const posting = z.object({
  id: identity,
  name: optionalText,
  publication_date: optionalMoment,
  contents: optionalText,
  locations: looseList,
  categories: looseList,
  levels: looseList,
  tags: looseList,
  refs: z.object({ landing_page: optionalText }).optional().catch(undefined),
  company: z.object({ name: optionalText }).optional().catch(undefined),
});
type Posting = z.infer<typeof posting>;

export const theMuse: Source = {
  name: 'the-muse',
  title: 'The Muse',
  kind: 'feed',
  summary: 'a search (`category`, `level`, `location`, `company`) · 1 request per 20 postings, the newest 200',
  manners: {
    gapMilliseconds: 2000,
    concurrency: 1,
    robots: false,
    quotas: [{ requests: 500, per: 'hour' }],
    attribution: 'via The Muse: link to its page of the posting.',
    terms: {
      position: 'The public jobs API may be asked without a key, 500 times an hour; postings are shown with a link to the site.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['the-muse'],
  hosts: () => ['www.themuse.com'],

  refuses: (url) =>
    askForSearch(url, {
      title: 'The Muse',
      hosts: /^(www\.)?themuse\.com$/,
      path: /^\/(search.*|jobs|api\/public\/jobs)?\/?$/,
      example: 'https://www.themuse.com/search?location=Berlin%2C%20Germany',
    }),

  recognise(url) {
    if (!/^(www\.|api-v2\.)?themuse\.com$/.test(url.hostname.toLowerCase())) return null;
    const path = segments(url);
    const isApi = (path[0] === 'api' && path[1] === 'public' && path[2] === 'jobs') || (path[0] === 'jobs' && path.length === 1);
    if (!isApi && path[0] !== 'search') return null;
    const given: [string, string][] = [...url.searchParams];
    // The site writes its search as pairs in the path: /search/location/berlin-germany/category/design/.
    if (path[0] === 'search') for (let at = 1; at + 1 < path.length; at += 2) given.push([path[at] ?? '', path[at + 1] ?? '']);
    const token = searchToken(given, shape);
    if (!token) return null;
    return { source: 'the-muse', token, url: `https://www.themuse.com/search?${token}`, company: null };
  },

  list(board, context) {
    return pageByPage(context, {
      address: (number) => `${api}?${searchOf(board.token)}&descending=true&page=${number}`,
      fetch: (address) => ask(address, theMuse, context),
      read(page) {
        // `page_count` promises more pages than can be asked for.
        const { results, total } = parseEnvelope(page, envelope);
        return {
          records: fitting(results, posting).map((each) => toRecord(each, board)),
          entries: results.length,
          total: total ?? null,
        };
      },
      mostPages,
      pageSize,
    });
  },
};

function toRecord(job: Posting, board: BoardRef): RawRecord {
  const levels = fitting(job.levels, named).map(({ name }) => name);
  const categories = fitting(job.categories, named).map(({ name }) => name);
  const tags = [...categories, ...fitting(job.tags, named).map(({ name }) => name)];
  const places = fitting(job.locations, named).map(({ name }) => name);
  // `Flexible / Remote` stands among the places: words for the work model, not a flag, for it does not say which of the two.
  const real = places.filter((name) => !anywhere.test(name));
  return {
    source: 'the-muse',
    board: board.token,
    externalId: job.id,
    url: job.refs?.landing_page,
    title: job.name,
    ...(job.company?.name === undefined ? {} : employer(job.company.name, board)),
    locations: real.length > 0 ? real.map((text) => ({ text })) : undefined,
    remoteText: real.length < places.length ? places.find((name) => anywhere.test(name)) : undefined,
    seniorityText: levels.length > 0 ? levels.join(', ') : undefined,
    descriptionHtml: job.contents === undefined ? undefined : unescapeHtml(job.contents),
    postedAt: job.publication_date,
    tags: tags.length > 0 ? tags : undefined,
    completeness: job.contents === undefined ? 'title_only' : 'full',
  };
}

const anywhere = /^flexible\s*\/\s*remote$/i;
