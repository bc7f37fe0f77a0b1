import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHttpApi } from '../../infra/local/servers/http-api.ts';
import type { LocalServer } from '../../infra/local/servers/wire.ts';
import { warmBrowser } from '../../shared/adapters/chromium/browser.ts';
import { operationList } from '../../shared/contracts/operations.ts';
import { apiUnderTest } from '../support/api-under-test.ts';

/** A page with a posting, a form with something private in it, and a script. */
const page = `<!doctype html><html><head><title>Cook | Acme</title>
<script type="application/ld+json">{"@type":"JobPosting","title":"Cook","hiringOrganization":{"name":"Acme"},"description":"<p>Soup.</p>"}</script>
<script>window.secretOfThePage = 'in a script'</script></head>
<body><main><h1>Cook</h1><p>Soup.</p></main><form><input name="iban" value="CH93-typed-before"><textarea>half a letter</textarea></form></body></html>`;

/** What strict sites send; the second also keeps other windows out. */
const strict =
  "default-src 'none'; script-src 'none'; connect-src 'none'; style-src 'none'; form-action 'none'; require-trusted-types-for 'script'";
const rules: Record<string, Record<string, string>> = {
  '/open': {},
  '/strict': { 'content-security-policy': strict },
  '/alone': { 'content-security-policy': strict, 'cross-origin-opener-policy': 'same-origin' },
};

const says = (id: string) => `(document.getElementById('${id}') || { textContent: '' }).textContent`;

describe('the bookmarklet in a browser', () => {
  const browser = warmBrowser();
  let site: Server;
  let siteUrl: string;
  let door: LocalServer;
  let api: ReturnType<typeof apiUnderTest>;
  let token: { bookmarklet: string; short: string };

  beforeAll(async () => {
    site = createServer((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', ...rules[request.url ?? ''] }).end(page);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const address = site.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    siteUrl = `http://127.0.0.1:${address.port}`;
    door = await createHttpApi({
      routes: operationList.map(({ operation }) => ({ routeKey: `${operation.method} ${operation.path}`, functionArn: 'api' })),
      authorizers: [],
      invoke: (_arn, event) => api.handler(event, {} as never),
      report: () => {},
    });
    await browser.get();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await door.close();
    await new Promise((resolve) => site.close(resolve));
  });
  beforeEach(async () => {
    api = apiUnderTest();
    const given = await api.handlers['captures.token']({}, { userId: 'ann', origin: door.url });
    token = given;
  });

  const captured = async () => {
    const keys = api.normalize.sent.map(({ chunkKey }) => chunkKey ?? '');
    return (await Promise.all(keys.map((key) => api.raw.readChunk(key)))).flat();
  };

  /** Clicks a bookmarklet on a page, waits for the last words of the note or of the window it opened. */
  async function click(path: string, bookmarklet: string) {
    const running = await browser.get();
    const tab = await running.newPage();
    try {
      await tab.goto(`${siteUrl}${path}`);
      const opened = new Promise<string | null>((resolve) => {
        tab.once('popup', async (child) => {
          if (child === null) return resolve(null);
          await child.waitForFunction(`!/Waiting|Sending/.test(${says('says')} || 'Waiting')`, { timeout: 10_000 });
          resolve(String(await child.evaluate(says('says'))));
          await child.close();
        });
      });
      // Upon the click and not before.
      expect(api.normalize.sent).toEqual([]);
      // A page that forbids foreign scripts lets the short form end with an error.
      await tab.evaluate(decodeURIComponent(bookmarklet.replace(/^javascript:/, ''))).catch(() => null);
      await tab.waitForFunction(`!/sending \\.\\.\\.$|^$/.test(${says('rolecall-note')})`, { timeout: 3000 }).catch(() => null);
      const note = String(await tab.evaluate(says('rolecall-note')));
      return { note, window: /small window/.test(note) ? await opened : null };
    } finally {
      await tab.close();
    }
  }

  it('sends the page from where requests are allowed, and says what was understood', async () => {
    const { note, window } = await click('/open', token.bookmarklet);
    expect(window).toBeNull();
    expect(note).toMatch(/^Rolecall: Captured: Cook · Acme/);
    expect(await captured()).toMatchObject([{ title: 'Cook', externalId: `${siteUrl}/open` }]);
  });

  it('takes nothing that was typed, and no scripts', async () => {
    let sent = '';
    const take = api.handlers['captures.send'];
    Object.assign(api.handlers, {
      'captures.send': (input: Parameters<typeof take>[0], caller: Parameters<typeof take>[1]) => {
        sent = JSON.stringify(input);
        return take(input, caller);
      },
    });
    await click('/open', token.bookmarklet);
    expect(sent).toContain('Soup.');
    expect(sent).not.toMatch(/typed-before|half a letter|secretOfThePage/);
  });

  it('sends through a window of ours from where the page forbids every request, script and style', async () => {
    const { note, window } = await click('/strict', token.bookmarklet);
    expect(note).toContain('this page forbids sending');
    expect(window).toMatch(/^Captured: Cook · Acme/);
    expect(await captured()).toMatchObject([{ title: 'Cook' }]);
  });

  it('says what else to do where the page also keeps other windows out', async () => {
    const { window } = await click('/alone', token.bookmarklet);
    expect(window).toMatch(/keeps other windows out/);
    expect(await captured()).toEqual([]);
  });

  it('in its short form loads its code where the page allows it, and does nothing where not', async () => {
    expect((await click('/open', token.short)).note).toMatch(/Captured: Cook/);
    api = apiUnderTest();
    token = await api.handlers['captures.token']({}, { userId: 'ann', origin: door.url });
    expect((await click('/strict', token.short)).note).toBe('');
    expect(await captured()).toEqual([]);
  });

  it('says it when its token has ended', async () => {
    const old = token.bookmarklet;
    await api.handlers['captures.token']({}, { userId: 'ann', origin: door.url });
    expect((await click('/open', old)).note).toContain('does not exist');
  });
});
