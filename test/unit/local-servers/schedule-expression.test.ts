import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidScheduleExpression, parseScheduleExpression } from '../../../infra/local/servers/schedule-expression.ts';

const anchor = new Date('2026-01-01T00:00:00Z');
const times = (expression: string, timezone: string, from: string, count: number): string[] => {
  const parsed = parseScheduleExpression(expression, { timezone, anchor });
  const found: string[] = [];
  for (let at = parsed.next(new Date(from)); at !== null && found.length < count; at = parsed.next(at))
    found.push(at.toISOString().slice(0, 16));
  return found;
};

describe('cron', () => {
  test.each<[string, string, string[]]>([
    ['cron(0 10 * * ? *)', '2026-01-01T10:00:00Z', ['2026-01-02T10:00', '2026-01-03T10:00']],
    ['cron(15 12 * * ? *)', '2026-01-01T00:00:00Z', ['2026-01-01T12:15']],
    ['cron(0/15 * * * ? *)', '2026-01-01T00:00:00Z', ['2026-01-01T00:15', '2026-01-01T00:30']],
    [
      'cron(*/20 8-9 ? * MON-FRI *)',
      '2026-01-03T00:00:00Z',
      ['2026-01-05T08:00', '2026-01-05T08:20', '2026-01-05T08:40', '2026-01-05T09:00'],
    ],
    ['cron(0 0 L * ? *)', '2026-01-31T00:00:00Z', ['2026-02-28T00:00', '2026-03-31T00:00']],
    ['cron(0 0 LW * ? *)', '2026-01-01T00:00:00Z', ['2026-01-30T00:00', '2026-02-27T00:00']],
    ['cron(0 0 1W * ? *)', '2026-01-02T00:00:00Z', ['2026-02-02T00:00', '2026-03-02T00:00', '2026-04-01T00:00']],
    ['cron(0 0 15W * ? *)', '2026-08-01T00:00:00Z', ['2026-08-14T00:00', '2026-09-15T00:00']],
    ['cron(0 0 31W * ? *)', '2026-01-01T00:00:00Z', ['2026-01-30T00:00', '2026-03-31T00:00', '2026-05-29T00:00']],
    ['cron(0 0 ? * 6L *)', '2026-01-01T00:00:00Z', ['2026-01-30T00:00', '2026-02-27T00:00']],
    ['cron(0 0 ? * FRIL *)', '2026-01-01T00:00:00Z', ['2026-01-30T00:00']],
    ['cron(0 0 ? * 6#3 *)', '2026-01-01T00:00:00Z', ['2026-01-16T00:00', '2026-02-20T00:00']],
    ['cron(0 0 ? * MON#5 *)', '2026-01-01T00:00:00Z', ['2026-03-30T00:00', '2026-06-29T00:00']],
    ['cron(0 0 ? * L *)', '2026-01-01T00:00:00Z', ['2026-01-03T00:00', '2026-01-10T00:00']],
    ['cron(0 0 29 2 ? *)', '2026-01-01T00:00:00Z', ['2028-02-29T00:00', '2032-02-29T00:00']],
    [
      'cron(0 0 1,15 JAN,jul ? 2026-2027)',
      '2026-01-02T00:00:00Z',
      ['2026-01-15T00:00', '2026-07-01T00:00', '2026-07-15T00:00', '2027-01-01T00:00'],
    ],
  ])('%s after %s', (expression, from, expected) => {
    expect(times(expression, 'UTC', from, expected.length)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['cron(0 0 30 2 ? *)', '2026-01-01T00:00:00Z'],
    ['cron(0 0 1 1 ? 2025)', '2026-01-01T00:00:00Z'],
  ])('%s never comes', (expression, from) => {
    expect(times(expression, 'UTC', from, 1)).toEqual([]);
  });

  describe('and daylight saving', () => {
    test.each<[string, string, string, string, string[]]>([
      // Zurich skips 02:00-03:00 on 29 March and repeats it on 25 October 2026.
      [
        'a skipped time is skipped',
        'cron(30 2 * * ? *)',
        'Europe/Zurich',
        '2026-03-27T12:00:00Z',
        ['2026-03-28T01:30', '2026-03-30T00:30'],
      ],
      [
        'a repeated time runs once',
        'cron(30 2 * * ? *)',
        'Europe/Zurich',
        '2026-10-24T12:00:00Z',
        ['2026-10-25T00:30', '2026-10-26T01:30'],
      ],
      [
        'the local hour stays',
        'cron(0 8 * * ? *)',
        'Europe/Zurich',
        '2026-03-28T00:00:00Z',
        ['2026-03-28T07:00', '2026-03-29T06:00'],
      ],
      [
        'every hour over the gap',
        'cron(0 * * * ? *)',
        'Europe/Zurich',
        '2026-03-28T23:30:00Z',
        ['2026-03-29T00:00', '2026-03-29T01:00', '2026-03-29T02:00'],
      ],
      [
        'every hour over the overlap',
        'cron(0 * * * ? *)',
        'Europe/Zurich',
        '2026-10-24T23:30:00Z',
        ['2026-10-25T00:00', '2026-10-25T02:00', '2026-10-25T03:00'],
      ],
      // New York skips 02:00-03:00 on 8 March and repeats 01:00-02:00 on 1 November 2026.
      ['a skipped time in New York', 'cron(15 2 * * ? *)', 'America/New_York', '2026-03-07T12:00:00Z', ['2026-03-09T06:15']],
      [
        'a repeated time in New York',
        'cron(30 1 * * ? *)',
        'America/New_York',
        '2026-10-31T12:00:00Z',
        ['2026-11-01T05:30', '2026-11-02T06:30'],
      ],
      [
        'a zone of half an hour',
        'cron(0 9 * * ? *)',
        'Asia/Kolkata',
        '2026-01-01T00:00:00Z',
        ['2026-01-01T03:30', '2026-01-02T03:30'],
      ],
      ['a zone of three quarters', 'cron(0 9 * * ? *)', 'Asia/Kathmandu', '2026-01-01T00:00:00Z', ['2026-01-01T03:15']],
      // Lord Howe moves by half an hour: 02:00-02:30 is skipped on 4 October 2026.
      [
        'a change of half an hour',
        'cron(15 2 * * ? *)',
        'Australia/Lord_Howe',
        '2026-10-02T12:00:00Z',
        ['2026-10-02T15:45', '2026-10-04T15:15'],
      ],
      [
        'a day that a zone left out',
        'cron(0 12 30 12 ? 2011,2012)',
        'Pacific/Apia',
        '2011-12-01T00:00:00Z',
        ['2012-12-29T22:00'],
      ],
    ])('%s', (_name, expression, timezone, from, expected) => {
      expect(times(expression, timezone, from, expected.length)).toEqual(expected);
    });
  });

  test('agrees with a minute-by-minute look at the clock', () => {
    const zone = fc.constantFrom('Europe/Zurich', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC');
    const changes = [
      '2026-03-29T01:00:00Z',
      '2026-10-25T01:00:00Z',
      '2026-03-08T07:00:00Z',
      '2026-11-01T06:00:00Z',
      '2026-10-03T15:30:00Z',
      '2026-04-04T15:00:00Z',
    ];
    const start = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -180, max: 60 }))
      .map(([at, minutes]) => Date.parse(at) + minutes * 60_000);
    const some = (max: number) => fc.uniqueArray(fc.integer({ min: 0, max }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(zone, start, some(59), some(23), (timezone, from, minutes, hours) => {
        const parsed = parseScheduleExpression(`cron(${minutes} ${hours} * * ? *)`, { timezone, anchor });
        expect(parsed.next(new Date(from))?.getTime()).toBe(firstByLooking(timezone, from, minutes, hours));
      }),
      { numRuns: 150 },
    );
  });
});

