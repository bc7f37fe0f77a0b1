import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { fixture, type SourceCase } from '../../support/source-case.ts';

const site = 'https://klinik-weiler.dvinci-hr.com';
const list = `${site}/jobPublication/list.json`;

export const sourceCase: SourceCase = {
  source: 'dvinci',
  token: 'klinik-weiler.dvinci-hr.com',
  urls: [
    `${site}/`,
    'http://KLINIK-WEILER.dvinci-hr.com/de/jobs?utm=x',
    `${list}?lang=de`,
    `${site}/de/jobs/20132/pflegefachperson`,
  ],
  postings: { [`${site}/de/jobs/20132/pflegefachperson?x=1`]: '20132', [`${site}/en/jobs/20133/apply`]: '20133' },
  notBoards: [
    'https://www.dvinci-hr.com/',
    'https://static.dvinci-easy.com/files/job-widget-v1/x.js',
    'https://dvinci.de/',
    'https://a.b.dvinci.de/',
  ],
  pages: { [list]: { body: fixture('dvinci.json') } },
  ids: ['20132', '20133', '20134'],
  fields: {
    '20132': {
      title: 'Pflegefachperson (m/w/d) 80–100 %',
      companyFrom: 'token',
      url: `${site}/de/jobs/20132/pflegefachperson`,
      applyUrl: `${site}/de/jobs/20132/apply`,
      location: 'Weiler',
      locations: [
        {
          text: 'Weiler (Haus 1)',
          city: 'Weiler',
          region: undefined,
          country: 'DE',
          postalCode: '88171',
          latitude: 47.58,
          longitude: 9.91,
        },
        { text: 'Chur, Schweiz', city: 'Chur', region: undefined, country: 'CH', postalCode: '7000' },
      ],
      employmentTypeText: 'Vollzeit, PART_TIME, Unbefristet',
      salary: { min: 3200.5, max: null, currency: 'EUR', period: 'MONTH' },
      descriptionHtml: '<p>Unsere Klinik.</p>\n<ul><li>Pflegen &amp; begleiten</li></ul>\n<p>Tarif</p>',
      department: 'Innere Medizin',
      requisitionId: 'PF-7',
      openingId: '10116',
      postedAt: '2026-09-23T08:00:00.000Z',
      validThrough: '2026-12-31T23:00:00.000Z',
      language: 'de',
      tags: ['Pflege'],
      completeness: 'full',
    },
    '20133': {
      locations: [{ text: 'Paris' }],
      employmentTypeText: 'Full-time',
      salary: undefined,
      department: 'Advice',
      postedAt: '2026-09-11',
      descriptionHtml: 'Consult.',
      completeness: 'excerpt',
    },
    '20134': { title: 'Initiativbewerbung', locations: undefined, tags: undefined, completeness: 'title_only' },
  },
  list: { withEntries: (entries) => JSON.stringify(entries), entry: JSON.parse(fixture('dvinci.json'))[0] },
  // A company it does not know, or whose list is switched off.
  notFound: {
    pages: { [list]: new ReadFailure('forbidden', 'refuses us (HTTP 403)', { status: 403 }) },
    reason: 'not_found',
  },
};
