import { closedService } from '../domain/closed-service.ts';
import type { RawRecord } from '../domain/raw-record.ts';
import type { Capture, CaptureReader, CaptureReading } from '../ports/capture-reader.ts';
import { mailServices } from './mail/services.ts';
import { comparable, sameSite } from './page/careers-links.ts';
import { decodeHtml, readHtml } from './page/html.ts';
import { isExpired, type PagePosting, postingsOn } from './page/postings.ts';
import { type VisibleText, visibleText } from './page/visible-text.ts';
import { boardsInside } from './recognise-page.ts';
import { recognise, source, systems } from './registry.ts';

/** Where captured postings belong. */
export const captureSource = 'capture';
export const captureBoard = 'pages';

/** A page that lists more is no page of a posting. */
const mostPostings = 100;
/** Less than that is no text of a posting. */
const leastCharacters = 80;
const mostTextCharacters = 200_000;

/**
 * Services whose terms forbid even a program in the person's own browser to copy a page: only what the person selected by hand is taken (see "Who forbids
 * what" of the sources' reference).
 */
const byHandOnly = /(^|\.)linkedin\.com$/;

/** Services whose mails lead to pages of their own; the others lead to anybody's. */
const withOwnPages = mailServices.filter(({ name }) => name !== 'trueup' && name !== 'google');

/** Whether of the pages of a host only what a person selected is taken. */
export function onlyByHand(hostname: string): boolean {
  return byHandOnly.test(hostname.toLowerCase().replace(/\.$/, ''));
}

/** The address of a page without what only tells who looked at it; of services with ids for postings the one address that has nothing but the id. */
export function cleanAddress(url: URL): string {
  for (const service of withOwnPages) {
    const clean = service.posting(url)?.url;
    if (clean != null && sameSite(clean, url.href)) return clean;
  }
  const shown = url.searchParams.get('currentJobId');
  if (shown !== null && /^\d{6,14}$/.test(shown) && onlyByHand(url.hostname))
    return `https://www.linkedin.com/jobs/view/${shown}/`;
  const beside = url.searchParams.get('vjk');
  if (beside !== null && /^[0-9a-f]{16}$/i.test(beside) && closedService(url.hostname)?.name === 'Indeed')
    return `https://${url.hostname.toLowerCase()}/viewjob?jk=${beside}`;
  const bare = new URL(url.href);
  bare.username = '';
  bare.password = '';
  return comparable(bare.href);
}

/** Reads what a person captured: structured data first, else the words they selected or the main words of the page. Nothing is invented. */
export const readCapture: CaptureReader = (capture, now) => {
  if (!URL.canParse(capture.url)) return { kind: 'refused', sentence: 'The address of the page is not a web address.' };
  const at = new URL(capture.url);
  if (at.protocol !== 'https:' && at.protocol !== 'http:')
    return { kind: 'refused', sentence: `Only web pages can be captured, not ${at.protocol} addresses.` };
  const url = cleanAddress(at);
  const byHand = onlyByHand(at.hostname);
  const { jsonLd, selection, title } = byHand ? { ...capture, jsonLd: [] } : capture;
  const html = byHand ? '' : typeof capture.html === 'string' ? capture.html : decodeHtml(Buffer.from(capture.html), null);
  const structured = postingsOn(html, [...jsonLd, ...readHtml(html, capture.url).ldJson]);
  const reading: CaptureReading = {
    url,
    records: [],
    from: structured.from ?? 'text',
    board: boardOf(capture.url, html),
    notes: [],
  };
  if (byHand && (capture.html.length > 0 || capture.jsonLd.length > 0))
    reading.notes.push('Of this service only the text you selected was taken: its terms allow no program to copy its pages.');
  const postings = ofThisPage(structured.postings, capture.url, url).filter(({ fields }) => fields.title !== undefined);
  if (postings.length > 0) {
    reading.records = postings.slice(0, mostPostings).map((posting) => recordOf(posting, url, postings.length));
    if (postings.length > mostPostings)
      reading.notes.push(`Only the first ${mostPostings} of its ${postings.length} postings were taken.`);
    const over = postings.filter(({ fields }) => isExpired(fields, now)).length;
    if (over > 0)
      reading.notes.push(
        over === 1 ? 'It says of itself that it is closed.' : `${over} of them say of themselves that they are closed.`,
      );
    return { kind: 'read', ...reading };
  }
  const record = fromWords({ ...capture, html, selection, title }, url, reading.notes);
  if (record === null)
    return {
      kind: 'refused',
      sentence: byHand
        ? 'Nothing was selected. Select the text of the posting, then capture again: of this service only what you selected is taken.'
        : 'No posting was understood: the page holds no structured data and too little text. Select the text of the posting, then capture again.',
    };
  return { kind: 'read', ...reading, from: 'text', records: [record] };
};

