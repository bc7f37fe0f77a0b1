import { fold } from '../text.ts';
import { namedDay } from './calendar-words.ts';

/** A date read, or the reason it was refused. */
export type DateRead = { value: string; confidence: number } | { refused: string } | null;

const day = 86_400_000;
/** Before this no job posting of today was written. */
const earliest = Date.UTC(2000, 0, 1);

const units: readonly (readonly [number, RegExp])[] = [
  [1000, /^(?:sec|sek|seg|s$)/],
  [60_000, /^(?:min|minut)/],
  [3_600_000, /^(?:h$|hour|hr|stund|std|heure|or[ae]$|hora|uur|uren)/],
  [day, /^(?:d$|day|tag|jour|j$|giorn|dia|dag)/],
  [7 * day, /^(?:w$|wk|week|woche|semaine|sem$|settiman|semana|weken)/],
  [30 * day, /^(?:mo$|mos$|month|monat|mois|mes(?:e|i|es)?$|maand|mnd)/],
  [365 * day, /^(?:y$|yr|year|jahr|an$|ans$|ann|ano|jaar)/],
];
const now =
  /^(?:just (?:now|posted)|today|heute|aujourd'?hui|oggi|hoy|hoje|vandaag|now|gerade (?:eben)?|soeben|a l'instant|zojuist|adesso|ahora|agora|new)\b/;
const yesterday = /^(?:yesterday|gestern|hier|ieri|ayer|ontem|gisteren)\b/;
const ago =
  /\bago\b|^vor\b|\bil y a\b|\bfa$|\bhace\b|\bha\b|geleden|^(?:posted|veroffentlicht|publie|publicad[oa]|pubblicato|geplaatst)\b|\batras\b|\bdepuis\b/;
const relative =
  /(?:mehr als |more than |over |plus de |mas de |meer dan |piu di )?(\d{1,4}|\ban?\b|\beine[mnr]?\b|\bune?\b|\bun[ao]?\b|\bum[a]?\b|\been\b)(\+?)\s*([a-z]+)/;
const agoPrefix =
  /^(?:(?:posted|updated|active|veroffentlicht|aktualisiert|publie|publicad[oa]|pubblicato|geplaatst|mis a jour|online)(?: on| am| le| el| il(?! y a)| em| op)?|le|am|il(?! y a)|el|em|op|on|vom)[: ]+/;

/**
 * Reads a date as a service gives it: ISO 8601, epoch seconds or milliseconds (as number or digits), `3 days ago` in seven languages, days and months by
 * number or name. Numbers with slashes, and years of two digits, only where one reading is possible. Result in ISO 8601 UTC. Refused with a reason: before
 * 2000, and, with `past`, more than two days after `seenAt`; without `past` (closing dates) more than three years after it.
 */
export function readDate(value: string | number, seenAt: string, past: boolean): DateRead {
  const seen = momentOf(seenAt);
  const latest = past ? seen + 2 * day : seen + 3 * 365 * day;
  const read = typeof value === 'number' ? epoch(value) : parse(value.trim().slice(0, 100), seen, latest);
  if (read === null) return typeof value === 'string' && value.trim() === '' ? null : { refused: 'not a date' };
  if ('refused' in read) return read;
  if (read.time < earliest) return { refused: 'before 2000' };
  if (read.time > latest) return { refused: past ? 'in the future' : 'more than three years ahead' };
  return {
    value: (typeof value === 'string' ? isoText(value) : null) ?? new Date(read.time).toISOString(),
    confidence: read.confidence,
  };
}

let latestSeen = { text: '', time: Number.NaN };

/** The time of `seenAt`. The latest is remembered: the postings of a delivery come one after the other. */
function momentOf(seenAt: string): number {
  if (latestSeen.text !== seenAt) latestSeen = { text: seenAt, time: Date.parse(seenAt) };
  return latestSeen.time;
}

/** The number that two digits make; not a number for anything else. */
function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/**
 * The time of `2025-10-01T12:34:56.789Z` (also with a time zone in hours and minutes, or without the fraction), as nearly all services write it: reading it by its
 * places is much quicker than any pattern. Null for everything else, and for the last days of a month, which not all months have.
 */
