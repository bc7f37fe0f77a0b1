import { type BreakerState, type HostState, type Obstacle, obstacle, type Wish } from '../../domain/host-state.ts';
import type { HostStateStore } from '../../ports/host-state-store.ts';
import { type Pace, type Quota, ReadFailure } from '../../ports/page-fetcher.ts';
import { afterRequest, probeMilliseconds, type Report } from './breaker.ts';
import { keptUntil, quotaWindows, windowOf } from './quotas.ts';

export interface GateTools {
  store: HostStateStore;
  now: () => number;
  sleep: (milliseconds: number) => Promise<void>;
  /** 0 <= x < 1 */
  random: () => number;
  id: () => string;
  /** How long the first request of a piece of work may wait for its turn; afterwards the work is better done later. */
  patienceMilliseconds: number;
}

/** A door a request has to pass: its host, and its service where that has manners of its own. */
export interface Scope {
  name: string;
  /** Null where no gentleness is needed: only the breaker counts. */
  pace: Pace | null;
  quotas: readonly Quota[];
  /** What an allowance belongs to, besides the scope: keys. */
  secrets: readonly string[];
}

export interface Passing {
  /** The host first: it is the one that waits longest. */
  scopes: readonly Scope[];
  /** Whether a piece of work begins with this request; one that has begun is let wait until its deadline. */
  first: boolean;
  deadline: Date;
}

export interface Passed<T> {
  value: T;
  /** What each scope learns from it, in their order. */
  reports: readonly Report[];
  /** False where nothing left this machine: it counts in no quota. */
  sent: boolean;
}

/** A request whose function died gives its place back after that. */
const leaseMilliseconds = 90_000;
const keptMilliseconds = 7_200_000;
/** Turns that are put off come again within this time; SQS delays a message by 900 s at most. */
const lineMilliseconds = 840_000;
/** Requests one turn is taken to cost at most, when turns are spread. */
const mostPerTurn = 50;
const mostTries = 20;

interface Entered {
  scope: Scope;
  id: string;
  at: number;
  breaker: BreakerState;
  /** A lease has to be given back. */
  leased: boolean;
  windows: ReturnType<typeof quotaWindows>;
}

/**
 * Manners that hold over all concurrent functions: gaps, places, quotas and breakers. A request to an idle host costs two small writes of the table, one
 * that has to queue four; a service with manners of its own the same again.
 */
export class HostGate {
  readonly #tools: GateTools;

  constructor(tools: GateTools) {
    this.#tools = tools;
  }

  /**
   * Waits for its turn at each scope, does the work (which is told whether it is the one probe of an open breaker), and gives the places back. Throws ReadFailure, all with the moment to come back: `breaker_open`,
   * `quota_used_up`, and `pace_used_up` when the turn would come later than is worth waiting for.
   */
  async pass<T>({ scopes, first, deadline }: Passing, work: (probe: boolean) => Promise<Passed<T>>): Promise<T> {
    const { now, id } = this.#tools;
    const entered: Entered[] = [];
    const nothing: Passed<unknown> = { value: null, reports: [], sent: false };
    let done: Passed<unknown> = nothing;
    const requestId = id();
    let startedAt: number | null = null;
    try {
      for (const scope of scopes) entered.push(await this.#enter(scope, first, deadline.getTime(), requestId));
      startedAt = now();
      const passed = await work(entered.some(({ breaker }) => breaker.probe?.id === requestId));
      done = passed;
      return passed.value;
    } finally {
      for (const [index, each] of entered.entries())
        await this.#leave(each, done.reports[index] ?? { kind: 'nothing' }, done.sent ? startedAt : null, done.sent);
    }
  }

  async #enter(scope: Scope, first: boolean, deadline: number, id: string): Promise<Entered> {
    const { store, now, sleep, random } = this.#tools;
    const gap = scope.pace?.gapMilliseconds ?? 0;
    const latest = Math.min(deadline, first ? now() + this.#tools.patienceMilliseconds : deadline);
    let slot: number | null = null;
    let earliest = 0;
    for (;;) {
      const moment = now();
      // A slot that was met but for a moment counts as met: else the time a call takes would be lost at each request.
      const at: number = slot !== null && moment - slot < gap / 4 ? Math.max(slot, earliest) : moment;
      const wish: Wish = {
        id,
        now: moment,
        at,
        queued: slot !== null,
        gapMilliseconds: gap,
        places: scope.pace && { most: scope.pace.concurrency, until: moment + leaseMilliseconds },
        quotas: quotaWindows(scope.quotas, scope.secrets, moment),
        first,
        probeUntil: moment + probeMilliseconds,
        expiresAt: keptUntil(scope.quotas, moment, moment + keptMilliseconds),
      };
      const { obstacle: inTheWay, state } = await this.#begin(scope, wish);
      if (inTheWay === null)
        return { scope, id, at, breaker: state.breaker, leased: wish.places !== null, windows: wish.quotas.slice() };
      if (inTheWay.kind === 'breaker' || inTheWay.kind === 'quota') throw refusal(scope, inTheWay, moment);
      if (slot === null) {
        const reserved = await store.reserve(scope.name, { now: moment, latest, gapMilliseconds: gap });
        if (!reserved.taken) throw await this.#putOff(scope, state, reserved.slot);
        slot = reserved.slot;
      } else if (moment >= latest) throw await this.#putOff(scope, state, moment);
      if (inTheWay.kind === 'gap') earliest = Math.max(earliest, inTheWay.until);
      const until =
        inTheWay.kind === 'places' && slot <= moment
          ? // A place is free as soon as its request ends, mostly long before its lease does.
            moment + Math.min(Math.max(gap, 100), 1000) * (0.5 + random())
          : Math.max(slot, earliest);
      if (until > latest) throw await this.#putOff(scope, state, until);
      await sleep(Math.max(1, until - moment));
    }
  }

  /** Where neither pace nor quota counts, a look at the breaker is enough, unless this becomes the probe. */
  async #begin(scope: Scope, wish: Wish): Promise<{ obstacle: Obstacle | null; state: HostState }> {
    if (scope.pace === null && scope.quotas.length === 0) {
      const state = await this.#tools.store.read(scope.name);
      const inTheWay = obstacle(state, { ...wish, queued: true });
      if (state.breaker.openUntil === null || inTheWay !== null) return { obstacle: inTheWay, state };
    }
    return this.#tools.store.begin(scope.name, wish);
  }

