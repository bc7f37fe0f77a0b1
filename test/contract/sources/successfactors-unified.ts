import type { SourceCase } from '../../support/source-case.ts';

const host = 'https://karriere.uhrwerk.example';
const api = `${host}/services/recruiting/v1/jobs`;
const ask = (locale: string, pageNumber: number) =>
  JSON.stringify({ keywords: '', locale, location: '', pageNumber, sortBy: 'recent' });
const job = (id: number, more: object = {}) => ({
  response: {
    id: String(id),
    unifiedStandardTitle: `Uhrmacher/in ${id}`,
    unifiedUrlTitle: 'Uhrmacherin',
    jobLocationShort: ['Bern, CH'],
    ...more,
  },
});
const german = [
  job(1, {
    unifiedStandardTitle: 'Uhrmacher/in (Bern, CH)',
    unifiedUrlTitle: 'Uhrmacherin-&amp;-Prüfer',
    jobLocationShort: ['Bern, CH, 3000 <br/>', 'Biel, CH, 2502'],
    unifiedStandardStart: '05.10.26',
    unifiedStandardEnd: '31.12.26',
    supportedLocales: ['de_DE', 'fr_FR'],
    businessUnit_obj: ['Atelier'],
  }),
  ...Array.from({ length: 11 }, (_, number) => job(number + 2)),
];
const french = [
  job(1, { unifiedStandardTitle: 'Horloger', unifiedStandardStart: '05/10/2026' }),
  job(20, { unifiedStandardTitle: 'Régleur', unifiedStandardStart: '06/10/2026', jobLocationShort: [] }),
];
const answer = (jobSearchResult: unknown[], totalJobs: number) => ({
  body: JSON.stringify({ jobSearchResult, totalJobs, facets: {} }),
});

/** The newer list: JSON by ten, each language its own postings; what is offered in two languages is one posting. */
export const sourceCase: SourceCase = {
  urls: [`${host}/search/?q=&sortColumn=referencedate&sortDirection=desc`, api],
  embeds: [
    { url: `${host}/job/Uhrmacherin/1000-de_DE`, html: '<script src="https://rmkcdn.successfactors.com/x.js"></script>' },
    { url: `${host}/?locale=fr_FR`, html: '<script src="/platform/csb/j2w/unify.js"></script>' },
  ],
  source: 'successfactors',
  token: 'karriere.uhrwerk.example',
  pages: {
    [`POST ${api} ${ask('de_DE', 0)}`]: answer(german.slice(0, 10), 12),
    [`POST ${api} ${ask('de_DE', 1)}`]: answer(german.slice(10), 12),
    [`POST ${api} ${ask('fr_FR', 0)}`]: answer(french, 2),
    [`${host}/search/?q=&sortColumn=referencedate&sortDirection=desc&startrow=0`]: {
      body: '<html lang="de-DE"><head><script src="https://rmkcdn.successfactors.com/x.js"></script></head><body><a href="/search/?locale=de_DE">Deutsch</a><a href="/search/?locale=fr_FR">Français</a></body></html>',
      contentType: 'text/html',
    },
    [`${host}/job/Uhrmacherin-%26-Pr%C3%BCfer/1-de_DE`]: {
      body: `<script type="application/ld+json">${JSON.stringify({
        '@type': 'JobPosting',
        title: 'Uhrmacher/in (Bern, CH)',
        description: '<p>Räder.</p>',
        datePosted: '2026-10-05',
        employmentType: 'FULL_TIME',
        hiringOrganization: { '@type': 'Organization', name: 'Uhrwerk AG' },
      })}</script>`,
      contentType: 'text/html',
    },
  },
  // What has a text comes first, then in the order of the listing what has none.
  ids: [...german, french[1]].map((each) => each?.response.id ?? ''),
  fields: {
    '1': {
      title: 'Uhrmacher/in',
      company: 'Uhrwerk AG',
      companyFrom: 'posting',
      url: `${host}/job/Uhrmacherin-%26-Pr%C3%BCfer/1-de_DE`,
      locations: [
        { text: 'Bern, CH, 3000', city: 'Bern', country: 'CH', postalCode: '3000' },
        { text: 'Biel, CH, 2502', city: 'Biel', country: 'CH', postalCode: '2502' },
      ],
      employmentTypeText: 'FULL_TIME',
      department: 'Atelier',
      postedAt: '2026-10-05',
      validThrough: '2026-12-31',
      language: 'de',
      descriptionHtml: '<p>Räder.</p>',
      completeness: 'full',
    },
    '20': { title: 'Régleur', language: 'fr', postedAt: '2026-10-06', locations: undefined, completeness: 'title_only' },
  },
  conditional: false,
};
