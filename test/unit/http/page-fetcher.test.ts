import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { retryAfter } from '../../../shared/adapters/http/answer.ts';
import { parseOrigins, redirected } from '../../../shared/adapters/http/origins.ts';
import { createPageFetcher } from '../../../shared/adapters/http/page-fetcher.ts';
import { FakeHostStateStore } from '../../support/fake-host-state-store.ts';
import { localFetcher, noNames, pageRequest } from '../../support/local-fetcher.ts';
import { VirtualTime } from '../../support/virtual-time.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const ok: Answer = (_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(code, headers).end();

describe('the polite fetcher', () => {
  const site = 'https://polite.example';
  let server: Server;
  let origin = '';
  /** Answers in turn; the last one stays. */
  let script: Answer[] = [];
  let robots: Answer = status(404);
  const seen: IncomingMessage[] = [];
  const slept: number[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request);
      if (request.url === '/robots.txt') return robots(request, response);
      return (script.length > 1 ? script.shift() : script[0])?.(request, response);
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
    script = [ok];
    robots = status(404);
    seen.length = 0;
    slept.length = 0;
  });

  const fetcher = (options: Parameters<typeof localFetcher>[1] = {}) =>
    localFetcher(
      { [site]: origin },
      { sleep: async (milliseconds) => void slept.push(milliseconds), random: () => 0.5, ...options },
    );
  const pages = () => seen.filter((request) => request.url !== '/robots.txt');

  it('says who it is, how to reach us, and what it wants', async () => {
    await fetcher().fetch(
      pageRequest(`${site}/x`, { validators: { etag: '"e"', lastModified: 'Sat, 21 Nov 2026 00:00:00 GMT' } }),
    );
    expect(seen[0]?.headers).toMatchObject({
      'user-agent': 'Rolecall/0.1.0 (+https://contact.example)',
      accept: 'application/json',
      'accept-encoding': 'gzip, br, zstd',
      'if-none-match': '"e"',
      'if-modified-since': 'Sat, 21 Nov 2026 00:00:00 GMT',
    });
    expect(seen[0]?.headers.cookie).toBeUndefined();
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['deflate', deflateSync],
  ])('decodes %s', async (encoding, pack) => {
    script = [
      (_request, response) =>
        void response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding }).end(pack('{"ü":1}')),
    ];
    const page = await fetcher().fetch(pageRequest(`${site}/x`));
    expect(page.kind === 'page' && page.body.toString()).toBe('{"ü":1}');
  });

  it.each([500, 502, 503, 504, 408, 425, 429])('tries HTTP %i again, after a random pause', async (code) => {
    script = [status(code), ok];
    expect((await fetcher().fetch(pageRequest(`${site}/x`))).kind).toBe('page');
    expect(pages()).toHaveLength(2);
    expect(slept).toEqual([500]);
  });

  it.each([400, 401, 403, 404, 410, 422, 451, 501])('does not try HTTP %i again', async (code) => {
    script = [status(code), ok];
    await expect(fetcher().fetch(pageRequest(`${site}/x`))).rejects.toMatchObject({ status: code });
    expect(pages()).toHaveLength(1);
  });

  it('waits as long as it is asked to, when that is short, and says when to come back, when it is long', async () => {
    script = [status(503, { 'retry-after': '3' }), ok];
    await fetcher().fetch(pageRequest(`${site}/x`));
    expect(slept[0]).toBeGreaterThan(2500);
    expect(slept[0]).toBeLessThanOrEqual(3000);
    seen.length = 0;
    script = [status(429, { 'retry-after': '900' }), ok];
    const now = Date.now();
    const failure = await fetcher()
      .fetch(pageRequest(`${site}/x`))
      .catch((error: { retryAt: Date }) => error);
    expect((failure as { retryAt: Date }).retryAt.getTime()).toBeGreaterThanOrEqual(now + 900_000);
    expect(pages()).toHaveLength(1);
  });

  it('gives up after the attempts it has', async () => {
    script = [status(500)];
    await expect(fetcher({ limits: { attempts: 4 } }).fetch(pageRequest(`${site}/x`))).rejects.toMatchObject({
      reason: 'server_error',
    });
    expect(pages()).toHaveLength(4);
  });

  it('follows redirects on the host, and off it only where that is allowed', async () => {
    script = [status(301, { location: '/y?a=1' }), ok];
    expect(await fetcher().fetch(pageRequest(`${site}/x`))).toMatchObject({ url: `${site}/y?a=1` });
    script = [status(302, { location: 'https://other.example/z' }), ok];
    const both = { [site]: origin, 'https://other.example': origin };
    await expect(localFetcher(both).fetch(pageRequest(`${site}/x`))).rejects.toMatchObject({ reason: 'unexpected_shape' });
    script = [status(302, { location: 'https://other.example/z' }), ok];
    expect(await localFetcher(both).fetch(pageRequest(`${site}/x`, { redirects: 'any-host' }))).toMatchObject({
      url: 'https://other.example/z',
    });
    script = [status(302, { location: 'https://[' })];
    await expect(fetcher().fetch(pageRequest(`${site}/x`))).rejects.toMatchObject({ reason: 'unexpected_shape' });
  });

  it('asks robots.txt once, and reads nothing it forbids', async () => {
    robots = (_request, response) => void response.end('User-agent: rolecall\nDisallow: /no');
    const polite = fetcher();
    await polite.fetch(pageRequest(`${site}/yes`, { robots: true }));
    await expect(polite.fetch(pageRequest(`${site}/no/x`, { robots: true }))).rejects.toMatchObject({
      reason: 'robots_disallowed',
    });
    expect(seen.map((request) => request.url)).toEqual(['/robots.txt', '/yes']);
    await polite.fetch(pageRequest(`${site}/no/x`));
  });

  it('shares robots.txt among functions, for a day', async () => {
    robots = (_request, response) => void response.end('User-agent: *\nDisallow: /no');
    const hosts = new FakeHostStateStore();
    let now = Date.parse('2026-11-21T00:00:00Z');
    const ask = (path: string) =>
      fetcher({ hosts, clock: { now: () => new Date(now) } }).fetch(
        pageRequest(`${site}${path}`, { robots: true, deadline: new Date(now + 60_000) }),
      );
    await ask('/yes');
    await ask('/yes');
    await expect(ask('/no')).rejects.toMatchObject({ reason: 'robots_disallowed' });
    expect(seen.filter((request) => request.url === '/robots.txt')).toHaveLength(1);
    now += 24 * 3_600_000 + 1;
    await ask('/yes');
    expect(seen.filter((request) => request.url === '/robots.txt')).toHaveLength(2);
  });

  it('reads no more than the RFC asks of a robots.txt without end, and follows it over five redirects, not six', async () => {
    robots = (_request, response) => void response.end(`User-agent: *\n${'# padding\n'.repeat(60_000)}Disallow: /x\n`);
    expect((await fetcher().fetch(pageRequest(`${site}/x`, { robots: true }))).kind).toBe('page');
    for (const [hops, allowed] of [
      [5, false],
      [6, true],
    ] as const) {
      let left = hops;
      robots = (_request, response) => void response.writeHead(302, { location: '/hop' }).end();
      script = [
        (request, response) => {
          if (!request.url?.startsWith('/hop')) return ok(request, response);
          left -= 1;
          if (left > 0) response.writeHead(302, { location: `/hop${left}` }).end();
          else response.end('User-agent: *\nDisallow: /x');
        },
      ];
      const answer = fetcher().fetch(pageRequest(`${site}/x`, { robots: true }));
      if (allowed) expect((await answer).kind).toBe('page');
      else await expect(answer).rejects.toMatchObject({ reason: 'robots_disallowed' });
    }
  });

  it('follows a redirect into what robots.txt forbids no further than to its door', async () => {
    robots = (_request, response) => void response.end('User-agent: *\nDisallow: /no');
    script = [status(302, { location: '/no/x' }), ok];
    await expect(fetcher().fetch(pageRequest(`${site}/yes`, { robots: true }))).rejects.toMatchObject({
      reason: 'robots_disallowed',
    });
    expect(pages().map((request) => request.url)).toEqual(['/yes']);
  });

  it('reads nothing while robots.txt cannot be read, and everything when there is none', async () => {
    robots = status(500);
    await expect(fetcher().fetch(pageRequest(`${site}/x`, { robots: true }))).rejects.toMatchObject({
      reason: 'server_error',
      message: expect.stringMatching(/robots\.txt/),
    });
    expect(pages()).toEqual([]);
    robots = status(403);
    await fetcher().fetch(pageRequest(`${site}/x`, { robots: true }));
    expect(pages()).toHaveLength(1);
  });

  it('respects a reservation of text and data mining in the header', async () => {
    script = [
      (_request, response) => void response.writeHead(200, { 'content-type': 'text/html', 'tdm-reservation': '1' }).end('<p>'),
    ];
    await expect(fetcher().fetch(pageRequest(`${site}/x`, { robots: true, expect: 'html' }))).rejects.toMatchObject({
      reason: 'robots_disallowed',
    });
  });

  it('leaves a host alone that fails for several boards, tries it once later, and then goes on', async () => {
    const hosts = new FakeHostStateStore();
    let now = Date.parse('2026-11-21T00:00:00Z');
    // Two functions that share only the table.
    const one = fetcher({ hosts, clock: { now: () => new Date(now) }, limits: { attempts: 1 } });
    const other = fetcher({ hosts, clock: { now: () => new Date(now) }, limits: { attempts: 1 } });
    const ask = (from: typeof one, path: string) =>
      from.fetch(pageRequest(`${site}${path}`, { deadline: new Date(now + 60_000) }));
    script = [status(500)];
    for (const path of ['/a', '/b', '/c', '/a', '/b'])
      await expect(ask(one, path)).rejects.toMatchObject({ reason: 'server_error' });
    const asked = pages().length;
    const failure = await ask(other, '/d').catch((error: { reason: string; retryAt: Date }) => error);
    expect(failure).toMatchObject({ reason: 'breaker_open', retryAt: new Date(now + 60_000) });
    expect(pages()).toHaveLength(asked);

    now += 61_000;
    await expect(ask(other, '/d')).rejects.toMatchObject({ reason: 'server_error' });
    await expect(ask(one, '/e')).rejects.toMatchObject({ reason: 'breaker_open', retryAt: new Date(now + 120_000) });

    now += 121_000;
    script = [ok];
    expect((await ask(one, '/e')).kind).toBe('page');
    expect((await ask(other, '/a')).kind).toBe('page');
  });

  it('leaves a service alone that fails on several of its hosts, whatever host is next', async () => {
    const hosts = new FakeHostStateStore();
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `https://${name}.many.example`);
    const service = { name: 'many', pace: { gapMilliseconds: 0, concurrency: 4 }, quotas: [] };
    const polite = localFetcher(Object.fromEntries(names.map((name) => [name, origin])), { hosts, limits: { attempts: 1 } });
    const ask = (name: string | undefined) => polite.fetch(pageRequest(`${name}/jobs`, { service }));
    script = [status(500)];
    for (const name of [...names.slice(0, 4), names[0]])
      await expect(ask(name)).rejects.toMatchObject({ reason: 'server_error' });
    const asked = pages().length;
    await expect(ask(names[4])).rejects.toMatchObject({ reason: 'breaker_open', message: expect.stringMatching(/service:many/) });
    expect(pages()).toHaveLength(asked);
    // No host of it is to blame alone.
    expect((await hosts.read('a.many.example')).breaker.openUntil).toBeNull();
    expect((await hosts.read('service:many')).breaker.openUntil).not.toBeNull();
  });

  it('leaves a service alone that answers every search at one address and fails for all', async () => {
    const polite = fetcher({ hosts: new FakeHostStateStore(), limits: { attempts: 1 } });
    script = [status(503)];
    const ask = (text: string) =>
      polite.fetch(pageRequest(`${site}/search`, { body: { contentType: 'application/json', text } }));
    for (const text of ['1', '2', '3', '1', '2']) await expect(ask(text)).rejects.toMatchObject({ reason: 'server_error' });
    await expect(ask('4')).rejects.toMatchObject({ reason: 'breaker_open' });
  });

  it('takes challenges for a wish to be left alone', async () => {
    const polite = fetcher({ hosts: new FakeHostStateStore() });
    script = [(_request, response) => void response.writeHead(403, { 'cf-mitigated': 'challenge' }).end()];
    for (const path of ['/a', '/b', '/c', '/d', '/e'])
      await expect(polite.fetch(pageRequest(`${site}${path}`))).rejects.toMatchObject({ reason: 'captcha' });
    expect(pages()).toHaveLength(5);
    await expect(polite.fetch(pageRequest(`${site}/f`))).rejects.toMatchObject({ reason: 'breaker_open' });
  });

  describe('with its pace kept on this machine', () => {
    const slow = (hosts: FakeHostStateStore, time: VirtualTime) =>
      createPageFetcher({
        userAgent: 'Rolecall/0.1.0 (+https://contact.example)',
        hosts,
        resolve: noNames,
        origins: parseOrigins(JSON.stringify({ [site]: { to: origin, pace: 1 } }), undefined),
        clock: time.clock,
        sleep: time.sleep,
        random: () => 0.5,
        id: randomUUID,
      });
    const pace = { gapMilliseconds: 2000, concurrency: 1 };

    it('puts off the first request of a piece of work, and lets the others wait', async () => {
      const time = new VirtualTime();
      const hosts = new FakeHostStateStore();
      const polite = slow(hosts, time);
      const begun = new Date(time.now() + 240_000);
      await time.run(polite.fetch(pageRequest(`${site}/first`, { pace, deadline: begun })));
      // Somebody else has taken the next minute.
      const taken = time.now() + 60_000;
      hosts.rows.set('polite.example', { ...(await hosts.read('polite.example')), nextAt: taken });
      const start = time.now();
      await expect(
        time.run(polite.fetch(pageRequest(`${site}/other`, { pace, deadline: new Date(time.now() + 240_000) }))),
      ).rejects.toMatchObject({ reason: 'pace_used_up', retryAt: new Date(taken) });
      expect(time.now()).toBe(start);
      await time.run(polite.fetch(pageRequest(`${site}/second`, { pace, deadline: begun })));
      expect(time.now()).toBeGreaterThanOrEqual(taken);
      // But not beyond its end.
      hosts.rows.set('polite.example', { ...(await hosts.read('polite.example')), nextAt: begun.getTime() + 1 });
      await expect(time.run(polite.fetch(pageRequest(`${site}/third`, { pace, deadline: begun })))).rejects.toMatchObject({
        reason: 'pace_used_up',
      });
    });

    it('counts quotas, and says when there is one again', async () => {
      const time = new VirtualTime();
      const polite = slow(new FakeHostStateStore(), time);
      const service = { name: 'counted', pace: null, quotas: [{ requests: 2, per: 'day' as const }] };
      const ask = (secrets: string[] = []) =>
        time.run(polite.fetch(pageRequest(`${site}/x`, { service, secrets, deadline: new Date(time.now() + 60_000) })));
      await ask();
      await ask();
      await expect(ask()).rejects.toMatchObject({ reason: 'quota_used_up', retryAt: new Date('2026-11-22T00:00:00Z') });
      // Another key has an allowance of its own.
      await ask(['key-of-mine']);
      expect(pages()).toHaveLength(3);
    });
  });

  it('does not shut a host out for one bad board', async () => {
    const hosts = new FakeHostStateStore();
    const polite = fetcher({ hosts, limits: { attempts: 1 } });
    script = [status(500)];
    for (let turn = 0; turn < 20; turn += 1)
      await expect(polite.fetch(pageRequest(`${site}/bad`))).rejects.toMatchObject({ reason: 'server_error' });
    script = [ok];
    expect((await polite.fetch(pageRequest(`${site}/good`))).kind).toBe('page');
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-11-21T00:00:00Z');
  it.each([
    ['120', 120],
    ['0', 0],
    ['Sat, 21 Nov 2026 00:10:00 GMT', 600],
    ['Fri, 20 Nov 2026 00:00:00 GMT', 0],
    ['999999999', 86_400],
    ['soon', null],
    ['-5', 0],
    [undefined, null],
  ])('%s means %s seconds', (value, seconds) => {
    const at = retryAfter(value, now);
    if (value === '-5') expect(at === null || at.getTime() <= now.getTime()).toBe(true);
    else expect(at && (at.getTime() - now.getTime()) / 1000).toBe(seconds);
  });
});

