import { createHash } from 'node:crypto';
import { cleanLine, fold } from '../../domain/normalize/text.ts';
import type { RawRecord } from '../../domain/raw-record.ts';
import { readTextCard, withDay } from './card-reading.ts';
import { htmlCards, isSealed, keyOf, postingAt } from './html-cards.ts';
import type { Outline } from './outline.ts';
import { isNavigation } from './phrases.ts';
import { alertsBoard, type Facts, type MailService, type PostingLink, sourceOf } from './service.ts';
import { type TextCard, type TextLine, textCards } from './text-lines.ts';

/** A mail's two parts, read. */
export interface MailParts {
  subject: string;
  sentAt: string | null;
  outline: Outline;
  textLines: readonly TextLine[];
}

/** What an alert mail holds. */
export interface Alert {
  records: RawRecord[];
  unreadable: number;
  notes: string[];
}

/** A posting as one or both parts of the mail tell it. */
interface Found {
  link: PostingLink;
  /** The link's address is surely one of a posting. */
  sure: boolean;
  facts: Facts | null;
}

const mostPostings = 500;

/**
 * Reads the postings of a service's alert: HTML part first, text part second; the one fills the gaps of the other. Each posting that a link
 * of either part shows is in `records`, once, or counted in `unreadable`.
 */
export function readAlert(parts: MailParts, service: MailService): Alert {
  const { outline, textLines } = parts;
  const whole = service.readWhole?.({ subject: parts.subject, sentAt: parts.sentAt, lines: outline.lines, textLines }) ?? [];
  const html = fromHtml(outline, service);
  const text = fromText(textLines, service);
  const found = [...whole.map((facts): Found => ({ link: { id: null, url: null }, sure: true, facts })), ...merged(html, text)];

  const records = new Map<string, RawRecord>();
  let unreadable = 0;
  let searches = 0;
  let linkless = 0;
  for (const each of found.slice(0, mostPostings)) {
    const record = each.facts === null ? null : recordOf(each.link, withDay(each.facts, parts.sentAt), service);
    if (record === null) {
      unreadable += each.sure ? 1 : 0;
      continue;
    }
    const present = records.get(record.externalId);
    if (present === undefined && each.link.url === null) {
      if (record.url === undefined) linkless += 1;
      else searches += 1;
    }
    records.set(record.externalId, present === undefined ? record : { ...record, ...present });
  }
  const notes = [
    ...(searches > 0
      ? [`${searches} ${postings(searches)} behind a link that only the service can resolve: a search there stands in its place`]
      : []),
    ...(linkless > 0
      ? [`${linkless} ${postings(linkless)} behind a link that only the service can resolve: given without a link`]
      : []),
    ...(unreadable > 0
      ? [`${unreadable} ${postings(unreadable)} linked in the mail could not be read: the layout may have changed`]
      : []),
    ...(found.length > mostPostings ? [`only the first ${mostPostings} of ${found.length} postings were read`] : []),
    ...(outline.cut ? ['the HTML part is longer or deeper than is read: what is beyond was left out'] : []),
  ];
  return { records: [...records.values()], unreadable: unreadable + Math.max(0, found.length - mostPostings), notes };
}

const postings = (count: number) => (count === 1 ? 'posting is' : 'postings are');

/** Postings of the HTML part by key. Of links whose address tells nothing only those count that have an employer or a place with them. */
function fromHtml(outline: Outline, service: MailService): Map<string, Found> {
  const cards = htmlCards(outline, service).map((each) => ({
    ...each,
    facts: factsOf(() => service.readHtml?.(each.card) ?? null),
  }));
  const likely = new Set(cards.filter(({ facts }) => isTelling(facts)).map(({ path }) => path));
  const found = new Map<string, Found>();
  for (const { key, link, sure, facts, path } of cards) {
    if (!sure && !isTelling(facts)) {
      // Looks like the postings' links and says nothing: counted, so that a change of layout is noticed.
      if (likely.has(path) && facts === null) found.set(key, found.get(key) ?? { link, sure: true, facts: null });
      continue;
    }
    const present = found.get(key);
    found.set(key, { link, sure, facts: filled(present?.facts ?? null, facts) });
  }
  return found;
}

function isTelling(facts: Facts | null): boolean {
  return facts !== null && (facts.company !== undefined || facts.location !== undefined) && !isNavigation(facts.title);
}

