import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { exact, searchOf, searchToken, words } from '../search-token.ts';
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
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { unescapeHtml, unescapeOnce } from '../text.ts';

const api = 'https://remotive.com/api/remote-jobs';
/** Token of the whole feed; any other is a search in it. */
const wholeFeed = 'all';
const shape = { category: words, company_name: exact, search: words };

const envelope = z.object({ jobs: z.array(z.unknown()) });

const posting = z.object({
  id: identity,
  url: optionalText,
  title: optionalText,
  company_name: optionalText,
  category: optionalText,
  tags: looseList,
  job_type: optionalText,
  publication_date: optionalMoment,
  candidate_required_location: optionalText,
  salary: optionalText,
  description: optionalText,
});
type Posting = z.infer<typeof posting>;

export const remotive: Source = {
  name: 'remotive',
  title: 'Remotive',
  kind: 'feed',
  summary: '`all`, or a search (`category`, `search`, `company_name`) · 1 request, the newest twenty or so',
  manners: {
    gapMilliseconds: 30_000,
    concurrency: 1,
    robots: false,
    quotas: [
      { requests: 2, per: 'minute' },
      { requests: 8, per: 'day' },
    ],
    attribution:
      'via Remotive: link to its page of the posting and name it as the source; its postings may not be passed on to other job boards.',
    terms: {
      position:
        'The feed is documented as public, a day late; the vendor asks for about four reads a day, blocks more than two a minute, and wants a link back with its name.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 720, mappingVersion: 1 },
  fixtures: ['remotive'],
  hosts: () => ['remotive.com'],

  recognise(url) {
    if (!/^(www\.)?remotive\.(com|io)$/.test(url.hostname.toLowerCase())) return null;
    const path = segments(url).map((part) => part.toLowerCase());
    const isApi = path[0] === 'api' && path[1] === 'remote-jobs';
    if (!(path.length === 0 || path[0] === 'remote-jobs' || path[0] === 'feed' || isApi)) return null;
    const category =
      path[0] === 'remote-jobs' && path[1] !== undefined && !['feed', 'rss', 'search'].includes(path[1]) ? path[1] : undefined;
    const id = category === undefined ? undefined : /-(\d{4,12})$/.exec(path[2] ?? '')?.[1];
    const given: [string, string][] = [...url.searchParams].map(([name, value]) => [name === 'query' ? 'search' : name, value]);
    if (category !== undefined && id === undefined) given.push(['category', category]);
    const token = id !== undefined ? wholeFeed : searchToken(given, shape);
    if (token === null) return null;
    return {
      source: 'remotive',
      token: token || wholeFeed,
      url: token === '' || token === wholeFeed ? 'https://remotive.com/remote-jobs' : `https://remotive.com/remote-jobs?${token}`,
      company: null,
      ...(id === undefined ? {} : { externalId: id }),
    };
  },

  async *list(board, context) {
    const url = board.token === wholeFeed ? api : `${api}?${searchOf(board.token)}`;
    const page = await ask(url, remotive, context);
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const { jobs } = parseEnvelope(page, envelope);
    const postings = fitting(jobs, posting);
    yield readPageOf(url, page, {
      records: postings.map((each) => toRecord(each, board)),
      unusable: jobs.length - postings.length,
    });
  },
};

function toRecord(job: Posting, board: BoardRef): RawRecord {
  const tags = [job.category, ...job.tags].flatMap((tag) => (typeof tag === 'string' && tag.trim() !== '' ? [tag.trim()] : []));
  return {
    source: 'remotive',
    board: board.token,
    externalId: job.id,
    url: job.url,
    title: job.title === undefined ? undefined : unescapeOnce(job.title),
    ...(job.company_name === undefined ? {} : employer(unescapeOnce(job.company_name), board)),
    location: job.candidate_required_location,
    // Every posting of this board is remote; that is what the board is.
    remote: 'remote',
    employmentTypeText: job.job_type,
    salaryText: job.salary,
    descriptionHtml: job.description === undefined ? undefined : unescapeHtml(job.description),
    postedAt: job.publication_date,
    tags: tags.length > 0 ? tags : undefined,
    completeness: job.description === undefined ? 'title_only' : 'full',
  };
}