describe('SOURCE_ORIGINS', () => {
  it('is refused inside a deployed function, to anything but this machine, and when it is malformed', () => {
    const good = '{"https://api.lever.co":"http://127.0.0.1:9"}';
    expect(() => parseOrigins(good, 'AWS_Lambda_nodejs24.x')).toThrow(/deployed function/);
    expect(parseOrigins(good, 'rolecall-local')).toHaveLength(1);
    expect(parseOrigins(undefined, 'AWS_Lambda_nodejs24.x')).toEqual([]);
    for (const target of [
      'http://10.0.0.1',
      'http://evil.example',
      'http://127.0.0.1.evil.example',
      'http://169.254.169.254',
      'http://[::ffff:10.0.0.1]',
    ])
      expect(() => parseOrigins(JSON.stringify({ 'https://api.lever.co': target }), undefined)).toThrow(/loopback/);
    for (const text of ['[]', '{"a":1}', 'x', '{"nonsense":"http://127.0.0.1"}'])
      expect(() => parseOrigins(text, undefined)).toThrow(/SOURCE_ORIGINS/);
  });

  it('redirects an origin, a path below it or a query, the most particular first, and nothing else', () => {
    const origins = parseOrigins(
      JSON.stringify({
        'https://a.example': 'http://127.0.0.1:1/all',
        'https://a.example/v1/boards/one': 'http://127.0.0.1:1/one',
        'https://a.example/api?tags=x': 'http://127.0.0.1:1/tagged',
      }),
      undefined,
    );
    const to = (url: string) => redirected(new URL(url), origins)?.to.href;
    expect(to('https://a.example/other?q=1')).toBe('http://127.0.0.1:1/all/other?q=1');
    expect(to('https://a.example/v1/boards/one/jobs?content=true')).toBe('http://127.0.0.1:1/one/jobs?content=true');
    expect(to('https://a.example/v1/boards/one-more')).toBe('http://127.0.0.1:1/all/v1/boards/one-more');
    expect(to('https://a.example/api?tags=x')).toBe('http://127.0.0.1:1/tagged?tags=x');
    expect(to('https://a.example/api?tags=y')).toBe('http://127.0.0.1:1/all/api?tags=y');
    expect(to('http://a.example/')).toBeUndefined();
    expect(to('https://a.example:444/')).toBeUndefined();
    expect(to('https://a.example.evil.example/')).toBeUndefined();
  });
});
