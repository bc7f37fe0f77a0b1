import { fixture, type SourceCase } from '../../support/source-case.ts';

export const sourceCase: SourceCase = {
  source: 'jobicy',
  token: 'geo=europe&tag=python',
  urls: [
    'https://jobicy.com/jobs?geo=europe&tag=python',
    'https://JOBICY.com/api/v2/remote-jobs?count=20&tag=Python&geo=europe',
    'https://jobicy.com/jobs?search_keywords=python&search_region=Europe&page=2',
  ],
  notBoards: ['https://jobicy.com/salaries', 'https://jobicy.com/jobs/company-list'],
  pages: { 'https://jobicy.com/api/v2/remote-jobs?count=100&geo=europe&tag=python': { body: fixture('jobicy.json') } },
  ids: ['120001', '120002'],
  fields: {
    '120001': {
      title: 'Data Engineer – Pipelines',
      company: 'Rohr & Leitung',
      location: 'Europe',
      remote: 'remote',
      employmentTypeText: 'Full-Time, Contract',
      seniorityText: 'Senior',
      salary: { min: 70000, max: 90000, currency: 'EUR', period: 'yearly' },
      descriptionHtml: '<p>Lay pipes.</p>',
      postedAt: '2026-10-05T06:00:00+00:00',
      tags: ['Data Science & Analytics'],
      completeness: 'full',
    },
    '120002': { seniorityText: undefined, salary: undefined, descriptionHtml: 'Write.', completeness: 'excerpt' },
  },
  list: {
    withEntries: (jobs) => JSON.stringify({ jobCount: jobs.length, jobs }),
    entry: JSON.parse(fixture('jobicy.json')).jobs[0],
  },
};
