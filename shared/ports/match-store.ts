import type { Match } from '../domain/match.ts';
import type { Page } from './page.ts';

export interface MatchStore {
  get(userId: string, jobId: string): Promise<Match | null>;
  /** Writes unless the stored row was scored later (`matchedAt`) or is dismissed; repeats are harmless. Returns those written. */
  put(matches: readonly Match[]): Promise<Match[]>;
  /** Removes the match of a job that no longer reaches the line or is closed. */
  remove(userId: string, jobIds: readonly string[]): Promise<void>;
  /** Best first. */
  best(userId: string, minScore: number, cursor: string | null, limit: number): Promise<Page<Match>>;
  /** Dismisses; false when there is no such match. */
  dismiss(userId: string, jobId: string, at: string): Promise<boolean>;
}
