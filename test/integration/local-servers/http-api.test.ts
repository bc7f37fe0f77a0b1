import { createHmac, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createHttpApi, type HttpApiOptions } from '../../../infra/local/servers/http-api.ts';
import { createIssuer, type Issuer } from '../../../infra/local/servers/issuer.ts';
import { type LocalServer, listen } from '../../../infra/local/servers/wire.ts';

// biome-ignore lint/suspicious/noExplicitAny: events are looked at freely in tests
type Event = any;
let stateDir: string;
let issuer: Issuer;
let other: Issuer;
let api: LocalServer;
let result: unknown;
let events: Event[];

const baseOptions = (): HttpApiOptions => ({
  routes: [
    { routeKey: 'GET /v1/health', functionArn: 'fn' },
    { routeKey: 'POST /v1/echo', functionArn: 'fn' },
    { routeKey: 'GET /v1/boards/{boardId}', functionArn: 'fn', authorizerId: 'users' },
    { routeKey: 'GET /v1/admin', functionArn: 'fn', authorizerId: 'users', authorizationScopes: ['rolecall/admin'] },
    { routeKey: 'GET /v1/stream', functionArn: 'fn', authorizerId: 'query' },
  ],
  authorizers: [
    { id: 'users', issuer: issuer.issuerUrl('pool_1'), audience: ['web', 'cli'] },
    { id: 'query', issuer: issuer.issuerUrl('pool_1'), audience: ['web'], identitySource: '$request.querystring.token' },
  ],
  invoke: async (_arn, event) => {
    events.push(event);
    return typeof result === 'function' ? result() : result;
  },
  report: () => {},
});

beforeAll(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'http-api-'));
  issuer = await createIssuer({
    stateDir,
    pools: [
      { poolId: 'pool_1', clientIds: ['web', 'cli', 'stranger'] },
      { poolId: 'pool_2', clientIds: ['web'] },
    ],
  });
  other = await createIssuer({ stateDir: join(stateDir, 'other'), pools: [{ poolId: 'pool_1', clientIds: ['web'] }] });
  api = await createHttpApi(baseOptions());
});
afterAll(async () => {
  await Promise.all([api.close(), issuer.close(), other.close()]);
  rmSync(stateDir, { recursive: true });
});
beforeEach(() => {
  events = [];
  result = { ok: true };
});

const token = (changes: Partial<Parameters<Issuer['issue']>[0]> = {}) =>
  issuer.issue({ poolId: 'pool_1', clientId: 'web', sub: 'user-1', ...changes });
const getBoard = (authorization?: string) =>
  fetch(`${api.url}/v1/boards/7`, authorization === undefined ? {} : { headers: { authorization } });

