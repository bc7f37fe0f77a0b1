import { createHash } from 'node:crypto';
import type { RawRecord } from '../../domain/raw-record.ts';
import type { BoardPage } from '../../ports/board-reader.ts';
import { type FetchedPage, type PageRequest, ReadFailure } from '../../ports/page-fetcher.ts';
import { type BoardRef, employer, type ListContext, noValidators, type Source, unchangedPage } from '../source.ts';
import { boardUrlOf, comparable, looksLikePosting, sameSite } from './careers-links.ts';
import { decodeHtml, readHtml } from './html.ts';
import { isExpired, type PagePosting, postingsOn } from './postings.ts';
import { parseSitemap, type SitemapEntry, sitemapText } from './sitemap.ts';

/** Pages read in one turn; what is left over follows in the next. */
const mostPagesPerTurn = 200;
const mostSitemaps = 12;
/** Pages that may be postings, beyond which a site is taken for something other than one employer's careers. */
const mostCandidates = 10_000;
/** What a sitemap says of a page's last change is a hint: after this many days the page is read again all the same. */
const rereadDays = 7;
/** Posting pages run through the browser in one turn: it is dear. */
const mostRenders = 10;
/** Failures in a row after which the site is left alone. */
const patience = 4;

/**
 * Any careers page: schema.org JobPosting data on the page itself, on the pages it links to and on those its sitemaps name. The browser is used only
 * when no HTML of it holds such data.
 */
