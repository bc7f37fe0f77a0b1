import * as z from 'zod';
import { ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import { type Element, elements, hasClass, innerHtml, readTree, said } from '../page/elements.ts';
import { decodeHtml } from '../page/html.ts';
import { answered, postingOn, withPosting } from '../page/posting-page.ts';
import { ask, type BoardRef, employer, optionalText, readPageOf, type Source, segments } from '../source.ts';
import { hostOf, orGone } from '../tenant.ts';

const site = 'https://jobs.dualoo.com/portal';
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const dualoo: Source = {
  name: 'dualoo',
  title: 'Dualoo',
  kind: 'system',
  summary: 'portal of `jobs.dualoo.com/portal/<portal>` · 1 page, and 1 for each new posting, over several turns',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    attribution: null,
    terms: {
      position:
        'There is no public interface: the public pages of a portal are read as robots.txt allows, with what they hold for search engines.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 180, mappingVersion: 1 },
  fixtures: ['dualoo'],
  hosts: () => ['jobs.dualoo.com'],

  recognise(url) {
    const [portal, token, id] = segments(url);
    if (hostOf(url) !== 'jobs.dualoo.com' || portal !== 'portal' || token === undefined || !/^[0-9a-z]{4,20}$/i.test(token))
      return null;
    return {
      source: 'dualoo',
      token: token.toLowerCase(),
      url: `${site}/${token.toLowerCase()}`,
      company: null,
      ...(id !== undefined && uuid.test(id) ? { externalId: id.toLowerCase() } : {}),
    };
  },

  async *list(board, context) {
    const url = `${site}/${board.token}?lang=DE`;
    const page = answered(await orGone(ask(url, dualoo, context, { expect: 'html', conditional: false }), 'Dualoo'));
    const html = decodeHtml(page.body, page.contentType);
    const rows = elements(readTree(html), (each) => each.name === 'a' && hasClass(each, 'jobElement'));
    if (rows.length === 0 && !/dualoo/i.test(html))
      throw new ReadFailure('unexpected_shape', `${page.url} is not the list of jobs it used to be`, { page });
    const listing = new Map<string, Listed>();
    let unusable = 0;
    for (const row of rows) {
      const listed = toListed(row, board);
      if (listed === null) unusable += 1;
      else if (!listing.has(listed.detailUrl)) listing.set(listed.detailUrl, listed);
    }
    yield readPageOf(url, page, { records: [], unusable });
    yield* withDetails([...listing.values()], context, {
      fetch: ({ detailUrl }) => orGone(ask(detailUrl, dualoo, context, { expect: 'html' }), 'Dualoo'),
      read: (answer, { record }) => {
        const { html: body, fields } = postingOn(answer);
        return withPosting(record, { ...fields, descriptionHtml: fields?.descriptionHtml ?? shownText(body) }, answer, board);
      },
    });
  },
};

const told = z.object({ jobName: optionalText, location: optionalText });

/** A row of the list: `<portal>/<posting>/detail`, with its words in elements and once more as JSON. */
function toListed(row: Element, board: BoardRef): Listed | null {
  const id = (row.attribs.href ?? '')
    .split(/[/?#]/)
    .find((part) => uuid.test(part))
    ?.toLowerCase();
  if (id === undefined) return null;
  const cell = (name: string) => said(elements(row, (each) => hasClass(each, name))[0]);
  const event = eventOf(row.attribs['data-eventdata']);
  const title = cell('jobName') ?? event.jobName;
  const place = cell('cityName') ?? event.location;
  const category = cell('jobCategory');
  const detailUrl = `${site}/${board.token}/${id}/detail?lang=DE`;
  return {
    detailUrl,
    changesWith: { title, place, category },
    record: {
      source: 'dualoo',
      board: board.token,
      externalId: id,
      url: detailUrl,
      title,
      ...employer(undefined, board),
      locations: place === undefined ? undefined : [{ text: place }],
      tags: category === undefined ? undefined : [category],
      completeness: 'title_only',
    },
  };
}

function eventOf(text: string | undefined): z.infer<typeof told> {
  try {
    return told.catch({}).parse(JSON.parse(text ?? '{}'));
  } catch {
    // Only a second place for the same words.
    return {};
  }
}

/** The parts of the text as a person sees them, for pages without structured data; the contact card is none of them. */
function shownText(html: string): string | undefined {
  const parts = elements(readTree(html), (each) => /(^|\s)advertisement\w+Text(\s|$)/.test(each.attribs.class ?? ''));
  return parts.map(innerHtml).join('\n').trim() || undefined;
}
