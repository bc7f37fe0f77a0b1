import { describe, expect, it } from 'vitest';
import { mayHelp } from '../../../shared/adapters/http/outcome.ts';
import { type FailureReason, failureReason } from '../../../shared/domain/board.ts';
import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';

describe('a second attempt in the same turn', () => {
  const failed = (reason: FailureReason, cause?: unknown) => new ReadFailure(reason, 'as told', { cause });

  it('is made only where it may succeed, and never of a host that was silent for a whole attempt', () => {
    const helped = failureReason.options.filter((reason) => mayHelp(failed(reason)));
    expect(helped.sort()).toEqual(['network', 'rate_limited', 'server_error', 'truncated']);
  });

  it('is not made of a name that does not exist', () => {
    expect(mayHelp(failed('network', Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })))).toBe(false);
    expect(mayHelp(failed('network', Object.assign(new Error('reset'), { code: 'ECONNRESET' })))).toBe(true);
  });
});
