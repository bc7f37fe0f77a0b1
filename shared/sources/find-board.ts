import { boardId } from '../domain/board.ts';
import type { BoardFinder, BoardFinding, BoardGlance, FoundBoard } from '../ports/board-finder.ts';
import type { Clock } from '../ports/clock.ts';
import { type PageFetcher, ReadFailure } from '../ports/page-fetcher.ts';
import { type PageAddresses, readAddresses } from './page/addresses.ts';
import { comparable, looksLikePosting, sameSite } from './page/careers-links.ts';
import { careersPage } from './page/careers-page.ts';
import { careersLinks, saysCareers } from './page/careers-words.ts';
import { decodeHtml, type PageFacts, readHtml } from './page/html.ts';
import { type PagePosting, postingsOn } from './page/postings.ts';
import { probe } from './probe.ts';
import { type BoardInside, boardsAmong, postingMark } from './recognise-page.ts';
import { type Recognition, recognise, source, systems } from './registry.ts';
import type { Recognised } from './source.ts';

/** API Gateway waits 30 seconds: what is not found by then is not found. */
const mostMilliseconds = 20_000;
/** One page, and one look at a listing, are given this much. */
const pageMilliseconds = 8_000;
const probeMilliseconds = 10_000;
/** The page that was given and two on the way to the postings. */
const mostPages = 3;
const mostOthers = 10;

const captureWay =
  'The clean way is to capture a posting while you look at it: rolecall captures token gives a bookmarklet, rolecall captures add takes a saved page.';

export interface FindBoardTools {
  /** For single pages and a look at a listing: short attempts, few retries. */
  fetcher: PageFetcher;
  clock: Clock;
}

/**
 * Finds the board a web address means: by the address; by where it leads; by a known system inside the page; by the site's own link to its open postings,
 * two pages far; else the page itself. robots.txt rules every page, no address is guessed.
 */
export function createBoardFinder(tools: FindBoardTools): BoardFinder {
  return {
    async find(url, { glance }) {
      const end = tools.clock.now().getTime() + mostMilliseconds;
      const recognised = recognise(url);
      if (recognised.kind === 'refused') return { ...recognised, choices: [] };
      const walk = new Walk(tools, end);
      const finding = recognised.source === 'careers-page' ? await walk.lookFor(recognised) : byAddress(recognised);
      if (finding.kind === 'refused' || finding.glance !== noLook) return finding;
      if (!(await glance(boardId(finding.source, finding.token)))) return finding;
      // Keys are known to the stage that reads boards and to nobody else.
      const key = source(finding.source)?.key;
      if (key !== undefined)
        return {
          ...finding,
          glance: { ...noLook, note: `${finding.system} is read only with a key or consent of your own: ${key.howTo}` },
        };
      return { ...finding, glance: await walk.glanceAt(finding) };
    },
  };
}

type Board = Extract<Recognition, { kind: 'board' }>;
type Found = Extract<BoardFinding, { kind: 'board' }>;

/** Stands for a listing nobody has looked at yet. */
const noLook: BoardGlance = { postings: null, atLeast: false, employer: null, titles: [], note: null };

function byAddress({ externalId, ...board }: Board): Found {
  const title = source(board.source)?.title ?? board.source;
  return {
    ...board,
    system: title,
    how: 'address',
    because: `the address is one of ${title}`,
    posting: externalId ?? null,
    glance: noLook,
    others: [],
  };
}

interface SeenPage {
  url: string;
  addresses: PageAddresses;
  facts: PageFacts;
  postings: PagePosting[];
  inside: BoardInside[];
  /** Links of the site that lead to postings. */
  leads: string[];
}

class Walk {
  readonly #tools: FindBoardTools;
  readonly #end: number;
  readonly #visited = new Set<string>();

  constructor(tools: FindBoardTools, end: number) {
    this.#tools = tools;
    this.#end = end;
  }

