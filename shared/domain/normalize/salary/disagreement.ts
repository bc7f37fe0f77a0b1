import { cleanLine, quoteOf } from '../text.ts';
import type { Choice } from './choice.ts';
import { perYear, type Rate } from './periods.ts';
import type { StructuredPay } from './structured.ts';

/** What the words of a posting say about the amounts of its structured field. */
export type Verdict = { says: 'the same' | 'nothing comparable' } | { says: 'otherwise'; disagreement: string };

/** Rounding of hours to years, of thousands: two percent. */
const tolerance = 0.02;

interface Bounds {
  min: number | null;
  max: number | null;
}

/**
 * Compares the field with the pay found in words: the same where the span or one of the ranges has the same amounts, as written or per year, or where the field spans the ranges or
 * lies in them. Sums at target are not compared with a field that may be base pay, and weak findings not at all.
 */
export function compareWithField(field: StructuredPay, stated: Choice & { text: string }): Verdict {
  const { best, all, group } = stated;
  const currencies = new Set(all.map((offer) => offer.currency));
  const comparable = all.filter(
    (offer) => field.currency === null || offer.currency === null || offer.currency === field.currency,
  );
  const span = spanOf(field.currency === null || best.currency === field.currency ? group : comparable);
  for (const offer of [span, ...comparable])
    if (alike(field, offer) || alike(yearly(field, field.rate), yearly(offer, best.rate))) return { says: 'the same' };
  const [fieldYear, spanYear] = [yearly(field, field.rate), yearly(span, best.rate)];
  if (comparable.length > 1 && (within(fieldYear, spanYear) || within(spanYear, fieldYear))) return { says: 'the same' };
  const certain = best.score >= 3.5 && (best.basis === null || best.basis === 'base');
  if (!certain || (field.rate === null && fieldYear.min === null)) return { says: 'nothing comparable' };
  const quote = cleanLine(quoteOf(stated.text, best.start, best.rateEnd), 120);
  const other = comparable.length === 0 ? ` (${[...currencies].join(', ')} instead of ${field.currency})` : '';
  return { says: 'otherwise', disagreement: `the field says ${cleanLine(field.text, 120)}, the text "${quote}"${other}` };
}

function spanOf(offers: readonly Bounds[]): Bounds {
  const mins = offers.flatMap(({ min }) => min ?? []);
  const maxs = offers.flatMap(({ max }) => max ?? []);
  return { min: mins.length === 0 ? null : Math.min(...mins), max: maxs.length === 0 ? null : Math.max(...maxs) };
}

function yearly({ min, max }: Bounds, rate: Rate | null): Bounds {
  const times = rate === null ? 1 : perYear[rate.period] * rate.factor;
  return { min: min === null ? null : min * times, max: max === null ? null : max * times };
}

/** Equal bounds; a bound that one side leaves open is no difference, but one must be there on both. */
function alike(one: Bounds, other: Bounds): boolean {
  const close = (a: number | null, b: number | null) => a === null || b === null || Math.abs(a - b) <= tolerance * Math.max(a, b);
  const shared = (one.min !== null && other.min !== null) || (one.max !== null && other.max !== null);
  return shared && close(one.min, other.min) && close(one.max, other.max);
}

function within(inner: Bounds, outer: Bounds): boolean {
  if (inner.min === null || inner.max === null || outer.min === null || outer.max === null) return false;
  return inner.min >= outer.min * (1 - tolerance) && inner.max <= outer.max * (1 + tolerance);
}
