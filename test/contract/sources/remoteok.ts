import { fixture, type SourceCase } from '../../support/source-case.ts';

export const sourceCase: SourceCase = {
  urls: ['https://remoteok.com/', 'https://remoteok.com/remote-dev-jobs', 'https://www.remoteok.io/api'],
  source: 'remoteok',
  token: 'all',
  pages: { 'https://remoteok.com/api': { body: fixture('remoteok.json') } },
  ids: ['1100001', '1100002', '1100003'],
  fields: {
    '1100001': {
      title: 'Rust Engineer',
      company: 'Quarz',
      companyFrom: 'posting',
      location: 'Worldwide',
      remote: 'remote',
      salary: undefined,
      descriptionHtml: '<p>We don’t rush.</p>',
      tags: ['rust', 'dev'],
      postedAt: '2026-09-19T05:20:00+00:00',
    },
    '1100002': {
      company: 'Säge & Söhne',
      location: 'Coimbra',
      postedAt: 1789700000,
      salary: { min: 60000, max: null, currency: null, period: null },
    },
    // Nobody is named, and the board is no employer: unknown stays unknown.
    '1100003': { company: undefined, companyFrom: undefined, location: undefined },
  },
  list: {
    withEntries: (entries) => JSON.stringify(entries),
    entry: JSON.parse(fixture('remoteok.json'))[0],
  },
};
