import { fixture, type SourceCase } from '../../support/source-case.ts';

export const sourceCase: SourceCase = {
  source: 'remotive',
  token: 'all',
  urls: [
    'https://remotive.com/remote-jobs',
    'http://WWW.Remotive.com/',
    'https://remotive.io/api/remote-jobs?limit=50',
    'https://remotive.com/remote-jobs/software-dev/go-developer-1990001?utm_source=x',
  ],
  notBoards: ['https://remotive.com/blog/', 'https://support.remotive.com/'],
  pages: { 'https://remotive.com/api/remote-jobs': { body: fixture('remotive.json') } },
  ids: ['1990001', '1990002', '1990003'],
  fields: {
    '1990001': {
      title: 'Go Developer & Mentor',
      company: 'Birkenholz & Co',
      companyFrom: 'posting',
      url: 'https://remotive.com/remote-jobs/software-dev/go-developer-1990001',
      location: 'Europe, UK',
      remote: 'remote',
      employmentTypeText: 'full_time',
      salaryText: '€60k - €80k',
      descriptionHtml: '<p>Write services.</p>',
      tags: ['Software Development', 'go', 'postgres'],
      postedAt: '2026-10-05T08:00:00',
      completeness: 'full',
    },
    '1990002': { descriptionHtml: '<p>Look at labels.</p>', employmentTypeText: undefined, salaryText: undefined },
    '1990003': { company: undefined, companyFrom: undefined, location: undefined, completeness: 'title_only' },
  },
  list: {
    withEntries: (jobs) => JSON.stringify({ 'job-count': jobs.length, jobs }),
    entry: JSON.parse(fixture('remotive.json')).jobs[0],
  },
};
