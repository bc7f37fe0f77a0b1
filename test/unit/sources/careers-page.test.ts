import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BoardMemory, BoardPage } from '../../../shared/ports/board-reader.ts';
import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import type { PageRenderer } from '../../../shared/ports/page-renderer.ts';
import { noSourceKeys } from '../../../shared/ports/source-keys.ts';
import { comparable, looksLikePosting, sameSite } from '../../../shared/sources/page/careers-links.ts';
import { careersPage } from '../../../shared/sources/page/careers-page.ts';
import { recognise } from '../../../shared/sources/registry.ts';
import type { ListContext } from '../../../shared/sources/source.ts';
import { FakePageFetcher } from '../../support/fake-page-fetcher.ts';

const site = 'https://jobs.muehlenwerk.example';
const html = (body: string, etag?: string) => ({ body, contentType: 'text/html', ...(etag === undefined ? {} : { etag }) });
const posting = (title: string, more: object = {}) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', title, description: 'x', hiringOrganization: { name: 'Mühlenwerk' }, ...more })}</script>`;
const sitemap = (entries: [string, string?][]) => ({
  contentType: 'application/xml',
  body: `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries
    .map(([loc, lastmod]) => `<url><loc>${loc}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</url>`)
    .join('')}</urlset>`,
});

describe('careers page', () => {
  let fetcher: FakePageFetcher;
  let renderer: PageRenderer | null;
  let now: Date;
  let inside: ListContext['inside'];
  beforeEach(() => {
    now = new Date('2026-11-21T00:00:00Z');
    inside = () => null;
    fetcher = new FakePageFetcher();
    renderer = null;
    fetcher.pages.set(
      `${site}/stellen`,
      html('<a href="/stellen/a-1">A</a><a href="/stellen/b-2?utm_source=x#top">B</a><a href="/impressum">I</a>'),
    );
    fetcher.pages.set(`${site}/stellen/a-1`, html(posting('A')));
    fetcher.pages.set(`${site}/stellen/b-2`, html(posting('B'), '"b"'));
  });

  const read = async (memory: BoardMemory | null = null): Promise<BoardPage[]> => {
    const pages: BoardPage[] = [];
    const clock = { now: () => now };
    const board = { token: 'jobs.muehlenwerk.example/stellen', url: `${site}/stellen`, company: null };
    for await (const page of careersPage.list(board, {
      fetcher,
      renderer,
      keys: noSourceKeys,
      memory,
      deadline: new Date(now.getTime() + 240_000),
      clock,
      ...(inside === undefined ? {} : { inside }),
    }))
      pages.push(page);
    return pages;
  };
  const titles = (pages: BoardPage[]) => pages.flatMap((page) => page.records.map((record) => record.title));
  const remember = (pages: BoardPage[]): BoardMemory => ({
    mappingVersion: 1,
    pages: new Map(
      pages
        .filter((page) => page.outcome === 'read')
        .map((page) => [page.url, { ...page, externalIds: page.records.map((record) => record.externalId) }]),
    ),
  });

  it('follows its links to posting pages, each once', async () => {
    const pages = await read();
    expect(titles(pages)).toEqual(['A', 'B']);
    expect(pages.flatMap((page) => page.records.map((record) => record.externalId))).toEqual([
      `${site}/stellen/a-1`,
      `${site}/stellen/b-2`,
    ]);
    expect(fetcher.requests.map((request) => new URL(request.url).pathname)).toEqual([
      '/stellen',
      '/sitemap.xml',
      '/stellen/a-1',
      '/stellen/b-2',
    ]);
  });

  it('adds what the sitemaps name, nested ones too, and leaves foreign and other pages alone', async () => {
    fetcher.sitemapUrls = [`${site}/sitemap-index.xml`];
    fetcher.pages.set(`${site}/sitemap-index.xml`, {
      contentType: 'text/xml',
      body: `<sitemapindex><sitemap><loc>${site}/sitemap-pages.xml</loc></sitemap><sitemap><loc>${site}/sitemap-stellen.xml</loc></sitemap><sitemap><loc>https://elsewhere.example/s.xml</loc></sitemap></sitemapindex>`,
    });
    fetcher.pages.set(
      `${site}/sitemap-stellen.xml`,
      sitemap([
        [`${site}/stellen/c-3`],
        [`${site}/stellen/a-1`],
        ['https://elsewhere.example/jobs/1'],
        [`${site}/news/jobs-messe`],
      ]),
    );
    fetcher.pages.set(`${site}/sitemap-pages.xml`, sitemap([[`${site}/ueber-uns`]]));
    fetcher.pages.set(`${site}/stellen/c-3`, html(posting('C')));
    expect(titles(await read())).toEqual(['A', 'B', 'C']);
    expect(fetcher.requests.every((request) => new URL(request.url).host === new URL(site).host)).toBe(true);
    expect(fetcher.requests.some((request) => /ueber-uns|news/.test(request.url))).toBe(false);
  });

  it('does not fetch again what the sitemap says is unchanged, and asks with validators otherwise', async () => {
    fetcher.pages.set(`${site}/sitemap.xml`, sitemap([[`${site}/stellen/a-1`, '2026-11-01'], [`${site}/stellen/b-2`]]));
    const first = await read();
    fetcher.requests.length = 0;
    const second = await read(remember(first));
    expect(second.map((page) => [page.url.slice(site.length), page.outcome])).toEqual([
      ['/stellen', 'read'],
      ['/stellen/a-1', 'unchanged'],
      ['/stellen/b-2', 'unchanged'],
    ]);
    expect(fetcher.requests.map((request) => new URL(request.url).pathname)).toEqual([
      '/stellen',
      '/sitemap.xml',
      '/stellen/b-2',
    ]);
  });

  it('knows a page that is gone from one that cannot be read now', async () => {
    const memory = remember(await read());
    fetcher.pages.delete(`${site}/stellen/a-1`);
    fetcher.pages.set(`${site}/stellen/b-2`, new ReadFailure('server_error', 'HTTP 500', { status: 500 }));
    const pages = await read(memory);
    expect(pages.map((page) => page.outcome)).toEqual(['read', 'gone', 'kept']);
  });

  it('takes nothing from a posting page that leads back to the list', async () => {
    fetcher.pages.set(`${site}/stellen`, html(`<a href="/stellen/a-1">A</a>${posting('On the list')}`));
    fetcher.pages.set(`${site}/stellen/a-1`, { ...html(posting('On the list')), url: `${site}/stellen` });
    expect(titles(await read())).toEqual(['On the list']);
  });

  it.each(['rate_limited', 'captcha', 'breaker_open'] as const)('stops at once when the site says so: %s', async (reason) => {
    fetcher.pages.set(`${site}/stellen/a-1`, new ReadFailure(reason, 'no'));
    await expect(read()).rejects.toMatchObject({ reason });
    expect(fetcher.requests.some((request) => request.url.endsWith('/b-2'))).toBe(false);
  });

  it('gives up after failures in a row', async () => {
    const links = Array.from({ length: 9 }, (_, index) => `${site}/stellen/x-${index}`);
    fetcher.pages.set(`${site}/stellen`, html(links.map((link) => `<a href="${link}">x</a>`).join('')));
    for (const link of links) fetcher.pages.set(link, new ReadFailure('forbidden', 'HTTP 403', { status: 403 }));
    await expect(read()).rejects.toMatchObject({ reason: 'forbidden' });
    expect(fetcher.requests.filter((request) => request.url.includes('/x-'))).toHaveLength(4);
  });

  it('does not take a sitemap that fails for one that names nothing', async () => {
    fetcher.pages.set(`${site}/sitemap.xml`, new ReadFailure('server_error', 'HTTP 503', { status: 503 }));
    await expect(read()).rejects.toMatchObject({ reason: 'server_error' });
  });

  it('reads two hundred pages a turn and says that more follow', async () => {
    const links = Array.from({ length: 230 }, (_, index) => `${site}/stellen/x-${index}`);
    fetcher.pages.set(`${site}/stellen`, html(links.map((link) => `<a href="${link}">x</a>`).join('')));
    for (const [index, link] of links.entries()) fetcher.pages.set(link, html(posting(`X ${index}`)));
    const first = await read();
    expect(titles(first)).toHaveLength(200);
    expect(first.at(-1)?.note).toMatch(/^30 posting pages were left/);
    // The next turn begins with what was left.
    const second = await read(remember(first));
    expect(titles(second).slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, index) => `X ${200 + index}`));
  });

  it('respects a reservation of text and data mining', async () => {
    fetcher.pages.set(`${site}/stellen`, html(`<meta name="tdm-reservation" content="1">${posting('A')}`));
    await expect(read()).rejects.toMatchObject({ reason: 'robots_disallowed' });
  });

  it('keeps several postings of one page apart', async () => {
    fetcher.pages.set(
      `${site}/stellen`,
      html(
        [
          posting('A', { identifier: 'R-1' }),
          posting('A', { identifier: { value: 2 } }),
          posting('A', { jobLocation: 'Bern' }),
          posting('A', { jobLocation: 'Chur' }),
        ].join(''),
      ),
    );
    const ids = (await read()).flatMap((page) => page.records.map((record) => record.externalId));
    expect(ids).toEqual([`${site}/stellen#R-1`, `${site}/stellen#2`, `${site}/stellen#A Bern`, `${site}/stellen#A Chur`]);
  });

  it('says why a page is not readable, and what to do', async () => {
    fetcher.pages.set(`${site}/stellen`, html('<div id="app"></div>'));
    await expect(read()).rejects.toMatchObject({
      reason: 'not_readable',
      message: expect.stringMatching(/not readable.*No browser was at hand.*capture postings/s),
    });
  });

  it('reads microdata where there is no JSON-LD', async () => {
    const marked =
      '<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Müller/in</h1><p itemprop="description">Mahlen.</p></div>';
    fetcher.pages.set(`${site}/stellen/a-1`, html(marked));
    expect(titles(await read())).toEqual(['Müller/in', 'B']);
  });

  it('leaves out what says itself that it is closed, and keeps the name of what stays', async () => {
    fetcher.pages.set(`${site}/stellen/a-1`, html(posting('A', { validThrough: '2026-11-01' })));
    const two = [posting('C', { identifier: 'c', validThrough: '2020-01-01' }), posting('D', { identifier: 'd' })];
    fetcher.pages.set(`${site}/stellen/b-2`, html(two.join('')));
    const records = (await read()).flatMap((page) => page.records);
    expect(records.map(({ externalId }) => externalId)).toEqual([`${site}/stellen/b-2#d`]);
  });

  it('says when the page is a board of a known system, and which', async () => {
    inside = ({ html: text }) =>
      text.includes('widget') ? { title: 'Lever', url: 'https://jobs.lever.co/muehle', evidence: 'a script' } : null;
    fetcher.pages.set(`${site}/stellen`, html('<a href="/stellen/a-1">A</a><script src="https://widget.example"></script>'));
    expect((await read())[0]?.note).toMatch(/Lever board.*follow https:\/\/jobs\.lever\.co\/muehle/);
    fetcher.pages.set(`${site}/stellen`, html('<script src="https://widget.example"></script>'));
    await expect(read()).rejects.toMatchObject({
      reason: 'not_readable',
      message: expect.stringContaining('https://jobs.lever.co/muehle'),
    });
  });

  it('unpacks sitemaps, skips broken ones, and believes a last change for a week at most', async () => {
    fetcher.sitemapUrls = [`${site}/one.xml.gz`, `${site}/cut.xml.gz`, `${site}/bomb.xml.gz`];
    const packed = gzipSync(
      sitemap([
        [`${site}/stellen/a-1`, '2026-01-01'],
        [`${site}/stellen/c-3`, '2026-01-01'],
      ]).body,
    );
    fetcher.pages.set(`${site}/one.xml.gz`, { body: packed, contentType: 'application/gzip' });
    fetcher.pages.set(`${site}/cut.xml.gz`, { body: packed.subarray(0, 30), contentType: 'application/x-gzip' });
    fetcher.pages.set(`${site}/bomb.xml.gz`, { body: gzipSync(Buffer.alloc(60_000_000)), contentType: 'application/gzip' });
    fetcher.pages.set(`${site}/stellen/c-3`, html(posting('C')));
    const pages = await read();
    expect(titles(pages)).toEqual(['A', 'B', 'C']);
    let asked = 0;
    for (let day = 0; day <= 7; day += 1) {
      fetcher.requests.length = 0;
      now = new Date(Date.UTC(2026, 10, 21 + day));
      await read(remember(pages));
      asked += fetcher.requests.filter(({ url }) => url.endsWith('/c-3')).length;
      if (asked > 0) break;
    }
    expect(asked).toBe(1);
  });

  it('takes fifty thousand pages of a sitemap without asking for more than its turn allows, and begins elsewhere in the next', async () => {
    const many = Array.from({ length: 50_000 }, (_, n) => `${site}/stellen/x-${n}`);
    fetcher.pages.set(`${site}/sitemap.xml`, sitemap(many.map((url) => [url])));
    const first = await read();
    expect(first.at(-1)).toMatchObject({ outcome: 'kept', pending: 9_800 });
    expect(fetcher.requests.length).toBe(202);
    const all = many.slice(0, 900);
    fetcher.pages.set(`${site}/sitemap.xml`, sitemap(all.map((url) => [url])));
    const known: BoardMemory = {
      mappingVersion: 1,
      pages: new Map(
        all.map((url) => [url, { url, validators: { etag: null, lastModified: null }, changedAt: null, externalIds: [url] }]),
      ),
    };
    const visited = new Set<string>();
    for (let turn = 0; turn < 6; turn += 1) {
      fetcher.requests.length = 0;
      now = new Date(Date.UTC(2026, 10, 21, 6 * turn));
      await read(known);
      for (const { url } of fetcher.requests) visited.add(url);
    }
    expect(all.filter((url) => !visited.has(url))).toEqual([]);
  });

  it('asks the browser only when HTML has nothing, and follows the links it shows', async () => {
    const rendered: string[] = [];
    renderer = {
      async render(url) {
        rendered.push(url);
        return { url, html: url.endsWith('/c-3') ? posting('C') : '<a href="/stellen/c-3">C</a>' };
      },
    };
    await read();
    expect(rendered).toEqual([]);
    fetcher.pages.set(`${site}/stellen`, html('<div id="app"></div>'));
    fetcher.pages.set(`${site}/stellen/c-3`, html('<div id="app"></div>'));
    expect(titles(await read())).toEqual(['C']);
    expect(rendered).toEqual([`${site}/stellen`, `${site}/stellen/c-3`]);
  });
});

