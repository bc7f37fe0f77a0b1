import type { SourceCase } from '../../support/source-case.ts';

const api = 'https://api-prod.letsdeel.com/guest/ats/organizations';
const keeper = {
  id: 'p-1',
  title: 'Bee Keeper',
  richtextDescription: '<p>Keep bees.</p>',
  createdAt: '2026-10-01T08:00:00.000Z',
  isCompensationVisible: true,
  job: {
    jobLocations: [{ location: { name: 'Zürich' } }, { location: { name: 'Remote' } }, { location: null }],
    jobEmploymentTypes: [{}, { employmentType: { name: 'Full-time' } }],
    jobTeams: [{ team: { name: 'Hives' } }],
    jobDepartments: [{ department: { name: 'Field' } }],
    currentCompensation: { minAmount: 80_000, maxAmount: 95_000, currencyIsoCode: 'CHF' },
  },
};

export const sourceCase: SourceCase = {
  source: 'deel',
  token: 'imkerei',
  urls: [
    'https://jobs.deel.com/imkerei',
    'http://JOBS.deel.com/job-boards/imkerei/?x=1',
    'https://jobs.deel.com/imkerei/job-details/p-1/overview',
    `${api}/imkerei/career_page_settings`,
  ],
  postings: { 'https://jobs.deel.com/imkerei/job-details/p-1/overview?utm=x': 'p-1' },
  notBoards: [
    'https://jobs.deel.com/',
    'https://jobs.deel.com/login',
    'https://www.deel.com/jobs/x',
    'https://api-prod.letsdeel.com/guest/ats/organizations',
  ],
  pages: {
    [`${api}/org-1/job_boards/board-1/job_postings`]: {
      body: JSON.stringify([
        keeper,
        {
          id: 'p-2',
          title: 'Honey Taster',
          isCompensationVisible: false,
          job: { currentCompensation: keeper.job.currentCompensation },
        },
      ]),
    },
    [`${api}/imkerei/career_page_settings`]: { body: JSON.stringify({ organizationId: 'org-1', jobBoard: { id: 'board-1' } }) },
  },
  ids: ['p-1', 'p-2'],
  fields: {
    'p-1': {
      title: 'Bee Keeper',
      companyFrom: 'token',
      url: 'https://jobs.deel.com/imkerei/job-details/p-1/overview',
      locations: [{ text: 'Zürich' }, { text: 'Remote' }],
      employmentTypeText: 'Full-time',
      salary: { min: 80_000, max: 95_000, currency: 'CHF', period: null },
      descriptionHtml: '<p>Keep bees.</p>',
      department: 'Field',
      team: 'Hives',
      postedAt: '2026-10-01T08:00:00.000Z',
      completeness: 'full',
    },
    'p-2': { salary: undefined, locations: undefined, department: undefined, completeness: 'title_only' },
  },
  list: { withEntries: (jobPostings) => JSON.stringify({ jobPostings }), entry: keeper },
};
