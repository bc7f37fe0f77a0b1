import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterRequest, distinct, type Report, threshold } from '../../../shared/adapters/http/breaker.ts';
import { HostGate, type Scope } from '../../../shared/adapters/http/host-gate.ts';
import { quotaWindows, windowOf } from '../../../shared/adapters/http/quotas.ts';
import { type BreakerState, closedBreaker, untouched } from '../../../shared/domain/host-state.ts';
import type { HostStateStore } from '../../../shared/ports/host-state-store.ts';
import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { FakeHostStateStore } from '../../support/fake-host-state-store.ts';
import { VirtualTime } from '../../support/virtual-time.ts';

const good: Report = { kind: 'good' };
const bad = (what: string, retryAt: number | null = null): Report => ({ kind: 'failed', what, retryAt });
const scope = (gapMilliseconds: number, concurrency: number, fields: Partial<Scope> = {}): Scope => ({
  name: 'a.example',
  pace: { gapMilliseconds, concurrency },
  quotas: [],
  secrets: [],
  ...fields,
});

/** Gates of functions that share nothing but the store and the time. */
function world(store: HostStateStore = new FakeHostStateStore()) {
  const time = new VirtualTime();
  let ids = 0;
  const gate = () =>
    new HostGate({
      store,
      now: time.now,
      sleep: time.sleep,
      random: () => 0.5,
      id: () => `id-${++ids}`,
      patienceMilliseconds: 20_000,
    });
  return { time, gate, store };
}

