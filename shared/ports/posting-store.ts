import type { StoredPosting } from '../domain/job-posting.ts';

export interface Rejection {
  source: string;
  board: string;
  externalId: string;
  reason: string;
  detail: string;
  at: string;
  rawKey: string;
}

/** Postings of boards. Rows are ordered by `lastSeenAt`: an older write never replaces a newer one. */
export interface PostingStore {
  get(boardId: string, externalIds: readonly string[]): Promise<StoredPosting[]>;
  /** Writes unless the stored row is newer; tells for each whether it was written or an older delivery. */
  put(postings: readonly StoredPosting[]): Promise<{ written: string[]; stale: string[] }>;
  reject(rejections: readonly Rejection[]): Promise<void>;
  /** Every posting of every board, in board order, as a stream: the export. */
  all(): AsyncIterable<StoredPosting>;
  rejections(): AsyncIterable<Rejection>;
}
