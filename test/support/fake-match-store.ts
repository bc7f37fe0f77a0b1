import type { Match } from '../../shared/domain/match.ts';
import type { MatchStore } from '../../shared/ports/match-store.ts';
import type { Page } from '../../shared/ports/page.ts';

/** Matches in memory, with the same ordering rules as the table. `writes` counts rows that really changed. */
export class FakeMatchStore implements MatchStore {
  readonly rows = new Map<string, Match>();
  writes = 0;

  async get(userId: string, jobId: string): Promise<Match | null> {
    return structuredClone(this.rows.get(key(userId, jobId))) ?? null;
  }

  async getMany(pairs: readonly { userId: string; jobId: string }[]): Promise<Match[]> {
    return structuredClone(pairs.flatMap(({ userId, jobId }) => this.rows.get(key(userId, jobId)) ?? []));
  }

  async put(matches: readonly Match[]): Promise<Match[]> {
    const written: Match[] = [];
    for (const match of matches) {
      const stored = this.rows.get(key(match.userId, match.jobId));
      const newer =
        stored &&
        (stored.profileVersion > match.profileVersion ||
          (stored.profileVersion === match.profileVersion && stored.matchedAt > match.matchedAt));
      if (stored?.state === 'dismissed' || newer) continue;
      this.rows.set(key(match.userId, match.jobId), structuredClone(match));
      this.writes += 1;
      written.push(match);
    }
    return written;
  }

  async remove(pairs: readonly { userId: string; jobId: string; profileVersion: number }[]): Promise<void> {
    for (const { userId, jobId, profileVersion } of pairs) {
      const stored = this.rows.get(key(userId, jobId));
      if (!stored || stored.state === 'dismissed' || stored.profileVersion > profileVersion) continue;
      this.rows.delete(key(userId, jobId));
      this.writes += 1;
    }
  }

  async best(userId: string, minScore: number, cursor: string | null, limit: number): Promise<Page<Match>> {
    const sorted = [...this.rows.values()]
      .filter((row) => row.userId === userId && row.state === 'new' && row.score >= minScore)
      .sort((a, b) => b.score - a.score || (a.jobId > b.jobId ? -1 : 1));
    const start = cursor === null ? 0 : Number(cursor);
    return {
      items: structuredClone(sorted.slice(start, start + limit)),
      next: start + limit < sorted.length ? String(start + limit) : null,
    };
  }

  async dismiss(userId: string, jobId: string, _at: string): Promise<boolean> {
    const stored = this.rows.get(key(userId, jobId));
    if (stored) stored.state = 'dismissed';
    return stored !== undefined;
  }
}

const key = (userId: string, jobId: string) => `${userId}\n${jobId}`;
