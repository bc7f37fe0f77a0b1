import { createReadStream, existsSync } from 'node:fs';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Spool } from '../../../shared/commands/cluster-lines.ts';
import { textLines } from '../../../shared/commands/text-lines.ts';

/** Characters of a list that are kept before they are written. */
const pieceLength = 256 * 1024;

/** Runs `work` with a spool of files in a folder of its own (readable by nobody else), which is removed afterwards. */
export async function withSpool<T>(work: (spool: Spool) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rolecall-'));
  const pieces = new Map<string, string>();
  const fileOf = (list: string) => path.join(folder, list);
  const flush = async (list: string) => {
    const piece = pieces.get(list) ?? '';
    pieces.set(list, '');
    if (piece !== '') await appendFile(fileOf(list), piece);
  };
  try {
    return await work({
      async append(list, line) {
        const piece = `${pieces.get(list) ?? ''}${line}\n`;
        pieces.set(list, piece);
        if (piece.length >= pieceLength) await flush(list);
      },
      async *lines(list) {
        await flush(list);
        if (existsSync(fileOf(list))) yield* textLines(createReadStream(fileOf(list)));
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
