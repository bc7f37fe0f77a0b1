import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { decodeHtml } from '../page/html.ts';
import { jsonAfter } from '../page/script-json.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  isToken,
  looseList,
  optionalMoment,
  optionalNumber,
  optionalText,
  parseEnvelope,
  type Recognised,
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { hostOf, orGone } from '../tenant.ts';
import { escapeHtml, unescapeHtml } from '../text.ts';

const api = 'https://www.comeet.co/careers-api/2.0/company';

const place = z
  .object({
    name: optionalText,
    country: optionalText,
    city: optionalText,
    state: optionalText,
    postal_code: optionalText,
    is_remote: z.boolean().nullish().catch(undefined),
  })
  .nullish()
  .catch(undefined);

const section = z.object({ name: optionalText, value: optionalText, order: optionalNumber });

const position = z.object({
  uid: identity,
  name: optionalText,
  department: optionalText,
  company_name: optionalText,
  url_comeet_hosted_page: optionalText,
  url_active_page: optionalText,
  employment_type: optionalText,
  experience_level: optionalText,
  internal_use_custom_id: optionalText,
  time_updated: optionalMoment,
  workplace_type: optionalText,
  is_internal: z.boolean().nullish().catch(undefined),
  location: place,
  /** The interface has the sections here, the hosted page in `custom_fields`. */
  details: looseList,
  custom_fields: z.object({ details: looseList }).nullish().catch(undefined),
  categories: looseList,
});
type Position = z.infer<typeof position>;

