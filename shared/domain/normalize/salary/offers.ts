import { type Amount, amountsOf } from './amounts.ts';
import { currencyOfCountries, dollarNamed, resolveCurrency, scaleOf } from './currencies.ts';
import { from, fromBehind, lastPayWord, payWord, upTo, upToBehind } from './pay-words.ts';
import { perYear, periodBefore, periodBehind, periodBySize, plausible, type Rate } from './periods.ts';
import { refusedBefore, refusedBehind } from './refusals.ts';

/** One amount or range of a text that is pay, in the text's own terms. */
export interface Offer {
  start: number;
  end: number;
  /** Where the words of its period end, `end` without any. */
  rateEnd: number;
  min: number | null;
  max: number | null;
  /** ISO code; null where neither the text nor the countries tell. */
  currency: string | null;
  rate: Rate | null;
  /** The period was told by the size of the amounts only. */
  bySize: boolean;
  basis: 'base' | 'on_target' | 'total' | null;
  /** How much speaks for it; see `readOffer`. */
  score: number;
}

/** Where the text comes from: a field that is about pay, or free text that is about anything. */
export type Origin = 'pay field' | 'text';

const joint =
  /\s?(?:\.00)?\*{0,2}(?:\s?\(?(?:\/|per|an?|pro|p\/)\s?(?:hour|hr|h|year|yr|annum|month|mo|week|day|stunde|std|jahr|monat|heure|an|mois)(?!\p{L})\)?|\s?(?:p\.?h\.?|p\.?a\.?|ph|pa|k)(?!\p{L})|\s(?:gross|brutto|annually|hourly))?\s*(?:[-–—‐‑−~→]{1,2}|\.{2,3}|…|\/(?=\s?[$€£]?\d{2,3}[\d.,']*\s?[kK€$£])|(?<!\p{L})(?:to|bis(?: zu)?|à|a|al|até|hasta|tot|en|through|thru|up to|jusqu['’]à|ad?)(?!\p{L})|(?<!\p{L})(and|und|et|e|y|en|i)(?!\p{L}))\s*(?:(?:up to|max\.?|ca\.?|approx\.?|los|gli|i)\s)?/iuy;
const between =
  /(?:between|zwischen|entre|tra|fra|tussen|range[sd]?|ranging|from|von|de|da|van|mellan|mellem|pomiędzy)(?!\p{L})[^\n]{0,24}$/iu;

/** All pay that a text states, in order. Linear in the text. */
export function offersOf(text: string, countries: readonly string[], origin: Origin): Offer[] {
  const offers: Offer[] = [];
  let pending: Amount | null = null;
  for (const amount of amountsOf(text)) {
    if (pending) {
      const pair = rangeOf(text, pending, amount);
      if (pair) {
        const offer = readOffer(text, pair.low, pair.high, countries, origin);
        if (offer) offers.push(offer);
        pending = null;
        continue;
      }
      const offer = readOffer(text, pending, null, countries, origin);
      if (offer) offers.push(offer);
    }
    pending = amount;
  }
  const offer = pending && readOffer(text, pending, null, countries, origin);
  if (offer) offers.push(offer);
  return offers;
}

/** The two as a range, where the words between them and their sizes make them one. `120-150k` and `55-60,000`: the thousands stand once. */
function rangeOf(text: string, low: Amount, high: Amount): { low: Amount; high: Amount } | null {
  // A text is full of numbers: those that are far apart are not looked at.
  if (high.start - low.end > 48) return null;
  const joined = joinedAt(text, low.end, high.start) ?? joinedAt(text, periodBehind(text, low.end)?.end ?? low.end, high.start);
  if (joined === null) return null;
  if (joined[1] !== undefined && !between.test(text.slice(Math.max(0, low.start - 50), low.start))) return null;
  if (Number.isNaN(low.value) || Number.isNaN(high.value)) return { low, high };
  let min = low.value;
  if (!low.thousands && min < 1000 && (high.thousands || (high.value >= 10_000 && min >= 10)) && min * 1000 <= high.value)
    min *= 1000;
  const clash =
    low.currency !== null &&
    high.currency !== null &&
    low.currency !== high.currency &&
    low.currency !== '$' &&
    high.currency !== '$';
  if (clash || !(min <= high.value) || high.value > min * 12) return null;
  return { low: min === low.value ? low : { ...low, value: min }, high };
}

