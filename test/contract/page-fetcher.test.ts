import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageFetcher } from '../../shared/ports/page-fetcher.ts';
import { FakePageFetcher } from '../support/fake-page-fetcher.ts';
import { localFetcher, pageRequest } from '../support/local-fetcher.ts';

const site = 'https://contract.example';
const json = { body: '{"a":"ü"}', contentType: 'application/json', etag: '"one"' };

let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/robots.txt') response.end(`Sitemap: ${site}/sitemap.xml`);
    else if (request.url !== '/data') response.writeHead(404).end();
    else if (request.headers['if-none-match'] === json.etag) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': json.contentType, etag: json.etag }).end(json.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fetchers: [string, () => PageFetcher][] = [
  [
    'in memory',
    () => {
      const fake = new FakePageFetcher();
      fake.pages.set(`${site}/data`, json);
      fake.sitemapUrls = [`${site}/sitemap.xml`];
      return fake;
    },
  ],
  ['over HTTP', () => localFetcher({ [site]: origin })],
];

describe.each(fetchers)('page fetcher %s', (_name, create) => {
  it('gives the page with its bytes, type and validators', async () => {
    const page = await create().fetch(pageRequest(`${site}/data`));
    expect(page).toMatchObject({
      kind: 'page',
      url: `${site}/data`,
      contentType: json.contentType,
      validators: { etag: json.etag },
    });
    if (page.kind === 'page') expect(page.body.toString()).toBe(json.body);
  });

  it('says unchanged only to who shows validators of the same copy', async () => {
    const fetcher = create();
    const request = (etag: string | null) => pageRequest(`${site}/data`, { validators: { etag, lastModified: null } });
    expect((await fetcher.fetch(request('"one"'))).kind).toBe('unchanged');
    expect((await fetcher.fetch(request('"two"'))).kind).toBe('page');
    expect((await fetcher.fetch(request(null))).kind).toBe('page');
  });

  it('fails with a reason of the closed list', async () => {
    await expect(create().fetch(pageRequest(`${site}/none`))).rejects.toMatchObject({
      name: 'ReadFailure',
      reason: 'not_found',
      status: 404,
    });
    await expect(create().fetch(pageRequest(`${site}/data`, { expect: 'html' }))).rejects.toMatchObject({
      reason: 'wrong_content_type',
      page: { contentType: json.contentType },
    });
  });

  it('names the sitemaps of a site', async () => {
    expect(await create().sitemaps(site, { gapMilliseconds: 0, concurrency: 1 }, new Date(Date.now() + 10_000))).toEqual([
      `${site}/sitemap.xml`,
    ]);
  });
});
