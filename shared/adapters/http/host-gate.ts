import type { HostStates } from '../../domain/host-state.ts';
import { WriteConflict } from '../../ports/errors.ts';
import type { HostStateStore } from '../../ports/host-state-store.ts';
import { type Pace, ReadFailure } from '../../ports/page-fetcher.ts';
import { admit, failed, succeeded } from './breaker.ts';
import { release, reserve } from './pace.ts';

export interface GateTools {
  store: HostStateStore;
  now: () => number;
  sleep: (milliseconds: number) => Promise<void>;
  /** 0 <= x < 1 */
  random: () => number;
  id: () => string;
}

const expiryMilliseconds = 7_200_000;
const mostTries = 60;

/** Manners towards hosts that hold over all concurrent functions: places, gaps and the breaker. */
export class HostGate {
  readonly #tools: GateTools;

  constructor(tools: GateTools) {
    this.#tools = tools;
  }

  /**
   * Throws ReadFailure `breaker_open` (with the moment to come back) while the host is left alone. True when the host has no failures on record, so that a
   * good answer need not be reported.
   */
  async admit(host: string): Promise<boolean> {
    const { now } = this.#tools;
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const { version, state } = await this.#tools.store.read(host, 'breaker');
      const answer = admit(state, now());
      if (!answer.admitted)
        throw new ReadFailure(
          'breaker_open',
          `${host} failed repeatedly and is left alone until ${new Date(answer.until).toISOString()}`,
          {
            retryAt: new Date(answer.until),
          },
        );
      if (answer.probe === null) return succeeded(state) === null;
      if (await this.#stored(host, 'breaker', version, answer.probe)) return false;
      await this.#jitter(attempt);
    }
    throw new ReadFailure('breaker_open', `the probe of ${host} is contended`, { retryAt: new Date(now() + 60_000) });
  }

  /** Tells the breaker how the host answered. `ok` resets it. */
  async report(host: string, outcome: { ok: true } | { ok: false; what: string; retryAt: Date | null }): Promise<void> {
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const { version, state } = await this.#tools.store.read(host, 'breaker');
      const next = outcome.ok
        ? succeeded(state)
        : failed(state, outcome.what, this.#tools.now(), outcome.retryAt?.getTime() ?? null);
      if (next === null || (await this.#stored(host, 'breaker', version, next))) return;
      await this.#jitter(attempt);
    }
  }

  /**
   * Waits for a place and the host's gap, runs the work, frees the place. Throws ReadFailure `rate_limited` when the turn would come after the deadline.
   */
  async take<T>(host: string, pace: Pace, deadline: Date, work: () => Promise<T>): Promise<T> {
    const id = this.#tools.id();
    const startAt = await this.#reserve(host, pace, deadline, id);
    const wait = startAt - this.#tools.now();
    try {
      if (wait > 0) await this.#tools.sleep(wait);
      return await work();
    } finally {
      await this.#release(host, id);
    }
  }

  async #reserve(host: string, pace: Pace, deadline: Date, id: string): Promise<number> {
    const busy = (at: number) =>
      new ReadFailure('rate_limited', `our own pace for ${host} is used up: its turn comes after the time there is`, {
        retryAt: new Date(at),
      });
    for (let attempt = 0; ; attempt += 1) {
      const now = this.#tools.now();
      const { version, state } = await this.#tools.store.read(host, 'pace');
      const answer = reserve(state, pace, now, id);
      if (answer.go) {
        if (answer.startAt >= deadline.getTime()) throw busy(answer.startAt);
        if (await this.#stored(host, 'pace', version, answer.state)) return answer.startAt;
        await this.#jitter(attempt);
      } else {
        if (now >= deadline.getTime()) throw busy(answer.askAgainAt);
        // A place is freed as soon as its request ends, mostly long before its lease does.
        await this.#tools.sleep(Math.min(Math.max(pace.gapMilliseconds, 50), 1000) * (0.5 + this.#tools.random()));
      }
    }
  }

  async #release(host: string, id: string): Promise<void> {
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const { version, state } = await this.#tools.store.read(host, 'pace');
      if (state === null || (await this.#stored(host, 'pace', version, release(state, id)))) return;
      await this.#jitter(attempt);
    }
    // The lease ends by itself.
  }

  async #stored<K extends keyof HostStates>(host: string, kind: K, version: number, state: HostStates[K]): Promise<boolean> {
    try {
      await this.#tools.store.write(host, kind, version, state, new Date(this.#tools.now() + expiryMilliseconds));
      return true;
    } catch (error) {
      if (error instanceof WriteConflict) return false;
      throw error;
    }
  }

  #jitter(attempt: number): Promise<void> {
    return this.#tools.sleep(this.#tools.random() * Math.min(250, 10 * 2 ** attempt));
  }
}
