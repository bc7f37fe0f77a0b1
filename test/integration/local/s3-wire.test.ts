import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { startFauxqs } from 'fauxqs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createBucketServer } from '../../../infra/local/buckets/bucket-server.ts';
import { ObjectStore } from '../../../infra/local/buckets/object-store.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const folder = mkdtempSync(join(tmpdir(), 's3-'));
afterAll(() => rmSync(folder, { recursive: true }));
let now = Date.now();
const Bucket = 'bucket';

async function ours() {
  const store = new ObjectStore(new DatabaseSync(':memory:'), folder, () => now);
  store.declare(Bucket, [{ prefix: 'old/', days: 7 }]);
  const server = await createBucketServer(store, 0, () => now);
  // Without forcePathStyle, as product code is: an endpoint that is an IP address makes the SDK use path style.
  return { store, client: new S3Client({ endpoint: server.url, region: 'us-east-1', credentials }), close: () => server.close() };
}

async function theirs() {
  const server = await startFauxqs({ port: 0, logger: false });
  server.createBucket(Bucket);
  return {
    client: new S3Client({ endpoint: `http://127.0.0.1:${server.port}`, region: 'us-east-1', credentials }),
    close: () => server.stop(),
  };
}

describe.each([
  ['the local S3', ours],
  ['fauxqs', theirs],
])('%s speaks to the SDK', (_, start) => {
  let s3: { client: S3Client; close(): Promise<unknown> };
  beforeAll(async () => {
    s3 = await start();
  });
  afterAll(() => s3.close());
  const put = (Key: string, Body: string | Buffer | Readable, more: object = {}) =>
    s3.client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
  const text = async (Key: string, more: object = {}) =>
    (await s3.client.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString();

  it('keeps bytes, type and metadata', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 251));
    const { ETag } = await put('a/b c/ä+&=.bin', bytes, {
      ContentType: 'image/png',
      Metadata: { source: 'x y' },
      ContentDisposition: 'inline',
    });
    const got = await s3.client.send(new GetObjectCommand({ Bucket, Key: 'a/b c/ä+&=.bin' }));
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(bytes);
    expect(got).toMatchObject({
      ETag,
      ContentType: 'image/png',
      ContentLength: 70_000,
      Metadata: { source: 'x y' },
      ContentDisposition: 'inline',
    });
    const head = await s3.client.send(new HeadObjectCommand({ Bucket, Key: 'a/b c/ä+&=.bin' }));
    expect(head).toMatchObject({ ETag, ContentLength: 70_000 });
  });

  it('takes a stream (aws-chunked with a trailing checksum)', async () => {
    const parts = Array.from({ length: 20 }, (_, at) => `${at}`.repeat(5_000));
    await put('stream', Readable.from(parts.map((part) => Buffer.from(part))), { ContentLength: parts.join('').length });
    expect(await text('stream')).toBe(parts.join(''));
  });

  it('keeps a content encoding', async () => {
    await put('zipped', 'not really', { ContentEncoding: 'gzip' });
    const head = await s3.client.send(new HeadObjectCommand({ Bucket, Key: 'zipped' }));
    expect(head.ContentEncoding).toBe('gzip');
  });

  it('gives ranges', async () => {
    await put('digits', '0123456789');
    expect(await text('digits', { Range: 'bytes=2-4' })).toBe('234');
    expect(await text('digits', { Range: 'bytes=7-' })).toBe('789');
    expect(await text('digits', { Range: 'bytes=-2' })).toBe('89');
  });

  it('replaces, copies and deletes', async () => {
    await put('one', 'first');
    await put('one', 'second');
    await s3.client.send(new CopyObjectCommand({ Bucket, Key: 'two', CopySource: `${Bucket}/one` }));
    await s3.client.send(new DeleteObjectCommand({ Bucket, Key: 'one' }));
    expect(await text('two')).toBe('second');
    await expect(text('one')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await s3.client.send(new DeleteObjectCommand({ Bucket, Key: 'one' }));
    await s3.client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'two' }, { Key: 'never' }] } }));
    await expect(text('two')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('lists by prefix, delimiter and page', async () => {
    for (const key of ['list/a', 'list/b/1', 'list/b/2', 'list/c', 'list/d&<']) await put(key, key);
    const folders = await s3.client.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/', Delimiter: '/' }));
    expect(folders.Contents?.map((each) => each.Key)).toEqual(['list/a', 'list/c', 'list/d&<']);
    expect(folders.CommonPrefixes?.map((each) => each.Prefix)).toEqual(['list/b/']);
    const keys: (string | undefined)[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await s3.client.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/', MaxKeys: 2, ContinuationToken }));
      keys.push(...(page.Contents ?? []).map((each) => each.Key));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(keys).toEqual(['list/a', 'list/b/1', 'list/b/2', 'list/c', 'list/d&<']);
  });

  it('serves presigned links', async () => {
    await put('letter.pdf', 'content');
    const link = await getSignedUrl(s3.client, new GetObjectCommand({ Bucket, Key: 'letter.pdf' }), { expiresIn: 60 });
    const response = await fetch(link);
    expect([response.status, await response.text()]).toEqual([200, 'content']);
  });

  it('says what is not there', async () => {
    await expect(text('nothing')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(s3.client.send(new GetObjectCommand({ Bucket: 'other-bucket', Key: 'x' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
  });
});

describe('the local S3 beyond that', () => {
  let s3: Awaited<ReturnType<typeof ours>>;
  beforeAll(async () => {
    s3 = await ours();
  });
  afterAll(() => s3.close());
  afterEach(() => {
    now = Date.now();
  });
  const put = (Key: string, Body: string, more: object = {}) =>
    s3.client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));

  it('writes conditionally', async () => {
    const { ETag } = await put('claim', 'mine', { IfNoneMatch: '*' });
    await expect(put('claim', 'yours', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(put('claim', 'yours', { IfMatch: '"other"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await put('claim', 'again mine', { IfMatch: ETag });
    await expect(put('unclaimed', 'x', { IfMatch: ETag })).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('refuses a body that does not fit its checksum', async () => {
    await expect(put('broken', 'body', { ChecksumCRC32: 'AAAAAA==' })).rejects.toMatchObject({ name: 'BadDigest' });
  });

  it('keeps bodies as files that can be opened, and none outside its folder', async () => {
    await put('letters/for you.txt', 'hello');
    const file = s3.store.get(Bucket, 'letters/for you.txt')?.file ?? '';
    expect(readFileSync(file, 'utf8')).toBe('hello');
    for (const key of ['../../escape', 'a/../../../escape', '/absolute', 'a//b', '.', '..', 'x'.repeat(900)]) {
      const stored = s3.store.put(Bucket, key, { body: Buffer.from(key), contentType: 'text/plain', metadata: {}, headers: {} });
      expect(stored ? stored.file.startsWith(join(folder, Bucket)) : false).toBe(true);
      expect(stored && readFileSync(stored.file, 'utf8')).toBe(key);
    }
    expect(readdirSync(folder)).toEqual([Bucket]);
  });

  it('lets a presigned link choose how the answer is shown', async () => {
    await put('letter', 'content');
    const command = new GetObjectCommand({
      Bucket,
      Key: 'letter',
      ResponseContentDisposition: 'attachment; filename="a.pdf"',
      ResponseContentType: 'application/pdf',
    });
    const { headers } = await fetch(await getSignedUrl(s3.client, command, { expiresIn: 60 }));
    expect([headers.get('content-disposition'), headers.get('content-type')]).toEqual([
      'attachment; filename="a.pdf"',
      'application/pdf',
    ]);
  });

  it('lets a key be the beginning of another', async () => {
    await put('tree', 'file');
    await put('tree/leaf', 'below');
    expect(s3.store.get(Bucket, 'tree')?.size).toBe(4);
    expect(s3.store.get(Bucket, 'tree/leaf')?.size).toBe(5);
  });

  it('expires objects by the lifecycle of the bucket, and links by their time', async () => {
    await put('old/one', 'x');
    await put('new/one', 'x');
    const link = await getSignedUrl(s3.client, new GetObjectCommand({ Bucket, Key: 'new/one' }), { expiresIn: 60 });
    now += 8 * 86_400_000;
    s3.store.sweep();
    expect([s3.store.get(Bucket, 'old/one'), s3.store.get(Bucket, 'new/one')?.size]).toEqual([null, 1]);
    expect((await fetch(link)).status).toBe(403);
  });

  it('refuses operations it does not have, by name', async () => {
    const tagging = new PutObjectTaggingCommand({ Bucket, Key: 'x', Tagging: { TagSet: [] } });
    await expect(s3.client.send(tagging)).rejects.toMatchObject({ name: 'NotImplemented' });
  });
});