/** The first minute after `from` whose wall clock fits and did not show the same time before. */
function firstByLooking(timezone: string, from: number, minutes: number[], hours: number[]): number | undefined {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
  const shown = new Set<string>();
  const begin = Math.floor(from / 60_000) * 60_000;
  for (let at = begin - 3 * 3_600_000; at < begin + 60 * 3_600_000; at += 60_000) {
    const wall = format.format(at);
    const again = shown.has(wall);
    shown.add(wall);
    const [hour = 0, minute = 0] = wall.slice(11).split(':').map(Number);
    if (at > from && !again && minutes.includes(minute) && hours.includes(hour)) return at;
  }
  return undefined;
}

describe('rate', () => {
  test.each<[string, string, string]>([
    ['rate(15 minutes)', '2026-01-01T00:00:00Z', '2026-01-01T00:15'],
    ['rate(1 hour)', '2026-01-01T05:59:59Z', '2026-01-01T06:00'],
    ['rate(2 days)', '2026-01-02T12:00:00Z', '2026-01-03T00:00'],
    ['rate(5 minutes)', '2025-06-01T00:00:00Z', '2026-01-01T00:00'],
  ])('%s after %s is %s', (expression, from, expected) => {
    expect(times(expression, 'Europe/Zurich', from, 1)).toEqual([expected]);
  });
});

