import { fixture, type SourceCase } from '../../support/source-case.ts';

/** One category; a posting without a guid is known by its link. */
export const sourceCase: SourceCase = {
  source: 'weworkremotely',
  token: 'remote-design-jobs',
  urls: [
    'https://weworkremotely.com/categories/remote-design-jobs',
    'https://weworkremotely.com/categories/remote-design-jobs.rss',
  ],
  pages: {
    'https://weworkremotely.com/categories/remote-design-jobs.rss': {
      body: fixture('weworkremotely-category.xml'),
      contentType: 'application/xml; charset=utf-8',
    },
  },
  ids: ['https://weworkremotely.com/remote-jobs/pinselstrich-illustrator'],
  fields: {
    'https://weworkremotely.com/remote-jobs/pinselstrich-illustrator': {
      title: 'Illustrator',
      location: 'USA Only',
      validThrough: undefined,
    },
  },
};
