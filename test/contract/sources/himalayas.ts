import { fixture, type SourceCase } from '../../support/source-case.ts';

export const sourceCase: SourceCase = {
  source: 'himalayas',
  token: 'country=Switzerland&q=product+manager',
  urls: [
    'https://himalayas.app/jobs?q=Product%20Manager&country=Switzerland',
    'https://himalayas.app/jobs?country=Switzerland&query=product+manager&page=3&utm_source=x',
    'https://himalayas.app/jobs/countries/Switzerland/product-manager',
    'https://himalayas.app/jobs/api/search?q=product%20manager&country=Switzerland&sort=recent',
  ],
  // Everything there is would be ninety thousand postings.
  notBoards: ['https://himalayas.app/jobs', 'https://himalayas.app/', 'https://himalayas.app/companies/kartenhaus'],
  pages: {
    'https://himalayas.app/jobs/api/search?country=Switzerland&q=product+manager&sort=recent&page=1': {
      body: fixture('himalayas.json'),
    },
  },
  ids: [
    'https://himalayas.app/companies/kartenhaus/jobs/product-manager',
    'https://himalayas.app/companies/federkiel/jobs/support-lead',
    'https://himalayas.app/companies/papyrus-works/jobs/archivist',
  ],
  fields: {
    'https://himalayas.app/companies/kartenhaus/jobs/product-manager': {
      title: 'Product Manager',
      company: 'Kartenhaus',
      locations: [
        { text: 'Switzerland', country: 'Switzerland' },
        { text: 'Germany', country: 'Germany' },
      ],
      remote: 'remote',
      employmentTypeText: 'Full Time',
      seniorityText: 'Senior, Manager',
      salary: { min: 90000, max: 120000, currency: 'USD', period: 'annual' },
      tags: ['Product', 'Product Manager'],
      postedAt: 1790000000,
      validThrough: 1795000000,
    },
    'https://himalayas.app/companies/federkiel/jobs/support-lead': {
      salary: undefined,
      locations: [{ text: 'Austria', country: 'AT' }],
      descriptionHtml: 'Answer well.',
      completeness: 'excerpt',
    },
    'https://himalayas.app/companies/papyrus-works/jobs/archivist': {
      locations: undefined,
      applyUrl: 'https://papyrus.example/apply',
      salary: { min: 25, max: null, currency: 'EUR', period: 'hourly' },
    },
  },
  list: {
    withEntries: (jobs) => JSON.stringify({ totalCount: jobs.length, jobs }),
    entry: JSON.parse(fixture('himalayas.json')).jobs[0],
  },
};
