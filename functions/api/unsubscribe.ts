import type { Clock } from '../../shared/ports/clock.ts';
import type { DigestStore } from '../../shared/ports/digest-store.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import { Refusal } from '../../shared/ports/refusal.ts';

export interface UnsubscribeDeps {
  digests: Pick<DigestStore, 'userOfToken' | 'unsubscribe'>;
  clock: Clock;
}

/**
 * The end of the digests, by the token of the mail alone. Mail programs and scanners follow links on their own: a GET therefore only asks,
 * and the POST (RFC 8058, or the button of the page) acts.
 */
export function unsubscribeOperations({
  digests,
  clock,
}: UnsubscribeDeps): Pick<OperationHandlers, 'unsubscribe.confirm' | 'unsubscribe.now'> {
  return {
    'unsubscribe.confirm': async ({ token }) => {
      if ((await digests.userOfToken(token)) === null) throw unknownToken();
      return page(
        'Stop the digest?',
        '<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>Stop sending me digests</button></form>',
      );
    },
    'unsubscribe.now': async ({ token }) => {
      if (!(await digests.unsubscribe(token, clock.now().toISOString()))) throw unknownToken();
      return page('No more digests', '<p>You will get no more digests. You can turn them on again in your digest settings.</p>');
    },
  };
}

function unknownToken(): Refusal {
  return new Refusal(404, 'Unknown link', 'This unsubscribe link belongs to nobody. Was it cut short?');
}

/** Fixed text only: nothing of the request is in it. */
function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}
