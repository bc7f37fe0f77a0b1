import type { SourceCase } from '../../support/source-case.ts';

const site = 'https://recruitingapp-5181.de.umantis.com';
const html = (body: string) => ({ body, contentType: 'text/html; charset=utf-8' });
const row = (id: number, title: string, language = 1) =>
  `<tr class="tableaslist_contentrow1"><td><span class="tableaslist_subtitle tableaslist_element_1152488">
    <a href="/Vacancies/${id}/Description/${language}" class="HSTableLinkSubTitle" aria-label="${title}">${title}</a></span>
    <span class="tableaslist_subtitle">| Thun</span></td></tr>
    <a href="/Vacancies/${id}/Description/${language}" aria-label="${title}">again</a>`;
const table = (rows: string) =>
  html(`<html><body><table class="tableaslist">${rows}</table>
    <table-navigation initial-data-string='{"TableNr":"1152481","TableTo":10}'></table-navigation></body></html>`);
const posting = {
  '@type': 'JobPosting',
  title: 'Wasserbauer (80–100 %)',
  description: '<p>Dämme bauen.</p>',
  datePosted: '2026-10-05',
  hiringOrganization: { name: 'Stadt Wehr' },
  jobLocation: { address: { addressLocality: 'Thun', postalCode: '3600', addressCountry: 'CH' } },
};
const words = 'Wir suchen jemanden, der unsere Schleusen bedient und pflegt. '.repeat(5);

export const sourceCase: SourceCase = {
  source: 'umantis',
  token: 'recruitingapp-5181.de.umantis.com',
  urls: [
    `${site}/Jobs/All`,
    'http://RECRUITINGAPP-5181.de.umantis.com/Jobs/1?lang=ger&CompanyID=2',
    `${site}/Vacancies/100/Description/1`,
    `${site}/`,
  ],
  postings: {
    [`${site}/Vacancies/100/Description/1?lang=ger`]: '100',
    [`${site}/Vacancies/100/Application/CheckLogin/1`]: '100',
  },
  notBoards: [
    'https://www.umantis.com/',
    'https://umantis.com/Jobs/All',
    'https://recruitingapp-5181.de.umantis.com/Login',
    'https://a.b.umantis.com/Jobs/All',
  ],
  pages: {
    [`${site}/Jobs/All`]: table(row(100, 'Wasserbauer (80–100 %)') + row(200, 'Schleusenwart', 2)),
    [`${site}/Jobs/All?tc1152481=p2`]: table(row(200, 'Schleusenwart', 2) + row(300, 'Spontanbewerbung')),
    // Beyond the end the first page comes again.
    [`${site}/Jobs/All?tc1152481=p3`]: table(row(100, 'Wasserbauer (80–100 %)')),
    [`${site}/Vacancies/100/Description/1`]: html(`<script type="application/ld+json">${JSON.stringify(posting)}</script>`),
    [`${site}/Vacancies/200/Description/2`]: {
      ...html(`<nav>Start</nav><main><h1>Schleusenwart</h1><p>${words}</p></main>`),
      url: 'https://www.wehr.example/stellen/200',
    },
    [`${site}/Vacancies/300/Description/1`]: html(`<main><h1>Unsere Stellen</h1><p>${words}</p></main>`),
  },
  ids: ['100', '200', '300'],
  fields: {
    '100': {
      title: 'Wasserbauer (80–100 %)',
      company: 'Stadt Wehr',
      companyFrom: 'posting',
      url: `${site}/Vacancies/100/Description/1`,
      locations: [{ text: 'Thun, CH', city: 'Thun', region: undefined, country: 'CH', postalCode: '3600' }],
      descriptionHtml: '<p>Dämme bauen.</p>',
      postedAt: '2026-10-05',
      completeness: 'full',
    },
    // Without structured data, on a page of the employer's own: what a person reads.
    '200': { title: 'Schleusenwart', companyFrom: 'token', completeness: 'full' },
    // Sent on to a page that is about something else.
    '300': { title: 'Spontanbewerbung', completeness: 'title_only' },
  },
  conditional: false,
};
