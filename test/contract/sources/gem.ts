import { fixture, type SourceCase } from '../../support/source-case.ts';

const feed = 'https://api.gem.com/job_board/v0/Lampenwerk/job_posts/';

export const sourceCase: SourceCase = {
  source: 'gem',
  token: 'Lampenwerk',
  urls: [
    'https://jobs.gem.com/Lampenwerk',
    'http://JOBS.gem.com/Lampenwerk/?utm_source=x#jobs',
    'https://jobs.gem.com/Lampenwerk/4700001002',
    feed,
    'https://api.gem.com/job_board/v0/Lampenwerk/',
  ],
  postings: {
    'https://jobs.gem.com/Lampenwerk/4700001002?src=x': '4700001002',
    'https://jobs.gem.com/Lampenwerk/am9icG9zdDpvcGFxdWU': 'am9icG9zdDpvcGFxdWU',
    'https://api.gem.com/job_board/v0/Lampenwerk/job_posts/4700001002': '4700001002',
  },
  notBoards: [
    'https://www.gem.com/careers',
    'https://jobs.gem.com/',
    'https://jobs.gem.com/api/public/graphql/batch',
    'https://api.gem.com/job_board/v0/reference',
    'https://api.gem.com/v0/candidates',
  ],
  pages: { [feed]: { body: fixture('gem.json') } },
  ids: ['4700001002', 'am9icG9zdDpvcGFxdWU', '4700001003'],
  fields: {
    '4700001002': {
      title: 'Lamp Engineer (80–100%)',
      company: 'Lampenwerk',
      companyFrom: 'token',
      url: 'https://jobs.gem.com/Lampenwerk/4700001002',
      location: 'Zürich, Switzerland',
      locations: [{ text: 'Zürich, Switzerland' }, { text: 'Bern' }],
      remote: 'hybrid',
      employmentTypeText: 'full_time',
      descriptionHtml: '<p>Build lamps &amp; shades.</p>',
      department: 'Hardware',
      requisitionId: 'R-17',
      openingId: 'aW50ZXJuYWw6MQ',
      postedAt: '2026-09-02T08:00:00.123456Z',
      updatedAt: '2026-10-01T08:00:00Z',
      completeness: 'full',
    },
    am9icG9zdDpvcGFxdWU: {
      locations: undefined,
      remote: 'onsite',
      descriptionHtml: undefined,
      descriptionText: 'Write to us.',
      department: undefined,
      completeness: 'full',
    },
    '4700001003': {
      url: 'https://jobs.gem.com/Lampenwerk/4700001003',
      locations: [{ text: 'Remote - Europe' }],
      remote: 'remote',
      employmentTypeText: 'contract',
      descriptionHtml: '<p>Answer calls.</p>',
    },
  },
  list: { withEntries: (entries) => JSON.stringify(entries), entry: JSON.parse(fixture('gem.json'))[0] },
};
