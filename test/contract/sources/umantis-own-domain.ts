import type { SourceCase } from '../../support/source-case.ts';

const site = 'https://stellen.wehr.example';
const html = (body: string) => ({ body, contentType: 'text/html; charset=utf-8' });
const link = (id: number) => `<a class="HSTableLinkSubTitle" href="/Vacancies/${id}/Description/1">Vacancy ${id}</a>`;

/** The list under the employer's own domain, in the newer design; it names its next page. */
export const sourceCase: SourceCase = {
  source: 'umantis',
  token: 'stellen.wehr.example',
  urls: [],
  url: `${site}/Jobs/All`,
  embeds: [{ url: `${site}/Jobs/2?lang=eng`, html: `<table class="c-table table-as-list">${link(300)}</table>` }],
  pages: {
    [`${site}/Jobs/All`]: html(
      `<span data-pagination-next-href="/Jobs/All?tc7=p2"></span><table class="c-table table-as-list">${link(300)}</table>`,
    ),
    [`${site}/Jobs/All?tc7=p2`]: html(
      `<span data-pagination-next-href=""></span><table class="table-as-list">${link(301)}</table>`,
    ),
  },
  ids: ['300', '301'],
  fields: { '301': { title: 'Vacancy 301', url: `${site}/Vacancies/301/Description/1`, completeness: 'title_only' } },
  conditional: false,
};
