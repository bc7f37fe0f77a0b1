/**
 * Requirements against the project's own gold file (nobody else has labels), and how often each is found in recorded real boards:
 * `node test/bench/quality-requirements.ts [--half a|b] [--errors N] [--field NAME]`. An answer is right when value, level and need are.
 */
import type { Requirements } from '../../shared/domain/requirements.ts';
import { notationOf, requirementFields, requirementGold, requirementsOf, sortedLabel } from '../support/requirement-notation.ts';
import { ashbyJobs, hiddenRecord } from './ashby-records.ts';
import { benchOptions, Figures, halfOf } from './figures.ts';

const options = benchOptions();
const fields = requirementFields.filter((field) => field.startsWith(options.field));

const gold = new Figures();
for (const { title, text, want } of requirementGold()) {
  const half = halfOf(text);
  const { requirements } = requirementsOf({ source: 'gold', board: 'gold', externalId: '1', title, descriptionText: text });
  for (const field of fields)
    gold.count(
      field,
      half,
      sortedLabel(field, want[field]),
      notationOf(requirements, field),
      text.split('\n').slice(-4).join(' | '),
    );
}
gold.print('requirements against the gold file', options.errors);

const found = new Map<string, { a: number; b: number }>();
const postings = { a: 0, b: 0 };
const has = (requirements: Requirements | null) => fields.filter((field) => notationOf(requirements, field) !== null);
for (const entry of ashbyJobs()) {
  const half = halfOf(entry.board);
  if (options.half !== null && options.half !== half) continue;
  postings[half] += 1;
  for (const field of has(requirementsOf(hiddenRecord(entry)).requirements)) {
    const counts = found.get(field) ?? { a: 0, b: 0 };
    counts[half] += 1;
    found.set(field, counts);
  }
}
if (postings.a + postings.b > 0) {
  const share = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
  console.log('\nshare of recorded postings that state it (no labels: read some by eye)');
  console.table(
    Object.fromEntries(
      [...found].map(([field, { a, b }]) => [field, { 'half a': share(a, postings.a), 'half b': share(b, postings.b) }]),
    ),
  );
}
