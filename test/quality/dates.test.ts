import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import { goldRows } from '../support/gold-rows.ts';
import { seenAt } from '../support/raw-records.ts';

const row = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['posted', 'closing']), value: z.union([z.string(), z.number()]), expected: z.string().nullable() }),
  z.object({
    kind: z.literal('text'),
    language: z.string(),
    country: z.string().optional(),
    text: z.string(),
    expected: z.string().nullable(),
  }),
]);
const gold = goldRows('dates', row);
const common = { source: 'gold', board: 'gold', externalId: '1', url: 'https://example.org/', title: 'Buyer' };

function posting(record: Record<string, unknown>) {
  const result = normalizePosting({ ...common, ...record }, seenAt);
  if ('rejected' in result) throw new Error(result.rejected.detail);
  return result.posting;
}
const dayOf = (iso: string | null) => iso?.slice(0, 10) ?? null;

describe('the dates of the gold set', () => {
  it.each(gold.flatMap((each) => (each.kind === 'text' ? [] : [[each.kind, each.value, each] as const])))(
    '%s %j',
    (kind, value, { expected }) => {
      const { postedAt, validThrough, evidence, quality } = posting(
        kind === 'posted' ? { postedAt: value } : { validThrough: value },
      );
      const field = kind === 'posted' ? 'postedAt' : 'validThrough';
      expect(dayOf(kind === 'posted' ? postedAt : validThrough)).toBe(expected);
      // Refused with its reason, or with the words it came from.
      if (expected === null) expect(quality.issues.join()).toContain(`${field}: ${value} refused: `);
      else expect(evidence[field]?.[0]?.quote).toBe(String(value));
    },
  );

  it.each(gold.flatMap((each) => (each.kind === 'text' ? [[each.text, each] as const] : [])))(
    '%s',
    (text, { expected, language, country }) => {
      const { validThrough, evidence, descriptionText } = posting({
        descriptionText: text,
        language,
        ...(country === undefined ? {} : { locations: [{ text: country, country }] }),
      });
      expect(dayOf(validThrough)).toBe(expected);
      if (expected !== null) expect(descriptionText).toContain(evidence.validThrough?.[0]?.quote);
    },
  );

  it('a field wins over the text, and updatedAt has evidence too', () => {
    const { validThrough, updatedAt, evidence } = posting({
      validThrough: '2026-12-24',
      updatedAt: '2026-10-30',
      descriptionText: 'Apply by 30 June 2027.',
    });
    expect([dayOf(validThrough), dayOf(updatedAt)]).toEqual(['2026-12-24', '2026-10-30']);
    expect(evidence.updatedAt).toEqual([{ from: 'field', path: 'updatedAt', quote: '2026-10-30', confidence: 1 }]);
  });
});
