import type { StoredPosting } from '../domain/job-posting.ts';
import type { PostingLife } from '../domain/posting-life.ts';

export interface Rejection {
  source: string;
  board: string;
  externalId: string;
  reason: string;
  detail: string;
  at: string;
  rawKey: string;
}

/** Postings of boards. What a delivery changes is decided by `shared/domain/posting-life.ts`; the store keeps lives and counts revisions. */
export interface PostingStore {
  /** Postings whose content is known. */
  get(boardId: string, externalIds: readonly string[]): Promise<StoredPosting[]>;
  /** Lives that are stored, in no order. */
  lives(boardId: string, externalIds: readonly string[]): Promise<PostingLife[]>;
  /**
   * Stores a life on condition that the stored revision is still `life.revision` (0: none is stored), as revision + 1. `jobId` is set only when
   * the stored one has none. Throws WriteConflict when somebody else wrote first.
   */
  save(boardId: string, life: PostingLife): Promise<void>;
  /** Keeps rejections; a later one of the same posting replaces an earlier one, never the reverse. */
  reject(boardId: string, rejections: readonly Rejection[]): Promise<void>;
  /** Removes rejections of postings that a read at `seenAt` found good, unless they are of a later read. */
  accept(boardId: string, externalIds: readonly string[], seenAt: string): Promise<void>;
  /** Every posting of every board whose content is known, board by board, as a stream: the export. */
  all(): AsyncIterable<StoredPosting>;
  /** Every life of every board, or those of which a read since that moment told something, board by board, as a stream. */
  everyLife(toldSince?: string): AsyncIterable<PostingLife>;
  rejections(): AsyncIterable<Rejection>;
  /** How many postings are rejected now, without reading them. */
  rejectionCount(): Promise<number>;
}
