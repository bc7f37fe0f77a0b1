import { fixture, type SourceCase } from '../../support/source-case.ts';

const site = 'https://gruenhaus.softgarden.io';
const html = (body: string) => ({ body, contentType: 'text/html; charset=utf-8' });
const posting = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Duales Studium Elektrotechnik (B.Eng.)',
  description: '<p>Lernen.</p>',
  datePosted: '2026-09-01T15:15:12.048+02:00',
  validThrough: '2027-03-01T00:00:00.000+01:00',
  employmentType: ['FULL_TIME'],
  hiringOrganization: { '@type': 'Organization', name: 'Grünhaus AG' },
  identifier: 'https://gruenhaus.softgarden.io#organization',
  jobLocation: { address: { postalCode: '52062', addressLocality: 'Aachen', addressRegion: '-', addressCountry: 'Deutschland' } },
  baseSalary: { currency: 'EUR', value: { minValue: 0, maxValue: 0 } },
};

/** An older site: numbers and cards on one page, the texts on pages of their own. */
export const sourceCase: SourceCase = {
  source: 'softgarden',
  token: 'gruenhaus.softgarden.io',
  urls: [`${site}/`, `${site}/de/vacancies`, `${site}/de/widgets/jobs`],
  postings: { [`${site}/job/66860360/Duales-Studium?jobDbPVId=285261432&l=de`]: '66860360' },
  pages: {
    [`${site}/`]: { ...html(fixture('softgarden-classic.html')), url: `${site}/de/vacancies` },
    [`${site}/job/66860360?l=de`]: html(`<script type="application/ld+json">${JSON.stringify(posting)}</script>`),
    [`${site}/job/66860363?l=de`]: html('<h1>Wartung</h1>'),
  },
  ids: ['66860360', '66860363', '66860364'],
  fields: {
    '66860360': {
      title: 'Duales Studium Elektrotechnik (B.Eng.)',
      company: 'Grünhaus AG',
      companyFrom: 'posting',
      url: `${site}/job/66860360/Duales-Studium-Elektrotechnik-B.Eng.-?jobDbPVId=285261432&l=de`,
      locations: [
        { text: 'Aachen, Deutschland', city: 'Aachen', region: undefined, country: 'Deutschland', postalCode: '52062' },
      ],
      employmentTypeText: 'FULL_TIME',
      salary: undefined,
      descriptionHtml: '<p>Lernen.</p>',
      department: 'IT & Technik',
      requisitionId: undefined,
      postedAt: '2026-09-01T15:15:12.048+02:00',
      validThrough: '2027-03-01T00:00:00.000+01:00',
      completeness: 'full',
    },
    // Its page has no posting: what the card says stays.
    '66860363': { title: 'Pflege (m/w/d)', locations: undefined, postedAt: '2026-10-15', completeness: 'title_only' },
    // Without a card, and its page is gone: it is listed, so it stays.
    '66860364': { title: undefined, url: `${site}/job/66860364?l=de`, completeness: 'title_only' },
  },
  conditional: false,
};
