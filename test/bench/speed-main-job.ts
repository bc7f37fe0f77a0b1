/**
 * The main job as a whole process: `--once` on the bundled samples, cold, and on all recorded real boards, with postings per second and stage.
 * The reference of the same run is the local cloud's own start (synthesize, emulators, functions) without any work.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { outcomeOf, startMainJob } from '../support/main-job-process.ts';
import { recordedBoards, recordedBoardsPresent, serveBoards } from '../support/recorded-boards.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rolecall-bench-'));
try {
  const samples = outcomeOf(await startMainJob(['--data', path.join(folder, 'samples')]).ended);
  console.log('samples, cold (everything installed, nothing synthesized)');
  printSeconds(samples);
  if (recordedBoardsPresent) {
    const boards = recordedBoards();
    const server = await serveBoards(boards);
    const list = path.join(folder, 'boards.json');
    writeFileSync(list, JSON.stringify(boards.map((board) => board.url)));
    const recorded = outcomeOf(
      await startMainJob(['--data', path.join(folder, 'recorded'), '--boards', list], {
        SOURCE_ORIGINS: JSON.stringify(server.origins),
      }).ended,
    );
    await server.close();
    const payload = boards.reduce((sum, board) => sum + board.postings, 0);
    console.log(
      `\nrecorded boards: ${boards.length} boards, ${payload} postings in the payloads, ${recorded.postings.stored} stored, ${recorded.postings.rejected} rejected, ${recorded.jobs} jobs`,
    );
    if (recorded.boards.failed.length > 0) console.log('failed:', recorded.boards.failed);
    printSeconds(recorded);
  } else {
    console.log('recorded boards: ../shared/data is not there, skipped');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function printSeconds(outcome: ReturnType<typeof outcomeOf>) {
  const { seconds, postings } = outcome;
  const row = (spent: number, counts = true) => ({
    seconds: spent,
    'postings/s': counts && spent > 0 ? Math.round(postings.stored / spent) : null,
    'seconds per 1,000 postings': counts ? Math.round((spent * 100_000) / Math.max(1, postings.stored)) / 100 : null,
  });
  console.table({
    'start (reference: no work)': row(seconds.start, false),
    'collect (until the last board was read)': row(seconds.collect),
    'normalize (until the last posting was stored)': row(seconds.normalize),
    'match (until the last job was scored)': row(seconds.match),
    documents: row(seconds.documents, false),
    digest: row(seconds.digest, false),
    'whole process': row(seconds.total),
  });
}
