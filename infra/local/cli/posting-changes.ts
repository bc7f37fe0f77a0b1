import { type ChangeLine, changeLines } from '../../../shared/domain/posting-history.ts';
import { jsonLines } from './json-lines.ts';
import { withStoredPostings } from './stored-postings.ts';
import { UsageError } from './usage-error.ts';

/**
 * Writes what happened to the stored postings from a day on (UTC, YYYY-MM-DD) as JSON Lines, board by board, each board's changes by day. Only the
 * changes of one board at a time are kept.
 */
export function postingChanges(dataDir: string, since: string, write: (text: string) => Promise<void>): Promise<void> {
  return withStoredPostings(dataDir, async ({ postings }) => {
    const lines = jsonLines(write);
    let board = '';
    let changes: ChangeLine[] = [];
    const tell = async () => {
      changes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.externalId < b.externalId ? -1 : 1));
      for (const line of changes) await lines.add(line);
      changes = [];
    };
    for await (const life of postings.everyLife(since === '' ? undefined : since)) {
      const id = `${life.source}:${life.board}`;
      if (id !== board) await tell();
      board = id;
      changes.push(...changeLines(life, since));
    }
    await tell();
    await lines.end();
  });
}

/** The day of `--since`; without one, everything. Throws UsageError. */
export function sinceDay(args: readonly string[]): string {
  const [flag = '', ...rest] = args;
  if (flag === '') return '';
  const [name, inline] = flag.split('=');
  const given = inline ?? rest.shift();
  if (name !== '--since' || rest.length > 0)
    throw new UsageError(
      `"${name === '--since' ? rest[0] : flag}" is one argument too many. See: rolecall postings changes --help`,
    );
  const day = given?.slice(0, 10) ?? '';
  if (given === undefined || !/^\d{4}-\d{2}-\d{2}($|T)/.test(given) || Number.isNaN(Date.parse(given)))
    throw new UsageError(`--since ${given ?? ''} is not a day such as 2026-11-01`);
  return day;
}
