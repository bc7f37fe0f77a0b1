import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import type { BoardPage } from '../../ports/board-reader.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import { closest, elements, hasClass, innerHtml, readTree, said, type Tree } from '../page/elements.ts';
import { decodeHtml, readHtml } from '../page/html.ts';
import { postingsOn } from '../page/postings.ts';
import { siteMark } from '../site-mark.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  type ListContext,
  optionalText,
  parseEnvelope,
  type Recognised,
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { hostOf, tenantOf } from '../tenant.ts';
import { unescapeHtml, unescapeOnce } from '../text.ts';
import { child, children, childText, parseFeed, type XmlElement } from '../xml.ts';
import { bareTitle, dayOf, localesIn, placeOf, tileFields, totalIn } from './successfactors-fields.ts';

/** No site is that large. */
const mostPages = 1000;
/** Links to postings looked at on one page; each posting has two at most. */
const mostOnPage = 1000;
const feeds = ['googlefeed.xml', 'sitemal.xml'] as const;

/** What tells that a site has no feed for us, so that its pages are read instead. */
const noFeed: ReadonlySet<string> = new Set([
  'not_found',
  'wrong_content_type',
  'unexpected_shape',
  'robots_disallowed',
  'forbidden',
]);

/**
 * Careers sites built with SuccessFactors stand on hosts of the employers. One with a feed gives all its postings with texts in one answer; else the
 * list comes as table, as tiles or as JSON by language, and each text from its page.
 */