  /** The failure of a turn that is put off, not to come again before `floor`. */
  async #putOff(scope: Scope, state: HostState, floor: number): Promise<ReadFailure> {
    const gap = scope.pace?.gapMilliseconds ?? 0;
    const requests = Math.min(mostPerTurn, Math.max(1, state.requests / Math.max(1, state.turns)));
    const at = await this.#tools.store.putOff(scope.name, {
      floor,
      step: Math.ceil(gap * requests),
      most: lineMilliseconds,
    });
    return new ReadFailure(
      'pace_used_up',
      `so many boards of ${scope.name} are waiting that the turn of this one comes later, at the pace we keep there`,
      { retryAt: new Date(at) },
    );
  }

  async #leave(entered: Entered, report: Report, startedAt: number | null, sent: boolean): Promise<void> {
    const { store, now } = this.#tools;
    const { scope, id, windows } = entered;
    if (!sent && windows.length > 0) await store.giveBack(scope.name, windows);
    const late = startedAt !== null && entered.leased && startedAt - entered.at > (scope.pace?.gapMilliseconds ?? 0) / 4;
    let freed = !entered.leased;
    let breaker = entered.breaker;
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const next = afterRequest(breaker, id, report, now());
      if (next === null) break;
      const answer = await store.changeBreaker(scope.name, next, id);
      if (answer.stored) {
        freed = true;
        break;
      }
      breaker = answer.breaker;
    }
    if (!freed || late) await store.end(scope.name, id, late ? startedAt : null);
  }
}

function refusal(scope: Scope, inTheWay: Extract<Obstacle, { kind: 'breaker' | 'quota' }>, now: number): ReadFailure {
  if (inTheWay.kind === 'breaker')
    return new ReadFailure(
      'breaker_open',
      `${scope.name} failed repeatedly and is left alone until ${new Date(inTheWay.until).toISOString()}`,
      { retryAt: new Date(inTheWay.until) },
    );
  const name = inTheWay.quota.name.split(':')[0];
  const quota = scope.quotas.find(({ per }) => per === name);
  const end = quota === undefined ? null : windowOf(quota.per, now).end;
  return new ReadFailure(
    'quota_used_up',
    end === null
      ? `the ${inTheWay.quota.limit} requests that a key of ${scope.name} is good for are spent: it needs another key`
      : `the ${inTheWay.quota.limit} requests a ${name} that ${scope.name} allows are spent until ${new Date(end).toISOString()}`,
    { retryAt: end === null ? undefined : new Date(end) },
  );
}
