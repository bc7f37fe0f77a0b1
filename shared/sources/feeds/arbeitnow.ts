import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { pageByPage } from '../pages.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  looseList,
  optionalMoment,
  optionalNumber,
  optionalText,
  parseEnvelope,
  type Source,
  segments,
} from '../source.ts';
import { unescapeHtml, unescapeOnce } from '../text.ts';

const api = 'https://www.arbeitnow.com/api/job-board-api';
/** About six pages were seen; a service that never ends is left here. */
const mostPages = 20;

/** The size of a page has changed over time: the answer says it. */
const envelope = z.object({
  data: z.array(z.unknown()),
  meta: z.object({ per_page: optionalNumber }).optional().catch(undefined),
});

const posting = z.object({
  slug: identity,
  company_name: optionalText,
  title: optionalText,
  description: optionalText,
  remote: z.boolean().nullish().catch(undefined),
  url: optionalText,
  tags: looseList,
  job_types: looseList,
  location: optionalText,
  created_at: optionalMoment,
});
type Posting = z.infer<typeof posting>;

export const arbeitnow: Source = {
  name: 'arbeitnow',
  title: 'Arbeitnow',
  kind: 'feed',
  summary: 'the whole feed · 1 request per 100 to 250 postings',
  manners: {
    gapMilliseconds: 2000,
    concurrency: 1,
    robots: false,
    attribution: 'via Arbeitnow: a link to its page of the posting is appreciated.',
    terms: {
      position:
        'The job board API is offered free of charge without a key; its terms, which travel in the answer, ask not to abuse it.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['arbeitnow', 'arbeitnow-pages'],
  hosts: () => ['www.arbeitnow.com'],

  recognise(url) {
    if (!/^(www\.)?arbeitnow\.com$/.test(url.hostname.toLowerCase())) return null;
    const path = segments(url);
    const isPosting = path[0] === 'jobs' && path[1] === 'companies' && path[3] !== undefined;
    const isFeed =
      path.length === 0 || (path[0] === 'api' && path[1] === 'job-board-api') || (path[0] === 'jobs' && path.length === 1);
    if (!isPosting && !isFeed) return null;
    return {
      source: 'arbeitnow',
      token: 'all',
      url: 'https://www.arbeitnow.com/',
      company: null,
      ...(isPosting && path[3] !== undefined ? { externalId: path[3] } : {}),
    };
  },

  list(board, context) {
    return pageByPage(context, {
      // `links.next` of the answer has carried a search nobody asked for.
      address: (number) => (number === 0 ? api : `${api}?page=${number + 1}`),
      fetch: (address) => ask(address, arbeitnow, context),
      read(page) {
        const { data, meta } = parseEnvelope(page, envelope);
        return {
          records: fitting(data, posting).map((each) => toRecord(each, board)),
          entries: data.length,
          last: meta?.per_page !== undefined && data.length < meta.per_page,
        };
      },
      mostPages,
    });
  },
};

function toRecord(job: Posting, board: BoardRef): RawRecord {
  const types = texts(job.job_types);
  const tags = texts(job.tags);
  return {
    source: 'arbeitnow',
    board: board.token,
    externalId: job.slug,
    url: job.url,
    title: job.title === undefined ? undefined : unescapeOnce(job.title),
    ...(job.company_name === undefined ? {} : employer(unescapeOnce(job.company_name), board)),
    location: job.location,
    // `false` does not say that there is no home office.
    remote: job.remote === true ? 'remote' : undefined,
    // Kinds of employment and levels of a career stand in one list (`Full time`, `berufserfahren`), and no mark tells which is which.
    employmentTypeText: types.length > 0 ? types.join(', ') : undefined,
    descriptionHtml: job.description === undefined ? undefined : unescapeHtml(job.description),
    postedAt: job.created_at,
    tags: tags.length > 0 ? tags : undefined,
    completeness: job.description === undefined ? 'title_only' : 'full',
  };
}

const texts = (list: readonly unknown[]) =>
  list.flatMap((entry) => (typeof entry === 'string' && entry.trim() !== '' ? [entry.trim()] : []));
