import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import type { SourceCase } from '../../support/source-case.ts';

const host = 'https://werft.eightfold.ai';
const refused = (url: string, message: string) =>
  new ReadFailure('forbidden', 'refused', {
    status: 403,
    page: { url, contentType: 'application/json', body: Buffer.from(JSON.stringify({ message })) },
  });
const posting = (title: string) => ({
  body: `<html><script type="application/ld+json">${JSON.stringify({
    '@type': 'JobPosting',
    title,
    description: '&lt;p&gt;Weld.&lt;/p&gt;',
    datePosted: '2026-11-01',
    hiringOrganization: { '@type': 'Organization', name: 'Werft GmbH' },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: 'Wismar', addressCountry: 'DE' } },
  })}</script></html>`,
  contentType: 'text/html',
});

/** Both interfaces are switched off for programs: the sitemap names the postings, their pages tell the rest, and one of them is closed. */
export const sourceCase: SourceCase = {
  urls: [`${host}/careers?domain=werft.example`],
  source: 'eightfold',
  token: 'werft.eightfold.ai',
  pages: {
    [`${host}/careers/sitemap.xml?domain=werft.example`]: {
      body: `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${host}/careers</loc></url>
<url><loc>${host}/careers/job/71-welder-wismar-germany?domain=werft.example</loc><lastmod>2026-11-02</lastmod></url>
<url><loc>${host}/careers/job/72-rigger?domain=werft.example</loc></url>
<url><loc>${host}/careers/job/71?domain=werft.example&amp;hl=de</loc></url>
</urlset>`,
      contentType: 'application/xml',
    },
    [`${host}/careers/job/71-welder-wismar-germany?domain=werft.example`]: posting('Welder'),
    [`${host}/careers/job/72-rigger?domain=werft.example`]: posting('Rigger'),
  },
  failures: {
    [`${host}/api/pcsx/search?domain=werft.example&query=&location=&start=0&sort_by=timestamp`]: refused(
      host,
      'PCSX is not enabled',
    ),
    [`${host}/api/apply/v2/jobs?domain=werft.example&start=0&num=10&sort_by=timestamp`]: refused(host, 'Not authorized for PCSX'),
  },
  ids: ['71', '72'],
  fields: {
    '71': {
      title: 'Welder',
      company: 'Werft GmbH',
      companyFrom: 'posting',
      url: `${host}/careers/job/71-welder-wismar-germany?domain=werft.example`,
      locations: [{ text: 'Wismar, DE', city: 'Wismar', country: 'DE' }],
      descriptionHtml: '<p>Weld.</p>',
      postedAt: '2026-11-01',
      completeness: 'full',
    },
    '72': { title: 'Rigger' },
  },
  conditional: false,
};
