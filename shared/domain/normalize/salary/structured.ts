import type { RawRecord } from '../../raw-record.ts';
import { currencyOfField } from './currencies.ts';
import { periodOfWords, type Rate } from './periods.ts';

/** Pay as a service's own fields state it. */
export interface StructuredPay {
  min: number | null;
  max: number | null;
  currency: string | null;
  rate: Rate | null;
  /** The field's content, for the reader. */
  text: string;
}

/** Amounts of the structured field, reversed bounds put right; null where it holds none, or a one-time payment. Appends what was wrong to `issues`. */
export function structuredPay(raw: RawRecord, issues: string[]): StructuredPay | null {
  const given = raw.salary;
  if (!given) return null;
  const usable = (value: number | null) => (value !== null && Number.isFinite(value) && value > 0 && value < 1e11 ? value : null);
  let min = usable(given.min);
  let max = usable(given.max);
  if (min === null && max === null) return null;
  if (min !== null && max !== null && min > max) {
    issues.push('salary: minimum and maximum were swapped');
    [min, max] = [max, min];
  }
  const rate = given.period === null ? null : periodOfWords(given.period);
  if (rate === 'once') {
    issues.push('salary: a one-time amount is no pay');
    return null;
  }
  const currency = currencyOfField(given.currency);
  const described = [min, max].filter((value) => value !== null).join(' - ');
  return { min, max, currency, rate, text: `${described} ${currency ?? ''} ${given.period ?? ''}`.trim() };
}
