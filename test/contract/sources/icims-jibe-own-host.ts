import type { SourceCase } from '../../support/source-case.ts';

const host = 'https://careers.steinbruch.example';
const job = (number: number) => ({ data: { slug: number, title: `Mason ${number}`, language: 'de-de' } });
const all = Array.from({ length: 70 }, (_, number) => job(number + 1));
const answer = (jobs: unknown[]) => ({ body: JSON.stringify({ jobs, totalCount: all.length }) });

/** The front end on a host of the employer's, which only its pages tell; fifty a page whatever is asked for. */
export const sourceCase: SourceCase = {
  urls: [],
  url: `${host}/jobs`,
  embeds: [
    {
      url: `${host}/jobs/12?lang=de-de`,
      html: '<html><head><link href="https://assets.jibecdn.com/prod/app.css"></head></html>',
    },
    { url: `${host}/`, html: '<script>window.jibe = {"clientName":"steinbruch"};</script>' },
  ],
  source: 'icims',
  token: 'careers.steinbruch.example',
  pages: {
    [`${host}/api/jobs?page=1&limit=100`]: answer(all.slice(0, 50)),
    [`${host}/api/jobs?page=2&limit=100`]: answer(all.slice(50)),
  },
  ids: all.map(({ data }) => String(data.slug)),
  fields: {
    '70': { title: 'Mason 70', company: 'steinbruch', companyFrom: 'token', url: `${host}/jobs/70`, completeness: 'title_only' },
  },
};
