import { describe, expect, it } from 'vitest';
import { ashbyJobs, hiddenRecord } from '../bench/ashby-records.ts';
import { Figures, halfOf } from '../bench/figures.ts';
import { notationOf, requirementFields, requirementGold, requirementsOf, sortedLabel } from '../support/requirement-notation.ts';

describe('requirements of the gold file', () => {
  const figures = new Figures();
  const rows = requirementGold();
  for (const { title, text, want } of rows) {
    const { requirements } = requirementsOf({ source: 'gold', board: 'gold', externalId: '1', title, descriptionText: text });
    for (const field of requirementFields)
      figures.count(field, 'a', sortedLabel(field, want[field]), notationOf(requirements, field), text);
  }

  it('are of all seven languages', () => {
    expect(new Set(rows.map(({ lang }) => lang))).toEqual(new Set(['en', 'de', 'fr', 'it', 'es', 'pt', 'nl']));
    expect(rows.length).toBeGreaterThanOrEqual(150);
  });

  it.each([
    ['years', 95],
    ['degree', 95],
    ['languages', 95],
    ['licences', 96],
    ['travel', 96],
    ['permit', 99],
    ['visa', 99],
    ['clearance', 99],
  ] as const)('%s: %i %% found, and as many of the answers right', (field, floor) => {
    const { labelled, precision, recall, invented } = figures.of(field, 'a');
    expect(labelled).toBeGreaterThan(2);
    expect(precision).toBeGreaterThanOrEqual(floor);
    expect(recall).toBeGreaterThanOrEqual(floor);
    expect(invented).toBe(0);
  });
});

describe('requirements of recorded boards', () => {
  const entries = ashbyJobs().filter(({ board }) => halfOf(board) === 'b');
  it.skipIf(entries.length === 0)('are found in about as many postings as when they were last read by eye', () => {
    const some = entries.filter((_, index) => index % 6 === 0);
    const shares = new Map<string, number>();
    for (const entry of some) {
      const { requirements, evidence, text } = requirementsOf(hiddenRecord(entry));
      for (const { from, quote } of evidence) if (from === 'text') expect(text).toContain(quote);
      for (const field of requirementFields)
        if (notationOf(requirements, field) !== null) shares.set(field, (shares.get(field) ?? 0) + 100 / some.length);
    }
    expect(shares.get('years')).toBeGreaterThan(55);
    expect(shares.get('degree')).toBeGreaterThan(17);
    expect(shares.get('languages')).toBeGreaterThan(8);
  });
});