describe('at', () => {
  test.each<[string, string, string]>([
    ['at(2026-11-20T13:00:00)', 'Europe/Zurich', '2026-11-20T12:00'],
    ['at(2026-11-20T13:00:00)', 'America/New_York', '2026-11-20T18:00'],
    ['at(2026-03-29T02:30:00)', 'Europe/Zurich', '2026-03-29T01:30'],
    ['at(2026-10-25T02:30:00)', 'Europe/Zurich', '2026-10-25T00:30'],
    ['at(2026-11-20T13:00:30)', 'Asia/Kolkata', '2026-11-20T07:30'],
  ])('%s in %s is %s', (expression, timezone, expected) => {
    expect(times(expression, timezone, '2026-01-01T00:00:00Z', 1)).toEqual([expected]);
  });
  test('comes once', () => {
    expect(times('at(2026-11-20T13:00:00)', 'UTC', '2026-11-20T13:00:00Z', 1)).toEqual([]);
  });
});

test.each<[string, RegExp]>([
  ['every day', /must be cron/],
  ['cron(0 10 * * ?)', /six fields.*not 5/],
  ['cron(0 10 * * * *)', /Exactly one of day-of-month and day-of-week/],
  ['cron(0 10 ? * ? *)', /Exactly one of/],
  ['cron(60 10 * * ? *)', /'60' is no minutes/],
  ['cron(0 24 * * ? *)', /'24' is no hours/],
  ['cron(0 0 0 * ? *)', /'0' is no day-of-month/],
  ['cron(0 0 32W * ? *)', /'32' is no day-of-month/],
  ['cron(0 0 * 13 ? *)', /'13' is no month/],
  ['cron(0 0 ? * 8 *)', /'8' is no day-of-week/],
  ['cron(0 0 ? * FUN *)', /'FUN' is no day-of-week.*SUN/],
  ['cron(0 0 ? * 6#6 *)', /# takes a day and 1 to 5/],
  ['cron(0 0 ? * 3#1,6#3 *)', /# takes a day and 1 to 5/],
  ['cron(0 0 * * ? 1969)', /'1969' is no year/],
  ['cron(30-10 * * * ? *)', /runs backwards/],
  ['cron(0/0 * * * ? *)', /a step is a positive number/],
  ['cron(1-2-3 * * * ? *)', /two ends/],
  ['cron(, * * * ? *)', /is no minutes/],
  ['rate(0 minutes)', /A rate is a positive number/],
  ['rate(5 weeks)', /A rate is a positive number/],
  ['rate(1.5 hours)', /A rate is a positive number/],
  ['at(2026-02-30T10:00:00)', /A time is written/],
  ['at(2026-02-03 10:00)', /A time is written/],
])('%s is refused', (expression, message) => {
  expect(() => parseScheduleExpression(expression, { anchor })).toThrow(InvalidScheduleExpression);
  expect(() => parseScheduleExpression(expression, { anchor })).toThrow(message);
});

test.each(['Europe/Atlantis', '+01:00', '', 'Europe/Zurich; x'])('the zone %j is refused', (timezone) => {
  expect(() => parseScheduleExpression('rate(1 hour)', { timezone, anchor })).toThrow(/is not a time zone name/);
});

test('times come in order and never repeat', () => {
  const field = (from: number, to: number) => fc.oneof(fc.constant('*'), fc.integer({ min: from, max: to }).map(String));
  fc.assert(
    fc.property(
      field(0, 59),
      field(0, 23),
      field(1, 28),
      field(1, 12),
      fc.constantFrom('Europe/Zurich', 'America/New_York', 'Asia/Kolkata', 'America/Sao_Paulo', 'Africa/Cairo'),
      fc.date({ min: new Date('2015-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      (minute, hour, day, month, timezone, from) => {
        const parsed = parseScheduleExpression(`cron(${minute} ${hour} ${day} ${month} ? *)`, { timezone, anchor });
        let before = from;
        for (let index = 0; index < 5; index += 1) {
          const next = parsed.next(before);
          if (next === null) throw new Error('a time was expected');
          expect(next.getTime()).toBeGreaterThan(before.getTime());
          expect(parsed.next(new Date(next.getTime() - 1))).toEqual(next);
          before = next;
        }
      },
    ),
    { numRuns: 100 },
  );
});