  async lookFor(start: Board): Promise<BoardFinding> {
    const pages: SeenPage[] = [];
    let next: string | undefined = start.url;
    const queue: string[] = [];
    while (next !== undefined && pages.length < mostPages) {
      const at: string = next;
      this.#visited.add(comparable(at));
      let page: SeenPage;
      try {
        page = await this.#look(at);
      } catch (error) {
        if (!(error instanceof ReadFailure)) throw error;
        if (pages.length === 0) return notSeen(start, error);
        next = queue.shift();
        continue;
      }
      this.#visited.add(comparable(page.url));
      const found = this.#decide(start, page, pages.length > 0);
      if (found !== null) return found;
      pages.push(page);
      queue.unshift(...this.#onward(page).slice(0, 3));
      next = queue.shift();
      while (next !== undefined && this.#visited.has(comparable(next))) next = queue.shift();
    }
    return this.#best(start, pages);
  }

  /** What a page settles by itself; null when the way goes on. */
  #decide(start: Board, page: SeenPage, linked: boolean): BoardFinding | null {
    const led = recognise(page.url);
    if (led.kind === 'board' && led.source !== 'careers-page')
      return {
        ...byAddress(led),
        how: linked ? 'link' : 'redirect',
        because: `${shownUrl(start.url)} leads to ${shownUrl(page.url)}`,
      };
    const [first] = page.inside;
    if (first?.certain) return insideOf(first, page, linked);
    return null;
  }

  /**
   * Links to go on with. What leads to postings already is left only for a link that names the list itself: careers pages have sub-pages that look like
   * postings, and one posting has a list above it.
   */
  #onward(page: SeenPage): string[] {
    const has = page.postings.length > 1 || page.leads.length > 2;
    return careersLinks(page.addresses.addresses, page.url)
      .filter(({ url, list }) => !this.#visited.has(comparable(url)) && (list || !has || !saysCareers(new URL(page.url))))
      .map(({ url }) => url);
  }

  /** The likeliest of the pages that were seen, where none of them settled it. */
  #best(start: Board, pages: readonly SeenPage[]): BoardFinding {
    const worth = ({ postings, leads }: SeenPage) => 10 * postings.length + leads.length;
    const onPosting = pages[0]?.postings.length === 1;
    const byWorth = pages.filter((page) => worth(page) > 0).sort((a, b) => worth(b) - worth(a));
    // A posting is followed by the list it stands in, where that was found.
    const richest = (onPosting ? byWorth.find((page) => page !== pages[0]) : undefined) ?? byWorth[0];
    if (richest !== undefined) {
      const linked = richest !== pages[0];
      const posting = linked && onPosting ? comparable(start.url) : null;
      return { ...this.#itself(richest, linked), posting };
    }
    const choices = pages.flatMap((page) => page.inside.map((each) => otherOf(each, page)));
    if (choices.length > 0)
      return {
        kind: 'refused',
        sentence: `${shownUrl(start.url)} leads to ${choices.length === 1 ? 'a board' : `${choices.length} boards`} but does not show that one is its own: ${choices
          .slice(0, 5)
          .map(({ url }) => url)
          .join(', ')}. Add the right one by its own address.`,
        choices: choices.slice(0, mostOthers),
      };
    const careers = pages.findLast((page) => saysCareers(new URL(page.url))) ?? null;
    const marked = postingMark(new URL(start.url));
    if (careers === null && marked === null)
      return {
        kind: 'refused',
        sentence: `${shownUrl(start.url)} shows neither postings nor a link to open positions. Give the address of the careers page itself. ${captureWay}`,
        choices: [],
      };
    const page = careers ?? pages[0];
    const itself = page === undefined ? byAddress(start) : this.#itself(page, page !== pages[0]);
    return {
      ...itself,
      glance: {
        ...noLook,
        note: `No postings stand in its plain HTML; the first read also runs its scripts in a browser. If that brings up nothing either, it cannot be read. ${captureWay}`,
      },
    };
  }

  #itself(page: SeenPage, linked: boolean): Found {
    const recognised = recognise(page.url);
    if (recognised.kind === 'refused') throw new Error(`${page.url} was read and is no address of a page`);
    const employers = new Set(page.postings.flatMap(({ fields }) => fields.company ?? []));
    return {
      ...byAddress(recognised),
      how: linked ? 'link' : 'page',
      because: linked ? `the site links to ${shownUrl(page.url)}` : 'the page itself is read',
      glance: {
        postings: Math.max(page.postings.length, page.leads.length),
        // Its sitemaps may name more.
        atLeast: true,
        employer: employers.size === 1 ? ([...employers][0] ?? null) : null,
        titles: page.postings.flatMap(({ fields }) => fields.title ?? []).slice(0, 3),
        note: null,
      },
      others: page.inside.slice(0, mostOthers).map((each) => otherOf(each, page)),
    };
  }

