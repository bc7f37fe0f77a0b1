/**
 * A local cloud as a process of its own, for tests that kill it: `node killable-cloud.ts <assembly> <data>`. Prints one JSON line when
 * it is up and one per line a function prints, stops on SIGTERM, and answers `idle` on standard input with `idle`.
 */
import { createInterface } from 'node:readline';
import { startCloud } from '../../infra/local/cloud.ts';

const [assemblyDir = '', dataDir = ''] = process.argv.slice(2);
const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);
const cloud = await startCloud({ assemblyDir, dataDir, firesSchedules: false, onLog: ({ text }) => print({ log: text }) });
print({ up: { endpoints: cloud.endpoints, outputs: cloud.outputs, pid: process.pid } });
process.once('SIGTERM', () => void cloud.stop().then(() => process.exit(0)));
createInterface({ input: process.stdin }).on('line', async (line) => {
  if (line !== 'idle') return;
  await cloud.idle();
  print({ idle: true });
});