describe('links of careers pages', () => {
  it.each([
    ['https://a.example/jobs/42-cook', '/jobs', true],
    ['https://a.example/karriere/stellenangebote/koch', '/karriere', true],
    ['https://a.example/de/stelle-4711', '/', true],
    ['https://a.example/jobs', '/', false],
    ['https://a.example/jobs?id=7', '/jobs', true],
    ['https://a.example/jobs?page=2', '/jobs', false],
    ['https://a.example/jobs/flyer.pdf', '/jobs', false],
    ['https://a.example/blog/jobs/why', '/jobs', false],
    ['https://a.example/about', '/jobs', false],
    ['https://a.example/', '/jobs', false],
  ])('%s below %s is a posting: %s', (link, careersPath, expected) => {
    expect(looksLikePosting(link, careersPath)).toBe(expected);
  });

  it('are compared without fragment, tracking and order of parameters', () => {
    expect(comparable('http://a.example/jobs/?b=2&utm_source=x&a=1#top')).toBe('https://a.example/jobs?a=1&b=2');
    expect(comparable(comparable('https://a.example/?gclid=1'))).toBe('https://a.example/');
  });

  it('stay on one site', () => {
    expect(sameSite('https://www.a.example/x', 'https://a.example/')).toBe(true);
    expect(sameSite('https://jobs.a.example/x', 'https://a.example/')).toBe(true);
    expect(sameSite('https://nota.example/', 'https://a.example/')).toBe(false);
    expect(sameSite('nonsense', 'nonsense')).toBe(false);
  });
});

