import { fixture, type SourceCase } from '../../support/source-case.ts';

const first = fixture('arbeitnow-1.json');
const second = fixture('arbeitnow-2.json');

/** Two full pages; the third repeats the second, as a service does that ignores the number of the page. */
export const sourceCase: SourceCase = {
  source: 'arbeitnow',
  token: 'all',
  urls: [
    'https://www.arbeitnow.com/',
    'http://arbeitnow.com/jobs?search=berlin',
    'https://www.arbeitnow.com/api/job-board-api?page=2',
    'https://www.arbeitnow.com/jobs/companies/haus-sonnwend/werkstudent-pflege-it-123457',
  ],
  notBoards: ['https://www.arbeitnow.com/blog', 'https://www.arbeitnow.com/jobs/companies/haus-sonnwend'],
  pages: {
    'https://www.arbeitnow.com/api/job-board-api': { body: first },
    'https://www.arbeitnow.com/api/job-board-api?page=2': { body: second },
    // A service that ignores the number of the page: nothing on it is new.
    'https://www.arbeitnow.com/api/job-board-api?page=3': { body: second },
  },
  ids: ['data-analyst-berlin-123456', 'werkstudent-pflege-it-123457', 'koch-kiel-123458'],
  fields: {
    'data-analyst-berlin-123456': {
      title: 'Data Analyst (m/w/d)',
      company: 'Lindenhof Analytik GmbH',
      url: 'https://www.arbeitnow.com/jobs/companies/lindenhof-analytik/data-analyst-berlin-123456',
      location: 'Berlin',
      remote: undefined,
      employmentTypeText: 'Full time, berufserfahren',
      descriptionHtml: '<p>Zahlen lesen &amp; erklären.</p>',
      postedAt: 1790000000,
      tags: ['IT'],
    },
    'werkstudent-pflege-it-123457': {
      title: 'Werkstudent IT & Pflege',
      remote: 'remote',
      descriptionHtml: '<p><strong>Mitdenken</strong></p><p>Mehr davon hier.</p>',
    },
    'koch-kiel-123458': { company: undefined, completeness: 'title_only', employmentTypeText: 'Teilzeit' },
  },
};
