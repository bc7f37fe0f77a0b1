import { fixture, type SourceCase } from '../../support/source-case.ts';

const site = 'https://halm.jobs.personio.com';
const page = (body: string) => ({ body, contentType: 'text/html; charset=utf-8' });

/** The employer has not switched the feed on: the list of the site's own search, and the pages of the postings. */
export const sourceCase: SourceCase = {
  source: 'personio',
  token: 'halm',
  urls: ['https://halm.jobs.personio.com/', 'https://halm.jobs.personio.de/'],
  pages: {
    [`${site}/search.json`]: { body: fixture('personio-search.json') },
    [`${site}/job/3000001`]: page(fixture('personio-job.html')),
    [`${site}/job/3000003`]: page('<!doctype html><p>Empfang'),
  },
  // The second has its text in the list.
  ids: ['3000002', '3000001', '3000003'],
  fields: {
    '3000001': {
      title: 'Juristin (w/m/d) 60–80 %',
      company: 'Halm Recht AG',
      companyFrom: 'posting',
      url: `${site}/job/3000001`,
      locations: [{ text: 'Genf' }, { text: 'Zürich' }],
      employmentTypeText: 'Permanent employee, Part-time',
      seniorityText: 'experienced',
      experienceText: '5-7',
      salary: { min: 120000, max: 140000, currency: 'CHF', period: 'YEAR' },
      descriptionHtml: '<p>Verträge lesen.</p>',
      department: 'Recht',
      team: 'Kanzlei',
      requisitionId: undefined,
      postedAt: '2026-10-10T09:00:00+00:00',
      tags: ['Schiedsrecht'],
      completeness: 'full',
    },
    '3000002': { descriptionHtml: '<p>Ein Jahr lang lernen.</p>', completeness: 'full', companyFrom: 'token' },
    // Its page has changed its shape: what the list says stays.
    '3000003': { title: 'Empfang', locations: undefined, completeness: 'title_only' },
  },
  list: {
    withEntries: (entries) => JSON.stringify(entries),
    entry: JSON.parse(fixture('personio-search.json'))[0],
  },
  conditional: false,
};
