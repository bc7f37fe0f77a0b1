const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  });
  formats.set(timezone, format);
  return format;
}

/** Throws a RangeError unless `timezone` is a name of the IANA data base (offsets such as +01:00 are no names). */
export function requireTimezone(timezone: string): void {
  const isName = /^[A-Za-z][A-Za-z0-9_+/-]*$/.test(timezone);
  try {
    if (isName) formatOf(timezone);
  } catch (cause) {
    throw new RangeError(`${timezone} is not a time zone name such as Europe/Zurich`, { cause });
  }
  if (!isName) throw new RangeError(`${timezone} is not a time zone name such as Europe/Zurich`);
}

/** What the clocks of the zone show at an instant, as the epoch milliseconds a UTC clock would show it at. */
export function localTimeAt(instant: number, timezone: string): number {
  if (timezone === 'UTC') return instant;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timezone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1000) + 1000) % 1000);
}

/** The instants at which the clocks show `wall`: none when daylight saving skips it, two (in order) when it happens twice. */
export function localToInstants(wall: number, timezone: string): number[] {
  if (timezone === 'UTC') return [wall];
  const day = 86_400_000;
  const offsets = [wall - day, wall, wall + day].map((near) => localTimeAt(near, timezone) - near);
  return [...new Set(offsets.map((offset) => wall - offset))]
    .filter((instant) => localTimeAt(instant, timezone) === wall)
    .sort((a, b) => a - b);
}
