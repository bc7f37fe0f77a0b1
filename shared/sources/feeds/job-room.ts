import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import { pageByPage } from '../pages.ts';
import { askForSearch, either, exact, searchOf, searchToken, whole, words } from '../search-token.ts';
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
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { unescapeOnce } from '../text.ts';

const service = 'https://www.job-room.ch/jobadservice/api/jobAdvertisements';
const site = 'https://www.job-room.ch/job-search';
const pageSize = 50;
/** The newest five hundred. */
const mostPages = 10;
/** Days a posting stays in a search that names none. */
const longestOnline = 60;

const shape = {
  keywords: words,
  cantonCodes: (value: string) => (/^[a-z]{2}$/i.test(value.trim()) ? value.trim().toUpperCase() : null),
  communalCodes: whole(1, 9999),
  professionCodes: exact,
  companyName: words,
  permanent: either,
  workloadPercentageMin: whole(0, 100),
  workloadPercentageMax: whole(0, 100),
  onlineSince: whole(1, longestOnline),
};
const one = { id: (value: string) => (/^[0-9a-f-]{8,40}$/i.test(value) ? value.toLowerCase() : null) };

const description = z.object({ languageIsoCode: optionalText, title: optionalText, description: optionalText });
const coordinate = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);

const posting = z.object({
  id: identity,
  status: optionalText,
  createdTime: optionalMoment,
  updatedTime: optionalMoment,
  externalReference: optionalText,
  stellennummerEgov: optionalText,
  jobContent: z.object({
    externalUrl: optionalText,
    jobDescriptions: looseList,
    company: z.object({ name: optionalText }).nullish().catch(undefined),
    employment: z
      .object({
        shortEmployment: z.boolean().nullish().catch(undefined),
        permanent: z.boolean().nullish().catch(undefined),
        workloadPercentageMin: optionalNumber,
        workloadPercentageMax: optionalNumber,
        workForms: looseList,
      })
      .nullish()
      .catch(undefined),
    location: z
      .object({
        city: optionalText,
        postalCode: optionalText,
        cantonCode: optionalText,
        countryIsoCode: optionalText,
        coordinates: z.object({ longitude: coordinate, latitude: coordinate }).nullish().catch(undefined),
      })
      .nullish()
      .catch(undefined),
    applyChannel: z.object({ formUrl: optionalText }).nullish().catch(undefined),
  }),
  publication: z.object({ startDate: optionalMoment, endDate: optionalMoment }).nullish().catch(undefined),
});
type Posting = z.infer<typeof posting>;
const entry = z.object({ jobAdvertisement: posting });