export const successfactors: Source = {
  name: 'successfactors',
  title: 'SAP SuccessFactors',
  kind: 'system',
  summary:
    'careers site of an employer (Recruiting Marketing, Career Site Builder) · 1 feed with texts, else 1 page per 10 to 25 postings and 1 for each new text',
  manners: {
    gapMilliseconds: 700,
    concurrency: 1,
    robots: true,
    service: { gapMilliseconds: 200, concurrency: 4 },
    attribution: null,
    terms: {
      position:
        'Feeds and pages of the sites are public, the feed is made for search engines; nothing is offered to third parties, so robots.txt of each site decides.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['successfactors', 'successfactors-tiles', 'successfactors-table', 'successfactors-unified'],
  hosts: (board) => [new URL(board.url).host],

  recognise(url) {
    const vendors = hostOf(url) === 'jobsearch.createyourowncareer.com';
    if (vendors && segments(url)[0] === undefined) return null;
    const own =
      /\/(googlefeed\.xml|sitemal\.xml|tile-search-results\/?|viewalljobs\/?|services\/recruiting\/v1\/jobs)$/.test(
        url.pathname,
      ) ||
      (/\/search\/?$/.test(url.pathname) && url.searchParams.get('sortColumn') === 'referencedate') ||
      postingPath.test(url.pathname);
    return vendors || own || tenantOf(url, 'jobs2web.com') !== null ? boardAt(url) : null;
  },

  embedded(page) {
    const built = /\brmkcdn\.successfactors\.(com|eu)\b|\bj2w\.(init|SearchResults|TC|Apply)\b|\/platform\/(js|csb)\/j2w\b/i.test(
      page.html,
    );
    return built && !/\.successfactors\.(com|eu)$/.test(hostOf(page.url)) ? boardAt(page.url) : null;
  },

  async *list(board, context) {
    const walk = new Walk(board, context);
    yield* walk.pages();
  },
};

const newestFirst = 'q=&sortColumn=referencedate&sortDirection=desc';

/** `/job/Bern-Laborantin-3000/900000001/`, below a brand or not, and `/job/Laborantin/4711-de_DE`: no other system writes addresses so. */
const postingPath = /^(?:\/[^/]+){0,2}\/job\/[^/]+\/(?:\d{8,12}\/?|\d{1,12}-[a-z]{2}_[A-Z]{2}\/?)$/;

/** First segments of the pages of a site; what stands before them is a brand. */
const sections = new Set([
  'job',
  'search',
  'go',
  'viewalljobs',
  'topjobs',
  'content',
  'talentcommunity',
  'tile-search-results',
  'services',
  'profile',
  'platform',
  'googlefeed.xml',
  'sitemal.xml',
  'sitemap.xml',
]);

function boardAt(url: URL): Recognised {
  const host = hostOf(url);
  const path = segments(url);
  const section = path.findIndex((part) => sections.has(part.toLowerCase()));
  const brand = section === -1 ? (host === 'jobsearch.createyourowncareer.com' ? path.slice(0, 1) : []) : path.slice(0, section);
  const base = `${host}${brand.map((part) => `/${encodeURIComponent(part)}`).join('')}`;
  const id =
    path[section] === 'job' ? path.slice(section + 1).map((part) => /^(\d{1,12})(?:-[a-z]{2}_[A-Z]{2})?$/.exec(part)?.[1]) : [];
  const posting = id.find((part) => part !== undefined);
  return {
    source: 'successfactors',
    token: base,
    // The search page under this address is no other system's.
    url: `https://${base}/search/?${newestFirst}`,
    company: null,
    ...(posting === undefined ? {} : { externalId: posting }),
  };
}

class Walk {
  readonly #board: BoardRef;
  readonly #context: ListContext;
  readonly #host: string;
  /** Where the site begins, without a slash at its end. */
  readonly #base: string;
  readonly #found = new Map<string, Listed>();

  constructor(board: BoardRef, context: ListContext) {
    this.#board = board;
    this.#context = context;
    this.#host = new URL(board.url).host;
    this.#base = `https://${boardAt(new URL(board.url)).token}`;
  }

  async *pages(): AsyncGenerator<BoardPage> {
    const failed = yield* this.#feed();
    if (failed === 'read') return;
    yield* this.#listing(failed);
    yield* withDetails([...this.#found.values()], this.#context, {
      fetch: ({ detailUrl }) => ask(detailUrl, successfactors, this.#context, { expect: 'html' }),
      read: (page, listed) => this.#detailed(page, listed),
    });
  }

  // The feed

  /** Reads the feed where there is one with postings. Else gives the failure that says most, or null when there simply is no feed. */
  async *#feed(): AsyncGenerator<BoardPage, 'read' | ReadFailure | null> {
    let telling: ReadFailure | null = null;
    for (const name of feeds) {
      const url = `${this.#base}/${name}`;
      let page: FetchedPage;
      let items: XmlElement[];
      try {
        page = await ask(url, successfactors, this.#context, { expect: 'xml' });
        if (page.kind === 'unchanged') {
          yield unchangedPage(url);
          return 'read';
        }
        const root = parseFeed(page, ['rss']);
        items = children(child(root, 'channel') ?? root, 'item');
      } catch (error) {
        if (!(error instanceof ReadFailure) || !noFeed.has(error.reason)) throw error;
        if (error.reason !== 'not_found') telling ??= error;
        continue;
      }
      // A feed without postings may just not be kept up.
      if (items.length === 0) continue;
      const seen = new Set<string>();
      const records = items.flatMap((item) => {
        const record = this.#fromItem(item);
        return record === null || seen.has(record.externalId) || !seen.add(record.externalId) ? [] : [record];
      });
      const unusable = items.filter((item) => idOf(item) === undefined).length;
      yield readPageOf(url, page, { records, unusable });
      return 'read';
    }
    return telling;
  }

  #fromItem(item: XmlElement): RawRecord | null {
    const id = idOf(item);
    if (id === undefined) return null;
    const place = childText(item, 'g:location');
    const html = childText(item, 'description');
    return {
      source: 'successfactors',
      board: this.#board.token,
      externalId: id,
      url: childText(item, 'link') ?? childText(item, 'g:link'),
      title: bareTitle(childText(item, 'title') ?? childText(item, 'g:title'), place),
      ...this.#employer(childText(item, 'g:employer')),
      location: place,
      locations: place === undefined ? undefined : [placeOf(place)],
      employmentTypeText: childText(item, 'g:job_type') ?? childText(item, 'g:employment_type'),
      salaryText: childText(item, 'g:salary'),
      descriptionHtml: html === undefined ? undefined : unescapeHtml(html),
      department: childText(item, 'g:job_function'),
      seniorityText: childText(item, 'g:experience'),
      postedAt: dayOf(childText(item, 'pubDate') ?? childText(item, 'g:publish_date')),
      validThrough: dayOf(childText(item, 'g:expiration_date')),
      completeness: html === undefined ? 'title_only' : 'full',
    };
  }

  // The list on pages

  async *#listing(failed: ReadFailure | null): AsyncGenerator<BoardPage> {
    const url = (row: number) => `${this.#base}/search/?${newestFirst}&startrow=${row}`;
    let page: FetchedPage;
    try {
      page = await this.#html(url(0));
    } catch (error) {
      throw failed !== null && error instanceof ReadFailure && error.reason === 'not_found' ? failed : error;
    }
    if (page.kind === 'unchanged') return;
    const html = decodeHtml(page.body, page.contentType);
    const tree = readTree(html);
    const rows = this.#rowsIn(tree);
    if (rows.length > 0) yield* this.#byRows(page, url, rows, totalIn(html));
    else if (/tile-search-results/.test(html)) yield* this.#byTiles(totalIn(html));
    else if (/\bj2w\b|successfactors/i.test(html)) yield* this.#unified(localesIn(html));
    else
      throw new ReadFailure('unexpected_shape', `${page.url} is no page of a SuccessFactors careers site (any more)`, { page });
  }

  async *#byRows(
    first: Extract<FetchedPage, { kind: 'page' }>,
    url: (row: number) => string,
    rows: readonly Row[],
    total: number | null,
  ): AsyncGenerator<BoardPage> {
    let page: FetchedPage = first;
    let listed = rows;
    for (let row = 0; ; ) {
      if (page.kind === 'unchanged') return;
      const fresh = listed.filter((each) => this.#keep(each)).length;
      yield readPageOf(url(row), page, { records: [], total });
      row += listed.length;
      if (fresh === 0 || (total !== null && this.#found.size >= total) || row > mostPages * 25) return;
      page = await this.#html(url(row));
      if (page.kind !== 'page') continue;
      listed = this.#rowsIn(readTree(decodeHtml(page.body, page.contentType)));
      // A page without any row where more are announced is no end of the list: what would be on it is not gone.
      if (listed.length === 0 && total !== null && this.#found.size < total)
        throw new ReadFailure(
          'truncated',
          `${url(row)} holds no postings, although only ${this.#found.size} of ${total} were listed`,
          { page },
        );
    }
  }

  async *#byTiles(total: number | null): AsyncGenerator<BoardPage> {
    let row = 0;
    for (let number = 0; number < mostPages; number += 1) {
      const url = `${this.#base}/tile-search-results/?${newestFirst}&startrow=${row}`;
      const page = await this.#html(url);
      if (page.kind === 'unchanged') return;
      const html = decodeHtml(page.body, page.contentType);
      const rows = this.#rowsIn(readTree(html));
      if (rows.length === 0 && number === 0 && total !== 0 && !/job-tile|record-returned="0"/.test(html))
        throw new ReadFailure('unexpected_shape', `${url} did not answer with tiles`, { page });
      const fresh = rows.filter((each) => this.#keep(each)).length;
      yield readPageOf(url, page, { records: [], total });
      row += rows.length;
      if (fresh === 0 || (total !== null && this.#found.size >= total)) return;
    }
  }

  /** Tiles and table rows with a link to a posting. */
  #rowsIn(tree: Tree): Row[] {
    const found = new Map<string, Row>();
    const anchors = elements(tree, (element) => element.name === 'a' && hasClass(element, 'jobTitle-link'));
    for (const anchor of anchors.slice(0, mostOnPage)) {
      const href = anchor.attribs.href ?? '';
      const at = URL.canParse(href, `${this.#base}/`) ? new URL(href, `${this.#base}/`) : null;
      const id = /\/job\/(?:.*\/)?(\d{3,})\/?$/.exec(at?.pathname ?? '')?.[1];
      if (at === null || at.host !== this.#host || id === undefined || found.has(id)) continue;
      const holder = closest(anchor, (element) => hasClass(element, 'job-tile') || element.name === 'tr') ?? anchor;
      found.set(id, { id, url: `${at.origin}${at.pathname}`, title: said(anchor), fields: tileFields(holder) });
    }
    return [...found.values()];
  }

  #keep({ id, url, title, fields }: Row): boolean {
    if (this.#found.has(id)) return false;
    const field = (name: RegExp) => [...fields].find(([each]) => name.test(each))?.[1];
    const city = field(/^(city|ort|stadt|ville)$/);
    const region = field(/^(state|region|kanton|bundesland)$/);
    const country = field(/^(country|land|pays)$/);
    const text =
      field(/^(job ?)?(location|standort|lieu)s?$/) ??
      ([city, region, country].filter((part) => part !== undefined).join(', ') || undefined);
    this.#found.set(id, {
      detailUrl: url,
      record: {
        source: 'successfactors',
        board: this.#board.token,
        externalId: id,
        url,
        title: bareTitle(title, text),
        ...this.#employer(undefined),
        location: text,
        locations:
          text === undefined
            ? undefined
            : [
                {
                  ...placeOf(text),
                  ...(city === undefined ? {} : { city }),
                  ...(region === undefined ? {} : { region }),
                  ...(country === undefined ? {} : { country }),
                },
              ],
        employmentTypeText: field(/^(shift ?type|employment ?type|job ?type|type|contract|arbeitszeit|anstellungsart|pensum)/),
        department: field(/^(dept|department|job ?function|function|business ?unit|category|bereich|abteilung|funktion)/),
        requisitionId: field(/^(req(uisition)?\.? ?(id|number|no\.?)|job ?(id|req))/),
        postedAt: dayOf(field(/^(job ?)?(date|posted|datum)/)),
        completeness: 'title_only',
      },
      changesWith: [title, [...fields]],
    });
    return true;
  }

  // The unified sites: JSON, by language

  async *#unified(locales: readonly string[]): AsyncGenerator<BoardPage> {
    const url = `${this.#base}/services/recruiting/v1/jobs`;
    for (const locale of locales) {
      let here = 0;
      const before = new Set<string>();
      for (let pageNumber = 0; pageNumber < mostPages; pageNumber += 1) {
        const page = await ask(url, successfactors, this.#context, {
          json: { keywords: '', locale, location: '', pageNumber, sortBy: 'recent' },
        });
        if (page.kind === 'unchanged') return;
        const { jobSearchResult, totalJobs } = parseEnvelope(page, unifiedEnvelope);
        const entries = fitting(jobSearchResult, unifiedEntry).map(({ response }) => response);
        const fresh = entries.filter(({ id }) => !before.has(id) && before.add(id));
        for (const each of fresh) this.#keepUnified(each, locale);
        here += jobSearchResult.length;
        yield readPageOf(`${url}#${locale}${pageNumber}`, page, {
          records: [],
          unusable: jobSearchResult.length - entries.length,
          total: locales.length === 1 ? totalJobs : null,
        });
        if (fresh.length === 0 || here >= totalJobs) break;
      }
    }
  }

  #keepUnified(job: Unified, locale: string): void {
    // A posting in several languages: the first that lists it, the site's own, is the one that is read.
    if (this.#found.has(job.id)) return;
    const slug = unescapeOnce(job.unifiedUrlTitle ?? job.urlTitle ?? 'job');
    const url = `${this.#base}/job/${encodeURIComponent(slug)}/${job.id}-${locale}`;
    const places = job.jobLocationShort.map((text) => text.replace(/<[^<>]*>/g, '').trim()).filter((text) => text !== '');
    this.#found.set(job.id, {
      detailUrl: url,
      record: {
        source: 'successfactors',
        board: this.#board.token,
        externalId: job.id,
        url,
        title: bareTitle(job.unifiedStandardTitle, places[0]),
        ...this.#employer(undefined),
        location: places[0],
        locations: places.length > 0 ? places.map(placeOf) : undefined,
        department: job.businessUnit_obj?.join(', ') || job.department_obj?.join(', ') || undefined,
        postedAt: dayOf(job.unifiedStandardStart, locale),
        validThrough: dayOf(job.unifiedStandardEnd, locale),
        language: locale.slice(0, 2),
        completeness: 'title_only',
      },
      changesWith: job,
    });
  }

  // The page of a posting

  #detailed(page: Extract<FetchedPage, { kind: 'page' }>, { record, detailUrl }: Listed): RawRecord {
    const html = decodeHtml(page.body, page.contentType);
    const fields = postingsOn(html, readHtml(html, page.url).ldJson).postings[0]?.fields;
    const block = elements(
      readTree(html),
      (element) => hasClass(element, 'jobdescription') || hasClass(element, 'job-description'),
    )[0];
    const text = fields?.descriptionHtml ?? (block === undefined ? undefined : innerHtml(block) || undefined);
    if (text === undefined)
      throw new ReadFailure('unexpected_shape', `${detailUrl} does not hold the text of the posting that is listed`, { page });
    const stated = Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined));
    return {
      ...record,
      ...stated,
      ...this.#employer(fields?.company),
      url: record.url,
      title: bareTitle(fields?.title, record.location) ?? record.title,
      locations: fields?.locations ?? record.locations,
      location: record.location ?? fields?.locations?.[0]?.text,
      descriptionHtml: text,
      requisitionId: record.requisitionId ?? fields?.requisitionId,
      postedAt: record.postedAt ?? dayOf(textual(fields?.postedAt)),
      validThrough: dayOf(textual(fields?.validThrough)) ?? record.validThrough,
      language: fields?.language ?? record.language,
      completeness: 'full',
    };
  }

  #html(url: string): Promise<FetchedPage> {
    return ask(url, successfactors, this.#context, { expect: 'html', conditional: false });
  }

  #employer(name: string | undefined) {
    const brand = new URL(this.#base).pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1);
    return employer(name, { ...this.#board, token: brand ?? siteMark(this.#host) });
  }
}

interface Row {
  id: string;
  url: string;
  title: string | undefined;
  fields: ReadonlyMap<string, string>;
}

const unifiedEnvelope = z.object({
  jobSearchResult: z.array(z.unknown()),
  totalJobs: z.number().int().nonnegative(),
});
const list = z.array(z.string()).optional().catch(undefined);
const unifiedEntry = z.object({
  response: z.object({
    id: identity,
    unifiedStandardTitle: optionalText,
    unifiedUrlTitle: optionalText,
    urlTitle: optionalText,
    jobLocationShort: z.array(z.string()).catch([]),
    unifiedStandardStart: optionalText,
    unifiedStandardEnd: optionalText,
    businessUnit_obj: list,
    department_obj: list,
  }),
});
type Unified = z.infer<typeof unifiedEntry>['response'];

const textual = (value: string | number | undefined) => (typeof value === 'number' ? undefined : value);

const idOf = (item: XmlElement) =>
  childText(item, 'g:id') ?? /\/(\d{3,})\/?(?:\?|$)/.exec(childText(item, 'link') ?? '')?.[1] ?? childText(item, 'guid');
