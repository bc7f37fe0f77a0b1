import type { Page } from './page.ts';

export interface FollowedBoard {
  userId: string;
  boardId: string;
  followedAt: string;
}

/** Which boards a person follows. */
export interface FollowedBoardStore {
  get(userId: string, boardId: string): Promise<FollowedBoard | null>;
  /** Follows; the stored row when it is followed already (a repeat changes nothing). */
  follow(followed: FollowedBoard): Promise<FollowedBoard>;
  /** False when it was not followed. */
  unfollow(userId: string, boardId: string): Promise<boolean>;
  /** In the order of the board ids. */
  list(userId: string, cursor: string | null, limit: number): Promise<Page<FollowedBoard>>;
}
