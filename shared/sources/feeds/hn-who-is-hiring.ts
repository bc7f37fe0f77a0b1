import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { ReadFailure } from '../../ports/page-fetcher.ts';
import {
  ask,
  type BoardRef,
  fitting,
  identity,
  type ListContext,
  looseList,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  unchangedPage,
} from '../source.ts';
import { readHiringComment } from './hiring-comment.ts';

const api = 'https://hn.algolia.com/api/v1';
const threads = `${api}/search_by_date?tags=story,author_whoishiring&hitsPerPage=10`;
const site = 'https://news.ycombinator.com';
/** Token of the newest thread, whichever that is; any other token is the number of one. */
const newest = 'who-is-hiring';
/** The same account asks who wants to be hired, and for freelancers. */
const threadTitle = /^ask hn:\s*who is hiring\??/i;

const found = z.object({ hits: z.array(z.unknown()) });
const story = z.object({ objectID: identity, title: z.string(), created_at_i: z.number().nullish().catch(undefined) });
const thread = z.object({
  id: identity,
  type: z.string(),
  author: z.string().nullish(),
  title: z.string().nullish(),
  children: z.array(z.unknown()),
});
/** A deleted comment has no text and is no posting; one without a text in another way is broken. */
const comment = z.object({ id: identity, text: z.string().nullable(), created_at: optionalText, children: looseList });

export const hnWhoIsHiring: Source = {
  name: 'hn-who-is-hiring',
  title: 'Hacker News: Who is hiring?',
  kind: 'feed',
  summary: 'the newest monthly thread, or the number of one · 2 requests, the whole thread',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: false,
    quotas: [{ requests: 1000, per: 'hour' }],
    attribution: 'via Hacker News: link to the comment.',
    terms: {
      position:
        'The search API of Hacker News by Algolia is public and needs no key (ten thousand requests an hour); comments are public.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'window', singleEmployer: false, minimumCadenceMinutes: 180, mappingVersion: 1 },
  fixtures: ['hn-who-is-hiring', 'hn-thread'],
  hosts: () => ['hn.algolia.com'],

  recognise(url) {
    const host = url.hostname.toLowerCase();
    const id = url.searchParams.get('id') ?? '';
    const of = (token: string) => ({
      source: 'hn-who-is-hiring',
      token,
      url: token === newest ? `${site}/submitted?id=whoishiring` : `${site}/item?id=${token}`,
      company: null,
    });
    if (host === 'news.ycombinator.com') {
      if (['/submitted', '/user', '/threads'].includes(url.pathname)) return id === 'whoishiring' ? of(newest) : null;
      return url.pathname === '/item' && /^\d{4,12}$/.test(id) ? of(id) : null;
    }
    if (host !== 'hn.algolia.com') return null;
    const item = /^\/api\/v1\/items\/(\d{4,12})$/.exec(url.pathname)?.[1];
    if (item !== undefined) return of(item);
    return /author_whoishiring/.test(url.search) ? of(newest) : null;
  },

  async *list(board, context) {
    const id = board.token === newest ? await newestThread(context) : board.token;
    const url = `${api}/items/${id}`;
    const page = await ask(url, hnWhoIsHiring, context);
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const { author, title, type, children } = parseEnvelope(page, thread);
    // Every comment and every question of the site has such a number.
    if (type !== 'story' || author !== 'whoishiring' || !threadTitle.test(title ?? ''))
      throw new ReadFailure('not_found', `${site}/item?id=${id} is no thread "Who is hiring?"`, { page });
    const comments = fitting(children, comment);
    const records: RawRecord[] = [];
    let remarks = 0;
    for (const { id: commentId, text, created_at } of comments) {
      if (text === null || text.trim() === '') continue;
      const read = toRecords(commentId, text, created_at, board);
      if (read.length === 0) remarks += 1;
      records.push(...read);
    }
    yield readPageOf(url, page, {
      records,
      unusable: children.length - comments.length,
      note: remarks > 0 ? `${remarks} comments of the thread are remarks and no postings, by their form.` : null,
    });
  },
};

async function newestThread(context: ListContext): Promise<string> {
  // Whole even when it did not change: the number of the thread stands in it.
  const page = await ask(threads, hnWhoIsHiring, context, { conditional: false });
  if (page.kind === 'unchanged')
    throw new ReadFailure('unexpected_shape', `${threads} was not asked conditionally and answered so`);
  const { hits } = parseEnvelope(page, found);
  const hit = fitting(hits, story)
    .filter(({ title }) => threadTitle.test(title))
    .sort((a, b) => (b.created_at_i ?? 0) - (a.created_at_i ?? 0))[0];
  if (hit === undefined)
    throw new ReadFailure('not_found', 'the account whoishiring has no thread "Who is hiring?" among its newest', { page });
  return hit.objectID;
}

/** One record for each role a comment offers. A single role has the number of the comment; several have their names beside it, which stay when the order changes. */
function toRecords(id: string, text: string, createdAt: string | undefined, board: BoardRef): RawRecord[] {
  const read = readHiringComment(text);
  if (read === null) return [];
  const names = new Map<string, number>();
  return read.roles.map(({ title, link }) => {
    const name = slug(title);
    const before = names.get(name) ?? 0;
    names.set(name, before + 1);
    return {
      source: 'hn-who-is-hiring',
      board: board.token,
      externalId: read.roles.length === 1 ? id : `${id}-${name}${before === 0 ? '' : `-${before + 1}`}`,
      url: `${site}/item?id=${id}`,
      applyUrl: link ?? read.applyLink,
      title,
      ...(read.company === undefined ? {} : { company: read.company, companyFrom: 'posting' as const }),
      location: read.location,
      remoteText: read.remoteText,
      employmentTypeText: read.employmentText,
      salaryText: read.salaryText,
      descriptionHtml: `<p>${text}`,
      postedAt: createdAt,
      completeness: 'full' as const,
    };
  });
}

const slug = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'role';
