import { createServer } from 'node:http';
import type { FakePage } from './fake-page-fetcher.ts';
import { type Fault, type FaultName, faults } from './fault-server.ts';
import type { SourceCase } from './source-case.ts';

/** Where a fault strikes: every request, or all but the one that lists the postings. */
export type Strike = 'everything' | 'behind the listing';

type Standing = FakePage & { status?: number };

interface Served {
  case: SourceCase;
  /** What stands at an address, `POST ` in front where it is asked so. */
  pages: Map<string, Standing>;
  fault: FaultName;
  strike: Strike;
}

export interface MatrixServer {
  /** SOURCE_ORIGINS for one case: all its hosts are this server. */
  originsOf(fixture: string): Record<string, string>;
  strike(fixture: string, fault: FaultName, strike: Strike): void;
  /** Requests but those for robots.txt, by fixture. */
  asked: Map<string, number>;
  origin: string;
  close(): Promise<void>;
}

/** All boards of the source cases on one server: `/<fixture>/<which of its hosts>/<path>` is what that host has there, as the fault of the moment leaves it. */
export async function startMatrixServer(cases: readonly { fixture: string; case: SourceCase }[]): Promise<MatrixServer> {
  const served = new Map<string, Served>();
  const hosts = new Map<string, string[]>();
  const asked = new Map<string, number>();
  for (const { fixture, case: of } of cases) {
    const pages = new Map<string, Standing>();
    for (const [address, page] of Object.entries(of.pages)) {
      pages.set(address, page);
      if (page.url !== undefined) pages.set(page.url, { ...page });
    }
    for (const [address, failure] of Object.entries(of.failures ?? {}))
      pages.set(address, {
        status: failure.status ?? 404,
        body: failure.page?.body ?? '',
        contentType: failure.page?.contentType ?? 'text/html',
      });
    served.set(fixture, { case: of, pages, fault: 'good', strike: 'everything' });
    const addresses = [...pages.keys()].map((address) => new URL(address.replace(/^POST /, '').split(' ')[0] ?? '').origin);
    hosts.set(fixture, [...new Set(addresses)]);
  }
  const server = createServer(async (request, response) => {
    const [, fixture = '', host = '', ...rest] = (request.url ?? '').split('/');
    const of = served.get(fixture);
    const url = `${hosts.get(fixture)?.[Number(host)]}/${rest.join('/')}`;
    if (of === undefined) throw new Error(`${request.url} belongs to no fixture`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (rest[0]?.startsWith('robots.txt')) {
      response.writeHead(404).end();
      return;
    }
    asked.set(fixture, (asked.get(fixture) ?? 0) + 1);
    const body = Buffer.concat(chunks).toString('utf8');
    const address = request.method === 'POST' ? [`POST ${url} ${body}`, `POST ${url}`].find((each) => of.pages.has(each)) : url;
    const page = address === undefined ? undefined : of.pages.get(address);
    const listing = Object.keys(of.case.pages)[0];
    const struck = of.strike === 'everything' || address !== listing;
    const fault: Fault = struck ? faults[of.fault] : faults.good;
    if (fault === faults.good) answer(response, page, url);
    else
      fault(
        request,
        response,
        page === undefined || page.status !== undefined
          ? null
          : { contentType: page.contentType ?? 'application/json', body: page.body.toString() },
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the matrix server has no port');
  const origin = `http://127.0.0.1:${at.port}`;
  return {
    origin,
    asked,
    originsOf: (fixture) =>
      Object.fromEntries((hosts.get(fixture) ?? []).map((host, index) => [host, `${origin}/${fixture}/${index}`])),
    strike(fixture, fault, strike) {
      Object.assign(served.get(fixture) ?? {}, { fault, strike });
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function answer(response: Parameters<Fault>[1], page: Standing | undefined, url: string): void {
  if (page === undefined) response.writeHead(404).end();
  else if (page.url !== undefined && page.url !== url) response.writeHead(302, { location: page.url }).end();
  else
    response
      .writeHead(page.status ?? 200, {
        'content-type': page.contentType ?? 'application/json',
        ...(page.etag === undefined ? {} : { etag: page.etag }),
        ...page.headers,
      })
      .end(page.body);
}
