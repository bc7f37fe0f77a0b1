import { type Amount, amountsOf } from './amounts.ts';
import { type Offer, type Origin, readOffer } from './judge.ts';
import { periodBehind } from './periods.ts';

const joint =
  /\s?(?:\.00)?\*{0,2}(?:\s?\(?(?:\/|per|an?|pro|p\/)\s?(?:hour|hr|h|year|yr|annum|month|mo|week|day|stunde|std|jahr|monat|heure|an|mois)(?!\p{L})\)?|\s?(?:p\.?h\.?|p\.?a\.?|ph|pa|k)(?!\p{L})|\s(?:gross|brutto|annually|hourly))?\s*(?:[-–—‐‑−~→]{1,2}|[,;/]?\s?(?:to |and |und |bis |et |e |y )?(?:an? )?max(?:imum|\.)?(?: of)?:?(?=\s)|\.{2,3}|…|\/(?=\s?[$€£]?\d{2,3}[\d.,']*\s?[kK€$£])|(?<!\p{L})(?:to|bis(?: zu)?|à|a|al|até|hasta|tot|en|through|thru|up to|jusqu['’]à|ad?)(?!\p{L})|(?<!\p{L})(and|und|et|e|y|en|i)(?!\p{L}))\s*(?:(?:up to|max\.?|ca\.?|approx\.?|los|gli|i)\s)?/iuy;
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
  return joinBounds(offers);
}

/** `Salary min: $80,000` and right after it `Salary max: $100,000` are one range. */
function joinBounds(offers: readonly Offer[]): Offer[] {
  const joined: Offer[] = [];
  for (const offer of offers) {
    const last = joined.at(-1);
    const belongs =
      last !== undefined &&
      last.max === null &&
      last.min !== null &&
      offer.min === null &&
      offer.max !== null &&
      last.min <= offer.max &&
      last.currency === offer.currency &&
      last.rate?.period === offer.rate?.period &&
      offer.start - last.end <= 60;
    if (belongs)
      joined[joined.length - 1] = { ...offer, start: last.start, min: last.min, score: Math.max(last.score, offer.score) + 1 };
    else joined.push(offer);
  }
  return joined;
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
  // What multiplies the upper bound multiplies the lower: `120-150k`, `12-18 LPA`. `55-60,000`: the thousands are written once.
  const times = high.times > 1 ? high.times : high.value >= 10_000 && min >= 10 ? 1000 : 1;
  if (low.times === 1 && min < 1000 && min * times <= high.value) min *= times;
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
