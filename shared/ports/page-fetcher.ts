import type { FailureReason } from '../domain/board.ts';

/** How gently a host is to be visited. */
export interface Pace {
  /** Least time between the starts of two requests to one host, over all concurrent functions. */
  gapMilliseconds: number;
  /** Most requests in flight to one host at the same time. */
  concurrency: number;
}

/** Requests a service allows in a period, counted for the whole deployment. `ever` never starts anew. */
export interface Quota {
  requests: number;
  per: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'ever';
}

/** A service that answers on many hosts, or that counts requests. */
export interface ServiceManners {
  name: string;
  /** Gentleness over all its hosts; null where the pace of the host is all there is. */
  pace: Pace | null;
  quotas: readonly Quota[];
}

/** What a server gave us to recognise an unchanged answer by. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface PageRequest {
  url: string;
  /** What the answer must be; another content type is a failure. `any` is for parts of a page that is being rendered. */
  expect: 'json' | 'html' | 'xml' | 'any';
  /** Whether robots.txt rules this request: yes for pages, no for interfaces that are documented as public. */
  robots: boolean;
  pace: Pace;
  /** The service the host belongs to: its breaker, pace and quotas hold besides those of the host. */
  service?: ServiceManners;
  /** With it the request is a POST; without, a GET. It only asks (a search, a token): the same body may be sent again after a failure. */
  body?: { contentType: string; text: string };
  /** Further headers out of a short list (`shared/adapters/http/outgoing.ts`); another origin never gets them, and their values never reach a log or a message. */
  headers?: Readonly<Record<string, string>>;
  /** Members of the query that are secret: they stand as `***` in messages and in the address of the page. */
  secretQuery?: readonly string[];
  /** Values that are secret wherever they stand, in the path or in the body. */
  secrets?: readonly string[];
  /** The mail address that a service prescribes as User-Agent instead of ours, because its key is registered for it; no other origin ever gets it. */
  agent?: string;
  /** Validators of the copy at hand; with them the answer may be `unchanged`. */
  validators?: Validators | undefined;
  /** Whether a redirect may lead to another host: pages yes, interfaces no. */
  redirects: 'same-host' | 'any-host';
  /**
   * No attempt goes on after this moment. The requests of one piece of work carry the very same object: the first of them is put off when its turn comes
   * late, the others are let wait, so that what has begun is finished.
   */
  deadline: Date;
}

export type FetchedPage =
  | {
      kind: 'page';
      /** Where the answer came from after redirects; secrets of the request stand as `***`. */
      url: string;
      contentType: string | null;
      /** Decoded; empty where the server answered that there is nothing (HTTP 204). */
      body: Buffer;
      validators: Validators;
      /** What the answer says about how much there is: `x-total-count`, `content-range`, `link`, `x-wp-total`, `x-wp-totalpages`. */
      headers?: Readonly<Record<string, string>>;
    }
  | { kind: 'unchanged'; url: string };

/** The one polite way to the open web. */
export interface PageFetcher {
  /** Gives the page, or throws ReadFailure with a reason. */
  fetch(request: PageRequest): Promise<FetchedPage>;
  /** Sitemaps that the robots.txt of an origin names; none when there is no such file. Throws ReadFailure. */
  sitemaps(origin: string, pace: Pace, deadline: Date): Promise<string[]>;
}

/** An answer as it came, kept for a look at what went wrong. */
export interface RawPage {
  url: string;
  contentType: string | null;
  body: Buffer;
}

export interface ReadFailureOptions extends ErrorOptions {
  /** HTTP status, where there was one. */
  status?: number | undefined;
  /** When the server (or an open breaker) asks to come back. */
  retryAt?: Date | undefined;
  page?: RawPage | undefined;
}

/** A read that did not succeed: the reason from the closed list, a sentence for a person, and the suspicious body when there is one. */
export class ReadFailure extends Error {
  override name = 'ReadFailure';
  readonly reason: FailureReason;
  readonly status: number | null;
  readonly retryAt: Date | null;
  readonly page: RawPage | null;
  constructor(reason: FailureReason, message: string, options: ReadFailureOptions = {}) {
    super(message, options);
    this.reason = reason;
    this.status = options.status ?? null;
    this.retryAt = options.retryAt ?? null;
    this.page = options.page ?? null;
  }
}
