import * as z from 'zod';

/** One place of work. `text` is as given; the rest is null when there is no evidence for it. */
export const place = z.object({
  text: z.string(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  /** ISO 3166-1 alpha-2, upper case. */
  country: z.string().length(2).nullable(),
  /** Degrees, WGS 84. */
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
});
export type Place = z.infer<typeof place>;
