import { fixture, type SourceCase } from '../../support/source-case.ts';

const address = `https://rest.arbeitsagentur.de/jobboerse/jobsuche-service/pc/v4/jobdetails/${encodeURIComponent(Buffer.from('10000-1200000001-S').toString('base64'))}`;

/** One posting by its reference. */
export const sourceCase: SourceCase = {
  source: 'arbeitsagentur',
  token: 'ref=10000-1200000001-S',
  urls: ['https://www.arbeitsagentur.de/jobsuche/jobdetail/10000-1200000001-S', address],
  postings: { 'http://www.arbeitsagentur.de/jobsuche/jobdetail/10000-1200000001-S?was=x': '10000-1200000001-S' },
  pages: { [address]: { body: fixture('arbeitsagentur-detail.json') } },
  ids: ['10000-1200000001-S'],
  fields: { '10000-1200000001-S': { title: 'Softwareentwickler/in (m/w/d)', employmentTypeText: 'unbefristet' } },
  conditional: false,
};