function joinedAt(text: string, at: number, start: number): RegExpExecArray | null {
  joint.lastIndex = at;
  const match = joint.exec(text);
  return match && joint.lastIndex === start ? match : null;
}

const onTarget =
  /(?<!\p{L})(?:ote|on[- ]target(?: earnings?)?|at target|target (?:total )?(?:cash|earnings|compensation)|zielgehalt|zieleinkommen|jahreszielgehalt|zielerreichung)(?!\p{L})/iu;
const base =
  /(?<!\p{L})(?:base(?: |d?$)(?:salary|pay|compensation|cash|range|wage|rate|hourly|annual)?|basic|grundgehalt|fixgehalt|fixum|basisgehalt|grundvergütung|salaire (?:fixe|de base)|fixe|partie fixe|ral|retribuzione base|fisso|salario base|salario fijo|fijo|salário[- ]base|fixo|basissalaris|vast salaris)(?!\p{L})/iu;
const total =
  /(?<!\p{L})(?:total (?:compensation|comp|package|cash|rewards?|annual|pay|earnings)|all[- ]in|gesamtvergütung|gesamtpaket|gesamtgehalt|rémunération (?:globale|totale)|package (?:global|total)|retribuzione complessiva|compensación total|remuneração total|tc(?=:))(?!\p{L})/iu;

function basisOf(before: string, behind: string): Offer['basis'] {
  const last = (pattern: RegExp) => {
    const match = [...before.matchAll(new RegExp(pattern.source, 'giu'))].at(-1);
    return match?.index ?? -1;
  };
  const near = /^[\s)*,]*(?:\p{L}+ ){0,2}?/u.exec(behind)?.[0].length ?? 0;
  const right = behind.slice(0, near + 28);
  const rightTarget = /^[\s)(*,:–-]{0,3}(?:\p{L}{2,10} ){0,2}(?:ote|on[- ]target)/iu.test(right);
  if (rightTarget) return 'on_target';
  if (
    /^[\s)(*,:–-]{0,3}(?:(?:usd|eur|gbp|cad|annual|yearly|per year|gross|brutto|in) ){0,2}(?:base|basic|fixed|fixum|fix(?!\p{L})|fixe|fijo|fisso|vast)(?!\p{L})/iu.test(
      right,
    )
  )
    return 'base';
  const [onTargetAt, baseAt, totalAt] = [last(onTarget), last(base), last(total)];
  const latest = Math.max(onTargetAt, baseAt, totalAt);
  if (latest < 0) return null;
  return latest === onTargetAt ? 'on_target' : latest === totalAt ? 'total' : 'base';
}

/**
 * The amount or range as pay, or null where too little says that it is. Score: range 1, currency 1, pay word in the line 2 (in the heading above 1.5),
 * period 1, pay field 3, words of something else -2 (range) or -4, at target -0.75; free text needs 2.
 */
