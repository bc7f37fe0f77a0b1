/**
 * Mutated real postings against what normalization promises for any record: `node test/bench/quality-fuzz.ts [--count 50000] [--seed 1]`. Postings of recorded boards are cut,
 * doubled, spliced with each other and with hostile fragments, their members lost or retyped; each must give a posting that fits its schema, survives JSON, holds only safe
 * HTML, quotes the text as it stands, and comes out the same when it is normalized again. The slowest ones are told.
 */
import { parseArgs } from 'node:util';
import { mutated, numbersFrom } from '../support/mutated-postings.ts';
import { brokenPromise } from '../support/normalized-well.ts';
import { ashbyJobs, hiddenRecord } from './ashby-records.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '50000' }, seed: { type: 'string', default: '1' } },
  strict: false,
});
const count = Number(values.count);
const records = ashbyJobs().map(hiddenRecord);
const terminal = process.stderr.isTTY;

if (records.length > 0) {
  const next = numbersFrom(Number(values.seed));
  const broken = new Map<string, { count: number; example: number }>();
  let slowest = { milliseconds: 0, number: -1, characters: 0 };
  const started = performance.now();
  for (let number = 0; number < count; number += 1) {
    const record = records[Math.floor(next() * records.length)];
    const other = records[Math.floor(next() * records.length)];
    if (!record || !other) continue;
    const mutant = mutated(record, other, next);
    const before = performance.now();
    let promise: string | null;
    try {
      promise = brokenPromise(mutant, '2025-11-01T00:00:00.000Z');
    } catch (error) {
      promise = `it throws: ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : String(error)}`;
    }
    const milliseconds = performance.now() - before;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, number, characters: JSON.stringify(mutant).length };
    if (promise !== null) {
      const kind = promise.slice(0, 160);
      const known = broken.get(kind);
      broken.set(kind, { count: (known?.count ?? 0) + 1, example: known?.example ?? number });
    }
    if (terminal && number % 500 === 0) process.stderr.write(`\r${number} of ${count} `);
  }
  if (terminal) process.stderr.write('\r\u001b[K');
  const failed = [...broken.values()].reduce((sum, { count: times }) => sum + times, 0);
  console.log(`${count} mutated postings in ${((performance.now() - started) / 1000).toFixed(0)} s: ${failed} broke a promise`);
  console.log(
    `slowest: number ${slowest.number}, ${slowest.characters} characters, ${slowest.milliseconds.toFixed(0)} ms for normalizing twice and checking`,
  );
  for (const [kind, { count: times, example }] of [...broken].sort(([, a], [, b]) => b.count - a.count).slice(0, 20))
    console.log(`  ${times} x (first: number ${example}) ${kind}`);
  if (failed > 0) process.exitCode = 1;
}
