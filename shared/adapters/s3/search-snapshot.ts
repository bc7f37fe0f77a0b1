import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { SearchSnapshotFiles } from '../../ports/search.ts';

/**
 * Snapshots in S3, compressed with Zstandard at its quickest level (a third of the size for a fraction of a second), and unpacked in
 * `directory`, which survives between warm invocations. `unique` gives a name that no other file has.
 */
export function s3SearchSnapshotFiles(
  client: S3Client,
  bucket: string,
  directory: string,
  unique: () => string,
): SearchSnapshotFiles {
  const localPath = (key: string) => join(directory, `${Buffer.from(key).toString('base64url')}.sqlite`);
  const scratch = async () => {
    await mkdir(directory, { recursive: true });
    return join(directory, `scratch-${unique()}`);
  };

  return {
    scratch,
    async fetch(key) {
      const path = localPath(key);
      if (existsSync(path)) return path;
      const half = await scratch();
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        if (!(answer.Body instanceof Readable)) throw new Error(`object ${key} of ${bucket} came without a body`);
        await pipeline(answer.Body, createZstdDecompress(), createWriteStream(half));
      } catch (error) {
        await rm(half, { force: true });
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
      // Under its name only when it is whole: a crash in the middle leaves no broken snapshot behind.
      await rename(half, path);
      return path;
    },
    async store(path, key) {
      const packed = await scratch();
      try {
        const level = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
        await pipeline(createReadStream(path), createZstdCompress(level), createWriteStream(packed));
        const { size } = await stat(packed);
        await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: key,
            Body: createReadStream(packed),
            ContentLength: size,
            ContentType: 'application/vnd.sqlite3',
            ContentEncoding: 'zstd',
          }),
        );
        await rename(path, localPath(key));
        return size;
      } finally {
        await rm(packed, { force: true });
      }
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
    async forget(except) {
      const kept = except === null ? null : localPath(except);
      for (const name of existsSync(directory) ? await readdir(directory) : []) {
        const path = join(directory, name);
        if (name.endsWith('.sqlite') && path !== kept) await rm(path, { force: true });
      }
    },
  };
}
