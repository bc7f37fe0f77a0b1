/**
 * `npm test`: everything that must pass. Types, lint, then all vitest suites (architecture, unit, contract, integration, infra, e2e).
 * Arguments are handed to vitest: `npm test -- test/unit/normalize` runs one room. The last line is `N passed, N failed[, N skipped]`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';

const bin = path.resolve(import.meta.dirname, '../node_modules/.bin');
const started = Date.now();
let passed = 0;
let failed = 0;

function check(name: string, program: string, args: readonly string[]) {
  const result = spawnSync(path.join(bin, program), args, { encoding: 'utf8' });
  if (result.status === 0) {
    passed += 1;
    console.log(`ok    ${name}`);
    return;
  }
  failed += 1;
  console.log(`FAIL  ${name}\n${result.stdout}${result.stderr}`);
}

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

const selection = process.argv.slice(2);
check('types (tsc)', 'tsc', ['--noEmit']);
check('lint and format (biome)', 'biome', ['check', '--error-on-warnings', '.']);

const folder = mkdtempSync(path.join(tmpdir(), 'rolecall-test-'));
const file = path.join(folder, 'report.json');
const run = spawnSync(
  path.join(bin, 'vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...selection],
  { stdio: 'inherit' },
);
let skipped = 0;
try {
  const result = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  skipped = result.numPendingTests;
  // A file that cannot even be loaded has no failed test to count.
  failed += result.testResults.filter(
    (each) => each.status === 'failed' && !each.assertionResults.some((test) => test.status === 'failed'),
  ).length;
} catch (error) {
  failed += 1;
  console.log(
    `FAIL  vitest left no readable report (exit ${run.status}): ${error instanceof Error ? error.message : String(error)}`,
  );
}
rmSync(folder, { recursive: true, force: true });
// Errors outside any test (an unhandled rejection) fail the run as well.
if (run.status !== 0 && failed === 0) failed += 1;

console.log(`\nwhole suite in ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
