import * as z from 'zod';

export const salaryPeriod = z.enum(['hour', 'day', 'week', 'month', 'year']);
export type SalaryPeriod = z.infer<typeof salaryPeriod>;

/** Pay as the posting states it, and the same per year with the assumption used. Amounts in whole currency units. */
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
  /** For example "2080 hours a year"; null when the amount is yearly already or the period is unknown. */
  assumption: z.string().nullable(),
});
export type Salary = z.infer<typeof salary>;
