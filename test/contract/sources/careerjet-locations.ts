import { fixture, type SourceCase } from '../../support/source-case.ts';

const page = (place: string) =>
  `https://search.api.careerjet.net/v4/query?locale_code=de_CH&location=${place}&sort=date&page=1&page_size=100&user_ip=192.0.2.7&user_agent=Rolecall%2F0.1.0`;

/** A place of which there are several is no empty board. */
export const sourceCase: SourceCase = {
  source: 'careerjet',
  token: 'locale_code=de_CH&location=au',
  urls: ['https://www.careerjet.ch/jobs?l=Au'],
  pages: { [page('au')]: { body: JSON.stringify({ ...JSON.parse(fixture('careerjet.json')), jobs: [], hits: 0 }) } },
  key: { key: 'geheim-0123456789', site: 'https://me.example/', user_ip: '192.0.2.7' },
  ids: [],
  fields: {},
  notFound: {
    pages: { [page('au')]: { body: JSON.stringify({ type: 'LOCATIONS', locations: ['Au ZH', 'Au SG'] }) } },
    reason: 'not_found',
  },
  conditional: false,
};
