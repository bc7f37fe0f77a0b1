import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { main } from '../../../infra/local/cli/main.ts';
import { requestOf } from '../../../shared/contracts/client.ts';
import { fieldsOf, pathNames } from '../../../shared/contracts/operations/fields.ts';
import { openApi } from '../../../shared/contracts/operations/openapi.ts';
import { fromPathText, toPathText } from '../../../shared/contracts/operations/path-text.ts';
import { operationList } from '../../../shared/contracts/operations.ts';
import { apiUnderTest } from '../../support/api-under-test.ts';

const named = operationList.map((each) => [each.name, each] as const);

describe('the contract', () => {
  it('holds all operations of the API', () => {
    expect(operationList.length).toBeGreaterThanOrEqual(28);
  });

  it('has no two operations on one route', () => {
    const routes = operationList.map(({ operation }) => `${operation.method} ${operation.path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(routes).size).toBe(routes.length);
  });

  it.each(named)('%s: every field stands in exactly one place', (_name, each) => {
    const { path, places, input, method } = each.operation;
    const placed = [
      ...pathNames(path),
      ...(places.query ?? []),
      ...(places.body ?? []),
      ...(places.document ? [places.document] : []),
    ];
    expect([...placed].sort()).toEqual(Object.keys(input.shape).sort());
    expect(path).toMatch(/^\/v1\/[a-z]/);
    if (method === 'GET' || method === 'DELETE') expect(places.body ?? places.document).toBeUndefined();
    if (each.operation.paged) expect(places.query).toEqual(expect.arrayContaining(['cursor', 'limit']));
  });

  it.each(named)('%s: says in a sentence what it does and how it is used', (_name, { operation }) => {
    expect(operation.summary).toMatch(/^[a-z].{10,120}[^.]$/);
    expect(operation.examples.length).toBeGreaterThan(0);
  });
});

describe('faces of the contract', () => {
  it('the API carries out every operation and no other', () => {
    expect(Object.keys(apiUnderTest().handlers).sort()).toEqual(operationList.map(({ name }) => name).sort());
  });

  it('OpenAPI 3.1 describes every operation and no other', () => {
    const described = JSON.parse(JSON.stringify(openApi(operationList, '/')));
    expect(described.openapi).toBe('3.1.0');
    const ids = Object.entries<Record<string, { operationId: string }>>(described.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
    );
    expect(ids.sort()).toEqual(
      operationList.map(({ name, operation }) => `${name} ${operation.method} ${operation.path}`).sort(),
    );
  });

  it.each(named)('%s: OpenAPI names every field where the request carries it', (_name, each) => {
    const { operation } = each;
    const described = JSON.parse(JSON.stringify(openApi([each], '/'))).paths[operation.path][operation.method.toLowerCase()];
    const parameters: { name: string; in: string }[] = described.parameters;
    for (const field of fieldsOf(each)) {
      if (field.place === 'path' || field.place === 'query')
        expect(parameters).toContainEqual(expect.objectContaining({ name: field.name, in: field.place }));
      else {
        const { schema } = described.requestBody.content[operation.consumes];
        if (field.place === 'body') expect(schema.properties).toHaveProperty([field.name]);
        else expect(schema).toMatchObject({ type: 'object' });
      }
    }
    expect(Object.keys(described.responses)).toContain(String(operation.status));
  });

  it('the served description is the one of the contract', async () => {
    const answer = await apiUnderTest().ask('GET /v1/openapi.json', { user: null });
    expect(answer.json).toEqual(JSON.parse(JSON.stringify(openApi(operationList, '/'))));
  });

  it.each(named)('%s: the command line has it, with help', async (name, { operation }) => {
    let out = '';
    const code = await main([...name.split('.'), '--help'], {
      cwd: '.',
      env: {},
      out: async (text) => {
        out += text;
      },
      err: () => {},
      stdin: async () => '',
      width: null,
      connect: () => Promise.reject(new Error('help needs no connection')),
    });
    expect(code).toBe(0);
    if (name !== 'openapi') expect(out).toContain(`${operation.method} ${operation.path}`);
  });
});

describe('path texts', () => {
  it('bring every value through a path unharmed, and never hold a slash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
        const text = toPathText(value);
        expect(text).toMatch(/^[A-Za-z0-9:._@~-]+$/);
        expect(fromPathText(text)).toBe(value);
      }),
    );
  });

  it('leave what is no path text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (!text.includes('~')) expect(fromPathText(text)).toBe(text);
      }),
    );
    expect(fromPathText('50%~zz')).toBe('50%~zz');
    expect(fromPathText('~FF')).toBe('~FF');
  });

  it('are what the client sends', () => {
    const request = requestOf('boards.collect-now', new Map([['boardId', 'careers-page:a.example/b?c=1']]));
    expect(request.path).toBe('/v1/boards/careers-page:a.example~2Fb~3Fc~3D1/collect');
  });
});
