import type { SourceCase } from '../../support/source-case.ts';

const host = 'https://uscareers2-walzwerk.icims.com';
const list = (jobs: string) => ({
  body: `<html><body><div class="iCIMS_Content"><div class="iCIMS_JobsTable">${jobs}</div></div></body></html>`,
  contentType: 'text/html',
});
const row = (id: number, title: string, place: string) =>
  `<div class="row"><div class="col-xs-6 header left"><span class="sr-only field-label">Job Locations</span>
  <span>${place}</span></div><div class="title"><a class="iCIMS_Anchor" href="${host}/jobs/${id}/x/job?in_iframe=1" title="${id} - ${title}"></a></div></div>`;
const only = list(row(1, 'Roller', 'US-PA') + row(2, 'Welder &amp; Fitter', 'CA-ON-Saint-Jean-sur-Richelieu'));

/** An older theme: rows instead of cards, the title only in an attribute, no number of pages; a page beyond the last repeats it. */
export const sourceCase: SourceCase = {
  urls: [`${host}/jobs/search?ss=1`],
  source: 'icims',
  token: 'uscareers2-walzwerk.icims.com',
  pages: {
    [`${host}/jobs/search?ss=1&pr=0&in_iframe=1`]: only,
    [`${host}/jobs/search?ss=1&pr=1&in_iframe=1`]: only,
  },
  ids: ['1', '2'],
  fields: {
    '1': { title: 'Roller', company: 'walzwerk', locations: [{ text: 'US-PA', country: 'US', region: 'PA' }] },
    '2': {
      title: 'Welder & Fitter',
      locations: [{ text: 'CA-ON-Saint-Jean-sur-Richelieu', country: 'CA', region: 'ON', city: 'Saint-Jean-sur-Richelieu' }],
      postedAt: undefined,
    },
  },
  conditional: false,
};
