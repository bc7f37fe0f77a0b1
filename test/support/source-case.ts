import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadFailure } from '../../shared/ports/page-fetcher.ts';
import type { FakePage } from './fake-page-fetcher.ts';

/** Text of a composed answer in `test/fixtures/sources`. */
export const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, '../fixtures/sources', name), 'utf8');

/** One documented variant of a source's answer, and what must come of it. */
export interface SourceCase {
  source: string;
  token: string;
  /** Careers URLs that all mean this board; the first is the one of the board's row. Empty where no URL alone tells the board: then `url` is the row's. */
  urls: string[];
  url?: string;
  /** URLs of postings of this board, with the external id each is of. */
  postings?: Record<string, string>;
  /** URLs of the service that are no board of it. */
  notBoards?: string[];
  /** Pages on other hosts that carry this board inside, where more than a recognisable address tells it. */
  embeds?: { url: string; html: string }[];
  /**
   * What the service answers, by address: a GET by its URL, a POST by `POST <url> <body>`, or by `POST <url>` for any body. The first entry is the answer
   * that lists postings: the faults of the suite are tried on it.
   */
  pages: Record<string, FakePage>;
  /** What the service refuses, by address as in `pages`. */
  failures?: Record<string, ReadFailure>;
  /** External ids in the order of the listing. */
  ids: string[];
  /** Members a record must have, by external id; `undefined` stands for unknown. */
  fields: Record<string, object>;
  /** The user's own key, where the source works only with one. */
  key?: Record<string, string>;
  /** For answers in JSON: the first page with these entries instead, and one good entry. Runs the faults of lists. */
  list?: {
    withEntries: (entries: unknown[]) => string;
    entry: unknown;
    /** Where the service answers the same for a board without postings and for one that does not exist. */
    empty?: 'not_found';
  };
  /** False where the service's answers are never asked for conditionally (POST, details behind a listing). */
  conditional?: boolean;
  /** False where an address nobody has answers otherwise than with 404: `notFound` is what it answers then. */
  notFound?: { pages: Record<string, FakePage | ReadFailure>; reason: string };
}
