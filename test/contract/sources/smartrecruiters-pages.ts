import type { SourceCase } from '../../support/source-case.ts';

const api = 'https://api.smartrecruiters.com/v1/companies/GrosseGruppe/postings';
const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => String(7_000_000 + from + index));
const page = (ids: string[]) => ({
  body: JSON.stringify({ offset: 0, limit: 100, totalFound: 205, content: ids.map((id) => ({ id, name: `Role ${id}` })) }),
});

/** A board of several pages; one posting moves to the next page meanwhile, so that the service counts one more than it lists. */
export const sourceCase: SourceCase = {
  source: 'smartrecruiters',
  token: 'GrosseGruppe',
  urls: ['https://careers.smartrecruiters.com/GrosseGruppe'],
  key: { consent: 'Yes' },
  pages: {
    [`${api}?limit=100&offset=0`]: page(range(0, 100)),
    [`${api}?limit=100&offset=100`]: page(range(99, 100)),
    [`${api}?limit=100&offset=200`]: page(range(199, 4)),
    ...Object.fromEntries(
      range(0, 203).map((id) => [`${api}/${id}`, { body: `{"jobAd":{"sections":{"jobDescription":{"text":"<p>${id}</p>"}}}}` }]),
    ),
  },
  ids: range(0, 203),
  fields: { '7000202': { title: 'Role 7000202', descriptionHtml: '<p>7000202</p>' } },
};
