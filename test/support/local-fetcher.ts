import { randomUUID } from 'node:crypto';
import type { Resolve } from '../../shared/adapters/http/address-guard.ts';
import { parseOrigins } from '../../shared/adapters/http/origins.ts';
import { createPageFetcher, type Limits, type PageFetcherOptions } from '../../shared/adapters/http/page-fetcher.ts';
import type { PageFetcher, PageRequest } from '../../shared/ports/page-fetcher.ts';
import { FakeHostStateStore } from './fake-host-state-store.ts';

/** A resolver for a machine without the internet. */
export const noNames: Resolve = async (hostname) => {
  throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' });
};

/** For faults that only time ends: one attempt, soon over. */
export const impatient: Partial<Limits> = { attemptMilliseconds: 300, fetchMilliseconds: 1200 };

/** The real fetcher, its pauses skipped, on redirected origins. */
export function localFetcher(
  origins: Record<string, string>,
  options: Partial<Omit<PageFetcherOptions, 'limits'>> & { limits?: Partial<Limits> } = {},
): PageFetcher {
  return createPageFetcher({
    userAgent: 'Rolecall/0.1.0 (+https://contact.example)',
    hosts: new FakeHostStateStore(),
    resolve: noNames,
    origins: parseOrigins(JSON.stringify(origins), undefined),
    clock: { now: () => new Date() },
    sleep: async () => {},
    random: () => 0,
    id: randomUUID,
    ...options,
    limits: { attempts: 2, ...options.limits },
  });
}

/** A request with everything but its address. */
export function pageRequest(url: string, fields: Partial<PageRequest> = {}): PageRequest {
  return {
    url,
    expect: 'json',
    robots: false,
    pace: { gapMilliseconds: 0, concurrency: 4 },
    redirects: 'same-host',
    deadline: new Date(Date.now() + 60_000),
    ...fields,
  };
}
