import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incentive, salary as salarySchema } from '../../../shared/domain/salary.ts';
import { payStatedIn } from '../../support/pay-view.ts';

/** A whole number with its thousands separated in the way of a locale. */
const grouped = (value: number, separator: string) => String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);
const figures = (text: string, countries: string[] = []) => {
  const { salary } = payStatedIn(text, { countries });
  return salary && { min: salary.min, max: salary.max, currency: salary.currency, period: salary.period };
};

const amount = fc.integer({ min: 200, max: 9000 }).map((hundreds) => hundreds * 100);
const pair = fc.tuple(amount, fc.integer({ min: 0, max: 90 })).map(([min, percent]) => {
  const max = min + Math.round((min * percent) / 10_000) * 100;
  return [min, max] as const;
});
const separators = [',', '.', ' ', "'", '’', ''];
const signs = [
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['CHF ', 'CHF'],
  ['EUR ', 'EUR'],
  ['US$', 'USD'],
  ['CA$', 'CAD'],
] as const;
const sentences = [
  (one: string, two: string) => `Salary: ${one} - ${two} per year`,
  (one: string, two: string) => `The base salary for this role is between ${one} and ${two} per year.`,
  (one: string, two: string) => `Gehalt: ${one} bis ${two} brutto pro Jahr`,
  (one: string, two: string) => `Rémunération : ${one} à ${two} bruts annuels`,
  (one: string, two: string) => `Retribuzione annua lorda: ${one} - ${two}, stipendio fisso`,
  (one: string, two: string) => `Salario: ${one} a ${two} brutos anuales`,
  (one: string, two: string) => `Salário: ${one} a ${two} por ano`,
  (one: string, two: string) => `Salaris: ${one} tot ${two} bruto per jaar`,
];

const noPay = [
  'We raised $45 million and serve 10,000 customers in 40 countries.',
  'A learning budget of $2,000 per year and 401k with a 4% match.',
  'Founded in 2014, 250 employees, open 24/7.',
  'Call +1 415 555 0134 or write to 500 Sample Street, 94107.',
  'You carry a quota of $1,200,000 and close deals of $50,000 - $250,000 in ARR.',
  'Referral bonus: $1,500.',
  'Mehr als 4.200 Mitarbeitende, 30 Tage Urlaub, Umsatz von 1.200.000.000 €.',
  'Nous gérons un budget de 300 000 € et 1 200 collaborateurs.',
  'Fatturato di 120.000.000 € e 900 dipendenti.',
  'Presupuesto de 50.000 € al año.',
  'Faturamento de R$ 50.000.000 por ano.',
  'Opleidingsbudget van € 2.000 per jaar.',
  'Version 2.5 of 2026-03-01, ticket #104522, 4x4, ISO 27001, § 12.',
];

describe('pay in any text', () => {
  it('the separators and the place of the sign change nothing', () => {
    fc.assert(
      fc.property(
        pair,
        fc.constantFrom(...signs),
        fc.constantFrom(...separators),
        fc.constantFrom('', '.00', ',00'),
        fc.constantFrom(...sentences),
        fc.boolean(),
        ([min, max], [sign, currency], separator, cents, sentence, behind) => {
          // A separator is not used twice in two meanings, and `1.000` dollars with `,00` are no habit of anybody.
          fc.pre(cents === '' || !cents.startsWith(separator || '#'));
          fc.pre(!(cents === ',00' && (separator === ',' || sign.endsWith('$'))));
          const write = (value: number) => {
            const number = `${grouped(value, separator)}${cents}`;
            return behind ? `${number} ${sign.trim()}` : `${sign}${number}`;
          };
          expect(figures(sentence(write(min), write(max)))).toEqual({ min, max, currency, period: 'year' });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('thousands in words are the same as in digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('k', 'K', ' k', ' Tsd.', ' mila', ' mil', ' thousand'),
        (low, more, word) => {
          const expected = { min: low * 1000, max: (low + more) * 1000, currency: 'EUR', period: 'year' };
          expect(figures(`Salary: ${low}${word} - ${low + more}${word} EUR per year`)).toEqual(expected);
          expect(figures(`Salary: ${low}-${low + more}${word} EUR per year`)).toEqual(expected);
        },
      ),
    );
  });

  it('numbers that are not pay change nothing, wherever they stand', () => {
    fc.assert(
      fc.property(
        pair,
        fc.constantFrom(...sentences),
        fc.subarray(noPay),
        fc.subarray(noPay),
        fc.constantFrom('\n', '\n\n'),
        ([min, max], sentence, before, after, gap) => {
          const pay = sentence(`€${grouped(min, ',')}`, `€${grouped(max, ',')}`);
          expect(figures([...before, pay, ...after].join(gap))).toEqual(figures(pay));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('nothing is made of numbers that are not pay', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(noPay), fc.constantFrom('\n', '\n\n', ' '), (sentencesWithout, gap) => {
        expect(figures(sentencesWithout.join(gap), ['US'])).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, and gives what fits its schema', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '$',
        '€',
        'CHF',
        '120',
        '1.200',
        ',',
        '-',
        ' to ',
        'k',
        'per hour',
        'salary',
        ' bonus ',
        '13. Monatsgehalt',
        '80 %',
        '\n',
        ' | ',
        'OTE',
        'equity',
        'TV-L',
        'x 13',
        'up to ',
      ),
      fc.integer({ min: 0, max: 1e9 }).map(String),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.array(piece, { maxLength: 8 }),
        fc.constantFrom([], ['US'], ['DE', 'CH']),
        (text, field, countries) => {
          const read = payStatedIn(text.join(''), { countries, raw: { salaryText: field.join('') } });
          if (read.salary) {
            expect(salarySchema.parse(JSON.parse(JSON.stringify(read.salary)))).toEqual(read.salary);
            const { min, max } = read.salary;
            expect(min === null || max === null || min <= max).toBe(true);
          }
          for (const each of read.incentives) expect(incentive.parse(each)).toEqual(each);
        },
      ),
      { numRuns: 2000 },
    );
  });

  // A quadratic reader or a catastrophic expression would need hours: the runner's own limit stops it.
  it.each([
    'a',
    ' ',
    '(',
    '1',
    '$',
    '-',
    '\n',
    ',',
    '$1-',
    '€1.',
    'salary ',
    'bonus ',
    '$100,000 ',
    'equity 1% ',
    'x 13 ',
    '80 % ',
    '1,2',
    "1'",
  ])('one megabyte of %j is read to the end', (repeated) => {
    const { salary } = payStatedIn(repeated.repeat(1_000_000 / repeated.length));
    expect(salary === null || salary.text.length <= 300).toBe(true);
  });
});
