import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const folder = path.resolve(import.meta.dirname, '../../../shared/data/lists/greenhouse-2026/history');

/** Whether the recorded days of Greenhouse boards lie beside the project; tests that need them skip plainly when not. */
export const boardDaysPresent = existsSync(folder);

export interface ListedJob {
  id: number;
  title: string;
  location: { name: string };
}

/** What each of some boards listed on one day. */
export interface BoardDay {
  /** YYYY-MM-DD */
  day: string;
  boards: Map<string, ListedJob[]>;
}

/** The recorded days, oldest first. */
export function boardDays(): BoardDay[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl.gz'))
    .sort()
    .map((file) => {
      const lines = gunzipSync(readFileSync(path.join(folder, file)))
        .toString('utf8')
        .split('\n')
        .filter(Boolean);
      const boards = lines.map((line) => JSON.parse(line) as { board: string; jobs: ListedJob[] });
      return { day: file.slice(0, 10), boards: new Map(boards.map(({ board, jobs }) => [board, jobs])) };
    });
}
