import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

export interface LifecycleRule {
  prefix: string;
  days: number;
}

export interface NewObject {
  body: Buffer;
  contentType: string;
  /** `x-amz-meta-*` without the prefix. */
  metadata: Readonly<Record<string, string>>;
  /** Cache-Control, Content-Disposition and the like, lower case; checksums as `x-amz-checksum-*`. */
  headers: Readonly<Record<string, string>>;
}

export interface StoredObject {
  key: string;
  /** Absolute path of the file that holds the body. */
  file: string;
  size: number;
  /** With its quotes. */
  etag: string;
  contentType: string;
  metadata: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  modifiedAt: number;
}

const texts = z.record(z.string(), z.string());
const row = z.object({
  key: z.string(),
  file: z.string(),
  size: z.number(),
  etag: z.string(),
  content_type: z.string(),
  metadata: z.string(),
  headers: z.string(),
  modified_at: z.number(),
});

/**
 * The objects of the local S3: bodies are plain files under `<directory>/<bucket>/<key>` that a person can open, everything else stands
 * in SQLite. A body file is never changed: a new version gets a new file, and the row that points to it is the commit, so a kill leaves
 * the old object or the new one, never a mixture.
 */
export class ObjectStore {
  readonly #db: DatabaseSync;
  readonly #directory: string;
  readonly #now: () => number;
  readonly #buckets = new Map<string, readonly LifecycleRule[]>();

  constructor(db: DatabaseSync, directory: string, now: () => number = Date.now) {
    this.#db = db;
    this.#directory = directory;
    this.#now = now;
    db.exec(`CREATE TABLE IF NOT EXISTS objects (
      bucket TEXT NOT NULL, key TEXT NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL, content_type TEXT NOT NULL,
      metadata TEXT NOT NULL, headers TEXT NOT NULL, modified_at INTEGER NOT NULL, PRIMARY KEY (bucket, key)
    )`);
  }

  declare(bucket: string, lifecycle: readonly LifecycleRule[] = []): void {
    this.#buckets.set(bucket, lifecycle);
  }

  get buckets(): readonly string[] {
    return [...this.#buckets.keys()];
  }

  has(bucket: string): boolean {
    return this.#buckets.has(bucket);
  }

  get(bucket: string, key: string): StoredObject | null {
    const found = this.#db.prepare('SELECT * FROM objects WHERE bucket = ? AND key = ?').get(bucket, key);
    return found === undefined ? null : this.#stored(found);
  }

  /** Stores an object; readers see all of it or nothing. `expected` says which ETag must be there now (null: none); false when it is not. */
  put(bucket: string, key: string, object: NewObject, expected?: string | null): StoredObject | false {
    const before = this.get(bucket, key);
    if (expected !== undefined && (before?.etag ?? null) !== expected) return false;
    const etag = `"${createHash('md5').update(object.body).digest('hex')}"`;
    const file = join(bucket, fileName(key, before === null ? '' : `~${randomUUID().slice(0, 8)}`));
    const path = join(this.#directory, file);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const part = `${path}.${randomUUID().slice(0, 8)}.part`;
    writeFileSync(part, object.body, { mode: 0o600 });
    renameSync(part, path);
    this.#db
      .prepare('INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        bucket,
        key,
        file,
        object.body.length,
        etag,
        object.contentType,
        JSON.stringify(object.metadata),
        JSON.stringify(object.headers),
        this.#now(),
      );
    if (before && before.file !== path) rmSync(before.file, { force: true });
    const stored = this.get(bucket, key);
    if (!stored) throw new Error(`${bucket}/${key} vanished while it was stored`);
    return stored;
  }

  delete(bucket: string, key: string): void {
    const found = this.get(bucket, key);
    if (!found) return;
    this.#db.prepare('DELETE FROM objects WHERE bucket = ? AND key = ?').run(bucket, key);
    rmSync(found.file, { force: true });
  }

  /** Objects whose key begins with `prefix` and comes after `after`, in the order of UTF-8 bytes. */
  *list(bucket: string, prefix: string, after: string): Generator<StoredObject> {
    const statement = this.#db.prepare(
      // char(1114111) is the highest code point: no key with the prefix comes after it.
      'SELECT * FROM objects WHERE bucket = ? AND key > ? AND key >= ? AND key < ? || char(1114111) ORDER BY key LIMIT 1000',
    );
    let position = after;
    for (;;) {
      const rows = statement.all(bucket, position, prefix, prefix);
      for (const each of rows) yield this.#stored(each);
      const last = rows.at(-1);
      if (!last || rows.length < 1000) return;
      position = row.parse(last).key;
    }
  }

  /** Deletes what the lifecycle rules of the buckets say is old enough. */
  sweep(): void {
    for (const [bucket, rules] of this.#buckets) {
      for (const rule of rules) {
        const limit = this.#now() - rule.days * 86_400_000;
        for (const object of [...this.list(bucket, rule.prefix, '')])
          if (object.modifiedAt < limit) this.delete(bucket, object.key);
      }
    }
  }

  #stored(found: unknown): StoredObject {
    const parsed = row.parse(found);
    return {
      key: parsed.key,
      file: join(this.#directory, parsed.file),
      size: parsed.size,
      etag: parsed.etag,
      contentType: parsed.content_type,
      metadata: texts.parse(JSON.parse(parsed.metadata)),
      headers: texts.parse(JSON.parse(parsed.headers)),
      modifiedAt: parsed.modified_at,
    };
  }
}

/**
 * A relative path for a key: readable where the key is harmless, percent-encoded elsewhere, a hash where it would be too long. `..` and
 * empty parts cannot lead out of the bucket's folder.
 */
function fileName(key: string, mark: string): string {
  const parts = key.split('/').map((part) => {
    const safe = encodeURIComponent(part).replace(/^\.{1,2}$/, (dots) => dots.replaceAll('.', '%2E'));
    return safe === ''
      ? '%'
      : safe.length <= 150
        ? safe
        : `${safe.slice(0, 80)}~${createHash('sha256').update(part).digest('hex').slice(0, 24)}`;
  });
  const last = parts.pop() ?? '%';
  const extension = extname(last);
  // A key may be the beginning of another one (`a` and `a/b`): folders get a mark so that they never clash with files.
  return join(...parts.map((part) => `${part}.d`), `${last.slice(0, last.length - extension.length)}${mark}${extension}`);
}