describe('the event a function gets', () => {
  test('is payload 2.0', async () => {
    const answer = await fetch(`${api.url}/v1/boards/a%20b?q=one&q=two%2C3&empty=`, {
      headers: {
        authorization: `Bearer ${await token({ claims: { 'cognito:groups': ['a', 'b'], scope: 'x y' } })}`,
        cookie: 'a=1; b=2',
        'X-Custom': 'Y',
      },
    });
    expect(await answer.json()).toEqual({ ok: true });
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(events).toHaveLength(1);
    expect(events[0]).toEqual({
      version: '2.0',
      routeKey: 'GET /v1/boards/{boardId}',
      rawPath: '/v1/boards/a%20b',
      rawQueryString: 'q=one&q=two%2C3&empty=',
      cookies: ['a=1', 'b=2'],
      headers: expect.objectContaining({ 'x-custom': 'Y', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' }),
      queryStringParameters: { q: 'one,two,3', empty: '' },
      pathParameters: { boardId: 'a b' },
      requestContext: {
        accountId: '000000000000',
        apiId: 'local',
        authorizer: {
          jwt: {
            claims: expect.objectContaining({
              sub: 'user-1',
              client_id: 'web',
              'cognito:groups': '[a b]',
              exp: expect.any(String),
            }),
            scopes: null,
          },
        },
        domainName: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
        domainPrefix: '127',
        http: {
          method: 'GET',
          path: '/v1/boards/a%20b',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: expect.any(String),
        },
        requestId: answer.headers.get('apigw-requestid'),
        routeKey: 'GET /v1/boards/{boardId}',
        stage: '$default',
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        timeEpoch: expect.any(Number),
      },
      isBase64Encoded: false,
    });
    expect(events[0].headers.cookie).toBeUndefined();
  });

  test('leaves out what the request does not have', async () => {
    await fetch(`${api.url}/v1/health`);
    for (const member of ['cookies', 'queryStringParameters', 'pathParameters', 'body'])
      expect(events[0]).not.toHaveProperty(member);
    expect(events[0].requestContext).not.toHaveProperty('authorizer');
  });

  test.each<[string, string, string | Buffer, boolean]>([
    ['JSON', 'application/json; charset=utf-8', '{"a":"ü"}', false],
    ['problem JSON', 'application/problem+json', '{}', false],
    ['text', 'text/csv', 'a,b', false],
    ['a form', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click', true],
    ['bytes', 'application/octet-stream', Buffer.from([0, 255, 1]), true],
    ['text that is no UTF-8', 'text/plain', Buffer.from([0xff, 0xfe]), true],
  ])('carries %s', async (_name, type, body, binary) => {
    await fetch(`${api.url}/v1/echo`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    expect(events[0].isBase64Encoded).toBe(binary);
    expect(events[0].body).toBe(binary ? Buffer.from(body).toString('base64') : body);
  });
});

describe('a token is refused', () => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const seconds = () => Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const kid = async (): Promise<string> => JSON.parse(Buffer.from((await token()).split('.')[0]!, 'base64url').toString()).kid;
  const good = () => ({ sub: 'u', client_id: 'web', iss: issuer.issuerUrl('pool_1'), exp: seconds() + 600, iat: seconds() });
  const forge = async (header: object = {}) =>
    new SignJWT(good()).setProtectedHeader({ alg: 'RS256', kid: await kid(), ...header }).sign(keys.privateKey);
  const attacker = async () => {
    const jwk = await exportJWK(keys.publicKey);
    return {
      jwk,
      server: await listen(
        async (_request, response) => void response.end(JSON.stringify({ keys: [{ ...jwk, kid: 'evil', alg: 'RS256' }] })),
      ),
    };
  };

  test.each<[string, () => Promise<string | undefined> | string | undefined]>([
    ['none', () => undefined],
    ['empty', () => 'Bearer '],
    ['words', () => 'Bearer let me in'],
    ['of another scheme', () => `Basic ${Buffer.from('a:b').toString('base64')}`],
    ['two dots only', () => 'Bearer ..'],
    ['signed by a stranger under our key id', async () => `Bearer ${await forge()}`],
    ['signed by a key it brings along (jwk)', async () => `Bearer ${await forge({ jwk: await exportJWK(keys.publicKey) })}`],
    [
      'signed by a key it points to (jku)',
      async () => {
        const { server } = await attacker();
        const forged = await forge({ kid: 'evil', jku: server.url });
        await server.close();
        return `Bearer ${forged}`;
      },
    ],
    ['alg none', async () => `Bearer ${part({ alg: 'none', kid: await kid() })}.${part(good())}.`],
    ['alg none with a signature', async () => `Bearer ${part({ alg: 'None' })}.${part(good())}.${(await token()).split('.')[2]}`],
    [
      'HS256 with the public key as secret',
      async () => {
        const jwks = await (await fetch(`${issuer.issuerUrl('pool_1')}/.well-known/jwks.json`)).text();
        const signed = `${part({ alg: 'HS256', kid: await kid() })}.${part(good())}`;
        return `Bearer ${signed}.${createHmac('sha256', jwks).update(signed).digest('base64url')}`;
      },
    ],
    [
      'with claims changed after signing',
      async () => {
        const [header, , signature] = (await token()).split('.');
        return `Bearer ${header}.${part({ ...good(), sub: 'admin' })}.${signature}`;
      },
    ],
    ['expired', async () => `Bearer ${await token({ expiresInSeconds: -1 })}`],
    ['not yet good', async () => `Bearer ${await token({ claims: { nbf: seconds() + 60 } })}`],
    ['of another client', async () => `Bearer ${await token({ clientId: 'stranger' })}`],
    [
      'with an aud of another client beside a good client_id',
      async () => `Bearer ${await token({ claims: { aud: 'elsewhere' } })}`,
    ],
    ['of another pool of the issuer', async () => `Bearer ${await token({ poolId: 'pool_2' })}`],
    ['of another issuer', async () => `Bearer ${await other.issue({ poolId: 'pool_1', clientId: 'web', sub: 'u' })}`],
    ['very long', () => `Bearer ${'a'.repeat(8_000)}`],
  ])('%s', async (_name, make) => {
    const answer = await getBoard(await make());
    expect([answer.status, await answer.json(), answer.headers.get('www-authenticate')]).toEqual([
      401,
      { message: 'Unauthorized' },
      'Bearer',
    ]);
    expect(events).toEqual([]);
  });

  test.each<[string, object]>([
    ['without expiry', { exp: undefined }],
    ['issued in the future', { iat: 4e9 }],
    ['without an audience', { client_id: undefined }],
    ['with an audience that is no text', { client_id: { web: true } }],
    ['without an issuer', { iss: undefined }],
  ])('%s, though rightly signed', async (_name, changes) => {
    const jwks = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const keyServer: LocalServer = await listen(async (request, response) => {
      const document = request.url?.endsWith('openid-configuration')
        ? { issuer: keyServer.url, jwks_uri: `${keyServer.url}/keys` }
        : { keys: [{ ...(await exportJWK(jwks.publicKey)), kid: 'k', alg: 'RS256' }] };
      response.end(JSON.stringify(document));
    });
    const own = await createHttpApi({
      ...baseOptions(),
      authorizers: ['users', 'query'].map((id) => ({ id, issuer: keyServer.url, audience: ['web'] })),
    });
    const sign = (claims: object) =>
      new SignJWT({ ...good(), iss: keyServer.url, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'k' })
        .sign(jwks.privateKey);
    const ask = async (claims: object) =>
      (await fetch(`${own.url}/v1/boards/7`, { headers: { authorization: await sign(claims) } })).status;
    expect(await ask({})).toBe(200);
    expect(await ask(changes)).toBe(401);
    await own.close();
    await keyServer.close();
  });

  test('when the keys cannot be fetched, until they can', async () => {
    const own = await createHttpApi({
      ...baseOptions(),
      authorizers: ['users', 'query'].map((id) => ({ id, issuer: 'http://127.0.0.1:9/none', audience: ['web'] })),
    });
    expect((await fetch(`${own.url}/v1/boards/7`, { headers: { authorization: await token() } })).status).toBe(401);
    await own.close();
  });
});

describe('a token is taken', () => {
  test.each<[string, () => Promise<string>]>([
    ['an access token, by client_id', async () => `Bearer ${await token()}`],
    ['an id token, by aud', async () => `Bearer ${await token({ use: 'id', clientId: 'cli' })}`],
    ['without the word Bearer', () => token()],
  ])('%s', async (_name, make) => {
    expect((await getBoard(await make())).status).toBe(200);
  });
  test('from the query when that is the place', async () => {
    expect((await fetch(`${api.url}/v1/stream?token=${await token()}`)).status).toBe(200);
    expect((await fetch(`${api.url}/v1/stream`, { headers: { authorization: await token() } })).status).toBe(401);
    expect((await fetch(`${api.url}/v1/boards/1?token=${await token()}`)).status).toBe(401);
  });
  test('by its scopes; without them 403', async () => {
    const ask = async (scope: string) =>
      fetch(`${api.url}/v1/admin`, { headers: { authorization: await token({ claims: { scope } }) } });
    const forbidden = await ask('rolecall/read rolecall/admins');
    expect([forbidden.status, await forbidden.json()]).toEqual([403, { message: 'Forbidden' }]);
    expect((await ask('rolecall/read rolecall/admin')).status).toBe(200);
    expect(events[0].requestContext.authorizer.jwt.scopes).toEqual(['rolecall/read', 'rolecall/admin']);
  });
});

describe('the answers of the service itself', () => {
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${api.url}${path}`, init);
    return [answer.status, await answer.json()];
  };
  test('404 for what is no route', async () => {
    expect(await ask('/v1/nothing')).toEqual([404, { message: 'Not Found' }]);
    expect(await ask('/v1/health', { method: 'POST' })).toEqual([404, { message: 'Not Found' }]);
  });
  test('a path is not resolved before it is matched', async () => {
    const status = await new Promise((resolve) => {
      httpRequest(`${api.url}`, { path: '/v1/boards/../health' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(404);
  });
  test('413 for a body over 10 MB, and for one that does not fit into an event', async () => {
    const post = (bytes: number) =>
      ask('/v1/echo', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(bytes) });
    expect(await post(7 * 1024 * 1024)).toEqual([413, { message: 'Request Entity Too Large' }]);
    expect(await post(10 * 1024 * 1024 + 1).catch(() => 'cut off')).toSatisfy(
      (answer) => answer === 'cut off' || answer[0] === 413,
    );
    expect(events).toEqual([]);
  });
  test('500 for a function that fails or answers nonsense, without a word of why', async () => {
    for (const bad of [
      () => Promise.reject(new Error('secret')),
      { statusCode: 'x' },
      { statusCode: 200, headers: { 'x-a': 'b\r\nset-cookie: c=1' } },
      { statusCode: 200, body: 'x'.repeat(7 * 1024 * 1024) },
    ]) {
      result = bad;
      expect(await ask('/v1/health')).toEqual([500, { message: 'Internal Server Error' }]);
    }
  });
  test('503 for a function that takes too long', async () => {
    const slow = await createHttpApi({ ...baseOptions(), timeout: 20, invoke: () => new Promise(() => {}) });
    const answer = await fetch(`${slow.url}/v1/health`);
    expect([answer.status, await answer.json()]).toEqual([503, { message: 'Service Unavailable' }]);
    await slow.close();
  });
  test('421 under a foreign host name', async () => {
    const status = await new Promise((resolve) => {
      httpRequest(api.url, { headers: { host: 'rebound.example.com' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(421);
  });
});

test('a function sets status, headers, cookies and bytes', async () => {
  result = {
    statusCode: 201,
    headers: { 'content-type': 'application/pdf', location: '/x' },
    cookies: ['a=1; HttpOnly', 'b=2'],
    body: 'AAEC',
    isBase64Encoded: true,
  };
  const answer = await fetch(`${api.url}/v1/health`);
  expect(answer.status).toBe(201);
  expect(answer.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
  expect(answer.headers.get('location')).toBe('/x');
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 1, 2]);
});

test('a named stage is served under its name', async () => {
  const staged = await createHttpApi({ ...baseOptions(), stageName: 'prod' });
  expect((await fetch(`${staged.url}/v1/health`)).status).toBe(404);
  expect((await fetch(`${staged.url}/prod/v1/health`)).status).toBe(200);
  expect(events[0]).toMatchObject({ rawPath: '/prod/v1/health', requestContext: { stage: 'prod' } });
  await staged.close();
});

describe('CORS', () => {
  let withCors: LocalServer;
  beforeAll(async () => {
    withCors = await createHttpApi({
      ...baseOptions(),
      cors: {
        allowOrigins: ['https://app.example.com', 'https://*.pages.example'],
        allowMethods: ['GET'],
        allowHeaders: ['authorization'],
        maxAgeSeconds: 60,
      },
    });
  });
  afterAll(() => withCors.close());
  const preflight = (origin: string) =>
    fetch(`${withCors.url}/v1/boards/7`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET' } });

  test('answers a preflight without asking the function or a token', async () => {
    const answer = await preflight('https://app.example.com');
    expect(answer.status).toBe(204);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': 'https://app.example.com',
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': 'authorization',
      'access-control-max-age': '60',
      vary: 'Origin',
    });
    expect(events).toEqual([]);
  });
  test.each(['https://evil.example', 'https://app.example.com.evil.example', 'https://pages.example', 'http://a.pages.example'])(
    'gives %s nothing',
    async (origin) => {
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
    },
  );
  test('marks answers, refusals as well, and overrides what the function says', async () => {
    result = { statusCode: 200, headers: { 'access-control-allow-origin': '*' } };
    const headers = { origin: 'https://a.pages.example' };
    expect((await fetch(`${withCors.url}/v1/health`, { headers })).headers.get('access-control-allow-origin')).toBe(
      'https://a.pages.example',
    );
    expect((await fetch(`${withCors.url}/v1/boards/7`, { headers })).headers.get('access-control-allow-origin')).toBe(
      'https://a.pages.example',
    );
    expect((await fetch(`${withCors.url}/v1/health`)).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the issuer', () => {
  test('keeps its key over a restart, for the owner only', async () => {
    const before = await (await fetch(`${issuer.issuerUrl('pool_1')}/.well-known/jwks.json`)).json();
    const again = await createIssuer({ stateDir, pools: [{ poolId: 'pool_1', clientIds: [] }] });
    expect(await (await fetch(`${again.issuerUrl('pool_1')}/.well-known/jwks.json`)).json()).toEqual(before);
    expect(JSON.stringify(before)).not.toMatch(/"(?:d|p|q|dp|dq|qi)"/);
    expect(statSync(join(stateDir, 'issuer-key.json')).mode & 0o777).toBe(0o600);
    await again.close();
  });
  test('issues nothing for a pool or a client it does not know', async () => {
    await expect(issuer.issue({ poolId: 'nowhere', clientId: 'web', sub: 'u' })).rejects.toThrow(/no user pool nowhere/);
    await expect(issuer.issue({ poolId: 'pool_1', clientId: 'nobody', sub: 'u' })).rejects.toThrow(/no client nobody/);
    expect((await fetch(`${issuer.url}/nowhere/.well-known/jwks.json`)).status).toBe(404);
  });
  test('claims asked for cannot replace those it sets', async () => {
    const [, payload] = (await token({ claims: { iss: 'x', exp: 1, client_id: 'cli', sub: 'admin' } })).split('.');
    expect(JSON.parse(Buffer.from(payload!, 'base64url').toString())).toMatchObject({
      iss: issuer.issuerUrl('pool_1'),
      client_id: 'web',
      sub: 'user-1',
    });
  });
});

test('a route or an authorizer that is not understood stops the start', async () => {
  const start = (changes: Partial<HttpApiOptions>) => createHttpApi({ ...baseOptions(), ...changes });
  await expect(start({ routes: [{ routeKey: 'GET x', functionArn: 'f' }] })).rejects.toThrow(/route key 'GET x'/);
  await expect(start({ routes: [{ routeKey: 'GET /x', functionArn: 'f', authorizerId: 'no' }] })).rejects.toThrow(
    /wants the authorizer no/,
  );
  await expect(start({ authorizers: [{ id: 'a', issuer: 'i', audience: [], identitySource: '$context.x' }] })).rejects.toThrow(
    /is no identity source/,
  );
});
