/**
 * Speed and memory of the commands on files: `node test/bench/speed-files.ts [--postings 100000]`. Recorded postings under ids and employers of their own go through
 * `normalize --jsonl` and `cluster --jsonl`, each a process of its own; the most memory each took for a tenth of them stands beside that for all: flat means about equal.
 * The reference of the same run only parses each line and writes it again.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ashbyJobs, hiddenRecord } from './ashby-records.ts';

const { values } = parseArgs({ options: { postings: { type: 'string', default: '100000' } }, strict: false });
const wanted = Number(values.postings);
const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'rolecall-files-'));
const records = ashbyJobs().map(hiddenRecord);

/** Recorded postings again and again, each time of other employers, so that clusters stay as they are. */
async function write(file: string, count: number): Promise<void> {
  const out = createWriteStream(file);
  for (let number = 0; number < count; number += 1) {
    const record = records[number % records.length];
    const round = Math.floor(number / records.length);
    const line = JSON.stringify({ ...record, board: `${record?.board}-${round}`, externalId: `${record?.externalId}-${round}` });
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** Seconds and the most resident megabytes of a process that reads one file and writes another. */
async function run(
  script: readonly string[],
  from: string,
  to: string,
): Promise<{ seconds: number; cpu: number; megabytes: number }> {
  const report = path.join(folder, 'report.json');
  const started = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', reporter(report), ...script], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const done = Promise.all([once(child, 'close'), once(child.stdout.pipe(createWriteStream(to)), 'finish')]);
  createReadStream(from).pipe(child.stdin);
  const [[code]] = await done;
  if (code !== 0) throw new Error(`${script.join(' ')} ended with ${code}`);
  const used: NodeJS.ResourceUsage = JSON.parse(readFileSync(report, 'utf8'));
  return {
    seconds: (performance.now() - started) / 1000,
    cpu: (used.userCPUTime + used.systemCPUTime) / 1e6,
    megabytes: used.maxRSS / 1024,
  };
}

/** What a process used, told by itself at its end. */
function reporter(file: string): string {
  const code = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.resourceUsage())));`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

if (records.length > 0) {
  try {
    const cli = 'infra/local/cli/main.ts';
    const copy = `import { createInterface } from 'node:readline'; for await (const line of createInterface({ input: process.stdin })) if (!process.stdout.write(JSON.stringify(JSON.parse(line)) + '\\n')) await new Promise((r) => process.stdout.once('drain', r));`;
    const rows: Record<string, Record<string, string | number>> = {};
    for (const count of [Math.round(wanted / 10), wanted]) {
      const [raw, postings, jobs] = ['raw', 'postings', 'jobs'].map((name) => path.join(folder, `${name}.jsonl`));
      if (!raw || !postings || !jobs) continue;
      await write(raw, count);
      const steps = [
        ['reference: JSON.parse and JSON.stringify', ['--input-type=module', '-e', copy], raw, jobs],
        ['normalize --jsonl', [cli, 'normalize', '--jsonl'], raw, postings],
        ['cluster --jsonl', [cli, 'cluster', '--jsonl'], postings, jobs],
      ] as const;
      for (const [name, script, from, to] of steps) {
        const { seconds, cpu, megabytes } = await run(script, from, to);
        rows[`${name}, ${count} postings`] = {
          'input MB': Math.round(statSync(from).size / 1e6),
          seconds: seconds.toFixed(1),
          'postings/s': Math.round(count / seconds),
          'postings/s of CPU time': Math.round(count / cpu),
          'most memory MB': Math.round(megabytes),
        };
      }
    }
    console.table(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
