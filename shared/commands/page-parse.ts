import type { RawRecord } from '../domain/raw-record.ts';
import { readAddresses } from '../sources/page/addresses.ts';
import { looksLikePosting, sameSite } from '../sources/page/careers-links.ts';
import { recordsOn } from '../sources/page/careers-page.ts';
import { decodeHtml, readHtml } from '../sources/page/html.ts';
import { postingsOn } from '../sources/page/postings.ts';
import { boardsAmong } from '../sources/recognise-page.ts';
import { systems } from '../sources/registry.ts';
import { type RecognisedAddress, recogniseAddress } from './boards-recognise.ts';

/** What a saved page holds. */
export interface ParsedPage {
  kind: 'page';
  url: string;
  title: string;
  /** What its address is. */
  address: RecognisedAddress;
  /** Postings in structured data, as the careers page source gives them. */
  postings: RawRecord[];
  /** Where they stood. */
  from: 'json-ld' | 'markup' | null;
  /** JSON-LD blocks that nobody can read. */
  brokenJsonLd: number;
  /** Known systems inside the page, the likeliest first. */
  systems: {
    source: string;
    title: string;
    token: string;
    url: string;
    externalId?: string;
    where: string;
    evidence: string;
    count: number;
    own: boolean;
    certain: boolean;
  }[];
  /** Links of the same site that lead to postings. */
  links: string[];
  /** Whether the publisher reserves text and data mining. */
  miningReserved: boolean;
}

const mostLinks = 1000;

/** What a saved page holds, by the code that reads careers pages; nothing is fetched. `url` is where the page was saved from. */
export function parsePage(bytes: Buffer, url: URL): ParsedPage {
  const html = decodeHtml(bytes, null);
  const facts = readHtml(html, url.href);
  const page = { url: url.href, html };
  const { postings, from, broken } = postingsOn(html, facts.ldJson);
  const address = recogniseAddress(url.href);
  const board = { token: address.kind === 'board' ? address.token : url.host, url: url.href, company: null };
  return {
    kind: 'page',
    url: url.href,
    title: facts.title,
    address,
    postings: recordsOn(url.href, postings, board),
    from,
    brokenJsonLd: broken,
    systems: boardsAmong(page, readAddresses(html, url.href), systems).map(
      ({ board: found, title, where, evidence, count, own, certain }) => ({
        source: found.source,
        title,
        token: found.token,
        url: found.url,
        ...(found.externalId === undefined ? {} : { externalId: found.externalId }),
        where,
        evidence,
        count,
        own,
        certain,
      }),
    ),
    links: facts.links
      .filter((link) => sameSite(link, url.href) && link !== url.href && looksLikePosting(link, url.pathname))
      .slice(0, mostLinks),
    miningReserved: facts.miningReserved,
  };
}
