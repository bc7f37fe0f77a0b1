import { fixture, type SourceCase } from '../../support/source-case.ts';

const site = 'https://larkan.teamtailor.com';

export const sourceCase: SourceCase = {
  source: 'teamtailor',
  token: 'larkan.teamtailor.com',
  urls: [
    `${site}/jobs`,
    `${site}/`,
    'http://LARKAN.teamtailor.com/sv/jobs/6000001-frontend-developer?promotion=1',
    `${site}/jobs.json`,
    `${site}/jobs.rss?offset=0`,
  ],
  postings: {
    [`${site}/jobs/6000001-frontend-developer`]: '6000001',
    [`${site}/en-GB/jobs/6000001/applications/new`]: '6000001',
  },
  notBoards: [
    'https://www.teamtailor.com/en/pricing',
    'https://teamtailor.com/',
    'https://app.teamtailor.com/companies/x',
    'https://support.teamtailor.com/en/articles/11171756',
    'https://api.teamtailor.com/v1/jobs',
    'https://partner.teamtailor.com/job_boards',
    'https://scripts.teamtailor.com/x.js',
  ],
  pages: {
    [`${site}/jobs.json`]: { body: fixture('teamtailor.json'), contentType: 'application/feed+json; charset=utf-8' },
    [`${site}/jobs.rss?offset=0&per_page=100`]: { body: fixture('teamtailor.rss'), contentType: 'application/rss+xml' },
  },
  ids: ['6000001', '6000002', '5d0f0000-0000-4000-8000-000000000003'],
  fields: {
    '6000001': {
      title: 'Frontend Developer',
      company: 'Lärkan Malmö AB',
      companyFrom: 'posting',
      url: `${site}/jobs/6000001-frontend-developer`,
      locations: [
        { text: 'Malmö, SE', city: 'Malmö', country: 'SE', postalCode: '211 20' },
        { text: 'Köpenhamn, DK', city: 'Köpenhamn', country: 'DK' },
      ],
      // The RSS feed knows more than "telecommute".
      remote: 'hybrid',
      remoteText: undefined,
      employmentTypeText: 'FULL_TIME',
      salary: { min: 42000, max: 55000, currency: 'SEK', period: 'MONTH' },
      descriptionHtml: '<p>R&amp;D &amp; fika.</p>',
      department: 'Engineering',
      team: 'Developer',
      requisitionId: undefined,
      postedAt: '2026-10-02T09:30:04+02:00',
      validThrough: '2026-12-01T00:00:00+01:00',
    },
    '6000002': {
      company: 'Lärkan AB',
      locations: [{ text: 'Lund' }],
      remote: undefined,
      salary: { min: 180, max: 180, currency: 'SEK', period: 'HOUR' },
      descriptionHtml: '<p>Natt.</p>',
      department: undefined,
      validThrough: undefined,
      employmentTypeText: undefined,
    },
    '5d0f0000-0000-4000-8000-000000000003': { completeness: 'title_only', url: undefined, locations: undefined },
  },
  list: {
    withEntries: (items) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Lärkan AB', items }),
    entry: JSON.parse(fixture('teamtailor.json')).items[0],
  },
};
