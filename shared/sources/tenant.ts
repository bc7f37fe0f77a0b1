import { type FetchedPage, ReadFailure } from '../ports/page-fetcher.ts';

/** Hosts that vendors keep for themselves. */
const vendors: ReadonlySet<string> = new Set(
  'www app api help support docs blog status cdn assets static images media mail email login auth sso account accounts info go get developer developers partner partners marketing community academy learn resources staging sandbox demo-api'.split(
    ' ',
  ),
);

/** The customer in front of a vendor's domain (`acme` of `acme.vendor.example`), lower case; null for the vendor's own hosts and for deeper names. */
export function tenantOf(url: URL, domain: string, reserved: readonly string[] = []): string | null {
  const host = hostOf(url);
  if (!host.endsWith(`.${domain}`)) return null;
  const label = host.slice(0, -domain.length - 1);
  return /^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/.test(label) && !vendors.has(label) && !reserved.includes(label) ? label : null;
}

/** The host of an address, lower case, without the dot of the root. */
export function hostOf(url: URL): string {
  return url.hostname.toLowerCase().replace(/\.+$/, '');
}

/**
 * The answer of a customer's own host. A host that sends its visitors to another one has no board any more (that is what services do whose customer has left):
 * ReadFailure `not_found` instead of the fetcher's word for it.
 */
export async function orGone(answer: Promise<FetchedPage>, service: string): Promise<FetchedPage> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof ReadFailure) || error.status === null || error.status < 300 || error.status > 399) throw error;
    throw new ReadFailure('not_found', `there is no such board at ${service} any more: ${error.message}`, {
      cause: error,
      status: error.status,
      page: error.page ?? undefined,
    });
  }
}