  async #look(url: string): Promise<SeenPage> {
    const now = this.#tools.clock.now().getTime();
    const page = await this.#tools.fetcher.fetch({
      url,
      expect: 'html',
      robots: true,
      pace: careersPage.manners,
      redirects: 'any-host',
      deadline: new Date(Math.min(this.#end, now + pageMilliseconds)),
    });
    if (page.kind === 'unchanged')
      throw new ReadFailure('unexpected_shape', `${url} answered that it has not changed since nothing`);
    const html = decodeHtml(page.body, page.contentType);
    const facts = readHtml(html, page.url);
    if (facts.miningReserved)
      throw new ReadFailure('robots_disallowed', `${url} reserves text and data mining (tdm-reservation), so it is not read`);
    const addresses = readAddresses(html, page.url);
    const { pathname } = new URL(page.url);
    return {
      url: page.url,
      addresses,
      facts,
      postings: postingsOn(html, facts.ldJson).postings,
      inside: boardsAmong({ url: page.url, html }, addresses, systems),
      leads: facts.links.filter(
        (link) => sameSite(link, page.url) && comparable(link) !== comparable(page.url) && looksLikePosting(link, pathname),
      ),
    };
  }

  /** A look at the listing of a board of a known system, in what time is left. */
  glanceAt(board: FoundBoard): Promise<BoardGlance> {
    const found = source(board.source);
    if (found === null) throw new Error(`board ${board.url} is of the unknown source ${board.source}`);
    const now = this.#tools.clock.now().getTime();
    const deadline = new Date(Math.min(this.#end, now + probeMilliseconds));
    return probe(found, { token: board.token, url: board.url, company: board.company }, deadline, this.#tools);
  }
}

/** A system found inside a page. */
function insideOf(found: BoardInside, page: SeenPage, linked: boolean): Found {
  const { externalId, ...board } = found.board;
  return {
    kind: 'board',
    ...board,
    minimumCadenceMinutes: source(board.source)?.traits.minimumCadenceMinutes ?? 60,
    system: found.title,
    how: found.where === 'link' ? 'link' : 'embed',
    because: linked ? `${found.evidence} (on ${shownUrl(page.url)})` : found.evidence,
    posting: externalId ?? null,
    glance: noLook,
    others: page.inside.slice(1, mostOthers + 1).map((each) => otherOf(each, page)),
  };
}

function otherOf({ title, board, evidence }: BoardInside, page: SeenPage): FoundBoard['others'][number] {
  return { system: title, url: (board satisfies Recognised).url, because: `${evidence} (on ${shownUrl(page.url)})` };
}

/** Faults that pass: the board's own turns will tell. */
const passing: ReadonlySet<string> = new Set([
  'timeout',
  'network',
  'server_error',
  'rate_limited',
  'truncated',
  'breaker_open',
  'pace_used_up',
]);

/** The first page could not be seen: it is followed all the same when that may pass, and refused in words when it will not. */
function notSeen(start: Board, failure: ReadFailure): BoardFinding {
  if (passing.has(failure.reason))
    return {
      ...byAddress(start),
      how: 'page',
      because: 'the address is a web page that no known system claims',
      glance: {
        ...noLook,
        note: `It could not be looked at just now (${failure.message}); it is read at its turn all the same.`,
      },
    };
  const sentence =
    failure.reason === 'not_found'
      ? `${shownUrl(start.url)} does not exist (${failure.message}). Check the spelling of the address.`
      : `${shownUrl(start.url)} cannot be read by a program: ${failure.message}. ${captureWay}`;
  return { kind: 'refused', sentence, choices: [] };
}

function shownUrl(url: string): string {
  const text = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
