import { fixture, type SourceCase } from '../../support/source-case.ts';

const host = 'https://kaufladen.jibeapply.com';

export const sourceCase: SourceCase = {
  urls: [`${host}/jobs`, `${host}/`, `${host}/jobs/9291?lang=en-us`, `http://KAUFLADEN.jibeapply.com/api/jobs?page=1&limit=10`],
  postings: { [`${host}/jobs/9291?lang=fr-ca`]: '9291', [`${host}/jobs/cashier-9300`]: 'cashier-9300' },
  notBoards: ['https://www.jibeapply.com/', 'https://app.jibeapply.com/login'],
  source: 'icims',
  token: 'kaufladen.jibeapply.com',
  pages: { [`${host}/api/jobs?page=1&limit=100`]: { body: fixture('icims-jibe.json') } },
  // The second entry is the first in another language.
  ids: ['9291', 'cashier-9300'],
  fields: {
    '9291': {
      title: 'Store Manager',
      company: 'Kaufladen',
      companyFrom: 'posting',
      url: `${host}/jobs/9291`,
      applyUrl: 'https://careers-kaufladen.icims.com/jobs/9291/login',
      location: 'Thornton, Colorado',
      locations: [
        {
          text: 'Thornton, Colorado',
          city: 'Thornton',
          region: 'Colorado',
          country: 'US',
          postalCode: '80023',
          latitude: 39.9,
          longitude: -104.98,
        },
        { text: 'Aurora, Colorado, United States', city: 'Aurora', region: 'Colorado', country: 'US' },
      ],
      employmentTypeText: 'FULL_TIME',
      salary: { min: 13.66, max: 18, currency: null, period: 'HOUR' },
      descriptionHtml: '<p>Run the <b>store</b>.</p>\n<p>Keys &amp; coffee</p>',
      department: 'Retail',
      requisitionId: '9291',
      postedAt: '2026-10-27T23:39:00+0000',
      updatedAt: '2026-10-28T00:41:39+0000',
      language: 'en-us',
      completeness: 'full',
    },
    'cashier-9300': {
      url: `${host}/jobs/cashier-9300?lang=en-us`,
      company: 'kaufladen',
      companyFrom: 'token',
      locations: [{ text: 'CA', country: 'CA' }],
      salary: { min: 17.5, max: 17.5, currency: 'CAD', period: null },
    },
  },
  list: {
    withEntries: (jobs) => JSON.stringify({ jobs, totalCount: jobs.length }),
    entry: JSON.parse(fixture('icims-jibe.json')).jobs[0],
  },
};
