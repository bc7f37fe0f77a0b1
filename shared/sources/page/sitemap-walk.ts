import { ReadFailure } from '../../ports/page-fetcher.ts';
import { ask, type ListContext, type Source } from '../source.ts';
import { parseSitemap, type SitemapEntry } from './sitemap.ts';

const mostFiles = 40;
const deepest = 2;
/** These say that there is no sitemap for us; anything else is a failure of the read. */
const none: ReadonlySet<string> = new Set([
  'not_found',
  'forbidden',
  'login_page',
  'robots_disallowed',
  'wrong_content_type',
  'redirect_loop',
]);

/**
 * Pages that the sitemaps of a site name and that are wanted, each once; null where the site has no sitemap. Child sitemaps on other hosts are left
 * alone. Throws ReadFailure when a sitemap that is there cannot be read now: without it postings would seem to be gone.
 */
export async function sitemapPages(
  start: readonly string[],
  source: Source,
  context: ListContext,
  wanted: (url: URL) => boolean,
): Promise<SitemapEntry[] | null> {
  const queue = start.map((url) => ({ url, depth: 0 }));
  const done = new Set<string>();
  const found = new Map<string, SitemapEntry>();
  let any = false;
  for (let next = queue.shift(); next !== undefined && done.size < mostFiles; next = queue.shift()) {
    if (done.has(next.url)) continue;
    done.add(next.url);
    const text = await textOf(next.url, source, context);
    if (text === null) continue;
    const { children, pages } = parseSitemap(text);
    any ||= children.length + pages.length > 0 || /<(?:\w+:)?(urlset|sitemapindex)\b/.test(text);
    for (const entry of pages) if (wanted(new URL(entry.url)) && !found.has(entry.url)) found.set(entry.url, entry);
    const host = new URL(next.url).host;
    if (next.depth < deepest)
      for (const child of children) if (new URL(child.url).host === host) queue.push({ url: child.url, depth: next.depth + 1 });
  }
  return any ? [...found.values()] : null;
}

async function textOf(url: string, source: Source, context: ListContext): Promise<string | null> {
  try {
    const page = await ask(url, source, context, { expect: 'xml', conditional: false });
    return page.kind === 'page' ? page.body.toString('utf8') : null;
  } catch (error) {
    if (error instanceof ReadFailure && none.has(error.reason)) return null;
    throw error;
  }
}
