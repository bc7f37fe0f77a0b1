import { currencyAfter, currencyBefore, currencyOfSign, thousandsInSign } from './currencies.ts';
import { numberAt } from './numbers.ts';
import { periodBehind, type Rate } from './periods.ts';

/** A number in a text with what stands directly at it. */
export interface Amount {
  /** Currency and multiplier included. */
  start: number;
  end: number;
  /** NaN for a slip of the pen, which takes its range with it. */
  value: number;
  /** Thousands were said in words or a letter (`k`, `Tsd.`, `lakh`). */
  thousands: boolean;
  /** Code or unresolved sign (`$`, `kr`, `¥`). */
  currency: string | null;
  rate: Rate | null;
  /** One past the period's words; `end` where there are none. */
  rateEnd: number;
}

/** Numbers looked at in one text; real postings hold fewer than two hundred. */
const mostAmounts = 1500;

const multiplier =
  /\s?(k|tsd\.?|t(?=\s?€|eur)|mila|mil(?=\s)|mille(?=\s(?:euro|€))|thousand|tausend|duizend|lakhs?|lacs?|lpa|l(?=\s?(?:p\.?a\b|per annum|inr))|cr(?:ores?)?|万|千)(?![\p{L}\d])/iuy;
const large =
  /\s?(?:m|mm|mn|b|bn|bln|t|tn|million(?:en|s|es|i)?|millones|milhões|billion(?:s|en)?|trillion|mio\.?|mrd\.?|milliard(?:en|s)?|miliardi|milioni|miljoen|miljard)(?![\p{L}\d])/iuy;
const times: Readonly<Record<string, number>> = {
  k: 1000,
  t: 1000,
  m: 1000,
  l: 100_000,
  c: 10_000_000,
  d: 1000,
  万: 10_000,
  千: 1000,
};
/** Currencies whose ordinary pay is in millions: `¥6M - ¥10M`, `COP 8 millones`. */
const inMillions = new Set(['JPY', '¥', 'KRW', 'IDR', 'VND', 'COP', 'CLP', 'HUF']);

const attached = /[\p{L}\d_#&@]$/u;
const signed = /(?:\p{Sc}|(?<![\p{L}\d])[A-Z]{3}|(?<![\p{L}\d])S?Fr|(?<![\p{L}\d])(?:Rs|kr|zł))$/u;

/** A character that may end a currency: a letter, a currency sign or a full stop. */
function mayEndCurrency(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 36 || code === 46 || code === 58 || code > 0xa1;
}

/** The numbers of a text that may be amounts of money, in order. Parts of longer tokens (`v2.5`, `#12`, `$5 million`) are none. Linear. */
export function* amountsOf(text: string): Generator<Amount> {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) continue;
    const number = numberAt(text, at);
    const { start } = number;
    let { end, value } = number;
    at = end - 1;
    const left = text.slice(Math.max(0, start - 7), start);
    if (Number.isNaN(value)) {
      // The rest of the slip is no number of its own.
      while (at + 1 < text.length && /[\d.,'’]/.test(text.charAt(at + 1))) at += 1;
      end = at + 1;
    }
    seen += 1;
    if (seen > mostAmounts) return;
    const previous = text.charCodeAt(start - 1);
    if (attached.test(left) && !signed.test(left)) continue;
    const before =
      mayEndCurrency(previous) || (previous === 32 && mayEndCurrency(text.charCodeAt(start - 2)))
        ? currencyBefore.exec(left)
        : null;
    let currency = before?.[1] === undefined ? null : currencyOfSign(before[1]);
    const first = before && currency !== null ? start - before[0].length : start;
    let thousands = before?.[1] !== undefined && thousandsInSign(before[1].trim());
    if (thousands) value *= 1000;
    // `$160,00`: not the decimals of a dollar amount.
    if (number.decimalComma && currency === '$') value = Number.NaN;
    if (!thousands) {
      multiplier.lastIndex = end;
      const factor = times[multiplier.exec(text)?.[1]?.charAt(0).toLowerCase() ?? ''];
      if (factor !== undefined) {
        // `137.375k`: thousands of thousands are nobody's pay.
        if (factor === 1000 && number.ambiguous && value >= 10_000) value /= 1000;
        value *= factor;
        thousands = true;
        end = multiplier.lastIndex;
      }
    }
    large.lastIndex = end;
    if (!thousands && large.test(text)) {
      currencyAfter.lastIndex = large.lastIndex;
      const behind = currencyAfter.exec(text)?.[0];
      const sign = currency ?? (behind === undefined ? null : currencyOfSign(behind));
      if (sign === null || !inMillions.has(sign) || !/^\s?m/i.test(text.slice(end, end + 2)) || value > 400) {
        at = Math.max(at, large.lastIndex - 1);
        continue;
      }
      value *= 1_000_000;
      thousands = true;
      end = large.lastIndex;
    }
    currencyAfter.lastIndex = end;
    const after = currencyAfter.exec(text);
    if (after) {
      const sign = after[1] ?? after[2] ?? after[3] ?? '';
      // A sign directly followed by digits belongs to the next number. `$100 USD`: the code is more exact than the sign.
      if (!(after[2] && /^\s?\d/.test(text.slice(currencyAfter.lastIndex, currencyAfter.lastIndex + 2)) && currency !== null)) {
        if (currency === null || currency === '$' || after[1]) currency = currencyOfSign(sign) ?? currency;
        end = currencyAfter.lastIndex;
      }
    }
    const behind = value >= 2 ? periodBehind(text, end) : null;
    at = Math.max(at, end - 1);
    yield { start: first, end, value, thousands, currency, rate: behind?.rate ?? null, rateEnd: behind?.end ?? end };
  }
}
