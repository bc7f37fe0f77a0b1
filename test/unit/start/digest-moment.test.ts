import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestMoment } from '../../../infra/local/start/digest-moment.ts';
import { localTime } from '../../../shared/domain/digest/local-time.ts';

describe('the moment of today at which a digest hour begins', () => {
  it.each([
    ['2026-11-21T12:00:00Z', 7, 'Europe/Zurich', '2026-11-21T06:00:00.000Z'],
    ['2026-11-21T03:00:00Z', 7, 'Asia/Kolkata', '2026-11-21T01:30:00.000Z'],
    // Still the 20th in Los Angeles.
    ['2026-11-21T03:00:00Z', 22, 'America/Los_Angeles', '2026-11-21T06:00:00.000Z'],
    // Two o'clock does not exist on this day: three does.
    ['2026-03-29T12:00:00Z', 2, 'Europe/Zurich', '2026-03-29T01:00:00.000Z'],
  ])('%s, hour %i, %s', (now, hour, timeZone, expected) => {
    expect(digestMoment(new Date(now), hour, timeZone).toISOString()).toBe(expected);
  });

  it('lies on the present local day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom('UTC', 'Europe/Zurich', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Kiritimati'),
        (now, hour, timeZone) => {
          // The last hour of the day may be skipped nowhere in this list, so a moment always exists.
          expect(localTime(digestMoment(now, hour, timeZone), timeZone).date).toBe(localTime(now, timeZone).date);
        },
      ),
      { numRuns: 200 },
    );
  });
});
