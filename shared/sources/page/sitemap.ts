import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';

export interface SitemapEntry {
  url: string;
  lastmod: string | null;
}

export interface Sitemap {
  /** Further sitemaps (of a `sitemapindex`). */
  children: SitemapEntry[];
  /** Pages (of a `urlset`). */
  pages: SitemapEntry[];
}

/** sitemaps.org allows 50,000 addresses a file. */
const mostEntries = 50_000;

/** sitemaps.org allows 50 MB a file, unpacked. */
const mostBytes = 50 * 1024 * 1024;

/** The text of a sitemap file, unpacked where it is gzip; empty where it is no whole gzip or unpacks to more than a sitemap may have. */
export function sitemapText(body: Buffer): string {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body.toString('utf8');
  try {
    return gunzipSync(body, { maxOutputLength: mostBytes }).toString('utf8');
  } catch {
    return '';
  }
}

/** Reads a sitemap or sitemap index (sitemaps.org protocol 0.9); what is no sitemap gives nothing. */
export function parseSitemap(xml: string): Sitemap {
  const sitemap: Sitemap = { children: [], pages: [] };
  let entry: { loc: string; lastmod: string } | null = null;
  let field: 'loc' | 'lastmod' | null = null;
  const parser = new Parser(
    {
      onopentagname(name) {
        const local = name.slice(name.indexOf(':') + 1);
        if (local === 'url' || local === 'sitemap') entry = { loc: '', lastmod: '' };
        else field = entry !== null && (name === 'loc' || name === 'lastmod') ? name : null;
      },
      ontext(text) {
        if (entry !== null && field !== null) entry[field] += text;
      },
      onclosetag(name) {
        const local = name.slice(name.indexOf(':') + 1);
        field = null;
        if ((local !== 'url' && local !== 'sitemap') || entry === null) return;
        const found = entry;
        entry = null;
        const into = local === 'url' ? sitemap.pages : sitemap.children;
        const url = webAddress(found.loc);
        if (url !== null && into.length < mostEntries) into.push({ url, lastmod: found.lastmod.trim() || null });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return sitemap;
}

function webAddress(text: string): string | null {
  try {
    const url = new URL(text.trim());
    url.hash = '';
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
