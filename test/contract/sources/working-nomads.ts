import { fixture, type SourceCase } from '../../support/source-case.ts';

export const sourceCase: SourceCase = {
  source: 'working-nomads',
  token: 'category=development',
  urls: [
    'https://www.workingnomads.com/jobs?category=development',
    'https://www.workingnomads.com/api/exposed_jobs/?category=Development',
    'https://www.workingnomads.co/remote-development-jobs',
  ],
  notBoards: ['https://www.workingnomads.com/about'],
  pages: { 'https://www.workingnomads.com/api/exposed_jobs/?category=development': { body: fixture('working-nomads.json') } },
  ids: ['1500001', 'https://www.workingnomads.com/jobs/writer-at-federkiel'],
  fields: {
    '1500001': {
      title: 'Python Developer & Teacher',
      company: 'Natternhemd',
      url: 'https://www.workingnomads.com/job/go/1500001/',
      location: 'Europe',
      remote: 'remote',
      tags: ['Development', 'python', 'django'],
      descriptionHtml: '<p>Teach snakes.</p>',
      postedAt: '2026-10-05T03:12:00-04:00',
      completeness: 'full',
    },
    'https://www.workingnomads.com/jobs/writer-at-federkiel': {
      company: undefined,
      tags: ['Writing'],
      completeness: 'title_only',
    },
  },
  list: { withEntries: (entries) => JSON.stringify(entries), entry: JSON.parse(fixture('working-nomads.json'))[0] },
};
