import type { SalaryPeriod } from '../../salary.ts';
import { fold } from '../text.ts';

/** What an amount is paid for. `factor` payments of it make one of the period: 26 for "every two weeks", which our periods do not have. */
export interface Rate {
  period: SalaryPeriod;
  factor: number;
}

/** Units of each period in a working year: 40 hours x 52 weeks, 5 days x 52 weeks. */
export const perYear: Readonly<Record<SalaryPeriod, number>> = { hour: 2080, day: 260, week: 52, month: 12, year: 1 };

const rate = (period: SalaryPeriod, factor = 1): Rate => ({ period, factor });

/** Words between an amount and its period: `brutto`, `lordi`, `base salary`, `(gross)`, a currency said twice. */
const filler =
  /[\s)*.,+]*(?:\(?(?:gross|brutto|bruts?|brutes?|lord[oiae]|brut[oa]s?|bto|nett[oi]|netos?|nets?|líquidos?|base|basic|fixed|fixe|fix|fijos?|fissi?|salary|pay|plus (?:super|equity|bonus)|usd|eur|gbp|cad|aud|chf|£|€|\$)(?![\p{L}])\)?[\s,.)]*){0,3}/iuy;
const connector =
  /(?:\[?(?:per|pro|par|por|each|every|je|die|der|im|in der|op|al|alla|ao|à|a la|la|el|an?)\]?\s|(?:al?l['’]|de l['’]|l['’]|\/|\\|p\.\s?\/?|p\s?\/)\s?)(?:calendar |gross |each |brutto|brut |bruto )?/iuy;
const word = /[\p{L}.]{1,16}(?:-[\p{L}]{2,8})?/uy;

/** Periods as nouns, behind "per", "/" or their like. */
const nouns: readonly (readonly [Rate, RegExp])[] = [
  [rate('hour'), /^(?:hour|hr|h\.?$|std|stunde|heure|or[ae]$|hora|uur|u\.?$|timme|time$)/iu],
  [rate('day'), /^(?:day|tag|jour|giorno|d[ií]a|dag|diem|d\.?$|shift|schicht)/iu],
  [rate('week'), /^(?:week|wk|woche|semaine|settimana|semana|w\.?$)/iu],
  [rate('year', 26), /^fortnight/iu],
  [rate('month'), /^(?:month|mo\.?$|mth|monat|mois|mese|mes$|meses$|m[eê]s$|maand|m\.?$|månad|mnd|mc$)/iu],
  [rate('year'), /^(?:year|yr|annum|annual|jahr|an\.?$|ans$|année|anno|año|ano$|jaar|a\.?$|y\.?$|j\.?$|rok|år)/iu],
];
/** Periods that need no such word. */
const adverbs: readonly (readonly [Rate, RegExp])[] = [
  [rate('year', 26), /^(?:bi-?weekly|fortnightly)$/iu],
  [rate('year', 24), /^semi-?monthly$/iu],
  [rate('hour'), /^(?:hourly|ph|p\.h\.?|stündlich|oraria|orari[oae]?|stundenlohn)$/iu],
  [rate('day'), /^(?:daily|täglich|pd|p\.d\.?|journalier)$/iu],
  [rate('week'), /^(?:weekly|wöchentlich|pw|p\.w\.?|hebdo\p{L}*|semanal(?:es)?|settimanal[ei]|wekelijks)$/iu],
  [
    rate('month'),
    /^(?:monthly|pm|p\.m\.?|pcm|monatlich\p{L}*|mensuel(?:le)?s?|mensual(?:es)?|mensil[ei]|mensal|mensais|maandelijks|mtl\.?)$/iu,
  ],
  [
    rate('year'),
    /^(?:yearly|annual(?:ly|ized|ised)?|pa|p\.a\.?|jährlich\p{L}*|annuel(?:le)?s?|annuels|anual(?:es)?|anuais|annu[oiae]|jaarlijks|lpa|ral)$/iu,
  ],
];
const bare = /^(?:hour|stunde|heure|month|monat|mois|year|jahr)$/iu;

/** Signs of the filler that may stand before its words: blanks, `)`, `*`, `.`, `,`, `+`. */
const isFillerSign = (code: number) =>
  code === 32 || code === 10 || code === 41 || code === 42 || code === 46 || code === 44 || code === 43;
/** Whether one of the filler's words may begin so: `(`, `$`, letters of `gross`, `brutto`, `lordi`, `netto`, `fixed`, `salary`, `plus`, `usd`, `eur`, `cad`, `aud`, and signs beyond ASCII. */
const mayBeFiller = (code: number) =>
  code === 40 || code === 36 || code > 0x7f || (code > 64 && 'abcefglnpsuABCEFGLNPSU'.includes(String.fromCharCode(code)));

function pastFiller(text: string, at: number): number {
  let begin = at;
  let code = text.charCodeAt(begin);
  while (isFillerSign(code)) code = text.charCodeAt(++begin);
  // Other white space and control characters are left to the pattern.
  if (!mayBeFiller(code) && !(code < 32)) return begin;
  filler.lastIndex = at;
  return filler.test(text) ? filler.lastIndex : at;
}

/** The period written right behind an amount (`/h`, `brutto pro Monat`, `bruts annuels`, `al mese`, `p.a.`) and where it ends; null where none is. */
export function periodBehind(text: string, at: number): { rate: Rate; end: number } | null {
  const begin = pastFiller(text, at);
  const first = text.charCodeAt(begin);
  // Nothing that could begin a period: no letter, slash or bracket.
  if (
    !(
      (first >= 97 && first <= 122) ||
      (first >= 65 && first <= 90) ||
      first === 47 ||
      first === 92 ||
      first === 91 ||
      first > 0xbf
    )
  )
    return null;
  word.lastIndex = begin;
  const alone = word.exec(text)?.[0].replace(/(?<=\p{L}{3})\.+$/u, '');
  if (alone !== undefined) {
    const found = adverbs.find(([, name]) => name.test(alone));
    if (found) return { rate: found[0], end: begin + alone.length };
  }
  connector.lastIndex = begin;
  if (connector.test(text)) {
    word.lastIndex = connector.lastIndex;
    const behind = word.exec(text)?.[0].replace(/(?<=\p{L}{3})\.+$/u, '');
    if (behind !== undefined) {
      const found = nouns.find(([, name]) => name.test(behind));
      if (found) return { rate: found[0], end: connector.lastIndex + behind.length };
    }
    twoWeeks.lastIndex = begin;
    if (twoWeeks.test(text)) return { rate: rate('year', 26), end: twoWeeks.lastIndex };
  }
  if (alone !== undefined && bare.test(alone)) {
    const found = nouns.find(([, name]) => name.test(alone));
    if (found) return { rate: found[0], end: begin + alone.length };
  }
  return null;
}

const twoWeeks = /(?:every|per|alle)\s(?:two|2|zwei)\s(?:weeks|wochen)/iuy;

const named: readonly (readonly [Rate, RegExp])[] = [
  [rate('year', 26), /\b(?:bi-?weekly|fortnightly)\b/giu],
  [
    rate('hour'),
    /\b(?:hourly|per hour|an hour|stunden(?:lohn|satz|sätze|löhne|verdienst)|taux horaire|salaire horaire|paga oraria|retribuzione oraria|por hora|precio hora|valor hora|uurloon|uurtarief|p(?:er|\/) uur|timlön)/giu,
  ],
  [
    rate('year'),
    /\b(?:annual(?:ly|ized|ised)?|yearly|per year|per annum|jahres\p{L}*|jährlich\p{L}*|annuel\p{L}*|ral|annu[aoi]|anual(?:es)?|anuais|jaar(?:salaris|loon|inkomen)|année|por año|por ano)\b/giu,
  ],
  [
    rate('month'),
    /\b(?:monthly|per month|monats\p{L}*|monatlich\p{L}*|mensuel\p{L}*|mensil[ei]|mensual(?:es)?|mensal|mensais|maand(?:salaris|loon)|bruttomonats\p{L}*|per maand|por mes|por mês|månadslön)/giu,
  ],
  [rate('week'), /\b(?:weekly|per week|wochenlohn|hebdomadaire|semanal|weekloon)\b/giu],
  [
    rate('day'),
    /\b(?:daily rate|day rate|per day|tagessatz|tagessätze|tjm|taux journalier|tarifa diaria|dagtarief|per diem)\b/giu,
  ],
];

/** The period named last in the words before an amount; null when none is. */
export function periodBefore(left: string): Rate | null {
  const near = left.slice(-110);
  let nearest: Rate | null = null;
  let latest = -1;
  for (const [found, words] of named) {
    words.lastIndex = 0;
    for (let match = words.exec(near); match; match = words.exec(near))
      if (match.index > latest) {
        latest = match.index;
        nearest = found;
      }
  }
  return nearest;
}

/**
 * Whether such amounts could be paid for such a period. `scale` is the currency's (see `scaleOf`); the bounds are wide: 1,500 to 3,000,000 a
 * year in dollars, 2 to 1,000 an hour.
 */
export function plausible(min: number, max: number, { period, factor }: Rate, scale: number): boolean {
  const year = perYear[period] * factor;
  return (
    max * year >= 1500 * Math.min(scale, 30) &&
    min * year <= (period === 'year' ? 3_000_000 : 900_000) * scale &&
    (period !== 'hour' || (min >= Math.min(2, 0.6 * scale + 1) && max <= 1000 * scale))
  );
}

/**
 * The period that only the size of the amounts tells: a year from 15,000 dollars on (12,000 where they are surely pay), an hour from 5 to 250, and a month from 400 to 10,000 where pay is
 * `usuallyMonthly`.
 */
export function periodBySize(min: number, max: number, scale: number, surelyPay: boolean, monthly: boolean): Rate | null {
  if (min >= 15_000 * scale) return rate('year');
  if (!surelyPay) return null;
  if (max <= 250 * Math.max(1, scale / 2) && min >= 5) return rate('hour');
  if (min >= 12_000 * scale) return rate('year');
  return monthly && min >= 400 * scale && max <= 10_000 * scale ? rate('month') : null;
}

const served: readonly (readonly [SalaryPeriod, RegExp])[] = [
  ['hour', /hour|stund|heure|\bh\b|\bhr|\bora\b|\bhora\b|\buur/],
  ['day', /\bday|daily|\btag|jour|diem|giorn|\bdia\b|\bdag/],
  ['week', /week|woche|semaine|settiman|semana/],
  ['month', /month|monat|mois|mensu|mensi|mensa|\bmes\b|\bmese\b|maand/],
  ['year', /year|annu|annum|jahr|\ban\b|\bans\b|ano\b|anual|yr|jaar/],
];

/** Period of a service's own words (`1 YEAR`, `per-hour-wage`, `2 WEEK`); `factor` scales to our period; `once` for one-time payments. */
export function periodOfWords(words: string): Rate | 'once' | null {
  const text = fold(words.slice(0, 200)).replace(/[_-]+/g, ' ');
  if (/\btime\b(?!.*(?:full|part))|one.?time|once|none/.test(text)) return /none/.test(text) ? null : 'once';
  if (/bi ?weekly|2 week|fortnight/.test(text)) return rate('year', 26);
  if (/0\.5 month|semi ?month/.test(text)) return rate('year', 24);
  if (/quarter/.test(text)) return rate('year', 4);
  const hit = served.find(([, pattern]) => pattern.test(text));
  return hit ? rate(hit[0]) : null;
}
