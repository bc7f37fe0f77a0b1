import type { SourceCase } from '../../support/source-case.ts';
import { detailUrl, listUrl } from './oracle.ts';

const host = 'https://grossbank.fa.oraclecloud.com';
const job = (number: number) => ({ Id: String(number), Title: `Clerk ${number}` });
const categories = [
  { Id: 300000001, Name: 'Operations', from: 0, size: 9_000 },
  { Id: '300000002', Name: 'Technology', from: 9_000, size: 1_100 },
];
const answer = (requisitionList: unknown[], total: number) => ({
  body: JSON.stringify({
    items: [
      {
        TotalJobsCount: total,
        requisitionList,
        categoriesFacet: categories.map(({ Id, Name, size }) => ({ Id, Name, TotalCount: size })),
      },
    ],
  }),
});
const jobs = (from: number, size: number) => Array.from({ length: size }, (_, number) => job(from + number));

/** More postings than offsets reach: the site is read category by category. */
export const sourceCase: SourceCase = {
  urls: [`${host}/hcmUI/CandidateExperience/en/sites/CX_1001/jobs`],
  source: 'oracle',
  token: 'grossbank.fa.oraclecloud.com/CX_1001',
  pages: {
    [listUrl(host, 'CX_1001', 0)]: answer(jobs(0, 200), 10_100),
    ...Object.fromEntries(
      categories.flatMap(({ Id, from, size }) =>
        Array.from({ length: Math.ceil(size / 200) }, (_, page) => [
          listUrl(host, 'CX_1001', page * 200, `selectedCategoriesFacet=${Id}`),
          answer(jobs(from + page * 200, Math.min(200, size - page * 200)), size),
        ]),
      ),
    ),
    ...Object.fromEntries(
      jobs(0, 10_100).map(({ Id }) => [
        detailUrl(host, 'CX_1001', `%22${Id}%22`),
        { body: JSON.stringify({ items: [{ Id, ExternalDescriptionStr: '<p>Count.</p>' }] }) },
      ]),
    ),
  },
  ids: jobs(0, 10_100).map(({ Id }) => Id),
  fields: { '0': { completeness: 'full' }, '10099': { title: 'Clerk 10099', completeness: 'title_only' } },
  conditional: false,
};