export const jobRoom: Source = {
  name: 'job-room',
  title: 'Job-Room (arbeit.swiss)',
  kind: 'feed',
  summary:
    'a search of Job-Room (`keywords`, `cantonCodes`, `workloadPercentageMin` ...) · 1 request per 50 postings, the newest 500, then 1 per posting for its text',
  manners: {
    gapMilliseconds: 1500,
    concurrency: 1,
    robots: true,
    attribution: 'via Job-Room (SECO): link to its page of the posting.',
    terms: {
      position:
        'The search behind the public job platform of the Swiss employment service; it has no documented interface for reading, so searches stay narrow and slow and robots.txt applies.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['job-room', 'job-room-posting'],
  hosts: () => ['www.job-room.ch'],

  refuses: (url) =>
    askForSearch(url, {
      title: 'Job-Room',
      hosts: /^(www\.)?job-room\.ch$/,
      path: /^\/(home.*|job-search.*)?$/,
      example: `${site}?keywords=pflege&cantonCodes=BE`,
    }),

  recognise(url) {
    if (!/^(www\.|api\.)?job-room\.ch$/.test(url.hostname.toLowerCase())) return null;
    const path = segments(url);
    const at = path.indexOf('jobAdvertisements');
    const isSearch = path[0] === 'job-search' || at >= 0;
    if (!isSearch) return null;
    const id = path[0] === 'job-search' ? path[1] : path[at + 1] === '_search' ? undefined : path[at + 1];
    const token =
      id === undefined ? searchToken([...url.searchParams].flatMap(siteMembers), shape) : searchToken([['id', id]], one);
    if (!token) return null;
    const search = searchOf(token);
    // Shares of work alone are no search: that would be all of Switzerland.
    if (
      id === undefined &&
      !['keywords', 'cantonCodes', 'communalCodes', 'professionCodes', 'companyName'].some((name) => search.has(name))
    )
      return null;
    return {
      source: 'job-room',
      token,
      url: id === undefined ? `${site}?${token}` : `${site}/${search.get('id')}`,
      company: null,
      ...(id === undefined ? {} : { externalId: search.get('id') ?? id }),
    };
  },

  async *list(board, context) {
    const id = searchOf(board.token).get('id');
    if (id !== null) {
      const url = `${service}/${id}`;
      const page = await ask(url, jobRoom, context);
      if (page.kind === 'unchanged') {
        yield unchangedPage(url);
        return;
      }
      yield readPageOf(url, page, { records: [toRecord(parseEnvelope(page, posting), board, 'full')] });
      return;
    }
    const all: Listed[] = [];
    // The postings follow with their texts.
    for await (const page of pageByPage(context, {
      address: (number) => `${service}/_search?page=${number}&size=${pageSize}&sort=date_desc`,
      fetch: (address) => ask(address, jobRoom, context, { json: searchBody(board.token) }),
      read(page) {
        const entries = parseEnvelope(page, z.array(z.unknown()));
        const fit = fitting(entries, entry).map(({ jobAdvertisement }) => jobAdvertisement);
        const open = fit.filter(({ status }) => status === undefined || /^PUBLISHED/i.test(status));
        const records = open.map((each) => toRecord(each, board, 'excerpt'));
        for (const [index, record] of records.entries())
          all.push({
            detailUrl: `${service}/${record.externalId}`,
            record,
            changesWith: open[index]?.updatedTime ?? open[index],
          });
        const total = Number(page.headers?.['x-total-count'] ?? Number.NaN);
        return { records, entries: entries.length, left: fit.length - open.length, total: Number.isFinite(total) ? total : null };
      },
      mostPages,
      pageSize,
    }))
      yield { ...page, records: [] };
    yield* withDetails([...new Map(all.map((each) => [each.record.externalId, each])).values()], context, {
      fetch: ({ detailUrl }) => ask(detailUrl, jobRoom, context),
      read: (page, { record }) => {
        const full = toRecord(parseEnvelope(page, posting), board, 'full');
        if (full.externalId !== record.externalId)
          throw new ReadFailure('unexpected_shape', `${page.url} is of another posting than was asked for`, { page });
        return full;
      },
    });
  },
};

/** Members of the site's address: plain ones, or all in one as JSON. */
function siteMembers([name, value]: readonly [string, string]): [string, string][] {
  if (name !== 'query-values') return [[name, value]];
  let given: unknown;
  try {
    given = JSON.parse(value);
  } catch {
    return [];
  }
  const members = z.record(z.string(), z.unknown()).safeParse(given);
  if (!members.success) return [];
  return Object.entries(members.data).flatMap(([member, held]) =>
    (Array.isArray(held) ? held : [held]).flatMap((each) =>
      typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean'
        ? [[member, String(each)] satisfies [string, string]]
        : [],
    ),
  );
}

/** Every member the service knows, and no other: it refuses a search with one it does not know. */
function searchBody(token: string): Record<string, unknown> {
  const search = searchOf(token);
  const permanent = search.get('permanent');
  return {
    permanent: permanent === null ? null : permanent === 'true',
    workloadPercentageMin: Number(search.get('workloadPercentageMin') ?? 0),
    workloadPercentageMax: Number(search.get('workloadPercentageMax') ?? 100),
    onlineSince: Number(search.get('onlineSince') ?? longestOnline),
    displayRestricted: false,
    companyName: search.get('companyName'),
    professionCodes: search.getAll('professionCodes'),
    keywords: search.getAll('keywords'),
    communalCodes: search.getAll('communalCodes'),
    cantonCodes: search.getAll('cantonCodes'),
  };
}

/** Portals that put themselves where the employer should stand. */
const portals = /^(?:jobup|jobs|jobscout24|jobcloud|jobagent)(?:\.ch)?(?: (?:ag|sa))?$/i;

function toRecord(job: Posting, board: BoardRef, completeness: 'full' | 'excerpt'): RawRecord {
  const { jobContent: content } = job;
  // The first language is the one the posting was written in; the others are the same posting again.
  const [text] = fitting(content.jobDescriptions, description);
  const body = text?.description === undefined ? undefined : withoutMarks(text.description);
  const isHtml = body !== undefined && /<\/?[a-z][^>]{0,200}>/i.test(body);
  const work = content.employment;
  const place = content.location;
  const forms = (work?.workForms ?? []).filter((form) => typeof form === 'string');
  const company = content.company?.name;
  const at = place?.coordinates;
  const town =
    [place?.postalCode, place?.city].filter((part) => part !== undefined).join(' ') || place?.cantonCode || place?.countryIsoCode;
  return {
    source: 'job-room',
    board: board.token,
    externalId: job.id,
    url: `${site}/${job.id}`,
    applyUrl: content.applyChannel?.formUrl ?? content.externalUrl,
    title: text?.title === undefined ? undefined : unescapeOnce(withoutMarks(text.title)),
    ...(company === undefined || portals.test(company.trim()) ? {} : employer(company, board)),
    locations: town
      ? [
          {
            text: town,
            city: place?.city,
            region: place?.cantonCode,
            country: place?.countryIsoCode,
            postalCode: place?.postalCode,
            ...(at?.latitude === undefined || at.longitude === undefined
              ? {}
              : { latitude: at.latitude, longitude: at.longitude }),
          },
        ]
      : undefined,
    remoteText: forms.includes('HOME_WORK') ? 'Home office' : undefined,
    employmentTypeText: kindsOf(work) || undefined,
    descriptionHtml: isHtml ? body : undefined,
    descriptionText: isHtml || body === undefined ? undefined : unescapeOnce(body),
    requisitionId: job.externalReference ?? job.stellennummerEgov,
    postedAt: job.publication?.startDate ?? job.createdTime,
    updatedAt: job.updatedTime,
    validThrough: job.publication?.endDate,
    language: text?.languageIsoCode,
    completeness: body === undefined ? 'title_only' : completeness,
  };
}

/** The search marks what it found. */
const withoutMarks = (text: string) => text.replace(/<\/?em>/g, '');

function kindsOf(work: Posting['jobContent']['employment']): string {
  const { workloadPercentageMin: min, workloadPercentageMax: max } = work ?? {};
  const share = max === undefined ? undefined : min === undefined || min === max ? `${max} %` : `${min}–${max} %`;
  const term = work?.permanent == null ? undefined : work.permanent ? 'unbefristet' : 'befristet';
  return [share, term, work?.shortEmployment === true ? 'Kurzeinsatz' : undefined]
    .filter((part) => part !== undefined)
    .join(', ');
}
