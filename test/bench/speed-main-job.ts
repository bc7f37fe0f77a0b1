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
  const rate = (stage: 'collect' | 'normalize' | 'match') =>
    seconds[stage] > 0 ? Math.round(postings.stored / seconds[stage]) : null;
  console.table({
    'start (reference: no work)': { seconds: seconds.start, 'postings/s': null },
    'collect (until the last board was read)': { seconds: seconds.collect, 'postings/s': rate('collect') },
    'normalize (until the last posting was stored)': { seconds: seconds.normalize, 'postings/s': rate('normalize') },
    'match (until the last job was scored)': { seconds: seconds.match, 'postings/s': rate('match') },
    documents: { seconds: seconds.documents, 'postings/s': null },
    digest: { seconds: seconds.digest, 'postings/s': null },
    'whole process': { seconds: seconds.total, 'postings/s': null },
  });
}
