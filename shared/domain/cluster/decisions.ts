import * as z from 'zod';

/** What a person decided about two postings of one employer: it rules before every other evidence until it is taken back. */
export const duplicateDecision = z.object({
  /** Posting ids, the lesser first. */
  a: z.string(),
  b: z.string(),
  verdict: z.enum(['apart', 'together']),
  /** ISO 8601 UTC. */
  at: z.string(),
});
export type DuplicateDecision = z.infer<typeof duplicateDecision>;

/** The decision with its postings in order: a pair is decided once. */
export function decisionOf(one: string, other: string, verdict: DuplicateDecision['verdict'], at: string): DuplicateDecision {
  const [a, b] = one < other ? [one, other] : [other, one];
  return { a, b, verdict, at };
}

/** The decision about a pair, in any order; null when nobody decided. */
export function decided(decisions: readonly DuplicateDecision[], one: string, other: string): DuplicateDecision | null {
  const [a, b] = one < other ? [one, other] : [other, one];
  return decisions.find((each) => each.a === a && each.b === b) ?? null;
}
