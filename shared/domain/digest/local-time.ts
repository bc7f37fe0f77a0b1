/** Calendar date and hour on the wall clock of a time zone. */
export interface LocalTime {
  /** YYYY-MM-DD */
  date: string;
  /** 0..23 */
  hour: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Wall clock time of a moment in an IANA time zone. Throws RangeError for a zone the runtime does not know. */
export function localTime(moment: Date, timeZone: string): LocalTime {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    date: `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`,
    hour: Number(parts.get('hour')),
  };
}

const hour = 3_600_000;

/**
 * The period (local date) of the digest that is due in the hour beginning at `moment`, or null when none is. Meant for moments one hour
 * apart: each local date is due once, or twice when the clocks go back (the claim of the period takes care of that). An hour that the
 * clocks skip is due in the hour after it.
 */
export function dueDigest(moment: Date, digestHour: number, timeZone: string): string | null {
  const now = localTime(moment, timeZone);
  if (now.hour === digestHour) return now.date;
  const before = localTime(new Date(moment.getTime() - hour), timeZone);
  const skipped = (before.hour + 1) % 24;
  return skipped !== now.hour && before.hour !== now.hour && skipped === digestHour ? now.date : null;
}
