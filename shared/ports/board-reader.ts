import type { Board } from '../domain/board.ts';
import type { RawRecord } from '../domain/raw-record.ts';
import type { RawPage, Validators } from './page-fetcher.ts';

/** What is true of every board of a source. */
export interface SourceTraits {
  /**
   * `complete`: a good read lists every open posting, so an absent one is going. `window`: it lists only the newest, so an absent
   * posting older than the oldest listed one has merely scrolled out.
   */
  listing: 'complete' | 'window';
  /** One employer per board: its name on the postings is the name of the board. */
  singleEmployer: boolean;
  /** No board of the source is read more often than this. */
  minimumCadenceMinutes: number;
  /** Grows when the mapping changes: remembered pages of an older mapping are read again in full. */
  mappingVersion: number;
}

/** What the last good read left behind about one page of a board. */
export interface RememberedPage {
  url: string;
  validators: Validators;
  /** The site's own word on when the page changed (sitemap `lastmod`), as given. */
  changedAt: string | null;
  externalIds: readonly string[];
}

export interface BoardMemory {
  mappingVersion: number;
  pages: ReadonlyMap<string, RememberedPage>;
}

/** One page of a board's listing, as a source reads it. */
export interface BoardPage {
  url: string;
  /**
   * `read`: here are its postings. `unchanged`: those remembered from this page are still listed, unchanged. `kept`: the page could not be
   * read now, which says nothing about its postings. `gone`: the page answered 404 or 410, so its postings are gone.
   */
  outcome: 'read' | 'unchanged' | 'kept' | 'gone';
  raw: RawPage | null;
  validators: Validators;
  changedAt: string | null;
  records: RawRecord[];
  /** Entries that had no usable identity. */
  unusable: number;
  /** Postings on the board by the service's own count, where it gives one. */
  total: number | null;
  /** A sentence about something a person should know, for example that the rest follows next time. */
  note: string | null;
  /** Postings whose full text could not be read in this turn and follows in the next, which should therefore come soon. */
  pending?: number;
}

/** Reads boards through their sources. */
export interface BoardReader {
  /** Null when no source of that name exists. */
  traits(source: string): SourceTraits | null;
  /** Reads a board page by page. Throws ReadFailure; what was yielded before is then not to be used for removal. */
  read(board: Board, memory: BoardMemory | null, deadline: Date): AsyncIterable<BoardPage>;
}
