import * as z from 'zod';

export const salaryPeriod = z.enum(['hour', 'day', 'week', 'month', 'year']);
export type SalaryPeriod = z.infer<typeof salaryPeriod>;

/** One of several ranges of a posting, with the place or level it is for, in the posting's words; null where it does not say. */
export const payRange = z.object({
  label: z.string().max(120).nullable(),
  min: z.number().nonnegative().nullable(),
  max: z.number().nonnegative().nullable(),
  currency: z.string().length(3).nullable(),
  period: salaryPeriod.nullable(),
});
export type PayRange = z.infer<typeof payRange>;

/**
 * Pay as the posting states it, and the same per year with the assumption used. Amounts in whole currency units. `min` alone is "from", `max`
 * alone is "up to"; neither is there where the posting names a pay grade only (`text`). Bonus, commission and equity are no part of it: see
 * `incentive`. Members that are absent: the posting does not say.
 */
export const salary = z.object({
  min: z.number().nonnegative().nullable(),
  max: z.number().nonnegative().nullable(),
  /** ISO 4217, upper case. */
  currency: z.string().length(3).nullable(),
  period: salaryPeriod.nullable(),
  /** The words or the field the numbers were read from. */
  text: z.string(),
  yearMin: z.number().nullable(),
  yearMax: z.number().nullable(),
  /** How the yearly amounts were reckoned ("2080 hours a year", "13 monthly payments a year", "yearly by the size of the amount"); null when the amounts are said to be yearly, or the period is unknown. */
  assumption: z.string().nullable(),
  /** What the amounts are, where the posting says it: base pay, base and commission at target (OTE), or everything together. */
  basis: z.enum(['base', 'on_target', 'total']).optional(),
  /** Monthly payments a year, where stated (13, 14). */
  payments: z.number().min(12).max(18).optional(),
  /** Percent of full time that the amounts are for, where stated; the yearly equivalent is for that share of work. */
  workload: z.number().min(1).max(100).optional(),
  /**
   * The single ranges where the posting states several (by place or level); `min` and `max` span those in their currency. Sums at target beside base pay stand here too, labelled
   * `OTE`, and are not spanned. Absent for one range.
   */
  ranges: z.array(payRange).max(40).optional(),
  /** What else the posting says about its pay and does not fit: the field says one thing, the text another. */
  disagreement: z.string().max(300).optional(),
});
export type Salary = z.infer<typeof salary>;

/** Pay beside the salary (schema.org `incentiveCompensation`), as stated. Amounts in currency units a year unless the text says otherwise. */
export const incentive = z.object({
  kind: z.enum(['bonus', 'commission', 'equity', 'sign_on']),
  text: z.string().max(300),
  min: z.number().nonnegative().nullable(),
  max: z.number().nonnegative().nullable(),
  currency: z.string().length(3).nullable(),
  /** `percent` of the salary, or of the company for equity. */
  unit: z.enum(['amount', 'percent']).nullable(),
});
export type Incentive = z.infer<typeof incentive>;
