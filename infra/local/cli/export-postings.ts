import { boardId } from '../../../shared/domain/board.ts';
import { exportLine, lastHeld } from '../../../shared/domain/posting-export.ts';
import { jsonLines } from './json-lines.ts';
import { withStoredPostings } from './stored-postings.ts';

/** Writes all stored postings of a data directory as JSON Lines. */
export function exportPostings(dataDir: string, write: (text: string) => Promise<void>): Promise<void> {
  return withStoredPostings(dataDir, async ({ boards, postings }) => {
    const lines = jsonLines(write);
    // The database gives a board's postings one after the other (they share a partition): what is known of one board at a time is all that is kept.
    let read: { boardId: string | null; held: ReturnType<typeof lastHeld> } = { boardId: null, held: lastHeld(null) };
    for await (const stored of postings.all()) {
      const id = boardId(stored.posting.source, stored.posting.board);
      if (read.boardId !== id) read = { boardId: id, held: lastHeld(await boards.get(id)) };
      await lines.add(exportLine(stored, read.held(stored.posting.externalId)));
    }
    await lines.end();
  });
}
