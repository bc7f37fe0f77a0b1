import { fixture, type SourceCase } from '../../support/source-case.ts';

const ad = JSON.parse(fixture('jobtech.json')).hits[0];

/** One advertisement by its number. */
export const sourceCase: SourceCase = {
  source: 'jobtech',
  token: 'ad=29000001',
  urls: ['https://arbetsformedlingen.se/platsbanken/annonser/29000001', 'https://jobsearch.api.jobtechdev.se/ad/29000001'],
  postings: { 'https://arbetsformedlingen.se/platsbanken/annonser/29000001?utm_source=x': '29000001' },
  pages: { 'https://jobsearch.api.jobtechdev.se/ad/29000001': { body: JSON.stringify(ad) } },
  ids: ['29000001'],
  fields: { '29000001': { title: 'Systemutvecklare till Lund' } },
};
