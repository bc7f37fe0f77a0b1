/**
 * Employment on real postings against the structured fields of their services, which are hidden: `node test/bench/quality-employment.ts [--half a|b] [--errors 20]`.
 *
 * Ashby: `employmentType` against ours, equal or wrong; counted apart: types that words of the posting state (confidence above 0.75), and those inferred from hours, benefits or
 * full-time colleagues. The classes are unbalanced (96 % full time), so a confusion table and the macro-F1 over the classes are printed. Adzuna's contract
 * labels come with the descriptions of 2012/13; the labels are given by the advertiser's form, which knows no "either": that is right for both. Jobsuche: term and marginal employment of the form against title
 * and text, which often say nothing of it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { JobPosting } from '../../shared/domain/job-posting.ts';
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import { ashbyJobs, hiddenRecord } from './ashby-records.ts';
import { parseCsv } from './csv.ts';
import { benchOptions, Figures, type Half, halfOf } from './figures.ts';

const options = benchOptions();
const figures = new Figures();
const seenAt = '2025-11-01T00:00:00.000Z';
const types: Readonly<Record<string, string>> = {
  FullTime: 'FULL_TIME',
  PartTime: 'PART_TIME',
  Intern: 'INTERN',
  Contract: 'CONTRACTOR',
  Temporary: 'TEMPORARY',
};
const confusion = new Map<Half, Map<string, number>>();

function aboutOf(posting: JobPosting, where: string): string {
  const [first] = posting.evidence.employmentType ?? [];
  return `"${first?.quote ?? ''}" ${first?.confidence ?? ''} | ${where}`;
}

for (const entry of ashbyJobs()) {
  const half = halfOf(entry.board);
  const label = types[entry.job.employmentType ?? ''];
  if ((options.half !== null && options.half !== half) || label === undefined) continue;
  const read = normalizePosting(hiddenRecord(entry), seenAt);
  if (!('posting' in read)) continue;
  const { posting } = read;
  const answer = posting.employmentType;
  const about = aboutOf(posting, `${entry.board} | ${entry.job.title}`);
  const confidence = posting.evidence.employmentType?.[0]?.confidence ?? 0;
  figures.count(`1 type, ${label === 'FULL_TIME' ? 'full time' : 'all others'}`, half, label, answer, about);
  if (answer !== null)
    figures.count(`2 type ${confidence > 0.75 ? 'stated' : 'inferred'}, of those answered`, half, label, answer, about);
  const table = confusion.get(half) ?? new Map<string, number>();
  confusion.set(half, table);
  const key = `${label}\n${answer ?? 'unknown'}`;
  table.set(key, (table.get(key) ?? 0) + 1);
}

const folder = new URL('../../../shared/data/', import.meta.url);
const text = (path: string): string => gunzipSync(readFileSync(new URL(path, folder))).toString('utf8');

function readText(id: string, title: string, description: string, more: Record<string, string> = {}): JobPosting | null {
  const record = {
    source: 'bench',
    board: 'bench',
    externalId: id,
    url: 'https://example.org/',
    title,
    descriptionText: description,
    ...more,
  };
  const read = normalizePosting(record, seenAt);
  return 'posting' in read ? read.posting : null;
}

if (existsSync(new URL('labels/adzuna-salary-location.csv.gz', folder))) {
  for (const row of parseCsv(text('labels/adzuna-salary-location.csv.gz'))) {
    const half = halfOf(row.Id ?? '');
    if (options.half !== null && options.half !== half) continue;
    const posting = readText(row.Id ?? '', row.Title ?? '', row.FullDescription ?? '');
    if (!posting) continue;
    const { employment } = posting;
    const quotes = (posting.evidence.employment ?? []).map(({ path, quote }) => `${path}: ${quote}`).join(' | ');
    const about = `${row.Title} | ${quotes}`;
    // In this set the columns are named the other way round: ContractType holds the hours.
    if (row.ContractType)
      figures.count(
        '3 Adzuna full or part time',
        half,
        row.ContractType,
        employment?.workTime === 'either' ? (row.ContractType ?? null) : (employment?.workTime ?? null),
        about,
      );
    if (row.ContractTime) {
      const contract = employment?.contract;
      const answer = contract === 'permanent' ? 'permanent' : contract === null || contract === undefined ? null : 'contract';
      figures.count('4 Adzuna permanent or contract', half, row.ContractTime, answer, about);
    }
  }
}

if (existsSync(new URL('boards/arbeitsagentur/', folder))) {
  for (const file of readdirSync(new URL('boards/arbeitsagentur/', folder)))
    for (const row of parseCsv(text(`boards/arbeitsagentur/${file}`))) {
      const half = halfOf(row.firma ?? '');
      if (options.half !== null && options.half !== half) continue;
      const posting = readText(row.refnr ?? '', row.stellenangebotsTitel ?? '', row.stellenangebotsBeschreibung ?? '');
      if (!posting) continue;
      const term = row.vertragsdauer;
      const quotes = (posting.evidence.employment ?? []).map(({ path, quote }) => `${path}: ${quote}`).join(' | ');
      const contract = posting.employment?.contract ?? null;
      const answer = contract === null ? null : contract === 'permanent' ? 'UNBEFRISTET' : 'BEFRISTET';
      if (term === 'UNBEFRISTET' || term === 'BEFRISTET')
        figures.count('5 Jobsuche permanent or fixed term', half, term, answer, `${row.stellenangebotsTitel} | ${quotes}`);
      if (row.istGeringfuegigeBeschaeftigung === 'True')
        figures.count(
          '6 Jobsuche marginal employment',
          half,
          'PART_TIME',
          posting.employmentType,
          `${row.stellenangebotsTitel} | ${quotes}`,
        );
    }
} else console.log('no recorded boards beside the project (../shared/data): nothing to measure');

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
figures.print('employment, by half', options.errors);
for (const [half, table] of [...confusion].sort()) {
  const labels = [...new Set([...table.keys()].map((key) => key.split('\n')[0] ?? ''))].sort();
  const answers = [...new Set([...table.keys()].map((key) => key.split('\n')[1] ?? ''))].sort();
  const cell = (label: string, answer: string) => table.get(`${label}\n${answer}`) ?? 0;
  console.log(`\nhalf ${half}: rows are labels, columns answers`);
  console.table(
    Object.fromEntries(
      labels.map((label) => [label, Object.fromEntries(answers.map((answer) => [answer, cell(label, answer)]))]),
    ),
  );
  const scores = labels.map((label) => {
    const right = cell(label, label);
    const precision = share(
      right,
      labels.reduce((sum, each) => sum + cell(each, label), 0),
    );
    const recall = share(
      right,
      answers.reduce((sum, each) => sum + cell(label, each), 0),
    );
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  });
  console.log(
    `macro-F1 over ${labels.length} classes: ${((100 * scores.reduce((sum, each) => sum + each, 0)) / scores.length).toFixed(1)}`,
  );
}
