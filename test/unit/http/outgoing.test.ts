import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PageRequest, ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { FakeHostStateStore } from '../../support/fake-host-state-store.ts';
import { localFetcher, pageRequest } from '../../support/local-fetcher.ts';

interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

describe('what is sent', () => {
  const here = 'https://here.example';
  const there = 'https://there.example';
  const search: Partial<PageRequest> = {
    body: { contentType: 'application/json', text: '{"q":"Müller"}' },
    headers: { Authorization: 'Bearer s3cr3t-token', 'X-API-Key': 'key-of-mine' },
  };
  let server: Server;
  let origin = '';
  let answers: { status: number; headers?: Record<string, string>; body?: string }[] = [];
  const seen: Seen[] = [];

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      seen.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      });
      const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 200 };
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(answer.status === 204 ? undefined : (answer.body ?? '{}'));
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
  beforeEach(() => {
    answers = [{ status: 200 }];
    seen.length = 0;
  });
  const fetcher = (options: Parameters<typeof localFetcher>[1] = {}) =>
    localFetcher({ [here]: `${origin}/here`, [there]: `${origin}/there` }, options);
  const ask = (fields: Partial<PageRequest> = {}, path = '/x') => fetcher().fetch(pageRequest(`${here}${path}`, fields));
  const failure = (promise: Promise<unknown>): Promise<ReadFailure> =>
    promise.then(
      () => Promise.reject(new Error('it did not fail')),
      (error) => error,
    );

  it('is a POST with body, length and type where there is a body, without validators', async () => {
    await ask({ ...search, validators: { etag: '"a"', lastModified: null } });
    expect(seen[0]).toMatchObject({ method: 'POST', body: '{"q":"Müller"}' });
    expect(seen[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength('{"q":"Müller"}')),
      authorization: 'Bearer s3cr3t-token',
      'x-api-key': 'key-of-mine',
      'user-agent': 'Rolecall/0.1.0 (+https://contact.example)',
    });
    expect(seen[0]?.headers['if-none-match']).toBeUndefined();
    expect(seen[0]?.headers['transfer-encoding']).toBeUndefined();
  });

  it.each([
    'User-Agent',
    'host',
    'Cookie',
    'content-length',
    'transfer-encoding',
    'connection',
    'x-forwarded-for',
    'expect',
    'range',
    '__proto__x',
  ])('never sets %s for a source', async (name) => {
    expect(await failure(ask({ headers: { [name]: 'x' } }))).toMatchObject({ reason: 'refused_by_policy' });
    expect(seen).toEqual([]);
  });

  it.each(['a\r\nx-evil: 1', 'a\nb', 'a\rb', 'a\0b', 'ключ'])('refuses the value %j', async (value) => {
    const refused = await failure(ask({ headers: { 'x-api-key': value } }));
    expect(refused).toMatchObject({ reason: 'key_refused' });
    expect(refused.message).not.toContain(value);
    expect(await failure(ask({ body: { contentType: value, text: '' } }))).toBeInstanceOf(ReadFailure);
    expect(await failure(ask({ validators: { etag: value, lastModified: null } }))).toBeInstanceOf(ReadFailure);
    expect(seen).toEqual([]);
  });

  it.each([
    [301, 'GET'],
    [302, 'GET'],
    [303, 'GET'],
    [307, 'POST'],
    [308, 'POST'],
  ])('a POST that is redirected with %i goes on as %s on the same host', async (status, method) => {
    answers = [{ status, headers: { location: '/y' } }, { status: 200 }];
    await ask(search);
    expect(seen[1]).toMatchObject({ method, url: '/here/y', body: method === 'POST' ? '{"q":"Müller"}' : '' });
    expect(seen[1]?.headers['content-type']).toBe(method === 'POST' ? 'application/json' : undefined);
    expect(seen[1]?.headers.authorization).toBe('Bearer s3cr3t-token');
  });

  it('another origin gets neither headers nor body, and nothing more comes back from there', async () => {
    answers = [
      { status: 302, headers: { location: `${there}/y` } },
      { status: 302, headers: { location: `${here}/z` } },
      { status: 200 },
    ];
    await ask({ ...search, redirects: 'any-host' });
    for (const request of seen.slice(1)) {
      expect(request).toMatchObject({ method: 'GET', body: '' });
      expect(request.headers.authorization).toBeUndefined();
      expect(request.headers['x-api-key']).toBeUndefined();
      expect(request.headers['user-agent']).toBe('Rolecall/0.1.0 (+https://contact.example)');
    }
    expect(seen.map(({ url }) => url)).toEqual(['/here/x', '/there/y', '/here/z']);
    seen.length = 0;
    answers = [{ status: 307, headers: { location: `${there}/y` } }, { status: 200 }];
    expect(await failure(ask({ ...search, redirects: 'any-host' }))).toMatchObject({ reason: 'unexpected_shape', status: 307 });
    expect(seen).toHaveLength(1);
  });

  it('a POST is sent again after a failure: sources only ask', async () => {
    answers = [{ status: 503 }, { status: 200 }];
    await ask(search);
    expect(seen.map(({ method, body }) => [method, body])).toEqual([
      ['POST', '{"q":"Müller"}'],
      ['POST', '{"q":"Müller"}'],
    ]);
  });

  it('tells how much there is, and that there is nothing', async () => {
    answers = [
      { status: 206, headers: { 'content-range': 'offres 0-149/1234', 'x-total-count': '7', 'set-cookie': 'a=b' }, body: '[1]' },
    ];
    expect(await ask()).toMatchObject({ kind: 'page', headers: { 'content-range': 'offres 0-149/1234', 'x-total-count': '7' } });
    answers = [{ status: 204 }];
    const nothing = await ask();
    expect(nothing.kind === 'page' && nothing.body.length).toBe(0);
  });

  it('keeps secrets out of addresses, messages, kept answers and the state of the breaker', async () => {
    const secret = 'pa th/0key';
    const encoded = encodeURIComponent(secret);
    const request: Partial<PageRequest> = {
      headers: { authorization: 'Basic aGlkZGVuOg==' },
      secretQuery: ['app_key'],
      secrets: [secret],
      robots: false,
    };
    const path = `/api/${encoded}/jobs?app_key=qu3ry%20key&what=nurse`;
    const page = await ask(request, path);
    expect(page.url).toBe(`${here}/api/***/jobs?app_key=***&what=nurse`);
    expect(seen[0]?.url).toBe(`/here${path}`);

    const hosts = new FakeHostStateStore();
    const texts: string[] = [];
    const states: string[] = [];
    for (const answer of [
      { status: 401 },
      { status: 404 },
      { status: 418 },
      { status: 429 },
      { status: 500 },
      { status: 200, headers: { 'content-type': 'text/html' } },
      { status: 302, headers: { location: `${here}${path}` } },
      { status: 302, headers: { location: `https://other.example${path}` } },
      { status: 302, headers: { location: `https://10.0.0.1${path}` } },
    ]) {
      answers = [answer];
      const failed = await failure(fetcher({ hosts, limits: { attempts: 1 } }).fetch(pageRequest(`${here}${path}`, request)));
      texts.push(failed.message, String(failed.stack), JSON.stringify(failed.page?.url ?? ''), String(failed.cause));
      states.push(JSON.stringify(await hosts.read('here.example')));
    }
    for (const text of [...texts, ...states])
      for (const value of [secret, encoded, 'qu3ry', 'aGlkZGVu']) expect(text).not.toContain(value);
    expect(states.join()).toMatch(/"what":"[0-9a-f]{12}"/);
  });
});
