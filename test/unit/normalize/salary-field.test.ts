import { describe, expect, it } from 'vitest';
import { normalizePosting, recordOf } from '../../../shared/domain/normalize/normalize-posting.ts';
import { numberOf } from '../../../shared/domain/normalize/salary/numbers.ts';
import { periodOfWords } from '../../../shared/domain/normalize/salary/periods.ts';
import type { RawRecord } from '../../../shared/domain/raw-record.ts';
import { payStatedIn } from '../../support/pay-view.ts';
import { rawRecordOf, seenAt } from '../../support/raw-records.ts';

const field = (
  min: number | null,
  max: number | null,
  currency: string | null = 'USD',
  period: string | null = '1 YEAR',
): RawRecord['salary'] => ({ min, max, currency, period });
const withField = (salary: RawRecord['salary'], text: string, countries: string[] = []) =>
  payStatedIn(text, { raw: { salary }, countries });

describe('pay in a structured field', () => {
  it('wins over the text', () => {
    const { salary, evidence } = withField(field(90000, 110000), 'Salary: $95,000 - $120,000 per year');
    expect(salary).toMatchObject({ min: 90000, max: 110000, currency: 'USD', period: 'year', yearMin: 90000 });
    expect(evidence).toMatchObject([{ from: 'field', path: 'salary' }]);
  });

  it('swaps reversed bounds with a note and reads codes in any case', () => {
    const { salary, issues } = withField(field(90000, 80000, 'eur'), '');
    expect(salary).toMatchObject({ min: 80000, max: 90000, currency: 'EUR', period: 'year' });
    expect(issues).toHaveLength(1);
  });

  it.each([
    ['other amounts', field(90000, 110000), 'Salary: $95,000 - $140,000 per year'],
    ['another currency', field(90000, 110000, 'EUR'), 'Base salary: $90,000 - $110,000 per year'],
    ['another period', field(25, 30, 'USD', '1 HOUR'), 'Base salary: $90,000 - $110,000 per year'],
  ])('records that the text says otherwise: %s', (_, salary, text) => {
    const read = withField(salary, text);
    expect(read.salary?.disagreement).toContain('$');
    expect(read.issues.join()).toContain('the text');
  });

  it.each([
    ['the same', field(90000, 110000), 'Salary: $90,000 - $110,000 per year'],
    ['rounded', field(89900, 110100), 'Salary: $90k - $110k per year'],
    ['per hour and per year', field(50, 60, 'USD', '1 HOUR'), 'Salary: $104,000 - $124,800 per year'],
    ['the span of several ranges', field(90000, 150000), 'Salary:\n- NYC: $110,000 - $150,000\n- Ohio: $90,000 - $120,000'],
    ['one of several ranges', field(90000, 120000), 'Salary:\n- NYC: $110,000 - $150,000\n- Ohio: $90,000 - $120,000'],
    ['one bound only', field(90000, null), 'Salary: $90,000 - $110,000 per year'],
    ['no pay', field(90000, 110000), 'We raised $95,000,000 and have 10,000 customers.'],
    ['a sum at target', field(90000, 110000), 'OTE: $180,000 - $220,000 per year'],
  ])('has nothing to record where the text says %s', (_, salary, text) => {
    const read = withField(salary, text);
    expect(read.salary).not.toHaveProperty('disagreement');
    expect(read.issues).toEqual([]);
  });

  it('is completed from the words that agree with it, and from the country', () => {
    const text = 'Gehalt: 3.000 € - 3.500 € brutto pro Monat, 14x jährlich';
    expect(withField(field(3000, 3500, null, null), text).salary).toMatchObject({
      currency: 'EUR',
      period: 'month',
      payments: 14,
      yearMin: 42000,
    });
    expect(withField(field(50000, 60000, null, 'YEAR'), '', ['GB']).salary).toMatchObject({ currency: 'GBP' });
    expect(withField(field(50000, 60000, null, null), '', ['US', 'GB']).salary).toMatchObject({
      currency: null,
      period: null,
      yearMin: null,
    });
  });

  it('takes two-week pay as 26 payments a year and refuses a one-time amount', () => {
    expect(withField(field(2000, 2500, 'USD', '2 WEEK'), '').salary).toMatchObject({
      min: 52000,
      period: 'year',
      assumption: '26 payments a year',
    });
    expect(withField(field(2000, 2500, 'USD', '1 TIME'), '').salary).toBeNull();
  });

  it('never takes an estimate for stated pay', () => {
    const estimate = { min: 90000, max: 110000, currency: 'USD', period: 'YEAR' };
    expect(payStatedIn('A good job.', { raw: { salaryEstimate: estimate } }).salary).toBeNull();
  });
});

