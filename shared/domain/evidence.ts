import * as z from 'zod';

/**
 * Where a value came from: a structured field of the source (`from: 'field'`, `path` names it) or a span of text
 * (`from: 'text'`, `quote` is the span as it stands). `confidence` is 0..1. `about` names the member of the value it speaks of, where the value has several.
 */
export const evidence = z.object({
  from: z.enum(['field', 'text']),
  path: z.string().optional(),
  quote: z.string().max(400),
  about: z.string().max(60).optional(),
  confidence: z.number().min(0).max(1),
});
export type Evidence = z.infer<typeof evidence>;