function readOffer(text: string, low: Amount, high: Amount | null, countries: readonly string[], origin: Origin): Offer | null {
  const inField = origin === 'pay field';
  const signed = low.currency !== null || (high !== null && high.currency !== null);
  const values = { min: low.value, max: high?.value ?? low.value };
  // Most numbers of a text are years, counts and versions: leave them before looking around.
  if (!inField && !signed && !(low.thousands || high?.thousands || (high && values.min >= 10_000))) return null;
  if (!(values.min <= values.max) || values.max <= 0) return null;
  const end = high?.end ?? low.end;
  const behind = periodBehind(text, end);
  const rateEnd = behind?.end ?? end;
  const lineStart = text.lastIndexOf('\n', low.start - 1) + 1;
  const left = text.slice(Math.max(lineStart, low.start - 130), low.start);
  const right = lineOf(text.slice(end, end + 90));
  const near = left.slice(-70);
  const heading = low.start - lineStart > 130 ? '' : headingAbove(text, lineStart);
  const headed = payWord.test(heading);
  const payBefore = lastPayWord(left);
  const pay = payBefore >= 0 || payWord.test(right.slice(0, 60));
  const context = pay || headed;

  const read = (high?.currency === '$' ? null : high?.currency) ?? low.currency ?? high?.currency ?? null;
  const scale = scaleOf(read === '$' ? null : (read ?? currencyOfCountries(countries)));
  const explicit =
    behind?.rate ?? (high ? periodBehind(text, low.end)?.rate : null) ?? (inField ? rateAnywhere(right, low, high) : null);
  const before = explicit ? null : periodBefore(headed ? `${heading} ${left}` : left);
  const fits = (each: Rate | null) => each !== null && plausible(values.min, values.max, each, scale);
  // `An hourly rate equivalent to $105,000-126,000`: a word that the amount contradicts is about something else.
  const bySize = periodBySize(values.min, values.max, scale, context || inField);
  const named = explicit ?? before;
  const rate = fits(named) ? named : (bySize ?? named);

  let score = 0;
  if (high) score += 1;
  if (signed) score += 1;
  if (pay) score += 2;
  else if (headed) score += 1.5;
  if (explicit) score += 1;
  if (inField) score += 3;
  const basis = basisOf(near, right);
  if (basis === 'on_target') score -= 0.75;
  if (inField) {
    if (refusedBehind(right) && !/^\s?(?:\+|plus)/.test(right)) return null;
  } else {
    if (!signed && !(context && high) && !(context && explicit)) return null;
    if (refusedBehind(right)) return null;
    if (refusedBefore(left)) score -= high && !inField ? 2.5 : 4;
    if (!high && !context && !(explicit && signed && soleOnLine(left, right))) return null;
    if (!high && /\+\s?$|\bover\s?$|more than\s?$/iu.test(left) && !pay) return null;
    if (score < 2 || rate === null) return null;
  }
  if (rate !== null && !plausible(values.min, values.max, rate, scale)) return null;
  if (!high && basis === null && !inField && payBefore < 0 && !explicit && values.min < 1000) return null;
  const factor = rate?.factor ?? 1;
  const yearly = values.max * (rate === null ? 1 : perYear[rate.period] * factor);
  const named$ = read === '$' ? dollarNamed(`${left.slice(-45)} ${right.slice(0, 22)}`) : null;
  const currency = named$ ?? resolveCurrency(read, countries, yearly);
  const bound = high ? null : boundOf(left, text.slice(end, end + 24), right);
  return {
    start: low.start,
    end,
    rateEnd,
    min: bound === 'max' ? null : values.min,
    max: bound === 'min' ? null : values.max,
    currency,
    rate,
    bySize: rate !== null && rate !== named,
    basis,
    score,
  };
}

function boundOf(left: string, behind: string, right: string): 'min' | 'max' | null {
  if (upTo.test(left) || upToBehind.test(right)) return 'max';
  return from.test(left) || fromBehind.test(behind) ? 'min' : null;
}

/** `£18.50/h` alone on its line, as in lists of facts. */
function soleOnLine(left: string, right: string): boolean {
  return left.replace(/[^\p{L}]/gu, '').length === 0 && right.length <= 30;
}

/** In a field about pay the period may stand anywhere behind: `7.00 to Competitive per hour`. */
function rateAnywhere(right: string, low: Amount, high: Amount | null): Rate | null {
  const words =
    /(?:per|an?|\/|p\.?)\s?(hour|hr|year|annum|day|week|month)(?!\p{L})|(?<!\p{L})(annually|hourly|monthly|p\.?a\.?)(?!\p{L})/iu.exec(
      right,
    );
  if (!words) return null;
  const name = (words[1] ?? words[2] ?? '').toLowerCase();
  const period = name.startsWith('h')
    ? 'hour'
    : name.startsWith('d')
      ? 'day'
      : name.startsWith('w')
        ? 'week'
        : name.startsWith('m')
          ? 'month'
          : 'year';
  const rate: Rate = { period, factor: 1 };
  return plausible(low.value, high?.value ?? low.value, rate, 1) ? rate : null;
}

function lineOf(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

/** The short line above, without digits, that may head this one; empty where there is none. */
function headingAbove(text: string, lineStart: number): string {
  let end = lineStart;
  while (end > 0 && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 32)) end -= 1;
  if (end === 0 || lineStart === 0) return '';
  const begin = text.lastIndexOf('\n', end - 1) + 1;
  if (end - begin >= 90) return '';
  const line = text.slice(begin, end);
  return /\d/.test(line) ? '' : line;
}
