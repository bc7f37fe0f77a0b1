import * as z from 'zod';

export const sectionKind = z.enum(['about', 'tasks', 'requirements', 'preferred', 'benefits', 'pay', 'apply', 'legal', 'other']);
export type SectionKind = z.infer<typeof sectionKind>;

/**
 * A part of `descriptionText`, `start` included and `end` not, in UTF-16 units. The sections of a posting follow each other without gap or overlap
 * and cover the whole text. `boilerplate`: the same for every opening of the employer (about, legal notice, how to apply ...): it counts neither
 * for the fingerprint nor for a match.
 */
export const section = z.object({
  kind: sectionKind,
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  boilerplate: z.boolean(),
});
export type Section = z.infer<typeof section>;
