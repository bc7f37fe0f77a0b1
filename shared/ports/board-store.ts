import type { Board, BoardRead, BoardWait, HeldBefore } from '../domain/board.ts';
import type { Page } from './page.ts';

/** The boards that are polled. */
export interface BoardStore {
  get(boardId: string): Promise<Board | null>;
  /** Those of the boards that exist, in no particular order. */
  getMany(boardIds: readonly string[]): Promise<Board[]>;
  /** Stores a new board; returns the stored one when it exists already (a repeat changes nothing). */
  add(board: Board): Promise<Board>;
  list(cursor: string | null, limit: number): Promise<Page<Board>>;
  /** Boards with dueAt <= now, earliest first. */
  due(now: string, limit: number): Promise<Board[]>;
  /** Moves a board's next turn; refused with WriteConflict when `expectedDueAt` is not the stored one. */
  reschedule(boardId: string, expectedDueAt: string, dueAt: string): Promise<void>;
  /**
   * Puts a turn off: sets `waiting` and moves the next turn of the plan behind it, on condition that the stored version is `expectedVersion` (WriteConflict
   * otherwise). The version stays.
   */
  postpone(boardId: string, expectedVersion: number, waiting: BoardWait, dueAt: string): Promise<void>;
  /**
   * Finishes a read: sets lastRead, version + 1, and the given fields, and ends the waiting, on condition that the stored version is `expectedVersion`
   * (WriteConflict otherwise).
   */
  finishRead(boardId: string, expectedVersion: number, change: BoardReadChange): Promise<void>;
}

export interface BoardReadChange {
  lastRead: BoardRead;
  snapshotKey: string | null;
  expectedVolume: number | null;
  cadenceMinutes: number;
  dueAt: string;
  consecutiveFailures: number;
  lastGoodReadAt: string | null;
  company: string | null;
  lastFailure: Board['lastFailure'];
  absent: HeldBefore[] | null;
  seenVolume: Board['seenVolume'];
}
