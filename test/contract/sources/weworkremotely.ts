import { fixture, type SourceCase } from '../../support/source-case.ts';

export const sourceCase: SourceCase = {
  source: 'weworkremotely',
  token: 'all',
  urls: [
    'https://weworkremotely.com/',
    'https://weworkremotely.com/remote-jobs.rss',
    'http://www.WeWorkRemotely.com/remote-jobs/bookkeeper-wanted#apply',
  ],
  notBoards: ['https://weworkremotely.com/company/kiesel-sand', 'https://weworkremotely.com/remote-jobs/search?term=rails'],
  pages: {
    'https://weworkremotely.com/remote-jobs.rss': { body: fixture('weworkremotely.xml'), contentType: 'application/rss+xml' },
  },
  ids: [
    'https://weworkremotely.com/remote-jobs/kiesel-sand-senior-rails-engineer-billing',
    'https://weworkremotely.com/remote-jobs/bookkeeper-wanted',
  ],
  fields: {
    'https://weworkremotely.com/remote-jobs/kiesel-sand-senior-rails-engineer-billing': {
      title: 'Senior Rails Engineer: Billing',
      company: 'Kiesel & Sand',
      companyFrom: 'posting',
      location: 'Anywhere in the World',
      remote: 'remote',
      employmentTypeText: 'Full-Time',
      tags: ['Full-Stack Programming', 'Ruby', 'Rails', 'SQL'],
      descriptionHtml: '<p><strong>Headquarters:</strong> Fresno</p><p>R&amp;D on rails.</p>',
      postedAt: '2026-10-05T12:00:00.000Z',
      validThrough: 'November 04, 2026',
    },
    'https://weworkremotely.com/remote-jobs/bookkeeper-wanted': {
      title: 'Bookkeeper wanted',
      company: undefined,
      descriptionHtml: '<p>Books.</p>',
      postedAt: '2026-10-04T18:20:27.000Z',
      validThrough: '2026-11-03T20:20:27.000Z',
    },
  },
};
