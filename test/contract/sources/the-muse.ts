import { fixture, type SourceCase } from '../../support/source-case.ts';

export const sourceCase: SourceCase = {
  source: 'the-muse',
  token: 'category=Data+and+Analytics&location=Zurich%2C+Switzerland',
  urls: [
    'https://www.themuse.com/search?location=Zurich%2C%20Switzerland&category=Data%20and%20Analytics',
    'https://www.themuse.com/api/public/jobs?page=3&category=Data%20and%20Analytics&location=Zurich,%20Switzerland&descending=true',
    'https://themuse.com/search/location/Zurich,%20Switzerland/category/Data%20and%20Analytics/',
  ],
  notBoards: ['https://www.themuse.com/', 'https://www.themuse.com/api/public/jobs', 'https://www.themuse.com/advice/'],
  pages: {
    'https://www.themuse.com/api/public/jobs?category=Data+and+Analytics&location=Zurich%2C+Switzerland&descending=true&page=0': {
      body: fixture('the-muse.json'),
    },
  },
  ids: ['18000001', '18000002'],
  fields: {
    '18000001': {
      title: 'Analyst',
      company: 'Glaswerk',
      url: 'https://www.themuse.com/jobs/glaswerk/analyst',
      locations: undefined,
      remoteText: 'Flexible / Remote',
      seniorityText: 'Entry Level',
      tags: ['Data and Analytics', 'Fortune 1000'],
      descriptionHtml: '<p>Look closely.</p>',
      postedAt: '2026-10-05T00:00:00Z',
    },
    '18000002': { locations: [{ text: 'Zurich, Switzerland' }], remoteText: 'Flexible / Remote', seniorityText: undefined },
  },
  list: {
    withEntries: (results) => JSON.stringify({ page: 0, total: results.length, results }),
    entry: JSON.parse(fixture('the-muse.json')).results[0],
  },
};
