import type { Clock } from '../../ports/clock.ts';
import type { HostStateStore } from '../../ports/host-state-store.ts';
import { type FetchedPage, type Pace, type PageFetcher, type PageRequest, ReadFailure } from '../../ports/page-fetcher.ts';
import { checkUrl, type Resolve, shown } from './address-guard.ts';
import { retryAfter, toPage } from './answer.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { HostGate } from './host-gate.ts';
import { type Origins, redirected } from './origins.ts';
import { afterRedirect, type Outgoing, outgoing } from './outgoing.ts';
import { mayRead, noRobots, parseRobots, type Robots } from './robots.ts';
import { Secrets } from './secrets.ts';

export interface PageFetcherOptions {
  /** `Rolecall/<version> (+<contact>)`. */
  userAgent: string;
  hosts: HostStateStore;
  resolve: Resolve;
  origins: Origins;
  clock: Clock;
  sleep: (milliseconds: number) => Promise<void>;
  /** 0 <= x < 1 */
  random: () => number;
  id: () => string;
  limits?: Partial<Limits>;
}

export interface Limits {
  /** Decoded bytes of one answer. */
  bytes: number;
  /** One attempt. */
  attemptMilliseconds: number;
  /** All attempts of one fetch, waiting included. */
  fetchMilliseconds: number;
  attempts: number;
  redirects: number;
  /** A `Retry-After` up to this is waited for; a longer one ends the fetch and says when to come back. */
  retryAfterMilliseconds: number;
}

const defaults: Limits = {
  bytes: 30_000_000,
  attemptMilliseconds: 30_000,
  fetchMilliseconds: 60_000,
  attempts: 3,
  redirects: 5,
  retryAfterMilliseconds: 10_000,
};

const robotsHours = 24;
const robotsBytes = 512_000;
const longestCrawlDelaySeconds = 30;

/** The polite fetcher: every request that Rolecall makes to a foreign host goes through it. */
export function createPageFetcher(options: PageFetcherOptions): PageFetcher {
  return new PoliteFetcher(options);
}

class PoliteFetcher implements PageFetcher {
  readonly #options: PageFetcherOptions;
  readonly #limits: Limits;
  readonly #gate: HostGate;
  readonly #exchange: ReturnType<typeof createExchange>;
  readonly #robots = new Map<string, { robots: Robots; until: number }>();

