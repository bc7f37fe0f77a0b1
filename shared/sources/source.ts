import * as z from 'zod';
import type { BoardMemory, BoardPage, SourceTraits } from '../ports/board-reader.ts';
import type { Clock } from '../ports/clock.ts';
import {
  type FetchedPage,
  type Pace,
  type PageFetcher,
  type PageRequest,
  type Quota,
  ReadFailure,
  type Validators,
} from '../ports/page-fetcher.ts';
import type { PageRenderer } from '../ports/page-renderer.ts';
import type { SourceKeys } from '../ports/source-keys.ts';

/** How a source is to be treated; shown to people, held to by the fetcher. */
export interface Manners extends Pace {
  /** Whether robots.txt applies: to pages always, to a documented public interface not. */
  robots: boolean;
  /** Gentleness towards the service as a whole, where its boards live on many hosts; absent where one host serves them all. */
  service?: Pace;
  /** Requests the service allows in a period; counted over all functions. */
  quotas?: readonly Quota[];
  /** What has to be shown beside postings of the source; null when nothing is asked for. */
  attribution: string | null;
  /** Where the terms stand, in a sentence, and when that was looked up (YYYY-MM-DD). */
  terms: { position: string; checkedOn: string };
}

/** What a careers URL turned out to be. */
export interface Recognised {
  source: string;
  token: string;
  /** The address a person would open. */
  url: string;
  /** Only where the URL itself states it as a fact; a token is not a name. */
  company: string | null;
  /** The posting the URL is of, where it is one: the `externalId` its record has. */
  externalId?: string;
}

/** The part of a board a source needs. */
export interface BoardRef {
  token: string;
  url: string;
  company: string | null;
}

export interface ListContext {
  fetcher: PageFetcher;
  /** Null where no browser is at hand. */
  renderer: PageRenderer | null;
  /** Keys of the user's own, for sources that work only with one. */
  keys: SourceKeys;
  memory: BoardMemory | null;
  /** The listing has to be through by then. */
  deadline: Date;
  clock: Clock;
  /** The board of a known system that a page carries inside, for sources that read pages of any kind; null where none is certain. */
  inside?: (page: { url: string; html: string }) => { title: string; url: string; evidence: string } | null;
}

/** A page that may carry a board of the service inside: a script, a frame, a link, a setting. */
export interface FoundPage {
  url: URL;
  html: string;
  /** Addresses in the page: links, script and frame sources, form targets, absolute and without duplicates. */
  links: readonly string[];
}

/** One service postings are read from: one file each, listed in `registry.ts`. */
export interface Source {
  /** First part of every board id of it. */
  name: string;
  /** What people call it. */
  title: string;
  /** Applicant tracking system (boards of employers), feed (postings of many employers), or pages of any kind. */
  kind: 'system' | 'feed' | 'page';
  /** Its line in the README's table: what a board is and what one read costs. */
  summary: string;
  manners: Manners;
  traits: SourceTraits;
  /** Members a key of one's own has (`app_id` ...) and where to get it; absent where none is needed. */
  key?: { members: readonly string[]; howTo: string /** It works without, too. */; optional?: boolean };
  /** Contract fixtures: modules of that name in `test/contract/sources`, one for each documented variant of the answer. */
  fixtures: readonly string[];
  /** Hosts a read of the board asks. */
  hosts(board: BoardRef): readonly string[];
  /** The board a URL belongs to, or null when the URL is not of this service. Pure. */
  recognise(url: URL): Recognised | null;
  /** A sentence for an address of the service that is no board of it, and that nobody else should read either: what to give instead. Pure. */
  refuses?(url: URL): string | null;
  /** The board that a page on another host carries inside, where more than a link with a recognisable address tells it. Pure. */
  embedded?(page: FoundPage): Recognised | null;
  /** Reads a board page by page. Throws ReadFailure. */
  list(board: BoardRef, context: ListContext): AsyncGenerator<BoardPage>;
}

export const noValidators: Validators = { etag: null, lastModified: null };

/** Names of boards as all known services allow them: percent-decoded, no slash, no control characters. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[\p{L}\p{N}][\p{L}\p{N} ._&+'()-]{0,99}$/u.test(text) && !reservedWords.has(text.toLowerCase());
}

const reservedWords = new Set(['api', 'embed', 'jobs', 'js', 'css', 'assets', 'www', 'static', 'favicon.ico', 'robots.txt']);

/** Path segments of a URL, percent-decoded; a malformed escape stays as it is. */
export function segments(url: URL): string[] {
  return url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
}

/** What differs from a plain GET of JSON with the validators remembered for the address. */
export interface Asking {
  expect?: PageRequest['expect'];
  /** Sent as a POST in JSON; such an answer has no validators. */
  json?: unknown;
  /** Sent as a POST of a form. */
  form?: Readonly<Record<string, string>>;
  /** Headers the interface asks for; keys among them never reach a log. */
  headers?: Readonly<Record<string, string>>;
  /** Names of query members that are secret: left out of every message. */
  secretQuery?: readonly string[];
  /** Values that are secret wherever they stand, in the path or in the body. */
  secrets?: readonly string[];
  /** The mail address that the service prescribes as User-Agent. */
  agent?: string;
  /** False where the whole answer is wanted even when it did not change. */
  conditional?: boolean;
  redirects?: PageRequest['redirects'];
}

