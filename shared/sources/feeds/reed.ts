import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { type Listed, withDetails } from '../details.ts';
import { askWithKey, basicAuthorization } from '../keyed.ts';
import { pageByPage } from '../pages.ts';
import { askForSearch, either, on, searchOf, searchToken, whole, words } from '../search-token.ts';
import {
  type BoardRef,
  employer,
  fitting,
  identity,
  type ListContext,
  optionalMoment,
  optionalNumber,
  optionalText,
  parseEnvelope,
  readPageOf,
  requireKey,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';

const api = 'https://www.reed.co.uk/api/1.0';
const pageSize = 100;
const mostPages = 5;
/** Texts a turn: each is a request of the key's. */
const mostTexts = 100;

const shape = {
  keywords: words,
  locationName: words,
  distanceFromLocation: whole(0, 100),
  minimumSalary: whole(1, 10_000_000),
  maximumSalary: whole(1, 10_000_000),
  permanent: either,
  contract: either,
  temp: either,
  partTime: either,
  fullTime: either,
  graduate: on,
};
const one = { id: whole(1, 999_999_999) };
/** Names of the site's own search form. */
const otherNames: Readonly<Record<string, string>> = {
  location: 'locationName',
  proximity: 'distanceFromLocation',
  salaryfrom: 'minimumSalary',
  salaryto: 'maximumSalary',
  fulltime: 'fullTime',
  parttime: 'partTime',
  perm: 'permanent',
};

const envelope = z.object({ results: z.array(z.unknown()), totalResults: z.number().nullish().catch(undefined) });
const yes = z.boolean().nullish().catch(undefined);
const posting = z.object({
  jobId: identity,
  employerName: optionalText,
  jobTitle: optionalText,
  locationName: optionalText,
  minimumSalary: optionalNumber,
  maximumSalary: optionalNumber,
  currency: optionalText,
  salaryType: optionalText,
  salary: optionalText,
  contractType: optionalText,
  partTime: yes,
  fullTime: yes,
  expirationDate: optionalMoment,
  date: optionalMoment,
  datePosted: optionalMoment,
  jobDescription: optionalText,
  jobUrl: optionalText,
  externalUrl: optionalText,
});
type Posting = z.infer<typeof posting>;

export const reed: Source = {
  name: 'reed',
  title: 'Reed',
  kind: 'feed',
  summary:
    'a search of Reed (`keywords`, `locationName`, `distanceFromLocation` ...) · 1 request per 100 excerpts, the newest 500, then 1 per posting for its text, up to 100 a turn',
  manners: {
    gapMilliseconds: 2000,
    concurrency: 1,
    robots: false,
    quotas: [{ requests: 1000, per: 'day' }],
    attribution: 'via reed.co.uk: link to its page of the posting and name it as the source.',
    terms: {
      position: 'The Jobseeker API is for holders of a free key; postings are shown with their source.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 720, mappingVersion: 1 },
  key: { members: ['key'], howTo: 'Ask for one free of charge at https://www.reed.co.uk/developers/jobseeker.' },
  fixtures: ['reed', 'reed-posting'],
  hosts: () => ['www.reed.co.uk'],

  refuses: (url) =>
    askForSearch(url, {
      title: 'Reed',
      hosts: /^(www\.)?reed\.co\.uk$/,
      path: /^\/(jobs.*|api\/.*)?$/,
      example: 'https://www.reed.co.uk/jobs?keywords=nurse&location=leeds',
    }),

  recognise(url) {
    if (!/^(www\.)?reed\.co\.uk$/.test(url.hostname.toLowerCase())) return null;
    const path = segments(url).map((part) => part.toLowerCase());
    const isApi = path[0] === 'api' && path[1] === '1.0';
    if (path[0] !== 'jobs' && !isApi) return null;
    const id = /^\d{4,9}$/.exec(path.at(-1) ?? '')?.[0];
    const byName = new Map(Object.keys(shape).map((name) => [name.toLowerCase(), name]));
    const given: [string, string][] = [...url.searchParams].map(([name, value]) => [
      otherNames[name.toLowerCase()] ?? byName.get(name.toLowerCase()) ?? name,
      value,
    ]);
    const [, role, place] = /^(.+?)-jobs(?:-in-(.+))?$/.exec(path[1] ?? '') ?? [];
    if (path[0] === 'jobs' && role !== undefined) given.push(['keywords', role.replaceAll('-', ' ')]);
    const [, onlyPlace] = /^jobs-in-(.+)$/.exec(path[1] ?? '') ?? [];
    const where = place ?? onlyPlace;
    if (path[0] === 'jobs' && where !== undefined) given.push(['locationName', where.replaceAll('-', ' ')]);
    const token = id === undefined ? searchToken(given, shape) : searchToken([['id', id]], one);
    if (!token) return null;
    const search = searchOf(token);
    if (id === undefined && !search.has('keywords') && !search.has('locationName')) return null;
    return {
      source: 'reed',
      token,
      url: id === undefined ? `https://www.reed.co.uk/jobs?${search}` : `https://www.reed.co.uk/jobs/posting/${id}`,
      company: null,
      ...(id === undefined ? {} : { externalId: id }),
    };
  },

  async *list(board, context) {
    const { key = '' } = await requireKey(reed, context);
    const search = searchOf(board.token);
    const id = search.get('id');
    if (id !== null) {
      const url = `${api}/jobs/${id}`;
      const page = await asking(url, key, context);
      yield page.kind === 'unchanged'
        ? unchangedPage(url)
        : readPageOf(url, page, { records: [toRecord(parseEnvelope(page, posting), board, 'full')] });
      return;
    }
    const all: Listed[] = [];
    // The postings follow with their texts.
    for await (const page of pageByPage(context, {
      address: (number) => `${api}/search?${search}&resultsToTake=${pageSize}&resultsToSkip=${number * pageSize}`,
      fetch: (address) => asking(address, key, context),
      read(page) {
        const { results, totalResults } = parseEnvelope(page, envelope);
        const records = fitting(results, posting).map((each) => toRecord(each, board, 'excerpt'));
        for (const record of records)
          all.push({
            detailUrl: `${api}/jobs/${record.externalId}`,
            record,
            changesWith: { ...record, descriptionHtml: undefined },
          });
        return { records, entries: results.length, total: totalResults ?? null };
      },
      mostPages,
      pageSize,
    }))
      yield { ...page, records: [] };
    yield* withDetails([...new Map(all.map((each) => [each.record.externalId, each])).values()], context, {
      fetch: ({ detailUrl }) => asking(detailUrl, key, context),
      read: (page) => toRecord(parseEnvelope(page, posting), board, 'full'),
      mostPerTurn: mostTexts,
    });
  },
};

const asking = (url: string, key: string, context: ListContext) =>
  askWithKey(url, reed, context, [key], { headers: { authorization: basicAuthorization(key) } });

function toRecord(job: Posting, board: BoardRef, completeness: 'full' | 'excerpt'): RawRecord {
  const min = job.minimumSalary ?? null;
  const max = job.maximumSalary ?? null;
  const kinds = [
    job.contractType,
    job.fullTime === true ? 'Full-time' : undefined,
    job.partTime === true ? 'Part-time' : undefined,
  ].filter((kind) => kind !== undefined);
  return {
    source: 'reed',
    board: board.token,
    externalId: job.jobId,
    url: job.jobUrl ?? `https://www.reed.co.uk/jobs/posting/${job.jobId}`,
    applyUrl: job.externalUrl,
    title: job.jobTitle,
    ...(job.employerName === undefined ? {} : employer(job.employerName, board)),
    location: job.locationName,
    employmentTypeText: kinds.length > 0 ? kinds.join(', ') : undefined,
    salary:
      min !== null || max !== null ? { min, max, currency: job.currency ?? null, period: job.salaryType ?? null } : undefined,
    salaryText: job.salary,
    descriptionHtml: job.jobDescription,
    postedAt: dayOf(job.datePosted ?? job.date),
    validThrough: dayOf(job.expirationDate),
    completeness: job.jobDescription === undefined ? 'title_only' : completeness,
  };
}

/** The service writes the day first (`05/10/2026`). */
function dayOf(given: string | number | undefined): string | number | undefined {
  const [, day, month, year] = typeof given === 'string' ? (/^(\d{2})\/(\d{2})\/(\d{4})$/.exec(given) ?? []) : [];
  return day === undefined ? given : `${year}-${month}-${day}`;
}
