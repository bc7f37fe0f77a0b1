import { readFileSync } from 'node:fs';
import type * as z from 'zod';

/** The rows of a gold file of the project's own (`test/gold/<name>.jsonl`), one JSON object a line. Throws where one does not fit its schema. */
export function goldRows<T extends z.ZodType>(name: string, row: T): z.infer<T>[] {
  return readFileSync(new URL(`../gold/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => row.parse(JSON.parse(line)));
}
