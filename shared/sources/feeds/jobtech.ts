import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { pageByPage } from '../pages.ts';
import { askForSearch, either, exact, searchOf, searchToken, words } from '../search-token.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  optionalMoment,
  optionalNumber,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';

const api = 'https://jobsearch.api.jobtechdev.se';
const site = 'https://arbetsformedlingen.se/platsbanken';
const pageSize = 100;
/** The newest five hundred: who wants everything takes the stream the agency offers for that. */
const mostPages = 5;

const shape = {
  q: words,
  region: exact,
  municipality: exact,
  country: exact,
  'occupation-name': exact,
  'occupation-group': exact,
  'occupation-field': exact,
  'employment-type': exact,
  'worktime-extent': exact,
  employer: exact,
  remote: either,
  'parttime.min': exact,
  'parttime.max': exact,
  experience: either,
};
/** A board of one posting. */
const one = { ad: exact };

const label = z.object({ label: optionalText }).nullish().catch(undefined);

const posting = z.object({
  id: identity,
  headline: optionalText,
  webpage_url: optionalText,
  application_deadline: optionalMoment,
  publication_date: optionalMoment,
  last_publication_date: optionalMoment,
  removed: z.boolean().nullish().catch(undefined),
  description: z.object({ text: optionalText, text_formatted: optionalText }).nullish().catch(undefined),
  employment_type: label,
  working_hours_type: label,
  duration: label,
  salary_type: label,
  salary_description: optionalText,
  scope_of_work: z.object({ min: optionalNumber, max: optionalNumber }).nullish().catch(undefined),
  employer: z.object({ name: optionalText, workplace: optionalText }).nullish().catch(undefined),
  application_details: z.object({ url: optionalText, reference: optionalText }).nullish().catch(undefined),
  occupation: label,
  occupation_field: label,
  workplace_address: z
    .object({
      municipality: optionalText,
      region: optionalText,
      country: optionalText,
      postcode: optionalText,
      city: optionalText,
      coordinates: z.array(z.unknown()).catch([]),
    })
    .nullish()
    .catch(undefined),
  remote_work: z
    .union([z.boolean(), z.object({ option: optionalText }).transform(() => undefined)])
    .nullish()
    .catch(undefined),
  timestamp: optionalMoment,
});
type Posting = z.infer<typeof posting>;

const envelope = z.object({ hits: z.array(z.unknown()), total: z.object({ value: z.number() }).nullish().catch(undefined) });

