import { type FetchedPage, type PageRequest, ReadFailure } from '../../ports/page-fetcher.ts';

/** Shorter values are no secrets, and hiding them would make holes into every other word. */
const shortest = 4;
const hidden = '***';

/** Headers that say nothing secret by their nature. */
const open: ReadonlySet<string> = new Set(['accept', 'accept-language', 'origin', 'referer', 'x-requested-with']);

/** Hides the secrets of one request wherever a text of ours might repeat them: messages, addresses, state in the table. */
export class Secrets {
  /** Keys of the request outside of its headers (tokens there may be new at each turn): an allowance belongs to them. */
  readonly keys: readonly string[];
  readonly #values: readonly string[];
  readonly #members: readonly string[];

  constructor(request: PageRequest) {
    this.#members = request.secretQuery ?? [];
    const values = new Set<string>(request.secrets ?? []);
    const query = URL.canParse(request.url) ? new URL(request.url).searchParams : new URLSearchParams();
    for (const name of this.#members) for (const value of query.getAll(name)) values.add(value);
    this.keys = [...values].sort();
    for (const [name, value] of Object.entries(request.headers ?? {}))
      if (!open.has(name.toLowerCase())) {
        values.add(value);
        values.add(value.replace(/^[A-Za-z]+ +/, ''));
      }
    const forms = [...values].flatMap((value) => [value, encodeURIComponent(value), encodeURI(value)]);
    this.#values = [...new Set(forms)].filter((value) => value.length >= shortest).sort((a, b) => b.length - a.length);
  }

  /** The text without any of the values. */
  text(text: string): string {
    return this.#values.reduce((rest, value) => rest.replaceAll(value, hidden), text);
  }

  /** An address without the values, whatever they are now: the members of the query that are secret are emptied by name too. */
  url(href: string): string {
    if (this.#values.length === 0 && this.#members.length === 0) return href;
    const url = new URL(href);
    for (const name of this.#members) if (url.searchParams.has(name)) url.searchParams.set(name, hidden);
    return this.text(url.href);
  }

  page(page: FetchedPage): FetchedPage {
    return { ...page, url: this.url(page.url) };
  }

  /** The failure with clean words and address. Its cause is left behind: what node says may repeat what was sent. */
  failure(failure: ReadFailure): ReadFailure {
    if (this.#values.length === 0 && this.#members.length === 0) return failure;
    return new ReadFailure(failure.reason, this.text(failure.message), {
      status: failure.status ?? undefined,
      retryAt: failure.retryAt ?? undefined,
      page: failure.page === null ? undefined : { ...failure.page, url: this.url(failure.page.url) },
    });
  }
}
