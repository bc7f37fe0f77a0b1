import type { Employment } from '../../employment.ts';

/** A range of a text with its place; positions are of the text that was read. */
export interface Span<T> {
  value: T;
  start: number;
  end: number;
}
type Range = { min: number; max: number };

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  eighteen: 18,
  ein: 1,
  eine: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  sechs: 6,
  neun: 9,
  zwolf: 12,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  six_: 6,
  douze: 12,
  due: 2,
  tre: 3,
  sei: 6,
  dodici: 12,
  dos: 2,
  tres: 3,
  seis: 6,
  doce: 12,
  dois: 2,
  doze: 12,
  een: 1,
  twee: 2,
  drie: 3,
  zes: 6,
  twaalf: 12,
}; // prettier-ignore
const count = `(\\d{1,2}|${Object.keys(numbers).join('|')})`;
const months = new RegExp(
  `\\b${count}(?: ?\\([^)]{1,8}\\))?(?: ?(?:-|to|bis|a|or|ou|o|of|oder|/|tot|ate|hasta) ?${count})?\\+?[ -]?(?:initial |rolling )?(months?|mths?|mos?\\b|monate?n?|mois|mes[ei]\\b|meses|mes\\b|maand(?:en)?|mnd|weeks?|wochen|semaines|years?|yrs?\\b|jahre?n?|ans?\\b|anni|anno|anos?|jaar)`,
);
const perUnit = (unit: string): number => (/^(?:w|sem)/.test(unit) ? 12 / 52 : /^(?:y|jahr|jaar|an)/.test(unit) ? 12 : 1);

/** Months that a folded phrase names ("6-month", "befristet auf 2 Jahre", "16 weeks"); of a range the longer. Null when it names none up to ten years. */
export function monthsIn(folded: string): Span<number> | null {
  const match = months.exec(folded);
  if (!match?.[1] || !match[3]) return null;
  const of = (word: string) => numbers[word] ?? Number(word);
  const value = Math.round(Math.max(of(match[1]), match[2] === undefined ? 0 : of(match[2])) * perUnit(match[3]) * 10) / 10;
  return value > 0 && value <= 120 ? { value, start: match.index, end: match.index + match[0].length } : null;
}

const hours =
  /(?<![\d.,:$€£*-])(\d{1,2}(?:[.,]\d{1,2})?) ?(?:(?:-|–|to|bis|a|tot|or|und|and|ou|o|\/) ?(\d{1,2}(?:[.,]\d{1,2})?) ?)?\+?(?:\/woche)?[ -]?(?:h\b|hs\b|hrs?\b\.?|hours?\b|stunden\b|std\b\.?|heures?\b|ore\b|horas\b|hores\b|u\b|uur\b|uren\b|wochenstunden\b)/;
const ofWeek =
  /^[^\n]{0,14}?(?:(?:per|a|\/|each|every|pro|die|in der|par|por|\/ ?|alla|a la|na|per) ?(?:work(?:ing)? ?)?(?:week|wk|woche|semaine|semana|settimana)|weekly|wochentlich|wochenstunden|wochenarbeitszeit|hebdo\w*|semanales|semanais|settimanali|p\/w|pw\b|a week|hour week|\/ ?wk|-?hour work ?week|work ?week)/;
const weekBefore =
  /(?:weekly|wochenarbeitszeit|wochenstunden|regelarbeitszeit|hours(?: per week)?|arbeitszeit|hebdomadaire|jornada|orario|aantal uren)[^.\n]{0,25}$/;
const notWork =
  /\b(?:of|for) (?:training|learning|meeting|continuing|volunteer|lessons?|coaching|travel|class|overlap)|\btraining|overtime|response|support hours|open(?:ing)? hours|\bless than\b|\bfewer than\b|benefits?|eligib|working (?:more|over)|insurance/;

/** Hours a week that a folded phrase names; from 4 to 60. Null when it names none. */
export function weeklyHoursIn(folded: string): Span<Range> | null {
  const match = hours.exec(folded);
  if (!match?.[1]) return null;
  const end = match.index + match[0].length;
  const right = folded.slice(end, end + 34);
  const weekly = ofWeek.exec(match[0].includes('wochenstunden') || match[0].includes('/woche') ? 'weekly' : right);
  if (!weekly && !weekBefore.test(folded.slice(Math.max(0, match.index - 60), match.index))) return null;
  const around = folded.slice(Math.max(0, match.index - 30), end + 40);
  if (notWork.test(around)) return null;
  const low = Number(match[1].replace(',', '.'));
  const high = match[2] === undefined ? low : Number(match[2].replace(',', '.'));
  const [min, max] = low <= high ? [low, high] : [high, low];
  if (min < 4 || max > 60) return null;
  return {
    value: { min, max },
    start: match.index,
    end: end + (right === '' || !weekly ? 0 : Math.min(right.length, weekly[0].length)),
  };
}

const percents = /(?<![\d.,])(\d{2,3}) ?%? ?(?:(?:-|–|to|bis|a|ou|oder|or|\/|und|al) ?(\d{2,3}) ?)?%/;
/** Words that show the percent to be a share of full time. */
const ofFullTime =
  /pensum|workload|beschaftigungsgrad|stellenprozent|taux d.(?:activite|occupation)|grado d.occupazione|grado di occupazione|teilzeit|vollzeit|part[- ]time|full[- ]time|arbeitspensum|anstellungsgrad|\bfte\b|temps partiel|temps plein|tempo parziale|prozent-?stelle|%[ -]?stelle|stellenumfang|percentuale di lavoro|taux de travail|position at|employment level|work(?:ing)? percentage|activity rate/;

/** Percent of full time that a folded phrase names, from 5 to 100, and 10 apart or a range that could be one. `certain`: the phrase is known to be about it. */
export function workloadIn(folded: string, certain: boolean): Span<NonNullable<Employment['workload']>> | null {
  const match = percents.exec(folded);
  if (!match?.[1]) return null;
  const end = match.index + match[0].length;
  if (!certain && !ofFullTime.test(folded.slice(Math.max(0, match.index - 45), end + 30))) return null;
  if (
    /^ ?(?:remote|home|office|travel|on-?site|of\b|bonus|der\b|des\b|more|match|employer|coverage|covered|paid|reise|mobil|teletravail|discount|rabatt|zuschuss|increase|growth|satisfaction|committed|your)/.test(
      folded.slice(end),
    )
  )
    return null;
  const low = Number(match[1]);
  const high = match[2] === undefined ? low : Number(match[2]);
  const [min, max] = low <= high ? [low, high] : [high, low];
  return min < 5 || max > 100 ? null : { value: { min, max }, start: match.index, end };
}
