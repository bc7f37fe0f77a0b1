import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { indexStreams } from '../../../infra/local/tables/stream-indexes.ts';

const directory = mkdtempSync(join(tmpdir(), 'rolecall-indexes-'));
const file = join(directory, 'dynamodb.sqlite');
afterAll(() => rmSync(directory, { recursive: true, force: true }));

it('lets SQLite find the end and the order of a stream without reading it, and changes nothing the second time', () => {
  const emulator = new DatabaseSync(file);
  emulator.exec(
    'CREATE TABLE _stream_records (id INTEGER PRIMARY KEY, table_name TEXT NOT NULL, shard_id TEXT NOT NULL, sequence_number TEXT NOT NULL, new_image TEXT)',
  );
  indexStreams(file);
  indexStreams(file);
  emulator.close();
  // EXPLAIN does not look whether the schema it knows is still the present one: a fresh connection does.
  const db = new DatabaseSync(file);
  const plan = (query: string) => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${query}`).all());
  expect(
    plan("SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = 'jobs'"),
  ).toContain('rolecall_stream_end');
  const read =
    plan(`SELECT new_image FROM _stream_records WHERE table_name = 'jobs' AND shard_id = 's' AND CAST(sequence_number AS INTEGER) > 5
    ORDER BY CAST(sequence_number AS INTEGER) ASC LIMIT 10`);
  expect(read).toContain('rolecall_stream_order');
  expect(read).not.toContain('TEMP B-TREE');
  db.close();
});

it('leaves a database alone that keeps its streams otherwise', () => {
  const other = join(directory, 'other.sqlite');
  const db = new DatabaseSync(other);
  db.exec('CREATE TABLE streams (number INTEGER)');
  indexStreams(other);
  expect(db.prepare("SELECT name FROM sqlite_master WHERE type = 'index'").all()).toEqual([]);
  db.close();
});
