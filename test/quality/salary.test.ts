import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Figures } from '../bench/figures.ts';
import { countAdzuna, countAshby } from '../bench/salary-sets.ts';
import { payStatedIn } from '../support/pay-view.ts';

const pay = z.tuple([z.number().nullable(), z.number().nullable(), z.string().nullable(), z.string().nullable()]);
const row = z.object({
  id: z.string(),
  language: z.string(),
  countries: z.array(z.string()),
  text: z.string(),
  /** Minimum, maximum, currency, period; null where the text states no pay. */
  pay: pay.nullable(),
  basis: z.string().optional(),
  payments: z.number().optional(),
  workload: z.number().optional(),
  year: z.tuple([z.number(), z.number()]).optional(),
  grade: z.string().optional(),
  /** Label, minimum, maximum of each. */
  ranges: z.array(z.tuple([z.string().nullable(), z.number(), z.number()])).optional(),
});
const gold = readFileSync(new URL('../gold/salary.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => row.parse(JSON.parse(line)));

const read = ({ text, countries, language }: z.infer<typeof row>) => payStatedIn(text, { countries, language }).salary;
const failing = (rows: readonly z.infer<typeof row>[], right: (each: z.infer<typeof row>) => boolean) =>
  rows.filter((each) => !right(each)).map(({ id, text }) => `${id}: ${text}`);

describe('pay on the gold file', () => {
  it.each(['en', 'de', 'fr', 'it', 'es', 'pt', 'nl'])('is exactly right in %s in 98 of 100', (language) => {
    const rows = gold.filter((each) => each.language === language && each.pay !== null);
    expect(rows.length).toBeGreaterThanOrEqual(7);
    const wrong = failing(rows, (each) => {
      const salary = read(each);
      return JSON.stringify(salary && [salary.min, salary.max, salary.currency, salary.period]) === JSON.stringify(each.pay);
    });
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(rows.length * 0.02);
  });

  it('is invented nowhere', () => {
    const rows = gold.filter((each) => each.pay === null);
    expect(rows.length).toBeGreaterThanOrEqual(50);
    expect(failing(rows, (each) => read(each) === null)).toEqual([]);
  });

  it('has its terms right: basis, payments, workload, grade, single ranges, a year', () => {
    const wrong = failing(gold, (each) => {
      const salary = read(each);
      return (
        (each.basis === undefined || salary?.basis === each.basis) &&
        (each.payments === undefined || salary?.payments === each.payments) &&
        (each.workload === undefined || salary?.workload === each.workload) &&
        (each.grade === undefined || salary?.text === each.grade) &&
        (each.year === undefined || (salary?.yearMin === each.year[0] && salary.yearMax === each.year[1])) &&
        (each.ranges === undefined ||
          JSON.stringify(salary?.ranges?.map(({ label, min, max }) => [label, min, max])) === JSON.stringify(each.ranges))
      );
    });
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(1);
  });
});

// Employers of half b: rules were never tuned on them. Floors are a little below what was measured.
describe('pay on recorded postings', () => {
  const figures = new Figures();

  it.skipIf(!existsSync(new URL('../../../shared/data/boards/ashby', import.meta.url)))(
    'of boards (skipped where none are recorded beside the project)',
    () => {
      countAshby(figures, 'b', 6);
      expect(figures.of('pay in the text', 'b').recall).toBeGreaterThanOrEqual(85);
      const nothing = figures.of('no pay anywhere', 'b');
      expect(nothing.empty).toBeGreaterThan(50);
      expect(nothing.invented).toBe(0);
    },
  );

  it.skipIf(!existsSync(new URL('../../../shared/data/labels/adzuna-salary-location.csv.gz', import.meta.url)))(
    "of Adzuna's strings (skipped where they are not beside the project)",
    () => {
      countAdzuna(figures, 'b');
      expect(figures.of("Adzuna's pay", 'b').recall).toBeGreaterThanOrEqual(98.5);
    },
  );
});
