import type { SourceCase } from '../../support/source-case.ts';
import { detailUrl, listUrl } from './oracle.ts';

const host = 'https://fa-exyz-saasfaprod1.fa.ocs.oraclecloud25.com';
const page = `${host}/hcmUI/CandidateExperience/en/sites/jobsearch`;
const job = (number: number) => ({
  Id: String(500 + number),
  Title: `Pilot ${number}`,
  PostedDate: '2026-11-01',
  PrimaryLocation: 'Wien',
});
const all = Array.from({ length: 30 }, (_, number) => job(number));
const answer = (requisitionList: unknown[]) => ({
  body: JSON.stringify({ items: [{ TotalJobsCount: all.length, requisitionList }], count: 1, hasMore: false }),
});

/** A site under a name, whose page says the number; 25 a page whatever is asked for; the second page repeats one of the first. */
export const sourceCase: SourceCase = {
  urls: [page, `${page}/jobs`, `${page}/job/512`],
  source: 'oracle',
  token: 'fa-exyz-saasfaprod1.fa.ocs.oraclecloud25.com/jobsearch',
  pages: {
    [listUrl(host, 'CX_45001', 0)]: answer(all.slice(0, 25)),
    [listUrl(host, 'CX_45001', 25)]: answer([job(24), ...all.slice(25, 29)]),
    [listUrl(host, 'CX_45001', 30)]: answer([job(29)]),
    [page]: {
      body: '<html><head><script>var CX_CONFIG = {app:{"siteNumber":"CX_45001","siteLang":"en"}};</script></head><body></body></html>',
      contentType: 'text/html; charset=utf-8',
    },
    [detailUrl(host, 'CX_45001', '%22500%22')]: {
      body: JSON.stringify({ items: [{ Id: '500', ExternalDescriptionStr: '<p>Fly.</p>' }] }),
    },
  },
  ids: all.map((each) => each.Id),
  fields: { '500': { title: 'Pilot 0', location: 'Wien', descriptionHtml: '<p>Fly.</p>' } },
  conditional: false,
};
