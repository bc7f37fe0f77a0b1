import type { RawRecord } from '../../domain/raw-record.ts';
import { ask, type BoardRef, employer, readPageOf, type Source, segments, unchangedPage } from '../source.ts';
import { unescapeHtml } from '../text.ts';
import { child, children, childText, parseFeed, type XmlElement } from '../xml.ts';

const site = 'https://weworkremotely.com';
const wholeFeed = 'all';

export const weworkremotely: Source = {
  name: 'weworkremotely',
  title: 'We Work Remotely',
  kind: 'feed',
  summary: '`all`, or a category of `weworkremotely.com/categories/<slug>` · 1 request, the newest hundred',
  manners: {
    gapMilliseconds: 2000,
    concurrency: 1,
    robots: false,
    attribution: 'via We Work Remotely: link to its page of the posting.',
    terms: {
      position:
        'The RSS feeds of all postings and of each category are published for readers of feeds; postings link back to the site.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 180, mappingVersion: 1 },
  fixtures: ['weworkremotely', 'weworkremotely-category'],
  hosts: () => ['weworkremotely.com'],

  recognise(url) {
    if (!/^(www\.)?weworkremotely\.com$/.test(url.hostname.toLowerCase())) return null;
    const path = segments(url);
    const category =
      path[0] === 'categories' ? /^([a-z0-9-]{3,80}?)(?:\.rss)?$/.exec((path[1] ?? '').toLowerCase())?.[1] : undefined;
    const posting = path[0] === 'remote-jobs' && path[1] !== undefined && path[1] !== 'search' ? path[1] : undefined;
    const isList = path.length === 0 || path[0] === 'remote-jobs.rss' || (path[0] === 'remote-jobs' && path[1] === undefined);
    if (category === undefined && posting === undefined && !isList) return null;
    return {
      source: 'weworkremotely',
      token: category ?? wholeFeed,
      url: category === undefined ? `${site}/` : `${site}/categories/${category}`,
      company: null,
      ...(posting === undefined ? {} : { externalId: `${site}/remote-jobs/${posting}` }),
    };
  },

  async *list(board, context) {
    const url = board.token === wholeFeed ? `${site}/remote-jobs.rss` : `${site}/categories/${board.token}.rss`;
    const page = await ask(url, weworkremotely, context, { expect: 'xml' });
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const channel = child(parseFeed(page, ['rss']), 'channel');
    const items = channel === undefined ? [] : children(channel, 'item');
    const records = items.flatMap((item) => toRecord(item, board) ?? []);
    yield readPageOf(url, page, { records, unusable: items.length - records.length });
  },
};

function toRecord(item: XmlElement, board: BoardRef): RawRecord | null {
  const link = childText(item, 'link');
  const id = childText(item, 'guid') ?? link;
  if (id === undefined || id.length > 512) return null;
  // `Company: Role`; a role may hold colons of its own.
  const [, company, role] = /^([^:]{1,120}):\s+(.+)$/s.exec(childText(item, 'title') ?? '') ?? [];
  const tags = [childText(item, 'category'), ...(childText(item, 'skills') ?? '').split(',')].flatMap((tag) => {
    const text = tag?.replace(/^\s*and\s+/, '').trim();
    return text === undefined || text === '' ? [] : [text];
  });
  const html = childText(item, 'description');
  return {
    source: 'weworkremotely',
    board: board.token,
    externalId: id,
    url: link ?? (/^https?:/.test(id) ? id : undefined),
    title: role ?? childText(item, 'title'),
    ...(company === undefined ? {} : employer(company.trim(), board)),
    // `state` and `country` are of the company's headquarters, not of the work.
    location: childText(item, 'region'),
    // Every posting of this board is remote; that is what the board is.
    remote: 'remote',
    employmentTypeText: childText(item, 'type'),
    descriptionHtml: html === undefined ? undefined : unescapeHtml(html),
    postedAt: moment(childText(item, 'pubDate')),
    validThrough: moment(childText(item, 'expires_at')),
    tags: tags.length > 0 ? tags : undefined,
    completeness: html === undefined ? 'title_only' : 'full',
  };
}

/** A date of a feed (RFC 2822) with its time kept; what names no zone stays as it is. */
function moment(text: string | undefined): string | undefined {
  const time = text !== undefined && /(?:[+-]\d{4}|GMT|UTC|Z)$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}
