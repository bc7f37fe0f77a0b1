import type { StoredPosting } from '../../shared/domain/job-posting.ts';
import { type PostingLife, storedOf } from '../../shared/domain/posting-life.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { PostingStore, Rejection } from '../../shared/ports/posting-store.ts';

/** Postings in memory. */
export class FakePostingStore implements PostingStore {
  readonly #lives = new Map<string, Map<string, PostingLife>>();
  readonly #rejections = new Map<string, Rejection>();

  async lives(boardId: string, externalIds: readonly string[]): Promise<PostingLife[]> {
    const board = this.#lives.get(boardId);
    return [...new Set(externalIds)].flatMap((id) => board?.get(id) ?? []);
  }

  async get(boardId: string, externalIds: readonly string[]): Promise<StoredPosting[]> {
    return (await this.lives(boardId, externalIds)).map(storedOf).filter((stored) => stored !== null);
  }

  async save(boardId: string, life: PostingLife): Promise<void> {
    const board = this.#lives.get(boardId) ?? new Map<string, PostingLife>();
    const stored = board.get(life.externalId);
    if ((stored?.revision ?? 0) !== life.revision)
      throw new WriteConflict(`writing ${life.postingId}: somebody else wrote first`);
    board.set(life.externalId, { ...life, jobId: stored?.jobId ?? life.jobId, revision: life.revision + 1 });
    this.#lives.set(boardId, board);
  }

  async reject(boardId: string, rejections: readonly Rejection[]): Promise<void> {
    for (const rejection of rejections) {
      const key = `${boardId}\n${rejection.externalId}`;
      if ((this.#rejections.get(key)?.at ?? '') <= rejection.at) this.#rejections.set(key, rejection);
    }
  }

  async accept(boardId: string, externalIds: readonly string[], seenAt: string): Promise<void> {
    for (const id of externalIds) {
      const key = `${boardId}\n${id}`;
      if ((this.#rejections.get(key)?.at ?? '') <= seenAt) this.#rejections.delete(key);
    }
  }

  async *everyLife(toldSince = ''): AsyncGenerator<PostingLife> {
    for (const board of this.#lives.values())
      for (const life of board.values())
        if ([life.presence.seenAt, life.content?.seenAt ?? ''].some((moment) => moment >= toldSince)) yield life;
  }

  async *all(): AsyncGenerator<StoredPosting> {
    for await (const life of this.everyLife()) {
      const stored = storedOf(life);
      if (stored) yield stored;
    }
  }

  async *rejections(): AsyncGenerator<Rejection> {
    yield* this.#rejections.values();
  }

  async rejectionCount(): Promise<number> {
    return this.#rejections.size;
  }
}
