import type { SourceCase } from '../../support/source-case.ts';

const host = 'https://careers.kanalbau.example';
const search = (start: number) =>
  `${host}/api/pcsx/search?domain=kanalbau.example&query=&location=&start=${start}&sort_by=timestamp`;
const urls = Array.from({ length: 450 }, (_, number) => `${host}/careers/job/${9_000 + number}-digger-${number}`);

/** A host of the employer's; so many postings that the sitemap lists them, while the newest are known from the search as well. */
export const sourceCase: SourceCase = {
  urls: [],
  url: `${host}/careers?domain=kanalbau.example`,
  embeds: [
    { url: `${host}/careers?query=x`, html: '<script src="https://static.vscdn.net/images/careers/app.js"></script>' },
    { url: `${host}/careers/job/9003-digger-3`, html: '<script>window._EF_GROUP_ID = "kanalbau.example";</script>' },
  ],
  source: 'eightfold',
  token: 'careers.kanalbau.example',
  pages: {
    [search(0)]: {
      body: JSON.stringify({
        status: 200,
        data: {
          count: urls.length,
          positions: [
            { id: 9000, name: 'Digger, 0', locations: ['Hamburg, Germany'], postedTs: 1790000000, displayJobId: 'D-0' },
          ],
        },
      }),
    },
    [`${host}/careers/sitemap.xml?domain=kanalbau.example`]: {
      body: `<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`,
      contentType: 'text/xml',
    },
    ...Object.fromEntries(
      urls.map((url, number) => [
        url,
        {
          body: `<script type="application/ld+json">{"@type":"JobPosting","title":"Digger, ${number}","description":"<p>Dig.</p>","datePosted":"2020-01-01","jobLocation":"Somewhere"}</script>`,
          contentType: 'text/html',
        },
      ]),
    ),
  },
  ids: urls.map((_, number) => String(9_000 + number)),
  fields: {
    // Places and dates of the search are right, those for search engines stale.
    '9000': {
      title: 'Digger, 0',
      locations: [{ text: 'Hamburg, Germany' }],
      postedAt: 1790000000,
      requisitionId: 'D-0',
      completeness: 'full',
    },
    '9001': { title: 'Digger, 1', locations: [{ text: 'Somewhere' }], company: 'kanalbau', companyFrom: 'token' },
    '9449': { title: 'digger 449', completeness: 'title_only' },
  },
  conditional: false,
};
