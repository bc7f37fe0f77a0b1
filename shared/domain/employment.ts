import * as z from 'zod';

/** schema.org/Google `employmentType` values. */
export const employmentType = z.enum([
  'FULL_TIME',
  'PART_TIME',
  'CONTRACTOR',
  'TEMPORARY',
  'INTERN',
  'VOLUNTEER',
  'PER_DIEM',
  'OTHER',
]);
export type EmploymentType = z.infer<typeof employmentType>;

/** The two questions that `employmentType` mixes, apart, and when the work begins. Null: the posting does not say. */
export const employment = z.object({
  contract: z
    .enum(['permanent', 'fixed_term', 'temporary', 'contractor', 'internship', 'apprenticeship', 'volunteer'])
    .nullable(),
  /** Months that a fixed term or a contract lasts. */
  months: z.number().positive().max(120).nullable(),
  /** `either`: the candidate may choose. */
  workTime: z.enum(['full_time', 'part_time', 'either']).nullable(),
  /** Percent of full time, where stated. */
  workload: z.object({ min: z.number().min(1).max(100), max: z.number().min(1).max(100) }).nullable(),
  /** Hours a week, where stated. */
  weeklyHours: z.object({ min: z.number().positive().max(100), max: z.number().positive().max(100) }).nullable(),
  /** schema.org `jobStartDate` (ISO date) and `jobImmediateStart`. */
  start: z.object({ date: z.string().nullable(), immediate: z.boolean(), text: z.string().max(120) }).nullable(),
});
export type Employment = z.infer<typeof employment>;
