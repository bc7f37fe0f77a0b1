import * as z from 'zod';
import { employment } from './employment.ts';
import { incentive, salary } from './salary.ts';
import { workModel } from './work-model.ts';

/**
 * What a source hands over for one posting: the service's own values, renamed but not interpreted.
 * Every field but the identity may be missing. Interpretation is the job of normalization.
 */
export const rawRecord = z.object({
  source: z.string().min(1),
  board: z.string().min(1),
  externalId: z.string().min(1).max(512),
  url: z.string().optional(),
  applyUrl: z.string().optional(),
  title: z.string().optional(),
  company: z.string().optional(),
  /** Who says so: the posting itself, the board's row (learned earlier or set by a person), or only the board's token (not a name yet). */
  companyFrom: z.enum(['posting', 'board', 'token']).optional(),
  /** A single free-text place; `locations` is preferred where the service has structure. */
  location: z.string().optional(),
  locations: z
    .array(
      z.object({
        text: z.string(),
        city: z.string().optional(),
        region: z.string().optional(),
        country: z.string().optional(),
        /** Only of a record that is complete (see `recordOf`), empty where there is no area: then nothing more is looked for in the text. */
        area: z.string().optional(),
        postalCode: z.string().optional(),
        latitude: z.number().optional(),
        longitude: z.number().optional(),
      }),
    )
    .optional(),
  /** Only when the service has a structured flag that says so. */
  remote: z.enum(['remote', 'hybrid', 'onsite']).optional(),
  remoteText: z.string().optional(),
  /** Members of the work model that the service states in fields of their own; they win over the text, null and empty included. */
  workModel: workModel.partial().optional(),
  employmentTypeText: z.string().optional(),
  /** Members of the employment that the service states in fields of their own; they win over everything else, null included. */
  employment: employment.partial().optional(),
  seniorityText: z.string().optional(),
  /** Years of experience asked for, as the service spells them, for example `2-5`, `lt-1`. */
  experienceText: z.string().optional(),
  salary: z
    .object({
      min: z.number().nullable(),
      max: z.number().nullable(),
      currency: z.string().nullable(),
      /** As the service spells it, for example `1 YEAR`, `per-hour-wage`, `MONTH`. */
      period: z.string().nullable(),
      /** Terms that few services have as fields; see `salary`. With `ranges`, even none, the field is complete: nothing is added from the text. */
      basis: salary.shape.basis,
      payments: salary.shape.payments,
      workload: salary.shape.workload,
      ranges: salary.shape.ranges,
    })
    .optional(),
  /** Bonus, commission, equity, sign-on, where they are fields. */
  incentives: z.array(incentive).max(20).optional(),
  /** Pay that the service reckons and the posting does not state: it never passes for stated pay. */
  salaryEstimate: z
    .object({
      min: z.number().nullable(),
      max: z.number().nullable(),
      currency: z.string().nullable(),
      period: z.string().nullable(),
    })
    .optional(),
  salaryText: z.string().optional(),
  descriptionHtml: z.string().optional(),
  descriptionText: z.string().optional(),
  department: z.string().optional(),
  team: z.string().optional(),
  requisitionId: z.string().optional(),
  /** Key by which the source itself says "the same opening" (Greenhouse `internal_job_id`). */
  openingId: z.string().optional(),
  /** ISO 8601 text, epoch seconds or epoch milliseconds, as given. */
  postedAt: z.union([z.string(), z.number()]).optional(),
  updatedAt: z.union([z.string(), z.number()]).optional(),
  validThrough: z.union([z.string(), z.number()]).optional(),
  language: z.string().optional(),
  tags: z.array(z.string()).optional(),
  completeness: z.enum(['full', 'excerpt', 'title_only']).optional(),
});
export type RawRecord = z.infer<typeof rawRecord>;
