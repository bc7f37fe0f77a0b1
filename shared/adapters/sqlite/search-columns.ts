import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { buildColumns, type ColumnFacts, type Columns } from '../../domain/search/columns.ts';
import { facetNames } from '../../domain/search/entry.ts';

const facts = z.object({
  values: z.object({
    country: z.array(z.string()),
    city: z.array(z.string()),
    remote: z.array(z.string()),
    employmentType: z.array(z.string()),
    seniority: z.array(z.string()),
    company: z.array(z.string()),
    language: z.array(z.string()),
    skills: z.array(z.string()),
    source: z.array(z.string()),
  }),
  date: z.number(),
  pay: z.number().nullable(),
  currency: z.string().nullable(),
});

/** Builds the columns of all entries anew and stores them. */
export function writeColumns(database: DatabaseSync): void {
  const maxId = Number(database.prepare('SELECT coalesce(max(id), 0) AS id FROM entry').get()?.id);
  const columns = buildColumns(readFacts(database), maxId);
  database.exec('DELETE FROM columns');
  const put = database.prepare('INSERT INTO columns (name, dictionary, offsets, data) VALUES (?, ?, ?, ?)');
  const none = new Uint8Array();
  for (const list of columns.lists)
    put.run(list.name, JSON.stringify(list.dictionary), bytesOf(list.offsets), bytesOf(list.values));
  put.run('#dates', '[]', none, bytesOf(columns.dates));
  put.run('#pay', '[]', none, bytesOf(columns.pay));
  put.run('#newest', '[]', none, bytesOf(columns.newest));
}

function* readFacts(database: DatabaseSync): Generator<readonly [number, ColumnFacts]> {
  const rows = database.prepare('SELECT id, facts FROM entry ORDER BY id').iterate();
  for (const row of rows) yield [Number(row.id), facts.parse(JSON.parse(String(row.facts)))];
}

function bytesOf(array: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** The columns of a finished snapshot. */
export function readColumns(database: DatabaseSync): Columns {
  const rows = new Map(
    database
      .prepare('SELECT name, dictionary, offsets, data FROM columns')
      .all()
      .map((row) => {
        const { name, dictionary, offsets, data } = columnRow.parse(row);
        return [name, { dictionary: z.array(z.string()).parse(JSON.parse(dictionary)), offsets, data }];
      }),
  );
  const column = (name: string) => {
    const found = rows.get(name);
    if (!found) throw new Error(`the search snapshot lacks its column ${name}: build it anew`);
    return found;
  };
  return {
    lists: [...facetNames, 'currency'].map((name) => {
      const { dictionary, offsets, data } = column(name);
      return { name, dictionary, offsets: new Uint32Array(aligned(offsets)), values: new Uint32Array(aligned(data)) };
    }),
    dates: new Float64Array(aligned(column('#dates').data)),
    pay: new Float64Array(aligned(column('#pay').data)),
    newest: new Uint32Array(aligned(column('#newest').data)),
  };
}

const columnRow = z.object({
  name: z.string(),
  dictionary: z.string(),
  offsets: z.instanceof(Uint8Array),
  data: z.instanceof(Uint8Array),
});

/** A copy whose start is aligned for any typed array. */
function aligned(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
