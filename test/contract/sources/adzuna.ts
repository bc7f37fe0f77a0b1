import { fixture, type SourceCase } from '../../support/source-case.ts';

const asked =
  'https://api.adzuna.com/v1/api/jobs/ch/search/1?results_per_page=50&sort_by=date&content-type=application/json&what=python&where=z%C3%BCrich';

/** Pay that nobody stated never passes for pay. */
export const sourceCase: SourceCase = {
  source: 'adzuna',
  token: 'country=ch&what=python&where=z%C3%BCrich',
  urls: [
    'https://www.adzuna.ch/search?q=Python&w=Z%C3%BCrich&p=2',
    'http://adzuna.ch/search?w=z%C3%BCrich&q=python',
    'https://api.adzuna.com/v1/api/jobs/ch/search/3?app_id=somebody&app_key=secret&what=python&where=Z%C3%BCrich&results_per_page=20',
  ],
  notBoards: ['https://www.adzuna.ch/', 'https://www.adzuna.ch/land/ad/5000000001', 'https://www.adzuna.com/search'],
  pages: { [`${asked}&app_id=app12345&app_key=geheim-0123456789`]: { body: fixture('adzuna.json') } },
  key: { app_id: 'app12345', app_key: 'geheim-0123456789' },
  ids: ['5000000001', '5000000002', '5000000003'],
  fields: {
    '5000000001': {
      title: 'Python Developer & Coach',
      company: 'Espenlaub AG',
      url: 'https://www.adzuna.ch/land/ad/5000000001?se=abc&utm_medium=api&v=1',
      locations: [
        { text: 'Zürich, Schweiz', country: 'Schweiz', region: 'Zürich', city: 'Kreis 5', latitude: 47.37, longitude: 8.54 },
      ],
      salary: undefined,
      salaryEstimate: { min: 98000.4, max: 98000.4, currency: null, period: null },
      employmentTypeText: 'full_time',
      descriptionHtml: 'We look for a python person who…',
      postedAt: '2026-10-05T09:00:00Z',
      tags: ['IT Stellen'],
      completeness: 'excerpt',
    },
    '5000000002': {
      company: undefined,
      salary: { min: 70000, max: 85000, currency: null, period: null },
      salaryEstimate: undefined,
      employmentTypeText: 'permanent, part_time',
    },
    '5000000003': {
      salary: undefined,
      salaryEstimate: { min: 50000, max: null, currency: null, period: null },
      completeness: 'title_only',
    },
  },
  list: {
    withEntries: (results) => JSON.stringify({ count: results.length, results }),
    entry: JSON.parse(fixture('adzuna.json')).results[0],
  },
  conditional: false,
};
