import { fixture, type SourceCase } from '../../support/source-case.ts';

const site = 'https://karriar.larkan.example';

/** A career site under the company's own domain, without the RSS feed. */
export const sourceCase: SourceCase = {
  source: 'teamtailor',
  token: 'karriar.larkan.example',
  urls: [],
  url: `${site}/jobs`,
  embeds: [
    {
      url: `${site}/`,
      html: '<link rel="stylesheet" href="https://assets-aws.teamtailor-cdn.com/assets/packs/css/x.css"><a href="https://www.teamtailor.com/">Career site by Teamtailor</a>',
    },
  ],
  pages: { [`${site}/jobs.json`]: { body: fixture('teamtailor.json'), contentType: 'application/feed+json' } },
  ids: ['6000001', '6000002', '5d0f0000-0000-4000-8000-000000000003'],
  fields: {
    '6000001': { remote: 'remote', department: undefined },
    '6000002': { locations: undefined },
  },
};
