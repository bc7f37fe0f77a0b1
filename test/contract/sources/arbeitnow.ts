import { fixture, type SourceCase } from '../../support/source-case.ts';

/** The last page is shorter than the answer says a page is. */
const first = fixture('arbeitnow-1.json').replace('"per_page": 2', '"per_page": 100');

export const sourceCase: SourceCase = {
  source: 'arbeitnow',
  token: 'all',
  urls: ['https://www.arbeitnow.com/', 'http://arbeitnow.com/jobs'],
  notBoards: ['https://www.arbeitnow.com/blog', 'https://www.arbeitnow.com/jobs/companies/haus-sonnwend'],
  pages: { 'https://www.arbeitnow.com/api/job-board-api': { body: first } },
  ids: ['data-analyst-berlin-123456', 'werkstudent-pflege-it-123457'],
  fields: { 'data-analyst-berlin-123456': { title: 'Data Analyst (m/w/d)', location: 'Berlin' } },
  list: { withEntries: (data) => JSON.stringify({ data, links: {}, meta: { per_page: 100 } }), entry: JSON.parse(first).data[1] },
};
