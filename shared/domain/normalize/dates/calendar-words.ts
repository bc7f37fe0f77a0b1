/** Names and abbreviations of months in English, German, French, Italian, Spanish, Portuguese and Dutch, folded. */
const months = [
  'jan january januar janner janvier janv gennaio gen enero ene janeiro januari',
  'feb february februar fevrier fevr fev febbraio febrero fevereiro februari febr',
  'mar march marz maerz mars marzo marco maart mrt mrz',
  'apr april avril avr aprile abril abr',
  'may mai maggio mag mayo maio mei',
  'jun june juni juin giugno giu junio junho',
  'jul july juli juillet juil luglio lug julio julho',
  'aug august aout agosto ago augustus',
  'sep sept september septembre settembre set septiembre setembro',
  'oct october oktober okt octobre ottobre ott octubre outubro out',
  'nov november novembre noviembre novembro',
  'dec december dezember dez decembre dicembre dic diciembre dezembro',
];
const monthOf = new Map(months.flatMap((names, month) => names.split(' ').map((name) => [name, month] as const)));
const month = `(${[...monthOf.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** A day of the calendar that a text names; `precision: 'month'` is the first day of a month that is named without a day. */
export interface NamedDay {
  /** Midnight UTC, epoch milliseconds. */
  time: number;
  precision: 'day' | 'month';
  confidence: number;
  start: number;
  end: number;
}

/** What decides between readings of `03/04/2026` and `15.01.26`, and which year a day without one is in. */
export interface DateContext {
  /** The order of numbers with slashes where it is known. */
  order: 'day first' | 'month first' | null;
  /** A reading outside is none. Epoch milliseconds. */
  earliest: number;
  latest: number;
}

const day = '([0-3]?\\d)(?:st|nd|rd|th|er|\\.|º|°)?';
const year = '(20\\d\\d|19\\d\\d)';
const iso = /\b(20\d\d|19\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const numeric = /(?<![\d.,/-])(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?![\d%])/;
const dayMonthYear = new RegExp(`(?<![\\d.])${day} ?(?:de |of |- ?|/ ?)?${month}\\.?,? ?(?:de |del |- ?|/ ?)?${year}\\b`);
const monthDayYear = new RegExp(`\\b${month}\\.? ([0-3]?\\d)(?:st|nd|rd|th)?,? ?${year}\\b`);
const monthYear = new RegExp(`\\b${month}\\.?,? ?(?:de |del |/ ?|- ?|')?${year}\\b`);
const numericMonth = /(?<![\d./-])(0?[1-9]|1[0-2]) ?[./] ?(20\d\d)(?![\d./])/;
const dayMonth = new RegExp(`(?<![\\d.])${day} ?(?:de |of )?${month}\\b(?!\\.? ?,? ?\\d)`);
const monthDay = new RegExp(`\\b${month}\\.? ([0-3]?\\d)(?:st|nd|rd|th)?\\b(?! ?[-\\d%:h])`);

/** The first date that a short folded text names, or null. `withoutYear`: also days without a year, the only such day of the context. Never throws. */
export function namedDay(folded: string, context: DateContext, withoutYear = false): NamedDay | null {
  const found = [
    fromIso(folded),
    fromNumbers(folded, context),
    named(folded, dayMonthYear, 1, 2, 3),
    named(folded, monthDayYear, 2, 1, 3),
    ...(withoutYear ? [inContext(folded, dayMonth, 1, 2, context), inContext(folded, monthDay, 2, 1, context)] : []),
  ].filter((each) => each !== null);
  const first =
    earliestOf(found) ??
    earliestOf([named(folded, monthYear, null, 1, 2), fromMonthNumber(folded)].filter((each) => each !== null));
  return first && first.time >= context.earliest && first.time <= context.latest ? first : null;
}

function earliestOf(found: readonly NamedDay[]): NamedDay | null {
  return found.reduce<NamedDay | null>((best, each) => (best === null || each.start < best.start ? each : best), null);
}

/** Midnight UTC of a day that exists, else null; `monthIndex` counts from 0. */
export function midnight(yearNumber: number, monthIndex: number, date: number): number | null {
  const time = Date.UTC(yearNumber, monthIndex, date);
  const back = new Date(time);
  return back.getUTCFullYear() === yearNumber && back.getUTCMonth() === monthIndex && back.getUTCDate() === date ? time : null;
}

function fromIso(text: string): NamedDay | null {
  const match = iso.exec(text);
  if (!match) return null;
  const time = midnight(Number(match[1]), Number(match[3]) - 1, Number(match[4]));
  return time === null
    ? null
    : {
        time,
        precision: 'day',
        confidence: 0.95,
        start: match.index,
        end: match.index + match[0].length,
      };
}

function fromNumbers(text: string, { order, earliest, latest }: DateContext): NamedDay | null {
  const match = numeric.exec(text);
  if (!match) return null;
  const [a, b] = [Number(match[1]), Number(match[3])];
  const last = match[4] ?? '';
  const short = last.length === 2;
  const [dotted, full] = [match[2] === '.', short ? 2000 + Number(last) : Number(last)];
  const readings: { time: number | null; sure: number }[] = [];
  // With dots the day comes first everywhere.
  if (order !== 'month first' || dotted) readings.push({ time: midnight(full, b - 1, a), sure: 0.95 });
  if (order !== 'day first' && !dotted) readings.push({ time: midnight(full, a - 1, b), sure: 0.95 });
  if (short && !dotted) readings.push({ time: midnight(2000 + a, b - 1, Number(last)), sure: 0.9 });
  const possible = readings.filter(({ time }) => time !== null && time >= earliest && time <= latest);
  const [one] = possible;
  if (!one || one.time === null || possible.some(({ time }) => time !== one.time)) return null;
  const confidence = short ? 0.75 : readings.filter(({ time }) => time !== null).length > 1 ? 0.8 : one.sure;
  return {
    time: one.time,
    precision: 'day',
    confidence,
    start: match.index,
    end: match.index + match[0].length,
  };
}

function named(text: string, pattern: RegExp, dayGroup: number | null, monthGroup: number, yearGroup: number): NamedDay | null {
  const match = pattern.exec(text);
  const monthIndex = monthOf.get(match?.[monthGroup] ?? '');
  if (!match || monthIndex === undefined) return null;
  const time = midnight(Number(match[yearGroup]), monthIndex, dayGroup === null ? 1 : Number(match[dayGroup]));
  if (time === null) return null;
  return {
    time,
    precision: dayGroup === null ? 'month' : 'day',
    confidence: dayGroup === null ? 0.85 : 0.95,
    start: match.index,
    end: match.index + match[0].length,
  };
}

function fromMonthNumber(text: string): NamedDay | null {
  const match = numericMonth.exec(text);
  if (!match) return null;
  const time = midnight(Number(match[2]), Number(match[1]) - 1, 1);
  return time === null
    ? null
    : {
        time,
        precision: 'month',
        confidence: 0.8,
        start: match.index,
        end: match.index + match[0].length,
      };
}

/** A day without its year: the only such day of the context. */
function inContext(
  text: string,
  pattern: RegExp,
  dayGroup: number,
  monthGroup: number,
  { earliest, latest }: DateContext,
): NamedDay | null {
  const match = pattern.exec(text);
  const monthIndex = monthOf.get(match?.[monthGroup] ?? '');
  if (!match || monthIndex === undefined || !Number.isFinite(earliest) || !Number.isFinite(latest)) return null;
  const possible: number[] = [];
  for (let at = new Date(earliest).getUTCFullYear(); at <= new Date(latest).getUTCFullYear() && possible.length < 2; at += 1) {
    const time = midnight(at, monthIndex, Number(match[dayGroup]));
    if (time !== null && time >= earliest && time <= latest) possible.push(time);
  }
  const [time] = possible;
  if (time === undefined || possible.length > 1) return null;
  return {
    time,
    precision: 'day',
    confidence: 0.6,
    start: match.index,
    end: match.index + match[0].length,
  };
}