function fromText(lines: readonly TextLine[], service: MailService): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const card of textCards(lines)) {
    const link = postingAt(card.href, service);
    if (link === null && (!isSealed(card.href, service) || (card.label !== '' && isNavigation(card.label)))) continue;
    const facts = factsOf(() => readText(card, service));
    if (link === null && !isTelling(facts)) continue;
    const posting = link ?? { id: null, url: null };
    const key = keyOf(posting, card.href);
    const present = found.get(key);
    found.set(key, { link: posting, sure: link !== null, facts: filled(present?.facts ?? null, facts) });
  }
  return found;
}

function readText(card: TextCard, service: MailService): Facts | null {
  return service.readText === undefined ? readTextCard(card) : service.readText(card);
}

function factsOf(read: () => Facts | null): Facts | null {
  const facts = read();
  return facts === null || !/[\p{L}\p{N}]/u.test(facts.title) ? null : facts;
}

/** The first one's facts, with the second's where it has none; of another title's card nothing is taken. */
function filled(first: Facts | null, second: Facts | null): Facts | null {
  if (first === null || second === null) return first ?? second;
  return sameWords(first.title, second.title) ? { ...second, ...first } : first;
}

/** Equal words; services cut long titles. */
function sameWords(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)];
  return a === b || (Math.min(a.length, b.length) >= 12 && (a.startsWith(b) || b.startsWith(a)));
}

function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Both parts in one list. Where postings have ids the parts are joined by them, and a posting of one part only is taken too. Sealed links
 * differ between the parts: those are joined by the words of title and employer.
 */
function merged(html: ReadonlyMap<string, Found>, text: ReadonlyMap<string, Found>): Found[] {
  const rest = new Map(text);
  const joined = [...html].map(([key, found]) => {
    const partner = rest.get(key) ?? [...rest.values()].find((each) => isSame(found, each));
    if (partner === undefined) return found;
    for (const [name, each] of rest) if (each === partner) rest.delete(name);
    const link = found.link.id === null ? partner.link : found.link;
    return { link, sure: found.sure || partner.sure, facts: filled(found.facts, partner.facts) };
  });
  // Where the HTML part gave postings, sealed links of the text part alone are most likely the same ones in other words.
  return [...joined, ...[...rest.values()].filter((each) => html.size === 0 || each.link.id !== null)];
}

function isSame(one: Found, other: Found): boolean {
  if (one.facts === null || other.facts === null || (one.link.id !== null && other.link.id !== null)) return false;
  return sameWords(one.facts.title, other.facts.title) && words(one.facts.company ?? '') === words(other.facts.company ?? '');
}

function recordOf(link: PostingLink, facts: Facts, service: MailService): RawRecord | null {
  const title = cleanLine(facts.title, 300);
  if (title === '') return null;
  const company = cleanLine(facts.company ?? '', 200);
  const location = cleanLine(facts.location ?? '', 300);
  const url = link.url ?? facts.url ?? service.search?.({ ...facts, title }) ?? undefined;
  const excerpt = facts.excerpt?.slice(0, 20_000);
  return {
    source: sourceOf(service),
    board: alertsBoard,
    externalId: link.id ?? hashOf(title, company, location),
    title,
    completeness: excerpt === undefined ? 'title_only' : 'excerpt',
    ...(url === undefined ? {} : { url }),
    ...(company === '' ? {} : { company, companyFrom: 'posting' }),
    ...(location === '' ? {} : { location }),
    ...(facts.salaryText === undefined ? {} : { salaryText: cleanLine(facts.salaryText, 200) }),
    ...(facts.employmentTypeText === undefined ? {} : { employmentTypeText: cleanLine(facts.employmentTypeText, 200) }),
    ...(facts.postedOn === undefined ? {} : { postedAt: facts.postedOn }),
    ...(excerpt === undefined ? {} : { descriptionText: excerpt }),
    ...(facts.requisitionId === undefined ? {} : { requisitionId: facts.requisitionId }),
  };
}

const legalForm = /\b(?:gmbh|mbh|ag|se|kg|sa|sarl|inc|llc|ltd|limited|corp|corporation|co|plc|bv|nv|srl|spa)\b/g;

/** Stands for an id where the link bears none: the same title, employer and place give the same in each mail. */
function hashOf(title: string, company: string, location: string): string {
  const parts = [words(title), words(company).replace(legalForm, '').trim(), words(location)];
  return `h-${createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 24)}`;
}