export const jobtech: Source = {
  name: 'jobtech',
  title: 'Platsbanken (Arbetsförmedlingen, JobTech)',
  kind: 'feed',
  summary:
    'a search of Platsbanken (`q`, `region`, `municipality`, `occupation-field`, `remote` ...) · 1 request per 100 postings with texts, the newest 500',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: false,
    attribution: null,
    terms: {
      position:
        'The JobSearch API is open data (CC0) of the Swedish employment service, meant for searches; who mirrors everything is asked to take JobStream.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 180, mappingVersion: 1 },
  fixtures: ['jobtech', 'jobtech-ad'],
  hosts: () => ['jobsearch.api.jobtechdev.se'],

  refuses: (url) =>
    askForSearch(url, {
      title: 'Platsbanken',
      hosts: /^(www\.)?arbetsformedlingen\.se$|^jobsearch\.api\.jobtechdev\.se$/,
      path: /^\/(platsbanken(\/annonser)?|search)?\/?$/,
      example: `${site}/annonser?q=python`,
    }),

  recognise(url) {
    const host = url.hostname.toLowerCase();
    const path = segments(url);
    let ad: string | undefined;
    const given: [string, string][] = [];
    if (/^(www\.)?arbetsformedlingen\.se$/.test(host)) {
      if (path[0] !== 'platsbanken' || path[1] !== 'annonser') return null;
      ad = /^\d{4,12}$/.exec(path[2] ?? '')?.[0];
      for (const [name, value] of url.searchParams) given.push(...siteMembers(name, value));
    } else if (host === 'jobsearch.api.jobtechdev.se') {
      if (path[0] === 'ad') ad = /^\d{4,12}$/.exec(path[1] ?? '')?.[0];
      else if (path[0] === 'search') given.push(...url.searchParams);
      else return null;
    } else return null;
    const token = ad === undefined ? searchToken(given, shape) : searchToken([['ad', ad]], one);
    if (!token) return null;
    return {
      source: 'jobtech',
      token,
      url: ad === undefined ? searchPage(token) : `${site}/annonser/${ad}`,
      company: null,
      ...(ad === undefined ? {} : { externalId: ad }),
    };
  },

  async *list(board, context) {
    const ad = searchOf(board.token).get('ad');
    if (ad === null) {
      yield* pageByPage(context, {
        address: (number) =>
          `${api}/search?${searchOf(board.token)}&sort=pubdate-desc&offset=${number * pageSize}&limit=${pageSize}`,
        fetch: (address) => ask(address, jobtech, context),
        read(page) {
          const { hits, total } = parseEnvelope(page, envelope);
          const postings = fitting(hits, posting);
          return {
            // Removed advertisements stay in the index for a while.
            records: postings.filter((each) => each.removed !== true).map((each) => toRecord(each, board)),
            entries: hits.length,
            left: postings.filter((each) => each.removed === true).length,
            total: total?.value ?? null,
          };
        },
        mostPages,
        pageSize,
      });
      return;
    }
    const url = `${api}/ad/${ad}`;
    const page = await ask(url, jobtech, context);
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const read = parseEnvelope(page, posting);
    yield readPageOf(url, page, { records: read.removed === true ? [] : [toRecord(read, board)] });
  },
};

/** Members by their kinds in the site's address: `l=2:<id>;3:<id>` for places, `p=5:<id>` for occupations. */
const siteKinds: readonly { name: 'l' | 'p'; kind: string; member: string }[] = [
  { name: 'l', kind: '1', member: 'country' },
  { name: 'l', kind: '2', member: 'region' },
  { name: 'l', kind: '3', member: 'municipality' },
  { name: 'p', kind: '3', member: 'occupation-name' },
  { name: 'p', kind: '4', member: 'occupation-group' },
  { name: 'p', kind: '5', member: 'occupation-field' },
];

function siteMembers(name: string, value: string): [string, string][] {
  if (name === 'q') return [['q', value]];
  return value.split(';').flatMap((part) => {
    const [, kind, id] = /^(\d):([A-Za-z0-9_-]{2,40})$/.exec(part) ?? [];
    const known = siteKinds.find((each) => each.name === name && each.kind === kind);
    return known === undefined || id === undefined ? [] : [[known.member, id] satisfies [string, string]];
  });
}

/** The page a person would open: of the site where it can say the same, else of the interface. */
function searchPage(token: string): string {
  const parts = new Map<string, string[]>();
  for (const [member, value] of searchOf(token)) {
    const known = siteKinds.find((each) => each.member === member);
    if (member !== 'q' && known === undefined) return `${api}/search?${token}`;
    const name = known?.name ?? 'q';
    parts.set(name, [...(parts.get(name) ?? []), known === undefined ? value : `${known.kind}:${value}`]);
  }
  return `${site}/annonser?${new URLSearchParams(Object.fromEntries([...parts].map(([name, values]) => [name, values.join(';')])))}`;
}

function toRecord(ad: Posting, board: BoardRef): RawRecord {
  const place = ad.workplace_address;
  const [longitude, latitude] = place?.coordinates ?? [];
  const text = place?.city ?? place?.municipality ?? place?.region ?? place?.country;
  const hours = ad.scope_of_work;
  const share =
    hours?.min !== undefined && hours.max !== undefined && hours.max > 0
      ? hours.min === hours.max
        ? `${hours.max} %`
        : `${hours.min}–${hours.max} %`
      : undefined;
  const kinds = [ad.employment_type?.label, ad.working_hours_type?.label, ad.duration?.label, share].filter(
    (part) => part !== undefined,
  );
  const tags = [ad.occupation?.label, ad.occupation_field?.label].filter((tag) => tag !== undefined);
  const name = ad.employer?.name ?? ad.employer?.workplace;
  const html = ad.description?.text_formatted;
  return {
    source: 'jobtech',
    board: board.token,
    externalId: ad.id,
    url: ad.webpage_url ?? `${site}/annonser/${ad.id}`,
    applyUrl: ad.application_details?.url,
    title: ad.headline,
    ...(name === undefined ? {} : employer(name, board)),
    locations:
      text === undefined
        ? undefined
        : [
            {
              text,
              city: place?.city ?? place?.municipality,
              region: place?.region,
              // The name in the service's own language.
              country: place?.country === 'Sverige' ? 'SE' : place?.country,
              postalCode: place?.postcode,
              ...(typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : {}),
            },
          ],
    remote: ad.remote_work === true ? 'remote' : undefined,
    employmentTypeText: kinds.length > 0 ? kinds.join(', ') : undefined,
    salaryText: [ad.salary_type?.label, ad.salary_description].filter((part) => part !== undefined).join(': ') || undefined,
    descriptionHtml: html,
    descriptionText: html === undefined ? ad.description?.text : undefined,
    requisitionId: ad.application_details?.reference,
    postedAt: ad.publication_date,
    updatedAt: ad.timestamp,
    validThrough: ad.application_deadline ?? ad.last_publication_date,
    tags: tags.length > 0 ? tags : undefined,
    completeness: html === undefined && ad.description?.text === undefined ? 'title_only' : 'full',
  };
}
