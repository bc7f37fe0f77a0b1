import type { HTTPRequest, Page } from 'puppeteer-core';
import { type PageFetcher, ReadFailure } from '../../ports/page-fetcher.ts';
import type { PageRenderer } from '../../ports/page-renderer.ts';

/** Time a page has to build itself. */
const mostMilliseconds = 20_000;
/** Requests one page may cause. */
const mostRequests = 150;
/** Parts of a page come quickly one after the other, as for any reader of it. */
const partPace = { gapMilliseconds: 20, concurrency: 6 };

/** What is worth loading to see text. */
const wanted = new Set(['document', 'script', 'xhr', 'fetch']);

/**
 * Renders pages with Chromium. The browser itself has no network (`withoutNetwork`): neither a request that slips past the interception nor a socket of another
 * kind gets out. What a page asks for is fetched by the polite fetcher, with its checks of address, robots.txt, size and time. The browser is loaded only when the
 * first page needs it, and each page gets one of its own, so that no page finds anything of another.
 */
export function chromiumPageRenderer(fetcher: PageFetcher): PageRenderer {
  return {
    async render(url, deadline) {
      // The first document is fetched outside of the browser: its failure is the failure of the whole, with its own reason.
      const entry = await load(fetcher, url, 'html', deadline);
      const end = new Date(Math.min(deadline.getTime(), Date.now() + mostMilliseconds));
      const [{ warmBrowser }, { withoutNetwork }] = await Promise.all([import('./browser.ts'), import('./pdf-renderer.ts')]);
      const browser = warmBrowser([...withoutNetwork, '--webrtc-ip-handling-policy=disable_non_proxied_udp']);
      try {
        return await show(await (await browser.get()).newPage(), entry, fetcher, end);
      } catch (cause) {
        if (cause instanceof ReadFailure) throw cause;
        throw new ReadFailure('unexpected_shape', `the browser could not show ${url}: ${String(cause)}`, { cause });
      } finally {
        // It may have died with the page.
        await browser.close().catch(ended);
      }
    },
  };
}

async function show(page: Page, entry: Loaded, fetcher: PageFetcher, end: Date): Promise<{ url: string; html: string }> {
  await page.setRequestInterception(true);
  let requests = 0;
  page.on('request', (request) => {
    requests += 1;
    void answer(request, requests > mostRequests, entry, fetcher, end);
  });
  try {
    await page.goto(entry.url, { waitUntil: 'networkidle0', timeout: Math.max(1, end.getTime() - Date.now()) });
  } catch (error) {
    // A page that never comes to rest may still have shown its text: what stands there at the end of the time is what counts.
    if (!(error instanceof Error && error.name === 'TimeoutError')) throw error;
  }
  return { url: page.url(), html: await page.content() };
}

type Loaded = { url: string; contentType: string | null; body: Buffer };

async function load(fetcher: PageFetcher, url: string, expect: 'html' | 'any', deadline: Date): Promise<Loaded> {
  const page = await fetcher.fetch({ url, expect, robots: true, pace: partPace, redirects: 'any-host', deadline });
  if (page.kind === 'page') return page;
  throw new ReadFailure('unexpected_shape', `${url} answered "unchanged" to a plain request`);
}

/** Answers a request of the page from our own fetch, or blocks it. Never throws: the request may have ended with its page. */
async function answer(
  request: HTTPRequest,
  tooMany: boolean,
  entry: Loaded,
  fetcher: PageFetcher,
  deadline: Date,
): Promise<void> {
  try {
    if (tooMany || request.method() !== 'GET' || !wanted.has(request.resourceType())) {
      await request.abort('blockedbyclient');
      return;
    }
    const loaded = request.url() === entry.url ? entry : await load(fetcher, request.url(), 'any', deadline);
    await request.respond({
      status: 200,
      contentType: loaded.contentType ?? 'application/octet-stream',
      headers: { 'access-control-allow-origin': '*' },
      body: loaded.body,
    });
  } catch (error) {
    if (error instanceof ReadFailure) await request.abort('accessdenied').catch(ended);
    else ended(error);
  }
}

/** The page was closed while its request was under way: there is nobody left to answer. */
function ended(_error: unknown): void {}
