import { copyFileSync, constants as fileConstants, rmSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { type Columns, countFacets, type FacetCounts, filterEntries } from '../../domain/search/columns.ts';
import { type SearchEntry, searchCard } from '../../domain/search/entry.ts';
import { indexedText, type ParsedWords } from '../../domain/search/words.ts';
import type { SearchEdition, SearchEngine, SearchQuery, SearchReader, SearchResult } from '../../ports/search.ts';
import { readColumns, writeColumns } from './search-columns.ts';

/** Grows when the layout changes: a snapshot of another layout is built anew from the jobs. */
const layout = 1;

/**
 * `words` holds no text of its own (contentless): the card and the compressed description stand in `entry`. `+` and `#` are letters,
 * so that C++ and C# are words. `facts` are what the columns are built of; `columns` are the columns, ready to be mapped.
 */
const schema = `
  PRAGMA page_size = 8192;
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE entry (
    id INTEGER PRIMARY KEY, jobId TEXT NOT NULL UNIQUE, contentHash TEXT NOT NULL,
    card TEXT NOT NULL, facts TEXT NOT NULL, body BLOB NOT NULL
  );
  CREATE TABLE columns (name TEXT PRIMARY KEY, dictionary TEXT NOT NULL, offsets BLOB NOT NULL, data BLOB NOT NULL);
  CREATE VIRTUAL TABLE words USING fts5(
    title, company, skills, places, body,
    content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2 tokenchars '+#'"
  );
  INSERT INTO meta VALUES ('layout', '${layout}');
`;

/** Weights of BM25 for title, company, skills, places and body: a word of the title says most about a job. */
const weights = '10.0, 4.0, 4.0, 3.0, 1.0';

/**
 * BM25 over more matches than this takes longer than a person should wait (about 1 microsecond each); then jobs with the words in the
 * title come first and the newest of them lead.
 */
const rankedAtMost = 5000;

/** Search snapshots as SQLite files with FTS5 (`node:sqlite`). All calls block for as long as they work: milliseconds for a search. */
export const sqliteSearchEngine: SearchEngine = {
  edit(path, base) {
    rmSync(path, { force: true });
    if (base === null) return createEdition(path, true);
    if (!isChangeable(base)) return null;
    copyFileSync(base, path, fileConstants.COPYFILE_FICLONE);
    return createEdition(path, false);
  },
  open: openReader,
};

/** Of this layout, and not mostly holes: the columns are as long as the greatest id. */
function isChangeable(path: string): boolean {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    if (Number(database.prepare("SELECT value FROM meta WHERE name = 'layout'").get()?.value) !== layout) return false;
    const row = database.prepare('SELECT count(*) AS jobs, coalesce(max(id), 0) AS greatest FROM entry').get();
    return Number(row?.greatest) <= 4 * Number(row?.jobs) + 10_000;
  } finally {
    database.close();
  }
}

