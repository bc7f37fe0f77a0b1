import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import type { SourceCase } from '../../support/source-case.ts';

const host = 'https://spinnerei.jobs2web.com';
const list = (row: number) => `${host}/search/?q=&sortColumn=referencedate&sortDirection=desc&startrow=${row}`;
const row = (id: number) =>
  `<tr class="data-row"><td class="colTitle"><span class="jobTitle hidden-phone"><a href="/job/Ulm-Spinner-${id}/${id}/" class="jobTitle-link">Spinner ${id}</a></span><div class="jobdetail-phone"><span class="jobTitle visible-phone"><a class="jobTitle-link" href="/job/Ulm-Spinner-${id}/${id}/">Spinner ${id}</a></span></div></td><td class="colLocation"><span class="jobLocation">Ulm, DE, 89073</span></td><td class="colDate"><span class="jobDate">Oct ${(id % 28) + 1}, 2026</span></td></tr>`;
const page = (from: number, to: number) => ({
  body: `<html lang="de-DE"><body><span class="paginationLabel" aria-label="">Ergebnisse <b>1 – 25</b> von <b>30</b></span><table id="searchresults">${Array.from({ length: to - from }, (_, each) => row(70_000 + from + each)).join('')}</table></body></html>`,
  contentType: 'text/html;charset=UTF-8',
});

/** The older list: a table by pages of 25. The feed answers with a page for people, and its texts are on the pages of the postings. */
export const sourceCase: SourceCase = {
  urls: [host, `${host}/search/`, `${host}/job/Ulm-Spinner-70001/70001/`, `${host}/go/Spinning/123/`],
  postings: { [`${host}/job/Ulm-Spinner-70001/70001/`]: '70001' },
  source: 'successfactors',
  token: 'spinnerei.jobs2web.com',
  pages: { [list(0)]: page(0, 25), [list(25)]: page(25, 30) },
  failures: { [`${host}/googlefeed.xml`]: new ReadFailure('wrong_content_type', 'a page for people', { status: 200 }) },
  ids: Array.from({ length: 30 }, (_, number) => String(70_000 + number)),
  fields: {
    '70029': {
      title: 'Spinner 70029',
      company: 'spinnerei',
      companyFrom: 'token',
      locations: [{ text: 'Ulm, DE, 89073', city: 'Ulm', country: 'DE', postalCode: '89073' }],
      postedAt: '2026-10-02T00:00:00.000Z',
      completeness: 'title_only',
    },
  },
  conditional: false,
};
