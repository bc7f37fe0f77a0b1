import { describe, expect, it } from 'vitest';
import { ashbyJobs, hiddenRecord } from '../bench/ashby-records.ts';
import { Figures, halfOf } from '../bench/figures.ts';
import { companyFields, companyGold, companyOf } from '../support/company-gold.ts';

describe('employers of the gold file', () => {
  const figures = new Figures();
  for (const each of companyGold()) {
    const read = companyOf(each);
    for (const field of companyFields) figures.count(field, 'a', each.want[field] ?? null, read[field], each.company);
  }

  it.each([
    ['shown', 98],
    ['legal', 97],
    ['domain', 99],
    ['agency', 95],
  ] as const)('%s: %i %% found, and as many of the answers right', (field, floor) => {
    const { labelled, precision, recall, invented } = figures.of(field, 'a');
    expect(labelled).toBeGreaterThan(2);
    expect(precision).toBeGreaterThanOrEqual(floor);
    expect(recall).toBeGreaterThanOrEqual(floor);
    expect(invented).toBe(0);
  });
});

describe('employers of recorded boards', () => {
  const entries = ashbyJobs().filter(({ board }) => halfOf(board) === 'b');
  it.skipIf(entries.length === 0)('are seldom taken for agencies: the boards are of employers', () => {
    const some = entries.filter((_, index) => index % 8 === 0);
    const agencies = some.filter((entry) => {
      const { descriptionHtml = '' } = hiddenRecord(entry);
      return companyOf({ company: entry.board, text: descriptionHtml.replace(/<[^>]{0,300}>/g, '\n') }).agency === 'yes';
    });
    expect(agencies.length / some.length).toBeLessThan(0.06);
  });
});