  constructor(options: PageFetcherOptions) {
    this.#options = options;
    this.#limits = { ...defaults, ...options.limits };
    this.#exchange = createExchange(options.resolve);
    this.#gate = new HostGate({
      store: options.hosts,
      now: () => options.clock.now().getTime(),
      sleep: options.sleep,
      random: options.random,
      id: options.id,
    });
  }

  async fetch(request: PageRequest): Promise<FetchedPage> {
    const secrets = new Secrets(request);
    try {
      const { url, answer } = await this.#follow(request, new URL(request.url), secrets);
      return secrets.page(toPage(url, request, answer, this.#options.clock.now()));
    } catch (error) {
      throw error instanceof ReadFailure ? secrets.failure(error) : error;
    }
  }

  async sitemaps(origin: string, pace: Pace, deadline: Date): Promise<string[]> {
    return [...(await this.#robotsOf(new URL(origin), pace, deadline)).sitemaps];
  }

  /** Follows redirects; each step is checked like the first. */
  async #follow(request: PageRequest, first: URL, secrets: Secrets): Promise<{ url: URL; answer: Exchange }> {
    const seen = new Set<string>();
    let url = first;
    let sending = outgoing(request, this.#options.userAgent);
    for (;;) {
      url.hash = '';
      this.#check(url);
      if (seen.has(`${sending.method} ${url.href}`) || seen.size > this.#limits.redirects)
        throw new ReadFailure(
          'redirect_loop',
          `${shown(first)} redirects in circles or more than ${this.#limits.redirects} times`,
        );
      seen.add(`${sending.method} ${url.href}`);
      const pace = await this.#allowed(request, url);
      const answer = await this.#attempts(url, request, sending, pace, secrets);
      const location = answer.headers.get('location');
      if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return { url, answer };
      if (!URL.canParse(location, url.href))
        throw new ReadFailure('unexpected_shape', `${shown(url)} redirects to something that is not an address`);
      const next = new URL(location, url.href);
      this.#check(next);
      if (request.redirects === 'same-host' && next.hostname !== url.hostname)
        throw new ReadFailure(
          'unexpected_shape',
          `${shown(url)} redirects to another host, ${next.hostname}: the board has moved or is gone`,
          {
            status: answer.status,
          },
        );
      sending = afterRedirect(sending, answer.status, next.origin === url.origin, request, this.#options.userAgent);
      url = next;
    }
  }

  /** Throws ReadFailure for an address that must not be visited. A redirected origin is one of this machine by configuration. */
  #check(url: URL): void {
    if (redirected(url, this.#options.origins) === null) checkUrl(url);
  }

  /** Asks robots.txt where it applies; gives the pace, slower where the site wishes. */
  async #allowed(request: PageRequest, url: URL): Promise<Pace> {
    if (!request.robots) return request.pace;
    const robots = await this.#robotsOf(url, request.pace, request.deadline);
    if (!mayRead(robots, url.pathname + url.search))
      throw new ReadFailure('robots_disallowed', `robots.txt of ${url.host} does not allow ${url.pathname}`);
    const wish = Math.min(robots.crawlDelaySeconds ?? 0, longestCrawlDelaySeconds) * 1000;
    return { ...request.pace, gapMilliseconds: Math.max(request.pace.gapMilliseconds, wish) };
  }

  async #robotsOf(url: URL, pace: Pace, deadline: Date): Promise<Robots> {
    const now = this.#options.clock.now().getTime();
    const cached = this.#robots.get(url.origin);
    if (cached && cached.until > now) return cached.robots;
    const request: PageRequest = {
      url: new URL('/robots.txt', url).href,
      expect: 'any',
      robots: false,
      pace,
      redirects: 'any-host',
      deadline,
    };
    let robots: Robots;
    try {
      const { answer } = await this.#follow(request, new URL(request.url), new Secrets(request));
      if (answer.status === 429 || answer.status >= 500)
        throw new ReadFailure(answer.status === 429 ? 'rate_limited' : 'server_error', `HTTP ${answer.status}`, {
          retryAt: retryAfter(answer.headers.get('retry-after'), this.#options.clock.now()) ?? undefined,
        });
      // RFC 9309 section 2.3.1.3: any other refusal means there are no rules.
      robots =
        answer.status === 200
          ? parseRobots(answer.body.subarray(0, robotsBytes).toString('utf8'), this.#options.userAgent.split('/')[0] ?? '')
          : noRobots;
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      if (error.reason === 'redirect_loop') robots = noRobots;
      // RFC 9309 section 2.3.1.4: unreachable rules are taken to forbid everything, for now.
      else
        throw new ReadFailure(
          error.reason,
          `robots.txt of ${url.host} could not be read, so nothing of it is: ${error.message}`,
          {
            cause: error,
            retryAt: error.retryAt ?? undefined,
          },
        );
    }
    this.#robots.set(url.origin, { robots, until: now + robotsHours * 3_600_000 });
    return robots;
  }

  /** One request with its retries. Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter"): a random pause below a doubling cap. */
  async #attempts(url: URL, request: PageRequest, sending: Outgoing, pace: Pace, secrets: Secrets): Promise<Exchange> {
    const { clock } = this.#options;
    const host = url.host;
    const end = new Date(Math.min(request.deadline.getTime(), clock.now().getTime() + this.#limits.fetchMilliseconds));
    const untroubled = await this.#gate.admit(host);
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#once(url, sending, pace, end);
      const failure = outcome instanceof ReadFailure ? outcome : hostFailure(url, outcome, clock.now());
      if (failure === null) {
        if (!untroubled) await this.#gate.report(host, { ok: true });
        if (outcome instanceof ReadFailure) throw outcome;
        return outcome;
      }
      const pause = this.#pause(failure, attempt);
      const mayRetry = pause !== null && attempt < this.#limits.attempts && clock.now().getTime() + pause + 1000 < end.getTime();
      if (!mayRetry) {
        if (isHostTrouble(failure))
          await this.#gate.report(host, { ok: false, what: secrets.text(url.pathname), retryAt: failure.retryAt });
        else if (!untroubled && failure.status !== null) await this.#gate.report(host, { ok: true });
        // The caller sees the answer itself where there is one, so that a challenge page is told from a plain refusal.
        if (outcome instanceof ReadFailure) throw outcome;
        return outcome;
      }
      await this.#options.sleep(pause);
    }
  }

  async #once(url: URL, sending: Outgoing, pace: Pace, end: Date): Promise<Exchange | ReadFailure> {
    const { clock, origins } = this.#options;
    const local = redirected(url, origins);
    const exchange = () => {
      const left = end.getTime() - clock.now().getTime();
      if (left <= 0) throw new ReadFailure('timeout', `there was no time left for ${shown(url)}`);
      return this.#exchange({
        url,
        target: local ?? url,
        outgoing: sending,
        mostBytes: this.#limits.bytes,
        milliseconds: Math.min(this.#limits.attemptMilliseconds, left),
      });
    };
    try {
      // A server on this machine needs no gentleness.
      return local === null ? await this.#gate.take(url.host, pace, end, exchange) : await exchange();
    } catch (error) {
      if (error instanceof ReadFailure) return error;
      throw error;
    }
  }

  /** How long to wait before the next attempt, or null when another attempt cannot help. */
  #pause(failure: ReadFailure, attempt: number): number | null {
    const jittered = this.#options.random() * Math.min(8000, 1000 * 2 ** (attempt - 1));
    if (failure.retryAt !== null) {
      const asked = failure.retryAt.getTime() - this.#options.clock.now().getTime();
      return asked > this.#limits.retryAfterMilliseconds ? null : Math.max(asked, jittered);
    }
    if (failure.reason === 'network') return hasCode(failure.cause, 'ENOTFOUND') ? null : jittered;
    return ['timeout', 'server_error', 'truncated', 'rate_limited'].includes(failure.reason) ? jittered : null;
  }
}

/** The failure an answer stands for when it is the host's and another attempt may help; null for every other answer. */
function hostFailure(url: URL, { status, headers }: Exchange, now: Date): ReadFailure | null {
  const retryAt = retryAfter(headers.get('retry-after'), now) ?? undefined;
  if (status === 429) return new ReadFailure('rate_limited', `${shown(url)} asks for fewer requests`, { status, retryAt });
  if (status === 501 || status === 505) return null;
  return status >= 500 || status === 408 || status === 425
    ? new ReadFailure('server_error', `${shown(url)} failed`, { status, retryAt })
    : null;
}

/** Whether a failure says something about the whole host and not only about one page of it. */
function isHostTrouble(failure: ReadFailure): boolean {
  // Without a status a `rate_limited` is our own pace, not the host's word.
  if (failure.reason === 'rate_limited') return failure.status !== null;
  return ['timeout', 'server_error', 'network'].includes(failure.reason);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (('code' in error && error.code === code) || hasCode(error.cause, code));
}
