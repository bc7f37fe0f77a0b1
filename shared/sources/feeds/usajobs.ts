import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { askWithKey } from '../keyed.ts';
import { pageByPage } from '../pages.ts';
import { askForSearch, exact, on, searchOf, searchToken, whole, words } from '../search-token.ts';
import {
  type BoardRef,
  employer,
  fitting,
  identity,
  looseList,
  optionalMoment,
  optionalText,
  parseEnvelope,
  requireKey,
  type Source,
  segments,
} from '../source.ts';
import { escapeHtml } from '../text.ts';

const api = 'https://data.usajobs.gov/api/Search';
const pageSize = 250;
const mostPages = 4;

const shape = {
  Keyword: words,
  PositionTitle: words,
  LocationName: words,
  Radius: whole(0, 200),
  JobCategoryCode: exact,
  Organization: exact,
  HiringPath: exact,
  WhoMayApply: exact,
  RemunerationMinimumAmount: whole(1, 1_000_000),
  DatePosted: whole(0, 60),
  RemoteIndicator: on,
  PayGradeLow: exact,
  PayGradeHigh: exact,
};
/** Names of the site's own search form. */
const otherNames: Readonly<Record<string, string>> = {
  k: 'Keyword',
  l: 'LocationName',
  r: 'Radius',
  j: 'JobCategoryCode',
  a: 'Organization',
  hp: 'HiringPath',
};

/** Numbers come as text. */
const numeric = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .nullish()
  .catch(undefined);
const named = z.object({ Name: optionalText });
const envelope = z.object({
  SearchResult: z.object({ SearchResultItems: z.array(z.unknown()), SearchResultCountAll: numeric }),
});

const place = z.object({
  LocationName: optionalText,
  CountryCode: optionalText,
  CountrySubDivisionCode: optionalText,
  CityName: optionalText,
  Longitude: numeric,
  Latitude: numeric,
});
const pay = z.object({ MinimumRange: numeric, MaximumRange: numeric, RateIntervalCode: optionalText, Description: optionalText });
const yes = z
  .union([z.boolean(), z.string().transform((text) => /^(true|yes|y)$/i.test(text))])
  .nullish()
  .catch(undefined);
const texts = z.union([z.array(z.unknown()), z.string().transform((text) => [text])]).catch([]);

const item = z.object({
  MatchedObjectId: identity,
  MatchedObjectDescriptor: z.object({
    PositionID: optionalText,
    PositionTitle: optionalText,
    PositionURI: optionalText,
    ApplyURI: looseList,
    PositionLocationDisplay: optionalText,
    PositionLocation: looseList,
    OrganizationName: optionalText,
    DepartmentName: optionalText,
    JobCategory: looseList,
    PositionSchedule: looseList,
    PositionOfferingType: looseList,
    QualificationSummary: optionalText,
    PositionRemuneration: looseList,
    PublicationStartDate: optionalMoment,
    ApplicationCloseDate: optionalMoment,
    UserArea: z
      .object({
        Details: z
          .object({ JobSummary: optionalText, MajorDuties: texts, TeleworkEligible: yes, RemoteIndicator: yes })
          .optional()
          .catch(undefined),
      })
      .optional()
      .catch(undefined),
  }),
});
type Item = z.infer<typeof item>;

