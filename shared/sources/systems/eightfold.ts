import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import type { BoardPage } from '../../ports/board-reader.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import { decodeHtml, readHtml } from '../page/html.ts';
import { postingsOn } from '../page/postings.ts';
import { sitemapPages } from '../page/sitemap-walk.ts';
import { siteMark } from '../site-mark.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  type ListContext,
  optionalMoment,
  optionalText,
  parseEnvelope,
  type Recognised,
  readPageOf,
  type Source,
  segments,
} from '../source.ts';
import { hostOf, tenantOf } from '../tenant.ts';

/** Fixed by the service. */
const pageSize = 10;
/** A larger site is read from its sitemap, which names all postings at once. */
const mostBySearch = 400;

/** A word, or a list of words. */
const words = z
  .union([z.string().transform((word) => [word]), z.array(z.string())])
  .transform((list) => list.map((word) => word.trim()).filter((word) => word !== ''))
  .catch([]);

const fields = z.object({
  name: optionalText,
  posting_name: optionalText,
  location: optionalText,
  locations: words.optional(),
  standardizedLocations: words.optional(),
  department: words.optional(),
  business_unit: words.optional(),
  postedTs: optionalMoment,
  t_create: optionalMoment,
  t_update: optionalMoment,
  workLocationOption: optionalText,
  work_location_option: optionalText,
  displayJobId: optionalText,
  display_job_id: optionalText,
  positionUrl: optionalText,
  canonicalPositionUrl: optionalText,
  publicUrl: optionalText,
  jobDescription: optionalText,
  job_description: optionalText,
  efcustomTextTextTimeType: words.optional(),
  efcustomTextTimeType: words.optional(),
});
type Fields = z.infer<typeof fields>;
const position = fields.extend({ id: identity });

const count = z.number().int().nonnegative().optional().catch(undefined);
const envelopes = {
  pcsx: z.object({ data: z.object({ positions: z.array(z.unknown()), count }) }).transform((answer) => answer.data),
  v2: z.object({ positions: z.array(z.unknown()), count }),
} as const;
const details = {
  pcsx: z.object({ data: fields }).transform((answer) => answer.data),
  v2: fields,
} as const;
type Interface = keyof typeof envelopes;

