import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import { decodeJwt, importJWK, SignJWT } from 'jose';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { alpenblick } from '../../infra/local/samples/alpenblick.ts';
import { sampleCandidate } from '../../infra/local/samples/candidate.ts';
import { greenhouseBoard } from '../../infra/local/samples/wire-formats.ts';
import { localUser } from '../../infra/local/start/local-user.ts';
import { operationList } from '../../shared/contracts/operations.ts';
import { type BoardServer, serveBoards } from '../support/recorded-boards.ts';
import { startWholeLine, type WholeLine } from '../support/whole-line.ts';

let server: BoardServer;
let line: WholeLine;
/** Ids of the local user, none of which anybody else may see. */
let jobId: string;
let documentId: string;
let applicationId: string;
const boardId = 'greenhouse:alpenblick';

interface Asked {
  method?: string;
  /** Null: without a token. */
  token?: string | null;
  user?: string;
  json?: unknown;
  body?: string;
  headers?: Record<string, string>;
}

/** One request as it comes, without the client that would never ask so. */
async function ask(path: string, { method = 'GET', token, user = localUser, json, body, headers = {} }: Asked = {}) {
  const bearer = token === undefined ? await line.cloud.tokenFor(user) : token;
  const answer = await fetch(`${line.cloud.apiUrl}/v1${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(json === undefined ? (body === undefined ? {} : { body }) : { body: JSON.stringify(json) }),
  });
  const text = await answer.text();
  const parsed = text.startsWith('{') ? JSON.parse(text) : null;
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    headers: answer.headers,
    text,
    json: parsed,
    paths: (parsed?.errors ?? []).map((each: { path: string }) => each.path),
  };
}

beforeAll(async () => {
  server = await serveBoards([
    {
      source: 'greenhouse',
      token: 'alpenblick',
      body: JSON.stringify(greenhouseBoard('alpenblick', 'Alpenblick Robotics', alpenblick, new Date())),
    },
  ]);
  line = await startWholeLine({ assemblyDir: inject('assemblyDir'), origins: server.origins });
  await line.run([{ url: 'https://job-boards.greenhouse.io/alpenblick' }]);
  jobId = (await line.client.call('matches.list', {})).items[0]?.jobId ?? '';
  documentId = (await line.client.call('documents.list', {})).items[0]?.documentId ?? '';
  applicationId = (await line.client.call('applications.create', { jobId })).applicationId;
  await (await line.clientOf('mallory')).call('profile.import', { resume: sampleCandidate });
  await line.cloud.idle();
});
afterAll(async () => {
  await line?.stop();
  await server?.close();
});

describe('without a good token', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

  it('every operation that is not public answers 401, whatever its path and body hold', async () => {
    const guarded = operationList.filter(({ operation }) => operation.access === 'user');
    expect(guarded.length).toBeGreaterThan(15);
    for (const { name, operation } of guarded) {
      const path = operation.path.slice('/v1'.length).replaceAll(/\{\w+\}/g, 'x-x-x-x');
      const answer = await ask(path, { method: operation.method, token: null, headers: { 'content-type': 'application/json' } });
      expect([name, answer.status]).toEqual([name, 401]);
    }
  });

  it.each([
    ['no token at all', async () => 'x'],
    ['unsigned (alg none)', async (good: string) => `${part({ alg: 'none', typ: 'JWT' })}.${part(decodeJwt(good))}.`],
    ['signed by somebody else', async (good: string) => sign(decodeJwt(good), good)],
    [
      'of another user, with the old signature',
      async (good: string) => {
        const [head, , signature] = good.split('.');
        return `${head}.${part({ ...decodeJwt(good), sub: 'somebody' })}.${signature}`;
      },
    ],
    [
      'signed with the public key as if it were a secret',
      async (good: string) => {
        const jwks = await (await fetch(`${decodeJwt(good).iss}/.well-known/jwks.json`)).text();
        return new SignJWT(decodeJwt(good))
          .setProtectedHeader({ alg: 'HS256', ...kidOf(good) })
          .sign(new TextEncoder().encode(jwks));
      },
    ],
    ['expired', (good: string) => signedHere(good, { exp: Math.floor(Date.now() / 1000) - 1 })],
    ['not valid yet', (good: string) => signedHere(good, { nbf: Math.floor(Date.now() / 1000) + 3600 })],
    ['of another issuer', (good: string) => signedHere(good, { iss: 'https://issuer.example' })],
    ['of an issuer of no name', (good: string) => signedHere(good, { iss: undefined })],
    ['for another client', (good: string) => signedHere(good, { client_id: 'another' })],
    ['for another audience', (good: string) => signedHere(good, { aud: 'another' })],
    ['longer than a header should be', async (good: string) => `${good}${'A'.repeat(6000)}`],
  ])('a token %s is refused', async (_, forge) => {
    const token = await forge(await line.cloud.tokenFor(localUser));
    expect((await ask('/boards', { token })).status).toBe(401);
  });

  function kidOf(token: string): { kid: string } {
    return { kid: JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid };
  }

  it('but a token of our issuer with these claims unchanged is taken: the refusals above are for what was changed', async () => {
    const token = await signedHere(await line.cloud.tokenFor(localUser), {});
    expect((await ask('/boards', { token })).status).toBe(200);
  });

  /** Signed with the very key of the issuer. */
  async function signedHere(good: string, changed: object): Promise<string> {
    const { key } = JSON.parse(readFileSync(path.join(line.dataDir, 'state', 'issuer-key.json'), 'utf8'));
    return new SignJWT({ ...decodeJwt(good), ...changed })
      .setProtectedHeader({ alg: 'RS256', ...kidOf(good) })
      .sign(await importJWK({ kty: 'RSA', ...key }, 'RS256'));
  }

  function sign(claims: object, good: string): Promise<string> {
    return new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', ...kidOf(good) }).sign(privateKey);
  }
});

describe('with the ids of somebody else', () => {
  it.each([
    ['GET', '/documents/{document}'],
    ['GET', '/documents/{document}/files/pdf'],
    ['GET', '/applications/{application}'],
    ['GET', '/boards/{board}'],
    ['DELETE', '/boards/{board}'],
    ['POST', '/boards/{board}/collect'],
  ])('%s %s is 404, and says no more than for an id that never was', async (method, template) => {
    const theirs = { document: documentId, application: applicationId, board: boardId };
    const none = { document: 'd_00000000000000000000', application: 'a_00000000000000000000', board: 'greenhouse:never-was' };
    const answerTo = async (ids: Record<string, string>) => {
      const { status, text, json } = await ask(
        template.replace(/\{(\w+)\}/, (_, kind) => ids[kind] ?? ''),
        { method, user: 'mallory' },
      );
      const said = Object.values(ids).reduce((each, id) => each.replaceAll(id, '<id>'), text.replace(json.instance, ''));
      return [status, said];
    };
    const other = await answerTo(theirs);
    expect(other[0]).toBe(404);
    expect(other).toEqual(await answerTo(none));
  });

  it('writing changes nothing of theirs', async () => {
    const set = await ask(`/applications/${applicationId}/status`, {
      method: 'POST',
      user: 'mallory',
      json: { status: 'applied' },
    });
    expect(set.status).toBe(404);
    expect((await ask(`/applications/${applicationId}`)).json.status).toBe('saved');
    // The same job is a match of both: dismissing one's own leaves the other's.
    await ask(`/matches/${jobId}/dismiss`, { method: 'POST', user: 'mallory' });
    expect((await ask(`/matches/${jobId}`)).json.state).not.toBe('dismissed');
  });

  it('lists show nothing of theirs', async () => {
    for (const list of ['/documents', '/applications', '/boards'])
      expect((await ask(list, { user: 'mallory' })).json.items).toEqual([]);
  });

  it('a cursor of theirs is refused', async () => {
    const { next } = (await ask('/matches?limit=1')).json;
    expect(next).not.toBeNull();
    expect((await ask(`/matches?limit=1&cursor=${encodeURIComponent(next)}`)).status).toBe(200);
    expect((await ask(`/matches?limit=1&cursor=${encodeURIComponent(next)}`, { user: 'mallory' })).status).toBe(400);
    expect((await ask(`/documents?limit=1&cursor=${encodeURIComponent(next)}`)).status).toBe(400);
  });

  it.each(['user\u0000', 'USER#local', '../local', 'local#PROFILE', '*', "' OR 1=1 --"])(
    'a user called %j is nobody but themselves',
    async (user) => {
      expect((await ask('/profile', { user })).status).toBe(404);
      expect((await ask('/documents', { user })).json.items).toEqual([]);
    },
  );
});

describe('with bad input', () => {
  it.each<[string, string, string, unknown, string[]]>([
    ['a field missing', 'POST', '/applications', {}, ['/jobId']],
    ['a field unknown', 'POST', '/boards', { url: 'https://a.example', admin: true }, ['/admin']],
    ['a field of another type', 'POST', '/boards', { url: 7 }, ['/url']],
    ['no object', 'POST', '/boards', ['https://a.example'], ['']],
    [
      'two faults',
      'PUT',
      '/digest/settings',
      { ...sampleCandidate.meta.rolecall.digest, hour: 24, timeZone: 'Mars/Olympus' },
      ['/hour', '/timeZone'],
    ],
    [
      'a mail address with a line of its own',
      'PUT',
      '/digest/settings',
      { ...sampleCandidate.meta.rolecall.digest, email: 'a@b.example\r\nBcc: c@d.example' },
      ['/email'],
    ],
    [
      'a fault deep in a resume',
      'POST',
      '/profile/import',
      { basics: { name: 'A' }, work: [{ name: 'B' }, { name: 'C', startDate: 'soon' }] },
      ['/work/1/startDate'],
    ],
    ['a script for a link', 'POST', '/profile/import', { basics: { name: 'A', url: 'javascript:alert(1)' } }, ['/basics/url']],
    [
      'a resume of the wrong type',
      'POST',
      '/profile/import',
      { basics: 'A', work: 3, skills: [7] },
      ['/basics', '/work', '/skills/0'],
    ],
    [
      'wishes out of range',
      'POST',
      '/profile/import',
      { basics: { name: 'A' }, meta: { rolecall: { digest: { hour: -1 } } } },
      ['/meta/rolecall/digest/hour'],
    ],
  ])('%s: 400 with the path of the fault', async (_, method, path, json, paths) => {
    const answer = await ask(path, { method, json });
    expect([answer.status, answer.type]).toEqual([400, 'application/problem+json']);
    expect(answer.paths.sort()).toEqual([...paths].sort());
  });

  it('the profile is still the old one', async () => {
    expect((await ask('/profile')).json.resume.basics.name).toBe('Lina Muster');
  });

  it.each([
    ['cut short', '{"url":"https://a.ex'],
    ['not UTF-8 after all', '{"url":"\u{FFFD}'],
    ['two documents', '{}{}'],
    ['not a number', '{"url":NaN}'],
  ])('a body that is no JSON (%s) is 400', async (_, body) => {
    expect((await ask('/boards', { method: 'POST', body, headers: { 'content-type': 'application/json' } })).status).toBe(400);
  });

  it('a body with keys of a prototype, or without a bottom, is 400', async () => {
    const headers = { 'content-type': 'application/json' };
    const polluting = '{"basics":{"name":"A"},"__proto__":{"admin":true}}';
    expect((await ask('/profile/import', { method: 'POST', body: polluting, headers })).paths).toEqual(['/__proto__']);
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    expect((await ask('/profile/import', { method: 'POST', body: deep, headers })).status).toBe(400);
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', ''])('a body as %j is 415', async (type) => {
    const answer = await ask('/boards', {
      method: 'POST',
      body: '{"url":"https://a.example"}',
      headers: { 'content-type': type },
    });
    expect(answer.status).toBe(415);
  });

  it('a body of 600 KB is 413, one of 11 MB as well', async () => {
    const headers = { 'content-type': 'application/json' };
    const resume = (length: number) => JSON.stringify({ basics: { name: 'A', summary: 'x'.repeat(length) } });
    expect((await ask('/profile/import', { method: 'POST', body: resume(600_000), headers })).status).toBe(413);
    expect(await statusOfUpload(resume(11_000_000))).toBe(413);
  });

  it.each([
    'nonsense',
    'e30.x',
    "'; DROP TABLE",
    '%00',
    'A'.repeat(5000),
    Buffer.from('{"pk":{"S":"USER#mallory"}}').toString('base64url'),
  ])('the cursor %j is 400 at /cursor', async (cursor) => {
    for (const list of ['/matches', '/boards', '/jobs', '/documents', '/applications'])
      expect([list, (await ask(`${list}?cursor=${encodeURIComponent(cursor)}`)).paths]).toEqual([list, ['/cursor']]);
  });

  it.each(['limit=0', 'limit=101', 'limit=ten', 'limit=1&limit=2', 'limit=1e9', 'nosuch=1'])(
    'the query %j is 400',
    async (query) => {
      expect((await ask(`/boards?${query}`)).status).toBe(400);
    },
  );

  it('paths that are not of the API are 404, methods that are not theirs, too', async () => {
    for (const [method, path] of [
      ['GET', '/nothing'],
      ['PATCH', '/boards'],
      ['GET', '/../../etc/passwd'],
      ['GET', '/boards/%2e%2e%2f%2e%2e'],
      ['GET', '/documents/%00'],
      ['GET', '/documents/d_x/files/exe'],
    ] as const)
      expect([path, [400, 404, 405].includes((await ask(path, { method })).status)]).toEqual([path, true]);
  });
});

describe('a search', () => {
  it.each([
    '"',
    '""',
    '"unclosed',
    "' OR '1'='1",
    "'; DROP TABLE postings; --",
    '* *',
    'NEAR(a b, 5)',
    'AND OR NOT',
    '-engineer',
    'title:engineer',
    'a^b',
    '(((((',
    '){',
    '%',
    '\\',
    '\u0000',
    '\ud83d\ude80',
    '\u202Eabc',
    'x'.repeat(500),
    '{col} : x',
    'rowid:1',
    'engineer*',
    '"*"',
    '\n\r\t',
    '٣ مهندس',
    '👩‍💻 OR',
  ])('for %j is no fault', async (q) => {
    expect([200, 400]).toContain((await ask(`/jobs?q=${encodeURIComponent(q)}`)).status);
  });

  it.each(['country', 'city', 'company', 'skills', 'remote', 'currency', 'postedSince', 'minSalary', 'language'])(
    'with a hostile filter %s is no fault',
    async (name) => {
      for (const value of ["' OR 1=1 --", '"', '\u0000', '🚀', '{}', '-1', '9'.repeat(99), 'x'.repeat(99)])
        expect([200, 400]).toContain((await ask(`/jobs?${name}=${encodeURIComponent(value)}`)).status);
    },
  );

  it('still finds afterwards what it found before', async () => {
    expect((await ask('/jobs?q=engineer')).json.total).toBeGreaterThan(0);
  });
});

describe('a repeated write', () => {
  const create = (json: unknown, key: string, user = localUser) =>
    ask('/applications', { method: 'POST', user, json, headers: { 'idempotency-key': key } });
  let other: string;
  beforeAll(async () => {
    other = (await line.client.call('matches.list', {})).items[1]?.jobId ?? '';
  });

  it('with the same key is answered the same, and done once', async () => {
    const before = (await ask('/applications')).json.items.length;
    const [first, ...repeats] = [
      await create({ jobId: other }, 'key-1'),
      await create({ jobId: other }, 'key-1'),
      await create({ jobId: other }, 'key-1'),
    ];
    expect(first.status).toBe(201);
    for (const repeat of repeats) {
      expect([repeat.status, repeat.text]).toEqual([201, first.text]);
      expect(repeat.headers.get('idempotent-replayed')).toBe('true');
    }
    expect((await ask('/applications')).json.items).toHaveLength(before + 1);
  });

  it('with the same key and another body is 422', async () => {
    expect((await create({ jobId: other, note: 'another' }, 'key-1')).status).toBe(422);
  });

  it('with the same key of another user is their own', async () => {
    expect((await create({ jobId: other }, 'key-1', 'mallory')).headers.get('idempotent-replayed')).toBeNull();
  });

  it('at the same moment is done once', async () => {
    const third = (await line.client.call('matches.list', {})).items[2]?.jobId ?? '';
    const answers = await Promise.all(Array.from({ length: 6 }, () => create({ jobId: third }, 'key-2')));
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => ![201, 409].includes(status))).toEqual([]);
    const mine = (await ask('/applications?limit=100')).json.items.filter((each: { jobId: string }) => each.jobId === third);
    expect(mine).toHaveLength(1);
  });

  it('with a key that is no key is 400', async () => {
    for (const key of ['a b', 'x'.repeat(300), 'ü']) expect((await create({ jobId: other }, key)).status).toBe(400);
  });
});

describe('the unsubscribe link of a mail', () => {
  let path: string;
  beforeAll(async () => {
    const mail = await PostalMime.parse(line.mails()[0] ?? '');
    const header = mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    path = new URL(/<([^>]+)>/.exec(header)?.[1] ?? '').pathname.slice('/v1'.length);
  });
  const enabled = async () => (await ask('/digest/settings')).json.enabled;

  it('asked for by GET (a scanner, a preview) changes nothing', async () => {
    const page = await ask(path, { token: null });
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('<form method="post">');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await enabled()).toBe(true);
  });

  it('posted to without the one-click body changes nothing', async () => {
    const answer = await ask(path, {
      method: 'POST',
      token: null,
      body: 'x=y',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(400);
    expect(await enabled()).toBe(true);
  });

  it('with a token that nobody has is 404', async () => {
    expect((await ask(`/unsubscribe/${'A'.repeat(22)}`, { token: null })).status).toBe(404);
  });

  it('posted to as RFC 8058 says ends the digests, also twice', async () => {
    const post = () =>
      ask(path, {
        method: 'POST',
        token: null,
        body: 'List-Unsubscribe=One-Click',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    expect((await post()).status).toBe(200);
    expect(await enabled()).toBe(false);
    expect((await post()).status).toBe(200);
  });
});

/** Sends so much that the other side may hang up before all is sent: what it answered counts. */
async function statusOfUpload(body: string): Promise<number> {
  const token = await line.cloud.tokenFor(localUser);
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${line.cloud.apiUrl}/v1/profile/import`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
    });
    let status: number | undefined;
    request.on('response', (response) => {
      status = response.statusCode;
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', (error) => (status === undefined ? reject(error) : undefined));
    request.end(body);
  });
}
