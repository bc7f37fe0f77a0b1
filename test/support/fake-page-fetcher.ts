import { type FetchedPage, type PageFetcher, type PageRequest, ReadFailure } from '../../shared/ports/page-fetcher.ts';

export interface FakePage {
  body: string | Buffer;
  contentType?: string;
  etag?: string;
  headers?: Record<string, string>;
  /** Where the answer came from after redirects. */
  url?: string;
}

const fitting: Readonly<Record<PageRequest['expect'], RegExp>> = { json: /json/, html: /html/, xml: /xml/, any: /./ };

/**
 * A web of a few pages: a GET by its URL, a POST by `POST <url> <body>` or, for any body, `POST <url>`. What is not there is `not_found`; a page may also
 * be a failure.
 */
export class FakePageFetcher implements PageFetcher {
  readonly pages = new Map<string, FakePage | ReadFailure>();
  readonly requests: PageRequest[] = [];
  sitemapUrls: string[] = [];

  async fetch(request: PageRequest): Promise<FetchedPage> {
    this.requests.push(request);
    const page =
      request.body === undefined
        ? this.pages.get(request.url)
        : (this.pages.get(`POST ${request.url} ${request.body.text}`) ?? this.pages.get(`POST ${request.url}`));
    if (page === undefined) throw new ReadFailure('not_found', `${request.url} does not exist (HTTP 404)`, { status: 404 });
    if (page instanceof ReadFailure) throw page;
    const url = page.url ?? request.url;
    if (page.etag !== undefined && request.validators?.etag === page.etag) return { kind: 'unchanged', url };
    const contentType = page.contentType ?? 'application/json';
    const body = Buffer.from(page.body);
    if (!fitting[request.expect].test(contentType))
      throw new ReadFailure('wrong_content_type', `${request.url} answered with ${contentType}`, {
        status: 200,
        page: { url, contentType, body },
      });
    return {
      kind: 'page',
      url,
      contentType,
      body,
      validators: { etag: page.etag ?? null, lastModified: null },
      headers: page.headers ?? {},
    };
  }

  async sitemaps(): Promise<string[]> {
    return this.sitemapUrls;
  }
}