export const careersPage: Source = {
  name: 'careers-page',
  title: 'Careers page',
  kind: 'page',
  summary: 'any careers page on the open web · robots.txt, the page, its sitemaps, then up to 200 posting pages a turn',
  manners: {
    gapMilliseconds: 2000,
    concurrency: 1,
    robots: true,
    attribution: null,
    terms: {
      position:
        'Public pages, read as robots.txt and a text-and-data-mining reservation allow; schema.org data is put there for machines to read.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 360, mappingVersion: 2 },
  fixtures: ['careers-page', 'careers-page-microdata'],
  hosts: (board) => [new URL(board.url).host],

  recognise(url) {
    const at = boardUrlOf(url);
    return (
      at && {
        source: 'careers-page',
        token: `${at.host}${at.pathname.replace(/\/$/, '')}${at.search}`,
        url: at.href,
        company: null,
      }
    );
  },

  async *list(board, context) {
    const walk = new Walk(board, context);
    let found = 0;
    for await (const page of walk.pages()) {
      found += page.records.length;
      if (page.outcome !== 'read') found += context.memory?.pages.get(page.url)?.externalIds.length ?? 0;
      yield page;
    }
    if (found > 0) return;
    for await (const page of walk.renderedPages()) {
      found += page.records.length;
      yield page;
    }
    // A page that had postings and now has none is the collector's to judge; one that never had any cannot be read by us.
    const remembered = [...(context.memory?.pages.values() ?? [])].some((page) => page.externalIds.length > 0);
    if (found === 0 && !remembered) throw walk.notReadable();
  },
};

class Walk {
  readonly #board: BoardRef;
  readonly #context: ListContext;
  #entryRaw: FetchedPage | null = null;
  /** Candidate pages already looked at without the browser. */
  readonly #seen = new Set<string>();
  #browserFailure: string | null = null;
  /** A known system the page carries inside. */
  #inside: { title: string; url: string; evidence: string } | null = null;

  constructor(board: BoardRef, context: ListContext) {
    this.#board = board;
    this.#context = context;
  }

  /** Everything that plain HTML gives. */
  async *pages(): AsyncGenerator<BoardPage> {
    // Without validators: the links of the page are wanted even when it did not change.
    const entry = await this.#context.fetcher.fetch(this.#request(this.#board.url, false));
    this.#entryRaw = entry;
    if (entry.kind === 'unchanged') return;
    const facts = readPage(entry);
    this.#seen.add(comparable(this.#board.url));
    this.#lookInside(entry.url, decodeHtml(entry.body, entry.contentType));
    yield { ...this.#read(this.#board.url, entry, facts.ldJson, null), note: this.#advice() };

    const candidates = new Map<string, string | null>();
    for (const link of facts.links) if (this.#isCandidate(link, entry.url)) candidates.set(comparable(link), null);
    for await (const { url, lastmod } of this.#sitemapPages(new URL(entry.url).origin)) {
      if (candidates.size >= mostCandidates) break;
      if (this.#isCandidate(url, entry.url)) candidates.set(comparable(url), lastmod);
    }
    yield* this.#visit(candidates);
  }

  #lookInside(url: string, html: string): void {
    this.#inside ??= this.#context.inside?.({ url, html }) ?? null;
  }

  /** Following the system itself is surer than reading a page around it. */
  #advice(): string | null {
    return (
      this.#inside &&
      `This page is a ${this.#inside.title} board (${this.#inside.evidence}): follow ${this.#inside.url} instead, which gives every posting in full.`
    );
  }

  /** What only the browser shows: tried when `pages` found nothing. */
  async *renderedPages(): AsyncGenerator<BoardPage> {
    const { renderer, deadline } = this.#context;
    if (renderer === null || this.#entryRaw?.kind !== 'page') return;
    const rendered = await this.#render(this.#board.url);
    if (rendered === null) return;
    const facts = readHtml(rendered.html, rendered.url);
    this.#lookInside(rendered.url, rendered.html);
    yield { ...this.#read(this.#board.url, asPage(rendered), facts.ldJson, null), note: this.#advice() };

    const candidates = new Map<string, string | null>();
    for (const link of facts.links)
      if (this.#isCandidate(link, rendered.url) && !this.#seen.has(comparable(link))) candidates.set(comparable(link), null);
    let found = postingsOn(rendered.html, facts.ldJson).postings.length;
    for await (const page of this.#visit(candidates)) {
      found += page.records.length;
      yield page;
    }
    if (found > 0) return;
    for (const url of [...this.#seen].filter((each) => each !== comparable(this.#board.url)).slice(0, mostRenders)) {
      if (this.#context.clock.now() > deadline) return;
      const page = await this.#render(url);
      if (page !== null) yield this.#read(url, asPage(page), readHtml(page.html, page.url).ldJson, null);
    }
  }

  notReadable(): ReadFailure {
    const browser =
      this.#context.renderer === null
        ? 'No browser was at hand to run its scripts.'
        : (this.#browserFailure ?? 'Running its scripts in a browser did not bring any up either.');
    const others = this.#seen.size - 1;
    const looked =
      others === 0
        ? 'the page holds no schema.org JobPosting data'
        : `neither the page nor the ${others} pages it leads to hold schema.org JobPosting data`;
    const way =
      this.#advice() ??
      'If the employer uses a known system behind this page, add the address of that board; else capture postings while you look at them (rolecall captures token gives a bookmarklet)';
    return new ReadFailure(
      'not_readable',
      `${this.#board.url} is not readable: ${looked}. ${browser} ${way.replace(/\.$/, '')}`,
      {
        page: this.#entryRaw?.kind === 'page' ? this.#entryRaw : undefined,
      },
    );
  }

  async #render(url: string): Promise<{ url: string; html: string } | null> {
    const { renderer, deadline } = this.#context;
    if (renderer === null) return null;
    try {
      return await renderer.render(url, deadline);
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      this.#browserFailure = `The browser could not show it: ${error.message}.`;
      return null;
    }
  }

  async *#visit(candidates: ReadonlyMap<string, string | null>): AsyncGenerator<BoardPage> {
    const memory = this.#context.memory;
    const fresh: [string, string | null][] = [];
    const again: [string, string | null][] = [];
    for (const [url, lastmod] of candidates) {
      this.#seen.add(url);
      const known = memory?.pages.get(url);
      const mark = lastmod === null ? null : markOf(url, lastmod, this.#context.clock.now());
      if (known === undefined) fresh.push([url, mark]);
      else if (mark !== null && known.changedAt === mark) yield unchangedPage(url);
      else again.push([url, mark]);
    }
    // Where a turn cannot read all that is known, each turn begins elsewhere.
    const turn = Math.floor(this.#context.clock.now().getTime() / (careersPage.traits.minimumCadenceMinutes * 60_000));
    const room = Math.max(1, mostPagesPerTurn - fresh.length);
    const from = again.length > room ? (turn * room) % again.length : 0;
    const inTurn = [...fresh, ...again.slice(from), ...again.slice(0, from)];
    let budget = mostPagesPerTurn;
    let failuresInARow = 0;
    let left = 0;
    let unread = 0;
    for (const [url, mark] of inTurn) {
      if (budget === 0) {
        left += 1;
        if (memory?.pages.has(url)) yield keptPage(url);
        else unread += 1;
        continue;
      }
      budget -= 1;
      try {
        yield await this.#visitOne(url, mark);
        failuresInARow = 0;
      } catch (error) {
        if (!(error instanceof ReadFailure)) throw error;
        if (error.reason === 'timeout' && this.#context.deadline <= this.#context.clock.now()) budget = 0;
        if (error.reason === 'rate_limited' || error.reason === 'captcha' || error.reason === 'breaker_open') throw error;
        failuresInARow += error.reason === 'robots_disallowed' ? 0 : 1;
        if (failuresInARow >= patience) throw error;
        yield keptPage(url);
      }
    }
    if (left > 0)
      yield {
        ...keptPage(this.#board.url),
        note: `${left} posting pages were left for the next turn: ${mostPagesPerTurn} a turn are read.`,
        pending: unread,
      };
  }

  async #visitOne(url: string, mark: string | null): Promise<BoardPage> {
    let page: FetchedPage;
    try {
      page = await this.#context.fetcher.fetch(this.#request(url, true));
    } catch (error) {
      if (error instanceof ReadFailure && error.reason === 'not_found') return { ...keptPage(url), outcome: 'gone' };
      throw error;
    }
    if (page.kind === 'unchanged') return { ...unchangedPage(url), changedAt: mark };
    // A posting that is closed often leads back to the list: what stands there is not this posting.
    const ledBack = comparable(page.url) === comparable(this.#board.url);
    return this.#read(url, page, ledBack ? [] : readPage(page).ldJson, mark);
  }

  #read(url: string, page: Extract<FetchedPage, { kind: 'page' }>, ldJson: readonly string[], mark: string | null): BoardPage {
    const { postings } = postingsOn(decodeHtml(page.body, page.contentType), ldJson);
    const records = recordsOn(url, postings, this.#board, this.#context.clock.now());
    return {
      url,
      outcome: 'read',
      raw: page,
      validators: page.validators,
      changedAt: mark,
      records,
      unusable: 0,
      total: null,
      note: null,
    };
  }

  #isCandidate(link: string, entryUrl: string): boolean {
    return (
      sameSite(link, entryUrl) &&
      comparable(link) !== comparable(this.#board.url) &&
      looksLikePosting(link, new URL(this.#board.url).pathname)
    );
  }

  /** Pages that the site's sitemaps name; those that promise jobs come first. */
  async *#sitemapPages(origin: string): AsyncGenerator<SitemapEntry> {
    const { fetcher, deadline } = this.#context;
    const named = await fetcher.sitemaps(origin, careersPage.manners, deadline);
    const queue = (named.length > 0 ? named : [`${origin}/sitemap.xml`])
      .filter((url) => sameSite(url, origin))
      .map((url) => ({ url, depth: 0 }));
    const done = new Set<string>();
    while (queue.length > 0 && done.size < mostSitemaps) {
      const next = queue.shift();
      if (next === undefined || done.has(next.url)) continue;
      done.add(next.url);
      const page = await this.#sitemap(next.url);
      if (page === null) continue;
      const { children, pages: listed } = parseSitemap(page);
      yield* listed;
      if (next.depth < 2) {
        const more = children
          .filter((child) => sameSite(child.url, origin))
          .map((child) => ({ url: child.url, depth: next.depth + 1 }));
        queue.push(...more.sort((a, b) => Number(promisesJobs(b.url)) - Number(promisesJobs(a.url))));
      }
    }
  }

  /** A sitemap's text; null where there is none. A passing failure is thrown: without the sitemap postings would seem to be missing. */
  async #sitemap(url: string): Promise<string | null> {
    try {
      const packed = /\.gz$/i.test(new URL(url).pathname);
      const page = await this.#context.fetcher.fetch({ ...this.#request(url, false), expect: packed ? 'any' : 'xml' });
      return page.kind === 'page' ? sitemapText(page.body) : null;
    } catch (error) {
      const none = [
        'not_found',
        'forbidden',
        'login_page',
        'robots_disallowed',
        'wrong_content_type',
        'redirect_loop',
        'refused_by_policy',
        'blocked_address',
      ];
      if (error instanceof ReadFailure && none.includes(error.reason)) return null;
      throw error;
    }
  }

  #request(url: string, conditional: boolean): PageRequest {
    return {
      url,
      expect: 'html',
      robots: true,
      pace: careersPage.manners,
      validators: conditional ? this.#context.memory?.pages.get(url)?.validators : undefined,
      redirects: 'any-host',
      deadline: this.#context.deadline,
    };
  }
}

/** The facts of a page; a publisher who reserves text and data mining is left alone. */
function readPage(page: Extract<FetchedPage, { kind: 'page' }>) {
  const facts = readHtml(decodeHtml(page.body, page.contentType), page.url);
  if (facts.miningReserved)
    throw new ReadFailure('robots_disallowed', `${page.url} reserves text and data mining (tdm-reservation), so it is not read`);
  return facts;
}

/**
 * The postings of a page as records of a careers page: one page, one posting is the rule; of several each has a mark of its own. With `now`, postings that
 * say themselves that they are closed are left out.
 */
export function recordsOn(url: string, postings: readonly PagePosting[], board: BoardRef, now: Date | null = null): RawRecord[] {
  const records = new Map<string, RawRecord>();
  for (const { fields, mark } of postings) {
    const externalId = (postings.length === 1 ? url : `${url}#${mark}`).slice(0, 512);
    if (records.has(externalId) || (now !== null && isExpired(fields, now))) continue;
    records.set(externalId, {
      ...fields,
      source: 'careers-page',
      board: board.token,
      externalId,
      url: fields.url !== undefined && sameSite(fields.url, url) ? fields.url : url,
      ...employer(fields.company, board),
    });
  }
  return [...records.values()];
}

/** Changes when the sitemap says that the page did, and once in a while by itself, at another time for each page. */
function markOf(url: string, lastmod: string, now: Date): string {
  const spread = createHash('sha256').update(url).digest().readUInt8(0) % rereadDays;
  return `${lastmod.slice(0, 40)} #${Math.floor((now.getTime() / 86_400_000 + spread) / rereadDays)}`;
}

function keptPage(url: string): BoardPage {
  return { ...unchangedPage(url), outcome: 'kept' };
}

function asPage(rendered: { url: string; html: string }): Extract<FetchedPage, { kind: 'page' }> {
  return {
    kind: 'page',
    url: rendered.url,
    contentType: 'text/html',
    body: Buffer.from(rendered.html),
    validators: noValidators,
  };
}

function promisesJobs(url: string): boolean {
  return /job|career|karriere|stelle|emploi|vacanc|position|posting/i.test(url);
}
