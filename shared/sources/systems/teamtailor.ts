import * as z from 'zod';
import type { FailureReason } from '../../domain/board.ts';
import type { RawRecord } from '../../domain/raw-record.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { fieldsOf } from '../page/json-ld.ts';
import { distinctPlaces, type Place } from '../places.ts';
import {
  ask,
  type BoardRef,
  employer,
  fitting,
  identity,
  isToken,
  type ListContext,
  optionalMoment,
  optionalText,
  parseEnvelope,
  readPageOf,
  type Source,
  segments,
  unchangedPage,
} from '../source.ts';
import { hostOf, orGone, tenantOf } from '../tenant.ts';
import { unescapeHtml } from '../text.ts';
import { children, childText, parseFeed, type XmlElement } from '../xml.ts';

const domain = 'teamtailor.com';
const regions = ['career', 'na', 'career.na'];
const vendorHosts = ['na', 'scripts', 'tt', 'click', 'links', 'integrations', 'api-docs'];

/** Entries of a full page of either feed; the services ignore a wish for more. */
const pageSize = 100;
/** No board is that large: beyond it the service repeats itself. */
const mostPages = 200;

const envelope = z.object({ title: optionalText, language: optionalText, next_url: optionalText, items: z.array(z.unknown()) });

const item = z.object({
  id: identity,
  url: optionalText,
  title: optionalText,
  content_html: optionalText,
  date_published: optionalMoment,
  date_modified: optionalMoment,
  language: optionalText,
  _jobposting: z.record(z.string(), z.unknown()).catch({}),
});
type Item = z.infer<typeof item>;

export const teamtailor: Source = {
  name: 'teamtailor',
  title: 'Teamtailor',
  kind: 'system',
  summary:
    'host of a career site, `<company>.teamtailor.com` or one of its own · 2 requests per 100 postings, with texts and pay',
  manners: {
    gapMilliseconds: 1000,
    concurrency: 1,
    robots: true,
    service: { gapMilliseconds: 250, concurrency: 4 },
    attribution: null,
    terms: {
      position:
        'Each career site offers its postings as public feeds (the vendor documents the RSS one); robots.txt disallows other paths and asks not to train models on them.',
      checkedOn: '2026-11-20',
    },
  },
  traits: { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 },
  fixtures: ['teamtailor', 'teamtailor-pages', 'teamtailor-own-domain'],
  hosts: (board) => [board.token],

  recognise(url) {
    const host = hostOf(url);
    const company = regions.map((region) => tenantOf(url, `${region}.${domain}`, vendorHosts)).find((each) => each !== null);
    if (company === undefined && tenantOf(url, domain, vendorHosts) === null) return null;
    return toBoard(host, url);
  },

  embedded({ url, html }) {
    // A career site under the company's own domain loads its styles from here; the widget on other pages of a company only its script.
    return /\/\/[a-z0-9-]*assets[a-z0-9-]*\.teamtailor-cdn\.com\//i.test(html) && isToken(hostOf(url))
      ? toBoard(hostOf(url), url)
      : null;
  },

  async *list(board, context) {
    const pages = await feedPages(board, context);
    const changed = pages.some(({ page }) => page.kind === 'page');
    const said = changed ? await saidInRss(board, context) : { byId: new Map<string, Said>(), note: null };
    const seen = new Set<string>();
    for (const { url, page, feed } of pages) {
      if (page.kind === 'unchanged' || feed === null) {
        yield unchangedPage(url);
        continue;
      }
      const items = fitting(feed.items, item);
      const fresh = items.filter((each) => !seen.has(idOf(each)) && seen.add(idOf(each)));
      yield readPageOf(url, page, {
        records: fresh.map((each) => toRecord(each, feed, said.byId, board)),
        unusable: feed.items.length - items.length,
        note: said.note,
      });
      said.note = null;
    }
  },
};

function toBoard(host: string, url: URL) {
  const path = segments(url);
  const at = path.indexOf('jobs');
  const id = at === -1 ? undefined : numberIn(path[at + 1] ?? '');
  return {
    source: 'teamtailor',
    token: host,
    url: `https://${host}/jobs`,
    company: null,
    ...(id === undefined ? {} : { externalId: id }),
  };
}

/** `6000001` of `6000001-frontend-developer`. */
const numberIn = (segment: string) => /^(\d{1,18})(?:-|$)/.exec(segment)?.[1];

interface FeedPage {
  url: string;
  page: FetchedPage;
  /** Null for a page that has not changed. */
  feed: z.infer<typeof envelope> | null;
}

/** The pages of the JSON feed, up to a short one or one that holds nothing new. */
async function feedPages(board: BoardRef, context: ListContext): Promise<FeedPage[]> {
  const pages: FeedPage[] = [];
  const seen = new Set<string>();
  let url = `https://${board.token}/jobs.json`;
  for (let number = 1; number <= mostPages; number += 1) {
    const page = await orGone(ask(url, teamtailor, context), 'Teamtailor');
    const feed = page.kind === 'page' ? parseEnvelope(page, envelope) : null;
    const ids = feed === null ? (context.memory?.pages.get(url)?.externalIds ?? []) : fitting(feed.items, item).map(idOf);
    const fresh = ids.filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    pages.push({ url, page, feed });
    const next = sameHost(feed?.next_url, board.token);
    if (fresh.length === 0 || (next === null && (feed === null ? ids.length : feed.items.length) < pageSize)) break;
    url = next ?? `https://${board.token}/jobs.json?page=${number + 1}`;
  }
  return pages;
}

