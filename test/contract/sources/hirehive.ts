import { fixture, type SourceCase } from '../../support/source-case.ts';

const site = 'https://glashaus.hirehive.com';
const page = (number: number) => `${site}/api/v2/jobs?page=${number}&page_size=100`;

export const sourceCase: SourceCase = {
  source: 'hirehive',
  token: 'glashaus',
  urls: [`${site}/`, 'http://GLASHAUS.hirehive.com/glazier-cork-QxZUlo?source=x', page(1)],
  notBoards: [
    'https://www.hirehive.com/',
    'https://app.hirehive.com/',
    'https://api.hirehive.com/v1.0/x',
    'https://hirehive.com/',
  ],
  pages: {
    [page(1)]: { body: fixture('hirehive.json') },
    // One moved on to the second page while the first was read.
    [page(2)]: {
      body: JSON.stringify({
        meta: { total_items: 3, has_next_page: false },
        items: [
          { id: 'job_AbCdEf', title: 'Van driver' },
          { id: 'job_GhIjKl', title: 'Anyone', state_code: 'TX', description: 'Write.' },
        ],
      }),
    },
  },
  ids: ['job_QxZUlo', 'job_AbCdEf', 'job_GhIjKl'],
  fields: {
    job_QxZUlo: {
      title: 'Glazier',
      companyFrom: 'token',
      url: `${site}/glazier-cork-QxZUlo`,
      location: 'Cork',
      locations: [{ text: 'Cork, Ireland', region: undefined, country: 'IE' }],
      employmentTypeText: 'Full Time',
      seniorityText: 'Mid Level',
      salary: { min: 38_000, max: 42_000, currency: 'EUR', period: 'Year' },
      salaryText: undefined,
      descriptionHtml: '<p>Cut glass &amp; fit it.</p>',
      department: 'Workshop',
      postedAt: '2026-09-01T09:00:00Z',
      language: 'en-IE',
      completeness: 'full',
    },
    job_AbCdEf: {
      locations: [{ text: 'Dublin, Ireland', region: undefined, country: 'IE' }],
      salary: undefined,
      salaryText: 'DOE',
      descriptionText: 'Drive.',
    },
    job_GhIjKl: { locations: [{ text: 'TX', region: 'TX', country: undefined }], descriptionHtml: 'Write.' },
  },
  list: {
    withEntries: (items) => JSON.stringify({ meta: { total_items: items.length, has_next_page: false }, items }),
    entry: JSON.parse(fixture('hirehive.json')).items[0],
  },
  conditional: false,
};
