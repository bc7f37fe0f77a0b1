/**
 * Quality of normalization on recorded real boards, against the structured fields their services give, which are hidden from it:
 * `node test/bench/quality-normalize.ts [--errors 20] [--half a|b]`. Employers are split in two halves by a hash of the board's name: rules are tuned on
 * half a only, half b shows what they are worth on employers nobody looked at.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { JobPosting } from '../../shared/domain/job-posting.ts';
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import { ashbyJobs, hiddenRecord } from './ashby-records.ts';

const { values } = parseArgs({
  options: { errors: { type: 'string', default: '0' }, half: { type: 'string' }, field: { type: 'string' } },
});

interface Tally {
  labelled: number;
  answered: number;
  right: number;
  /** Answers where the label says there is nothing. */
  invented: number;
  unlabelled: number;
  errors: string[];
}

const half = (board: string) => (createHash('sha256').update(board).digest().readUInt8(0) % 2 === 0 ? 'a' : 'b');
const tallies = new Map<string, Tally>();

function count(field: string, part: string, label: string | null, answer: string | null, about: string): void {
  const key = `${field} (${part})`;
  const tally = tallies.get(key) ?? { labelled: 0, answered: 0, right: 0, invented: 0, unlabelled: 0, errors: [] };
  tallies.set(key, tally);
  if (label === null) {
    tally.unlabelled += 1;
    if (answer !== null) {
      tally.invented += 1;
      tally.errors.push(`invented ${answer}: ${about}`);
    }
    return;
  }
  tally.labelled += 1;
  if (answer === null) tally.errors.push(`missed ${label}: ${about}`);
  else {
    tally.answered += 1;
    if (answer === label) tally.right += 1;
    else tally.errors.push(`${answer} instead of ${label}: ${about}`);
  }
}

const types: Readonly<Record<string, string>> = {
  FullTime: 'FULL_TIME',
  PartTime: 'PART_TIME',
  Intern: 'INTERN',
  Contract: 'CONTRACTOR',
  Temporary: 'TEMPORARY',
};
for (const entry of ashbyJobs()) {
  const part = half(entry.board);
  if (values.half && values.half !== part) continue;
  const read = normalizePosting(hiddenRecord(entry), '2025-11-01T00:00:00.000Z');
  if (!('posting' in read)) continue;
  const posting: JobPosting = read.posting;
  const { job } = entry;
  const where = `${entry.board} | ${job.title} | ${job.location ?? ''}`;

  if (typeof job.isRemote === 'boolean')
    count(
      'remote',
      part,
      job.isRemote ? 'remote' : null,
      posting.remote === 'remote' ? 'remote' : null,
      `${posting.evidence.remote?.[0]?.quote ?? ''} | ${where}`,
    );
  if (job.employmentType)
    count(
      `employmentType ${types[job.employmentType] === 'FULL_TIME' ? 'full time' : 'other'}`,
      part,
      types[job.employmentType] ?? 'OTHER',
      posting.employmentType,
      `${posting.evidence.employmentType?.[0]?.quote ?? ''} | ${where}`,
    );
}

const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
console.table(
  Object.fromEntries(
    [...tallies].sort().map(([field, tally]) => [
      field,
      {
        labelled: tally.labelled,
        coverage: percent(tally.answered, tally.labelled),
        precision: percent(tally.right, tally.answered + (field.startsWith('remote') ? tally.invented : 0)),
        recall: percent(tally.right, tally.labelled),
        invented: tally.unlabelled === 0 ? '-' : `${tally.invented} of ${tally.unlabelled}`,
      },
    ]),
  ),
);
for (const [field, tally] of tallies)
  if (Number(values.errors) > 0 && (!values.field || field.startsWith(values.field))) {
    console.log(`\n${field}`);
    const step = Math.max(1, Math.floor(tally.errors.length / Number(values.errors)));
    for (let index = 0; index < tally.errors.length && index / step < Number(values.errors); index += step)
      console.log(`  ${tally.errors[index]?.slice(0, 220)}`);
  }