export const usajobs: Source = {
  name: 'usajobs',
  title: 'USAJOBS',
  kind: 'feed',
  summary:
    'a search of USAJOBS (`Keyword`, `LocationName`, `JobCategoryCode`, `RemoteIndicator` ...) · 1 request per 250 postings, the newest 1000',
  manners: {
    gapMilliseconds: 2000,
    concurrency: 1,
    robots: false,
    quotas: [{ requests: 500, per: 'day' }],
    attribution: null,
    terms: {
      position:
        'The search API of the US government is for holders of a free key, named by the mail address it was registered for; its data are in the public domain.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 360, mappingVersion: 1 },
  key: {
    members: ['email', 'api_key'],
    howTo:
      'Ask for one free of charge at https://developer.usajobs.gov/apirequest/; the address you give there is a member of it.',
  },
  fixtures: ['usajobs'],
  hosts: () => ['data.usajobs.gov'],

  refuses: (url) =>
    askForSearch(url, {
      title: 'USAJOBS',
      hosts: /(^|\.)usajobs\.gov$/,
      path: /.*/,
      example: 'https://www.usajobs.gov/search/results/?k=nurse&l=Denver',
    }),

  recognise(url) {
    const host = url.hostname.toLowerCase();
    const path = segments(url).map((part) => part.toLowerCase());
    const isSite = /^(www\.)?usajobs\.gov$/.test(host) && path[0] === 'search';
    if (!isSite && !(host === 'data.usajobs.gov' && path[0] === 'api' && path[1] === 'search')) return null;
    const byName = new Map(Object.keys(shape).map((name) => [name.toLowerCase(), name]));
    const token = searchToken(
      [...url.searchParams].map(
        ([name, value]) => [otherNames[name.toLowerCase()] ?? byName.get(name.toLowerCase()) ?? name, value] as const,
      ),
      shape,
    );
    return token ? { source: 'usajobs', token, url: `https://www.usajobs.gov/search/results/?${token}`, company: null } : null;
  },

  async *list(board, context) {
    const key = await requireKey(usajobs, context);
    const search = searchOf(board.token);
    if (search.has('RemoteIndicator')) search.set('RemoteIndicator', 'True');
    yield* pageByPage(context, {
      address: (number) => `${api}?${search}&SortField=opendate&SortDirection=Desc&ResultsPerPage=${pageSize}&Page=${number + 1}`,
      fetch: (address) =>
        askWithKey(address, usajobs, context, [key.api_key ?? ''], {
          headers: { 'authorization-key': key.api_key ?? '' },
          agent: key.email ?? '',
        }),
      read(page) {
        const { SearchResultItems, SearchResultCountAll } = parseEnvelope(page, envelope).SearchResult;
        return {
          records: fitting(SearchResultItems, item).map((each) => toRecord(each, board)),
          entries: SearchResultItems.length,
          total: SearchResultCountAll ?? null,
        };
      },
      mostPages,
      pageSize,
    });
  },
};

function toRecord({ MatchedObjectId, MatchedObjectDescriptor: job }: Item, board: BoardRef): RawRecord {
  const details = job.UserArea?.Details;
  const places = fitting(job.PositionLocation, place).flatMap((at) => {
    const text = at.LocationName ?? at.CityName;
    if (text === undefined) return [];
    return [
      {
        text,
        // The city is written with its state: `Denver, Colorado`.
        city: at.CityName?.split(',')[0]?.trim(),
        region: at.CountrySubDivisionCode ?? (at.CityName?.includes(',') ? at.CityName.split(',').at(-1)?.trim() : undefined),
        country: at.CountryCode,
        ...(at.Latitude == null || at.Longitude == null ? {} : { latitude: at.Latitude, longitude: at.Longitude }),
      },
    ];
  });
  const names = (list: readonly unknown[]) => fitting(list, named).flatMap(({ Name }) => Name ?? []);
  const kinds = [...names(job.PositionSchedule), ...names(job.PositionOfferingType)];
  const tags = names(job.JobCategory);
  const [first] = fitting(job.PositionRemuneration, pay);
  // 0 stands where there is no amount.
  const min = first?.MinimumRange || null;
  const max = first?.MaximumRange || null;
  const duties = (details?.MajorDuties ?? []).filter((duty) => typeof duty === 'string' && duty.trim() !== '');
  const html = [
    paragraph('Summary', details?.JobSummary === undefined ? [] : [details.JobSummary]),
    paragraph('Duties', duties.map(String)),
    paragraph('Qualifications', job.QualificationSummary === undefined ? [] : [job.QualificationSummary]),
  ].join('');
  const apply = job.ApplyURI.find((uri) => typeof uri === 'string');
  return {
    source: 'usajobs',
    board: board.token,
    externalId: MatchedObjectId,
    url: job.PositionURI,
    applyUrl: typeof apply === 'string' ? apply : undefined,
    title: job.PositionTitle,
    ...(job.OrganizationName === undefined ? {} : employer(job.OrganizationName, board)),
    location: job.PositionLocationDisplay,
    locations: places.length > 0 ? places : undefined,
    remote: details?.RemoteIndicator === true ? 'remote' : undefined,
    remoteText: details?.TeleworkEligible === true ? 'Telework eligible' : undefined,
    employmentTypeText: kinds.length > 0 ? kinds.join(', ') : undefined,
    salary:
      min !== null || max !== null
        ? { min, max, currency: null, period: first?.Description ?? first?.RateIntervalCode ?? null }
        : undefined,
    descriptionHtml: html === '' ? undefined : html,
    department: job.DepartmentName,
    requisitionId: job.PositionID,
    postedAt: job.PublicationStartDate,
    validThrough: job.ApplicationCloseDate,
    tags: tags.length > 0 ? tags : undefined,
    completeness: html === '' ? 'title_only' : 'full',
  };
}

/** A part of the announcement under its name on the service's own page. The texts are plain. */
function paragraph(heading: string, texts: readonly string[]): string {
  return texts.length === 0 ? '' : `<h3>${heading}</h3>${texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}`;
}
