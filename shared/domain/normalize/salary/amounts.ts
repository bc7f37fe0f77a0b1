import { currencyAfter, currencyBefore, currencyOfSign, isoCodes, thousandsInSign } from './currencies.ts';
import { numberAt } from './numbers.ts';

/** A number in a text with what stands directly at it. */
export interface Amount {
  /** Currency and multiplier included. */
  start: number;
  end: number;
  /** NaN for a slip of the pen, which takes its range with it. */
  value: number;
  /** What a word or letter multiplied it by (`k`, `Tsd.`, `lakh`); 1 without any. */
  times: number;
  /** Code or unresolved sign (`$`, `kr`, `¥`). */
  currency: string | null;
}

/** Numbers looked at in one text; real postings hold fewer than two hundred. */
const mostAmounts = 1500;

const multiplier =
  /\s?(k|tsd\.?|t(?=\s?€|eur)|mila|mil(?=\s)|mille(?=\s(?:euro|€))|thousand|tausend|duizend|lakhs?|lacs?|lpa|l|cr(?:ores?)?|万|千)(?![\p{L}\d])/iuy;
/** `$120KLocation`: the blank before a new word got lost. */
const glued = /\s?([kK])(?=\p{Lu}\p{Ll})/uy;
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

const signed = /(?:\p{Sc}|(?<![\p{L}\d])[A-Z]{3,4}|(?<![\p{L}\d])S?Fr|(?<![\p{L}\d])(?:Rs|kr|zł|R))$/u;

/** Part of a longer token (`v2`, `#12`, `_3`) unless a currency. */
function attaches(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 64 && code <= 90) ||
    code === 35 ||
    code === 38 ||
    code === 95 ||
    (code > 0xbf && code < 0x2000)
  );
}

/** What may be glued to an amount: a period, a range's word, a new sentence that lost its blank. */
const mayFollow = /^(?:hr|h(?!\p{L})|ph|pa|p\.|p\/|pm|per|year|yr|an|to|bis|a|mo|\p{Lu}\p{Ll}|\p{Lu}\p{Lu}|&)/u;

/** Whether a currency may end right before a number: a capital, a sign, `Fr`, `kr`, `Rs`, `Euro`, `Euros`, with a blank, colon or full stop behind it. Looks at a few characters. */
function mayEndCurrency(text: string, start: number): boolean {
  let at = start - 1;
  let code = text.charCodeAt(at);
  if (code === 32) code = text.charCodeAt(--at);
  if (code === 58) {
    code = text.charCodeAt(--at);
    if (code === 32 || code === 10) code = text.charCodeAt(--at);
  }
  const ahead = text.charCodeAt(at - 1);
  // `s.` and `r.`: `Rs.`, `kr.`, `Fr.`
  if (code === 46) return ahead === 115 || ahead === 114;
  if (code === 111) return ahead === 114;
  if (code === 114) return ahead === 107 || ahead === 70;
  if (code === 115) return ahead === 82 || ahead === 111;
  if (code >= 65 && code <= 90) return !(ahead >= 97 && ahead <= 122);
  return code === 36 || code > 0xa1;
}

/** Beginnings of what may belong to a number behind it, in any case: multipliers, millions, currencies; a blank stands for the end of the word. */
const unitHeads = (() => {
  const heads = new Uint8Array(32 * 32);
  const words = `k ts te tc ke mi th ta du la lp l cr m mm mn b bn bl tn t bi tr mr zl kc eu do po st fr le sf ch kr re pe ru ye rm ni ft ra di tl c a r ${isoCodes
    .split('|')
    .join(' ')}`;
  for (const word of words.toLowerCase().split(' '))
    heads[((word.charCodeAt(0) & 31) << 5) | (word.length > 1 ? word.charCodeAt(1) & 31 : 0)] = 1;
  return heads;
})();

const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Whether what belongs to a number may stand behind it, at most one blank away: a sign, a bracket, or letters that begin such a word. */
function mayBeUnit(text: string, end: number): boolean {
  let at = end;
  let code = text.charCodeAt(at);
  if (code === 32) code = text.charCodeAt(++at);
  if (!isLetter(code)) return code === 36 || code > 0xa1 || (code === 40 && isLetter(text.charCodeAt(at + 1)));
  const next = text.charCodeAt(at + 1);
  // `zł`, `T€`; and `120KLocation`, where a blank got lost.
  if (next > 0x7f || ((code & 31) === 11 && next >= 65 && next <= 90)) return true;
  return unitHeads[((code & 31) << 5) | (isLetter(next) ? next & 31 : 0)] === 1;
}