describe("pay in the source's own words", () => {
  it.each([
    ['20000 - 30000/annum 20-30K', [20000, 30000, 'GBP', 'year']],
    ['7.00 to Competitive per hour', [7, 7, 'GBP', 'hour']],
    ['20-25k with bonus', [20000, 25000, 'GBP', 'year']],
    ['15.15 ph to 16.65 ph', [15.15, 16.65, 'GBP', 'hour']],
    ['10/hour + Benefits', [10, 10, 'GBP', 'hour']],
    ['350 to 450 per week', [350, 450, 'GBP', 'week']],
    ['Up to 40,000', [null, 40000, 'GBP', 'year']],
    ['$105K – $150K • Offers Equity • Multiple Ranges', [105000, 150000, 'USD', 'year']],
  ])('%s', (salaryText, [min, max, currency, period]) => {
    expect(payStatedIn('', { raw: { salaryText }, countries: ['GB'] }).salary).toMatchObject({ min, max, currency, period });
  });
});

describe('numbers and periods', () => {
  it.each([
    ['120,000', 120000],
    ['120.000', 120000],
    ["95'000", 95000],
    ['95’000', 95000],
    ['1,200.50', 1200.5],
    ['1.234,56', 1234.56],
    ['1,23,456', 123456],
    ['45,5', 45.5],
    ['52 000', 52000],
    ['12,50', 12.5],
    ['70,0000', Number.NaN],
    ['x', Number.NaN],
  ])('%s is %d', (text, value) => expect(numberOf(text)).toBe(value));

  it('knows the spellings of the services', () => {
    expect(periodOfWords('per-year-salary')).toEqual({ period: 'year', factor: 1 });
    expect(periodOfWords('1 HOUR')).toEqual({ period: 'hour', factor: 1 });
    expect(periodOfWords('2 WEEK')).toEqual({ period: 'year', factor: 26 });
    expect(periodOfWords('1 TIME')).toBe('once');
    expect(periodOfWords('NONE')).toBeNull();
  });
});

describe('normalizing again', () => {
  it.each([
    [
      'ranges and basis',
      {
        descriptionText:
          'Base pay:\n- SF: $170,000 - $200,000\n- Ohio: $150,000 - $180,000\n\nUncapped commission and a $5,000 sign-on bonus.',
      },
    ],
    ['payments and workload', { descriptionText: 'Lohn CHF 5200 pro Monat bei 80 % Pensum, 13. Monatslohn' }],
    ['the pay text only', { salaryText: '$1,500 bi-weekly + uncapped commission', descriptionText: 'A job.' }],
    ['a pay grade in the pay text', { salaryText: 'Entgeltgruppe 11 TV-L', descriptionText: 'Eine Stelle.' }],
    ['a field and a text that disagree', { salary: field(50000, 60000), descriptionText: 'Salary: $90,000 - $110,000 per year' }],
  ])('gives the same pay: %s', (_, change) => {
    const normalized = (record: RawRecord) => {
      const read = normalizePosting(record, seenAt);
      if ('rejected' in read) throw new Error(read.rejected.detail);
      return read.posting;
    };
    const { descriptionHtml: __, ...bare } = rawRecordOf();
    const first = normalized({ ...bare, ...change });
    expect(first.salary).not.toBeNull();
    const again = normalized(recordOf(first));
    const stable = ({ salary, incentives }: typeof first) => ({
      incentives,
      salary: { ...salary, text: '', assumption: '', disagreement: '' },
    });
    expect(stable(again)).toEqual(stable(first));
  });
});
