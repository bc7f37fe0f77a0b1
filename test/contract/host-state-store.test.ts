import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoHostStateStore } from '../../shared/adapters/dynamodb/host-state-store.ts';
import { HostGate } from '../../shared/adapters/http/host-gate.ts';
import { keys } from '../../shared/contracts/tables.ts';
import { type BreakerState, closedBreaker, untouched, type Wish } from '../../shared/domain/host-state.ts';
import type { HostStateStore } from '../../shared/ports/host-state-store.ts';
import { ReadFailure } from '../../shared/ports/page-fetcher.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeHostStateStore } from '../support/fake-host-state-store.ts';
import { VirtualTime } from '../support/virtual-time.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const stores: [string, () => Promise<HostStateStore>][] = [
  ['in memory', async () => new FakeHostStateStore()],
  ['on DynamoDB', async () => dynamoHostStateStore(dynamo.client, (await dynamo.createTables()).jobs)],
];

const start = Date.parse('2026-11-21T00:00:00Z');
const day = { name: 'day', window: start, limit: 3 };
const wish = (fields: Partial<Wish> = {}): Wish => {
  const now = fields.now ?? start;
  return {
    id: 'a',
    now,
    at: now,
    queued: false,
    gapMilliseconds: 100,
    places: { most: 2, until: now + 90_000 },
    quotas: [],
    first: true,
    probeUntil: now + 90_000,
    expiresAt: new Date(now + 7_200_000),
    ...fields,
  };
};
const host = 'a.example';

