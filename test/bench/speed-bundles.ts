/**
 * Size and load time of every function's bundle, each in a fresh process, beside a handler that only makes a DynamoDB client of the same SDK.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleFunctions } from '../../infra/constructs/bundle.ts';
import { stages } from '../../shared/contracts/pipeline.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'rolecall-bundles-'));
const rounds = 7;

/** Median milliseconds that `require` of the file takes in a fresh process. */
function loadTime(file: string): number {
  const script = `const t=process.hrtime.bigint();require(${JSON.stringify(file)});console.log(Number(process.hrtime.bigint()-t)/1e6)`;
  const times = Array.from({ length: rounds }, () => {
    const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '-e', script], {
      encoding: 'utf8',
      // The layer's packages are found where Lambda would find them: outside the bundle.
      env: { ...process.env, AWS_REGION: 'eu-central-1', NODE_PATH: path.join(root, 'node_modules') },
    });
    if (run.status !== 0) throw new Error(`${file} does not load:\n${run.stderr}`);
    return Number(run.stdout.trim().split('\n').at(-1));
  }).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] ?? 0;
}

try {
  const reference = path.join(folder, 'reference/index.cjs');
  await build({
    stdin: {
      contents: `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'; const client = new DynamoDBClient({}); export const handler = () => client.send(new GetItemCommand({ TableName: 'x', Key: {} }));`,
      resolveDir: root,
    },
    outfile: reference,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    conditions: ['module'],
  });
  const bundles = await bundleFunctions(
    stages.map((stage) => stage.name),
    folder,
  );
  const row = (file: string) => ({ KB: Math.round(statSync(file).size / 1024), 'load ms': Math.round(loadTime(file) * 10) / 10 });
  const rows: Record<string, { KB: number; 'load ms': number }> = { 'reference: a DynamoDB client only': row(reference) };
  for (const [name, directory] of bundles) rows[name] = row(path.join(directory, 'index.cjs'));
  console.table(rows);
  const tooLarge = Object.entries(rows).filter(([, { KB }]) => KB > 1024);
  console.log(tooLarge.length === 0 ? 'no bundle is above 1 MB' : `above 1 MB: ${tooLarge.map(([name]) => name).join(', ')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
