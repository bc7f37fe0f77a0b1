import type { BoardSnapshot } from '../domain/board-snapshot.ts';
import type { RawRecord } from '../domain/raw-record.ts';
import type { RawPage } from './page-fetcher.ts';

/** Raw pages, chunks of raw records and snapshots of boards: immutable objects under deterministic keys. */
export interface RawStore {
  /** Keeps a page as it came; returns its key. Equal bytes of one board and day give the same key. */
  keepPage(boardId: string, page: RawPage, at: Date): Promise<string>;
  /** Keeps a suspicious page for a look at it; returns its key. */
  quarantine(boardId: string, page: RawPage, reason: string, at: Date): Promise<string>;
  /** Writes raw records as gzip JSON Lines; returns the key, which depends on the content only. */
  putChunk(boardId: string, records: readonly RawRecord[]): Promise<string>;
  /** Reads a chunk back. Throws CorruptItem when it is not what `putChunk` wrote, PermanentFailure when it is missing. */
  readChunk(key: string): Promise<RawRecord[]>;
  /** Whether an object is still there. */
  has(key: string): Promise<boolean>;
  putSnapshot(boardId: string, version: number, snapshot: BoardSnapshot): Promise<string>;
  readSnapshot(key: string): Promise<BoardSnapshot>;
}
