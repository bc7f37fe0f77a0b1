import * as z from 'zod';

/** A reason of a score: what the posting says (quoted) and the fact of the candidate it met or missed. */
export const matchReason = z.object({
  /** A sentence for a person. */
  text: z.string(),
  /** Words of the posting, verbatim; null when the posting says nothing and that is the reason. */
  quote: z.string().nullable(),
  factId: z.string().nullable(),
  met: z.boolean(),
  /** The one skill the reason is about. Such reasons stand behind the one that sums the skills up, which is without. */
  skill: z.string().optional(),
});
export type MatchReason = z.infer<typeof matchReason>;

export const matchPartName = z.enum(['skills', 'title', 'location', 'salary', 'recency']);
export const matchPart = z.object({
  name: matchPartName,
  weight: z.number(),
  /** 0..1 */
  value: z.number().min(0).max(1),
  reasons: z.array(matchReason),
});
export type MatchPart = z.infer<typeof matchPart>;

export const matchGateName = z.enum(['excluded_company', 'excluded_word', 'minimum_salary', 'work_permit', 'distance']);
export const matchGate = z.object({ name: matchGateName, passed: z.boolean(), reason: matchReason });
export type MatchGate = z.infer<typeof matchGate>;

/** Pure result of scoring one job against one profile. `score` is 0 when a gate failed. */
export const assessment = z.object({
  /** 0..100, rounded to one decimal. */
  score: z.number().min(0).max(100),
  parts: z.array(matchPart),
  gates: z.array(matchGate),
});
export type Assessment = z.infer<typeof assessment>;

/** A stored match. Kept only when no gate failed and the score is at least the storing line. */
export const match = assessment.extend({
  userId: z.string(),
  jobId: z.string(),
  title: z.string(),
  company: z.string(),
  url: z.string().nullable(),
  state: z.enum(['new', 'dismissed', 'closed']),
  profileVersion: z.number().int(),
  jobHash: z.string(),
  /** Moment at which the job was read for the scoring that this row shows; unchanged when a later scoring finds the same. */
  matchedAt: z.string(),
  /** When the pair first matched. */
  foundAt: z.string(),
  /** When the posting last changed since then; null when it did not. */
  changedAt: z.string().nullable(),
  /** When the job closed; null while it is open. */
  closedAt: z.string().nullable(),
  sample: z.boolean(),
});
export type Match = z.infer<typeof match>;
