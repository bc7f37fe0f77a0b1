import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { operationList } from '../../../shared/contracts/operations.ts';
import { serveHttp } from '../../../shared/runtime/serve-http.ts';
import { apiUnderTest } from '../../support/api-under-test.ts';
import { sampleJob } from '../../support/sample-job.ts';

let api: ReturnType<typeof apiUnderTest>;
beforeEach(() => {
  api = apiUnderTest();
});
const board = { url: 'https://jobs.lever.co/acme' };

describe('who calls', () => {
  it.each(
    operationList.filter(({ operation }) => operation.access === 'user').map(({ name, operation }) => [name, operation] as const),
  )('refuses %s without verified claims', async (_name, { method, path }) => {
    const answer = await api.ask(`${method} ${path}`, { user: null });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['content-type']).toBe('application/problem+json');
  });

  it('takes nobody at their word: headers, queries and bodies name no user', async () => {
    const answer = await api.ask('POST /v1/boards', {
      user: null,
      json: { ...board, userId: 'ann' },
      headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm4ifQ.', 'x-user-id': 'ann' },
    });
    expect(answer.statusCode).toBe(401);
  });

  it.each([[''], ['x'.repeat(257)]])('refuses claims without a usable subject', async (user) => {
    expect((await api.ask('GET /v1/boards', { user })).statusCode).toBe(401);
  });
});

