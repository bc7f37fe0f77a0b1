import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { searchOf, searchToken, words } from '../search-token.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  optionalMoment,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { unescapeHtml, unescapeOnce } from '../text.ts';

const api = 'https://jobicy.com/api/v2/remote-jobs';
const wholeFeed = 'all';
const shape = { geo: words, industry: words, tag: words };
/** Names of the site's own search form. */
const otherNames: Readonly<Record<string, string>> = {
  search_region: 'geo',
  search_keywords: 'tag',
  keyword: 'tag',
  job_industry: 'industry',
};

const envelope = z.object({ jobs: z.array(z.unknown()) });

/** Amounts came as text in the first version of the interface. */
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
  id: identity,
  url: optionalText,
  jobTitle: optionalText,
  companyName: optionalText,
  jobIndustry: z.union([z.array(z.unknown()), z.string().transform((text) => [text])]).catch([]),
  jobType: z.union([z.array(z.unknown()), z.string().transform((text) => [text])]).catch([]),
  jobGeo: optionalText,
  jobLevel: optionalText,
  jobExcerpt: optionalText,
  jobDescription: optionalText,
  pubDate: optionalMoment,
  salaryMin: amount,
  salaryMax: amount,
  annualSalaryMin: amount,
  annualSalaryMax: amount,
  salaryCurrency: optionalText,
  salaryPeriod: optionalText,
});
type Posting = z.infer<typeof posting>;

export const jobicy: Source = {
  name: 'jobicy',
  title: 'Jobicy',
  kind: 'feed',
  summary: '`all`, or a search (`geo`, `industry`, `tag`) · 1 request, the newest fifty',
  manners: {
    gapMilliseconds: 5000,
    concurrency: 1,
    robots: false,
    quotas: [{ requests: 1, per: 'hour' }],
    attribution: 'via Jobicy: link to its page of the posting; its postings may not be passed on to other job boards.',
    terms: {
      position:
        'The feed is documented as public, six hours late; the vendor asks for at most one read an hour and forbids passing postings on to other job boards.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['jobicy', 'jobicy-annual'],
  hosts: () => ['jobicy.com'],

  recognise(url) {
    if (!/^(www\.)?jobicy\.com$/.test(url.hostname.toLowerCase())) return null;
    const path = segments(url);
    const id = path[0] === 'jobs' ? /^(\d{3,12})-/.exec(path[1] ?? '')?.[1] : undefined;
    const isList =
      path.length === 0 ||
      path[0] === 'jobs' ||
      path[0] === 'remote-jobs' ||
      path[0] === 'feed' ||
      (path[0] === 'api' && path[2] === 'remote-jobs');
    if (!isList || (path[0] === 'jobs' && path[1] !== undefined && id === undefined)) return null;
    const given: [string, string][] = [...url.searchParams].map(([name, value]) => [otherNames[name] ?? name, value]);
    const token = id === undefined ? searchToken(given, shape) : '';
    if (token === null) return null;
    return {
      source: 'jobicy',
      token: token || wholeFeed,
      url: token === '' ? 'https://jobicy.com/jobs' : `https://jobicy.com/jobs?${token}`,
      company: null,
      ...(id === undefined ? {} : { externalId: id }),
    };
  },

  async *list(board, context) {
    const url = board.token === wholeFeed ? `${api}?count=100` : `${api}?count=100&${searchOf(board.token)}`;
    const page = await ask(url, jobicy, context);
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
  const min = positive(job.salaryMin ?? job.annualSalaryMin);
  const max = positive(job.salaryMax ?? job.annualSalaryMax);
  const yearly = job.salaryMin == null && job.salaryMax == null ? 'yearly' : null;
  const types = texts(job.jobType);
  const industries = texts(job.jobIndustry);
  const html = job.jobDescription;
  return {
    source: 'jobicy',
    board: board.token,
    externalId: job.id,
    url: job.url,
    title: job.jobTitle === undefined ? undefined : unescapeOnce(job.jobTitle),
    ...(job.companyName === undefined ? {} : employer(unescapeOnce(job.companyName), board)),
    location: job.jobGeo === undefined ? undefined : unescapeOnce(job.jobGeo),
    // Every posting of this board is remote; that is what the board is.
    remote: 'remote',
    employmentTypeText: types.length > 0 ? types.join(', ') : undefined,
    // `Any` says that no level is asked for.
    seniorityText: job.jobLevel === undefined || /^any$/i.test(job.jobLevel) ? undefined : job.jobLevel,
    salary:
      min !== null || max !== null
        ? { min, max, currency: job.salaryCurrency ?? null, period: job.salaryPeriod ?? yearly }
        : undefined,
    descriptionHtml: html === undefined ? job.jobExcerpt : unescapeHtml(html),
    postedAt: job.pubDate,
    tags: industries.length > 0 ? industries : undefined,
    completeness: html !== undefined ? 'full' : job.jobExcerpt !== undefined ? 'excerpt' : 'title_only',
  };
}

const positive = (amount: number | null | undefined) => (amount != null && amount > 0 ? amount : null);

const texts = (list: readonly unknown[]) =>
  list.flatMap((entry) => (typeof entry === 'string' && entry.trim() !== '' ? [unescapeOnce(entry.trim())] : []));
