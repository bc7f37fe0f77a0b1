import * as z from 'zod';

/** One place of work. `text` is as given; the rest is null or absent when there is no evidence for it. */
export const place = z.object({
  text: z.string(),
  city: z.string().nullable(),
  /** Name of the state, province, canton ... */
  region: z.string().nullable(),
  /** ISO 3166-2 code of the region, for example `US-CA`, where the country's codes are known. */
  regionCode: z.string().max(8).optional(),
  /** ISO 3166-1 alpha-2, upper case. */
  country: z.string().length(2).nullable(),
  /** A metropolitan area that is named rather than its city (`San Francisco Bay Area`), or an area larger than a country (`EMEA`). */
  area: z.string().max(80).optional(),
  /** Degrees, WGS 84. */
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
});
export type Place = z.infer<typeof place>;
