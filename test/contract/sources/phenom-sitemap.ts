import type { SourceCase } from '../../support/source-case.ts';

const origin = 'https://jobs.windmuehle.example';
const base = `${origin}/global/en`;
const urls = Array.from({ length: 600 }, (_, number) => `${base}/job/WINDGLOBALR${number}EXTERNALENGLOBAL/Miller-No.-${number}`);
const xml = (body: string) => ({ body: `<?xml version="1.0" encoding="UTF-8"?>${body}`, contentType: 'application/xml' });
const posting = (number: number) => ({
  body: `<html><script type="application/ld+json">${JSON.stringify({
    '@type': 'JobPosting',
    title: `Miller No. ${number}`,
    description: '<p>Grind.</p>',
    datePosted: '2026-11-01',
    hiringOrganization: 'Windmühle SE',
  })}</script></html>`,
  contentType: 'text/html',
});

/** Too many for pages of ten, and the page of results is built by script: the sitemaps name the postings, in several languages and beside other pages. */
export const sourceCase: SourceCase = {
  urls: [`${base}/search-results`],
  source: 'phenom',
  token: 'jobs.windmuehle.example/global/en',
  pages: {
    [`${base}/search-results?from=0&s=1`]: {
      body: '<script>var phApp = {"refNum":"WINDGLOBAL"}; phApp.ddo = {"siteConfig":{}}; phApp.x = {};</script>',
      contentType: 'text/html',
    },
    [`${origin}/sitemap.xml`]: xml(
      `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${origin}/sitemap-1a-en.xml</loc></sitemap><sitemap><loc>${origin}/sitemap-1b-de.xml</loc></sitemap><sitemap><loc>https://elsewhere.example/sitemap.xml</loc></sitemap></sitemapindex>`,
    ),
    [`${origin}/sitemap-1a-en.xml`]: xml(
      `<urlset><url><loc>${base}/blogarticle/wind</loc></url>${urls.map((url) => `<url><loc>${url}</loc><lastmod>2026-11-01</lastmod></url>`).join('')}</urlset>`,
    ),
    [`${origin}/sitemap-1b-de.xml`]: xml(
      `<urlset><url><loc>${origin}/global/de/job/WINDGLOBALR1EXTERNALDEGLOBAL/Mueller-1</loc></url></urlset>`,
    ),
    ...Object.fromEntries(urls.map((url, number) => [url, posting(number)])),
  },
  ids: urls.map((_, number) => `R${number}`),
  fields: {
    R0: {
      title: 'Miller No. 0',
      company: 'Windmühle SE',
      companyFrom: 'posting',
      descriptionHtml: '<p>Grind.</p>',
      postedAt: '2026-11-01',
      completeness: 'full',
    },
    R599: { title: 'Miller No. 599', companyFrom: 'token', company: 'windmuehle', url: urls[599], completeness: 'title_only' },
  },
  conditional: false,
};
