import { perYear, type Rate } from './periods.ts';

/** Pay for a year of work, and how it was reckoned. */
export interface Yearly {
  min: number | null;
  max: number | null;
  /** Null when the amounts are yearly already, or their period is unknown. */
  assumption: string | null;
}

/**
 * Hours of a full-time week where they are not 40: France 35 by law (Code du travail L3121-27), Belgium and Australia 38 by law, Denmark 37 and Norway 37.5 by their general agreements, the United
 * Kingdom 37.5 and Switzerland 42 as usual contracts have it.
 */
const weekHours: Readonly<Record<string, number>> = { FR: 35, BE: 38, AU: 38, DK: 37, NO: 37.5, GB: 37.5, CH: 42 };

/** Hours of a full-time week in the one country of the posting, 40 where there are several or none. */
export function hoursOfWeek(countries: readonly string[]): number {
  const [country] = countries;
  return countries.length === 1 && country !== undefined ? (weekHours[country] ?? 40) : 40;
}

/** What the amounts are reckoned with beside the period. */
export interface YearlyTerms {
  /** Hours of a full-time week: see `hoursOfWeek`. */
  hours: number;
  /** Monthly payments a year, where stated. */
  payments: number | null;
  /** Percent of full time, where stated. */
  workload: number | null;
  /** The period was told by the size of the amounts only. */
  bySize: boolean;
}

/**
 * Yearly equivalent: 52 weeks of full-time hours (2080 at 40 a week), 260 days (5 x 52), 52 weeks, 12 months or the stated number of monthly payments. Hours, days and weeks are those of
 * full time and shrink with a stated workload; monthly and yearly amounts are for the stated workload already. Rounded to whole units.
 */
export function yearlyOf(min: number | null, max: number | null, rate: Rate | null, terms: YearlyTerms): Yearly {
  if (rate === null) return { min: null, max: null, assumption: null };
  const { period, factor } = rate;
  const timed = period === 'hour' || period === 'day';
  const share = timed && terms.workload !== null ? terms.workload / 100 : 1;
  const payments = period === 'month' ? (terms.payments ?? 12) : period === 'hour' ? terms.hours * 52 : perYear[period];
  const yearly = (value: number | null) => (value === null ? null : Math.round(value * payments * factor * share));
  return { min: yearly(min), max: yearly(max), assumption: assumptionOf(rate, payments, terms) };
}

function assumptionOf(
  { period, factor }: Rate,
  payments: number,
  { workload, payments: stated, bySize, hours }: YearlyTerms,
): string | null {
  const parts: string[] = [];
  if (factor !== 1) parts.push(`${factor} payments a year`);
  else if (period === 'hour') parts.push(`${Math.round((hours * 52 * (workload ?? 100)) / 100)} hours a year`);
  else if (period === 'day') parts.push(`${workload === null ? 260 : Math.round(2.6 * workload)} days a year`);
  else if (period === 'week') parts.push('52 weeks a year');
  else if (period === 'month') parts.push(stated === null ? '12 months a year' : `${payments} monthly payments a year`);
  if (bySize) parts.push(`${period === 'hour' ? 'hourly' : period === 'month' ? 'monthly' : 'yearly'} by the size of the amount`);
  if (workload !== null && workload < 100) parts.push(`for ${workload} % of full time`);
  return parts.length === 0 ? null : parts.join(', ');
}
