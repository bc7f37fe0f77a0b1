import { describe, expect, it } from 'vitest';
import { numberOf } from '../../../shared/domain/normalize/salary/numbers.ts';
import { periodOfWords } from '../../../shared/domain/normalize/salary/periods.ts';
import { readSalary } from '../../../shared/domain/normalize/salary/read-salary.ts';
import { indexWords } from '../../../shared/domain/normalize/word-index.ts';
import type { RawRecord } from '../../../shared/domain/raw-record.ts';
import { rawRecordOf } from '../../support/raw-records.ts';

const readAll = (text: string, countries: string[] = [], raw: RawRecord = rawRecordOf(), title = 'Engineer') =>
  readSalary({
    raw,
    titleText: title,
    title,
    company: 'Example Co',
    places: [],
    countries,
    text,
    words: indexWords(text),
    sections: [],
    language: null,
  });
const read = (text: string, countries: string[] = []) => readAll(text, countries).salary;
const figures = (text: string, countries: string[] = []) => {
  const salary = read(text, countries);
  return salary && [salary.min, salary.max, salary.currency, salary.period];
};

describe('salary in the text', () => {
  it.each([
    ['The base salary range is $120,000 - $150,000 per year.', [120000, 150000, 'USD', 'year']],
    ['Compensation: $120k–150k + equity', [120000, 150000, 'USD', 'year']],
    ['Pay: $25 to $32.50 per hour', [25, 32.5, 'USD', 'hour']],
    ['Gehalt: 55.000 € bis 65.000 € brutto pro Jahr', [55000, 65000, 'EUR', 'year']],
    ['Wir zahlen ein Gehalt von 4.200 € pro Monat', [4200, 4200, 'EUR', 'month']],
    ["Jahreslohn CHF 95'000 - 110'000", [95000, 110000, 'CHF', 'year']],
    ['Rémunération : 45 000 € à 52 000 € par an', [45000, 52000, 'EUR', 'year']],
    ['Salario: 30.000€ - 38.000€ anual', [30000, 38000, 'EUR', 'year']],
    ['Salary up to £60,000 per annum', [null, 60000, 'GBP', 'year']],
    ['Salary range: 900,000 - 1,200,000 INR per year', [900000, 1200000, 'INR', 'year']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    'We offer a 401(k) with a 4 % match and 25 days of vacation.',
    'We raised $45 million in Series B funding.',
    'Our 10,000 employees serve 2,000,000 customers 24/7.',
    'A learning budget of $2,000 per year and a home office stipend of $1,500.',
    'We manage $120,000,000 - $150,000,000 in assets.',
    'Founded in 2015, we process 500,000 - 800,000 orders a day.',
    'Sign-on bonus of $10,000.',
  ])('refuses %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it('resolves the dollar sign by the country of the posting', () => {
    expect(figures('Salary: $90,000 - $110,000 a year', ['CA'])).toEqual([90000, 110000, 'CAD', 'year']);
    expect(figures('Salary: $90,000 - $110,000 a year', ['US'])).toEqual([90000, 110000, 'USD', 'year']);
  });

  it('states the assumption of the yearly equivalent', () => {
    expect(read('The pay is $30 per hour')).toMatchObject({ yearMin: 62400, assumption: '2080 hours a year' });
    expect(read('Gehalt: 4.000 € pro Monat')).toMatchObject({ yearMin: 48000, assumption: '12 months a year' });
  });

  it('quotes the text verbatim', () => {
    const text = 'About us.\nThe base salary range is $120,000 - $150,000 per year. Apply now.';
    const quote = readAll(text).evidence[0]?.quote ?? '';
    expect(quote).not.toBe('');
    expect(text).toContain(quote);
  });

  it('takes the structured field over the text and swaps reversed bounds with a note', () => {
    const raw = rawRecordOf({ salary: { min: 90000, max: 80000, currency: 'eur', period: '1 YEAR' } });
    const { salary, issues } = readAll('Salary: $1 - $2 per hour', [], raw);
    expect(salary).toMatchObject({ min: 80000, max: 90000, currency: 'EUR', period: 'year' });
    expect(issues).toHaveLength(1);
  });
});

describe('numbers and periods', () => {
  it.each([
    ['120,000', 120000],
    ['120.000', 120000],
    ["95'000", 95000],
    ['1,200.50', 1200.5],
    ['45,5', 45.5],
    ['52 000', 52000],
  ])('%s is %d', (text, value) => expect(numberOf(text)).toBe(value));

  it('knows the spellings of the services', () => {
    expect(periodOfWords('per-year-salary')).toEqual({ period: 'year', factor: 1 });
    expect(periodOfWords('1 HOUR')).toEqual({ period: 'hour', factor: 1 });
    expect(periodOfWords('2 WEEK')).toEqual({ period: 'year', factor: 26 });
    expect(periodOfWords('1 TIME')).toBe('once');
    expect(periodOfWords('NONE')).toBeNull();
  });
});
