import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { index } from '../../shared/contracts/tables.ts';

export interface LocalDynamo {
  endpoint: string;
  client: DynamoDBClient;
  /** Creates both tables under random names: tests that share an emulator do not see each other. */
  createTables(): Promise<{ jobs: string; workspace: string }>;
  stop(): Promise<void>;
}

/** Starts dynoxide in memory on a free port of the loopback interface. */
export async function startDynamo(): Promise<LocalDynamo> {
  const binary = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = spawn(binary, ['--port', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] });
    const endWithUs = () => child.kill('SIGKILL');
    process.once('exit', endWithUs);
    child.once('exit', () => process.off('exit', endWithUs));
    const endpoint = `http://127.0.0.1:${port}`;
    const client = new DynamoDBClient({
      endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 4,
    });
    try {
      await answering(client, child);
    } catch (error) {
      child.kill('SIGKILL');
      client.destroy();
      // Somebody else may have taken the port between the probe and the start.
      if (attempt < 5) continue;
      throw error;
    }
    return {
      endpoint,
      client,
      async createTables() {
        const suffix = randomBytes(6).toString('hex');
        const tables = { jobs: `jobs-${suffix}`, workspace: `workspace-${suffix}` };
        await Promise.all(Object.values(tables).map((name) => createTable(client, name)));
        return tables;
      },
      async stop() {
        client.destroy();
        const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
        child.kill('SIGTERM');
        await ended;
      },
    };
  }
}

async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', `${index}pk`, `${index}sk`].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: index,
          KeySchema: [
            { AttributeName: `${index}pk`, KeyType: 'HASH' },
            { AttributeName: `${index}sk`, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  await client.send(
    new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true } }),
  );
}

/** Resolves once the emulator answers; rejects when the process ends or nothing answers for ten seconds. */
async function answering(client: DynamoDBClient, child: ChildProcess): Promise<void> {
  let complaint = '';
  child.stderr?.on('data', (data) => {
    complaint += String(data);
  });
  const deadline = Date.now() + 10_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`dynoxide ended at once with code ${child.exitCode}: ${complaint.trim()}`);
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`dynoxide does not answer: ${complaint.trim()}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the probe socket has no port');
  return address.port;
}
