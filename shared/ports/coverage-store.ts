import type { FailureReason } from '../domain/board.ts';
import type { CoverageDay } from '../domain/coverage-day.ts';

/** One read that is through. */
export interface ReadOutcome {
  source: string;
  boardId: string;
  at: Date;
  /** Null: good. */
  reason: FailureReason | null;
  milliseconds: number;
  /** Postings listed. */
  seen: number;
  /** Postings expected; 0 when nobody knows. */
  expected: number;
}

/** Statistics of reads, a row for each source and each board and day. Days older than 40 expire. */
export interface CoverageStore {
  /** Counts a read for its source and its board. Atomic; counting one read twice counts it twice. */
  record(read: ReadOutcome): Promise<void>;
  /** The days of a source or of a board from a day (YYYY-MM-DD, UTC) on, oldest first. */
  days(of: { source: string } | { boardId: string }, since: string): Promise<CoverageDay[]>;
}
