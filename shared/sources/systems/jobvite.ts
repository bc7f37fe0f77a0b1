import type { RawRecord } from '../../domain/raw-record.ts';
import type { BoardPage } from '../../ports/board-reader.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import { elements, hasClass, innerHtml, readTree, said } from '../page/elements.ts';
import { decodeHtml } from '../page/html.ts';
import { answered, postingOn, withPosting } from '../page/posting-page.ts';
import {
  ask,
  type BoardRef,
  employer,
  isToken,
  type ListContext,
  noValidators,
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { hostOf, orGone } from '../tenant.ts';
import { unescapeHtml } from '../text.ts';
import { children, childText, parseFeed, type XmlElement } from '../xml.ts';

const site = 'https://jobs.jobvite.com';
const feedOf = (company: string) => `https://app.jobvite.com/CompanyJobs/Xml.aspx?c=${encodeURIComponent(company)}`;
/** With it a board that the employer shows inside a page of its own is not sent there. */
const inline = 'fr=true&nl=1';
/** Rows of a full page of the list are fifty; no board has more pages than that. */
const mostPages = 100;

export const jobvite: Source = {
  name: 'jobvite',
  title: 'Jobvite',
  kind: 'system',
  summary:
    'company of `jobs.jobvite.com/<company>` · 1 page for its number, 1 feed with texts; else 1 page per 50 postings and 1 for each new text',
  manners: {
    // What the host of the feeds asks for: it answers 429 to whoever comes sooner.
    gapMilliseconds: 30_000,
    concurrency: 1,
    robots: true,
    attribution: null,
    terms: {
      position:
        'The XML feed of a company is made for showing its jobs elsewhere and needs no key; it is read once in half a minute at most, as its host asks.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['jobvite', 'jobvite-feed', 'jobvite-list'],
  hosts: (board) => (numberIn(board.token) === null ? ['jobs.jobvite.com', 'app.jobvite.com'] : ['app.jobvite.com']),

  recognise(url) {
    const host = hostOf(url);
    const path = segments(url);
    if (/^(www|app|hire|feed)\.jobvite\.com$/.test(host)) {
      // CompanyJobs/Xml.aspx?c={number}, CompanyJobs/Careers.aspx?c={number}
      const number = [...url.searchParams].find(([name]) => name.toLowerCase() === 'c')?.[1];
      if (path[0]?.toLowerCase() !== 'companyjobs' || number === undefined || !isNumber(number)) return null;
      return { source: 'jobvite', token: `c=${number}`, url: feedOf(number), company: null };
    }
    if (host !== 'jobs.jobvite.com') return null;
    const [company, job, id] = path[0]?.toLowerCase() === 'careers' ? path.slice(1) : path;
    if (!isToken(company) || /^(support|search|careers|about|login)$/i.test(company)) return null;
    return {
      source: 'jobvite',
      token: company,
      url: `${site}/${encodeURIComponent(company)}`,
      company: null,
      ...(job === 'job' && id !== undefined && /^\w{4,40}$/.test(id) ? { externalId: id } : {}),
    };
  },

  async *list(board, context) {
    const number = numberIn(board.token) ?? (await numberOn(board, context));
    if (number === null) yield* byPages(board, context);
    else yield* byFeed(number, board, context);
  },
};

const isNumber = (text: string) => /^[0-9A-Za-z_-]{4,40}$/.test(text);

/** The number in the token of a board that is known by its feed only. */
const numberIn = (token: string) => /^c=(.+)$/.exec(token)?.[1] ?? null;

/** The company's number, which its page holds in a script; null where it does not. */
async function numberOn(board: BoardRef, context: ListContext): Promise<string | null> {
  const url = `${site}/${encodeURIComponent(board.token)}?${inline}`;
  const page = answered(await orGone(ask(url, jobvite, context, { expect: 'html', conditional: false }), 'Jobvite'));
  const html = decodeHtml(page.body, page.contentType);
  const number = /\bcompanyEId["']?\s*[:=]\s*["']([^"']+)["']/.exec(html)?.[1];
  if (number !== undefined && isNumber(number)) return number;
  if (/\bjv-[a-z]/.test(html)) return null;
  throw new ReadFailure('unexpected_shape', `${page.url} is no careers page of Jobvite any more`, { page });
}

async function* byFeed(number: string, board: BoardRef, context: ListContext): AsyncGenerator<BoardPage> {
  const url = feedOf(number);
  let page: FetchedPage;
  try {
    page = await orGone(ask(url, jobvite, context, { expect: 'xml' }), 'Jobvite');
  } catch (error) {
    // A company without postings has no feed but a page that says so.
    if (!(error instanceof ReadFailure) || !saysNoJobs(error.page?.url)) throw error;
    yield { ...unchangedPage(url), outcome: 'read', validators: noValidators };
    return;
  }
  if (page.kind === 'unchanged') {
    yield unchangedPage(url);
    return;
  }
  if (saysNoJobs(page.url)) {
    yield readPageOf(url, page, { records: [] });
    return;
  }
  const jobs = children(parseFeed(page, ['result']), 'job');
  const records = jobs.flatMap((job) => fromFeed(job, board) ?? []);
  yield readPageOf(url, page, {
    records: [...new Map(records.map((record) => [record.externalId, record])).values()],
    unusable: jobs.length - records.length,
  });
}

const saysNoJobs = (url: string | undefined) => /\/nojobs\.html?(?:[?#]|$)/i.test(url ?? '');

function fromFeed(job: XmlElement, board: BoardRef): RawRecord | null {
  const id = childText(job, 'id');
  if (id === undefined || id.length > 100) return null;
  const html = childText(job, 'description') ?? childText(job, 'briefdescription');
  const location = childText(job, 'location');
  return {
    source: 'jobvite',
    board: board.token,
    externalId: id,
    url: secure(childText(job, 'detail-url')),
    applyUrl: secure(childText(job, 'apply-url')),
    title: childText(job, 'title'),
    ...employer(undefined, board),
    locations: location === undefined ? undefined : [{ text: location }],
    employmentTypeText: childText(job, 'jobtype'),
    descriptionHtml: html === undefined ? undefined : unescapeHtml(html),
    department: childText(job, 'category'),
    requisitionId: childText(job, 'requisitionid'),
    postedAt: dayOf(childText(job, 'date')),
    completeness: html === undefined ? 'title_only' : childText(job, 'description') === undefined ? 'excerpt' : 'full',
  };
}

/** Addresses come with `http:`, which the hosts only send on. */
const secure = (url: string | undefined) => url?.replace(/^http:\/\//i, 'https://');

/** `10/2/2026` (month first) as `2026-10-02`; another form stays as it is. */
function dayOf(text: string | undefined): string | undefined {
  const [, month = '', day = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text ?? '') ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The list a person turns the pages of: title, place and department, with the texts on pages of their own. */
async function* byPages(board: BoardRef, context: ListContext): AsyncGenerator<BoardPage> {
  const company = `${site}/${encodeURIComponent(board.token)}`;
  const listing = new Map<string, Listed>();
  let total: number | null = null;
  for (let number = 0; number < mostPages; number += 1) {
    const url = `${company}/search?p=${number}&${inline}`;
    const page = answered(await orGone(ask(url, jobvite, context, { expect: 'html', conditional: false }), 'Jobvite'));
    const html = decodeHtml(page.body, page.contentType);
    if (!/\bjv-(job-list|pagination-text|page-search)\b/.test(html))
      throw new ReadFailure('unexpected_shape', `${page.url} is not the list of positions it used to be`, { page });
    const counted = /\b\d+\s*-\s*\d+\s+of\s+(\d+)\b/.exec(html)?.[1];
    if (counted !== undefined) total = Number(counted);
    const before = listing.size;
    for (const row of rowsIn(html, board)) if (!listing.has(row.detailUrl)) listing.set(row.detailUrl, row);
    const done = listing.size === before || total === null || listing.size >= total;
    yield readPageOf(url, page, {
      records: [],
      total,
      note:
        done && total !== null && total !== listing.size ? `Jobvite counts ${total} postings but listed ${listing.size}.` : null,
    });
    if (done) break;
  }
  yield* withDetails([...listing.values()], context, {
    fetch: ({ detailUrl }) => orGone(ask(detailUrl, jobvite, context, { expect: 'html' }), 'Jobvite'),
    read: (page, { record }) => {
      const { html, fields } = postingOn(page);
      const text = elements(readTree(html), (each) => hasClass(each, 'jv-job-detail-description'))[0];
      const shown = text === undefined ? undefined : innerHtml(text) || undefined;
      return withPosting(record, { ...fields, descriptionHtml: fields?.descriptionHtml ?? shown }, page, board);
    },
  });
}

/** Rows of the list, each under the heading of its department. */
function rowsIn(html: string, board: BoardRef): Listed[] {
  const rows: Listed[] = [];
  let department: string | undefined;
  let listed: { id: string; title: string | undefined } | null = null;
  const own = new RegExp(`^/(?:careers/)?${board.token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/job/(\\w{4,40})(?:[/?#]|$)`, 'i');
  const end = (place: string | undefined) => {
    if (listed === null) return;
    const url = `${site}/${encodeURIComponent(board.token)}/job/${listed.id}`;
    rows.push({
      detailUrl: `${url}?${inline}`,
      changesWith: { title: listed.title, place, department },
      record: {
        source: 'jobvite',
        board: board.token,
        externalId: listed.id,
        url,
        title: listed.title,
        ...employer(undefined, board),
        locations: place === undefined ? undefined : [{ text: place }],
        department,
        completeness: 'title_only',
      },
    });
    listed = null;
  };
  for (const element of elements(readTree(html), (each) => /^(h[2-4]|td|li|div|span|a)$/.test(each.name))) {
    if (/^h[2-4]$/.test(element.name)) department = said(element);
    else if (element.name === 'a') {
      const id = own.exec(element.attribs.href?.replace(/^https?:\/\/jobs\.jobvite\.com/i, '') ?? '')?.[1];
      if (id === undefined) continue;
      end(undefined);
      listed = { id, title: said(element) };
    } else if (hasClass(element, 'jv-job-list-location')) {
      const place = said(element)?.replace(/\s*,\s*/g, ', ');
      // Of several the list says only how many.
      end(place === undefined || /^\d+ locations?$/i.test(place) ? undefined : place);
    }
  }
  end(undefined);
  return rows;
}
