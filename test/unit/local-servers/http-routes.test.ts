import { describe, expect, test } from 'vitest';
import { toHttpResponse } from '../../../infra/local/servers/http-payload.ts';
import { compileRoutes } from '../../../infra/local/servers/http-routes.ts';

const routes = (...keys: string[]) => compileRoutes(keys.map((routeKey) => ({ routeKey, functionArn: 'fn' })));

describe('the route of a request', () => {
  // The order of the example in the developer guide, "Routing API requests".
  const find = routes('$default', 'ANY /{proxy+}', 'GET /pets/{proxy+}', 'GET /pets/dog/{id}', 'GET /pets/dog/1');
  test.each<[string, string, string, Record<string, string>]>([
    ['GET', '/pets/dog/1', 'GET /pets/dog/1', {}],
    ['GET', '/pets/dog/2', 'GET /pets/dog/{id}', { id: '2' }],
    ['GET', '/pets/cat/1', 'GET /pets/{proxy+}', { proxy: 'cat/1' }],
    ['POST', '/test/5', 'ANY /{proxy+}', { proxy: 'test/5' }],
    ['POST', '/pets/dog/1', 'ANY /{proxy+}', { proxy: 'pets/dog/1' }],
    ['GET', '/pets/a%20b%2Fc', 'GET /pets/{proxy+}', { proxy: 'a b/c' }],
    ['GET', '/pets/%zz', 'GET /pets/{proxy+}', { proxy: '%zz' }],
    ['GET', '/', '$default', {}],
  ])('%s %s is %s', (method, path, routeKey, parameters) => {
    expect(find(method, path)).toMatchObject({ route: { routeKey }, parameters });
  });

  test('a named method comes before ANY, a literal before a variable', () => {
    const both = routes('ANY /a/{x}', 'GET /a/{x}', 'ANY /a/b');
    expect(both('GET', '/a/1')?.route.routeKey).toBe('GET /a/{x}');
    expect(both('PUT', '/a/1')?.route.routeKey).toBe('ANY /a/{x}');
    expect(both('GET', '/a/b')?.route.routeKey).toBe('ANY /a/b');
  });
  test.each([
    ['GET', '/v1/boards/'],
    ['GET', '/v1/boards'],
    ['GET', '/v1/boards/1/2'],
    ['POST', '/v1/boards/1'],
    ['GET', '/V1/boards/1'],
  ])('%s %s has none', (method, path) => {
    expect(routes('GET /v1/boards/{id}')(method, path)).toBeNull();
  });
  test.each(['FETCH /x', 'GET x', 'GET /{a+}/b', 'GET /a{b}', ''])('the key %j is refused', (key) => {
    expect(() => routes(key)).toThrow(/not understood|must come last/);
  });
  test('two equal keys are refused', () => {
    expect(() => routes('GET /a', 'GET /a')).toThrow(/there twice/);
  });
});

describe("a function's answer", () => {
  const answer = (result: unknown) => {
    const { status, headers, body } = toHttpResponse(result);
    return { status, headers: Object.fromEntries(headers), body: body.toString() };
  };
  test.each<[string, unknown, object]>([
    [
      'a plain object',
      { message: 'hi' },
      { status: 200, headers: { 'content-type': 'application/json' }, body: '{"message":"hi"}' },
    ],
    ['a text', 'hi', { status: 200, headers: { 'content-type': 'application/json' }, body: 'hi' }],
    ['nothing', undefined, { status: 200, headers: { 'content-type': 'application/json' }, body: 'null' }],
    ['a list', [1], { status: 200, headers: { 'content-type': 'application/json' }, body: '[1]' }],
    ['a status', { statusCode: 204 }, { status: 204, headers: { 'content-type': 'text/plain;charset=utf-8' }, body: '' }],
    [
      'a status as text',
      { statusCode: '201', body: 'x' },
      { status: 201, headers: { 'content-type': 'text/plain;charset=utf-8' }, body: 'x' },
    ],
    [
      'headers and cookies',
      { statusCode: 200, headers: { 'Content-Type': 'a/b', 'X-N': 5, Connection: 'close' }, cookies: ['a=1', 'b=2'], body: 'x' },
      { status: 200, headers: { 'content-type': 'a/b', 'x-n': '5', 'set-cookie': ['a=1', 'b=2'] }, body: 'x' },
    ],
    [
      'base64',
      { statusCode: 200, body: 'aGk=', isBase64Encoded: true },
      { status: 200, headers: { 'content-type': 'text/plain;charset=utf-8' }, body: 'hi' },
    ],
  ])('%s', (_name, result, expected) => {
    expect(answer(result)).toEqual(expected);
  });
  test.each([
    { statusCode: 99 },
    { statusCode: 'ok' },
    { statusCode: 200, body: { a: 1 } },
    { statusCode: 200, headers: { a: {} } },
    { statusCode: null },
  ])('is malformed: %j', (result) => {
    expect(() => toHttpResponse(result)).toThrow();
  });
});