describe.each(stores)('host state store %s', (_name, create) => {
  it('begins with an untouched state, and keeps scopes apart', async () => {
    const store = await create();
    expect(await store.read(host)).toEqual(untouched);
    expect((await store.begin(host, wish())).obstacle).toBeNull();
    expect(await store.read(host)).toEqual({
      ...untouched,
      nextAt: start + 100,
      lastAt: start,
      leases: { a: start + 90_000 },
      requests: 1,
      turns: 1,
    });
    expect(await store.read('b.example')).toEqual(untouched);
  });

  it('keeps the gap, the places and the queue', async () => {
    const store = await create();
    await store.begin(host, wish());
    expect((await store.begin(host, wish({ id: 'b', now: start + 50 }))).obstacle).toEqual({ kind: 'queue', until: start + 100 });
    expect((await store.begin(host, wish({ id: 'b', now: start + 50, queued: true }))).obstacle).toEqual({
      kind: 'gap',
      until: start + 100,
    });
    expect((await store.begin(host, wish({ id: 'b', now: start + 100, first: false }))).obstacle).toBeNull();
    expect((await store.begin(host, wish({ id: 'c', now: start + 200 }))).obstacle).toEqual({
      kind: 'places',
      until: start + 90_000,
    });
    await store.end(host, 'a', null);
    await store.end(host, 'a', null);
    expect((await store.begin(host, wish({ id: 'c', now: start + 200 }))).obstacle).toBeNull();
    expect(await store.read(host)).toMatchObject({ requests: 3, turns: 2, leases: { b: start + 90_100, c: start + 90_200 } });
  });

  it('clears away leases of functions that died, and moments no honest clock wrote', async () => {
    const store = await create();
    for (const id of ['a', 'b']) await store.begin(host, wish({ id, gapMilliseconds: 0 }));
    const later = start + 90_001;
    expect((await store.begin(host, wish({ id: 'c', now: later }))).obstacle).toBeNull();
    expect((await store.read(host)).leases).toEqual({ c: later + 90_000 });
    const wrong = later + 86_400_000;
    await store.begin('w.example', wish({ now: wrong, places: { most: 1, until: wrong + 90_000 } }));
    expect(
      (await store.begin('w.example', wish({ id: 'b', now: later, places: { most: 1, until: later } }))).obstacle,
    ).toBeNull();
  });

  it('gives slots one after the other, to a hundred at once, and none that comes too late', async () => {
    const store = await create();
    await store.begin(host, wish());
    const queueing = { now: start + 1, latest: start + 5000, gapMilliseconds: 100 };
    const answers = await Promise.all(Array.from({ length: 100 }, () => store.reserve(host, queueing)));
    const slots = answers.filter(({ taken }) => taken).map(({ slot }) => slot);
    expect(slots.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => start + 100 + index * 100));
    for (const { slot, taken } of answers) if (!taken) expect(slot).toBe(start + 5100);
    // After the rush the queue is empty again.
    const quiet = start + 60_000;
    expect(await store.reserve(host, { now: quiet, latest: quiet, gapMilliseconds: 100 })).toEqual({ slot: quiet, taken: true });
    expect(await store.reserve('new.example', { now: quiet, latest: quiet, gapMilliseconds: 100 })).toEqual({
      slot: quiet,
      taken: true,
    });
    expect((await store.read('new.example')).nextAt).toBe(quiet + 100);
  });

  it('spreads turns that are put off, and begins anew between the first when the time is full', async () => {
    const store = await create();
    await store.begin(host, wish());
    const line = { floor: start + 20_000, step: 1000, most: 10_000 };
    const moments = await Promise.all(Array.from({ length: 20 }, () => store.putOff(host, line)));
    const expected = Array.from({ length: 10 }, (_, index) => start + 20_000 + index * 1000);
    expect(moments.sort((a, b) => a - b)).toEqual(expected.flatMap((at) => [at, at]));
    expect(await store.putOff(host, { ...line, floor: start + 500_000 })).toBe(start + 500_000);
  });

  it('counts quotas over all who ask at once, starts each window anew, and gives back', async () => {
    const store = await create();
    const hour = { name: 'hour', window: start, limit: 100 };
    const count = (fields: Partial<Wish> = {}) =>
      store.begin(host, wish({ gapMilliseconds: 0, places: null, quotas: [day, hour], expiresAt: null, ...fields }));
    const obstacles = (await Promise.all(Array.from({ length: 10 }, () => count()))).map(({ obstacle }) => obstacle);
    expect(obstacles.filter((each) => each === null)).toHaveLength(3);
    for (const each of obstacles) if (each !== null) expect(each).toEqual({ kind: 'quota', quota: day });
    expect((await store.read(host)).quotas).toEqual({ day: { window: start, used: 3 }, hour: { window: start, used: 3 } });
    await store.giveBack(host, [day, hour, { name: 'never', window: 0, limit: 1 }]);
    expect((await count()).obstacle).toBeNull();
    expect((await count()).obstacle?.kind).toBe('quota');
    const tomorrow = start + 86_400_000;
    const next = [
      { ...day, window: tomorrow },
      { ...hour, window: tomorrow },
    ];
    expect((await count({ now: tomorrow, quotas: next })).obstacle).toBeNull();
    // What belongs to a window that is over changes nothing.
    await store.giveBack(host, [day]);
    // A clock that is behind counts in the window that has begun.
    expect((await count()).obstacle).toBeNull();
    expect((await store.read(host)).quotas).toEqual({ day: { window: tomorrow, used: 2 }, hour: { window: tomorrow, used: 2 } });
    // A quota that was not counted before.
    expect((await count({ quotas: [{ name: 'ever:key', window: 0, limit: 1 }] })).obstacle).toBeNull();
    expect((await count({ quotas: [{ name: 'ever:key', window: 0, limit: 1 }] })).obstacle?.kind).toBe('quota');
  });

  it('lets one of several change the breaker, and shows the others what it is now', async () => {
    const store = await create();
    await store.begin(host, wish());
    const next: BreakerState = { ...closedBreaker, version: 1, failures: [{ at: start, what: 'x' }] };
    const answers = await Promise.all(Array.from({ length: 5 }, () => store.changeBreaker(host, next, 'a')));
    expect(answers.filter(({ stored }) => stored)).toHaveLength(1);
    for (const { breaker } of answers) expect(breaker).toEqual(next);
    expect(await store.read(host)).toMatchObject({ breaker: next, leases: {} });
    // Where the row expired meanwhile, it begins anew.
    expect((await store.changeBreaker('gone.example', next, 'a')).stored).toBe(true);
    expect((await store.read('gone.example')).breaker).toEqual(next);
  });

  it('lets one of many probe an open breaker, and the next one only when that is given up', async () => {
    const store = await create();
    await store.begin(host, wish({ id: 'z' }));
    const open: BreakerState = { ...closedBreaker, version: 1, failures: [], openUntil: start + 1000, openings: 1 };
    await store.changeBreaker(host, open, 'z');
    const probe = (id: string, now: number) =>
      store.begin(host, wish({ id, now, gapMilliseconds: 0, places: { most: 50, until: now + 90_000 } }));
    expect((await probe('early', start + 999)).obstacle).toEqual({ kind: 'breaker', until: start + 1000 });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => probe(`p${index}`, start + 1000)));
    expect(answers.filter(({ obstacle }) => obstacle === null)).toHaveLength(1);
    for (const { obstacle } of answers)
      if (obstacle !== null) expect(obstacle).toEqual({ kind: 'breaker', until: start + 91_000 });
    const winner = (await store.read(host)).breaker.probe?.id ?? '';
    expect((await probe(winner, start + 2000)).obstacle).toBeNull();
    expect((await probe('next', start + 91_000)).obstacle).toBeNull();
    expect((await store.read(host)).breaker.probe).toEqual({ id: 'next', until: start + 181_000 });
  });

  it('keeps what a robots.txt says for all', async () => {
    const store = await create();
    const robots = {
      rules: [{ allow: false, pattern: '/a*$' }],
      reserved: ['/b'],
      crawlDelaySeconds: 2.5,
      sitemaps: ['https://a.example/s.xml'],
    };
    const until = new Date(start + 86_400_000);
    expect(await store.readRobots('https://a.example')).toBeNull();
    await store.keepRobots('https://a.example', robots, until);
    expect(await store.readRobots('https://a.example')).toEqual({ robots, until });
    await store.keepRobots('https://a.example', { ...robots, rules: [] }, until);
    expect((await store.readRobots('https://a.example'))?.robots.rules).toEqual([]);
    expect(await store.readRobots('https://b.example')).toBeNull();
    // The state of the host of that name is another row.
    expect(await store.read('https://a.example')).toEqual(untouched);
  });

  it('holds gaps and places over fifty gates at once, and serves or puts off each', async () => {
    const real = await create();
    const time = new VirtualTime(start);
    const store: HostStateStore = {
      read: (...parts) => time.standingStill(() => real.read(...parts)),
      begin: (...parts) => time.standingStill(() => real.begin(...parts)),
      reserve: (...parts) => time.standingStill(() => real.reserve(...parts)),
      putOff: (...parts) => time.standingStill(() => real.putOff(...parts)),
      end: (...parts) => time.standingStill(() => real.end(...parts)),
      giveBack: (...parts) => time.standingStill(() => real.giveBack(...parts)),
      changeBreaker: (...parts) => time.standingStill(() => real.changeBreaker(...parts)),
      readRobots: real.readRobots,
      keepRobots: real.keepRobots,
    };
    let ids = 0;
    let running = 0;
    let most = 0;
    const starts: number[] = [];
    const late: number[] = [];
    const turns = Array.from({ length: 50 }, () =>
      new HostGate({
        store,
        now: time.now,
        sleep: time.sleep,
        random: () => 0.5,
        id: () => `id${++ids}`,
        patienceMilliseconds: 3000,
      })
        .pass(
          {
            scopes: [{ name: host, pace: { gapMilliseconds: 100, concurrency: 2 }, quotas: [], secrets: [] }],
            first: true,
            deadline: new Date(start + 3_600_000),
          },
          async () => {
            starts.push(time.now());
            running += 1;
            most = Math.max(most, running);
            await time.sleep(30);
            running -= 1;
            return { value: null, reports: [{ kind: 'good' }], sent: true };
          },
        )
        .catch((error: unknown) => {
          if (!(error instanceof ReadFailure)) throw error;
          late.push(error.retryAt?.getTime() ?? 0);
        }),
    );
    await time.run(Promise.all(turns));
    expect(starts.length + late.length).toBe(50);
    expect(starts.length).toBeGreaterThan(20);
    expect(most).toBeLessThanOrEqual(2);
    for (const [index, at] of starts.entries()) if (index > 0) expect(at - (starts[index - 1] ?? 0)).toBeGreaterThanOrEqual(75);
    expect(new Set(late).size).toBe(late.length);
    expect((await store.read(host)).leases).toEqual({});
  });
});

