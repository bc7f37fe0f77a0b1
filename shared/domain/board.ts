import * as z from 'zod';

/** Why a read of a board failed, in a closed list: alarms, digest and summary speak these words. */
export const failureReason = z.enum([
  'not_found',
  'forbidden',
  'rate_limited',
  'server_error',
  'timeout',
  'network',
  'truncated',
  'wrong_content_type',
  'too_large',
  'unexpected_shape',
  'empty_where_many',
  'captcha',
  'robots_disallowed',
  'refused_by_policy',
  'blocked_address',
  'redirect_loop',
  'breaker_open',
  /** Our own pace for the host or service leaves no turn in the time there is: it says nothing about the board. */
  'pace_used_up',
  /** The number of requests the service allows in a period is spent. */
  'quota_used_up',
  /** The source works only with a key of one's own, and there is none. */
  'key_missing',
  'key_refused',
  'login_page',
  'half_of_expected',
  'canaries_missing',
  'not_readable',
]);
export type FailureReason = z.infer<typeof failureReason>;

/** The outcome of the last read of a board. */
export const boardRead = z.object({
  at: z.string(),
  outcome: z.enum(['ok', 'unchanged', 'failed']),
  reason: failureReason.nullable(),
  /** A sentence for a person: what happened, to what, what happens next. */
  detail: z.string(),
  fetched: z.number().int().nonnegative(),
  added: z.number().int().nonnegative(),
  changed: z.number().int().nonnegative(),
  gone: z.number().int().nonnegative(),
  /** Postings whose removal waits for a second good absence. */
  missing: z.number().int().nonnegative(),
  milliseconds: z.number().nonnegative(),
  /** Postings that the read itself knows it did not get: by the service's own count, or on pages that could not be read. */
  missed: z.number().int().nonnegative().optional(),
});
export type BoardRead = z.infer<typeof boardRead>;

/** A turn that was put off for a reason that says nothing about the board: its host is left alone, or our own pace leaves no room. */
export const boardWait = z.object({
  /** `dueAt` of the turn. */
  turn: z.string(),
  /** How often the turn was put off. */
  attempt: z.number().int().positive(),
  since: z.string(),
  until: z.string(),
  reason: failureReason,
  detail: z.string(),
});
export type BoardWait = z.infer<typeof boardWait>;

/** Postings that are not gone, but that the last good read did not hold; `heldAt` is the last good read that did. */
export const heldBefore = z.object({ heldAt: z.string(), externalIds: z.array(z.string()) });
export type HeldBefore = z.infer<typeof heldBefore>;

/** One job board of one company (or an aggregator's feed) that is polled. */
export const board = z.object({
  /** `source:token`. */
  boardId: z.string(),
  source: z.string(),
  token: z.string(),
  url: z.string(),
  company: z.string().nullable(),
  state: z.enum(['active', 'paused']),
  addedAt: z.string(),
  dueAt: z.string(),
  /** Between 60 and 2880, by observed change rate. */
  cadenceMinutes: z.number().int(),
  /** Grows by one with each finished read; the conditional pointer to the snapshot. */
  version: z.number().int().nonnegative(),
  snapshotKey: z.string().nullable(),
  /** Postings expected by history; null before the first good read. */
  expectedVolume: z.number().nullable(),
  consecutiveFailures: z.number().int().nonnegative(),
  lastGoodReadAt: z.string().nullable(),
  lastRead: boardRead.nullable(),
  /** The last read that failed, however long ago. */
  lastFailure: boardRead.pick({ at: true, reason: true, detail: true }).nullable().optional(),
  /** Present while a turn is put off. */
  waiting: boardWait.nullable().optional(),
  /** Postings listed by the last good read. */
  seenVolume: z.number().int().nonnegative().optional(),
  /** Null: too many to name. */
  absent: z.array(heldBefore).nullable().optional(),
  sample: z.boolean(),
});
export type Board = z.infer<typeof board>;

/** `source:token`. */
export function boardId(source: string, token: string): string {
  return `${source}:${token}`;
}

/** The word by which the bundled sample boards are known: it stands in the token (or the host) of each of them. */
const sampleWord = 'rolecall-sample';

/** Whether a board is one of the bundled samples: everything that comes from it is labelled as a sample. */
export function isSample(token: string): boolean {
  return token.includes(sampleWord);
}
