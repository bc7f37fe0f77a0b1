import { type FetchedPage, ReadFailure } from '../ports/page-fetcher.ts';
import { type Asking, ask, type ListContext, type Source } from './source.ts';

/**
 * Asks a service with a key of one's own. `secrets` are the values that must stay secret wherever they stand; nothing of them is in the page or the failure that
 * comes back, even if the service repeats them. Throws ReadFailure, `key_refused` where the service does not take the key.
 */
export async function askWithKey(
  url: string,
  source: Source,
  context: ListContext,
  secrets: readonly string[],
  asking: Asking = {},
): Promise<FetchedPage> {
  try {
    const page = await ask(url, source, context, { ...asking, secrets, conditional: false });
    return page.kind === 'page' ? { ...page, url: hidden(page.url, secrets), body: hiddenIn(page.body, secrets) } : page;
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    const refused = error.reason === 'forbidden' && (error.status === 401 || error.status === 403);
    const { page } = error;
    // Without the cause: what lies under it may hold the whole request.
    throw new ReadFailure(
      refused ? 'key_refused' : error.reason,
      refused
        ? `${source.title} does not take your key (HTTP ${error.status}): look whether it is right, active, and meant for this. ${source.key?.howTo ?? ''}`
        : hidden(error.message, secrets),
      {
        status: error.status ?? undefined,
        retryAt: error.retryAt ?? undefined,
        page: page === null ? undefined : { ...page, url: hidden(page.url, secrets), body: hiddenIn(page.body, secrets) },
      },
    );
  }
}

/** HTTP Basic authorization (RFC 7617) of services that take the key as the name and no password. */
export function basicAuthorization(key: string): string {
  return `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
}

/** A text without the secrets: as they are, as they stand in addresses, and as they stand in a header of Basic authorization. */
function hidden(text: string, secrets: readonly string[]): string {
  return formsOf(secrets).reduce((rest, form) => rest.replaceAll(form, '***'), text);
}

/** Shorter ones are no secrets, and hiding them would make holes into every other word. */
const leastLength = 6;

function formsOf(secrets: readonly string[]): string[] {
  return secrets
    .filter((secret) => secret.length >= leastLength)
    .flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(`${secret}:`).toString('base64')]);
}

function hiddenIn(body: Buffer, secrets: readonly string[]): Buffer {
  return formsOf(secrets).some((form) => body.includes(form)) ? Buffer.from(hidden(body.toString('utf8'), secrets)) : body;
}
