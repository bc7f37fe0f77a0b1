import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { applicationStatus, mayMove } from '../../../shared/domain/application.ts';
import type { DocumentLink } from '../../../shared/ports/document-link-store.ts';
import { apiUnderTest } from '../../support/api-under-test.ts';
import { resumeJson } from '../../support/candidate.ts';
import { readyDocument } from '../../support/ready-document.ts';
import { sampleJob } from '../../support/sample-job.ts';

let api: ReturnType<typeof apiUnderTest>;
beforeEach(() => {
  api = apiUnderTest();
});
const importResume = (user = 'ann') => api.ask('POST /v1/profile/import', { json: resumeJson, user });

describe('profile', () => {
  it('is not there before the first import', async () => {
    expect((await api.ask('GET /v1/profile')).statusCode).toBe(404);
    expect((await api.ask('GET /v1/digest/settings')).statusCode).toBe(404);
  });

  it('is imported, read back and imported again as the next version', async () => {
    expect((await importResume()).json).toMatchObject({ version: 1 });
    expect((await importResume()).json).toMatchObject({ version: 2 });
    expect((await api.ask('GET /v1/profile')).json.facts.length).toBeGreaterThan(3);
  });

  it('names the faults of a resume by JSON pointers into the document', async () => {
    const answer = await api.ask('POST /v1/profile/import', {
      json: { basics: { name: 7 }, work: [{ name: 'Acme' }, { highlights: 'none' }] },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json.errors.map((fault: { path: string }) => fault.path)).toEqual(
      expect.arrayContaining(['/basics/name', '/work/1/highlights']),
    );
  });

  it('names them below /resume where the resume is a part of the body', async () => {
    const answer = await api.ask('PUT /v1/profile', { json: { resume: { basics: { name: 7 } } } });
    expect(answer.json.errors[0].path).toBe('/resume/basics/name');
  });

  it('refuses to be stored over a version that was not read', async () => {
    await importResume();
    const put = (version: number) => api.ask('PUT /v1/profile', { json: { resume: resumeJson, version } });
    expect((await put(0)).statusCode).toBe(409);
    expect((await put(1)).json).toMatchObject({ version: 2 });
  });

  it('keeps wishes and mail settings when they are set', async () => {
    await importResume();
    const preferences = { titles: ['Cook'], locations: ['Wien', { text: 'Graz', country: 'AT' }] };
    const answer = await api.ask('PUT /v1/profile/preferences', { json: preferences });
    expect(answer.json.preferences).toMatchObject({
      titles: ['Cook'],
      locations: [
        { text: 'Wien', city: null },
        { text: 'Graz', country: 'AT' },
      ],
    });
    await api.ask('PUT /v1/digest/settings', { json: { hour: 20, timeZone: 'Europe/Vienna', email: 'ann@example.com' } });
    expect((await api.ask('GET /v1/digest/settings')).json).toMatchObject({ hour: 20, enabled: true, email: 'ann@example.com' });
    expect((await api.ask('GET /v1/profile')).json.version).toBe(3);
  });

  it('belongs to one person', async () => {
    await importResume();
    expect((await api.ask('GET /v1/profile', { user: 'bob' })).statusCode).toBe(404);
  });
});

describe('boards', () => {
  const add = (url: string, user = 'ann') => api.ask('POST /v1/boards', { json: { url }, user });

  it('are recognised by their address, followed and read at once', async () => {
    const answer = await add('https://jobs.lever.co/acme');
    expect(answer.statusCode).toBe(201);
    expect(answer.json).toMatchObject({
      boardId: 'lever:acme',
      source: 'lever',
      lastRead: null,
      followedAt: '2026-05-01T12:00:00.000Z',
    });
    expect(api.collect.sent).toEqual([{ version: 1, boardId: 'lever:acme', dueAt: '2026-05-01T12:00:00.000Z', requested: true }]);
  });

  it('are counted at once, or left alone until their first read', async () => {
    const url = 'https://jobs.lever.co/acme';
    const left = await api.ask('POST /v1/boards', { json: { url, look: false } });
    expect(left.json.found).toMatchObject({ system: 'Lever', postings: null });
    expect(api.web.requests).toEqual([]);
    await api.ask('POST /v1/boards', { json: { url } });
    expect(api.web.requests.length).toBeGreaterThan(0);
  });

  it('are one board for all who follow it', async () => {
    await add('https://jobs.lever.co/acme');
    await add('https://jobs.lever.co/acme/', 'bob');
    expect(api.boards.boards.size).toBe(1);
    expect((await api.ask('GET /v1/boards', { user: 'bob' })).json.items).toHaveLength(1);
  });

  it.each([
    'https://www.linkedin.com/jobs',
    'http://127.0.0.1/jobs',
    'http://169.254.169.254/latest/meta-data',
    'ftp://example.com/jobs',
    'not a url at all',
    'file:///etc/passwd',
  ])('are refused with a sentence: %s', async (url) => {
    const answer = await add(url);
    expect(answer.statusCode).toBe(422);
    expect(answer.json.detail.length).toBeGreaterThan(20);
    expect(api.collect.sent).toEqual([]);
  });

  it('are of no concern to those who do not follow them', async () => {
    await add('https://jobs.lever.co/acme');
    const path = { boardId: 'lever:acme' };
    for (const route of ['GET /v1/boards/{boardId}', 'DELETE /v1/boards/{boardId}', 'POST /v1/boards/{boardId}/collect'])
      expect((await api.ask(route, { path, user: 'bob' })).statusCode, route).toBe(404);
    expect(api.collect.sent).toHaveLength(1);
  });

  it('are left, while the board stays for others', async () => {
    await add('https://jobs.lever.co/acme');
    const path = { boardId: 'lever:acme' };
    const left = await api.ask('DELETE /v1/boards/{boardId}', { path });
    expect([left.statusCode, left.body]).toEqual([204, '']);
    expect((await api.ask('DELETE /v1/boards/{boardId}', { path })).statusCode).toBe(404);
    expect(api.boards.boards.size).toBe(1);
  });

  it('are read now when asked', async () => {
    await add('https://jobs.lever.co/acme');
    api.clock.advance(60);
    const answer = await api.ask('POST /v1/boards/{boardId}/collect', { path: { boardId: 'lever:acme' } });
    expect(answer.statusCode).toBe(202);
    expect(api.collect.sent.at(-1)).toMatchObject({ boardId: 'lever:acme', dueAt: '2026-05-01T12:01:00.000Z', requested: true });
  });
});

describe('documents', () => {
  beforeEach(() => {
    api.jobs.jobs.set('j_abc', sampleJob('j_abc', { company: 'A/B: "C"', title: 'Cook\u0000' }));
  });
  const request = (json: object, user = 'ann') => api.ask('POST /v1/documents', { json, user });

  it('need a job and a resume', async () => {
    expect((await request({ jobId: 'j_none' })).statusCode).toBe(404);
    expect((await request({ jobId: 'j_abc' })).statusCode).toBe(422);
  });

  it('are asked for once, and again only when wished', async () => {
    await importResume();
    const first = await request({ jobId: 'j_abc' });
    expect(first.statusCode).toBe(202);
    expect(first.json.items.map((item: { kind: string }) => item.kind)).toEqual(['resume', 'cover-letter']);
    api.clock.advance(5);
    const repeat = await request({ jobId: 'j_abc' });
    expect(repeat.json.items[0].requestedAt).toBe(first.json.items[0].requestedAt);
    const again = await request({ jobId: 'j_abc', kinds: ['resume'], again: true });
    expect(again.json.items[0].requestedAt).toBe('2026-05-01T12:00:05.000Z');
  });

  it('show no keys of files and are of no concern to others', async () => {
    await importResume();
    const { documentId } = (await request({ jobId: 'j_abc' })).json.items[0];
    const path = { documentId, format: 'pdf' };
    expect((await api.ask('GET /v1/documents/{documentId}', { path })).json).not.toHaveProperty('contentKey');
    expect((await api.ask('GET /v1/documents/{documentId}', { path, user: 'bob' })).statusCode).toBe(404);
    expect((await api.ask('GET /v1/documents/{documentId}/files/{format}', { path, user: 'bob' })).statusCode).toBe(404);
    expect((await api.ask('GET /v1/documents', { user: 'bob' })).json.items).toEqual([]);
  });

  it('can be downloaded when they are ready, under a name that every file system takes', async () => {
    await importResume();
    const { documentId } = (await request({ jobId: 'j_abc', kinds: ['resume'] })).json.items[0];
    const path = { documentId, format: 'pdf' };
    const route = 'GET /v1/documents/{documentId}/files/{format}';
    expect((await api.ask(route, { path })).statusCode).toBe(409);
    const stored = await api.documents.get('ann', documentId);
    await api.documents.put({
      ...stored!,
      state: 'ready',
      files: [{ format: 'pdf', key: 'users/ann/x.pdf', bytes: 7, pages: 1 }],
    });
    const answer = await api.ask(route, { path });
    expect(answer.json).toMatchObject({ bytes: 7, fileName: 'Resume - A B C - Cook.pdf', expiresAt: '2026-05-01T12:05:00.000Z' });
    expect((await api.ask(route, { path: { ...path, format: 'docx' } })).statusCode).toBe(409);
    expect((await api.ask(route, { path: { ...path, format: 'exe' } })).statusCode).toBe(400);
  });
});

describe('applications', () => {
  beforeEach(() => {
    for (const jobId of ['j_abc', 'j_def']) api.jobs.jobs.set(jobId, sampleJob(jobId));
  });
  const create = (json: object, user = 'ann') => api.ask('POST /v1/applications', { json, user });
  const move = (applicationId: string, status: string, user = 'ann') =>
    api.ask('POST /v1/applications/{applicationId}/status', { path: { applicationId }, json: { status }, user });

  it('are one for each job', async () => {
    const first = await create({ jobId: 'j_abc' });
    const second = await create({ jobId: 'j_abc' });
    expect([first.statusCode, second.statusCode]).toEqual([201, 409]);
    expect(second.json.applicationId).toBe(first.json.applicationId);
  });

  it('take legal moves only and tell which these are', async () => {
    const { applicationId } = (await create({ jobId: 'j_abc' })).json;
    const refused = await move(applicationId, 'offered');
    expect(refused.statusCode).toBe(409);
    expect(refused.json).toMatchObject({ status: 409, present: 'saved', mayBecome: ['preparing', 'applied', 'withdrawn'] });
    expect((await move(applicationId, 'applied')).json).toMatchObject({
      status: 'applied',
      version: 2,
      history: [{ to: 'saved' }, { from: 'saved', to: 'applied' }],
    });
  });

  it('end any walk in the status of the last legal move', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...applicationStatus.options), { maxLength: 12 }), async (walk) => {
        api.applications.rows.clear();
        const { applicationId } = (await create({ jobId: 'j_abc' })).json;
        let status = applicationStatus.parse('saved');
        for (const next of walk) {
          const answer = await move(applicationId, next);
          expect(answer.statusCode).toBe(mayMove(status, next) ? 200 : 409);
          if (mayMove(status, next)) status = next;
        }
        const stored = await api.applications.get('ann', applicationId);
        expect(stored?.status).toBe(status);
        expect(stored?.history.at(-1)?.to).toBe(status);
      }),
      { numRuns: 50 },
    );
  });

  it('are of no concern to others', async () => {
    const { applicationId } = (await create({ jobId: 'j_abc' })).json;
    expect((await move(applicationId, 'applied', 'bob')).statusCode).toBe(404);
    expect((await api.ask('GET /v1/applications', { user: 'bob' })).json.items).toEqual([]);
  });

  it('are listed from the latest change on, page by page, by status', async () => {
    const first = (await create({ jobId: 'j_abc' })).json.applicationId;
    api.clock.advance(1);
    const second = (await create({ jobId: 'j_def' })).json.applicationId;
    api.clock.advance(1);
    await move(first, 'applied');
    const page = await api.ask('GET /v1/applications', { query: 'limit=1' });
    expect(page.json.items[0].applicationId).toBe(first);
    const rest = await api.ask('GET /v1/applications', { query: `limit=1&cursor=${encodeURIComponent(page.json.next)}` });
    expect(rest.json).toMatchObject({ items: [{ applicationId: second }], next: null });
    expect((await api.ask('GET /v1/applications', { query: 'status=saved&status=preparing' })).json.items).toHaveLength(1);
  });
});