function createEdition(path: string, fresh: boolean): SearchEdition {
  const database = new DatabaseSync(path);
  // The file is private until it is finished and is thrown away when anything fails: no journal is needed.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536');
  if (fresh) database.exec(schema);
  database.exec('BEGIN');
  const find = database.prepare('SELECT id, contentHash FROM entry WHERE jobId = ?');
  const freeId = database.prepare('SELECT coalesce(max(id), 0) + 1 AS id FROM entry');
  const insertEntry = database.prepare('INSERT INTO entry (id, jobId, contentHash, card, facts, body) VALUES (?, ?, ?, ?, ?, ?)');
  const insertWords = database.prepare(
    'INSERT INTO words (rowid, title, company, skills, places, body) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const deleteEntry = database.prepare('DELETE FROM entry WHERE id = ?');
  const deleteWords = database.prepare('DELETE FROM words WHERE rowid = ?');

  const remove = (id: number) => {
    deleteWords.run(id);
    deleteEntry.run(id);
  };
  const insert = (id: number, entry: SearchEntry) => {
    const { text, card, values, date, pay, currency } = entry;
    insertWords.run(id, ...[text.title, text.company, text.skills, text.places, text.body].map(indexedText));
    const body = deflateRawSync(text.body, { level: 1 });
    insertEntry.run(
      id,
      entry.jobId,
      entry.contentHash,
      JSON.stringify(card),
      JSON.stringify({ values, date, pay, currency }),
      body,
    );
  };
  const stored = (jobId: string) => {
    const row = find.get(jobId);
    return row === undefined ? null : z.object({ id: z.number(), contentHash: z.string() }).parse(row);
  };

  return {
    apply(put, removed) {
      let changed = 0;
      for (const jobId of removed) {
        const before = stored(jobId);
        if (!before) continue;
        remove(before.id);
        changed += 1;
      }
      for (const entry of put) {
        const before = stored(entry.jobId);
        if (before?.contentHash === entry.contentHash) continue;
        if (before) remove(before.id);
        insert(before?.id ?? Number(freeId.get()?.id), entry);
        changed += 1;
      }
      return changed;
    },
    finish() {
      writeColumns(database);
      database.exec("COMMIT; INSERT INTO words (words, rank) VALUES ('merge', 2000)");
      const jobs = Number(database.prepare('SELECT count(*) AS jobs FROM entry').get()?.jobs);
      database.close();
      return { jobs };
    },
    discard() {
      database.close();
      rmSync(path, { force: true });
    },
  };
}

function openReader(path: string): SearchReader {
  const database = new DatabaseSync(path, { readOnly: true });
  database.exec('PRAGMA mmap_size = 1073741824; PRAGMA cache_size = -65536; PRAGMA query_only = ON');
  const columns = readColumns(database);
  const statements = {
    ids: database.prepare('SELECT group_concat(rowid) AS ids FROM words WHERE words MATCH ?'),
    ranked: database.prepare(`SELECT rowid AS id FROM words WHERE words MATCH ? ORDER BY bm25(words, ${weights}), rowid DESC`),
    entry: database.prepare('SELECT card, body FROM entry WHERE id = ?'),
  };
  const all = filterEntries(columns, {});
  let facetsOfAll: FacetCounts | undefined;
  return {
    jobs: columns.newest.length,
    search: (query) => {
      const filters = Object.values(query.filters).some((wish) => wish !== undefined);
      const marks = filters ? filterEntries(columns, query.filters) : all;
      const found = query.words === null ? idsOf(marks) : matches(statements, query.words.expression);
      const ids = query.words !== null && filters ? found.filter((id) => marks[id] === 1) : found;
      const everything = query.words === null && !filters;
      if (everything) facetsOfAll ??= countFacets(columns, ids);
      return {
        total: ids.length,
        hits: idsOfPage(columns, statements, query, found.length, ids).map((id) => hitOf(statements, id)),
        facets: (everything && facetsOfAll) || countFacets(columns, ids),
      };
    },
    close: () => database.close(),
  };
}

type Statements = Record<'ids' | 'ranked' | 'entry', StatementSync>;

const entryRow = z.object({ card: z.string(), body: z.instanceof(Uint8Array) });

function hitOf(statements: Statements, id: number): SearchResult['hits'][number] {
  const row = entryRow.parse(statements.entry.get(id));
  return { card: searchCard.parse(JSON.parse(row.card)), body: inflateRawSync(row.body).toString('utf8') };
}

/** Ids of all matches. One text is far quicker to hand over from SQLite than as many rows. */
function matches(statements: Statements, expression: string): Uint32Array {
  const ids = statements.ids.get(expression)?.ids;
  if (typeof ids !== 'string') return new Uint32Array();
  const out: number[] = [];
  let id = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const code = ids.charCodeAt(at);
    if (code === 44) {
      out.push(id);
      id = 0;
    } else id = id * 10 + code - 48;
  }
  out.push(id);
  return Uint32Array.from(out);
}

function idsOf(marks: Uint8Array): Uint32Array {
  const ids = new Uint32Array(marks.length);
  let count = 0;
  for (let id = 1; id < marks.length; id += 1) if (marks[id] === 1) ids[count++] = id;
  return ids.subarray(0, count);
}

function marked(ids: Uint32Array, length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const id of ids) marks[id] = 1;
  return marks;
}

function idsOfPage(columns: Columns, statements: Statements, query: SearchQuery, found: number, ids: Uint32Array): number[] {
  const marks = marked(ids, columns.dates.length);
  const { words, offset, limit } = query;
  const order = words === null || query.sort === 'newest' ? columns.newest : byRelevance(columns, statements, words, found);
  const page: number[] = [];
  let passed = 0;
  for (const id of order) {
    if (marks[id] !== 1) continue;
    if (passed >= offset) page.push(id);
    passed += 1;
    if (page.length === limit) break;
  }
  return page;
}

/** Ids from the most to the least relevant; may hold ids that the filters leave out. */
function* byRelevance(columns: Columns, statements: Statements, words: ParsedWords, found: number): Generator<number> {
  if (found <= rankedAtMost) {
    yield* ranked(statements, words.expression);
    return;
  }
  const inTitle = `title : (${words.expression})`;
  const titles = matches(statements, inTitle);
  const seen = marked(titles, columns.dates.length);
  if (titles.length <= rankedAtMost) yield* ranked(statements, inTitle);
  else for (const id of columns.newest) if (seen[id] === 1) yield id;
  for (const id of columns.newest) if (seen[id] !== 1) yield id;
}

function ranked(statements: Statements, expression: string): number[] {
  return statements.ranked.all(expression).map((row) => Number(row.id));
}
