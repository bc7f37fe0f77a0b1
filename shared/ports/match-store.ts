import type { Match } from '../domain/match.ts';
import type { Page } from './page.ts';

export interface MatchStore {
  get(userId: string, jobId: string): Promise<Match | null>;
  /** Those that exist, in no order. */
  getMany(pairs: readonly { userId: string; jobId: string }[]): Promise<Match[]>;
  /**
   * Writes unless the stored row is dismissed, stands on a newer profile version, or on the same version and was scored later
   * (`matchedAt`); repeats are harmless. Returns those written.
   */
  put(matches: readonly Match[]): Promise<Match[]>;
  /** Removes matches that no longer reach the line. Dismissed ones stay, and so do rows scored on a newer profile version. */
  remove(pairs: readonly { userId: string; jobId: string; profileVersion: number }[]): Promise<void>;
  /** Best first; neither dismissed nor closed ones. */
  best(userId: string, minScore: number, cursor: string | null, limit: number): Promise<Page<Match>>;
  /** Dismisses; false when there is no such match. */
  dismiss(userId: string, jobId: string, at: string): Promise<boolean>;
}