/** The numbers of a text that may be amounts of money, in order. Parts of longer tokens (`v2.5`, `#12`, `$5 million`) are none. Linear. */
export function amountsOf(text: string): Amount[] {
  const amounts: Amount[] = [];
  // The engine's own search for digits takes a quarter of the time of a loop.
  const digit = /\d/g;
  for (let seen = 0; seen < mostAmounts && digit.test(text); seen += 1) {
    const number = numberAt(text, digit.lastIndex - 1);
    const { start } = number;
    let { end, value } = number;
    if (Number.isNaN(value)) {
      // The rest of the slip is no number of its own.
      while (end < text.length && /[\d.,'’]/.test(text.charAt(end))) end += 1;
    }
    digit.lastIndex = end;
    const previous = text.charCodeAt(start - 1);
    if (attaches(previous) && !signed.test(text.slice(Math.max(0, start - 7), start))) continue;
    const before = mayEndCurrency(text, start) ? currencyBefore.exec(text.slice(Math.max(0, start - 7), start)) : null;
    let currency = before?.[1] === undefined ? null : currencyOfSign(before[1]);
    // `R450,000` is rand, `R2 100` a room.
    if (before?.[1] === 'R' && !(number.grouped && value >= 1000)) currency = null;
    const first = before && currency !== null ? start - before[0].length : start;
    let multiplied = before?.[1] !== undefined && thousandsInSign(before[1].trim()) ? 1000 : 1;
    // `$160,00`: not the decimals of a dollar amount.
    if (number.decimalComma && currency === '$') value = Number.NaN;
    const unit = mayBeUnit(text, end);
    if (unit && multiplied === 1) {
      multiplier.lastIndex = end;
      glued.lastIndex = end;
      const word = (multiplier.exec(text) ?? glued.exec(text))?.[1]?.toLowerCase();
      const factor = times[word?.charAt(0) ?? ''];
      // `$5 mil` is said of millions, `30 mil euros` of thousands.
      if (
        factor !== undefined &&
        !(word === 'mil' && currency === '$') &&
        !(word === 'l' && currency !== 'INR' && !/^\s?l\s?(?:p|inr)/i.test(text.slice(end, end + 5)))
      ) {
        // `137.375k`: thousands of thousands are nobody's pay.
        if (factor === 1000 && number.ambiguous && value >= 10_000) value /= 1000;
        multiplied = factor;
        end = Math.max(multiplier.lastIndex, glued.lastIndex);
      }
    }
    large.lastIndex = end;
    if (unit && multiplied === 1 && large.test(text)) {
      currencyAfter.lastIndex = large.lastIndex;
      const behind = currencyAfter.exec(text)?.[0];
      const sign = currency ?? (behind === undefined ? null : currencyOfSign(behind));
      if (sign === null || !inMillions.has(sign) || !/^\s?m/i.test(text.slice(end, end + 2)) || value > 400) {
        digit.lastIndex = large.lastIndex;
        continue;
      }
      multiplied = 1_000_000;
      end = large.lastIndex;
    }
    currencyAfter.lastIndex = end;
    const after = unit ? currencyAfter.exec(text) : null;
    if (after) {
      const sign = after[1] ?? after[2] ?? after[3] ?? '';
      // A sign directly followed by digits belongs to the next number. `$100 USD`: the code is more exact than the sign.
      const ahead = text.slice(currencyAfter.lastIndex, currencyAfter.lastIndex + 2);
      if (!(after[2] && (/^\d/.test(ahead) || (currency !== null && /^\s\d/.test(ahead))))) {
        if (currency === null || currency === '$' || after[1]) currency = currencyOfSign(sign) ?? currency;
        if (multiplied === 1 && thousandsInSign(sign)) multiplied = 1000;
        end = currencyAfter.lastIndex;
      }
    }
    if (currency === null && (multiplied === 100_000 || multiplied === 10_000_000)) currency = 'INR';
    digit.lastIndex = end;
    // `$80s`, `100x`: glued to what is no unit, it may mean anything.
    if (attaches(text.charCodeAt(end)) && !mayFollow.test(text.slice(end, end + 8))) value = Number.NaN;
    amounts.push({ start: first, end, value: value * multiplied, times: multiplied, currency });
  }
  return amounts;
}
