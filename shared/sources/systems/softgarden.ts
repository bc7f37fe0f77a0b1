import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import type { BoardPage } from '../../ports/board-reader.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { type Listed, withDetails } from '../details.ts';
import { elements, hasClass, readTree, said } from '../page/elements.ts';
import { decodeHtml } from '../page/html.ts';
import { fieldsOf, textOf } from '../page/json-ld.ts';
import { answered, postingOn, withPosting } from '../page/posting-page.ts';
import { distinctPlaces, type Place } from '../places.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  isToken,
  type ListContext,
  optionalMoment,
  optionalNumber,
  parseEnvelope,
  readPageOf,
  type Source,
  unchangedPage,
} from '../source.ts';
import { hostOf, orGone, tenantOf } from '../tenant.ts';

const domains = ['career.softgarden.de', 'softgarden.io'];
const vendorHosts = [
  'jobdb',
  'matomo',
  'certificate',
  'tracker',
  'mediaassets',
  'connector',
  'login',
  'hire',
  'dev',
  'public',
  'my',
];

const envelope = z.object({ numberOfItems: optionalNumber, dataFeedElement: z.array(z.unknown()) });
const entry = z.object({ dateModified: optionalMoment, item: z.record(z.string(), z.unknown()) });

export const softgarden: Source = {
  name: 'softgarden',
  title: 'softgarden',
  kind: 'system',
  summary:
    'host of a career site, `<company>.career.softgarden.de`, `<company>.softgarden.io` or one of its own · 1 feed with texts; older sites 1 page, and 1 for each new posting',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    service: { gapMilliseconds: 250, concurrency: 4 },
    attribution: null,
    terms: {
      position:
        'Feed and pages of the career sites are public and made for search engines; robots.txt leaves them open and closes the interfaces behind, which are not asked.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 120, mappingVersion: 1 },
  fixtures: ['softgarden', 'softgarden-own-domain', 'softgarden-classic'],
  hosts: (board) => [board.token],

  recognise(url) {
    return domains.some((domain) => tenantOf(url, domain, vendorHosts) !== null) ? toBoard(url) : null;
  },

  embedded({ url, html }) {
    // A career site under the company's own domain reports its visits here, or names its feed.
    const own = /\b(?:tracker\.softgarden\.de|matomo\.softgarden\.io)\b/i.test(html) || /["'/]jobs\.feed\.json\b/.test(html);
    return own && isToken(hostOf(url)) ? toBoard(url) : null;
  },

  async *list(board, context) {
    const url = `https://${board.token}/jobs.feed.json`;
    let page: FetchedPage;
    try {
      page = await orGone(ask(url, softgarden, context), 'softgarden');
    } catch (error) {
      // The older sites have no feed: they answer 404 for it, or with a page.
      const other = error instanceof ReadFailure && (error.status === 404 || error.reason === 'wrong_content_type');
      if (!other) throw error;
      yield* classic(board, context);
      return;
    }
    if (page.kind === 'unchanged') {
      yield unchangedPage(url);
      return;
    }
    const { numberOfItems: total = null, dataFeedElement } = parseEnvelope(page, envelope);
    const records = fitting(dataFeedElement, entry).flatMap((each) => fromFeed(each, board) ?? []);
    const seen = new Set<string>();
    yield readPageOf(url, page, {
      // The same posting in another language has the same number: the first counts.
      records: records.filter(({ externalId }) => !seen.has(externalId) && seen.add(externalId)),
      unusable: dataFeedElement.length - records.length,
      total,
      note:
        total !== null && total !== dataFeedElement.length
          ? `softgarden counts ${total} postings but listed ${dataFeedElement.length}.`
          : null,
    });
  },
};

function toBoard(url: URL) {
  const host = hostOf(url);
  const id = numberIn(url);
  return {
    source: 'softgarden',
    token: host,
    url: `https://${host}/`,
    company: null,
    ...(id === undefined ? {} : { externalId: id }),
  };
}

/** The number in a posting's address: `/job/<number>/<title>`, `/jobs/<number>/`, with or without a language in front. */
const numberIn = (url: URL) => /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/jobs?\/(\d{3,15})(?:\/|$)/i.exec(url.pathname)?.[1];

function fromFeed({ dateModified, item }: z.infer<typeof entry>, board: BoardRef): RawRecord | null {
  const { company, locations, ...fields } = fieldsOf(item);
  const identifier = textOf(z.object({ value: z.unknown() }).safeParse(item.identifier).data?.value);
  const numbered = fields.url !== undefined && URL.canParse(fields.url) ? numberIn(new URL(fields.url)) : undefined;
  const id = numbered ?? (identifier !== undefined && /^\d{1,15}$/.test(identifier) ? identifier : undefined);
  if (id === undefined) return null;
  return {
    source: 'softgarden',
    board: board.token,
    externalId: id,
    ...fields,
    url: fields.url ?? `https://${board.token}/jobs/${id}/`,
    ...employer(company, board),
    locations: distinctPlaces((locations ?? []).flatMap(placeOf)),
    requisitionId: undefined,
    updatedAt: dateModified ?? fields.updatedAt,
    completeness: fields.descriptionHtml === undefined ? 'title_only' : 'full',
  };
}

/** A place without the dashes that stand where nothing is known. */
function placeOf({ latitude, longitude, ...place }: Place): Place[] {
  const known = (text: string | undefined) => (text === undefined || /^[-–—,\s]*$/.test(text) ? undefined : text);
  const city = known(place.city);
  const region = known(place.region);
  const country = known(place.country);
  const text = [city, region, country].filter((part) => part !== undefined).join(', ') || known(place.text);
  if (text === undefined) return [];
  return [
    {
      text,
      city,
      region,
      country,
      postalCode: known(place.postalCode),
      ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
    },
  ];
}

/** The older sites: a page with the numbers of all postings in a script and a card for each; the texts stand on pages of their own. */
async function* classic(board: BoardRef, context: ListContext): AsyncGenerator<BoardPage> {
  const url = `https://${board.token}/`;
  const page = answered(await orGone(ask(url, softgarden, context, { expect: 'html', conditional: false }), 'softgarden'));
  const html = decodeHtml(page.body, page.contentType);
  const list = /\bcomplete_job_id_list\s*=\s*(?:jobs_selected\s*=\s*)?\[([\d\s,"']*)\]/.exec(html)?.[1];
  if (list === undefined)
    throw new ReadFailure('unexpected_shape', `${page.url} does not hold the list of postings it used to`, { page });
  const ids = [...new Set(list.match(/\d+/g) ?? [])];
  const cards = cardsIn(html, page.url);
  yield readPageOf(url, page, { records: [], total: ids.length });
  const listing = ids.map((id): Listed => {
    const card = cards.get(id);
    return {
      detailUrl: `${url}job/${id}?l=de`,
      changesWith: { id, ...card },
      record: {
        source: 'softgarden',
        board: board.token,
        externalId: id,
        url: card?.url ?? `${url}job/${id}?l=de`,
        title: card?.title,
        ...employer(undefined, board),
        locations: card?.place === undefined ? undefined : [{ text: card.place }],
        department: card?.category,
        postedAt: card?.postedAt,
        completeness: 'title_only',
      },
    };
  });
  yield* withDetails(listing, context, {
    fetch: ({ detailUrl }) => orGone(ask(detailUrl, softgarden, context, { expect: 'html' }), 'softgarden'),
    read: (answer, { record }) => {
      const { fields } = postingOn(answer);
      const locations = distinctPlaces((fields?.locations ?? []).flatMap(placeOf));
      // The page says the whole moment, the card only its day.
      const known = { ...record, postedAt: fields?.postedAt ?? record.postedAt };
      return withPosting(known, fields === null ? null : { ...fields, locations }, answer, board);
    },
  });
}

interface Card {
  title: string | undefined;
  url: string | undefined;
  place: string | undefined;
  category: string | undefined;
  postedAt: string | undefined;
}

/** Cards of a list by the number of the posting. Which cells they have is the customer's choice. */
function cardsIn(html: string, url: string): Map<string, Card> {
  const cards = new Map<string, Card>();
  for (const card of elements(readTree(html), (each) => /^job_id_\d+$/.test(each.attribs.id ?? ''))) {
    const cell = (name: string) => elements(card, (each) => hasClass(each, 'matchValue') && hasClass(each, name))[0];
    const title = cell('title');
    const link = title === undefined ? undefined : elements(title, (each) => each.name === 'a')[0]?.attribs.href;
    const day = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(said(cell('date')) ?? '');
    const [, date = '', month = '', year = ''] = day ?? [];
    cards.set((card.attribs.id ?? '').slice('job_id_'.length), {
      title: said(title),
      url: link !== undefined && URL.canParse(link, url) ? new URL(link, url).href : undefined,
      place: said(cell('ProjectGeoLocationCity')),
      category: said(cell('jobcategory')),
      postedAt: day === null ? undefined : `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`,
    });
  }
  return cards;
}
