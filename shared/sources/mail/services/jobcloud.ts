import { readCard, readTextCard } from '../card-reading.ts';
import { isUnder } from '../links.ts';
import { isNoise } from '../phrases.ts';
import type { Facts, HtmlCard, PostingLink } from '../service.ts';
import type { TextCard } from '../text-lines.ts';

/**
 * What jobs.ch and JobScout24 share, which one house runs. Entries of the text part are `- title, employer, place[, place ...]` on one line
 * with the address on the next; the HTML part has cards of title, employer, place.
 */
export function jobcloudLink(url: URL, domain: string): PostingLink | null {
  if (!isUnder(url.hostname, domain)) return null;
  const found =
    /^\/(?:(de|en|fr)\/)?(?:vacancies|stellenangebote|offres-emplois|emplois)\/(?:detail\/)?(?:[^/]*-)?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\d{5,10})\/?$/i.exec(
      url.pathname,
    ) ?? /^\/(?:(de|en|fr)\/)?jobs?\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\d{5,10})\/?$/i.exec(url.pathname);
  const id = found?.[2]?.toLowerCase();
  if (id === undefined) return null;
  return { id, url: `https://www.${domain}${url.pathname.replace(/\/?$/, '/')}` };
}

/** Reads an HTML card of the two. */
export function readJobcloudCard(card: HtmlCard): Facts | null {
  const facts = readCard(card, { order: ['title', 'company', 'location'], separator: / [·•|] / });
  // A card that says everything in its link is laid out as in the text part.
  return facts !== null && facts.company === undefined ? (parted(facts.title) ?? facts) : facts;
}

/** Reads a text entry of the two. */
export function readJobcloudText(card: TextCard): Facts | null {
  const lines = card.paragraphs.at(-1) ?? [];
  const entry = lines.findLast((line) => !isNoise(line));
  if (entry === undefined) return null;
  const listed = /^[-–•*]\s/.test(entry) || lines.length === 1;
  return (listed ? parted(entry.replace(/^[-–•*]\s+/, '')) : null) ?? readTextCard(card);
}

/** Words that a comma sets off from a title without ending it. */
const titleTail =
  /^(?:\d{1,3}\s?(?:[-–]\s?\d{1,3}\s?)?%.*|\(?[mwfdhax](?:\s?[/|]\s?[mwfdhax]){1,2}\)?.*|(?:dipl|bsc|msc|hf|fh|efz|eba|junior|senior|teilzeit|vollzeit|temporär|befristet)\b.*)$/i;
/** How an employer's name ends or what it holds, in the country's languages. */
const employerMark =
  /\b(?:AG|SA|GmbH|Sàrl|S\.?A\.?|Sagl|Ltd\.?|Inc\.?|LLC|KLG|SE|plc|Genossenschaft|Stiftung|Verein|Verband|Universität|Gemeinde|Kanton|Stadt|Spital|Klinik|Bank|Versicherung\p{L}*|Group|Gruppe|Holding|Services?|Switzerland|Schweiz|Suisse)\b/u;

/**
 * `title, employer, place[, place ...]` in its parts. Titles may hold commas: the part that looks like an employer's name decides, else what
 * is left when each part that only qualifies a title is counted to it. Null with fewer than three parts.
 */
export function parted(entry: string): Facts | null {
  const parts = entry.split(/,\s+/).map((part) => part.trim());
  if (parts.length < 3 || parts.some((part) => part === '')) return null;
  let employer = parts.findIndex((part, index) => index > 0 && index < parts.length - 1 && employerMark.test(part));
  if (employer < 0) {
    employer = 1;
    while (employer < parts.length - 2 && titleTail.test(parts[employer] ?? '')) employer += 1;
  }
  const company = parts[employer];
  if (company === undefined) return null;
  return { title: parts.slice(0, employer).join(', '), company, location: parts.slice(employer + 1).join(', ') };
}
