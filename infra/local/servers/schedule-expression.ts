import { type CronFields, cronMatchesDay, parseCron } from './cron.ts';
import { localTimeAt, localToInstants, requireTimezone } from './timezone.ts';

/** A schedule expression EventBridge Scheduler would refuse. */
export class InvalidScheduleExpression extends Error {
  override readonly name = 'InvalidScheduleExpression';
}

export interface ScheduleExpression {
  kind: 'cron' | 'rate' | 'at';
  /** The first time strictly after `after`; null when there is none any more. */
  next(after: Date): Date | null;
}

const unitMilliseconds: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Parses `cron(minutes hours day-of-month month day-of-week year)`, `rate(value unit)` or `at(yyyy-mm-ddThh:mm:ss)`, read in
 * `timezone` (an IANA name). After the EventBridge Scheduler user guide ("Schedule types"): a cron time that daylight saving skips
 * is skipped, one that happens twice runs once (the first); `rate` counts absolute time from `anchor` (the start date, else the
 * creation), its first time being the anchor itself. An `at` inside a skipped hour is given the moment the clocks would have shown
 * it without the change, so that it is not lost. Throws InvalidScheduleExpression.
 */
export function parseScheduleExpression(
  expression: string,
  { timezone = 'UTC', anchor }: { timezone?: string | undefined; anchor: Date },
): ScheduleExpression {
  const [, kind, inside = ''] = /^(cron|rate|at)\(([^()]*)\)$/.exec(expression) ?? [];
  const refuse = (reason: string): never => {
    throw new InvalidScheduleExpression(`Invalid Schedule Expression ${expression}. ${reason}`);
  };
  try {
    requireTimezone(timezone);
    if (kind === 'cron') {
      const fields = parseCron(inside);
      return { kind, next: (after) => nextCron(fields, timezone, after) };
    }
    if (kind === 'rate') {
      const [, value = '', unit = ''] = /^([1-9]\d{0,8}) (minute|hour|day)s?$/.exec(inside) ?? [];
      const every = Number(value) * (unitMilliseconds[unit] ?? Number.NaN);
      if (!(every > 0)) return refuse('A rate is a positive number and minutes, hours or days, such as rate(15 minutes).');
      return { kind, next: (after) => nextRate(anchor.getTime(), every, after.getTime()) };
    }
    if (kind === 'at') {
      const once = parseAt(inside, timezone);
      if (!once) return refuse('A time is written yyyy-mm-ddThh:mm:ss, such as at(2026-11-20T13:00:00).');
      return { kind, next: (after) => (once > after ? once : null) };
    }
  } catch (error) {
    if (error instanceof RangeError) refuse(error.message);
    throw error;
  }
  return refuse('It must be cron(...), rate(...) or at(...).');
}

function nextRate(anchor: number, every: number, after: number): Date {
  if (after < anchor) return new Date(anchor);
  return new Date(anchor + (Math.floor((after - anchor) / every) + 1) * every);
}

function parseAt(text: string, timezone: string): Date | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(text)?.slice(1).map(Number);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (new Date(wall).toISOString().slice(0, 19) !== text) return null;
  const [first] = localToInstants(wall, timezone);
  return new Date(first ?? wall - (localTimeAt(wall - 86_400_000, timezone) - (wall - 86_400_000)));
}

/** Walks local days and the field's times within each; a local time is an instant by the zone's rules, so order is kept. */
function nextCron(fields: CronFields, timezone: string, after: Date): Date | null {
  const local = new Date(localTimeAt(after.getTime(), timezone));
  const lastYear = fields.years.at(-1) ?? 0;
  let month = local.getUTCMonth() + 1;
  let firstDay = local.getUTCDate();
  for (let year = local.getUTCFullYear(); year <= lastYear; year += 1, month = 1, firstDay = 1) {
    if (!fields.years.includes(year)) continue;
    for (; month <= 12; month += 1, firstDay = 1) {
      if (!fields.months.includes(month)) continue;
      const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
      for (let day = firstDay; day <= days; day += 1) {
        if (!cronMatchesDay(fields, year, month, day)) continue;
        const found = firstOfDay(fields, Date.UTC(year, month - 1, day), timezone, after.getTime());
        if (found !== null) return new Date(found);
      }
    }
  }
  return null;
}

function firstOfDay(fields: CronFields, midnight: number, timezone: string, after: number): number | null {
  // No zone was ever off its neighbour hours by more than 14 h: what is a day and more too early needs no look at the zone.
  const tooEarly = localTimeAt(after, timezone) - 26 * 3_600_000;
  for (const hour of fields.hours)
    for (const minute of fields.minutes) {
      const wall = midnight + hour * 3_600_000 + minute * 60_000;
      if (wall < tooEarly) continue;
      const [first] = localToInstants(wall, timezone);
      if (first !== undefined && first > after) return first;
    }
  return null;
}
