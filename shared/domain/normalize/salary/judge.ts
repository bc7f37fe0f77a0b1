import type { Amount } from './amounts.ts';
import { basisOf } from './basis.ts';
import { dollarNamed, resolveCurrency, scaleOfSign, usuallyMonthly } from './currencies.ts';
import { from, fromBehind, payWord, upTo, upToBehind } from './pay-words.ts';
import { periodBefore, periodBehind, periodBySize, perYear, plausible, type Rate } from './periods.ts';
import { refusedBefore, refusedBehind } from './refusals.ts';
import { type Surroundings, surroundings } from './surroundings.ts';
import { paymentsBehind } from './terms.ts';

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

/**
 * The amount or range as pay, or null where too little says that it is. Score: range 1, currency 1, pay word in the line 2 (in the heading above or alone in
 * its cell 1.5), period 1, pay field 3, words of something else -3.5 (a range) or -4, at target -0.75; free text needs 2.
 */
export function readOffer(
  text: string,
  low: Amount,
  high: Amount | null,
  countries: readonly string[],
  origin: Origin,
): Offer | null {
  const inField = origin === 'pay field';
  const signed = low.currency !== null || (high !== null && high.currency !== null);
  const thousands = low.times > 1 || (high !== null && high.times > 1);
  const [min, max] = [low.value, high?.value ?? low.value];
  if (!(min <= max) || max <= 0) return null;
  // Most numbers of a text are years, counts and versions: leave them before looking around.
  if (!inField && !signed && !thousands && !(min >= 10_000 || (high && max <= 500 && min >= 7))) return null;
  const end = high?.end ?? low.end;
  const behind = periodBehind(text, end);
  if (!inField && !signed && !thousands && !(high && min >= 10_000) && behind === null) return null;

  const around = surroundings(text, low.start, end, behind?.end ?? end);
  const { left, right } = around;
  const payBefore = payWord.test(left);
  const pay = payBefore || payWord.test(right.slice(0, 60));
  const headed = payWord.test(around.heading);
  const alone = !inField && (signed || thousands) && around.alone;
  const context = pay || headed || alone;

  const read = (high?.currency === '$' ? null : high?.currency) ?? low.currency ?? high?.currency ?? null;
  const explicit =
    behind?.rate ??
    (high ? periodBehind(text, low.end)?.rate : null) ??
    (inField ? rateAnywhere(right, min, max) : null) ??
    (paymentsBehind(right.slice(0, 8)) === null ? null : { period: 'month', factor: 1 });
  const before = explicit ? null : periodBefore(headed ? `${around.heading} ${left}` : left);
  const scale = scaleOfSign(read, countries, max, (explicit ?? before)?.period === 'month');
  // `An hourly rate equivalent to $105,000-126,000`: a word that the amount contradicts is about something else.
  const bySize = periodBySize(min, max, scale, pay || headed || inField, signed && pay && usuallyMonthly(read));
  // What stands right behind the amount is about it: `$20 - $50 per month` is not paid by the hour.
  if (!inField && explicit !== null && !plausible(min, max, explicit, scale)) return null;
  const named = explicit ?? before;
  const rate = named !== null && plausible(min, max, named, scale) ? named : (bySize ?? named);
  if (rate === null ? !inField : !plausible(min, max, rate, scale)) return null;
  if (
    refusedBehind(right) ||
    (!inField && behind !== null && refusedBehind(text.slice(behind.end, end + 90).split('\n', 1)[0] ?? ''))
  )
    return null;

  // `Grade 7`, `2 openings`: a bare small number in a field about pay is none either.
  if (!signed && !thousands && explicit === null && max < 1000) return null;
  const basis = basisOf(left.slice(-70), right);
  const score =
    (high ? 1 : 0) +
    (signed ? 1 : 0) +
    (pay ? 2 : headed || alone ? 1.5 : 0) +
    (explicit ? 1 : 0) +
    (inField ? 3 : 0) -
    (basis === 'on_target' ? 0.75 : 0);
  if (!inField) {
    if (!signed && !(context && high) && !(context && explicit) && !(thousands && adjacentPay(left))) return null;
    if (!signed && !thousands && !adjacentPay(left)) return null;
    if (!high && explicit === null && rate !== null && min * perYear[rate.period] > 600_000 * scale) return null;
    if (!high && !context) return null;
    if (!high && !pay && /(?:\+|\bover|more than)\s?$/iu.test(left)) return null;
    if (!high && basis === null && !payBefore && !explicit && min < 1000) return null;
    const refused = refusedBefore(around.cell) ? (high && payBefore ? 3.5 : 4) : 0;
    if (score - refused < 2) return null;
  }
  const yearly = max * (rate === null ? 1 : perYear[rate.period] * rate.factor);
  const named$ = read === '$' ? dollarNamed(`${left.slice(-45)} ${right.slice(0, 22)}`) : null;
  const bound = high ? null : boundOf(around, text.slice(end, end + 24));
  return {
    start: low.start,
    end,
    rateEnd: behind?.end ?? end,
    min: bound === 'max' ? null : min,
    max: bound === 'min' ? null : max,
    currency: named$ ?? resolveCurrency(read, countries, yearly),
    rate,
    bySize: rate !== null && rate !== named,
    basis,
    score,
  };
}

/** A word of pay right before: `Salary: 65k`, `salary up to 115K`. */
function adjacentPay(left: string): boolean {
  const near = left.slice(-36);
  return payWord.test(near.slice(near.lastIndexOf('. ') + 1));
}

function boundOf({ left, upToAmount, right }: Surroundings, behind: string): 'min' | 'max' | null {
  if (upTo.test(upToAmount) || upToBehind.test(right)) return 'max';
  return from.test(left) || fromBehind.test(behind) ? 'min' : null;
}

const anywhere =
  /(?:per|an?|\/|p\.?)\s?(hour|hr|year|annum|day|week|month)(?!\p{L})|(?<!\p{L})(annually|hourly|monthly|p\.?a\.?)(?!\p{L})/iu;
const byLetter: Readonly<Record<string, Rate['period']>> = {
  h: 'hour',
  d: 'day',
  w: 'week',
  m: 'month',
  y: 'year',
  a: 'year',
  p: 'year',
};

/** In a field about pay the period may stand anywhere behind: `7.00 to Competitive per hour`. */
function rateAnywhere(right: string, min: number, max: number): Rate | null {
  const words = anywhere.exec(right);
  const period = byLetter[(words?.[1] ?? words?.[2] ?? '').charAt(0).toLowerCase()];
  const rate: Rate | null = period === undefined ? null : { period, factor: 1 };
  return rate !== null && plausible(min, max, rate, 1) ? rate : null;
}
