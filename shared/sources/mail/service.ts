import type { RawRecord } from '../../domain/raw-record.ts';
import type { Anchor, Line } from './outline.ts';
import type { TextCard, TextLine } from './text-lines.ts';

/** The posting a link leads to, as far as the address tells by itself. */
export interface PostingLink {
  /** The service's own id; null when the address is sealed but surely one of a posting. */
  id: string | null;
  /** The clean address of the posting: canonical, on the service's own host, without tracking; null when it cannot be told. */
  url: string | null;
}

/** What stands in a mail about one posting. */
export interface Facts {
  title: string;
  company?: string;
  location?: string;
  salaryText?: string;
  employmentTypeText?: string;
  /** The words for its age. */
  age?: string;
  /** ISO day, where the mail states one. */
  postedOn?: string;
  /** An excerpt of the advertisement's own text. */
  excerpt?: string;
  url?: string;
  requisitionId?: string;
}

/** A posting's part of an HTML mail. */
export interface HtmlCard {
  /** The link that stands for the posting: the one with words of its own and the fewest lines around them. */
  anchor: Anchor;
  /** Every line of the card, in order. */
  lines: readonly Line[];
  /** Index in `lines` of the first line of the link, and of the first one after it. */
  from: number;
  to: number;
  /** Whether the link's words only call to action (the title stands elsewhere). */
  called: boolean;
}

/** The whole of a mail, for what only the whole tells. */
export interface MailWords {
  subject: string;
  sentAt: string | null;
  lines: readonly Line[];
  textLines: readonly TextLine[];
}

/** A service that mails job alerts: its addresses, its links, and how its cards are laid out. */
export interface MailService {
  name: string;
  title: string;
  /** Addresses alerts come from: whole addresses in lower case. */
  senders: readonly string[];
  /** Addresses of the service that carry no alerts. */
  otherSenders: readonly string[];
  /** The posting a web address is of, or null. By the address alone. */
  posting(url: URL): PostingLink | null;
  /** A redirect that only its server can resolve and that may lead to a posting or to anything else: what it is then depends on its words. */
  sealed?(url: URL): boolean;
  /** A link that belongs to a posting's card without leading to it (the employer's page). */
  beside?(url: URL): boolean;
  /** For sealed links: whether the link bears the title, or only calls to action below a title that is no link. */
  titleIn?: 'link' | 'card';
  /** Reads a card of the HTML part; without it, title, employer and place follow each other. */
  readHtml?(card: HtmlCard): Facts | null;
  /** Reads a card of the text part; without it, title, employer and place are the first three lines of the paragraph before the link. */
  readText?(card: TextCard): Facts | null;
  /** Reads a mail whose cards have no links of their own. */
  readWhole?(words: MailWords): Facts[];
  /** Where a person can look for a posting whose link is sealed; null where no public search is known. */
  search?(facts: Facts): string | null;
}

/** Names of RawRecord sources: `linkedin-mail`. */
export function sourceOf(service: MailService): RawRecord['source'] {
  return `${service.name}-mail`;
}

/** The one board of all alert mails. */
export const alertsBoard = 'alerts';

/** An address with a query, for searches a person can open. */
export function searchAddress(address: string, members: Readonly<Record<string, string | undefined>>): string {
  const query = Object.entries(members).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return query.length === 0 ? address : `${address}?${query.join('&')}`;
}