export const eightfold: Source = {
  name: 'eightfold',
  title: 'Eightfold',
  kind: 'system',
  summary: 'careers site of `<company>.eightfold.ai` · 1 request per 10 postings, or its sitemap, then 1 for each new text',
  manners: {
    gapMilliseconds: 700,
    concurrency: 1,
    robots: true,
    // All its sites count as one: two requests a second.
    service: { gapMilliseconds: 500, concurrency: 1 },
    attribution: null,
    terms: {
      position:
        'The interface of the careers sites is undocumented: boards a person chose, slowly, as robots.txt allows; where a site refuses or shows a challenge it is left alone.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['eightfold', 'eightfold-v2', 'eightfold-sitemap', 'eightfold-own-host'],
  hosts: (board) => [new URL(board.url).host],

  recognise(url) {
    const shared = hostOf(url) === 'app.eightfold.ai';
    const tenant = shared ? 'app' : tenantOf(url, 'eightfold.ai', ['vs-errors', 'events', 'talent']);
    const path = segments(url);
    if (tenant === null || (shared && (path[0] !== 'careers' || domainIn(url) === null))) return null;
    return boardAt(url, `${tenant}.eightfold.ai`, shared);
  },

  embedded(page) {
    const host = hostOf(page.url);
    if (/\.eightfold\.ai$/.test(host) || !page.url.pathname.startsWith('/careers')) return null;
    const built =
      /(?:static|cdn)[\w.-]*\.(?:eightfold\.ai|vscdn\.net)\/|window\._EF_|\b_EF_GROUP_ID\b|smartApplyData|pcsx(?:Config|Data)/i.test(
        page.html,
      );
    return built ? boardAt(page.url, host, false) : null;
  },

  async *list(board, context) {
    const walk = new Walk(board, context);
    yield* walk.pages();
  },
};

function domainIn(url: URL): string | null {
  const domain = url.searchParams.get('domain')?.toLowerCase() ?? '';
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(domain) ? domain : null;
}

function boardAt(url: URL, host: string, shared: boolean): Recognised {
  const domain = domainIn(url);
  const path = segments(url);
  const posting = [
    path[0] === 'careers' && path[1] === 'job' ? path[2] : undefined,
    url.searchParams.get('pid') ?? undefined,
    url.searchParams.get('position_id') ?? undefined,
  ]
    .map((text) => /^\d{1,30}(?=$|-)/.exec(text ?? '')?.[0])
    .find((id) => id !== undefined);
  return {
    source: 'eightfold',
    token: shared && domain !== null ? `${host}/${domain}` : host,
    // The domain is an employer's name inside the service; where an address has none, the page of the site says it.
    url: `https://${host}/careers${domain === null ? '' : `?domain=${domain}`}`,
    company: null,
    ...(posting === undefined ? {} : { externalId: posting }),
  };
}

interface SearchPage {
  page: BoardPage;
  total: number;
  /** Postings it was the first to list. */
  fresh: number;
  entries: number;
}

class Walk {
  readonly #board: BoardRef;
  readonly #context: ListContext;
  readonly #origin: string;
  readonly #found = new Map<string, Listed>();
  #domain = '';
  #interface: Interface | 'page' = 'pcsx';

  constructor(board: BoardRef, context: ListContext) {
    this.#board = board;
    this.#context = context;
    this.#origin = new URL(board.url).origin;
  }

  async *pages(): AsyncGenerator<BoardPage> {
    this.#domain = await this.#domainOf();
    yield* this.#list();
    yield* withDetails([...this.#found.values()], this.#context, {
      fetch: ({ detailUrl }) => this.#ask(detailUrl, this.#interface === 'page' ? 'html' : 'json', true),
      read: (page, listed) =>
        this.#interface === 'page' ? this.#fromPage(page, listed) : this.#fromAnswer(page, listed, this.#interface),
      namesClosed: this.#interface === 'page',
    });
  }

  async #domainOf(): Promise<string> {
    const given = domainIn(new URL(this.#board.url));
    if (given !== null) return given;
    const page = await this.#ask(`${this.#origin}/careers`, 'html', false);
    const html = page.kind === 'page' ? decodeHtml(page.body, page.contentType) : '';
    const found =
      /(?:["']domain["']\s*:\s*|&#34;domain&#34;:\s*|&quot;domain&quot;:\s*|[?&]domain=)(?:["']|&#34;|&quot;)?((?:[a-z0-9-]+\.)+[a-z]{2,})/i.exec(
        html,
      )?.[1];
    if (found !== undefined && !/(^|\.)eightfold\.ai$/i.test(found)) return found.toLowerCase();
    if (!/eightfold|_EF_/i.test(html))
      throw new ReadFailure('unexpected_shape', `${this.#origin}/careers is no careers site of Eightfold (any more)`, {
        page: page.kind === 'page' ? page : undefined,
      });
    return `${siteMark(new URL(this.#origin).host)}.com`;
  }

  /** By search, in the newer or the older interface; a large site, or one that has switched both off, by its sitemap. */
  async *#list(): AsyncGenerator<BoardPage> {
    for (const api of ['pcsx', 'v2'] as const) {
      this.#interface = api;
      try {
        const first = await this.#search(api, 0);
        if (first.total > mostBySearch && (yield* this.#fromSitemap(first.total))) return;
        yield* this.#walkSearch(api, first);
        return;
      } catch (error) {
        if (!isSwitchedOff(error)) throw error;
      }
    }
    if (yield* this.#fromSitemap(0)) return;
    throw new ReadFailure(
      'forbidden',
      `${this.#origin} has switched its search off for programs and has no sitemap of its postings: capture postings while you look at them`,
    );
  }

  async #search(api: Interface, start: number): Promise<SearchPage> {
    const domain = encodeURIComponent(this.#domain);
    const url =
      api === 'pcsx'
        ? `${this.#origin}/api/pcsx/search?domain=${domain}&query=&location=&start=${start}&sort_by=timestamp`
        : `${this.#origin}/api/apply/v2/jobs?domain=${domain}&start=${start}&num=${pageSize}&sort_by=timestamp`;
    const answer = await this.#ask(url, 'json', false);
    if (answer.kind === 'unchanged') throw new ReadFailure('unexpected_shape', `${url} says that nothing changed, unasked`);
    const { positions, count: total } = parseEnvelope(answer, envelopes[api]);
    const entries = fitting(positions, position);
    const before = this.#found.size;
    for (const each of entries) this.#keep(each, api);
    return {
      page: readPageOf(url, answer, { records: [], unusable: positions.length - entries.length, total: total ?? null }),
      total: total ?? 0,
      fresh: this.#found.size - before,
      entries: positions.length,
    };
  }

  async *#walkSearch(api: Interface, first: SearchPage): AsyncGenerator<BoardPage> {
    let unusable = first.page.unusable;
    yield first.page;
    let { fresh, total } = first;
    for (let start = first.entries; fresh > 0 && this.#found.size + unusable < total; ) {
      const next = await this.#search(api, start);
      yield next.page;
      unusable += next.page.unusable;
      start += next.entries;
      fresh = next.fresh;
      total = Math.max(total, next.total);
    }
    // Replicas of the service differ a little in their order, so that a posting can be missed; a gap is something else.
    if (this.#found.size + unusable < total * 0.9)
      throw new ReadFailure(
        'truncated',
        `${this.#origin} counts ${total} postings but listed ${this.#found.size}; what is known stays`,
      );
  }

  async *#fromSitemap(total: number): AsyncGenerator<BoardPage, boolean> {
    const start = `${this.#origin}/careers/sitemap.xml?domain=${encodeURIComponent(this.#domain)}`;
    const entries = await sitemapPages([start], eightfold, this.#context, (url) => /^\/careers\/job\/\d+/.test(url.pathname));
    if (entries === null || entries.length === 0 || entries.length < total / 2) return false;
    const searched = new Map(this.#found);
    this.#found.clear();
    this.#interface = 'page';
    for (const { url, lastmod } of entries) {
      const [, id, slug] = /^\/careers\/job\/(\d{1,30})(?:-([^/]*))?/.exec(new URL(url).pathname) ?? [];
      if (id === undefined || this.#found.has(id)) continue;
      this.#found.set(id, {
        detailUrl: url,
        record: searched.get(id)?.record ?? {
          source: 'eightfold',
          board: this.#board.token,
          externalId: id,
          url,
          // All that the address says of it; the page says the rest.
          title: slug === undefined ? undefined : slug.replaceAll('-', ' ').trim() || undefined,
          ...this.#employer(undefined),
          completeness: 'title_only',
        },
        changesWith: lastmod,
      });
    }
    return true;
  }

  #keep(job: z.infer<typeof position>, api: Interface): void {
    if (this.#found.has(job.id)) return;
    const domain = encodeURIComponent(this.#domain);
    this.#found.set(job.id, {
      detailUrl:
        api === 'pcsx'
          ? `${this.#origin}/api/pcsx/position_details?position_id=${encodeURIComponent(job.id)}&domain=${domain}&hl=en`
          : `${this.#origin}/api/apply/v2/jobs/${encodeURIComponent(job.id)}?domain=${domain}`,
      record: this.#record(job, job.id),
      changesWith: job,
    });
  }

  #record(job: Fields, id: string): RawRecord {
    const html = job.jobDescription ?? job.job_description;
    const places = placesOf(job);
    const said = [job.publicUrl, job.canonicalPositionUrl, job.positionUrl].find((url) => url !== undefined);
    const url =
      said !== undefined && URL.canParse(said, this.#origin)
        ? new URL(said, this.#origin).href
        : `${this.#origin}/careers/job/${id}`;
    return {
      source: 'eightfold',
      board: this.#board.token,
      externalId: id,
      url,
      title: job.posting_name ?? job.name,
      ...this.#employer(undefined),
      location: places[0]?.text ?? job.location,
      locations: places.length > 0 ? places : undefined,
      remote: workplace[(job.workLocationOption ?? job.work_location_option ?? '').toLowerCase()],
      remoteText: job.workLocationOption ?? job.work_location_option,
      employmentTypeText: (job.efcustomTextTextTimeType ?? job.efcustomTextTimeType ?? []).join(', ') || undefined,
      descriptionHtml: html,
      department: job.department?.join(', ') || undefined,
      team: job.business_unit?.join(', ') || undefined,
      requisitionId: job.displayJobId ?? job.display_job_id,
      postedAt: job.postedTs ?? job.t_create,
      updatedAt: job.t_update,
      completeness: html === undefined ? 'title_only' : 'full',
    };
  }

  #fromAnswer(page: Extract<FetchedPage, { kind: 'page' }>, { record }: Listed, api: Interface): RawRecord {
    const found = this.#record(parseEnvelope(page, details[api]), record.externalId);
    const stated = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
    return { ...record, ...stated };
  }

  #fromPage(page: Extract<FetchedPage, { kind: 'page' }>, { record, detailUrl }: Listed): RawRecord {
    const html = decodeHtml(page.body, page.contentType);
    const fields = postingsOn(html, readHtml(html, page.url).ldJson).postings[0]?.fields;
    // The sitemap keeps closed postings, whose pages only say so to people.
    if (fields === undefined)
      throw new ReadFailure('not_found', `${detailUrl} does not hold the posting that its sitemap names`, { page, status: 410 });
    const stated = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    return {
      ...record,
      ...stated,
      ...this.#employer(fields.company),
      url: record.url,
      // What the search says of places and dates is right; the data for search engines is often stale.
      ...(record.locations === undefined ? {} : { locations: record.locations, location: record.location }),
      ...(record.postedAt === undefined ? {} : { postedAt: record.postedAt }),
      requisitionId: record.requisitionId ?? fields.requisitionId,
    };
  }

  #employer(name: string | undefined) {
    const { host } = new URL(this.#origin);
    const mark = host === 'app.eightfold.ai' ? (this.#domain.split('.')[0] ?? host) : siteMark(host);
    return employer(name, { ...this.#board, token: mark });
  }

  /** The service says with 405 that it is asked too often. */
  async #ask(url: string, expect: 'json' | 'html', conditional: boolean): Promise<FetchedPage> {
    try {
      return await ask(url, eightfold, this.#context, { expect, conditional });
    } catch (error) {
      if (error instanceof ReadFailure && error.status === 405)
        throw new ReadFailure('rate_limited', `${this.#origin} asks for fewer requests (HTTP 405)`, {
          status: 405,
          cause: error,
        });
      throw error;
    }
  }
}

/** A refusal that names the interface is about the interface; any other is about us, and then the site is left alone. */
function isSwitchedOff(error: unknown): boolean {
  return (
    error instanceof ReadFailure &&
    error.reason === 'forbidden' &&
    error.page !== null &&
    /PCSX is not enabled|Not authorized for PCSX/i.test(error.page.body.subarray(0, 5000).toString('utf8'))
  );
}

const workplace: Readonly<Record<string, RawRecord['remote']>> = {
  remote: 'remote',
  remote_global: 'remote',
  remote_local: 'remote',
  hybrid: 'hybrid',
  onsite: 'onsite',
  'on-site': 'onsite',
};

/** The names as the employer writes them; the service's own spelling (`Zürich, ZH, CH`) tells city, region and country. */
function placesOf(job: Fields): NonNullable<RawRecord['locations']> {
  const named = job.locations ?? (job.location === undefined ? [] : [job.location]);
  const standard = job.standardizedLocations ?? [];
  const texts = named.length > 0 ? named : standard;
  return texts.map((text, index) => {
    const parts = standard.length === texts.length ? (standard[index] ?? '').split(/\s*,\s*/) : [];
    const country = /^[A-Z]{2}$/.test(parts.at(-1) ?? '') ? parts.at(-1) : undefined;
    if (country === undefined) return { text };
    const region = parts.length > 2 ? parts.at(-2) : undefined;
    const city = parts.length > 1 ? parts[0] : undefined;
    return { text, country, ...(region === undefined ? {} : { region }), ...(city === undefined ? {} : { city }) };
  });
}
