import { fixture, type SourceCase } from '../../support/source-case.ts';

/** The interface of the texts is gone: the list is all there is. */
export const sourceCase: SourceCase = {
  source: 'arbeitsagentur',
  token: 'was=software',
  urls: ['https://www.arbeitsagentur.de/jobsuche/suche?was=software'],
  pages: {
    'https://rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc/v6/jobs?was=software&page=1&size=100': {
      body: fixture('arbeitsagentur.json'),
    },
  },
  ids: ['10000-1200000001-S', '13433-8ASYP7FP0UUNASNJ-S'],
  fields: {
    '10000-1200000001-S': {
      employmentTypeText: 'Vollzeit, Teilzeit, unbefristet',
      tags: ['Softwareentwickler/in', 'Informatiker/in', 'Softwareentwicklung', 'IT'],
      validThrough: '2026-12-01',
      descriptionText: undefined,
      completeness: 'title_only',
      locations: [
        {
          text: '79098 Freiburg im Breisgau',
          city: 'Freiburg im Breisgau',
          region: 'BADEN_WUERTTEMBERG',
          country: 'DEUTSCHLAND',
          postalCode: '79098',
          latitude: 47.99,
          longitude: 7.85,
        },
        { text: 'DEUTSCHLAND', country: 'DEUTSCHLAND' },
      ],
    },
  },
  conditional: false,
};
