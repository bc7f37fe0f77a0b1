import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const columnRow = z.object({ name: z.string() });

/**
 * dynoxide 1.2 numbers a stream record by the greatest number so far and reads a stream by number, without an index on either: each write then reads all
 * stream records there are, so that the thousandth costs a hundred times the first. These are the indexes of its two questions; SQLite finds them by itself.
 * They change nothing of what is stored. A version that keeps its streams otherwise is left as it is.
 */
export function indexStreams(file: string): void {
  const db = new DatabaseSync(file, { timeout: 10_000 });
  try {
    const columns = db.prepare("SELECT name FROM pragma_table_info('_stream_records')").all();
    const names = new Set(columns.map((column) => columnRow.parse(column).name));
    if (!['table_name', 'shard_id', 'sequence_number'].every((name) => names.has(name))) return;
    db.exec(`
      CREATE INDEX IF NOT EXISTS rolecall_stream_end ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
      CREATE INDEX IF NOT EXISTS rolecall_stream_order
        ON _stream_records (shard_id, table_name, CAST(sequence_number AS INTEGER), sequence_number);
    `);
  } finally {
    db.close();
  }
}