export const comeet: Source = {
  name: 'comeet',
  title: 'Comeet (Spark Hire Recruit)',
  kind: 'system',
  summary:
    'company of `www.comeet.com/jobs/<company>/<uid>`, or the widget of a careers page · 1 request, the whole board with texts',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    attribution: null,
    terms: {
      position:
        'The Careers API is documented by the vendor for careers pages; the token it asks for stands in every page with its widget, and hosted pages carry the whole list.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 },
  fixtures: ['comeet', 'comeet-widget'],
  hosts: (board) => [new URL(board.url).host],

  recognise(url) {
    const host = hostOf(url);
    if (!/^(www\.)?comeet\.com?$/.test(host)) return null;
    const path = segments(url);
    if (path[0] === 'careers-api') {
      // careers-api/{version}/company/{uid}/positions/{position}?token=
      const token = url.searchParams.get('token');
      const uid = path[2] === 'company' ? uidOf(path[3]) : undefined;
      return uid === undefined || token === null ? null : ofApi(uid, token, path[5]);
    }
    // jobs/{company}/{uid}/{position}/{position uid}
    const [jobs, company, company_uid, , id] = path;
    const uid = uidOf(company_uid);
    if (jobs !== 'jobs' || !isToken(company) || uid === undefined) return null;
    return {
      source: 'comeet',
      token: uid,
      url: `https://www.comeet.com/jobs/${encodeURIComponent(company)}/${uid}`,
      company: null,
      ...positionOf(id),
    };
  },

  embedded({ html }) {
    // COMEET.init({token: "...", "company-uid": "30.005"}), or `comeetvar` of the WordPress plugin: script, not JSON.
    const call = /COMEET\.init\s*\(\s*\{|comeetvar\s*=\s*\{/.exec(html);
    if (call === null) return null;
    const settings = html.slice(call.index, call.index + 6000);
    const uid = uidOf(/["']?(?:company-uid|comeet_uid)["']?\s*:\s*["']([0-9A-Za-z.]{3,12})["']/.exec(settings)?.[1]);
    const token = /(?<![\w-])["']?(?:comeet_)?token["']?\s*:\s*["']([0-9A-Za-z]{8,100})["']/.exec(settings)?.[1];
    return uid === undefined || token === undefined ? null : ofApi(uid, token, undefined);
  },

  async *list(board, context) {
    const hosted = hostOf(new URL(board.url)) === 'www.comeet.com';
    const url = hosted ? board.url : `${board.url}&details=true`;
    const page = await orGone(ask(url, comeet, context, hosted ? { expect: 'html' } : { secretQuery: ['token'] }), 'Comeet');
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const entries = hosted ? positionsIn(page) : parseEnvelope(page, z.array(z.unknown()));
    const positions = fitting(entries, position);
    const open = positions.filter((each) => each.is_internal !== true);
    yield readPageOf(url, page, {
      records: [...new Map(open.map((each) => [each.uid, toRecord(each, board)])).values()],
      unusable: entries.length - positions.length,
    });
  },
};

function ofApi(uid: string, token: string, id: string | undefined): Recognised {
  const url = `${api}/${uid}/positions?token=${encodeURIComponent(token)}`;
  return { source: 'comeet', token: uid, url, company: null, ...positionOf(id) };
}

/** Identifiers of companies: `30.005`, `C6.001`. */
const uidOf = (text: string | undefined) =>
  text !== undefined && /^[0-9a-z]{1,4}\.[0-9a-z]{2,4}$/i.test(text) ? text.toUpperCase() : undefined;

/** Identifiers of positions: `1A.B2C`, in several places `8A.26E-E5.60A`. */
const positionOf = (text: string | undefined) =>
  text !== undefined && /^[0-9a-z]{1,4}\.[0-9a-z]{2,4}(-[0-9a-z.]{2,12})?$/i.test(text) ? { externalId: text.toUpperCase() } : {};

/** The list that a hosted page carries for its own script. */
function positionsIn(page: Extract<FetchedPage, { kind: 'page' }>): unknown[] {
  const list = z.array(z.unknown()).safeParse(jsonAfter(decodeHtml(page.body, page.contentType), /COMPANY_POSITIONS_DATA\s*=/));
  if (list.success) return list.data;
  throw new ReadFailure('unexpected_shape', `${page.url} does not hold the list of positions it used to`, { page });
}

const workplace: Readonly<Record<string, RawRecord['remote']>> = { onsite: 'onsite', hybrid: 'hybrid', remote: 'remote' };

function toRecord(job: Position, board: BoardRef): RawRecord {
  const { name, city, state, country, postal_code: postalCode, is_remote: isRemote } = job.location ?? {};
  const text = name ?? [city, state, country].filter((part) => part !== undefined).join(', ');
  const html = textOf(job);
  const values = fitting(job.categories, section).flatMap(({ value }) => value ?? []);
  return {
    source: 'comeet',
    board: board.token,
    externalId: job.uid,
    url: job.url_comeet_hosted_page ?? job.url_active_page,
    title: job.name,
    ...employer(job.company_name, board),
    locations: text === '' ? undefined : [{ text, city, region: state, country, postalCode }],
    // The older flag says only yes or nothing.
    remote:
      workplace[(job.workplace_type ?? '').toLowerCase().replaceAll(/[^a-z]/g, '')] ?? (isRemote === true ? 'remote' : undefined),
    remoteText: job.workplace_type,
    employmentTypeText: job.employment_type,
    seniorityText: job.experience_level,
    descriptionHtml: html,
    department: job.department,
    requisitionId: job.internal_use_custom_id,
    updatedAt: job.time_updated,
    tags: values.length > 0 ? [...new Set(values)] : undefined,
    completeness: html === undefined ? 'title_only' : 'full',
  };
}

/** The sections in the order they are numbered; the order they come in says nothing. */
function textOf(job: Position): string | undefined {
  const given = job.details.length > 0 ? job.details : (job.custom_fields?.details ?? []);
  const parts = fitting(given, section)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .flatMap(({ name, value }) =>
      value === undefined ? [] : [`${name === undefined ? '' : `<h3>${escapeHtml(name)}</h3>\n`}${unescapeHtml(value)}`],
    );
  return parts.length > 0 ? parts.join('\n') : undefined;
}
