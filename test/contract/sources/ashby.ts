import { fixture, type SourceCase } from '../../support/source-case.ts';

export const sourceCase: SourceCase = {
  urls: [
    'https://jobs.ashbyhq.com/Zimt%20Studio',
    'https://jobs.ashbyhq.com/Zimt%20Studio/11111111-2222-4333-8444-000000000001/application',
    'https://jobs.ashbyhq.com/Zimt%20Studio/embed?version=2',
    'https://api.ashbyhq.com/posting-api/job-board/Zimt%20Studio?includeCompensation=true',
  ],
  source: 'ashby',
  token: 'Zimt Studio',
  postings: {
    'https://jobs.ashbyhq.com/Zimt%20Studio/11111111-2222-4333-8444-555555555555/application':
      '11111111-2222-4333-8444-555555555555',
  },
  pages: {
    'https://api.ashbyhq.com/posting-api/job-board/Zimt%20Studio?includeCompensation=true': { body: fixture('ashby.json') },
  },
  // The third is unlisted.
  ids: ['11111111-2222-4333-8444-000000000001', '11111111-2222-4333-8444-000000000002', '11111111-2222-4333-8444-000000000004'],
  fields: {
    '11111111-2222-4333-8444-000000000001': {
      title: 'Product Designer',
      companyFrom: 'token',
      locations: [
        { text: 'Paris', city: 'Paris', region: 'Île-de-France', country: 'France' },
        { text: 'London', city: 'London', country: 'United Kingdom' },
        { text: 'Lyon', city: 'Lyon', region: 'Auvergne-Rhône-Alpes', country: 'France' },
      ],
      remote: 'hybrid',
      employmentTypeText: 'FullTime',
      salary: { min: 60000, max: 75000, currency: 'EUR', period: '1 YEAR' },
      salaryText: '€60K – €75K • Offers Equity',
      descriptionHtml: '<p>Draw <strong>things</strong>.</p>',
      postedAt: '2026-10-02T08:30:00.000+00:00',
    },
    '11111111-2222-4333-8444-000000000002': {
      locations: [{ text: 'Bern' }],
      remote: undefined,
      salary: { min: 0, max: 36, currency: 'CHF', period: '1 HOUR' },
    },
    '11111111-2222-4333-8444-000000000004': { remote: 'remote', descriptionText: 'Count at night.' },
  },
  list: {
    withEntries: (jobs) => JSON.stringify({ apiVersion: '1', jobs }),
    entry: JSON.parse(fixture('ashby.json')).jobs[0],
  },
};
