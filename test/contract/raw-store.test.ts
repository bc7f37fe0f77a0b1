import { S3Client } from '@aws-sdk/client-s3';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3RawStore } from '../../shared/adapters/s3/raw-store.ts';
import type { BoardSnapshot } from '../../shared/domain/board-snapshot.ts';
import type { RawRecord } from '../../shared/domain/raw-record.ts';
import { PermanentFailure } from '../../shared/ports/errors.ts';
import type { RawStore } from '../../shared/ports/raw-store.ts';
import { FakeRawStore } from '../support/fake-raw-store.ts';

let server: FauxqsServer;
let client: S3Client;
beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false, init: { buckets: ['raw-pages'] } });
  client = new S3Client({
    endpoint: server.address,
    region: 'eu-central-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
});
afterAll(async () => {
  client.destroy();
  await server.stop();
});

const stores: [string, () => RawStore][] = [
  ['in memory', () => new FakeRawStore()],
  ['on S3', () => s3RawStore(client, 'raw-pages')],
];

const records: RawRecord[] = [
  {
    source: 'ashby',
    board: 'Zimt Studio',
    externalId: '1',
    title: 'Line\u2028separator "quoted"\n',
    descriptionHtml: '<p>🚀 مهندس</p>',
  },
  { source: 'ashby', board: 'Zimt Studio', externalId: '2', salary: { min: 1.5, max: null, currency: null, period: null } },
];
const snapshot: BoardSnapshot = {
  version: 1,
  boardId: 'ashby:Zimt Studio',
  readAt: '2026-11-21T10:00:00.000Z',
  mappingVersion: 1,
  pages: [
    {
      url: 'https://a.example/',
      validators: { etag: '"1"', lastModified: null },
      changedAt: null,
      externalIds: ['1', '__proto__'],
    },
  ],
  entries: [
    {
      externalId: '__proto__',
      hash: 'h',
      absences: 1,
      postedAt: null,
      absentSince: '2026-11-21T10:00:00.000Z',
      heldAt: '2026-11-21T09:00:00.000Z',
    },
  ],
  canaries: [{ externalId: '1', since: '2026-11-01T10:00:00.000Z' }],
  volumes: [{ day: '2026-11-21', most: 2 }],
};

describe.each(stores)('raw store %s', (_name, create) => {
  it('gives back a chunk as it was written, under a key of its content', async () => {
    const store = create();
    const key = await store.putChunk('ashby:Zimt Studio', records);
    expect(await store.readChunk(key)).toEqual(records);
    expect(await store.putChunk('ashby:Zimt Studio', records)).toBe(key);
    expect(await store.putChunk('ashby:Zimt Studio', records.slice(1))).not.toBe(key);
    expect(await store.putChunk('ashby:Zimt-Studio', records)).not.toBe(key);
  });

  it('gives back a snapshot as it was written', async () => {
    const store = create();
    const key = await store.putSnapshot(snapshot.boardId, 3, snapshot);
    expect(await store.readSnapshot(key)).toEqual(snapshot);
    expect(await store.putSnapshot(snapshot.boardId, 4, snapshot)).not.toBe(key);
  });

  it('tells what is there', async () => {
    const store = create();
    const key = await store.putChunk('ashby:Zimt Studio', records);
    expect([await store.has(key), await store.has(`${key}x`)]).toEqual([true, false]);
  });

  it('says that a missing object is missing for good', async () => {
    await expect(create().readChunk('records/none')).rejects.toBeInstanceOf(PermanentFailure);
    await expect(create().readSnapshot('snapshots/none')).rejects.toBeInstanceOf(PermanentFailure);
  });

  it('keeps pages and suspicious pages apart', async () => {
    const store = create();
    const page = { url: 'https://a.example/ü?x=1', contentType: null, body: Buffer.from([0, 255, 10]) };
    const at = new Date('2026-11-21T10:00:00Z');
    const kept = await store.keepPage('ashby:one', page, at);
    expect(kept).toMatch(/^pages\//);
    expect(await store.keepPage('ashby:one', page, at)).toBe(kept);
    expect(await store.quarantine('ashby:one', page, 'captcha', at)).toMatch(/^quarantine\/.*captcha/);
  });
});