/** Asks a service within its manners. Throws ReadFailure. */
export function ask(url: string, source: Source, context: ListContext, asking: Asking = {}): Promise<FetchedPage> {
  const { manners } = source;
  const posted =
    asking.json !== undefined
      ? { contentType: 'application/json', text: JSON.stringify(asking.json) }
      : asking.form !== undefined
        ? { contentType: 'application/x-www-form-urlencoded', text: new URLSearchParams(asking.form).toString() }
        : undefined;
  return context.fetcher.fetch({
    url,
    expect: asking.expect ?? 'json',
    robots: manners.robots,
    pace: { gapMilliseconds: manners.gapMilliseconds, concurrency: manners.concurrency },
    service: { name: source.name, pace: manners.service ?? null, quotas: manners.quotas ?? [] },
    ...(posted === undefined ? {} : { body: posted }),
    ...(asking.headers === undefined ? {} : { headers: asking.headers }),
    ...(asking.secretQuery === undefined ? {} : { secretQuery: asking.secretQuery }),
    ...(asking.secrets === undefined ? {} : { secrets: asking.secrets }),
    ...(asking.agent === undefined ? {} : { agent: asking.agent }),
    validators: posted === undefined && asking.conditional !== false ? context.memory?.pages.get(url)?.validators : undefined,
    redirects: asking.redirects ?? 'same-host',
    deadline: context.deadline,
  });
}

/** The key of the user for a source. Throws ReadFailure `key_missing` with a sentence that says how to get and set one. */
export async function requireKey(source: Source, context: ListContext): Promise<Readonly<Record<string, string>>> {
  const key = await context.keys.read(source.name);
  const missing = (source.key?.members ?? []).filter((member) => (key?.[member] ?? '') === '');
  if (key !== null && missing.length === 0) return key;
  throw new ReadFailure(
    'key_missing',
    `${source.title} answers only with a key of your own (${(source.key?.members ?? []).join(', ')}). ${source.key?.howTo ?? ''} Then: rolecall keys set ${source.name} ${(source.key?.members ?? []).map((member) => `${member}=...`).join(' ')}`,
  );
}

/** A page that was read, with what is usual filled in. */
export function readPageOf(
  url: string,
  page: Extract<FetchedPage, { kind: 'page' }>,
  given: Pick<BoardPage, 'records'> & Partial<Omit<BoardPage, 'url' | 'outcome' | 'raw' | 'validators' | 'records'>>,
): BoardPage {
  return {
    url,
    outcome: 'read',
    raw: page,
    validators: page.validators,
    changedAt: null,
    unusable: 0,
    total: null,
    note: null,
    ...given,
  };
}

/** A page that the service says has not changed: what is remembered of it still holds. */
export function unchangedPage(url: string): BoardPage {
  return {
    url,
    outcome: 'unchanged',
    raw: null,
    validators: noValidators,
    changedAt: null,
    records: [],
    unusable: 0,
    total: null,
    note: null,
  };
}

/**
 * Parses a JSON body with the schema of the service's envelope. Throws ReadFailure: `truncated` when the text ends in the middle,
 * `captcha` or `forbidden` when a challenge or login page came instead, `unexpected_shape` otherwise.
 */
export function parseEnvelope<S extends z.ZodType>(page: Extract<FetchedPage, { kind: 'page' }>, schema: S): z.infer<S> {
  const text = page.body.toString('utf8').replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const cut = /^\s*[[{]/.test(text) && endsEarly(text);
    throw new ReadFailure(
      cut ? 'truncated' : 'unexpected_shape',
      cut
        ? `the answer of ${page.url} ends in the middle after ${text.length} characters`
        : `${page.url} did not answer with JSON`,
      { cause, page },
    );
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ReadFailure(
    'unexpected_shape',
    `the answer of ${page.url} has another shape than the service used to give, at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'unknown'}`,
    { page },
  );
}

/** Whether a JSON text stops before its outermost bracket is closed. Strings are skipped. */
function endsEarly(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (inString) {
      if (char === '\\') index += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
  }
  return inString || depth > 0;
}

/** Text that says something; numbers become text, everything else is left out. */
export const optionalText = z
  .union([z.string(), z.number().transform(String)])
  .transform((text) => (text.trim() === '' ? undefined : text))
  .optional()
  .catch(undefined);

export const optionalNumber = z.number().optional().catch(undefined);

/** Text or number, as dates come. */
export const optionalMoment = z
  .union([z.string().min(1), z.number()])
  .optional()
  .catch(undefined);

/** An identity: text or a whole number. */
export const identity = z.union([
  z.string().trim().min(1).max(512),
  z
    .number()
    .int()
    .transform((id) => String(id)),
]);

/** An array whose entries are looked at one by one; anything else counts as empty. */
export const looseList = z.array(z.unknown()).catch([]);

/** The parsed entries of a list that fit; the others are left out. */
export function fitting<S extends z.ZodType>(list: readonly unknown[], schema: S): z.infer<S>[] {
  const found: z.infer<S>[] = [];
  for (const entry of list) {
    const parsed = schema.safeParse(entry);
    if (parsed.success) found.push(parsed.data);
  }
  return found;
}

/** Who a posting's company is known from: the posting, else the board's row, else only the token (which is not a name). */
export function employer(
  stated: string | undefined,
  board: BoardRef,
): { company: string; companyFrom: 'posting' | 'board' | 'token' } {
  if (stated !== undefined) return { company: stated, companyFrom: 'posting' };
  if (board.company !== null) return { company: board.company, companyFrom: 'board' };
  return { company: board.token, companyFrom: 'token' };
}
