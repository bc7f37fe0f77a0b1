import { localTime } from '../../../shared/domain/digest/local-time.ts';

const quarter = 15 * 60_000;

/**
 * The moment of the candidate's present local day at which their digest hour begins: the firing of the hourly schedule that belongs to today.
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
