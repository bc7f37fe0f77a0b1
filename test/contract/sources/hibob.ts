import { fixture, type SourceCase } from '../../support/source-case.ts';

const site = 'https://hafenwache-0123456789.careers.hibob.com';

export const sourceCase: SourceCase = {
  source: 'hibob',
  token: 'hafenwache-0123456789',
  urls: [
    `${site}/`,
    'http://HAFENWACHE-0123456789.careers.hibob.com/jobs?x=1',
    `${site}/jobs/25d303ad-e3c3-40a3-a1af-b08b3aa261a5`,
    `${site}/api/job-ad`,
  ],
  postings: { [`${site}/jobs/25d303ad-e3c3-40a3-a1af-b08b3aa261a5/apply`]: '25d303ad-e3c3-40a3-a1af-b08b3aa261a5' },
  notBoards: [
    'https://www.hibob.com/careers',
    'https://careers.hibob.com/',
    'https://app.hibob.com/',
    'https://a.b.careers.hibob.com/',
  ],
  pages: { [`${site}/api/job-ad`]: { body: fixture('hibob.json') } },
  ids: ['25d303ad-e3c3-40a3-a1af-b08b3aa261a5', 'fc23ce11-483c-44cf-bd5f-5f66304116bb', '3'],
  fields: {
    '25d303ad-e3c3-40a3-a1af-b08b3aa261a5': {
      title: 'Support Engineer',
      companyFrom: 'token',
      url: `${site}/jobs/25d303ad-e3c3-40a3-a1af-b08b3aa261a5`,
      locations: [{ text: 'Haifa Port, Israel', country: 'Israel' }],
      remote: 'onsite',
      employmentTypeText: 'Employee, Permanent',
      salary: { min: 70_000, max: 90_000, currency: 'USD', period: 'annually' },
      descriptionHtml:
        '<p>Work with customers.</p>\n<h3>Responsibilities</h3>\n<ul><li>Troubleshoot</li></ul>\n<h3>What you bring &amp; like</h3>\n<ul><li>Linux</li></ul>',
      department: 'Support',
      postedAt: '2026-10-20T08:53:08.443293133Z',
      language: 'en',
      completeness: 'full',
    },
    'fc23ce11-483c-44cf-bd5f-5f66304116bb': {
      locations: [{ text: 'Portugal', country: 'Portugal' }],
      remote: 'remote',
      salary: undefined,
      completeness: 'title_only',
    },
    '3': { locations: undefined, remote: 'hybrid', employmentTypeText: 'Contractor' },
  },
  list: {
    withEntries: (jobAdDetails) => JSON.stringify({ jobAdDetails }),
    entry: JSON.parse(fixture('hibob.json')).jobAdDetails[0],
  },
};
