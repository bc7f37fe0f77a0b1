import { fixture, type SourceCase } from '../../support/source-case.ts';

const site = 'https://karriere.loewe.example';

/** A career site under the company's own domain: no address tells that it is one. */
export const sourceCase: SourceCase = {
  source: 'softgarden',
  token: 'karriere.loewe.example',
  urls: [],
  url: `${site}/`,
  embeds: [
    { url: `${site}/jobs/66860360/Gaertner/`, html: '<script async src="https://tracker.softgarden.de/v1.js"></script>' },
    { url: 'http://KARRIERE.loewe.example/', html: '<link rel="alternate" href="/jobs.feed.json">' },
  ],
  pages: { [`${site}/jobs.feed.json`]: { body: fixture('softgarden-feed.json') } },
  ids: ['66860360', '66860361', '66860362'],
  fields: { '66860361': { url: `${site}/jobs/66860361/` } },
};
