import type { Robots } from '../../domain/host-state.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HostStateStore } from '../../ports/host-state-store.ts';
import { type FetchedPage, type Pace, type PageFetcher, type PageRequest, ReadFailure } from '../../ports/page-fetcher.ts';
import { checkUrl, parseUrl, type Resolve, shown } from './address-guard.ts';
import { retryAfter, toPage } from './answer.ts';
import type { Report } from './breaker.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { HostGate, type Scope } from './host-gate.ts';
import { type Origins, redirected } from './origins.ts';
import { mayHelp, reportsOf, troubleOf, wasSent } from './outcome.ts';
import { afterRedirect, type Outgoing, outgoing } from './outgoing.ts';
import { mayRead, noRobots, parseRobots } from './robots.ts';
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
  /** All attempts of one fetch, pauses included; waiting for the first turn is not. */
  fetchMilliseconds: number;
  /** How long the first request of a piece of work waits for its turn; one that has to wait longer fails with `pace_used_up` at once. */
  patienceMilliseconds: number;
  attempts: number;
  redirects: number;
  /** A `Retry-After` up to this is waited for; a longer one ends the fetch and says when to come back. */
  retryAfterMilliseconds: number;
}

const defaults: Limits = {
  // The largest boards known are of 53 MB.
  bytes: 58_000_000,
  attemptMilliseconds: 30_000,
  fetchMilliseconds: 60_000,
  patienceMilliseconds: 20_000,
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
  /** Deadlines of work that has begun: its requests share the object. */
  readonly #begun = new WeakSet<Date>();
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
      patienceMilliseconds: this.#limits.patienceMilliseconds,
    });
  }

  async fetch(request: PageRequest): Promise<FetchedPage> {
    const secrets = new Secrets(request);
    try {
      const { url, answer } = await this.#follow(request, parseUrl(request.url), secrets);
      return secrets.page(toPage(url, request, answer, this.#options.clock.now()));
    } catch (error) {
      throw error instanceof ReadFailure ? secrets.failure(error) : error;
    }
  }

  async sitemaps(origin: string, pace: Pace, deadline: Date): Promise<string[]> {
    return [...(await this.#robotsOf(parseUrl(origin), pace, deadline)).sitemaps];
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
    // Another function may have read it: over all of them a site is asked once a day (RFC 9309 section 2.4).
    const shared = await this.#options.hosts.readRobots(url.origin);
    if (shared !== null && shared.until.getTime() > now) {
      this.#robots.set(url.origin, { robots: shared.robots, until: shared.until.getTime() });
      return shared.robots;
    }
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
    const until = now + robotsHours * 3_600_000;
    this.#robots.set(url.origin, { robots, until });
    await this.#options.hosts.keepRobots(url.origin, robots, new Date(until));
    return robots;
  }

  /** One request with its retries. Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter"): a random pause below a doubling cap. */
  async #attempts(url: URL, request: PageRequest, sending: Outgoing, pace: Pace, secrets: Secrets): Promise<Exchange> {
    const { clock, origins } = this.#options;
    const local = redirected(url, origins);
    const scopes = scopesOf(url, request, pace, local?.pace ?? 1, secrets);
    let end: number | null = null;
    for (let attempt = 1; ; attempt += 1) {
      const { outcome, failure, pause } = await this.#gate.pass(
        { scopes, first: !this.#begun.has(request.deadline), deadline: request.deadline },
        async (probe) => {
          this.#begun.add(request.deadline);
          end ??= Math.min(request.deadline.getTime(), clock.now().getTime() + this.#limits.fetchMilliseconds);
          const outcome = await this.#once(url, local?.to ?? url, sending, end);
          const failure = troubleOf(url, outcome, clock.now());
          // A probe is one request: its failure is the answer.
          const pause = failure === null || probe ? null : this.#pause(failure, attempt, end);
          const reports = pause === null ? reportsOf(url, sending, failure) : { host: nothing, service: nothing };
          return { value: { outcome, failure, pause }, reports: [reports.host, reports.service], sent: wasSent(outcome) };
        },
      );
      // The caller sees the answer itself where there is one, so that a challenge page is told from a plain refusal.
      if (failure !== null && pause !== null) await this.#options.sleep(pause);
      else if (outcome instanceof ReadFailure) throw outcome;
      else return outcome;
    }
  }

  async #once(url: URL, target: URL, outgoing: Outgoing, end: number): Promise<Exchange | ReadFailure> {
    const left = end - this.#options.clock.now().getTime();
    if (left <= 0) return new ReadFailure('timeout', `there was no time left for ${shown(url)}`);
    try {
      return await this.#exchange({
        url,
        target,
        outgoing,
        mostBytes: this.#limits.bytes,
        milliseconds: Math.min(this.#limits.attemptMilliseconds, left),
      });
    } catch (error) {
      if (error instanceof ReadFailure) return error;
      throw error;
    }
  }

  /** How long to wait before the next attempt, or null when there is to be none. */
  #pause(failure: ReadFailure, attempt: number, end: number): number | null {
    if (attempt >= this.#limits.attempts || !mayHelp(failure)) return null;
    const now = this.#options.clock.now().getTime();
    const asked = failure.retryAt === null ? 0 : failure.retryAt.getTime() - now;
    if (asked > this.#limits.retryAfterMilliseconds) return null;
    const pause = Math.max(asked, this.#options.random() * Math.min(8000, 1000 * 2 ** (attempt - 1)));
    return now + pause + 1000 < end ? pause : null;
  }
}

const nothing: Report = { kind: 'nothing' };

/** The doors a request has to pass. `share` of the gaps is kept: all of them on the open web. */
function scopesOf(url: URL, { service }: PageRequest, pace: Pace, share: number, secrets: Secrets): Scope[] {
  const gentle = (wish: Pace) => (share === 0 ? null : { ...wish, gapMilliseconds: Math.ceil(wish.gapMilliseconds * share) });
  const over = service?.pace ?? null;
  const quotas = share === 0 ? [] : (service?.quotas ?? []);
  // Where the service's own pace decides when a request starts, one at a time keeps the gaps of the host true as well.
  const host = { name: url.host, pace: gentle(over === null ? pace : { ...pace, concurrency: 1 }), quotas: [], secrets: [] };
  if (service === undefined || (over === null && quotas.length === 0)) return [host];
  return [host, { name: `service:${service.name}`, pace: over && gentle(over), quotas, secrets: secrets.keys }];
}
