import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { s3SearchSnapshotFiles } from '../../shared/adapters/s3/search-snapshot.ts';
import type { SearchSnapshotFiles } from '../../shared/ports/search.ts';
import { FakeSearchSnapshotFiles } from '../support/fake-search-snapshot-files.ts';

let server: FauxqsServer;
let client: S3Client;
let directory: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'files-'));
  server = await startFauxqs({ port: 0, logger: false, init: { buckets: ['search'] } });
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
  rmSync(directory, { recursive: true, force: true });
});

let machines = 0;
/** Another machine: the same bucket, a disk of its own. */
function machine(): { files: SearchSnapshotFiles; disk: string } {
  machines += 1;
  const disk = join(directory, `machine-${machines}`);
  const names = Array.from({ length: 50 }, (_, index) => `n${index}`).values();
  return { disk, files: s3SearchSnapshotFiles(client, 'search', disk, () => names.next().value ?? '') };
}

const text = 'a snapshot '.repeat(5000);

describe.each<[string, () => SearchSnapshotFiles]>([
  ['fake', () => new FakeSearchSnapshotFiles()],
  ['S3', () => machine().files],
])('search snapshot files: %s', (name, create) => {
  let files: SearchSnapshotFiles;
  let key: string;
  beforeEach(() => {
    files = create();
    key = `snapshots/${name}-${machines}.sqlite.zst`;
  });

  it('gives back what was stored', async () => {
    const path = await files.scratch();
    writeFileSync(path, text);
    expect(await files.store(path, key)).toBeGreaterThan(0);
    const fetched = await files.fetch(key);
    expect(readFileSync(fetched ?? '', 'utf8')).toBe(text);
  });

  it('has nothing where nothing was stored', async () => {
    expect(await files.fetch('snapshots/never')).toBeNull();
  });

  it('removes, twice without complaint', async () => {
    const path = await files.scratch();
    writeFileSync(path, text);
    await files.store(path, key);
    await files.forget(null);
    await files.remove(key);
    await files.remove(key);
    expect(await files.fetch(key)).toBeNull();
  });

  it('gives a fresh path each time', async () => {
    expect(await files.scratch()).not.toBe(await files.scratch());
  });
});

describe('snapshots on S3', () => {
  it('reach another machine whole, compressed on the way, and are fetched once', async () => {
    const writer = machine();
    const reader = machine();
    const path = await writer.files.scratch();
    writeFileSync(path, text);
    const bytes = await writer.files.store(path, 'snapshots/shared');
    expect(bytes).toBeLessThan(text.length / 10);
    const first = await reader.files.fetch('snapshots/shared');
    expect(readFileSync(first ?? '', 'utf8')).toBe(text);
    await writer.files.remove('snapshots/shared');
    expect(await reader.files.fetch('snapshots/shared')).toBe(first);
  });

  it('leave nothing half-written and nothing forgotten on the disk', async () => {
    const { files, disk } = machine();
    for (const key of ['snapshots/one', 'snapshots/two']) {
      const path = await files.scratch();
      writeFileSync(path, text);
      await files.store(path, key);
    }
    expect(await files.fetch('snapshots/none')).toBeNull();
    await files.forget('snapshots/two');
    expect(readdirSync(disk)).toHaveLength(1);
    expect(existsSync((await files.fetch('snapshots/two')) ?? '')).toBe(true);
  });
});
