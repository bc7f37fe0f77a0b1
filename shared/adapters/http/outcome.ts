import { createHash } from 'node:crypto';
import { ReadFailure } from '../../ports/page-fetcher.ts';
import { shown } from './address-guard.ts';
import { retryAfter } from './answer.ts';
import type { Report } from './breaker.ts';
import type { Exchange } from './exchange.ts';
import type { Outgoing } from './outgoing.ts';
import { isChallenge } from './walls.ts';

/** What became of one attempt: an answer, or why there is none. */
export type Outcome = Exchange | ReadFailure;

/** The failure an outcome stands for when another attempt may help or the host is in trouble; null for a usable answer, and for a refusal. */
export function troubleOf(url: URL, outcome: Outcome, now: Date): ReadFailure | null {
  if (outcome instanceof ReadFailure) return outcome;
  const { status, headers } = outcome;
  const retryAt = retryAfter(headers.get('retry-after'), now) ?? undefined;
  if (isChallenge(outcome)) return new ReadFailure('captcha', `${shown(url)} wants to see a person`, { status, retryAt });
  if (status === 429) return new ReadFailure('rate_limited', `${shown(url)} asks for fewer requests`, { status, retryAt });
  if (status === 501 || status === 505) return null;
  return status >= 500 || status === 408 || status === 425
    ? new ReadFailure('server_error', `${shown(url)} failed`, { status, retryAt })
    : null;
}

/** Whether a second attempt may succeed where the first one failed so. */
export function mayHelp(failure: ReadFailure): boolean {
  if (failure.reason === 'network') return !hasCode(failure.cause, ['ENOTFOUND']);
  // A host that was silent for a whole attempt is not waited for once more: the board's own schedule comes back.
  return ['server_error', 'truncated', 'rate_limited'].includes(failure.reason);
}

/** Whether anything was sent: a name without an address and a refused connection cost the other side nothing. */
export function wasSent(outcome: Outcome): boolean {
  return !(
    outcome instanceof ReadFailure &&
    (outcome.reason === 'blocked_address' ||
      (outcome.reason === 'network' &&
        hasCode(outcome.cause, ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'])))
  );
}

/**
 * What the breakers of the host and of its service learn. A host counts what was asked for, and a service which of its hosts: one bad board is no bad host,
 * and one bad host no bad service. A request is known by its whole content, for services that answer all searches at one address.
 */
export function reportsOf(url: URL, sent: Outgoing, failure: ReadFailure | null): { host: Report; service: Report } {
  if (failure === null) return { host: { kind: 'good' }, service: { kind: 'good' } };
  if (failure.reason === 'too_large' || failure.reason === 'wrong_content_type')
    return { host: { kind: 'good' }, service: { kind: 'good' } };
  if (!['timeout', 'server_error', 'network', 'rate_limited', 'captcha'].includes(failure.reason))
    return { host: { kind: 'nothing' }, service: { kind: 'nothing' } };
  const retryAt = failure.retryAt?.getTime() ?? null;
  const asked = createHash('sha256')
    .update(`${url.pathname}${url.search}\n`)
    .update(sent.body ?? '');
  return {
    host: { kind: 'failed', what: asked.digest('hex').slice(0, 12), retryAt },
    // A board whose host name is gone has left the service; the service is well.
    service: hasCode(failure.cause, ['ENOTFOUND']) ? { kind: 'nothing' } : { kind: 'failed', what: url.host, retryAt },
  };
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && (('code' in error && codes.includes(String(error.code))) || hasCode(error.cause, codes));
}
