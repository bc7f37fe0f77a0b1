import { fixture, type SourceCase } from '../../support/source-case.ts';

/** Excerpts in the list, texts behind it; the second text is not there, but the list says that its posting is. */
export const sourceCase: SourceCase = {
  source: 'reed',
  token: 'keywords=analyst&locationName=london',
  urls: [
    'https://www.reed.co.uk/jobs?keywords=Analyst&location=London&pageno=2',
    'http://reed.co.uk/jobs/analyst-jobs-in-london',
    'https://www.reed.co.uk/api/1.0/search?keywords=analyst&locationName=London&resultsToSkip=100',
  ],
  notBoards: ['https://www.reed.co.uk/', 'https://www.reed.co.uk/jobs', 'https://www.reed.co.uk/courses/analyst'],
  pages: {
    'https://www.reed.co.uk/api/1.0/search?keywords=analyst&locationName=london&resultsToTake=100&resultsToSkip=0': {
      body: fixture('reed.json'),
    },
    'https://www.reed.co.uk/api/1.0/jobs/55000001': { body: fixture('reed-posting.json') },
  },
  key: { key: 'geheim-0123456789' },
  ids: ['55000001', '55000002'],
  fields: {
    '55000001': {
      title: 'Analyst',
      company: 'Heather & Sons Ltd',
      url: 'https://www.reed.co.uk/jobs/analyst/55000001',
      applyUrl: 'https://heather.example/jobs/1',
      location: 'London',
      employmentTypeText: 'Permanent, Full-time',
      salary: { min: 40000, max: 50000, currency: 'GBP', period: 'per annum' },
      salaryText: '£40,000 - £50,000 per annum',
      descriptionHtml: '<p>Look at numbers and tell.</p>',
      postedAt: '2026-10-05',
      validThrough: '2026-11-16',
      completeness: 'full',
    },
    '55000002': { salary: undefined, postedAt: '2026-10-04', descriptionHtml: 'Care and ', completeness: 'excerpt' },
  },
  conditional: false,
};
