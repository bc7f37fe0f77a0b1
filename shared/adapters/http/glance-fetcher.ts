import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';
import type { HostStateStore } from '../../ports/host-state-store.ts';
import type { PageFetcher } from '../../ports/page-fetcher.ts';
import { systemResolve } from './address-guard.ts';
import { parseOrigins } from './origins.ts';
import { createPageFetcher, type Limits } from './page-fetcher.ts';

/** Short, for a person waits: one attempt, no long answer. */
const limits: Partial<Limits> = {
  attempts: 1,
  attemptMilliseconds: 8000,
  fetchMilliseconds: 9000,
  patienceMilliseconds: 5000,
  retryAfterMilliseconds: 0,
};

export interface GlanceFetcherOptions {
  userAgent: string;
  /** The state all functions share: a look at a board is as polite as a read of it. */
  hosts: HostStateStore;
  clock: Clock;
  env: { SOURCE_ORIGINS?: string | undefined; AWS_EXECUTION_ENV?: string | undefined };
}

/** The polite fetcher for a look at a page or a listing while a person waits. */
export function createGlanceFetcher({ userAgent, hosts, clock, env }: GlanceFetcherOptions): PageFetcher {
  return createPageFetcher({
    userAgent,
    hosts,
    clock,
    resolve: systemResolve,
    origins: parseOrigins(env.SOURCE_ORIGINS, env.AWS_EXECUTION_ENV),
    sleep: (milliseconds) => sleep(milliseconds),
    random: Math.random,
    id: randomUUID,
    limits,
  });
}