function isoTime(text: string): number | null {
  const { length } = text;
  if (length < 20 || length > 29 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  if (text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return null;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const [month, dayOfMonth] = [twoDigits(text, 5), twoDigits(text, 8)];
  const [hour, minute, second] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)];
  let at = 19;
  let fraction = 0;
  if (text.charCodeAt(at) === 46) {
    fraction = twoDigits(text, 20) * 10 + (text.charCodeAt(22) - 48);
    const last = text.charCodeAt(22);
    if (!(last >= 48 && last <= 57)) return null;
    at = 23;
  }
  const zone = text.charCodeAt(at);
  let offset = 0;
  if (zone === 43 || zone === 45) {
    if (length !== at + 6 || text.charCodeAt(at + 3) !== 58) return null;
    const [hours, minutes] = [twoDigits(text, at + 1), twoDigits(text, at + 4)];
    if (!(hours <= 23 && minutes <= 59)) return null;
    offset = (zone === 43 ? 1 : -1) * (hours * 60 + minutes) * 60_000;
  } else if (zone !== 90 || length !== at + 1) return null;
  if (!(year >= 1970 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 28)) return null;
  if (!(hour <= 23 && minute <= 59 && second <= 59 && fraction >= 0)) return null;
  return Date.UTC(year, month - 1, dayOfMonth, hour, minute, second, fraction) - offset;
}

/** What already is the time in the notation of `Date.toISOString`, but for how it names UTC; null for everything else. Making it anew takes long. */
function isoText(text: string): string | null {
  const utc = (text.length === 24 && text.endsWith('Z')) || (text.length === 29 && text.endsWith('+00:00'));
  return utc && text.charCodeAt(19) === 46 && isoTime(text) !== null ? `${text.slice(0, 23)}Z` : null;
}

type Moment = { time: number; confidence: number } | { refused: string };

function epoch(value: number): Moment | null {
  if (!Number.isFinite(value) || value < 0) return null;
  const time = value < 100_000_000_000 ? value * 1000 : value;
  return time > 8.64e15 ? null : { time: Math.trunc(time), confidence: 1 };
}

function parse(text: string, seen: number, latest: number): Moment | null {
  const exact = isoTime(text);
  if (exact !== null) return { time: exact, confidence: 1 };
  if (/^\d{9,13}(?:\.\d+)?$/.test(text)) return epoch(Number(text));
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) {
    const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)\s?(Z|UTC|[+-]\d{2}:?\d{2})?)?/.exec(text);
    if (!iso?.[1]) return null;
    const zone = iso[3] === undefined || iso[3] === 'UTC' ? 'Z' : iso[3];
    const time = Date.parse(iso[2] === undefined ? `${iso[1]}T00:00:00Z` : `${iso[1]}T${iso[2]}${zone}`);
    return Number.isNaN(time) ? null : { time, confidence: 1 };
  }
  const folded = fold(text)
    .replace(/\s+/g, ' ')
    .replace(agoPrefix, (prefix) => (/^(?:posted|veroff|publi|pubbl|gepla)/.test(prefix) ? 'posted ' : ''));
  const bare = folded.replace(/^posted /, '');
  if (now.test(bare)) return { time: seen, confidence: 0.8 };
  if (yesterday.test(bare)) return { time: seen - day, confidence: 0.8 };
  if (ago.test(folded)) {
    const match = relative.exec(bare.replace('il y a ', ''));
    const unit = units.find(([, name]) => name.test(match?.[3] ?? ''));
    // "30+ days ago" tells the latest it can be.
    if (match?.[1] && unit)
      return {
        time: seen - (Number.parseInt(match[1], 10) || 1) * unit[0],
        confidence: match[2] === '+' || match[0].length > match[1].length + (match[3]?.length ?? 0) + 3 ? 0.5 : 0.7,
      };
  }
  const english = /^[A-Za-z]{3}, \d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  // RFC 2822, as feeds write it.
  if (!Number.isNaN(english)) return { time: english, confidence: 1 };
  const wide = {
    order: null,
    earliest: Date.UTC(1900, 0, 1),
    latest: Date.UTC(2100, 0, 1),
  };
  const sure = namedDay(bare, wide);
  if (sure)
    return sure.precision === 'day' ? { time: sure.time, confidence: sure.confidence } : { refused: 'a month without its day' };
  // Two readings: the one that is possible, if only one is. Years of two digits are of the years around.
  const read = namedDay(bare, {
    order: null,
    earliest: seen - 3 * 365 * day,
    latest,
  });
  if (read && read.precision === 'day') return { time: read.time, confidence: Math.min(read.confidence, 0.8) };
  return /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(bare) ? { refused: 'may be read as several dates' } : null;
}
