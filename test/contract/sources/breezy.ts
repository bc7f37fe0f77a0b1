import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { fixture, type SourceCase } from '../../support/source-case.ts';

const api = 'https://amselwerk.breezy.hr/json?verbose=true';

export const sourceCase: SourceCase = {
  source: 'breezy',
  token: 'amselwerk',
  urls: [
    'https://amselwerk.breezy.hr/',
    'http://AmselWerk.breezy.hr/?department=Data',
    'https://amselwerk.breezy.hr/json',
    'https://amselwerk.breezy.hr/p/a1b2c3d4e5f6-data-engineer/apply?source=x',
  ],
  postings: {
    'https://amselwerk.breezy.hr/p/a1b2c3d4e5f6-data-engineer': 'a1b2c3d4e5f6',
    'https://amselwerk.breezy.hr/p/a1b2c3d4e5f6': 'a1b2c3d4e5f6',
  },
  notBoards: ['https://breezy.hr/', 'https://www.breezy.hr/', 'https://app.breezy.hr/signin', 'https://marketing.breezy.hr/x'],
  pages: { [api]: { body: fixture('breezy.json') } },
  ids: ['a1b2c3d4e5f6', '0f0f0f0f0f0f', '00aa00aa00aa'],
  fields: {
    a1b2c3d4e5f6: {
      title: 'Data Engineer (f/m/x)',
      company: 'Amselwerk',
      companyFrom: 'posting',
      url: 'https://amselwerk.breezy.hr/p/a1b2c3d4e5f6-data-engineer',
      locations: [
        { text: 'Zug, CH', city: 'Zug', region: 'Zug', country: 'CH' },
        { text: 'Luzern, CH', city: 'Luzern', country: 'CH' },
      ],
      remote: 'hybrid',
      employmentTypeText: 'fullTime',
      salary: undefined,
      salaryText: 'CHF90,000 – CHF110,000 / year',
      descriptionHtml: '<p>Pipes &amp; tables.</p>',
      department: 'Data',
      postedAt: '2026-10-04T12:00:00.000Z',
    },
    '0f0f0f0f0f0f': {
      title: 'Betreuung | Nacht',
      locations: [{ text: 'Canada', country: 'CA' }],
      remote: 'remote',
      employmentTypeText: 'partTime',
      salaryText: 'Up to $25 / hour',
      descriptionHtml: '<p>Ruhe.</p>',
      department: undefined,
    },
    '00aa00aa00aa': { companyFrom: 'token', locations: undefined, remote: undefined, completeness: 'title_only' },
  },
  notFound: {
    pages: { [api]: new ReadFailure('unexpected_shape', 'redirects to another host, breezy.hr', { status: 302 }) },
    reason: 'not_found',
  },
  list: {
    withEntries: (entries) => JSON.stringify(entries),
    entry: JSON.parse(fixture('breezy.json'))[0],
  },
};
