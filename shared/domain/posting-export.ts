import * as z from 'zod';
import type { Board } from './board.ts';
import { type JobPosting, jobPosting, type StoredPosting } from './job-posting.ts';

/** One line of the export: the posting with all its fields and their evidence, the job it belongs to, and its life. */
export const exportLineShape = jobPosting.extend({
  jobId: z.string().nullable(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  state: z.enum(['open', 'gone']),
});
export type ExportLine = z.infer<typeof exportLineShape>;

/**
 * When the postings of a board were last held by a good read of it, by external id: rows are only written when something changed, so the board tells for
 * the others. Null where it does not: the board was never read well, or so much is absent that it is not named.
 */
export function lastHeld(board: Pick<Board, 'lastGoodReadAt' | 'absent'> | null): (externalId: string) => string | null {
  if (board === null || board.lastGoodReadAt === null || board.absent === null) return () => null;
  const { lastGoodReadAt, absent = [] } = board;
  const earlier = new Map(absent.flatMap(({ heldAt, externalIds }) => externalIds.map((id) => [id, heldAt])));
  return (externalId) => earlier.get(externalId) ?? lastGoodReadAt;
}

/** A stored posting as a line of the export. `heldAt` is when a good read of its board last held it, where that is known (`lastHeld`). */
export function exportLine(stored: StoredPosting, heldAt: string | null = null): ExportLine {
  const { posting, jobId, state, firstSeenAt, lastSeenAt } = stored;
  const lastSeen = state === 'open' && heldAt !== null && heldAt > lastSeenAt ? heldAt : lastSeenAt;
  return { ...posting, jobId, firstSeen: firstSeenAt, lastSeen, state };
}

/** A posting that was just read, and is in no database, as a line of the export. */
export function readLine(posting: JobPosting, seenAt: string): ExportLine {
  return { ...posting, jobId: null, firstSeen: seenAt, lastSeen: seenAt, state: 'open' };
}