describe('recognise', () => {
  it.each([
    ['', /not a URL/],
    ['https://', /not a URL/],
    ['ftp://jobs.example.com', /Only web addresses/],
    ['javascript:alert(1)', /Only web addresses/],
    ['https://user:pw@jobs.example.com/', /user name or password/],
    ['https://www.linkedin.com/jobs/view/1', /LinkedIn forbids/],
    ['indeed.com/viewjob?jk=1', /Indeed forbids/],
    ['https://192.168.1.1/jobs', /not a public web host/],
    ['https://localhost:3000/', /not a public web host/],
    ['https://intranet/jobs', /not a public web host/],
    [`https://jobs.example.com/${'x'.repeat(600)}`, /not a public web host/],
  ])('refuses %s in words', (url, words) => {
    const found = recognise(url);
    expect(found).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(words) });
  });

  it('takes an address without its scheme, and never fails', () => {
    expect(recognise(' jobs.example.com/open ')).toMatchObject({
      kind: 'board',
      source: 'careers-page',
      token: 'jobs.example.com/open',
    });
    expect(recognise('https://jobs.ashbyhq.com/%E0%A4%A')).toMatchObject({ kind: 'board' });
    expect(recognise('https://jobs.lever.co/')).toMatchObject({ kind: 'board', source: 'careers-page' });
  });
});
