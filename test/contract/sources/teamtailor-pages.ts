import type { SourceCase } from '../../support/source-case.ts';

const site = 'https://stor.na.teamtailor.com';
const json = (items: object[], more = {}) => ({
  body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Stor Inc.', items, ...more }),
  contentType: 'application/feed+json',
});
const entries = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `uuid-${from + index}`,
    url: `${site}/jobs/${from + index}-role`,
    title: `Role ${from + index}`,
    content_html: '<p>Work.</p>',
  }));
const rss = (ids: number[]) => ({
  body: `<rss><channel>${ids.map((id) => `<item><guid>uuid-${id}</guid><remoteStatus>fully</remoteStatus><link>${site}/jobs/${id}-role</link></item>`).join('')}</channel></rss>`,
  contentType: 'application/rss+xml',
});
const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

/** A board of several pages: by number, then where the feed says so; a posting moved from one page to the next meanwhile. */
export const sourceCase: SourceCase = {
  source: 'teamtailor',
  token: 'stor.na.teamtailor.com',
  urls: [`${site}/jobs`, `${site}/jobs/1001-role`],
  notBoards: ['https://na.teamtailor.com/', 'https://app.na.teamtailor.com/'],
  pages: {
    [`${site}/jobs.json`]: json(entries(1001, 100)),
    [`${site}/jobs.json?page=2`]: json(entries(1100, 100), { next_url: `${site}/jobs.json?page=3&x=1` }),
    [`${site}/jobs.json?page=3&x=1`]: json(entries(1200, 3)),
    [`${site}/jobs.rss?offset=0&per_page=100`]: rss(range(1001, 100)),
    // The offset is ignored: the same again, so that nothing more is asked for.
    [`${site}/jobs.rss?offset=100&per_page=100`]: rss(range(1001, 100)),
  },
  ids: range(1001, 202).map(String),
  fields: { '1001': { company: 'Stor Inc.', remote: 'remote' }, '1202': { title: 'Role 1202', remote: undefined } },
};
