import { fixture, type SourceCase } from '../../support/source-case.ts';

/** The first version of the interface: yearly amounts as text, single words instead of lists. */
export const sourceCase: SourceCase = {
  source: 'jobicy',
  token: 'all',
  urls: ['https://jobicy.com/jobs', 'https://jobicy.com/feed/job_feed', 'https://jobicy.com/jobs/119000-accountant'],
  pages: { 'https://jobicy.com/api/v2/remote-jobs?count=100': { body: fixture('jobicy-annual.json') } },
  ids: ['119000'],
  fields: {
    '119000': {
      salary: { min: 80000, max: 95000, currency: 'CHF', period: 'yearly' },
      employmentTypeText: 'full-time',
      tags: ['Accounting & Finance'],
      postedAt: '2026-09-01 06:00:00',
    },
  },
  list: { withEntries: (jobs) => JSON.stringify({ jobs }), entry: JSON.parse(fixture('jobicy-annual.json')).jobs[0] },
};
