import * as z from 'zod';
import { normalizePosting } from '../domain/normalize/normalize-posting.ts';
import { type ExportLine, readLine } from '../domain/posting-export.ts';
import type { TextLine } from './text-lines.ts';

/** What became of a line. */
export type NormalizedLine = { posting: ExportLine } | { refused: string; number: number };

/** A line may say when it was read; relative dates count from there. */
const moment = z.object({ seenAt: z.iso.datetime({ offset: true }) });

/**
 * Normalizes raw records, one a line of JSON, by the code of the normalize stage: each becomes a posting as `postings export` prints it, or is refused with the
 * reason. `seenAt` (ISO 8601) is the moment of the read for lines without one. Holds one line at a time.
 */
export async function* normalizeLines(lines: AsyncIterable<TextLine>, seenAt: string): AsyncGenerator<NormalizedLine> {
  for await (const { number, text } of lines) {
    const record = text === null ? null : jsonOf(text);
    if (record === null) {
      yield { number, refused: text === null ? 'the line is longer than 16 million characters' : 'the line is no JSON' };
      continue;
    }
    const said = moment.safeParse(record.value);
    const at = said.success ? new Date(said.data.seenAt).toISOString() : seenAt;
    const read = normalizePosting(record.value, at);
    yield 'posting' in read
      ? { posting: readLine(read.posting, at) }
      : { number, refused: `${read.rejected.reason}: ${read.rejected.detail}` };
  }
}

function jsonOf(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
