import { existsSync } from 'node:fs';
import path from 'node:path';
import { type DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoClient } from '../../../shared/adapters/dynamodb/table.ts';
import { readRunning } from '../running-file.ts';
import { startDynamoDb } from '../tables/dynamodb-process.ts';
import { UsageError } from './usage-error.ts';

/** The emulator checks no credentials, but the SDK insists on some. */
export const anyCredentials = { accessKeyId: 'rolecall', secretAccessKey: 'local' };

/** Text is handed on in pieces of about this many characters: a write a line would be slow. */
const pieceLength = 64 * 1024;

/**
 * Runs `work` on the jobs table of a data directory: of the database of the running cloud, or of the database started alone when none runs,
 * so that looking at the postings sets nothing in motion. Throws UsageError where there is no data.
 */
export async function withPostings(
  dataDir: string,
  work: (client: DynamoDBClient, table: string) => Promise<void>,
): Promise<void> {
  const database = await openDatabase(dataDir);
  const client = createDynamoClient({ endpoint: database.endpoint, region: 'us-east-1', credentials: anyCredentials });
  try {
    const { TableNames: names = [] } = await client.send(new ListTablesCommand({}));
    const table = names.find((name) => /jobs/i.test(name));
    if (table === undefined) throw new UsageError(`${dataDir} holds no table of jobs yet. Run npm start first`);
    await work(client, table);
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

/** Writes values as JSON Lines, in pieces; what is left is written by `end`. */
export function jsonLines(write: (text: string) => Promise<void>): { add(value: unknown): Promise<void>; end(): Promise<void> } {
  let piece = '';
  const flush = async () => {
    const text = piece;
    piece = '';
    if (text !== '') await write(text);
  };
  return {
    async add(value) {
      piece += `${JSON.stringify(value)}\n`;
      if (piece.length >= pieceLength) await flush();
    },
    end: flush,
  };
}
