import {
  type BreakerState,
  begun,
  endOfQueue,
  type HostState,
  type Line,
  type Obstacle,
  obstacle,
  putOff,
  type Queueing,
  type QuotaWindow,
  type Robots,
  untouched,
  type Wish,
} from '../../shared/domain/host-state.ts';
import type { HostStateStore } from '../../shared/ports/host-state-store.ts';

/** State of hosts in memory: each step at once, by the rules alone. */
export class FakeHostStateStore implements HostStateStore {
  readonly rows = new Map<string, HostState>();
  /** How often it was asked. */
  calls = 0;

  #state(scope: string): HostState {
    this.calls += 1;
    return structuredClone(this.rows.get(scope) ?? untouched);
  }

  async read(scope: string): Promise<HostState> {
    return this.#state(scope);
  }

  async begin(scope: string, wish: Wish): Promise<{ obstacle: Obstacle | null; state: HostState }> {
    const state = this.#state(scope);
    const inTheWay = obstacle(state, wish);
    if (inTheWay !== null) return { obstacle: inTheWay, state };
    const next = begun(state, wish);
    this.rows.set(scope, next);
    return { obstacle: null, state: structuredClone(next) };
  }

  async reserve(scope: string, { now, latest, gapMilliseconds }: Queueing): Promise<{ slot: number; taken: boolean }> {
    const state = this.#state(scope);
    const slot = endOfQueue(state, now);
    if (slot > latest) return { slot, taken: false };
    this.rows.set(scope, { ...state, nextAt: slot + gapMilliseconds });
    return { slot, taken: true };
  }

  async putOff(scope: string, line: Line): Promise<number> {
    const state = this.#state(scope);
    const { at, lineAt } = putOff(state, line);
    this.rows.set(scope, { ...state, lineAt });
    return at;
  }

  async end(scope: string, id: string, startedAt: number | null): Promise<void> {
    const state = this.#state(scope);
    delete state.leases[id];
    this.rows.set(scope, startedAt === null ? state : { ...state, lastAt: startedAt });
  }

  async giveBack(scope: string, quotas: readonly QuotaWindow[]): Promise<void> {
    const state = this.#state(scope);
    for (const { name, window } of quotas) {
      const counted = state.quotas[name];
      if (counted?.window === window && counted.used > 0) counted.used -= 1;
    }
    this.rows.set(scope, state);
  }

  async changeBreaker(scope: string, next: BreakerState, id: string): Promise<{ stored: boolean; breaker: BreakerState }> {
    const state = this.#state(scope);
    if (state.breaker.version !== next.version - 1) return { stored: false, breaker: state.breaker };
    delete state.leases[id];
    this.rows.set(scope, { ...state, breaker: structuredClone(next) });
    return { stored: true, breaker: next };
  }

  readonly robots = new Map<string, { robots: Robots; until: Date }>();

  async readRobots(origin: string): Promise<{ robots: Robots; until: Date } | null> {
    return structuredClone(this.robots.get(origin) ?? null);
  }

  async keepRobots(origin: string, robots: Robots, until: Date): Promise<void> {
    this.robots.set(origin, structuredClone({ robots, until }));
  }
}
