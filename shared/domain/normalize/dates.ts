/** A date read, or the reason it was refused. */
export type DateRead = { value: string; confidence: number } | { refused: string } | null;

const earliest = Date.UTC(2000, 0, 1);
const day = 86_400_000;

const months: readonly (readonly [number, RegExp])[] = [
  [0, /^(?:jan|jän|gen|ene|janv)/],
  [1, /^(?:feb|fev|fév|fevr)/],
  [2, /^(?:mar|mär|maa|mrz)/],
  [3, /^(?:apr|avr|abr)/],
  [4, /^(?:may|mai|mag|mei|maj|mayo)/],
  [5, /^(?:jun|juin|giu)/],
  [6, /^(?:jul|juil|lug)/],
  [7, /^(?:aug|aoû|aou|ago)/],
  [8, /^(?:sep|set)/],
  [9, /^(?:oct|okt|ott|out)/],
  [10, /^nov/],
  [11, /^(?:dec|dez|déc|dic)/],
];

const units: readonly (readonly [number, RegExp])[] = [
  [60_000, /^(?:min|minut)/],
  [3_600_000, /^(?:h$|hour|hr|stund|heure|or[ae]|hora|uur)/],
  [day, /^(?:d$|day|tag|jour|giorn|d[ií]a|dag)/],
  [7 * day, /^(?:w$|week|woche|semaine|settiman|semana|weken)/],
  [30 * day, /^(?:mo|month|monat|mois|mes[ei]?|maand)/],
  [365 * day, /^(?:y$|year|jahr|an$|ans$|ann|año|ano|jaar)/],
];

/**
 * Reads a date as a service gives it: ISO 8601, epoch seconds or milliseconds (as number or digits), `3 days ago` in seven languages,
 * day-month-year with dots or names, and slashes when the order is unmistakable. Result in ISO 8601 UTC. Refused with a reason: before
 * 2000, and, with `past`, more than two days after `seenAt`; without `past` (closing dates) more than three years after it.
 */
export function readDate(value: string | number, seenAt: string, past: boolean): DateRead {
  const now = Date.parse(seenAt);
  const read = typeof value === 'number' ? epoch(value) : parse(value.trim().slice(0, 100), now);
  if (read === null) return typeof value === 'string' && value.trim() === '' ? null : { refused: 'not a date' };
  if (read.time < earliest) return { refused: 'before 2000' };
  if (past && read.time > now + 2 * day) return { refused: 'in the future' };
  if (!past && read.time > now + 3 * 365 * day) return { refused: 'more than three years ahead' };
  return { value: new Date(read.time).toISOString(), confidence: read.confidence };
}

interface Moment {
  time: number;
  confidence: number;
}

function epoch(value: number): Moment | null {
  if (!Number.isFinite(value) || value < 0) return null;
  const time = value < 100_000_000_000 ? value * 1000 : value;
  return time > 8.64e15 ? null : { time: Math.trunc(time), confidence: 1 };
}

function parse(text: string, now: number): Moment | null {
  if (/^\d{9,13}$/.test(text)) return epoch(Number(text));
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) {
    const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)\s?(Z|UTC|[+-]\d{2}:?\d{2})?)?/.exec(text);
    if (!iso?.[1]) return null;
    const zone = iso[3] === undefined || iso[3] === 'UTC' ? 'Z' : iso[3];
    const time = Date.parse(iso[2] === undefined ? `${iso[1]}T00:00:00Z` : `${iso[1]}T${iso[2]}${zone}`);
    return Number.isNaN(time) ? null : { time, confidence: 1 };
  }
  const lower = text.toLowerCase();
  if (/^(?:just (?:now|posted)|today|heute|aujourd'hui|oggi|hoy|hoje|vandaag|now)\b/.test(lower))
    return { time: now, confidence: 0.8 };
  if (/^(?:yesterday|gestern|hier|ieri|ayer|ontem|gisteren)\b/.test(lower)) return { time: now - day, confidence: 0.8 };
  const relative = /(\d{1,4}|\ban?\b|einem|einer|une?|un[ao]?|een)\+?\s*([a-zäöüáéíóúñç]+)/.exec(lower);
  if (relative?.[1] && relative[2] && /\bago\b|^vor\b|il y a|\bfa$|\bhace\b|\bhá\b|geleden|^posted\b/.test(lower)) {
    const unit = units.find(([, name]) => name.test(relative[2] ?? ''));
    if (unit) return { time: now - (Number.parseInt(relative[1], 10) || 1) * unit[0], confidence: 0.7 };
  }
  const dotted = /^(\d{1,2})[.-](\d{1,2})[.-](\d{4})/.exec(text);
  if (dotted) return calendar(Number(dotted[3]), Number(dotted[2]) - 1, Number(dotted[1]), 0.95);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
  if (slashed) {
    const [a, b, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
    if (a > 12) return calendar(year, b - 1, a, 0.9);
    if (b > 12) return calendar(year, a - 1, b, 0.9);
    return a === b ? calendar(year, a - 1, b, 0.9) : null;
  }
  const dayFirst = /(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+)?([a-zäéûçñ]{3,})\.?,?\s+(?:de\s+)?(\d{4})/.exec(lower);
  if (dayFirst?.[2]) return calendar(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]), 0.95);
  const monthFirst = /([a-zäéûçñ]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/.exec(lower);
  if (monthFirst?.[1]) return calendar(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]), 0.95);
  return null;
}

function monthOf(name: string): number {
  return months.find(([, pattern]) => pattern.test(name))?.[0] ?? -1;
}

function calendar(year: number, month: number, date: number, confidence: number): Moment | null {
  const time = Date.UTC(year, month, date);
  const back = new Date(time);
  return month >= 0 && back.getUTCMonth() === month && back.getUTCDate() === date ? { time, confidence } : null;
}
