import { fixture, type SourceCase } from '../../support/source-case.ts';

const asked =
  'https://search.api.careerjet.net/v4/query?keywords=buchhaltung&locale_code=de_CH&location=bern&sort=date&page=1&page_size=100';

export const sourceCase: SourceCase = {
  source: 'careerjet',
  token: 'keywords=buchhaltung&locale_code=de_CH&location=bern',
  urls: [
    'https://www.careerjet.ch/jobs?s=Buchhaltung&l=Bern&p=2',
    'http://careerjet.ch/stellenangebote?l=bern&s=buchhaltung',
    'https://search.api.careerjet.net/v4/query?keywords=buchhaltung&location=Bern&locale_code=de_CH&user_ip=1.2.3.4',
  ],
  notBoards: ['https://www.careerjet.ch/', 'https://www.careerjet.ch/jobad/ch123'],
  pages: { [`${asked}&user_ip=192.0.2.7&user_agent=Rolecall%2F0.1.0`]: { body: fixture('careerjet.json') } },
  key: { key: 'geheim-0123456789', site: 'https://me.example/', user_ip: '192.0.2.7' },
  // Nothing in the answer names a posting: title, company, place and site do.
  ids: ['9a1b385966373ea5627f6d30', '9482e511006299df3382169d'],
  fields: {
    '9a1b385966373ea5627f6d30': {
      title: 'Buchhalter/in',
      company: 'Salzlecke AG',
      url: 'https://jobviewtrack.com/de-ch/job-1.html',
      location: 'Bern',
      salary: { min: 80000, max: 90000, currency: 'CHF', period: 'year' },
      salaryText: 'CHF 80000 - 90000 par an',
      descriptionHtml: '… Buchhaltung …',
      postedAt: '2026-10-05T08:00:00.000Z',
      completeness: 'excerpt',
    },
    '9482e511006299df3382169d': { company: undefined, salary: undefined, postedAt: 'yesterday', completeness: 'title_only' },
  },
  list: {
    withEntries: (jobs) => JSON.stringify({ type: 'JOBS', hits: jobs.length, jobs }),
    entry: JSON.parse(fixture('careerjet.json')).jobs[0],
  },
  conditional: false,
};
