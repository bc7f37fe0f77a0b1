import { fixture, type SourceCase } from '../../support/source-case.ts';

export const leverCase = (name: string, host: string, api: string): SourceCase => ({
  urls: [
    `https://${host}/kranich`,
    `https://${host}/kranich/0b1c2d3e-0000-4000-8000-000000000001/apply?lever-source=x`,
    `https://${api}/v0/postings/kranich?mode=json`,
  ],
  source: name,
  token: 'kranich',
  postings: {
    [`https://${host}/kranich/0B1C2D3E-0000-4000-8000-000000000001/apply?lever-source=x`]: '0b1c2d3e-0000-4000-8000-000000000001',
  },
  pages: { [`https://${api}/v0/postings/kranich?mode=json&skip=0&limit=100`]: { body: fixture('lever.json') } },
  ids: ['0b1c2d3e-0000-4000-8000-000000000001', '0b1c2d3e-0000-4000-8000-000000000002', '0b1c2d3e-0000-4000-8000-000000000003'],
  fields: {
    '0b1c2d3e-0000-4000-8000-000000000001': {
      title: 'Data Analyst',
      company: 'kranich',
      companyFrom: 'token',
      locations: [{ text: 'Berlin' }, { text: 'Remote - EU' }],
      remote: 'hybrid',
      employmentTypeText: 'Full-time',
      team: 'Data',
      department: 'Product',
      postedAt: 1790000000000,
      salary: { min: 60000, max: 75000, currency: 'EUR', period: 'per-year-salary' },
      salaryText: 'plus a bonus',
      descriptionHtml:
        '<div>Numbers matter.</div><div>You turn them into answers.</div>\n<h3>What you bring &amp; know</h3><ul><li>SQL</li><li>Python</li></ul>\n<div>We are friendly.</div>',
      url: `https://jobs.lever.co/kranich/0b1c2d3e-0000-4000-8000-000000000001`,
    },
    '0b1c2d3e-0000-4000-8000-000000000002': {
      locations: [{ text: 'Wien', country: 'AT' }],
      remote: 'onsite',
      descriptionText: 'Sie pflegen.',
    },
    '0b1c2d3e-0000-4000-8000-000000000003': {
      remote: undefined,
      salary: { min: 18.5, max: null, currency: 'USD', period: 'per-hour-wage' },
    },
  },
  list: {
    withEntries: (entries) => JSON.stringify(entries),
    entry: JSON.parse(fixture('lever.json'))[0],
  },
});

export const sourceCase = leverCase('lever', 'jobs.lever.co', 'api.lever.co');
