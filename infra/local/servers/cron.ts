/** A cron expression taken apart. Lists are sorted; a day matches when `cronMatchesDay` says so. */
export interface CronFields {
  minutes: readonly number[];
  hours: readonly number[];
  months: readonly number[];
  years: readonly number[];
  day: DayOfMonth | DayOfWeek;
}

interface DayOfMonth {
  kind: 'month';
  days: readonly number[];
  /** `L`. */
  last: boolean;
  /** `LW`. */
  lastWeekday: boolean;
  /** `15W`: the weekday nearest to these days, within the month. */
  nearestWeekdays: readonly number[];
}

interface DayOfWeek {
  kind: 'week';
  /** 1 is Sunday, 7 Saturday. */
  days: readonly number[];
  /** `6L`: the last such day of the month. */
  last: readonly number[];
  /** `6#3`: the third Friday. */
  nth: { day: number; nth: number } | null;
}

interface Field {
  name: string;
  from: number;
  to: number;
  names?: readonly string[];
}

const minutes: Field = { name: 'minutes', from: 0, to: 59 };
const hours: Field = { name: 'hours', from: 0, to: 23 };
const dayOfMonth: Field = { name: 'day-of-month', from: 1, to: 31 };
const months: Field = {
  name: 'month',
  from: 1,
  to: 12,
  names: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
};
const dayOfWeek: Field = { name: 'day-of-week', from: 1, to: 7, names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] };
const years: Field = { name: 'year', from: 1970, to: 2199 };

/**
 * Parses the inside of an AWS `cron(...)`: six fields, one of the two day fields `?` (EventBridge Scheduler user guide, "Cron-based
 * schedules"). Throws a RangeError that names the field.
 */
export function parseCron(text: string): CronFields {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== 6)
    throw new RangeError(
      `A cron expression has six fields (minutes hours day-of-month month day-of-week year), not ${fields.length}.`,
    );
  const [minute = '', hour = '', ofMonth = '', month = '', ofWeek = '', year = ''] = fields;
  if ((ofMonth === '?') === (ofWeek === '?')) throw new RangeError('Exactly one of day-of-month and day-of-week must be ?.');
  return {
    minutes: values(minute, minutes),
    hours: values(hour, hours),
    months: values(month, months),
    years: values(year, years),
    day: ofWeek === '?' ? parseDayOfMonth(ofMonth) : parseDayOfWeek(ofWeek),
  };
}

/** Says whether the day (month 1-12) is one of the expression's; months and years are the caller's to check. */
export function cronMatchesDay(fields: CronFields, year: number, month: number, day: number): boolean {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weekday = weekdayOf(year, month, day);
  if (fields.day.kind === 'week') {
    const { days, last, nth } = fields.day;
    return (
      days.includes(weekday) ||
      (last.includes(weekday) && day + 7 > length) ||
      (nth !== null && nth.day === weekday && Math.ceil(day / 7) === nth.nth)
    );
  }
  const { days, last, lastWeekday, nearestWeekdays } = fields.day;
  return (
    days.includes(day) ||
    (last && day === length) ||
    (lastWeekday && day === nearestWeekday(year, month, length, length)) ||
    nearestWeekdays.some((each) => each <= length && day === nearestWeekday(year, month, each, length))
  );
}

/** 1 is Sunday, 7 Saturday. */
function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
}

/** The weekday (Monday to Friday) nearest to a day, never in another month. */
function nearestWeekday(year: number, month: number, day: number, length: number): number {
  const weekday = weekdayOf(year, month, day);
  if (weekday === 7) return day === 1 ? 3 : day - 1;
  if (weekday === 1) return day === length ? day - 2 : day + 1;
  return day;
}

function parseDayOfMonth(text: string): DayOfMonth {
  const parts = text.split(',');
  const plain = parts.filter((part) => !/[LW]/i.test(part));
  const special = parts.filter((part) => /[LW]/i.test(part)).map((part) => part.toUpperCase());
  return {
    kind: 'month',
    days: plain.length === 0 ? [] : values(plain.join(','), dayOfMonth),
    last: special.includes('L'),
    lastWeekday: special.includes('LW'),
    nearestWeekdays: special
      .filter((part) => part !== 'L' && part !== 'LW')
      .map((part) => value(part.replace(/W$/, ''), dayOfMonth)),
  };
}

function parseDayOfWeek(text: string): DayOfWeek {
  if (text.includes('#')) {
    const [day = '', nth = '', ...more] = text.split('#');
    if (more.length > 0 || !/^[1-5]$/.test(nth))
      throw new RangeError(`${text} is no day-of-week: # takes a day and 1 to 5, once.`);
    return { kind: 'week', days: [], last: [], nth: { day: value(day, dayOfWeek), nth: Number(nth) } };
  }
  const parts = text.split(',').map((part) => (part.toUpperCase() === 'L' ? '7' : part));
  const last = parts.filter((part) => /^(?:\d|[A-Za-z]{3})L$/i.test(part));
  const plain = parts.filter((part) => !last.includes(part));
  return {
    kind: 'week',
    days: plain.length === 0 ? [] : values(plain.join(','), dayOfWeek),
    last: last.map((part) => value(part.slice(0, -1), dayOfWeek)),
    nth: null,
  };
}

/** Values of a list of `*`, `5`, `1-5`, each perhaps with a step `/15`. */
function values(text: string, field: Field): number[] {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step, ...more] = part.split('/');
    if (more.length > 0 || (step !== undefined && !/^[1-9]\d{0,3}$/.test(step)))
      throw new RangeError(`${part} is no ${field.name}: a step is a positive number after one slash.`);
    const [first = '', last, ...rest] = range.split('-');
    if (rest.length > 0) throw new RangeError(`${part} is no ${field.name}: a range has two ends.`);
    const from = range === '*' ? field.from : value(first, field);
    const openEnd = range === '*' || (last === undefined && step !== undefined);
    const to = openEnd ? field.to : last === undefined ? from : value(last, field);
    if (to < from) throw new RangeError(`${part} is no ${field.name}: the range runs backwards.`);
    for (let each = from; each <= to; each += Number(step ?? 1)) found.add(each);
  }
  return [...found].sort((a, b) => a - b);
}

function value(text: string, field: Field): number {
  const named = field.names?.indexOf(text.toUpperCase()) ?? -1;
  if (named >= 0) return named + field.from;
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= field.from && number <= field.to) return number;
  throw new RangeError(
    `'${text}' is no ${field.name}: ${field.from} to ${field.to}${field.names ? ` or ${field.names.join(' ')}` : ''}.`,
  );
}
