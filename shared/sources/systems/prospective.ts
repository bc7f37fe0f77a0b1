import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { answered } from '../page/posting-page.ts';
import { distinctPlaces, type Place } from '../places.ts';
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
} from '../source.ts';
import { hostOf } from '../tenant.ts';
import { unescapeHtml, unescapeOnce } from '../text.ts';

const host = 'ohws.prospective.ch';
const mediumOf = (id: string) => `https://${host}/public/v1/medium/${id}/jobs`;
/** Postings move between pages while these are read: a second round, with other borders, finds what the first has missed. */
const pageSizes = [100, 96];
const mostPages = 60;

const envelope = z.object({ total: z.number().int().nonnegative(), jobs: z.array(z.unknown()) });

const words = z.record(z.string(), z.unknown()).nullish().catch(undefined);

const job = z.object({
  id: identity,
  title: optionalText,
  start_date: optionalMoment,
  end_date: optionalMoment,
  last_modification_timestamp: optionalMoment,
  language: optionalText,
  links: z.object({ directlink: optionalText }).nullish().catch(undefined),
  attributes: words,
  szas: words,
});
type Job = z.infer<typeof job>;

export const prospective: Source = {
  name: 'prospective',
  title: 'Prospective (JobBooster)',
  kind: 'system',
  summary: 'medium (career center) of `ohws.prospective.ch/public/v1/medium/<number>` · 1 request per 100 postings, with texts',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    attribution: null,
    terms: {
      position:
        'What the public career centers load is not documented and needs no key: boards a person chose, gently, as robots.txt allows.',
      checkedOn: '2026-11-20',
    },
  },
  // A medium may show the postings of a whole group of companies.
  traits: { listing: 'complete', singleEmployer: false, minimumCadenceMinutes: 120, mappingVersion: 1 },
  fixtures: ['prospective'],
  hosts: () => [host],

  recognise(url) {
    const [first, version, kind, id] = segments(url);
    if (hostOf(url) !== host || first !== 'public' || version !== 'v1') return null;
    return (kind === 'medium' || kind === 'careercenter') && isMedium(id) ? toBoard(id) : null;
  },

  embedded({ html }) {
    // The pages of a career center, under the company's own domain, load their parts from its folder.
    const id =
      /["'][^"']*\/careercenter\/(\d{3,9})\/[^"']*\.(?:js|css)\b/.exec(html)?.[1] ??
      (html.includes('careercenter-form') ? /\/careercenter\/(\d{3,9})\//.exec(html)?.[1] : undefined);
    return isMedium(id) ? toBoard(id) : null;
  },

  async *list(board, context) {
    const seen = new Set<string>();
    let total = 0;
    for (const pageSize of pageSizes) {
      const first = pageSize === pageSizes[0];
      for (let number = 0; number < mostPages; number += 1) {
        const url = `${mediumOf(board.token)}?lang=de&offset=${number * pageSize}&limit=${pageSize}`;
        const page = answered(await ask(url, prospective, context, { conditional: false }));
        const answer = parseEnvelope(page, envelope);
        total = answer.total;
        const jobs = fitting(answer.jobs, job);
        const fresh = jobs.filter((each) => !seen.has(each.id) && seen.add(each.id));
        const end = answer.jobs.length === 0 || (number + 1) * pageSize >= total;
        yield readPageOf(url, page, {
          records: fresh.map((each) => toRecord(each, board)),
          unusable: first ? answer.jobs.length - jobs.length : 0,
          total,
          note: end && !first && seen.size < total ? `Prospective counts ${total} postings but listed ${seen.size}.` : null,
        });
        if (end) break;
      }
      if (seen.size >= total) return;
    }
  },
};

const isMedium = (id: string | undefined): id is string => id !== undefined && /^\d{3,9}$/.test(id);

function toBoard(id: string) {
  return { source: 'prospective', token: id, url: mediumOf(id), company: null };
}

function toRecord(each: Job, board: BoardRef): RawRecord {
  const said = (name: string) => textIn(each.szas?.[name]);
  const min = said('sza_pensum.min');
  const max = said('sza_pensum.max');
  const range = min !== undefined && max !== undefined && min !== max ? `${min}–${max}` : (max ?? min);
  const workload = said('sza_pensum') ?? (range === undefined ? undefined : `${range.replace(/\s*%$/, '')} %`);
  const types = [said('sza_employment_type'), workload].filter((part) => part !== undefined);
  const html = sections
    .flatMap((name) => {
      const text = said(name);
      return text === undefined ? [] : [unescapeHtml(text)];
    })
    .join('\n');
  return {
    source: 'prospective',
    board: board.token,
    externalId: each.id,
    url: each.links?.directlink,
    applyUrl: said('sza_apply_link'),
    title: unescapeOnce(said('sza_title') ?? each.title ?? '').trim() || undefined,
    ...employer(undefined, board),
    locations: placesOf(each),
    employmentTypeText: types.length > 0 ? types.join(', ') : undefined,
    descriptionHtml: html === '' ? undefined : html,
    department: said('sza_department'),
    requisitionId: said('sza_reference_code'),
    postedAt: each.start_date,
    updatedAt: each.last_modification_timestamp,
    validThrough: each.end_date,
    language: each.language,
    completeness: html === '' ? 'title_only' : 'full',
  };
}

const sections = [
  'sza_introduction',
  'sza_tasks',
  'sza_requirements',
  'sza_benefits',
  ...Array.from({ length: 12 }, (_, index) => `sza_benefits_${index + 1}`),
  'sza_company_profil',
];

/** The words of a value: text, a number, or the first of a list. */
function textIn(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const parsed = optionalText.parse(first);
  return parsed?.trim();
}

/** Places by the words for them, which may be an address in lines; else by what the customer sorts its postings by. */
function placesOf({ szas, attributes }: Job): Place[] | undefined {
  const region = textIn(szas?.['sza_location.region']);
  const country = textIn(szas?.['sza_location.country']);
  const cities = ['sza_location.city', 'sza_location.2.city', 'sza_location.3.city'].flatMap(
    (name) => textIn(szas?.[name]) ?? [],
  );
  const own = cities.flatMap((city): Place[] => {
    const lines = city.split(/\s*\n\s*/);
    const [, postalCode, name] = /^(?:CH-)?(\d{4})\s+(\S.*)$/.exec(lines.at(-1) ?? '') ?? [];
    if (lines.length > 1 || name !== undefined) return [{ text: lines.join(', '), city: name, region, country, postalCode }];
    return [{ text: [city, region, country].filter((part) => part !== undefined).join(', '), city, region, country }];
  });
  if (own.length > 0) return distinctPlaces(own);
  const listed = attributes?.arbeitsort;
  const named = (Array.isArray(listed) ? listed : [listed]).flatMap((text) => textIn(text) ?? []);
  const other = named.length > 0 ? named : [textIn(szas?.sza_location)].filter((part) => part !== undefined);
  return distinctPlaces(other.map((text) => ({ text })));
}
