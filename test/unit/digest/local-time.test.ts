import { describe, expect, it } from 'vitest';
import { dueDigest, localTime } from '../../../shared/domain/digest/local-time.ts';

/** Periods due at the full hours (UTC) from one moment to another. */
function periods(from: string, to: string, hour: number, zone: string): string[] {
  const due: string[] = [];
  for (let time = Date.parse(from); time < Date.parse(to); time += 3_600_000) {
    const period = dueDigest(new Date(time), hour, zone);
    if (period !== null) due.push(period);
  }
  return due;
}

describe('local digest hour', () => {
  it('knows zones with half and quarter hours, and both sides of the date line', () => {
    expect(localTime(new Date('2026-11-20T02:00:00Z'), 'Asia/Kolkata')).toEqual({ date: '2026-11-20', hour: 7 });
    expect(localTime(new Date('2026-11-20T01:15:00Z'), 'Asia/Kathmandu')).toEqual({ date: '2026-11-20', hour: 7 });
    expect(localTime(new Date('2026-11-20T12:00:00Z'), 'Pacific/Kiritimati')).toEqual({ date: '2026-11-21', hour: 2 });
    expect(localTime(new Date('2026-11-20T00:00:00Z'), 'UTC')).toEqual({ date: '2026-11-20', hour: 0 });
  });

  it('comes once a day everywhere, also on the days the clocks change', () => {
    const zones = [
      'Europe/Vienna',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'America/Santiago',
      'Africa/Cairo',
      'UTC',
    ];
    for (const zone of zones)
      for (const hour of [0, 1, 2, 3, 7, 23]) {
        const due = periods('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z', hour, zone);
        const days = new Set(due);
        expect(days.size, `${zone} at ${hour}`).toBeGreaterThanOrEqual(364);
        // The hour the clocks repeat comes twice, for the same period.
        expect(due.length - days.size, `${zone} at ${hour}`).toBeLessThanOrEqual(1);
      }
  });

  it('comes in the next hour when the clocks skip the hour', () => {
    expect(periods('2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z', 2, 'Europe/Vienna')).toEqual(['2026-03-29']);
  });
});
