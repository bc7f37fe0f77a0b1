import type { FacetCounts, SearchFilters } from '../domain/search/columns.ts';
import type { SearchCard, SearchEntry } from '../domain/search/entry.ts';
import type { ParsedWords } from '../domain/search/words.ts';

/** Where the present search snapshot lies. Versions grow by one. */
export interface SearchPointer {
  version: number;
  /** Object key of the immutable snapshot file. */
  key: string;
  /** Key of the version before, which readers may still hold; null for the first. */
  previousKey: string | null;
  jobs: number;
  bytes: number;
  at: string;
}

export interface SearchPointerStore {
  get(): Promise<SearchPointer | null>;
  /** Publishes a snapshot over the one of `version - 1` (0: none yet); WriteConflict when another was published meanwhile. */
  publish(pointer: SearchPointer): Promise<void>;
}

/** Snapshot files in the object store and, once fetched, on the local disk. */
export interface SearchSnapshotFiles {
  /** Path of the local copy, fetched when it is not here yet; null when the object is gone. */
  fetch(key: string): Promise<string | null>;
  /** Stores a local file under the key and keeps it as the local copy; resolves with the bytes stored. */
  store(path: string, key: string): Promise<number>;
  /** Removes a stored snapshot that nobody reads any more; nothing when it is not there. */
  remove(key: string): Promise<void>;
  /** A local path for a new snapshot. */
  scratch(): Promise<string>;
  /** Removes all local copies but that of the key. */
  forget(except: string | null): Promise<void>;
}

/** A snapshot being made. */
export interface SearchEdition {
  /** Puts and removes entries; resolves with how many differ from what was there. */
  apply(put: readonly SearchEntry[], remove: readonly string[]): number;
  /** Finishes the file: it is closed and can be stored. */
  finish(): { jobs: number };
  /** Gives up and removes the file. */
  discard(): void;
}

export interface SearchQuery {
  /** Null: all jobs. */
  words: ParsedWords | null;
  filters: SearchFilters;
  sort: 'relevance' | 'newest';
  offset: number;
  limit: number;
}

export interface SearchResult {
  total: number;
  /** The page asked for, with the description's text for the snippet. */
  hits: { card: SearchCard; body: string }[];
  facets: FacetCounts;
}

/** An opened snapshot. */
export interface SearchReader {
  readonly jobs: number;
  search(query: SearchQuery): SearchResult;
  close(): void;
}

/** The engine that makes and reads snapshot files. */
export interface SearchEngine {
  /**
   * Starts a new snapshot in `path`, from a copy of `base` (null: empty). Null when the base cannot be changed any more
   * (another layout, or too many holes): then a new one is built from the jobs.
   */
  edit(path: string, base: string | null): SearchEdition | null;
  open(path: string): SearchReader;
}
