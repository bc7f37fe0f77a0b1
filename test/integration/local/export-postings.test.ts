import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportPostings } from '../../../infra/local/cli/export-postings.ts';
import { writeRunning } from '../../../infra/local/running-file.ts';
import { dynamoBoardStore } from '../../../shared/adapters/dynamodb/board-store.ts';
import { dynamoPostingStore } from '../../../shared/adapters/dynamodb/posting-store.ts';
import { normalizePosting } from '../../../shared/domain/normalize/normalize-posting.ts';
import { exportLineShape } from '../../../shared/domain/posting-export.ts';
import { gone, seen } from '../../../shared/domain/posting-life.ts';
import { type LocalDynamo, startDynamo } from '../../support/dynamo.ts';
import { rawRecordOf } from '../../support/raw-records.ts';
import { sampleBoard } from '../../support/sample-board.ts';

const firstRead = '2026-11-01T06:00:00.000Z';
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

it('an open posting was last seen by the last good read of its own board, a gone one until its end was confirmed', async () => {
  const { jobs } = await dynamo.createTables();
  const [boards, postings] = [dynamoBoardStore(dynamo.client, jobs), dynamoPostingStore(dynamo.client, jobs)];
  const reads: Record<string, string | null> = { polled: lastGoodRead, other: null };
  for (const [token, lastGoodReadAt] of Object.entries(reads)) {
    await boards.add(sampleBoard({ source: 'greenhouse', token, url: `https://boards.example.org/${token}`, lastGoodReadAt }));
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
          ...gone(life, key, { seenAt: goneAt, absentSince: null, heldAt: null }),
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
    ['other', '3', 'gone', firstRead, goneAt],
    ['polled', '1', 'open', firstRead, lastGoodRead],
    ['polled', '2', 'open', firstRead, lastGoodRead],
    ['polled', '3', 'gone', firstRead, goneAt],
  ]);
});
