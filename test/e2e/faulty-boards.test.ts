import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { alpenblick } from '../../infra/local/samples/alpenblick.ts';
import { greenhouseBoard } from '../../infra/local/samples/wire-formats.ts';
import { outcomeOf, startMainJob } from '../support/main-job-process.ts';
import { type BoardServer, type Misbehaviour, serveBoards } from '../support/recorded-boards.ts';

/** How each board misbehaves at its second read, and the reason that must be told. */
const faults: Record<string, { reason: string; how: Misbehaviour }> = {
  missing: {
    reason: 'not_found',
    how: (_, response) => response.writeHead(404, { 'content-type': 'application/json' }).end('{}'),
  },
  limited: { reason: 'rate_limited', how: (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end() },
  broken: { reason: 'server_error', how: (_, response) => response.writeHead(500).end('oops') },
  hanging: { reason: 'timeout', how: () => undefined },
  truncated: {
    reason: 'truncated',
    how: (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"jobs":[{"id":1,"title":"Eng'),
  },
  mistyped: {
    reason: 'wrong_content_type',
    how: (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('{"jobs":[]}'),
  },
  huge: {
    reason: 'too_large',
    how: (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.on('error', () => undefined);
      response.write('{"jobs":[');
      response.end(Buffer.alloc(62_000_000, 0x20));
    },
  },
  emptied: {
    reason: 'empty_where_many',
    how: (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"jobs":[],"meta":{"total":0}}'),
  },
};

describe('boards that misbehave', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolecall-faults-'));
  const tokens = ['healthy', ...Object.keys(faults)];
  let server: BoardServer;
  let good: ReturnType<typeof outcomeOf>;
  let bad: ReturnType<typeof outcomeOf>;

  beforeAll(async () => {
    const anchor = new Date('2026-11-01T00:00:00Z');
    server = await serveBoards(
      tokens.map((token, index) => ({
        source: 'greenhouse' as const,
        token,
        // Other ids and another employer for each board, so that nothing merges between them.
        body: JSON.stringify(
          greenhouseBoard(
            token,
            `Employer ${token}`,
            alpenblick.map((posting) => ({ ...posting, id: `${index + 1}${posting.id}` })),
            anchor,
          ),
        ),
      })),
    );
    const list = path.join(folder, 'boards.json');
    writeFileSync(list, JSON.stringify(tokens.map((token) => `https://job-boards.greenhouse.io/${token}`)));
    const run = () =>
      startMainJob(['--data', path.join(folder, 'state'), '--boards', list], {
        ROLECALL_ASSEMBLY: inject('assemblyDir'),
        SOURCE_ORIGINS: JSON.stringify(server.origins),
      }).ended;
    good = outcomeOf(await run());
    for (const [token, { how }] of Object.entries(faults)) server.misbehave('greenhouse', token, how);
    bad = outcomeOf(await run());
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads all well at first', () => {
    expect(good.boards.failed).toEqual([]);
    expect(good.postings.stored).toBe(tokens.length * alpenblick.length);
  });

  it('tells a named reason for each board that failed, and reads the healthy one', () => {
    const told = Object.fromEntries(
      bad.boards.failed.map(({ board, reason }: { board: string; reason: string }) => [board, reason.split(':')[0]]),
    );
    expect(told).toEqual(
      Object.fromEntries(Object.entries(faults).map(([token, { reason }]) => [`greenhouse:${token}`, reason])),
    );
    expect(bad.boards.collected).toBe(1);
  });

  it('loses no posting, no job and no match', () => {
    expect(bad.postings.stored).toBe(good.postings.stored);
    expect(bad.jobs).toBe(good.jobs);
    expect(bad.matches.kept).toBe(good.matches.kept);
  });

  it('says so in the digest of a first run, too', async () => {
    const data = path.join(folder, 'fresh');
    const list = path.join(folder, 'two.json');
    writeFileSync(list, JSON.stringify(['https://job-boards.greenhouse.io/healthy', 'https://job-boards.greenhouse.io/missing']));
    const outcome = outcomeOf(
      await startMainJob(['--data', data, '--boards', list], {
        ROLECALL_ASSEMBLY: inject('assemblyDir'),
        SOURCE_ORIGINS: JSON.stringify(server.origins),
      }).ended,
    );
    const mail = await PostalMime.parse(readFileSync(outcome.digests[0].path));
    expect(mail.text).toContain('greenhouse:missing');
  });
});
