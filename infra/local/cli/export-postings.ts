import { existsSync } from 'node:fs';
import path from 'node:path';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { dynamoBoardStore } from '../../../shared/adapters/dynamodb/board-store.ts';
import { dynamoPostingStore } from '../../../shared/adapters/dynamodb/posting-store.ts';
import { createDynamoClient } from '../../../shared/adapters/dynamodb/table.ts';
import { boardId } from '../../../shared/domain/board.ts';
import { exportLine } from '../../../shared/domain/posting-export.ts';
import { readRunning } from '../running-file.ts';
import { startDynamoDb } from '../tables/dynamodb-process.ts';
import { UsageError } from './usage-error.ts';

/** The emulator checks no credentials, but the SDK insists on some. */
const credentials = { accessKeyId: 'rolecall', secretAccessKey: 'local' };

/** Lines are handed on in pieces of about this many characters: a write a line would be slow. */
const pieceLength = 64 * 1024;

/**
 * Writes all stored postings of a data directory as JSON Lines. Reads the database of the running cloud, or starts the database alone when
 * none runs: exporting sets nothing in motion.
 */
export async function exportPostings(dataDir: string, write: (text: string) => Promise<void>): Promise<void> {
  const database = await openDatabase(dataDir);
  const client = createDynamoClient({ endpoint: database.endpoint, region: 'us-east-1', credentials });
  try {
    const { TableNames: names = [] } = await client.send(new ListTablesCommand({}));
    const table = names.find((name) => /jobs/i.test(name));
    if (table === undefined) throw new UsageError(`${dataDir} holds no table of jobs yet. Run npm start first`);
    let piece = '';
    const boards = dynamoBoardStore(client, table);
    // The database gives a board's postings one after the other (they share a partition): one board's date at a time is all that is kept.
    let read: { boardId: string | null; goodAt: string | null } = { boardId: null, goodAt: null };
    for await (const stored of dynamoPostingStore(client, table).all()) {
      const id = boardId(stored.posting.source, stored.posting.board);
      if (read.boardId !== id) read = { boardId: id, goodAt: (await boards.get(id))?.lastGoodReadAt ?? null };
      piece += `${JSON.stringify(exportLine(stored, read.goodAt))}\n`;
      if (piece.length < pieceLength) continue;
      await write(piece);
      piece = '';
    }
    await write(piece);
  } finally {
    client.destroy();
    await database.stop();
  }
}

async function openDatabase(dataDir: string): Promise<{ endpoint: string; stop: () => Promise<void> }> {
  const endpoint = readRunning(dataDir)?.endpoints.dynamodb;
  if (endpoint !== undefined) return { endpoint, stop: async () => {} };
  const directory = path.join(dataDir, 'dynamodb');
  if (!existsSync(directory) && !process.env.AWS_ENDPOINT_URL_DYNAMODB)
    throw new UsageError(`${dataDir} holds no data of Rolecall. Run npm start first, or name another directory with --data`);
  return startDynamoDb(directory, process.env.AWS_ENDPOINT_URL_DYNAMODB);
}