describe('input', () => {
  it('names the path of each fault', async () => {
    const answer = await api.ask('PUT /v1/digest/settings', { json: { hour: 24, email: 'nowhere', timeZone: 'Mars/Base' } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json).toMatchObject({ title: 'Invalid input', status: 400, instance: 'urn:rolecall:request:request-1' });
    expect(answer.json.errors.map((fault: { path: string }) => fault.path).sort()).toEqual(['/email', '/hour', '/timeZone']);
  });

  it.each([
    ['not JSON', { body: '{"url":', headers: { 'content-type': 'application/json' } }, 400],
    [
      'not UTF-8',
      { body: Buffer.from([0x22, 0xff, 0x22]).toString('base64'), base64: true, headers: { 'content-type': 'application/json' } },
      400,
    ],
    ['an array', { json: [board] }, 400],
    ['a field too many', { json: { ...board, admin: true } }, 400],
    ['another media type', { body: 'url=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    ['no media type', { body: JSON.stringify(board) }, 415],
    ['nothing', {}, 400],
    ['a query it does not know', { json: board, query: 'debug=1' }, 400],
    ['a body field in the query', { json: {}, query: 'url=https://jobs.lever.co/acme' }, 400],
    ['a body of more than 512 KiB', { json: { url: 'x'.repeat(600_000) } }, 413],
    [
      'the same in base64',
      { body: Buffer.alloc(600_000).toString('base64'), base64: true, headers: { 'content-type': 'application/json' } },
      413,
    ],
    [
      'endless nesting',
      { body: '['.repeat(200_000) + ']'.repeat(200_000), headers: { 'content-type': 'application/json' } },
      400,
    ],
    [
      'a key that changes prototypes',
      {
        body: '{"url":"https://jobs.lever.co/acme","__proto__":{"admin":true}}',
        headers: { 'content-type': 'application/json' },
      },
      400,
    ],
  ])('refuses %s', async (_name, asked, status) => {
    const answer = await api.ask('POST /v1/boards', asked);
    expect(answer.statusCode).toBe(status);
    expect(api.boards.boards.size).toBe(0);
  });

  it('leaves no trace of a prototype key deep in a document', async () => {
    const body = '{"basics":{"name":"Ann","__proto__":{"polluted":true}},"constructor":{"prototype":{"polluted":true}}}';
    await api.ask('POST /v1/profile/import', { body, headers: { 'content-type': 'application/json' } });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('reads numbers and lists from the query and refuses what is none', async () => {
    expect((await api.ask('GET /v1/matches', { query: 'minScore=12.5&limit=2' })).statusCode).toBe(200);
    for (const query of ['limit=0', 'limit=1e3', 'limit=two', 'limit=1&limit=2', 'minScore=-1']) {
      const answer = await api.ask('GET /v1/matches', { query });
      expect(answer.statusCode, query).toBe(400);
    }
  });

  it('knows ids with slashes by their path text', async () => {
    const careers = 'https://careers.example.com/jobs/open?team=a';
    api.web.pages.set(careers, { body: '<p>Jobs</p>', contentType: 'text/html' });
    const added = await api.ask('POST /v1/boards', { json: { url: careers } });
    expect(added.json.boardId).toContain('/');
    const path = { boardId: added.json.boardId.replace(/[^A-Za-z0-9:._@-]/g, (c: string) => `~${c.charCodeAt(0).toString(16)}`) };
    expect((await api.ask('GET /v1/boards/{boardId}', { path })).json.boardId).toBe(added.json.boardId);
  });

  it('survives whatever is sent to it and never answers with a fault of ours', async () => {
    const routes = operationList.map(({ operation }) => `${operation.method} ${operation.path}`);
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.json({ maxDepth: 3 }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...routes), text, text, text, async (routeKey, query, body, id) => {
        const path = { boardId: id, jobId: id, documentId: id, applicationId: id, format: id, token: id };
        const answer = await api.ask(routeKey, { query, body, path, headers: { 'content-type': 'application/json' } });
        expect(answer.statusCode).toBeLessThan(500);
      }),
      { numRuns: 400 },
    );
  });
});

describe('answers', () => {
  it('tells nothing about a fault of ours', async () => {
    await api.ask('POST /v1/boards', { json: board });
    api.boards.get = () => Promise.reject(new Error('password=hunter2 at table workspace'));
    const answer = await api.ask('GET /v1/boards');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toMatch(/hunter2|workspace|\.ts/);
    expect(answer.json.instance).toBe('urn:rolecall:request:request-1');
  });

  it('carries the headers that keep browsers out of trouble, also on problems', async () => {
    for (const answer of [await api.ask('GET /v1/health'), await api.ask('GET /v1/boards', { user: null })]) {
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
    }
  });

  it('never leaves out of the store what the contract does not name', async () => {
    const { applicationId } = (await createApplication()).json;
    const answer = await api.ask('GET /v1/applications/{applicationId}', { path: { applicationId } });
    expect(answer.json).not.toHaveProperty('userId');
  });

  it('starts again after a failed cold start', async () => {
    let starts = 0;
    const handler = serveHttp({
      build: () => {
        starts += 1;
        if (starts === 1) throw new Error('no network yet');
        return { handlers: api.handlers, idempotency: api.idempotency };
      },
    });
    const event = { routeKey: 'GET /v1/health', requestContext: { requestId: 'r', domainName: 'd', stage: '$default' } };
    expect((await handler(event, {} as never)).statusCode).toBe(500);
    expect((await handler(event, {} as never)).statusCode).toBe(200);
  });
});

async function createApplication(headers: Record<string, string> = {}, user = 'ann', jobId = 'j_abc') {
  api.jobs.jobs.set(jobId, sampleJob(jobId));
  return api.ask('POST /v1/applications', { json: { jobId }, headers, user });
}

describe('idempotency keys', () => {
  const headers = { 'Idempotency-Key': 'key-1' };

  it('give a repeat the first answer', async () => {
    const first = await createApplication(headers);
    const again = await createApplication(headers);
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.body).toBe(first.body);
    expect(again.headers['idempotent-replayed']).toBe('true');
  });

  it('refuse another request under the same key', async () => {
    await createApplication(headers);
    const other = await createApplication(headers, 'ann', 'j_other');
    expect(other.statusCode).toBe(422);
    expect((await api.ask('POST /v1/boards', { json: board, headers })).statusCode).toBe(422);
  });

  it('refuse a repeat while the first is running', async () => {
    const first = createApplication(headers);
    const second = createApplication(headers);
    const answers = (await Promise.all([first, second])).map((answer) => answer.statusCode);
    expect(answers.sort()).toEqual([201, 409]);
  });

  it('are free again after a refusal', async () => {
    const ask = () => api.ask('POST /v1/applications', { json: { jobId: 'j_abc' }, headers });
    expect((await ask()).statusCode).toBe(404);
    api.jobs.jobs.set('j_abc', sampleJob('j_abc'));
    expect((await ask()).statusCode).toBe(201);
  });

  it('of one person mean nothing to another', async () => {
    await createApplication(headers);
    const bob = await createApplication(headers, 'bob');
    expect(bob.headers['idempotent-replayed']).toBeUndefined();
  });

  it.each([['x'.repeat(201)], ['two words'], ['é']])('must be sane: %s', async (key) => {
    expect((await createApplication({ 'idempotency-key': key })).statusCode).toBe(400);
  });
});

describe('cursors', () => {
  const add = async (count: number) => {
    for (let index = 0; index < count; index += 1)
      await api.ask('POST /v1/boards', { json: { url: `https://jobs.lever.co/acme${index}` } });
  };

  it('lead through all pages', async () => {
    await add(5);
    const seen: string[] = [];
    let query = 'limit=2';
    for (;;) {
      const { json } = await api.ask('GET /v1/boards', { query });
      seen.push(...json.items.map((item: { boardId: string }) => item.boardId));
      if (json.next === null) break;
      query = `limit=2&cursor=${encodeURIComponent(json.next)}`;
    }
    expect(new Set(seen).size).toBe(5);
  });

  it('are refused when changed, made up, or given to another person or listing', async () => {
    await add(3);
    const { json } = await api.ask('GET /v1/boards', { query: 'limit=2' });
    const cursor: string = json.next;
    const made = Buffer.from('{"pk":"USER#bob","sk":"BOARD#x"}').toString('base64url');
    const attempts = [
      ['GET /v1/boards', `A${cursor.slice(1)}`, 'ann'],
      ['GET /v1/boards', made, 'ann'],
      ['GET /v1/boards', `${made}.${cursor.split('.')[1]}`, 'ann'],
      ['GET /v1/boards', cursor, 'bob'],
      ['GET /v1/matches', cursor, 'ann'],
      ['GET /v1/jobs', "1' OR 1=1 --", 'ann'],
    ] as const;
    for (const [route, given, user] of attempts) {
      const answer = await api.ask(route, { query: `cursor=${encodeURIComponent(given)}`, user });
      expect(answer.statusCode, `${route} ${given}`).toBe(400);
      expect(answer.json.errors[0].path).toBe('/cursor');
    }
  });
});
