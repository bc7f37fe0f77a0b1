import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slashOrder } from '../../../shared/domain/normalize/dates/closing-date.ts';
import { readDate } from '../../../shared/domain/normalize/dates/read-date.ts';
import { seenAt } from '../../support/raw-records.ts';

const day = 86_400_000;

describe('a moment in ISO 8601', () => {
  const pad = (value: number) => String(value).padStart(2, '0');
  const zone = fc.oneof(
    fc.constantFrom('Z', '+00:00', '-00:00'),
    fc
      .tuple(fc.constantFrom('+', '-'), fc.nat(23), fc.nat(59))
      .map(([sign, hours, minutes]) => `${sign}${pad(hours)}:${pad(minutes)}`),
  );

  it('is the one that the platform reads, in every usual notation', () => {
    const time = fc.date({ min: new Date('2000-01-03T00:00:00Z'), max: new Date('2024-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(time, zone, fc.constantFrom(19, 23), (date, suffix, length) => {
        const text = `${date.toISOString().slice(0, length)}${suffix}`;
        expect(readDate(text, seenAt, true)).toEqual({ value: new Date(text).toISOString(), confidence: 1 });
      }),
      { seed: 5 },
    );
  });

  it.each(['2025-10-01T24:30:00.000Z', '2025-10-01T10:61:00Z', '2025-13-01T10:00:00Z', '2025-10-01T10:00:00.000+99:00'])(
    'is no date where a part of it cannot be: %s',
    (text) => {
      expect(readDate(text, seenAt, true)).toEqual({ refused: 'not a date' });
    },
  );
});

describe('a date of any words', () => {
  const piece = fc.constantFrom(
    '1',
    '12',
    '31',
    '2026',
    '26',
    '/',
    '.',
    '-',
    ' ',
    'march',
    'mars',
    'de',
    'ago',
    'vor',
    'il y a',
    'days',
    'Tagen',
    'T08:00',
    'Z',
    '+',
  );
  const words = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.double(),
    fc.integer(),
  );

  it('is inside its bounds or refused with a reason, and is read the same again', () => {
    fc.assert(
      fc.property(words, fc.boolean(), (value, past) => {
        const read = readDate(value, seenAt, past);
        if (read === null) return;
        if ('refused' in read) {
          expect(read.refused).not.toBe('');
          return;
        }
        const time = Date.parse(read.value);
        expect(time).toBeGreaterThanOrEqual(Date.UTC(2000, 0, 1));
        expect(time).toBeLessThanOrEqual(Date.parse(seenAt) + (past ? 2 : 3 * 365) * day);
        expect(readDate(read.value, seenAt, past)).toEqual({ value: read.value, confidence: 1 });
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [1_790_812_800, '2026-10-01T00:00:00.000Z'],
    [1_790_812_800_000, '2026-10-01T00:00:00.000Z'],
    ['1790812800', '2026-10-01T00:00:00.000Z'],
  ])('epoch %j', (value, expected) => {
    expect(readDate(value, seenAt, true)).toEqual({ value: expected, confidence: 1 });
  });

  it.each([
    ['2090-01-01', true, 'in the future'],
    ['1999-12-31', true, 'before 2000'],
    ['2031-01-01', false, 'more than three years ahead'],
    ['05/06/2026', true, 'may be read as several dates'],
    ['October 2026', true, 'a month without its day'],
    ['soonish', true, 'not a date'],
  ])('%s is refused', (value, past, refused) => {
    expect(readDate(value, seenAt, past)).toEqual({ refused });
  });
});

describe('the order of numbers with slashes', () => {
  it.each([
    ['de', ['US'], 'day first'],
    ['en', ['US'], 'month first'],
    ['en', ['GB', 'IE'], 'day first'],
    ['en', ['GB', 'US'], null],
    ['en', ['CA'], null],
    [null, [], null],
  ])('%s, %j: %s', (language, countries, order) => {
    expect(slashOrder(language, countries)).toBe(order);
  });
});
