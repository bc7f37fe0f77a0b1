import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { GetObjectCommand, HeadObjectCommand, NoSuchKey, NotFound, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type * as z from 'zod';
import { type BoardSnapshot, boardSnapshot } from '../../domain/board-snapshot.ts';
import { rawRecord } from '../../domain/raw-record.ts';
import { CorruptItem, PermanentFailure, StoreUnavailable } from '../../ports/errors.ts';
import type { RawPage } from '../../ports/page-fetcher.ts';
import type { RawStore } from '../../ports/raw-store.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** A chunk never grows near that: a larger one was not written by us. */
const mostDecodedBytes = 256 * 1024 * 1024;

/**
 * Raw pages, chunks and snapshots in the raw bucket, all gzip:
 * `pages/<board>/<day>/<hash>.gz`, `quarantine/<board>/<day>/<reason>-<hash>.gz`, `records/<board>/<hash>.jsonl.gz`,
 * `snapshots/<board>/<version>-<hash>.json.gz`. Keys depend on the content, so writing again changes nothing.
 */
export function s3RawStore(client: S3Client, bucket: string): RawStore {
  const put = async (key: string, body: Buffer, contentType: string, metadata: Record<string, string> = {}): Promise<string> => {
    await client
      .send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: await zip(body),
          ContentType: contentType,
          ContentEncoding: 'gzip',
          Metadata: metadata,
        }),
      )
      .catch((cause) => Promise.reject(new StoreUnavailable(`writing ${key} to ${bucket} failed`, { cause })));
    return key;
  };
  const get = async (key: string): Promise<string> => {
    let packed: Uint8Array;
    try {
      const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      packed = (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
    } catch (cause) {
      if (cause instanceof NoSuchKey)
        throw new PermanentFailure(`${key} is not in ${bucket}: it expired or was never written`, { cause });
      throw new StoreUnavailable(`reading ${key} from ${bucket} failed`, { cause });
    }
    try {
      return (await unzip(packed, { maxOutputLength: mostDecodedBytes })).toString('utf8');
    } catch (cause) {
      throw new CorruptItem(`${key} in ${bucket} is not gzip`, { cause });
    }
  };
  const page = (key: string, raw: RawPage) =>
    put(key, raw.body, raw.contentType ?? 'application/octet-stream', { url: encodeURI(raw.url).slice(0, 1500) });

  return {
    keepPage: (boardId, raw, at) => page(`pages/${folder(boardId)}/${day(at)}/${hash(raw.url, raw.body)}.gz`, raw),
    quarantine: (boardId, raw, reason, at) =>
      page(`quarantine/${folder(boardId)}/${day(at)}/${reason}-${hash(raw.url, raw.body)}.gz`, raw),
    async putChunk(boardId, records) {
      const lines = Buffer.from(`${records.map((record) => JSON.stringify(record)).join('\n')}\n`);
      return put(`records/${folder(boardId)}/${hash(lines)}.jsonl.gz`, lines, 'application/x-ndjson');
    },
    async readChunk(key) {
      const lines = (await get(key)).split('\n').filter((line) => line !== '');
      return lines.map((line, number) => parse(rawRecord, line, `${key} line ${number + 1}`));
    },
    async has(key) {
      try {
        await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return true;
      } catch (cause) {
        if (cause instanceof NotFound || cause instanceof NoSuchKey) return false;
        throw new StoreUnavailable(`looking for ${key} in ${bucket} failed`, { cause });
      }
    },
    async putSnapshot(boardId, version, snapshot) {
      const body = Buffer.from(JSON.stringify(snapshot));
      return put(`snapshots/${folder(boardId)}/${version}-${hash(body)}.json.gz`, body, 'application/json');
    },
    async readSnapshot(key): Promise<BoardSnapshot> {
      return parse(boardSnapshot, await get(key), key);
    },
  };
}

function parse<S extends z.ZodType>(schema: S, text: string, where: string): z.infer<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CorruptItem(`${where} is not JSON`, { cause });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CorruptItem(`${where} is malformed at ${issue?.path.join('.')}: ${issue?.message}`);
}

/** Board ids may hold anything a URL can: one safe path segment each, still readable, told apart by a hash where that lost something. */
function folder(boardId: string): string {
  const readable = boardId.replaceAll(/[^A-Za-z0-9._-]+/g, '_').slice(0, 80);
  return readable === boardId ? readable : `${readable}-${hash(boardId).slice(0, 8)}`;
}

function hash(...parts: readonly (string | Buffer)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 24);
}

const day = (at: Date) => at.toISOString().slice(0, 10);
