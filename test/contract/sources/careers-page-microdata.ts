import { fixture, type SourceCase } from '../../support/source-case.ts';

const page = 'https://www.four-a-bois.example/emplois/boulanger-80-100';

export const sourceCase: SourceCase = {
  urls: [page],
  source: 'careers-page',
  token: 'www.four-a-bois.example/emplois/boulanger-80-100',
  pages: { [page]: { body: fixture('careers-microdata.html'), contentType: 'text/html; charset=utf-8' } },
  ids: [page],
  fields: {
    [page]: {
      title: 'Boulangère / Boulanger 80–100 %',
      company: 'Four à Bois SA',
      companyFrom: 'posting',
      locations: [{ text: 'Lausanne, CH', city: 'Lausanne', country: 'CH', postalCode: '1003' }],
      employmentTypeText: 'FULL_TIME',
      salary: { min: 4800, max: 5400, currency: 'CHF', period: 'MONTH' },
      postedAt: '2026-11-03',
      descriptionHtml: '<p>Vous aimez le pain &amp; les matins.</p><ul><li>CFC de boulanger</li></ul>',
    },
  },
};
