/** The calendar date (YYYY-MM-DD) and the hour that `moment` has in an IANA time zone. */
export function localTime(moment: Date, timeZone: string): { date: string; hour: number } {
  const parts = new Map(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(moment)
      .map((part) => [part.type, part.value]),
  );
  return { date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`, hour: Number(parts.get('hour')) };
}

const quarter = 15 * 60_000;

/**
 * The moment of the candidate's present local day at which their digest hour begins: the hourly schedule's firing that belongs to today.
 * An hour that does not exist today (spring clock change) gives the next quarter that does.
 */
export function digestMoment(now: Date, hour: number, timeZone: string): Date {
  const today = localTime(now, timeZone).date;
  const base = Math.floor(now.getTime() / quarter) * quarter;
  for (let step = -96; step <= 96; step += 1) {
    const moment = new Date(base + step * quarter);
    const local = localTime(moment, timeZone);
    if (local.date === today && local.hour >= hour) return moment;
  }
  throw new RangeError(`no moment of today is ${hour} o'clock in ${timeZone}`);
}
