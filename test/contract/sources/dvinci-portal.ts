import { fixture, type SourceCase } from '../../support/source-case.ts';

const site = 'https://klinik-weiler.dvinci.de/portal/Pflege';

/** One portal of a company with several. */
export const sourceCase: SourceCase = {
  source: 'dvinci',
  token: 'klinik-weiler.dvinci.de/Pflege',
  urls: [`${site}/`, `${site}/jobPublication/list.json?fields=small`, `${site}/de/jobs`],
  postings: { [`${site}/de/jobs/20132/x`]: '20132' },
  embeds: [
    { url: `${site}/de/jobs`, html: '<html ng-app="dvinci.apps.Dvinci">' },
    { url: `${site}/`, html: '<meta name="dvinciVersion" content="2026.10">' },
  ],
  pages: { [`${site}/jobPublication/list.json`]: { body: fixture('dvinci.json') } },
  ids: ['20132', '20133', '20134'],
  fields: { '20132': { requisitionId: 'PF-7' } },
};
