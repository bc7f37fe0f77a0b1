import * as z from 'zod';

export const need = z.enum(['required', 'preferred', 'mentioned']);
export type Need = z.infer<typeof need>;

/** A skill of the posting: what the posting makes of it depends on the section and the words around it. */
export const skillNeed = z.object({ name: z.string(), need });
export type SkillNeed = z.infer<typeof skillNeed>;

/** Common European Framework of Reference; `native` above C2. */
export const languageLevel = z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native']);
export type LanguageLevel = z.infer<typeof languageLevel>;

/** What the posting asks of the person, beside skills. Null or empty: it does not say. */
export const requirements = z.object({
  /** Years of experience; `max` null for "3+". Of each sentence the least alternative, of the sentences the greatest: who has so many meets them all. */
  experienceYears: z.object({ min: z.number().min(0).max(50), max: z.number().min(0).max(50).nullable(), need }).nullable(),
  /** The lowest degree that is enough. `equivalent`: experience may stand for it. */
  degree: z
    .object({
      level: z.enum(['secondary', 'vocational', 'bachelor', 'master', 'doctorate', 'state_examination']),
      fields: z.array(z.string().max(80)).max(10),
      equivalent: z.boolean(),
      need,
    })
    .nullable(),
  /** ISO 639-1 codes; the level null where it is not said. Of the languages with the same `oneOf` one is enough (`German or French`). */
  languages: z
    .array(
      z.object({
        language: z.string().length(2),
        level: languageLevel.nullable(),
        need,
        oneOf: z.number().int().positive().optional(),
      }),
    )
    .max(15),
  /** Whether the employer helps with a visa; whether one must already be allowed to work there. */
  visaSponsorship: z.enum(['offered', 'not_offered']).nullable(),
  workPermitRequired: z.boolean().nullable(),
  /** In the posting's words, for example `TS/SCI`, `DV`, `Ü2`. */
  clearance: z.object({ text: z.string().max(120), need }).nullable(),
  /** Driving licences, professional licences and certificates, by canonical name. */
  licences: z.array(z.object({ name: z.string().max(80), need })).max(20),
  /** Share of travel in percent; null numbers where only the fact is stated. */
  travel: z
    .object({ min: z.number().min(0).max(100).nullable(), max: z.number().min(0).max(100).nullable(), text: z.string().max(120) })
    .nullable(),
});
export type Requirements = z.infer<typeof requirements>;
