import type { Board, BoardWait } from '../../shared/domain/board.ts';
import type { BoardReadChange, BoardStore } from '../../shared/ports/board-store.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { Page } from '../../shared/ports/page.ts';

/** Boards in memory. */
export class FakeBoardStore implements BoardStore {
  readonly boards = new Map<string, Board>();

  async get(boardId: string): Promise<Board | null> {
    return structuredClone(this.boards.get(boardId)) ?? null;
  }

  async getMany(boardIds: readonly string[]): Promise<Board[]> {
    return structuredClone([...this.boards.values()].filter((board) => boardIds.includes(board.boardId)));
  }

  async add(board: Board): Promise<Board> {
    if (!this.boards.has(board.boardId)) this.boards.set(board.boardId, structuredClone(board));
    return structuredClone(this.boards.get(board.boardId)!);
  }

  async list(cursor: string | null, limit: number): Promise<Page<Board>> {
    const start = cursor === null ? 0 : Number(cursor);
    const all = [...this.boards.values()];
    const items = structuredClone(all.slice(start, start + limit));
    return { items, next: start + limit < all.length ? String(start + limit) : null };
  }

  async due(now: string, limit: number): Promise<Board[]> {
    const due = [...this.boards.values()].filter((board) => board.state === 'active' && board.dueAt <= now);
    return structuredClone(due.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1)).slice(0, limit));
  }

  async reschedule(boardId: string, expectedDueAt: string, dueAt: string): Promise<void> {
    const board = this.boards.get(boardId);
    if (board?.dueAt !== expectedDueAt) throw new WriteConflict(`rescheduling ${boardId}: somebody else wrote first`);
    board.dueAt = dueAt;
  }

  async postpone(boardId: string, expectedVersion: number, waiting: BoardWait, dueAt: string): Promise<void> {
    const board = this.boards.get(boardId);
    if (board?.version !== expectedVersion) throw new WriteConflict(`putting off ${boardId}: somebody else wrote first`);
    Object.assign(board, { waiting: structuredClone(waiting), dueAt });
  }

  async finishRead(boardId: string, expectedVersion: number, change: BoardReadChange): Promise<void> {
    const board = this.boards.get(boardId);
    if (board?.version !== expectedVersion) throw new WriteConflict(`finishing ${boardId}: somebody else wrote first`);
    Object.assign(board, structuredClone(change), { waiting: null, version: expectedVersion + 1 });
  }
}
