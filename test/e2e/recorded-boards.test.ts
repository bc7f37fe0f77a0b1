import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { outcomeOf, startMainJob } from '../support/main-job-process.ts';
import {
  type BoardServer,
  type RecordedBoard,
  recordedBoards,
  recordedBoardsPresent,
  serveBoards,
} from '../support/recorded-boards.ts';

/** The main job on recorded answers of real companies, served under the services' own paths. All of them run in `npm run bench`. */
describe.skipIf(!recordedBoardsPresent)('the main job on recorded real boards (needs ../shared/data)', () => {
  let data: string;
  let server: BoardServer;
  let boards: RecordedBoard[];
  let outcome: ReturnType<typeof outcomeOf>;

  beforeAll(async () => {
    data = mkdtempSync(path.join(tmpdir(), 'rolecall-recorded-'));
    const all = recordedBoards();
    boards = [...all.filter((board) => board.source === 'ashby').slice(0, 8), ...all.filter((board) => board.source !== 'ashby')];
    server = await serveBoards(boards);
    writeFileSync(path.join(data, 'boards.json'), JSON.stringify(boards.map((board) => board.url)));
    outcome = outcomeOf(
      await startMainJob(['--data', path.join(data, 'state'), '--boards', path.join(data, 'boards.json')], {
        ROLECALL_ASSEMBLY: inject('assemblyDir'),
        SOURCE_ORIGINS: JSON.stringify(server.origins),
      }).ended,
    );
  });
  afterAll(async () => {
    await server.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('reads every board and loses no posting', () => {
    const postings = boards.reduce((sum, board) => sum + board.postings, 0);
    expect(outcome.boards).toEqual({ planned: boards.length, collected: boards.length, failed: [] });
    expect(outcome.postings.fetched).toBe(postings);
    expect(outcome.postings.stored + outcome.postings.rejected).toBe(postings);
  });

  it('makes jobs, matches, documents and one digest of them', () => {
    expect(outcome.jobs).toBeGreaterThan(0);
    expect(outcome.jobs).toBeLessThanOrEqual(outcome.postings.stored);
    expect(outcome.matches.scored).toBeGreaterThanOrEqual(outcome.jobs);
    for (const file of outcome.documents) expect(existsSync(file.path)).toBe(true);
    expect(outcome.digests.length).toBeLessThanOrEqual(1);
  });

  it('asks each board once', () => {
    for (const board of boards.filter((each) => each.source === 'ashby'))
      expect(server.requests.get(`ashby:${board.token}`)).toBe(1);
  });
});
