import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportPostings } from '../../../infra/local/cli/export-postings.ts';
import { postingChanges } from '../../../infra/local/cli/posting-changes.ts';
import { writeRunning } from '../../../infra/local/running-file.ts';
import { dynamoBoardStore } from '../../../shared/adapters/dynamodb/board-store.ts';
import { dynamoPostingStore } from '../../../shared/adapters/dynamodb/posting-store.ts';
import { normalizePosting } from '../../../shared/domain/normalize/normalize-posting.ts';
import { exportLineShape } from '../../../shared/domain/posting-export.ts';
import { changeLineShape } from '../../../shared/domain/posting-history.ts';
import { gone, seen } from '../../../shared/domain/posting-life.ts';
import { type LocalDynamo, startDynamo } from '../../support/dynamo.ts';
import { rawRecordOf } from '../../support/raw-records.ts';
import { sampleBoard } from '../../support/sample-board.ts';

const firstRead = '2026-11-01T06:00:00.000Z';
const heldAt = '2026-11-03T06:00:00.000Z';
const absentSince = '2026-11-04T06:00:00.000Z';
const goneAt = '2026-11-05T06:00:00.000Z';
const lastGoodRead = '2026-11-20T06:00:00.000Z';

let dynamo: LocalDynamo;
let dataDir: string;
beforeAll(async () => {
  dynamo = await startDynamo();
  dataDir = mkdtempSync(path.join(tmpdir(), 'export-'));
  // Any living process but this one stands for the running cloud.
  writeRunning(dataDir, {
    pid: process.ppid,
    apiUrl: '',
    issuerUrl: '',
    outboxUrl: '',
    controlUrl: '',
    secret: '',
    endpoints: { dynamodb: dynamo.endpoint },
  });
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  await dynamo.stop();
});

it('an open posting was last seen by the last good read of its own board, one that is missing or gone by the last one that held it', async () => {
  const { jobs } = await dynamo.createTables();
  const [boards, postings] = [dynamoBoardStore(dynamo.client, jobs), dynamoPostingStore(dynamo.client, jobs)];
  const reads: Record<string, string | null> = { polled: lastGoodRead, other: null };
  for (const [token, lastGoodReadAt] of Object.entries(reads)) {
    await boards.add(
      sampleBoard({
        source: 'greenhouse',
        token,
        url: `https://boards.example.org/${token}`,
        lastGoodReadAt,
        // The last good read did not hold the second one, which is not gone yet.
        absent: [{ heldAt, externalIds: ['2'] }],
      }),
    );
    for (const externalId of ['1', '2', '3']) {
      const read = normalizePosting(rawRecordOf({ board: token, externalId }), firstRead);
      if ('rejected' in read) throw new Error(read.rejected.detail);
      const key = { source: 'greenhouse', board: token, externalId };
      const life = seen(null, {
        posting: read.posting,
        rawHash: 'h1',
        rawKey: 'records/1',
        seenAt: firstRead,
        employerKey: 'example',
        sample: false,
      });
      await postings.save(`greenhouse:${token}`, life);
      if (externalId === '3')
        await postings.save(`greenhouse:${token}`, {
          ...gone(life, key, { seenAt: goneAt, absentSince, heldAt }),
          revision: 1,
        });
    }
  }
  let text = '';
  await exportPostings(dataDir, async (piece) => {
    text += piece;
  });
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => exportLineShape.parse(JSON.parse(line)));
  const told = lines.map(({ board, externalId, state, firstSeen, lastSeen }) => [board, externalId, state, firstSeen, lastSeen]);
  expect(told.sort()).toEqual([
    ['other', '1', 'open', firstRead, firstRead],
    ['other', '2', 'open', firstRead, firstRead],
    ['other', '3', 'gone', firstRead, heldAt],
    ['polled', '1', 'open', firstRead, lastGoodRead],
    ['polled', '2', 'open', firstRead, heldAt],
    ['polled', '3', 'gone', firstRead, heldAt],
  ]);

  const changes = async (since: string) => {
    let out = '';
    await postingChanges(dataDir, since, async (piece) => {
      out += piece;
    });
    return out === ''
      ? []
      : out
          .trimEnd()
          .split('\n')
          .map((line) => changeLineShape.parse(JSON.parse(line)));
  };
  const all = await changes('');
  expect(all.filter(({ board }) => board === 'polled').map(({ day, externalId, change }) => [day, externalId, change])).toEqual([
    ['2026-11-01', '1', 'new'],
    ['2026-11-01', '2', 'new'],
    ['2026-11-01', '3', 'new'],
    ['2026-11-04', '3', 'gone'],
  ]);
  expect(all).toHaveLength(8);
  expect((await changes('2026-11-04')).map(({ board, externalId }) => [board, externalId]).sort()).toEqual([
    ['other', '3'],
    ['polled', '3'],
  ]);
  expect(await changes('2026-11-05')).toEqual([]);
});
