import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import type { BoardPage } from '../../ports/board-reader.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import { decodeHtml, readHtml } from '../page/html.ts';
import { postingsOn } from '../page/postings.ts';
import { jsonAfter } from '../page/script-json.ts';
import { sitemapPages } from '../page/sitemap-walk.ts';
import { siteMark } from '../site-mark.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  type ListContext,
  looseList,
  optionalMoment,
  optionalText,
  type Recognised,
  readPageOf,
  type Source,
} from '../source.ts';
import { hostOf } from '../tenant.ts';

/** The search gives ten a page: a larger site is read from its sitemap. */
const mostBySearch = 400;
const mostPages = 80;

const degrees = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);
const point = z.object({ lat: degrees, lon: degrees }).nullish().catch(undefined);

const jobFields = z.object({
  jobId: identity.optional().catch(undefined),
  reqId: identity.optional().catch(undefined),
  jobSeqNo: identity.optional().catch(undefined),
  title: optionalText,
  type: optionalText,
  employmentType: optionalText,
  category: optionalText,
  multi_category_array: looseList,
  department: optionalText,
  experienceLevel: optionalText,
  location: optionalText,
  cityStateCountry: optionalText,
  city: optionalText,
  state: optionalText,
  country: optionalText,
  postalCode: optionalText,
  latitude: degrees,
  longitude: degrees,
  multi_location: looseList,
  multi_location_array: looseList,
  postedDate: optionalMoment,
  applyUrl: optionalText,
  companyName: optionalText,
  locale: optionalText,
  descriptionTeaser: optionalText,
  description: optionalText,
  salaryRange: optionalText,
});
type Job = z.infer<typeof jobFields>;

const searchNode = z.object({
  totalHits: z.number().int().nonnegative().optional().catch(undefined),
  data: z.object({ jobs: z.array(z.unknown()) }),
});
/** Where nothing fits, the list itself is left out. */
const emptyNode = z.object({ totalHits: z.literal(0) });
const ddo = z.object({
  eagerLoadRefineSearch: z.unknown().optional(),
  refineSearch: z.unknown().optional(),
  jobDetail: z.unknown().optional(),
});
const detailNode = z.object({ data: z.object({ job: jobFields }) });
const settings = z.object({ baseUrl: optionalText, refNum: optionalText });

const placeNode = z.union([
  z.object({ location: optionalText, city: optionalText, state: optionalText, country: optionalText, latlong: point }),
  z.string().transform((location) => ({
    location: location.trim() === '' ? undefined : location,
    city: undefined,
    state: undefined,
    country: undefined,
    latlong: undefined,
  })),
]);