describe('pace', () => {
  it('never starts two requests closer than the gap, nor more than the places at a time, over all functions and both scopes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(
          fc.record({
            arrives: fc.integer({ min: 0, max: 5000 }),
            lasts: fc.integer({ min: 0, max: 4000 }),
            host: fc.integer({ min: 0, max: 2 }),
          }),
          { minLength: 1, maxLength: 25 },
        ),
        fc.boolean(),
        async (gap, places, serviceGap, servicePlaces, requests, withService) => {
          const { time, gate } = world();
          const running = new Map<string, number>();
          const starts = new Map<string, number[]>();
          const most = new Map<string, number>();
          const doing = (name: string) => {
            starts.set(name, [...(starts.get(name) ?? []), time.now()]);
            running.set(name, (running.get(name) ?? 0) + 1);
            most.set(name, Math.max(most.get(name) ?? 0, running.get(name) ?? 0));
          };
          const deadline = new Date(time.now() + 3_600_000_000);
          const hostPlaces = withService ? 1 : places;
          const all = requests.map(async ({ arrives, lasts, host }) => {
            await time.sleep(arrives);
            const hostScope = scope(gap, hostPlaces, { name: `h${host}` });
            const service = scope(serviceGap, servicePlaces, { name: 'service:s' });
            const scopes = withService ? [hostScope, service] : [hostScope];
            await gate().pass({ scopes, first: false, deadline }, async () => {
              for (const { name } of scopes) doing(name);
              await time.sleep(lasts);
              for (const { name } of scopes) running.set(name, (running.get(name) ?? 0) - 1);
              return { value: null, reports: [good, good], sent: true };
            });
          });
          await time.run(Promise.all(all));
          for (const [name, moments] of starts) {
            const service = name.startsWith('service');
            for (const [index, moment] of moments.entries())
              if (index > 0) {
                // A slot counts as met for a quarter of a gap: what is late there is made up for at the next.
                const before = moments[index - 1] ?? 0;
                expect(moment - before).toBeGreaterThanOrEqual((service ? serviceGap : gap) * 0.75 - 1);
              }
            expect(most.get(name)).toBeLessThanOrEqual(service ? servicePlaces : hostPlaces);
          }
          expect([...starts.entries()].filter(([name]) => name.startsWith('h')).flatMap(([, each]) => each)).toHaveLength(
            requests.length,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('frees the place of a function that died', async () => {
    const { time, gate, store } = world();
    const never = gate().pass(
      { scopes: [scope(0, 1)], first: false, deadline: new Date(time.now() + 1e9) },
      () => new Promise<never>(() => {}),
    );
    void never;
    const start = time.now();
    const next = gate().pass({ scopes: [scope(0, 1)], first: false, deadline: new Date(time.now() + 1e9) }, async () => ({
      value: time.now(),
      reports: [good],
      sent: true,
    }));
    expect((await time.run(next)) - start).toBeGreaterThanOrEqual(90_000);
    expect((await store.read('a.example')).leases).not.toHaveProperty('id-2');
  });

  it('a clock that is hours ahead holds nobody up', async () => {
    const store = new FakeHostStateStore();
    const { time, gate } = world(store);
    const wrong = time.now() + 7_200_000;
    store.rows.set('a.example', { ...untouched, nextAt: wrong, lastAt: wrong, leases: { dead: wrong } });
    const start = time.now();
    await time.run(
      gate().pass({ scopes: [scope(1000, 1)], first: true, deadline: new Date(start + 60_000) }, async () => ({
        value: null,
        reports: [good],
        sent: true,
      })),
    );
    expect(time.now() - start).toBeLessThan(1000);
  });

  it('puts off what would wait longer than is worth it, one after the other at the pace of the host, and lets work that has begun go on', async () => {
    const { time, gate } = world();
    const started: number[] = [];
    const late: number[] = [];
    const start = time.now();
    const turn = (first: boolean) =>
      gate()
        .pass({ scopes: [scope(1000, 1)], first, deadline: new Date(start + 240_000) }, async () => {
          started.push(time.now() - start);
          return { value: null, reports: [good], sent: true };
        })
        .catch((error: ReadFailure) => {
          expect(error).toMatchObject({ reason: 'pace_used_up' });
          late.push((error.retryAt?.getTime() ?? 0) - start);
        });
    await time.run(
      Promise.all([...Array.from({ length: 60 }, () => turn(true)), ...Array.from({ length: 5 }, () => turn(false))]),
    );
    // As many as start within twenty seconds, and those that had begun.
    expect(started.length).toBe(21 + 5);
    expect(late).toHaveLength(39);
    const gaps = late.toSorted((a, b) => a - b).map((at, index, all) => at - (all[index - 1] ?? at));
    expect(Math.min(...late)).toBeGreaterThanOrEqual(20_000);
    // Spread at the pace of the host: never two at a moment.
    expect(gaps.slice(1).every((gap) => gap === 1000)).toBe(true);
  });

  it('five thousand boards of one host are all served at its pace, come back early enough, and none waits for ever', async () => {
    const { time, gate } = world();
    const boards = 5000;
    const gap = 1000;
    const start = time.now();
    const started: number[] = [];
    let messages = 0;
    const atOnce = new Map<number, number>();
    const board = async () => {
      for (;;) {
        messages += 1;
        const second = Math.floor(time.now() / 1000);
        atOnce.set(second, (atOnce.get(second) ?? 0) + 1);
        try {
          await gate().pass({ scopes: [scope(gap, 2)], first: true, deadline: new Date(time.now() + 240_000) }, async () => {
            started.push(time.now());
            return { value: null, reports: [good], sent: true };
          });
          return;
        } catch (error) {
          if (!(error instanceof ReadFailure) || error.reason !== 'pace_used_up' || error.retryAt === null) throw error;
          const delay = error.retryAt.getTime() - time.now();
          // What a delayed message can do.
          expect(delay).toBeLessThanOrEqual(900_000);
          await time.sleep(Math.max(1000, delay));
        }
      }
    };
    await time.run(Promise.all(Array.from({ length: boards }, board)));
    started.sort((a, b) => a - b);
    for (const [index, at] of started.entries())
      if (index > 0) expect(at - (started[index - 1] ?? 0)).toBeGreaterThanOrEqual(gap * 0.75);
    expect(started).toHaveLength(boards);
    // The host is kept busy to the end: hardly longer than the pace itself asks for.
    expect((started.at(-1) ?? 0) - start).toBeLessThan(boards * gap * 1.1);
    // Each board costs a few messages, not hundreds, and after the first rush no second sees a herd.
    expect(messages).toBeLessThan(boards * 8);
    expect(Math.max(...[...atOnce].filter(([second]) => second > start / 1000 + 1).map(([, count]) => count))).toBeLessThan(60);
  }, 60_000);

  it('a scope without pace and quota costs one look, an idle host two small changes', async () => {
    const store = new FakeHostStateStore();
    const { time, gate } = world(store);
    const pass = (scopes: Scope[]) =>
      time.run(
        gate().pass({ scopes, first: true, deadline: new Date(time.now() + 60_000) }, async () => ({
          value: null,
          reports: scopes.map(() => good),
          sent: true,
        })),
      );
    await pass([scope(0, 1, { pace: null })]);
    expect(store.calls).toBe(1);
    store.calls = 0;
    await pass([scope(500, 1)]);
    expect(store.calls).toBe(2);
    await time.run(time.sleep(1000));
    store.calls = 0;
    await pass([scope(500, 1), scope(100, 3, { name: 'service:s', quotas: [{ requests: 5, per: 'day' }] })]);
    expect(store.calls).toBe(4);
    store.calls = 0;
    await time.run(time.sleep(1000));
    await pass([scope(500, 1), scope(0, 1, { name: 'service:t', pace: null, quotas: [{ requests: 5, per: 'day' }] })]);
    expect(store.calls).toBe(3);
  });
});

describe('quotas', () => {
  it('have windows in UTC that touch each other', () => {
    const at = (text: string) => Date.parse(text);
    const window = (per: Parameters<typeof windowOf>[0], text: string) => {
      const { start, end } = windowOf(per, at(text));
      return [new Date(start).toISOString(), end === null ? null : new Date(end).toISOString()];
    };
    expect(window('minute', '2026-11-21T10:20:30Z')).toEqual(['2026-11-21T10:20:00.000Z', '2026-11-21T10:21:00.000Z']);
    expect(window('hour', '2026-11-21T10:20:30Z')).toEqual(['2026-11-21T10:00:00.000Z', '2026-11-21T11:00:00.000Z']);
    expect(window('day', '2026-11-21T10:20:30Z')).toEqual(['2026-11-21T00:00:00.000Z', '2026-11-22T00:00:00.000Z']);
    // A Saturday; the week began on Monday.
    expect(window('week', '2026-11-21T10:20:30Z')).toEqual(['2026-11-16T00:00:00.000Z', '2026-11-23T00:00:00.000Z']);
    expect(window('month', '2026-12-21T10:20:30Z')).toEqual(['2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z']);
    expect(window('ever', '2026-11-21T10:20:30Z')).toEqual(['1970-01-01T00:00:00.000Z', null]);
    fc.assert(
      fc.property(
        fc.constantFrom('minute', 'hour', 'day', 'week', 'month' as const),
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        (per, now) => {
          const { start, end } = windowOf(per, now);
          expect(start).toBeLessThanOrEqual(now);
          expect(end).toBeGreaterThan(now);
          expect(windowOf(per, (end ?? 0) - 1).start).toBe(start);
          expect(windowOf(per, end ?? 0).start).toBe(end);
        },
      ),
    );
  });

  it('are those of a key', () => {
    const quota = [{ requests: 500, per: 'ever' as const }];
    const name = (secrets: string[]) => quotaWindows(quota, secrets, 0)[0]?.name;
    expect(name([])).toBe('ever');
    expect(name(['key-one'])).not.toBe(name(['key-two']));
    expect(name(['key-one'])).not.toContain('key-one');
  });

  it('let through exactly as many as the tightest allows, say when to come back, and do not count what was never sent', async () => {
    const { time, gate, store } = world();
    const quotas = [
      { requests: 3, per: 'minute' as const },
      { requests: 5, per: 'day' as const },
    ];
    const ask = (sent: boolean) =>
      time
        .run(
          gate().pass(
            { scopes: [scope(0, 1, { pace: null, quotas })], first: true, deadline: new Date(time.now() + 60_000) },
            async () => ({ value: 'went', reports: [good], sent }),
          ),
        )
        .catch((error: ReadFailure) => [error.reason, error.retryAt?.toISOString()]);
    for (let index = 0; index < 10; index += 1) expect(await ask(false)).toBe('went');
    for (let index = 0; index < 3; index += 1) expect(await ask(true)).toBe('went');
    expect(await ask(true)).toEqual(['quota_used_up', '2026-11-21T00:01:00.000Z']);
    time.advance(60_000);
    expect(await ask(true)).toBe('went');
    expect(await ask(true)).toBe('went');
    // Both are spent now or soon: the day is what counts.
    expect(await ask(true)).toEqual(['quota_used_up', '2026-11-22T00:00:00.000Z']);
    expect((await store.read('a.example')).quotas.day).toEqual({ window: Date.parse('2026-11-21T00:00:00Z'), used: 5 });
    time.advance(86_400_000);
    expect(await ask(true)).toBe('went');
  });

  it('that end with a key say so', async () => {
    const { time, gate } = world();
    const pass = () =>
      time.run(
        gate().pass(
          {
            scopes: [scope(0, 1, { pace: null, quotas: [{ requests: 1, per: 'ever' }], secrets: ['mine'] })],
            first: true,
            deadline: new Date(time.now() + 60_000),
          },
          async () => ({ value: null, reports: [good], sent: true }),
        ),
      );
    await pass();
    time.advance(400 * 86_400_000);
    await expect(pass()).rejects.toMatchObject({
      reason: 'quota_used_up',
      retryAt: null,
      message: expect.stringMatching(/another key/),
    });
  });
});

describe('breaker', () => {
  const heard = (state: BreakerState, report: Report, now: number, id = 'x') => afterRequest(state, id, report, now) ?? state;
  const trip = (now = 0) => {
    let state = closedBreaker;
    for (let index = 0; index < threshold; index += 1) state = heard(state, bad(`/board-${index % distinct}`), now + index);
    return state;
  };

  it('opens after enough failures of enough different boards, not for one bad board', () => {
    let one = closedBreaker;
    for (let index = 0; index < 50; index += 1) one = heard(one, bad('/same'), index);
    expect(one.openUntil).toBeNull();
    expect(trip().openUntil).toBeGreaterThan(0);
  });

  it('forgets failures at a good answer and with time', () => {
    let state = closedBreaker;
    for (let index = 0; index < threshold - 1; index += 1) state = heard(state, bad(`/b${index}`), index);
    expect(heard(heard(state, good, 10), bad('/x'), 11).openUntil).toBeNull();
    expect(heard(state, bad('/x'), 10 + 3_600_000).openUntil).toBeNull();
    expect(heard(state, bad('/x'), 10).openUntil).not.toBeNull();
    expect(afterRequest(closedBreaker, 'x', good, 1)).toBeNull();
  });

  it('open, listens to its probe alone: late news of requests from before neither closes nor prolongs it', () => {
    const open = trip();
    expect(afterRequest(open, 'late', good, 10)).toBeNull();
    expect(afterRequest(open, 'late', bad('/x'), 10)).toBeNull();
    const probing: BreakerState = { ...open, probe: { id: 'p', until: 1e9 } };
    expect(afterRequest(probing, 'late', good, 10)).toBeNull();
    expect(afterRequest(probing, 'p', good, 10)).toMatchObject({ openUntil: null, openings: 0, failures: [], probe: null });
    expect(afterRequest(probing, 'p', { kind: 'nothing' }, 10)).toMatchObject({ openUntil: open.openUntil, probe: null });
  });

  it('stays open twice as long each time, within an hour, and as long as it is asked to', () => {
    let state = trip();
    let pause = (state.openUntil ?? 0) - (threshold - 1);
    expect(pause).toBe(60_000);
    for (let turn = 0; turn < 10; turn += 1) {
      const now = state.openUntil ?? 0;
      state = heard({ ...state, probe: { id: 'p', until: now + 1 } }, bad('/x'), now, 'p');
      expect((state.openUntil ?? 0) - now).toBe(Math.min(3_600_000, pause * 2));
      pause = (state.openUntil ?? 0) - now;
    }
    const asked = { ...trip(), probe: { id: 'p', until: 1e9 } };
    expect(heard(asked, bad('/x', 1000 + 1_800_000), 1000, 'p').openUntil).toBe(1000 + 1_800_000);
    expect(heard(asked, bad('/x', 1000 + 86_400_000), 1000, 'p').openUntil).toBe(1000 + 3_600_000);
  });

  it('lets exactly one probe through at a time, over all functions and in whatever order their calls happen', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.record({ arrives: fc.integer({ min: 0, max: 200_000 }), dies: fc.boolean(), fails: fc.boolean() }), {
          minLength: 2,
          maxLength: 12,
        }),
        async (scheduler, requests) => {
          const inner = new FakeHostStateStore();
          inner.rows.set('a.example', { ...untouched, breaker: trip(0) });
          let now = trip(0).openUntil ?? 0;
          let ids = 0;
          const probes = new Map<string, { until: number; over: boolean }>();
          const call = <T>(name: string, step: () => Promise<T>) => scheduler.schedule(Promise.resolve(), name).then(step);
          const store: HostStateStore = {
            read: (name) => call('read', () => inner.read(name)),
            begin: (name, wish) =>
              call('begin', async () => {
                const answer = await inner.begin(name, wish);
                if (answer.obstacle === null && answer.state.breaker.probe?.id === wish.id) {
                  // Two probes at a time only where the first was given up.
                  for (const probe of probes.values()) expect(probe.over || wish.now >= probe.until).toBe(true);
                  probes.set(wish.id, { until: wish.probeUntil, over: false });
                }
                return answer;
              }),
            reserve: (name, queueing) => call('reserve', () => inner.reserve(name, queueing)),
            putOff: (name, line) => call('putOff', () => inner.putOff(name, line)),
            end: (name, id, at) => call('end', () => inner.end(name, id, at)),
            giveBack: (name, quotas) => call('giveBack', () => inner.giveBack(name, quotas)),
            changeBreaker: (name, next, id) =>
              call('changeBreaker', async () => {
                const answer = await inner.changeBreaker(name, next, id);
                const probe = probes.get(id);
                if (answer.stored && probe !== undefined) probe.over = true;
                return answer;
              }),
            readRobots: (origin) => inner.readRobots(origin),
            keepRobots: (...parts) => inner.keepRobots(...parts),
          };
          const work = requests.map(async ({ arrives, dies, fails }) => {
            await scheduler.schedule(Promise.resolve(), 'arrives');
            now += Math.floor(arrives / requests.length);
            const gate = new HostGate({
              store,
              now: () => now,
              sleep: () => call('sleeps', async () => {}),
              random: () => 0.5,
              id: () => `id-${++ids}`,
              patienceMilliseconds: 20_000,
            });
            await gate
              .pass({ scopes: [scope(0, 50)], first: true, deadline: new Date(now + 240_000) }, async (probe) => {
                // While it is not closed, nobody but the probe is here.
                if (inner.rows.get('a.example')?.breaker.openUntil !== null) expect(probe).toBe(true);
                if (dies) return new Promise<never>(() => {});
                await scheduler.schedule(Promise.resolve(), 'answers');
                return { value: null, reports: [fails ? bad('/x') : good], sent: true };
              })
              .catch((error) => expect(error.reason).toMatch(/^(breaker_open|pace_used_up)$/));
          });
          void Promise.all(work);
          await scheduler.waitFor(Promise.race([Promise.all(work), scheduler.waitIdle()]));
        },
      ),
      { numRuns: 300 },
    );
  });
});
