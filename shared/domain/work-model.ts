import * as z from 'zod';

/** From where a remote job may be done: a country, a part of it, or an area larger than a country. */
export const applicantLocation = z.object({
  text: z.string().max(200),
  /** ISO 3166-1 alpha-2, upper case; null for an area. */
  country: z.string().length(2).nullable(),
  region: z.string().max(80).nullable(),
  /** `EMEA`, `Europe`, `LATAM`, `worldwide` ... */
  area: z.string().max(80).nullable(),
});
export type ApplicantLocation = z.infer<typeof applicantLocation>;

const days = z.object({ min: z.number().min(0).max(7), max: z.number().min(0).max(7) });

/** What the posting says beyond remote, hybrid or on site. Null or empty: it does not say. */
export const workModel = z.object({
  /** Days a week at the place of work. */
  officeDays: days.nullable(),
  /** schema.org `applicantLocationRequirements`. */
  applicantLocations: z.array(applicantLocation).max(50),
  /** Time zones to work in: hours east of UTC, `to` included. `CET ± 2` is from -1 to 3. */
  timeZones: z
    .object({ text: z.string().max(120), from: z.number().min(-12).max(14), to: z.number().min(-12).max(14) })
    .nullable(),
});
export type WorkModel = z.infer<typeof workModel>;
