/**
 * `npm run bench`: every `speed-*.ts` of this folder, one after the other so that they do not disturb each other; each prints a table with
 * ours beside a reference measured in the same run. `npm run bench:quality`: every `quality-*.ts`, figures against labels nobody here wrote.
 * A word as argument picks the scripts whose name holds it: `npm run bench -- match`.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ options: { quality: { type: 'boolean', default: false } }, allowPositionals: true });
const kind = values.quality ? 'quality' : 'speed';
const scripts = readdirSync(import.meta.dirname)
  .filter((file) => file.startsWith(`${kind}-`) && file.endsWith('.ts'))
  .filter((file) => positionals.length === 0 || positionals.some((word) => file.includes(word)))
  .sort();
if (scripts.length === 0) {
  console.error(`no ${kind} bench is called ${positionals.join(' or ')}`);
  process.exit(2);
}
let failed = 0;
for (const script of scripts) {
  console.log(`\n== ${script.slice(kind.length + 1, -'.ts'.length)}`);
  const result = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--expose-gc', path.join(import.meta.dirname, script)],
    { stdio: 'inherit' },
  );
  if (result.status !== 0) {
    failed += 1;
    console.error(`${script} ended with ${result.status ?? result.signal}`);
  }
}
process.exit(failed > 0 ? 1 : 0);
