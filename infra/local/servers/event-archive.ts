import { createReadStream, existsSync, mkdirSync, truncateSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { BusEvent } from './event-input.ts';

/** An archive: one file of JSON Lines that only grows, an event a line, in order of arrival. */
export interface EventArchive {
  append(event: BusEvent): Promise<void>;
  /** Events from line `start` (0 is the first), with the line each stands on. */
  read(start: number): AsyncGenerator<{ line: number; event: BusEvent }>;
  count(): number;
  bytes(): number;
  close(): Promise<void>;
}

/**
 * Opens an archive. A last line torn by a kill is cut off: its event was not acknowledged. Lines are written in order; the
 * kernel keeps it when the process dies (there is no fsync: an archive is a copy, a power cut may cost its last seconds).
 */
export async function openArchive(path: string): Promise<EventArchive> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let { lines, size } = await measure(path);
  if (existsSync(path)) truncateSync(path, size);
  const file: FileHandle = await open(path, 'a', 0o600);
  let waiting: string[] = [];
  let last: Promise<void> = Promise.resolve();
  /** Writes all lines that wait, in one go. */
  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    const text = batch.join('');
    try {
      await file.appendFile(text);
    } catch (error) {
      // A full disk may have taken half a line: the next one must not stand behind it.
      await file.truncate(size);
      throw error;
    }
    lines += batch.length;
    size += Buffer.byteLength(text);
  };
  return {
    append(event) {
      waiting.push(`${JSON.stringify(event)}\n`);
      // The first line that waits takes along all that come until its turn.
      if (waiting.length === 1) last = last.then(flush, flush);
      return last;
    },
    async *read(start) {
      let line = -1;
      const reader = createInterface({
        input: createReadStream(path, { encoding: 'utf8' }),
        crlfDelay: Number.POSITIVE_INFINITY,
      });
      for await (const text of reader) {
        line += 1;
        if (line >= start && text !== '') yield { line, event: JSON.parse(text) };
      }
    },
    count: () => lines,
    bytes: () => size,
    async close() {
      await last.catch(() => undefined);
      await file.close();
    },
  };
}

/** Whole lines in the file and the bytes they take. */
async function measure(path: string): Promise<{ lines: number; size: number }> {
  let lines = 0;
  let size = 0;
  let read = 0;
  if (!existsSync(path)) return { lines, size };
  for await (const chunk of createReadStream(path)) {
    const bytes: Buffer = chunk;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
      lines += 1;
      size = read + at + 1;
    }
    read += bytes.length;
  }
  return { lines, size };
}
