import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type LocalCloud, type LocalCloudOptions, startCloud } from '../../infra/local/cloud.ts';
import { sampleCandidate } from '../../infra/local/samples/candidate.ts';
import { localUser } from '../../infra/local/start/local-user.ts';
import { type MainJob, type MainJobResult, runMainJob } from '../../infra/local/start/main-job.ts';
import { StageWatch } from '../../infra/local/start/stage-watch.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { createClient } from '../../shared/contracts/client.ts';

/** The credentials that every emulator takes. */
export const anyCredentials = { accessKeyId: 'test', secretAccessKey: 'local' };

export type Client = ReturnType<typeof createClient>;
export type TableRow = Record<string, unknown> & { pk: string; sk: string };

/** A local cloud in a folder of its own, with the means to run the main job in this process and to look at what it left. */
export interface WholeLine {
  cloud: LocalCloud;
  dataDir: string;
  /** The API as the local user. */
  client: Client;
  watch: StageWatch;
  /** What went wrong inside the cloud itself. */
  problems: string[];
  clientOf(userId: string): Promise<Client>;
  /** Imports the sample candidate unless there is a profile, then runs the main job on the boards. */
  run(boards: MainJob['boards'], candidate?: Record<string, unknown>): Promise<MainJobResult>;
  /** Every row of a table, in the order of its keys; what a row holds as gzip is opened. */
  rows(table: 'jobs' | 'workspace'): Promise<TableRow[]>;
  /** The mails written so far. */
  mails(): Buffer[];
  stop(): Promise<void>;
}

/** Says nothing, unless the cloud stands still. */
const silent = {
  begin: () => {},
  update: () => {},
  end: () => {},
  fail: () => {},
  note: (text: string | null) => {
    if (text !== null) console.error(text);
  },
  close: () => {},
};

/** Starts it; `origins` redirects the boards' addresses to a local server. Schedules fire only when told. */
export async function startWholeLine(
  options: Pick<LocalCloudOptions, 'assemblyDir' | 'chaos' | 'functionEnv'> & { origins: Record<string, string> },
): Promise<WholeLine> {
  const { assemblyDir, chaos, origins } = options;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'rolecall-line-'));
  const watch = new StageWatch(() => Date.now());
  const problems: string[] = [];
  const cloud = await startCloud({
    dataDir,
    assemblyDir,
    ...(chaos && { chaos }),
    firesSchedules: false,
    functionEnv: { SOURCE_ORIGINS: JSON.stringify(origins), ...options.functionEnv },
    onMetric: (metric) => watch.add(metric),
    onProblem: (problem) => problems.push(problem),
  });
  const clientOf = async (userId: string) => createClient({ apiUrl: cloud.apiUrl, token: await cloud.tokenFor(userId) });
  const client = await clientOf(localUser);
  return {
    cloud,
    dataDir,
    client,
    watch,
    problems,
    clientOf,
    async run(boards, candidate = sampleCandidate) {
      await client.call('profile.import', { resume: candidate });
      return runMainJob({ cloud, client, watch, progress: silent, now: () => new Date(), boards, readAll: true });
    },
    async rows(table) {
      const dynamo = createDynamoClient({ endpoint: cloud.endpoints.dynamodb, region: 'us-east-1', credentials: anyCredentials });
      try {
        return await everyRow(dynamo, cloud.resource('table', table).name);
      } finally {
        dynamo.destroy();
      }
    },
    mails: () =>
      readdirSync(cloud.outboxDir)
        .filter((file) => file.endsWith('.eml'))
        .sort()
        .map((file) => readFileSync(path.join(cloud.outboxDir, file))),
    async stop() {
      await cloud.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Large parts of a row are stored as gzip. */
function opened(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? JSON.parse(gunzipSync(value).toString('utf8')) : value,
    ]),
  );
}

async function everyRow(dynamo: DynamoDBClient, table: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  let start: Record<string, never> | undefined;
  do {
    const page = await dynamo.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ...(start && { ExclusiveStartKey: start }) }),
    );
    rows.push(...(page.Items ?? []).map((item) => opened(unmarshall(item)) as TableRow));
    start = page.LastEvaluatedKey as Record<string, never> | undefined;
  } while (start);
  const order = (row: TableRow) => `${row.pk}\n${row.sk}`;
  return rows.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