describe('digest', () => {
  it('is shown without being sent', async () => {
    await importResume();
    const answer = await api.ask('GET /v1/digest/preview');
    expect(answer.statusCode).toBe(200);
    expect(answer.json.html).toContain('https://api.example/v1/unsubscribe/');
  });

  it('is ended by a POST, not by a visit, and only with a token that is somebody’s', async () => {
    await importResume();
    const token = await api.digests.unsubscribeToken('ann', 'abcdefghijklmnopqrstuvwx');
    const form = { body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    const visit = await api.ask('GET /v1/unsubscribe/{token}', { path: { token }, user: null });
    expect(visit.statusCode).toBe(200);
    expect(visit.body).toContain('<form method="post">');
    expect((await api.profiles.get('ann'))?.digest.enabled).toBe(true);
    expect((await api.ask('POST /v1/unsubscribe/{token}', { path: { token }, user: null })).statusCode).toBe(400);
    expect((await api.ask('POST /v1/unsubscribe/{token}', { path: { token }, user: null, ...form })).statusCode).toBe(200);
    expect((await api.profiles.get('ann'))?.digest.enabled).toBe(false);
    expect((await api.ask('POST /v1/unsubscribe/{token}', { path: { token }, user: null, ...form })).statusCode).toBe(200);
    const unknown = { token: 'nobody-has-this-token-1234' };
    expect((await api.ask('POST /v1/unsubscribe/{token}', { path: unknown, user: null, ...form })).statusCode).toBe(404);
  });

  it('is ended by the multipart form of RFC 8058 as well', async () => {
    await importResume();
    const token = await api.digests.unsubscribeToken('ann', 'abcdefghijklmnopqrstuvwx');
    const body = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    expect((await api.ask('POST /v1/unsubscribe/{token}', { path: { token }, user: null, body, headers })).statusCode).toBe(200);
    expect((await api.profiles.get('ann'))?.digest.enabled).toBe(false);
  });
});

describe('links of mails to documents', () => {
  const token = 'kDoZy4mXq1Yt0Qw9AbCdEfGh';
  const open = (path: string) => api.ask('GET /v1/files/{token}', { path: { token: path }, user: null });
  const link = async (change: Partial<DocumentLink> = {}) => {
    await importResume();
    const document = readyDocument('ann', 'j_abc');
    await api.documents.request({ ...document, state: 'requested' }, false);
    await api.documents.put(document);
    const sentTo = (await api.profiles.get('ann'))?.digest.email ?? '';
    const expiresAt = '2026-05-31T12:00:00.000Z';
    await api.links.put(token, {
      userId: 'ann',
      documentId: document.documentId,
      format: 'pdf',
      sentTo,
      expiresAt,
      ...change,
    });
    return document;
  };

  it('lead to the file without a sign-in, as often as they are followed', async () => {
    const { files } = await link();
    for (let visit = 0; visit < 2; visit += 1) {
      const answer = await open(token);
      expect(answer.statusCode).toBe(302);
      expect(answer.headers.location).toContain(encodeURIComponent(files[0]?.key ?? ''));
      expect(answer.headers.location).toContain('seconds=300');
      expect(answer.headers['referrer-policy']).toBe('no-referrer');
      expect(answer.body).toBe('');
    }
  });

  it('open nothing with a token that is unknown, cut short, changed or no token', async () => {
    await link();
    for (const other of [token.slice(0, -1), `${token}x`, token.toLowerCase()]) expect((await open(other)).statusCode).toBe(404);
    for (const malformed of ['short', '../../users/ann', `${token}%00`]) expect((await open(malformed)).statusCode).toBe(400);
  });

  it('end after their time', async () => {
    await link({ expiresAt: '2026-05-01T12:00:00.000Z' });
    expect(await open(token)).toMatchObject({ statusCode: 410, json: { title: 'Link expired' } });
  });

  it('reach documents of their own user only', async () => {
    const { documentId } = await link();
    await api.links.put(token, {
      userId: 'bob',
      documentId,
      format: 'pdf',
      sentTo: 'bob@example.org',
      expiresAt: '2026-05-31T12:00:00.000Z',
    });
    expect((await open(token)).statusCode).toBe(410);
  });

  it('are taken back when the digest is turned off or goes elsewhere', async () => {
    await link();
    const set = (settings: object) => api.ask('PUT /v1/digest/settings', { json: settings });
    const { json: settings } = await api.ask('GET /v1/digest/settings');
    await set({ ...settings, email: 'new@example.org' });
    expect(await open(token)).toMatchObject({ statusCode: 410, json: { title: 'Link withdrawn' } });
    await set({ ...settings, enabled: false });
    expect((await open(token)).statusCode).toBe(410);
    await set(settings);
    expect((await open(token)).statusCode).toBe(302);
  });

  it('wait for a document that is being written again', async () => {
    const document = await link();
    await api.documents.request({ ...document, state: 'requested', files: [], requestedAt: '2026-05-02T10:00:00.000Z' }, true);
    expect((await open(token)).statusCode).toBe(409);
  });
});

describe('search', () => {
  it('finds nothing, without complaint, while nothing was indexed', async () => {
    const answer = await api.ask('GET /v1/jobs', { query: 'q=engineer&country=de&skills=SQL' });
    expect(answer.json).toMatchObject({ items: [], next: null, total: 0, snapshot: null });
  });

  it.each([
    'country=Germany',
    'remote=sometimes',
    'postedSince=yesterday',
    'minSalary=-1',
    'currency=EURO',
    'language=EN',
    `q=${'x'.repeat(501)}`,
  ])('refuses the filter %s with its path', async (query) => {
    const answer = await api.ask('GET /v1/jobs', { query });
    expect(answer.statusCode).toBe(400);
    expect(answer.json.errors[0].path).toMatch(/^\/\w+/);
  });
});
