import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPageRenderer } from '../../shared/adapters/chromium/page-reader.ts';
import type { PageFetcher } from '../../shared/ports/page-fetcher.ts';
import { noSourceKeys } from '../../shared/ports/source-keys.ts';
import { source } from '../../shared/sources/registry.ts';
import { hostileUrls } from '../support/hostile-urls.ts';
import { localFetcher } from '../support/local-fetcher.ts';

const posting = (title: string) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title,
  description: '<p>x</p>',
  hiringOrganization: 'Script AG',
});

/** A page that is nothing without its scripts, and whose scripts also try to get at what they must not. */
const scripted = (canary: string) => `<!doctype html><title>Jobs</title><div id="app"></div><script src="/app.js"></script>
<script>
for (const url of ['${canary}', 'http://169.254.169.254/latest/', 'https://10.0.0.1/', 'https://www.linkedin.com/']) {
  fetch(url, { mode: 'no-cors' }).catch(() => {});
  new Image().src = url;
}
try { new WebSocket('${canary.replace('http', 'ws')}'); } catch {}
navigator.sendBeacon && navigator.sendBeacon('${canary}', 'x');
</script>`;
const app = `fetch('/api/jobs').then((answer) => answer.json()).then((jobs) => {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify(jobs);
  document.head.append(script);
});`;

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

describe('pages that need a browser', () => {
  let canaryHits = 0;
  let hostilePage = '';
  const paths: string[] = [];
  const canary = createServer((_request, response) => {
    canaryHits += 1;
    response.end();
  });
  let canaryOrigin = '';
  const site = createServer((request, response) => {
    const path = request.url ?? '/';
    paths.push(path);
    const answer: Record<string, [string, string]> = {
      '/robots.txt': ['text/plain', 'User-agent: *\nDisallow: /secret'],
      '/jobs': ['text/html', scripted(canaryOrigin)],
      '/app.js': ['text/javascript', app],
      '/api/jobs': ['application/json', JSON.stringify([posting('Built by a script'), posting('Another one')])],
      '/hostile': ['text/html', hostilePage],
      '/empty': ['text/html', '<!doctype html><title>Nothing</title><p>No jobs today.</p>'],
      '/secret/jobs': ['text/html', '<p>secret</p>'],
    };
    const [type, body] = answer[path] ?? ['', ''];
    if (type === '') response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type }).end(body);
  });
  let siteOrigin = '';
  beforeAll(async () => {
    canaryOrigin = await listen(canary);
    siteOrigin = await listen(site);
  });
  afterAll(() => {
    for (const server of [canary, site]) {
      server.closeAllConnections();
      server.close();
    }
  });

  const read = async (path: string) => {
    const fetcher = localFetcher({ 'https://script.example': siteOrigin });
    const careers = source('careers-page');
    if (careers === null) throw new Error('no source of that name');
    const records = [];
    const clock = { now: () => new Date() };
    const board = { token: `script.example${path}`, url: `https://script.example${path}`, company: null };
    const context = {
      fetcher,
      renderer: chromiumPageRenderer(fetcher),
      keys: noSourceKeys,
      memory: null,
      deadline: new Date(Date.now() + 60_000),
      clock,
    };
    for await (const page of careers.list(board, context)) records.push(...page.records);
    return records;
  };

  it('are read with their scripts run, and reach nothing but what the fetcher allows', async () => {
    const records = await read('/jobs');
    expect(records.map((record) => record.title)).toEqual(['Built by a script', 'Another one']);
    expect(records.every((record) => record.company === 'Script AG')).toBe(true);
    expect(paths).toContain('/api/jobs');
    expect(canaryHits).toBe(0);
  });

  it('lead the browser nowhere that the fetcher may not go, in whatever way they try', async () => {
    const hostile = [
      ...hostileUrls.filter((url) => URL.canParse(url)),
      `${canaryOrigin}/`,
      canaryOrigin.replace('127.0.0.1', 'localhost'),
      canaryOrigin.replace('127.0.0.1', '[::1]'),
    ];
    const asked: string[] = [];
    const went: string[] = [];
    const inner = localFetcher(
      { 'https://script.example': siteOrigin },
      {
        resolve: async (hostname) => {
          went.push(hostname);
          return [];
        },
      },
    );
    const fetcher: PageFetcher = {
      fetch: (request) => {
        asked.push(request.url);
        return inner.fetch(request);
      },
      sitemaps: (...parts) => inner.sitemaps(...parts),
    };
    // The last ones are addresses of a server that listens: each way of asking is tried on them.
    hostilePage = `<!doctype html><meta charset="utf-8"><title>Jobs</title><p id="done">no</p>
      ${hostile.map((url) => `<script async src="${url}"></script>`).join('\n')}
      ${hostile
        .slice(-4)
        .map(
          (url) =>
            `<iframe src="${url}"></iframe><link rel="stylesheet" href="${url}"><link rel="preconnect" href="${url}"><link rel="prefetch" href="${url}"><object data="${url}"></object><img src="${url}"><video src="${url}"></video>`,
        )
        .join('\n')}
      <script>
        for (const url of ${JSON.stringify(hostile.slice(-4))}) {
          try { fetch(url, { mode: 'no-cors' }).catch(() => {}); } catch {}
          try { const xhr = new XMLHttpRequest(); xhr.open('POST', url); xhr.send('x'); } catch {}
          try { new WebSocket(url.replace(/^http/, 'ws')); } catch {}
          try { const source = new EventSource(url); setTimeout(() => source.close(), 500); } catch {}
          try { navigator.sendBeacon(url, 'x'); } catch {}
          try { new Worker(url); } catch {}
          try { import(url).catch(() => {}); } catch {}
        }
        try { new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${new URL(canaryOrigin).port}' }] }).createDataChannel('x'); } catch {}
        document.getElementById('done').textContent = 'yes';
      </script>`;
    const before = canaryHits;
    const shown = await chromiumPageRenderer(fetcher).render('https://script.example/hostile', new Date(Date.now() + 30_000));
    expect(shown.html).toContain('<p id="done">yes</p>');
    expect(asked.length).toBeGreaterThan(20);
    expect(went).toEqual([]);
    expect(canaryHits).toBe(before);
  });

  it('are called not readable when the browser shows no postings either', async () => {
    await expect(read('/empty')).rejects.toMatchObject({
      reason: 'not_readable',
      message: expect.stringMatching(/not readable.*browser did not bring any up/s),
    });
  });

  it('are not opened against robots.txt', async () => {
    await expect(read('/secret/jobs')).rejects.toMatchObject({ reason: 'robots_disallowed' });
    expect(paths).not.toContain('/secret/jobs');
  });
});
