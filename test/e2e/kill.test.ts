import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { alpenblick } from '../../infra/local/samples/alpenblick.ts';
import { kirschgarten } from '../../infra/local/samples/kirschgarten.ts';
import { ashbyBoard, greenhouseBoard } from '../../infra/local/samples/wire-formats.ts';
import { outcomeOf, startMainJob } from '../support/main-job-process.ts';
import { type BoardServer, serveBoards } from '../support/recorded-boards.ts';

const seeds = [11, 23, 37, 53];
const killsPerSeed = 5;

/** Mulberry32: small, seeded, uniform in [0, 1). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What must be equal however often the process was killed: not the seconds, not the number of scorings. */
function lasting(outcome: ReturnType<typeof outcomeOf>) {
  return {
    postings: outcome.postings,
    jobs: outcome.jobs,
    kept: outcome.matches.kept,
    top: outcome.matches.top,
    documents: outcome.documents.map((file: { jobId: string; kind: string; format: string }) => [
      file.jobId,
      file.kind,
      file.format,
    ]),
    digests: outcome.digests.map((mail: { to: string; jobs: number }) => [mail.to, mail.jobs]),
  };
}

/** `kill -9` of the whole local cloud at 20 seeded moments of the main job, with a restart each time. Two boards are enough to have every stage at work. */
describe('kill -9 at any moment', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolecall-kill-'));
  const anchor = new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000);
  let server: BoardServer;
  let undisturbed: ReturnType<typeof outcomeOf>;
  /** Milliseconds of the undisturbed main job, without the start. */
  let length: number;

  const run = (data: string) =>
    startMainJob(['--data', path.join(folder, data), '--boards', path.join(folder, 'boards.json')], {
      ROLECALL_ASSEMBLY: inject('assemblyDir'),
      SOURCE_ORIGINS: JSON.stringify(server.origins),
    });

  beforeAll(async () => {
    server = await serveBoards([
      {
        source: 'greenhouse',
        token: 'alpenblick',
        body: JSON.stringify(greenhouseBoard('alpenblick', 'Alpenblick Robotics', alpenblick, anchor)),
      },
      { source: 'ashby', token: 'kirschgarten', body: JSON.stringify(ashbyBoard('kirschgarten', kirschgarten, anchor)) },
    ]);
    writeFileSync(
      path.join(folder, 'boards.json'),
      JSON.stringify(['https://job-boards.greenhouse.io/alpenblick', 'https://jobs.ashbyhq.com/kirschgarten']),
    );
    undisturbed = outcomeOf(await run('undisturbed').ended);
    length = (undisturbed.seconds.total - undisturbed.seconds.start) * 1000;
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  // Side by side: a digest that was killed between claim and mail waits a minute for its proof, and the others need not.
  it.concurrent.each(seeds)(
    'seed %i: five kills, then the same jobs, matches, documents and exactly one digest',
    async (seed) => {
      const next = random(seed);
      for (let kill = 0; kill < killsPerSeed; kill += 1) {
        const job = run(`seed-${seed}`);
        await job.says('local cloud: http');
        await new Promise((resolve) => setTimeout(resolve, next() * length));
        job.child.kill('SIGKILL');
        await job.ended;
      }
      expect(lasting(outcomeOf(await run(`seed-${seed}`).ended))).toEqual(lasting(undisturbed));
    },
  );
});
