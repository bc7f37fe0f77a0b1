import { fixture, type SourceCase } from '../../support/source-case.ts';

const site = 'https://loewe.career.softgarden.de';
const feed = JSON.parse(fixture('softgarden-feed.json'));

export const sourceCase: SourceCase = {
  source: 'softgarden',
  token: 'loewe.career.softgarden.de',
  urls: [
    `${site}/`,
    'http://LOEWE.career.softgarden.de/de/jobs?utm_source=x',
    `${site}/jobs.feed.json`,
    `${site}/jobs/66860360/Gaertner-m-w-d/`,
  ],
  postings: {
    [`${site}/jobs/66860360/Gaertner-m-w-d/?source=x`]: '66860360',
    [`${site}/en/jobs/66860360/Gardener/`]: '66860360',
    [`${site}/job/66860362`]: '66860362',
  },
  notBoards: [
    'https://career.softgarden.de/',
    'https://www.softgarden.de/karriere',
    'https://app.softgarden.io/',
    'https://jobdb.softgarden.io/x',
    'https://matomo.softgarden.io/matomo.js',
    'https://a.loewe.softgarden.io/',
  ],
  pages: { [`${site}/jobs.feed.json`]: { body: fixture('softgarden-feed.json') } },
  ids: ['66860360', '66860361', '66860362'],
  fields: {
    // In two languages: the first counts.
    '66860360': {
      title: 'Gärtner (m/w/d)',
      company: 'Gärtnerei Löwe GmbH',
      companyFrom: 'posting',
      url: `${site}/jobs/66860360/Gaertner-m-w-d/`,
      locations: [
        {
          text: 'Bayreuth, Deutschland',
          city: 'Bayreuth',
          region: undefined,
          country: 'Deutschland',
          postalCode: '95444',
          latitude: 49.94,
          longitude: 11.58,
        },
        { text: 'Chur, CH', city: 'Chur', region: undefined, country: 'CH', postalCode: undefined },
      ],
      employmentTypeText: 'FULL_TIME, PART_TIME',
      salary: undefined,
      descriptionHtml: '<p>Pflanzen &amp; gießen.</p>',
      requisitionId: undefined,
      postedAt: '2026-10-01T08:00:00.000+02:00',
      updatedAt: '2026-10-20T10:00:00.000Z',
      validThrough: '2026-12-31T23:59:59.000+01:00',
      completeness: 'full',
    },
    '66860361': {
      title: 'Florist, 60–80 %',
      companyFrom: 'token',
      url: `${site}/jobs/66860361/`,
      locations: undefined,
      remote: 'remote',
      salary: { min: 4200, max: 5000, currency: 'CHF', period: 'MONTH' },
      descriptionHtml: '<p>Blumen binden.</p>',
    },
    '66860362': { title: 'Initiativbewerbung', updatedAt: undefined, completeness: 'title_only' },
  },
  list: {
    withEntries: (entries) => JSON.stringify({ '@type': 'DataFeed', numberOfItems: entries.length, dataFeedElement: entries }),
    entry: feed.dataFeedElement[0],
  },
};
