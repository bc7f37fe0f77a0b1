import type { FollowedBoard, FollowedBoardStore } from '../../shared/ports/followed-board-store.ts';
import type { Page } from '../../shared/ports/page.ts';

export class FakeFollowedBoardStore implements FollowedBoardStore {
  readonly rows = new Map<string, FollowedBoard>();

  async get(userId: string, boardId: string): Promise<FollowedBoard | null> {
    return this.rows.get(`${userId}\n${boardId}`) ?? null;
  }

  async follow(followed: FollowedBoard): Promise<FollowedBoard> {
    const key = `${followed.userId}\n${followed.boardId}`;
    const stored = this.rows.get(key) ?? followed;
    this.rows.set(key, stored);
    return stored;
  }

  async unfollow(userId: string, boardId: string): Promise<boolean> {
    return this.rows.delete(`${userId}\n${boardId}`);
  }

  async list(userId: string, cursor: string | null, limit: number): Promise<Page<FollowedBoard>> {
    const mine = [...this.rows.values()]
      .filter((row) => row.userId === userId && (cursor === null || row.boardId > cursor))
      .sort((one, other) => (one.boardId < other.boardId ? -1 : 1));
    const items = mine.slice(0, limit);
    return { items, next: mine.length > limit ? (items.at(-1)?.boardId ?? null) : null };
  }
}