export const phenom: Source = {
  name: 'phenom',
  title: 'Phenom',
  kind: 'system',
  summary:
    'careers site (host and language) of an employer · 1 page per 10 postings, or its sitemaps, then 1 page for each new text',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    service: { gapMilliseconds: 200, concurrency: 4 },
    attribution: null,
    terms: {
      position:
        'There is no public interface: the public pages of the employer’s site are read as its robots.txt allows, with what they hold for search engines.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['phenom', 'phenom-sitemap'],
  hosts: (board) => [new URL(board.url).host],

  recognise(url) {
    // The search page alone tells by its address; every other page is known by what it is built of.
    return /\/search-results\/?$/.test(url.pathname) && languagePart.test(url.pathname) ? boardAt(url) : null;
  },

  embedded(page) {
    if (!/\bphApp\s*(?:=|\.ddo\b)/.test(page.html)) return null;
    const { base, refNum } = settingsOf(page.html, page.url);
    const segment = /\/job\/([^/]+)/.exec(page.url.pathname)?.[1];
    return { ...boardAt(base), ...(segment === undefined ? {} : { externalId: idOf(segment, refNum) }) };
  },

  async *list(board, context) {
    const walk = new Walk(board, context);
    yield* walk.pages();
  },
};

/** Country and language, or a locale, in front of every page of a site. */
const languagePart = /^\/(?:(?:global|[a-z]{2}|[a-z]{4,12})\/[a-z]{2}(?:-[a-z]{2,4})?|[a-z]{2}_[a-z]{2,6})(?=\/|$)/i;

function boardAt(url: URL): Recognised {
  const host = hostOf(url);
  const language = languagePart.exec(url.pathname)?.[0] ?? '';
  return { source: 'phenom', token: `${host}${language}`, url: `https://${host}${language}/search-results`, company: null };
}

/** What a page says of its site: where it begins, and the mark in front of the numbers of its postings. */
function settingsOf(html: string, at: URL): { base: URL; refNum: string | undefined } {
  const parsed = settings.safeParse(jsonAfter(html, /\bphApp\s*=\s*(?:phApp\s*\|\|\s*)?/));
  const { baseUrl, refNum } = parsed.success ? parsed.data : {};
  const base = baseUrl !== undefined && URL.canParse(baseUrl, at.href) ? new URL(baseUrl, at) : at;
  return { base: base.host === at.host ? base : at, refNum };
}

/**
 * The id of a posting, one for all spellings: pages name it `P-104461` or, between the marks of site and language, `PHENA0059P104461EXTERNALENGLOBAL`,
 * so that only its letters and digits can be compared.
 */
function idOf(text: string, refNum: string | undefined): string {
  const plain = segmentText(text);
  const core =
    refNum !== undefined && plain.startsWith(refNum)
      ? (/^(.+?)EXTERNAL[A-Z]{2,}$/.exec(plain.slice(refNum.length))?.[1] ?? plain)
      : plain;
  return (core.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase() || plain).slice(0, 512);
}

function segmentText(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

class Walk {
  readonly #board: BoardRef;
  readonly #context: ListContext;
  readonly #search: string;
  /** Where the site begins, without a slash at its end. */
  readonly #base: string;
  readonly #found = new Map<string, Listed & { other: string | null; searched: boolean }>();
  #refNum: string | undefined;

  constructor(board: BoardRef, context: ListContext) {
    this.#board = board;
    this.#context = context;
    this.#search = board.url.replace(/\/+$/, '');
    this.#base = this.#search.replace(/\/search-results$/, '');
  }

  async *pages(): AsyncGenerator<BoardPage> {
    yield* this.#list();
    yield* withDetails([...this.#found.values()], this.#context, {
      fetch: (listed) => this.#detail(listed),
      read: (page, listed) => this.#read(page, listed),
      namesClosed: [...this.#found.values()].every(({ searched }) => !searched),
    });
  }

  async *#list(): AsyncGenerator<BoardPage> {
    let total = 0;
    for (let number = 0, from = 0; number < mostPages; number += 1) {
      const url = `${this.#search}?from=${from}&s=1`;
      const page = await ask(url, phenom, this.#context, { expect: 'html', conditional: false });
      if (page.kind === 'unchanged') return;
      const { jobs, hits } = this.#searchIn(page, number === 0);
      if (number === 0) total = hits;
      if (number === 0 && (jobs === null || total > mostBySearch)) {
        if (yield* this.#fromSitemap(total)) return;
        if (jobs === null)
          throw new ReadFailure(
            'not_readable',
            `${url} shows its postings only by script, and the site has no sitemap of them: capture postings while you look at them`,
            { page },
          );
      }
      const entries = fitting(jobs ?? [], jobFields).filter((each) => this.#idIn(each) !== undefined);
      const before = this.#found.size;
      for (const each of entries) this.#keep(each);
      yield readPageOf(url, page, { records: [], unusable: (jobs ?? []).length - entries.length, total });
      from += (jobs ?? []).length;
      if (this.#found.size === before || this.#found.size >= total) break;
    }
    if (this.#found.size < total * 0.9)
      throw new ReadFailure(
        'truncated',
        `${this.#search} counts ${total} postings but listed ${this.#found.size}; what is known stays`,
      );
  }

  /** The postings of a page of results; null where the page is built by script only. Throws ReadFailure for a page of something else. */
  #searchIn(page: Extract<FetchedPage, { kind: 'page' }>, first: boolean): { jobs: unknown[] | null; hits: number } {
    const html = decodeHtml(page.body, page.contentType);
    if (!/\bphApp\b/.test(html))
      throw new ReadFailure('unexpected_shape', `${page.url} is no page of a Phenom careers site (any more)`, { page });
    if (first) this.#refNum = settingsOf(html, new URL(page.url)).refNum;
    const data = ddo.safeParse(jsonAfter(html, /\bphApp\.ddo\s*=\s*/));
    const node = data.success ? (data.data.eagerLoadRefineSearch ?? data.data.refineSearch) : undefined;
    const parsed = searchNode.safeParse(node);
    if (parsed.success) return { jobs: parsed.data.data.jobs, hits: parsed.data.totalHits ?? parsed.data.data.jobs.length };
    return { jobs: emptyNode.safeParse(node).success ? [] : null, hits: 0 };
  }

  /** Fills the listing from the sitemaps; false where there are none with postings of this site. */
  async *#fromSitemap(total: number): AsyncGenerator<BoardPage, boolean> {
    const origin = new URL(this.#search).origin;
    const named = await this.#context.fetcher.sitemaps(origin, phenom.manners, this.#context.deadline);
    const own = named.filter((url) => URL.canParse(url) && new URL(url).origin === origin);
    const prefix = `${this.#base}/job/`;
    const entries = await sitemapPages(own.length > 0 ? own : [`${origin}/sitemap.xml`], phenom, this.#context, (url) =>
      url.href.startsWith(prefix),
    );
    // Half a sitemap is worse than none: what it leaves out would seem to be gone.
    if (entries === null || entries.length === 0 || entries.length < total / 2) return false;
    for (const { url, lastmod } of entries) {
      const [segment, slug] = url.slice(prefix.length).split(/[/?#]/);
      if (segment === undefined || segment === '') continue;
      const id = idOf(segment, this.#refNum);
      if (this.#found.has(id)) continue;
      this.#found.set(id, {
        detailUrl: url,
        other: null,
        searched: false,
        record: {
          source: 'phenom',
          board: this.#board.token,
          externalId: id,
          url,
          // All that the address says of it; the page says the rest.
          title: slug === undefined || slug === '' ? undefined : segmentText(slug).replaceAll('-', ' ').trim() || undefined,
          ...this.#employer(undefined),
          completeness: 'title_only',
        },
        changesWith: lastmod,
      });
    }
    return true;
  }

  #idIn({ jobId, reqId, jobSeqNo }: Job): string | undefined {
    const text = jobId ?? reqId ?? jobSeqNo;
    return text === undefined ? undefined : idOf(text, this.#refNum);
  }

  #keep(job: Job): void {
    const id = this.#idIn(job);
    if (id === undefined || this.#found.has(id)) return;
    const address = (segment: string | undefined) =>
      segment === undefined ? null : `${this.#base}/job/${encodeURIComponent(segment)}`;
    const bySequence = address(job.jobSeqNo);
    const byId = address(job.jobId ?? job.reqId);
    const url = bySequence ?? byId ?? this.#search;
    this.#found.set(id, {
      detailUrl: url,
      // Sites differ in which of the two their addresses have.
      other: byId === url ? null : byId,
      searched: true,
      record: {
        ...fromJob(job),
        source: 'phenom',
        board: this.#board.token,
        externalId: id,
        url,
        ...this.#employer(job.companyName),
      },
      changesWith: job,
    });
  }

  #employer(name: string | undefined) {
    return employer(name, { ...this.#board, token: siteMark(new URL(this.#search).host) });
  }

  async #detail(listed: Listed): Promise<FetchedPage> {
    const other = this.#found.get(listed.record.externalId)?.other ?? null;
    try {
      return await ask(listed.detailUrl, phenom, this.#context, { expect: 'html' });
    } catch (error) {
      if (!(error instanceof ReadFailure) || error.status !== 404 || other === null) throw error;
      return ask(other, phenom, this.#context, { expect: 'html', conditional: false });
    }
  }

  #read(page: Extract<FetchedPage, { kind: 'page' }>, { record, detailUrl }: Listed): RawRecord {
    const html = decodeHtml(page.body, page.contentType);
    const data = ddo.safeParse(jsonAfter(html, /\bphApp\.ddo\s*=\s*/));
    const parsed = detailNode.safeParse(data.success ? data.data.jobDetail : undefined);
    const own = parsed.success ? parsed.data.data.job : undefined;
    const markedUp = postingsOn(html, readHtml(html, page.url).ldJson).postings[0]?.fields;
    if (own?.title === undefined && markedUp === undefined) {
      const message = `${detailUrl} does not hold the posting that is listed`;
      // A sitemap keeps closed postings, whose pages only say so to people; what the search lists is open.
      throw this.#found.get(record.externalId)?.searched === false
        ? new ReadFailure('not_found', message, { page, status: 410 })
        : new ReadFailure('unexpected_shape', message, { page });
    }
    const company = own?.companyName ?? markedUp?.company;
    const merged: RawRecord = {
      ...record,
      ...stated(markedUp ?? {}),
      ...stated(own === undefined ? {} : fromJob(own)),
      url: page.url,
      ...this.#employer(company),
    };
    const full = own?.description ?? markedUp?.descriptionHtml;
    return full === undefined ? merged : { ...merged, descriptionHtml: full, descriptionText: undefined, completeness: 'full' };
  }
}

function stated(fields: Partial<RawRecord>): Partial<RawRecord> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

type Place = NonNullable<RawRecord['locations']>[number];

function fromJob(job: Job): Partial<RawRecord> {
  const categories = fitting(job.multi_category_array, z.object({ category: z.string().min(1) })).map(({ category }) => category);
  const kinds = [...new Set([job.type, job.employmentType].filter((kind) => kind !== undefined))];
  const places = placesOf(job);
  return {
    applyUrl: job.applyUrl,
    title: job.title,
    location: job.location ?? job.cityStateCountry ?? places[0]?.text,
    locations: places.length > 0 ? places : undefined,
    employmentTypeText: kinds.join(', ') || undefined,
    seniorityText: job.experienceLevel,
    salaryText: job.salaryRange,
    descriptionText: job.descriptionTeaser,
    department: [...new Set(categories)].join(', ') || job.category,
    team: job.department,
    requisitionId: job.reqId ?? job.jobId,
    postedAt: job.postedDate,
    // `en_GLOBAL`: the language, and the site it is for.
    language: /^([a-z]{2})(?:_|$)/i.exec(job.locale ?? '')?.[1]?.toLowerCase(),
    completeness: job.descriptionTeaser === undefined ? 'title_only' : 'excerpt',
  };
}

function placesOf(job: Job): Place[] {
  const text =
    job.location ??
    job.cityStateCountry ??
    ([job.city, job.state, job.country].filter((part) => part !== undefined).join(', ') || undefined);
  const places: Place[] =
    text === undefined
      ? []
      : [
          {
            text,
            city: job.city,
            region: job.state,
            country: job.country,
            postalCode: job.postalCode,
            ...pointOf(job.latitude, job.longitude),
          },
        ];
  for (const each of fitting([...job.multi_location_array, ...job.multi_location], placeNode)) {
    const named =
      each.location ?? ([each.city, each.state, each.country].filter((part) => part !== undefined).join(', ') || undefined);
    if (named === undefined || places.some((place) => place.text === named)) continue;
    places.push({
      text: named,
      city: each.city,
      region: each.state,
      country: each.country,
      ...pointOf(each.latlong?.lat, each.latlong?.lon),
    });
  }
  return places;
}

function pointOf(latitude: number | undefined, longitude: number | undefined): Partial<Place> {
  return latitude !== undefined &&
    longitude !== undefined &&
    (latitude !== 0 || longitude !== 0) &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : {};
}