function sameHost(address: string | undefined, host: string): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' && hostOf(url) === host ? url.href : null;
}

/** What only the RSS feed says of a posting. */
interface Said {
  department: string | undefined;
  team: string | undefined;
  remoteStatus: string | undefined;
  places: Place[];
}

/** Failures that stay: a site without the feed is read without what it says. */
const lasting: ReadonlySet<FailureReason> = new Set(['not_found', 'robots_disallowed', 'wrong_content_type', 'unexpected_shape']);

async function saidInRss(board: BoardRef, context: ListContext): Promise<{ byId: Map<string, Said>; note: string | null }> {
  const byId = new Map<string, Said>();
  for (let number = 0; number < mostPages; number += 1) {
    const url = `https://${board.token}/jobs.rss?offset=${number * pageSize}&per_page=${pageSize}`;
    let items: XmlElement[];
    try {
      const page = await ask(url, teamtailor, context, { expect: 'xml', conditional: false });
      if (page.kind === 'unchanged') break;
      items = children(parseFeed(page, ['rss']), 'channel').flatMap((channel) => children(channel, 'item'));
    } catch (error) {
      // A passing failure fails the whole read: postings would seem to lose their departments.
      if (!(error instanceof ReadFailure) || !lasting.has(error.reason)) throw error;
      return { byId, note: `Departments and remote work are missing for some postings: ${error.message}` };
    }
    const before = byId.size;
    for (const each of items) {
      const said = saidOf(each);
      for (const id of [childText(each, 'guid'), linkedNumber(childText(each, 'link'))])
        if (id !== undefined && !byId.has(id)) byId.set(id, said);
    }
    if (items.length < pageSize || byId.size === before) break;
  }
  return { byId, note: null };
}

function saidOf(element: XmlElement): Said {
  const places = children(element, 'tt:locations')
    .flatMap((list) => children(list, 'tt:location'))
    .flatMap((location): Place[] => {
      const [name, city, country, postalCode] = ['tt:name', 'tt:city', 'tt:country', 'tt:zip'].map((field) =>
        childText(location, field),
      );
      const text = [city, country].filter((part) => part !== undefined).join(', ') || name;
      return text === undefined ? [] : [{ text, city, country, postalCode }];
    });
  return {
    department: childText(element, 'tt:department'),
    team: childText(element, 'tt:division') ?? childText(element, 'tt:role'),
    remoteStatus: childText(element, 'remoteStatus')?.toLowerCase(),
    places,
  };
}

function linkedNumber(link: string | undefined): string | undefined {
  const url = link !== undefined && URL.canParse(link) ? new URL(link) : null;
  const path = url === null ? [] : segments(url);
  return numberIn(path[path.indexOf('jobs') + 1] ?? '');
}

/** The number in the link, which the address of a posting shows too; where the link has none, the feed's own id. */
const idOf = (job: Item) => linkedNumber(job.url) ?? job.id;

/** `none` is what stands where nobody chose; `temporary` is neither. */
const workplace: Readonly<Record<string, RawRecord['remote']>> = { fully: 'remote', hybrid: 'hybrid', onsite: 'onsite' };

function toRecord(job: Item, feed: z.infer<typeof envelope>, saidById: ReadonlyMap<string, Said>, board: BoardRef): RawRecord {
  const fields = fieldsOf(job._jobposting);
  const id = idOf(job);
  const said = saidById.get(job.id) ?? saidById.get(id);
  const html = job.content_html ?? fields.descriptionHtml;
  // The other feed says more than "telecommute".
  const stated = said?.remoteStatus === undefined ? undefined : workplace[said.remoteStatus];
  return {
    ...fields,
    source: 'teamtailor',
    board: board.token,
    externalId: id,
    url: job.url ?? fields.url,
    title: job.title ?? fields.title,
    ...employer(fields.company ?? feed.title, board),
    locations: distinctPlaces(fields.locations ?? said?.places ?? []),
    remote: stated ?? fields.remote,
    remoteText: stated === undefined ? (said?.remoteStatus === 'temporary' ? 'temporary' : fields.remoteText) : undefined,
    descriptionHtml: html === undefined ? undefined : unescapeHtml(html),
    department: said?.department ?? fields.department,
    team: said?.team,
    // The identifier there is the number of the posting again.
    requisitionId: undefined,
    postedAt: job.date_published ?? fields.postedAt,
    updatedAt: job.date_modified ?? fields.updatedAt,
    language: job.language ?? fields.language ?? feed.language,
    completeness: html === undefined ? 'title_only' : 'full',
  };
}
