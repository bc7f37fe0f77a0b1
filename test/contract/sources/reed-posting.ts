import { fixture, type SourceCase } from '../../support/source-case.ts';

/** One posting by its number. */
export const sourceCase: SourceCase = {
  source: 'reed',
  token: 'id=55000001',
  urls: ['https://www.reed.co.uk/jobs/analyst/55000001', 'https://www.reed.co.uk/api/1.0/jobs/55000001'],
  postings: { 'https://www.reed.co.uk/jobs/analyst/55000001?source=x#/': '55000001' },
  pages: { 'https://www.reed.co.uk/api/1.0/jobs/55000001': { body: fixture('reed-posting.json') } },
  key: { key: 'geheim-0123456789' },
  ids: ['55000001'],
  fields: { '55000001': { title: 'Analyst' } },
  conditional: false,
};
