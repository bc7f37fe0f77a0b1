import { createHash } from 'node:crypto';
import type { BoardSnapshot, Canary } from '../../shared/domain/board-snapshot.ts';

/** Enough that they hardly all end by chance between two reads. */
const wanted = 5;
/** A canary counts once it was watched that long. */
const settledMilliseconds = 3 * 86_400_000;

/**
 * Canaries after a good read: those that are still listed, filled up with postings that this read and the last one held. Which, is decided by
 * a hash of the id: spread over the board, not the oldest, for those are the ones an employer clears away at once. Pure.
 */
export function chooseCanaries(before: BoardSnapshot | null, listed: ReadonlySet<string>, now: Date): Canary[] {
  if (before === null) return [];
  const kept = before.canaries.filter(({ externalId }) => listed.has(externalId)).slice(0, wanted);
  if (kept.length === wanted) return kept;
  const taken = new Set(kept.map(({ externalId }) => externalId));
  const candidates = before.entries
    .filter(({ externalId }) => listed.has(externalId) && !taken.has(externalId))
    .map(({ externalId }) => ({ externalId, order: createHash('sha256').update(externalId).digest('hex') }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const since = now.toISOString();
  return [...kept, ...candidates.slice(0, wanted - kept.length).map(({ externalId }) => ({ externalId, since }))];
}

/**
 * Whether every settled canary vanished at once. Never true for a board with fewer than five of them, nor when nobody looked for so long that a board may
 * have turned over. Pure.
 */
export function canariesMissing(before: BoardSnapshot | null, vanished: ReadonlySet<string>, now: Date): boolean {
  if (before === null || now.getTime() - Date.parse(before.readAt) > settledMilliseconds) return false;
  const settled = before.canaries.filter(({ since }) => now.getTime() - Date.parse(since) >= settledMilliseconds);
  return settled.length >= wanted && settled.every(({ externalId }) => vanished.has(externalId));
}