describe('host state store on DynamoDB', () => {
  /** Commands a request costs, with what it costs more. */
  const counted = async (work: (store: HostStateStore) => Promise<void>) => {
    const { jobs } = await dynamo.createTables();
    let sent = 0;
    const counting = new Proxy(dynamo.client, {
      get: (client, name) => {
        if (name !== 'send') return Reflect.get(client, name);
        return (...parts: Parameters<DynamoDBClient['send']>) => {
          sent += 1;
          return client.send(...parts);
        };
      },
    });
    const store = dynamoHostStateStore(counting, jobs);
    await store.begin(host, wish());
    await store.end(host, 'a', null);
    sent = 0;
    await work(store);
    return { sent, jobs };
  };

  it('needs one call to begin and one to end, whoever else is there', async () => {
    const { sent } = await counted(async (store) => {
      await store.begin(host, wish({ now: start + 1000 }));
      await store.end(host, 'a', null);
    });
    expect(sent).toBe(2);
    const crowd = await counted(async (store) => {
      await store.begin(host, wish({ now: start + 1000 }));
      await Promise.all(
        Array.from({ length: 40 }, () => store.reserve(host, { now: start + 1001, latest: start + 99_000, gapMilliseconds: 10 })),
      );
    });
    // Forty slots at once: a call each, no conflicts.
    expect(crowd.sent).toBe(41);
  });

  it('lets idle state expire, and keeps counts as long as their window', async () => {
    const { jobs } = await counted(async (store) => {
      await store.begin('ever.example', wish({ quotas: [{ name: 'ever', window: 0, limit: 9 }], expiresAt: null }));
      await store.begin(
        'ever.example',
        wish({ now: start + 1000, quotas: [{ name: 'ever', window: 0, limit: 9 }], expiresAt: null }),
      );
    });
    const expiry = async (scope: string) => {
      const key = keys.host(scope);
      const { Item } = await dynamo.client.send(
        new GetItemCommand({ TableName: jobs, Key: { pk: { S: key.pk }, sk: { S: key.sk } } }),
      );
      return Item?.expiresAt?.N;
    };
    expect(await expiry(host)).toBe(String(start / 1000 + 7200));
    expect(await expiry('ever.example')).toBeUndefined();
  });
});
