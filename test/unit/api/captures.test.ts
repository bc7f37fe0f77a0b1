import { beforeEach, describe, expect, it } from 'vitest';
import { capturesADay } from '../../../shared/contracts/operations/captures.ts';
import { normalizePosting } from '../../../shared/domain/normalize/normalize-posting.ts';
import { apiUnderTest } from '../../support/api-under-test.ts';

let api: ReturnType<typeof apiUnderTest>;
beforeEach(() => {
  api = apiUnderTest();
});

const page = {
  url: 'https://www.acme.example/jobs/cook?utm_source=mail#top',
  html: '<script type="application/ld+json">{"@type":"JobPosting","title":"Cook","hiringOrganization":{"name":"Acme"},"jobLocation":{"address":{"addressLocality":"Bern","addressCountry":"CH"}},"description":"<p>Soup.</p>"}</script>',
};
const add = (json: object, user: string | null = 'ann') => api.ask('POST /v1/captures', { json, user });
const records = async () => {
  const [message] = api.normalize.sent;
  return api.raw.readChunk(message?.chunkKey ?? '');
};

describe('a captured page', () => {
  it('becomes a raw record of the board of captures and a message to normalization', async () => {
    const answer = await add(page);
    expect(answer.statusCode).toBe(201);
    expect(answer.json).toMatchObject({
      says: 'Captured: Cook · Acme · Bern, CH.',
      url: 'https://www.acme.example/jobs/cook',
      readFrom: 'json-ld',
      board: null,
    });
    expect(api.normalize.sent).toMatchObject([
      { boardId: 'capture:pages', seenAt: '2026-05-01T12:00:00.000Z', gone: [], sample: false },
    ]);
    const [record] = await records();
    expect(record).toMatchObject({
      source: 'capture',
      board: 'pages',
      externalId: 'https://www.acme.example/jobs/cook',
      title: 'Cook',
    });
    expect(normalizePosting(record, '2026-05-01T12:00:00.000Z')).toHaveProperty('posting.company', 'Acme');
  });

  it('twice is the same record under the same key', async () => {
    await add(page);
    await add({ ...page, url: page.url.replace('mail', 'chat') });
    const [one, other] = api.normalize.sent;
    expect(one?.chunkKey).toBe(other?.chunkKey);
  });

  it('may come as a saved file', async () => {
    const file = Buffer.from(
      `<meta charset="iso-8859-1"><title>x</title>${page.html.replace('Cook', 'K\u00f6chin')}`,
      'latin1',
    ).toString('base64');
    expect((await add({ url: page.url, page: file })).json.postings).toMatchObject([{ title: 'Köchin' }]);
  });

  it('of words alone is taken as far as they go, and what is missing is said', async () => {
    const text =
      'We cook for two hundred people a day and need somebody who likes soup, early mornings and a loud kitchen. Location: Thun';
    const answer = await add({
      url: 'https://acme.example/x',
      html: `<title>x</title><nav>Home Jobs</nav><main><h1>Sous-Chef</h1><p>${text}</p><p>Location: Thun</p></main>`,
    });
    expect(answer.json).toMatchObject({
      readFrom: 'text',
      postings: [{ title: 'Sous-Chef', company: 'acme.example', location: 'Thun' }],
    });
    expect(answer.json.notes.join(' ')).toMatch(/does not say.*who the employer is/);
    expect((await records())[0]?.descriptionHtml).not.toContain('Home');
  });

  it('is refused in words where there is nothing, and costs no message', async () => {
    const answer = await add({ url: 'https://acme.example/x', html: '<p>Hi</p>' });
    expect(answer.statusCode).toBe(422);
    expect(answer.json.detail).toMatch(/Select the text/);
    expect(api.normalize.sent).toEqual([]);
  });

  it('may be large, but not larger than told', async () => {
    expect((await add({ url: page.url, html: page.html + ' '.repeat(1_900_000) })).statusCode).toBe(201);
    expect((await add({ url: page.url, html: ' '.repeat(2_000_001) })).statusCode).toBe(400);
    expect((await add({ url: page.url, html: ' '.repeat(5_000_000) })).statusCode).toBe(413);
  });

  it('is counted: too many a day are refused', async () => {
    for (let n = 0; n < capturesADay; n += 1) await add(page);
    expect((await add(page)).statusCode).toBe(429);
    expect((await add(page, 'bob')).statusCode).toBe(201);
    api.clock.advance(86_400);
    expect((await add(page)).statusCode).toBe(201);
  });
});

describe('the bookmarklet', () => {
  const tokenOf = async (user = 'ann') => {
    const { json } = await api.ask('POST /v1/captures/token', { user });
    const code = decodeURIComponent(json.bookmarklet.replace('javascript:', ''));
    return /"(secret-token-\d+)"\)$/.exec(code)?.[1] ?? '';
  };
  const send = (
    token: string,
    json: object = page,
    headers: Record<string, string> = { 'content-type': 'text/plain;charset=UTF-8' },
  ) => api.ask('POST /v1/captures/{token}', { user: null, path: { token }, body: JSON.stringify(json), headers });

  it('sends with its token alone, in a request that browsers let any page make', async () => {
    const answer = await send(await tokenOf());
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.json.says).toContain('Cook');
    expect(api.normalize.sent).toHaveLength(1);
  });

  it('ends when a new one is asked for; others stay', async () => {
    const [first, of] = [await tokenOf(), await tokenOf('bob')];
    const second = await tokenOf();
    expect((await send(first)).statusCode).toBe(404);
    expect((await send(second)).statusCode).toBe(201);
    expect((await send(of)).statusCode).toBe(201);
  });

  it('hears a refusal too, wherever it runs', async () => {
    const answer = await send('nobody-has-this-token');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect((await send(await tokenOf(), page, { 'content-type': 'application/x-www-form-urlencoded' })).statusCode).toBe(415);
  });

  it('is a secret that is nowhere but in the answer', async () => {
    const before = await api.ask('POST /v1/captures/token', { headers: { 'idempotency-key': 'once' } });
    const again = await api.ask('POST /v1/captures/token', { headers: { 'idempotency-key': 'once' } });
    expect(again.json.bookmarklet).not.toBe(before.json.bookmarklet);
    expect((await api.ask('GET /v1/capture.js', { user: null })).body).not.toContain('secret-token');
  });

  it('is served as a script, and as a window that runs only this script and talks only to us', async () => {
    const script = await api.ask('GET /v1/capture.js', { user: null });
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
    });
    expect(() => new Function(script.body)).not.toThrow();
    const window = await api.ask('GET /v1/capture', { user: null });
    expect(window.headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self'; connect-src 'self'/);
    expect(window.body).toContain('<script src="capture.js">');
  });
});
