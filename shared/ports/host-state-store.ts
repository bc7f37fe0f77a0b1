import type { BreakerState, HostState, Line, Obstacle, Queueing, QuotaWindow, Robots, Wish } from '../domain/host-state.ts';

/**
 * Small state per scope that all concurrent functions share. A scope is a host (`boards-api.greenhouse.io`), or `service:<name>` where a service answers on
 * many hosts or counts requests. Every change is one atomic step by the rules of `shared/domain/host-state.ts`; idle state expires by itself.
 */
export interface HostStateStore {
  /** The present state; an untouched one where there is none. */
  read(scope: string): Promise<HostState>;
  /** Starts a request, or says what is in its way. The state is the one after the step. */
  begin(scope: string, wish: Wish): Promise<{ obstacle: Obstacle | null; state: HostState }>;
  /** Takes the next slot of the queue; `taken` is false, and nothing is changed, when it comes too late. */
  reserve(scope: string, queueing: Queueing): Promise<{ slot: number; taken: boolean }>;
  /** The moment at which a turn that is put off is to come again. */
  putOff(scope: string, line: Line): Promise<number>;
  /** Frees the place of a request, a repeat changes nothing. `startedAt`: when it really started, where that was later than it said. */
  end(scope: string, id: string, startedAt: number | null): Promise<void>;
  /** Takes a request out of the count of its windows: nothing was sent. */
  giveBack(scope: string, quotas: readonly QuotaWindow[]): Promise<void>;
  /** Stores the next state of the breaker if `version` is the one before, and frees the place of `id`; else gives the present state and changes nothing. */
  changeBreaker(scope: string, next: BreakerState, id: string): Promise<{ stored: boolean; breaker: BreakerState }>;
  /** The robots.txt of an origin as it was read last, and until when it may be held to; null when nobody has read it lately. */
  readRobots(origin: string): Promise<{ robots: Robots; until: Date } | null>;
  /** Keeps it for all functions; one that is too long to keep is left out. */
  keepRobots(origin: string, robots: Robots, until: Date): Promise<void>;
}