/** On the page of one posting others are often listed beside it: the one that has the page's own address is meant. */
function ofThisPage(postings: readonly PagePosting[], given: string, url: string): readonly PagePosting[] {
  const own = postings.filter(({ fields }) => {
    if (fields.url === undefined || !URL.canParse(fields.url, given)) return false;
    const at = comparable(new URL(fields.url, given).href);
    return at === url || at === comparable(given);
  });
  return own.length > 0 ? own.slice(0, 1) : postings;
}

function recordOf({ fields, mark }: PagePosting, url: string, among: number): RawRecord {
  const { company, ...rest } = fields;
  return {
    ...rest,
    source: captureSource,
    board: captureBoard,
    externalId: (among === 1 ? url : `${url}#${mark}`).slice(0, 512),
    url: among > 1 && fields.url !== undefined && sameSite(fields.url, url) ? fields.url : url,
    ...(company === undefined ? { company: hostName(url) } : { company }),
    companyFrom: 'posting',
  };
}

const labels = {
  company:
    /^(company|employer|organi[sz]ation|unternehmen|arbeitgeber(in)?|firma|entreprise|employeur|soci[ée]t[ée]|azienda|datore di lavoro|empresa|bedrijf|werkgever)\s*:\s*(.{2,100})$/i,
  place:
    /^((job |work )?location|place of work|workplace|standort|arbeitsort|ort|lieu( de travail)?|localisation|sede|luogo( di lavoro)?|ubicaci[óo]n|lugar|plaats|locatie|standplaats|local)\s*:\s*(.{2,100})$/i,
} as const;

type Words = Capture & { html: string };

/** A posting in the page's own words; null when there are too few. */
function fromWords(capture: Words, url: string, notes: string[]): RawRecord | null {
  const page = visibleText(capture.html);
  const selected = capture.selection.trim();
  const lines = selected === '' ? page.lines : selected.split(/\r?\n/).map((line) => line.trim());
  if (lines.join(' ').length < leastCharacters) return null;
  const title = titleOf(capture, page, selected);
  if (title === null) return null;
  const labelled = (pattern: RegExp) =>
    lines.map((line) => pattern.exec(line)?.at(-1)?.trim()).find((text) => text !== undefined);
  const company = labelled(labels.company);
  const place = labelled(labels.place);
  const site = page.siteName ?? hostName(url);
  if (company === undefined)
    notes.push(`The page does not say in a readable way who the employer is: "${site}" stands in its place.`);
  notes.push(
    selected === ''
      ? 'There is no structured data on the page: title and text were taken as they stand.'
      : 'There is no structured data on the page: the text you selected was taken.',
  );
  return {
    source: captureSource,
    board: captureBoard,
    externalId: url.slice(0, 512),
    url,
    title,
    company: company ?? site,
    companyFrom: 'posting',
    ...(place === undefined ? {} : { location: place }),
    ...(selected === ''
      ? { descriptionHtml: page.html.slice(0, mostTextCharacters) }
      : { descriptionText: selected.slice(0, mostTextCharacters) }),
    completeness: lines.join(' ').length >= 500 ? 'full' : 'excerpt',
  };
}

/** The heading of the page; else what it calls itself, without the name of the site; else the first line a person selected. */
function titleOf({ title }: Capture, { heading, sharedTitle, siteName }: VisibleText, selected: string): string | null {
  const first = selected.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  // Some sites put the number of unread messages in front.
  const named = (sharedTitle ?? title).trim().replace(/^\(\d+\+?\)\s*/, '');
  const withoutSite = named.split(/\s+[|·•–—]\s+|\s+-\s+(?=[^-]*$)/);
  const bare = siteName !== null || withoutSite.length > 1 ? (withoutSite[0] ?? named) : named;
  const found = [heading, bare, first].find((text) => text !== null && /\p{L}{2}/u.test(text));
  return found?.replace(/\s+/g, ' ').trim().slice(0, 300) ?? null;
}

const hostName = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

function boardOf(given: string, html: string): CaptureReading['board'] {
  const recognised = recognise(given);
  if (recognised.kind === 'board' && recognised.source !== 'careers-page')
    return { system: source(recognised.source)?.title ?? recognised.source, url: recognised.url };
  const [first] = boardsInside({ url: given, html }, systems);
  return first?.certain ? { system: first.title, url: first.board.url } : null;
}
