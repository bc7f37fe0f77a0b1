import type { RawRecord } from '../../domain/raw-record.ts';
import type { BoardPage } from '../../ports/board-reader.ts';
import { ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import { closest, type Element, elements, hasClass, nextElement, readTree, said } from '../page/elements.ts';
import { decodeHtml, readHtml } from '../page/html.ts';
import { postingsOn } from '../page/postings.ts';
import { siteMark } from '../site-mark.ts';
import { ask, type BoardRef, employer, type ListContext, type Recognised, readPageOf, type Source, segments } from '../source.ts';
import { hostOf, tenantOf } from '../tenant.ts';
import { jibePages } from './icims-jibe.ts';

/** Beyond that a portal repeats itself. */
const mostPages = 400;
const mostOnPage = 500;

/**
 * Portals of iCIMS answer with HTML only; its newer front ends (Jibe) with JSON, on `<company>.jibeapply.com` or a host of the employer's. A board is
 * a portal.
 */
export const icims: Source = {
  name: 'icims',
  title: 'iCIMS',
  kind: 'system',
  summary:
    'portal of `<portal>.icims.com` or `<company>.jibeapply.com` · 1 page per 20 to 25 postings and 1 for each new text; Jibe 1 request per 100 with texts',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    service: { gapMilliseconds: 250, concurrency: 2 },
    attribution: null,
    terms: {
      position:
        'There is no public interface: the public pages of a portal are read as its robots.txt allows; schema.org data is put there for machines to read.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 360, mappingVersion: 1 },
  fixtures: ['icims', 'icims-table', 'icims-jibe', 'icims-jibe-own-host'],
  hosts: (board) => [new URL(board.url).host],

  recognise(url) {
    const path = segments(url);
    const company = tenantOf(url, 'jibeapply.com');
    if (company !== null) return jibeBoard(hostOf(url), path);
    const portal = tenantOf(url, 'icims.com', notPortals);
    if (portal === null) return null;
    const posting = path[0] === 'jobs' && /^\d+$/.test(path[1] ?? '') ? path[1] : undefined;
    const host = `${portal}.icims.com`;
    return {
      source: 'icims',
      token: host,
      url: `https://${host}/jobs/search`,
      company: null,
      ...(posting === undefined ? {} : { externalId: posting }),
    };
  },

  embedded(page) {
    if (!/jibecdn\.com\/|window\.jibe\b/i.test(page.html) || /\.icims\.com$/i.test(hostOf(page.url))) return null;
    return jibeBoard(hostOf(page.url), segments(page.url));
  },

  async *list(board, context) {
    if (/\.icims\.com$/.test(new URL(board.url).host)) yield* portalPages(board, context);
    else yield* jibePages(icims, board, context);
  },
};

const notPortals = [
  'care',
  'community',
  'ias',
  'media',
  'marketplace',
  'platform',
  'images',
  'sso',
  'login-icims',
  'developer-community',
];

function jibeBoard(host: string, path: readonly string[]): Recognised {
  const posting = path[0] === 'jobs' && path[1] !== undefined && /^[\w-]{1,60}$/.test(path[1]) ? path[1] : undefined;
  return {
    source: 'icims',
    token: host,
    url: `https://${host}/jobs`,
    company: null,
    ...(posting === undefined ? {} : { externalId: posting }),
  };
}

/** `acme` of `uscareers-acme.icims.com`. */
const portalMark = (host: string) => siteMark(host).replace(/^[a-z0-9]*?(careers|jobs|external|internal)\d*-/, '');

// The portals: HTML

async function* portalPages(board: BoardRef, context: ListContext): AsyncGenerator<BoardPage> {
  const host = new URL(board.url).host;
  const found = new Map<string, Listed>();
  let last = mostPages;
  for (let number = 0; number < last; number += 1) {
    const url = `https://${host}/jobs/search?ss=1&pr=${number}&in_iframe=1`;
    const page = await ask(url, icims, context, { expect: 'html', conditional: false, redirects: 'same-host' });
    if (page.kind === 'unchanged') return;
    const html = decodeHtml(page.body, page.contentType);
    if (!/iCIMS_/.test(html))
      throw new ReadFailure('unexpected_shape', `${url} is no list of an iCIMS portal: the portal has moved or is closed`, {
        page,
      });
    const tree = readTree(html);
    let fresh = 0;
    for (const card of cardsIn(tree, host)) {
      if (found.has(card.id)) continue;
      fresh += 1;
      found.set(card.id, {
        detailUrl: `https://${host}/jobs/${card.id}/${card.slug}/job?in_iframe=1`,
        record: fromCard(card, host, board),
        changesWith: { ...card, posted: undefined },
      });
    }
    yield readPageOf(url, page, { records: [] });
    // "Page 2 of 3", where the theme says so; a page beyond the last repeats it.
    const said = /\bpage\s+\d+\s+of\s+(\d+)/i.exec(html)?.[1];
    if (said !== undefined) last = Math.min(last, Number(said));
    if (fresh === 0) break;
  }
  yield* withDetails([...found.values()], context, {
    fetch: ({ detailUrl }) => ask(detailUrl, icims, context, { expect: 'html' }),
    read(page, { record, detailUrl }) {
      const html = decodeHtml(page.body, page.contentType);
      const posting = postingsOn(html, readHtml(html, page.url).ldJson).postings[0];
      if (posting === undefined)
        throw new ReadFailure('unexpected_shape', `${detailUrl} holds no schema.org data of the posting that is listed`, {
          page,
        });
      const places = (posting.fields.locations ?? []).flatMap((place) => availablePlace(place) ?? []);
      const fields = { ...posting.fields, locations: places.length > 0 ? places : undefined };
      const stated = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      return {
        ...record,
        ...stated,
        url: record.url,
        // The number that people see, not that of the database.
        requisitionId: record.requisitionId ?? fields.requisitionId,
        ...(fields.company === undefined ? {} : { companyFrom: 'posting' }),
      };
    },
  });
}

type Place = NonNullable<RawRecord['locations']>[number];

/** What a portal does not know of an address it writes as UNAVAILABLE. */
function availablePlace(place: Place): Place | undefined {
  const known = (part: string | undefined) => (part === undefined || /^unavailable$/i.test(part.trim()) ? undefined : part);
  const city = known(place.city);
  const region = known(place.region);
  const country = known(place.country);
  const text = [city, region, country].filter((part) => part !== undefined).join(', ') || known(place.text);
  if (text === undefined || /\bunavailable\b/i.test(text)) return undefined;
  return { ...place, text, city, region, country, postalCode: known(place.postalCode) };
}

interface Card {
  id: string;
  slug: string;
  title: string | undefined;
  fields: ReadonlyMap<string, string>;
  posted: string | undefined;
}

function cardsIn(tree: ReturnType<typeof readTree>, host: string): Card[] {
  const seen = new Set<string>();
  return elements(tree, (element) => element.name === 'a').flatMap((anchor) => {
    const href = anchor.attribs.href ?? '';
    const at = URL.canParse(href, `https://${host}/`) ? new URL(href, `https://${host}/`) : null;
    const [, id, slug] = /^\/jobs\/(\d+)\/([^/]+)\/job\/?$/.exec(at?.pathname ?? '') ?? [];
    if (at?.hostname !== host || id === undefined || slug === undefined || seen.has(id) || seen.size >= mostOnPage) return [];
    seen.add(id);
    const card =
      closest(anchor, (element) => hasClass(element, 'iCIMS_JobCardItem')) ??
      closest(anchor, (element) => hasClass(element, 'row') || element.name === 'tr' || element.name === 'li') ??
      anchor;
    const dated = elements(card, (element) => /^\d{1,2}\/\d{1,2}\/\d{4}\b/.test(element.attribs.title ?? ''))[0];
    return [{ id, slug, title: titleOf(anchor), fields: fieldsOf(card), posted: dated?.attribs.title }];
  });
}

function titleOf(anchor: Element): string | undefined {
  const heading = elements(anchor, (element) => /^h[1-6]$/.test(element.name))[0];
  const label = elements(anchor, (element) => hasClass(element, 'field-label'))[0];
  const bare = said(anchor)
    ?.replace(said(label) ?? '', '')
    .trim();
  const title = anchor.attribs.title?.replace(/^\d+\s+-\s+/, '').trim();
  return said(heading) ?? (bare || title || undefined);
}

/** What a card says: "Job ID: 2026-8214" as definition list or as label and value beside each other; names in lower case. */
function fieldsOf(card: Element): Map<string, string> {
  const fields = new Map<string, string>();
  for (const label of elements(card, (element) => element.name === 'dt' || hasClass(element, 'field-label'))) {
    const name = said(label)?.replace(/:$/, '').toLowerCase();
    const value = said(nextElement(label));
    if (name !== undefined && value !== undefined && !fields.has(name)) fields.set(name, value);
  }
  return fields;
}

function fromCard(card: Card, host: string, board: BoardRef): RawRecord {
  const field = (name: RegExp) => [...card.fields].find(([each]) => name.test(each))?.[1];
  const places = (field(/location/) ?? '').split(/\s*\|\s*/).filter((text) => text !== '');
  return {
    source: 'icims',
    board: board.token,
    externalId: card.id,
    url: `https://${host}/jobs/${card.id}/${card.slug}/job`,
    title: card.title,
    ...employer(undefined, { ...board, token: portalMark(host) }),
    location: places[0],
    locations: places.length > 0 ? places.map(placeOf) : undefined,
    remoteText: field(/remote|work ?place/),
    employmentTypeText: field(/^(position |employment |job )?type$/),
    department: field(/category|department/),
    requisitionId: field(/^(job|requisition|req\.?) ?(id|number|#)$/),
    postedAt: dayOf(card.posted),
    completeness: 'title_only',
  };
}

/** Places are written as country, region and city: `US-CA-Monrovia`. */
function placeOf(text: string): Place {
  const [, country, region, city] = /^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?(?:-(.+))?$/.exec(text) ?? [];
  if (country === undefined) return { text };
  return { text, country, ...(region === undefined ? {} : { region }), ...(city === undefined ? {} : { city }) };
}

/** Portals write dates as month, day and year. */
function dayOf(text: string | undefined): string | undefined {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text ?? '') ?? [];
  if (month === undefined || day === undefined || year === undefined || Number(month) > 12 || Number(day) > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
