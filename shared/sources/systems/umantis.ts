import * as z from 'zod';
import { ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import { elements, hasClass, readTree, said } from '../page/elements.ts';
import { decodeHtml } from '../page/html.ts';
import { answered, postingOn, withPosting } from '../page/posting-page.ts';
import { visibleText } from '../page/visible-text.ts';
import { ask, type BoardRef, employer, isToken, optionalText, readPageOf, type Source, segments } from '../source.ts';
import { hostOf, orGone, tenantOf } from '../tenant.ts';

const domain = 'umantis.com';
/** Usually ten rows a page; no employer has that many pages. */
const mostPages = 200;
/** Less is no text of a posting. */
const leastCharacters = 200;

export const umantis: Source = {
  name: 'umantis',
  title: 'Umantis (Abacus, Haufe)',
  kind: 'system',
  summary:
    'host of a job list, `recruitingapp-<number>.umantis.com` or one of its own · 1 page per 10 postings, then 1 for each new text, over several turns',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    service: { gapMilliseconds: 250, concurrency: 4 },
    attribution: null,
    terms: {
      position:
        'There is no public interface: the public pages of an employer are read as robots.txt allows, with what they hold for search engines.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['umantis', 'umantis-own-domain'],
  hosts: (board) => [board.token],

  recognise(url) {
    const regional = /^recruitingapp-\d{1,6}\.(?:de|ch)\.umantis\.com$/.test(hostOf(url));
    const own = regional || tenantOf(url, domain) !== null;
    return own && ['jobs', 'vacancies', undefined].includes(segments(url)[0]?.toLowerCase()) ? toBoard(url) : null;
  },

  embedded({ url, html }) {
    // The list and the postings under the employer's own domain.
    const own = /class=["'][^"']*\bHSTableLinkSubTitle\b/.test(html) && isToken(hostOf(url));
    return own ? toBoard(url) : null;
  },

  async *list(board, context) {
    const site = `https://${board.token}`;
    const listing = new Map<string, Listed>();
    let url: string | null = `${site}/Jobs/All`;
    for (let number = 1; url !== null && number <= mostPages; number += 1) {
      const page = answered(await orGone(ask(url, umantis, context, { expect: 'html', conditional: false }), 'Umantis'));
      const html = decodeHtml(page.body, page.contentType);
      const { rows, isList, next } = listIn(html, url, number);
      if (!isList) throw new ReadFailure('unexpected_shape', `${page.url} is not the list of vacancies it used to be`, { page });
      const before = listing.size;
      for (const { id, title, address } of rows) if (!listing.has(id)) listing.set(id, toListed(id, title, address, board));
      yield readPageOf(url, page, { records: [] });
      // What ignores the number of the page repeats itself.
      url = listing.size > before ? next : null;
    }
    yield* withDetails([...listing.values()], context, {
      // Some employers show their postings on pages of their own.
      fetch: ({ detailUrl }) => ask(detailUrl, umantis, context, { expect: 'html', redirects: 'any-host' }),
      read: (answer, { record }) => {
        const { html, fields } = postingOn(answer);
        const text = fields?.descriptionHtml ?? shownText(html, record.title);
        return withPosting(record, { ...fields, descriptionHtml: text }, answer, board);
      },
    });
  },
};

/** The text as a person sees it, for pages without structured data; what does not name the posting is another page. */
function shownText(html: string, title: string | undefined): string | undefined {
  const { lines, html: text, heading } = visibleText(html);
  const named = title !== undefined && [heading ?? '', ...lines].some((line) => line.includes(title));
  return named && lines.join(' ').length >= leastCharacters ? text : undefined;
}

function toBoard(url: URL) {
  const host = hostOf(url);
  const id = vacancyIn(url)?.id;
  return {
    source: 'umantis',
    token: host,
    url: `https://${host}/Jobs/All`,
    company: null,
    ...(id === undefined ? {} : { externalId: id }),
  };
}

/** `/Vacancies/<number>/Description/<language>` */
function vacancyIn(url: URL): { id: string; path: string } | null {
  const [, id, language] = /^\/Vacancies\/(\d{1,9})\/(?:Description|Application)[^/]*\/([\w-]{1,8})/i.exec(url.pathname) ?? [];
  return id === undefined ? null : { id, path: `/Vacancies/${id}/Description/${language}` };
}

interface Row {
  id: string;
  title: string | undefined;
  address: string;
}

const navigation = z.object({ TableNr: optionalText });

/** The rows of a page of the list, and where it goes on. */
function listIn(html: string, url: string, number: number): { rows: Row[]; isList: boolean; next: string | null } {
  const tree = readTree(html);
  const host = new URL(url).host;
  const rows = elements(tree, (each) => each.name === 'a' && hasClass(each, 'HSTableLinkSubTitle')).flatMap((anchor): Row[] => {
    const href = anchor.attribs.href ?? '';
    const at = URL.canParse(href, url) ? new URL(href, url) : null;
    const vacancy = at === null || at.host !== host ? null : vacancyIn(at);
    return vacancy === null ? [] : [{ id: vacancy.id, title: said(anchor), address: `https://${host}${vacancy.path}` }];
  });
  const isList = rows.length > 0 || elements(tree, (each) => /table-?as-?list/i.test(each.attribs.class ?? '')).length > 0;
  const named = elements(tree, (each) => each.attribs['data-pagination-next-href'] !== undefined)[0]?.attribs;
  const href = named?.['data-pagination-next-href'];
  if (href !== undefined && href !== '' && URL.canParse(href, url) && new URL(href, url).host === host)
    return { rows, isList, next: new URL(href, url).href };
  const table = elements(tree, (each) => each.name === 'table-navigation').flatMap(
    (each) => numberOf(each.attribs['initial-data-string']) ?? [],
  )[0];
  return { rows, isList, next: table === undefined ? null : `https://${host}/Jobs/All?tc${table}=p${number + 1}` };
}

/** The number of the table that the element for turning pages belongs to. */
function numberOf(text: string | undefined): string | undefined {
  try {
    const table = navigation.safeParse(JSON.parse(text ?? '')).data?.TableNr;
    return table !== undefined && /^\d{1,12}$/.test(table) ? table : undefined;
  } catch {
    // Without it there is one page.
    return undefined;
  }
}

function toListed(id: string, title: string | undefined, address: string, board: BoardRef): Listed {
  return {
    detailUrl: address,
    changesWith: { title },
    record: {
      source: 'umantis',
      board: board.token,
      externalId: id,
      url: address,
      title,
      ...employer(undefined, board),
      completeness: 'title_only',
    },
  };
}
