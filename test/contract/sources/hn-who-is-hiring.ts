import { fixture, type SourceCase } from '../../support/source-case.ts';

/** The newest thread is looked up first; the questions of people who want to be hired are left alone. */
export const sourceCase: SourceCase = {
  source: 'hn-who-is-hiring',
  token: 'who-is-hiring',
  urls: [
    'https://news.ycombinator.com/submitted?id=whoishiring',
    'http://news.ycombinator.com/user?id=whoishiring',
    'https://hn.algolia.com/api/v1/search_by_date?tags=story,author_whoishiring',
  ],
  notBoards: ['https://news.ycombinator.com/', 'https://news.ycombinator.com/user?id=somebody', 'https://hn.algolia.com/?q=rust'],
  pages: {
    'https://hn.algolia.com/api/v1/items/45000000': { body: fixture('hn-thread.json') },
    'https://hn.algolia.com/api/v1/search_by_date?tags=story,author_whoishiring&hitsPerPage=10': {
      body: fixture('hn-stories.json'),
    },
  },
  ids: [
    '45000123',
    '45000124-staff-swe-ai',
    '45000124-data-scientist',
    '45000124-product-designer',
    '45000125-senior-frontend-engineer',
    '45000125-qa-engineer',
    '45000128',
  ],
  fields: {
    '45000123': {
      title: 'Backend Engineer',
      company: 'Nordlicht Robotik',
      companyFrom: 'posting',
      url: 'https://news.ycombinator.com/item?id=45000123',
      applyUrl: 'https://nordlicht.example/careers/backend',
      location: 'Zurich, CH',
      remote: undefined,
      remoteText: 'ONSITE/HYBRID',
      employmentTypeText: 'Full-time',
      salaryText: 'CHF 110k-130k',
      postedAt: '2026-11-02T15:10:00.000Z',
    },
    '45000124-staff-swe-ai': { title: 'Staff SWE, AI', location: 'Remote (EU) or Lyon, France', salaryText: '€70k - €95k' },
    '45000125-qa-engineer': {
      title: 'QA Engineer',
      company: 'Muschelkalk',
      applyUrl: 'https://jobs.ashbyhq.com/muschelkalk/2',
      location: undefined,
      remoteText: 'REMOTE',
    },
    '45000128': {
      title: 'Data Engineer (Python)',
      company: 'Zaunkönig Health',
      location: 'Leeds, UK',
      remoteText: 'Yes (UK)',
      employmentTypeText: 'Part-time',
      salaryText: '£300/day',
    },
  },
  conditional: false,
};
