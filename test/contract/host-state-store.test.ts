import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoHostStateStore } from '../../shared/adapters/dynamodb/host-state-store.ts';
import { HostGate } from '../../shared/adapters/http/host-gate.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { HostStateStore } from '../../shared/ports/host-state-store.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeHostStateStore } from '../support/fake-host-state-store.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const stores: [string, () => Promise<HostStateStore>][] = [
  ['in memory', async () => new FakeHostStateStore()],
  ['on DynamoDB', async () => dynamoHostStateStore(dynamo.client, (await dynamo.createTables()).jobs)],
];
const later = new Date('2030-01-01T00:00:00Z');

describe.each(stores)('host state store %s', (_name, create) => {
  it('keeps pace and breaker of a host apart, and hosts apart', async () => {
    const store = await create();
    const pace = { nextAt: 5, leases: [{ id: 'a', until: 9 }] };
    const breaker = { failures: [{ at: 1, what: '/x' }], openUntil: 7, openings: 1, probeUntil: null };
    await store.write('a.example', 'pace', 0, pace, later);
    await store.write('a.example', 'breaker', 0, breaker, later);
    expect(await store.read('a.example', 'pace')).toEqual({ version: 1, state: pace });
    expect(await store.read('a.example', 'breaker')).toEqual({ version: 1, state: breaker });
    expect(await store.read('b.example', 'pace')).toEqual({ version: 0, state: null });
  });

  it('lets one of two writers win', async () => {
    const store = await create();
    const state = { nextAt: 1, leases: [] };
    for (const version of [0, 1]) {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 5 }, () => store.write('a.example', 'pace', version, state, later)),
      );
      expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
      for (const each of outcomes) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(WriteConflict);
    }
  });

  it('holds the gap and the places of a host over gates that do not know each other', async () => {
    const store = await create();
    let now = 1_000_000;
    const starts: number[] = [];
    let running = 0;
    let most = 0;
    const gates = Array.from({ length: 6 }, (_, number) => {
      return new HostGate({
        store,
        now: () => now,
        // Sleeping moves everybody's time on; real time only lets the others run.
        sleep: async (milliseconds) => {
          now += milliseconds;
          await new Promise((resolve) => setImmediate(resolve));
        },
        random: () => 0.5,
        id: () => String(number),
      });
    });
    await Promise.all(
      gates.map((gate) =>
        gate.take('a.example', { gapMilliseconds: 100, concurrency: 2 }, new Date(now + 3_600_000), async () => {
          starts.push(now);
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, 2));
          running -= 1;
        }),
      ),
    );
    expect(starts).toHaveLength(6);
    expect(most).toBeLessThanOrEqual(2);
    const state = (await store.read('a.example', 'pace')).state;
    expect(state?.leases).toEqual([]);
    // Six reservations, each a gap after the one before.
    expect(state?.nextAt).toBeGreaterThanOrEqual(1_000_000 + 6 * 100);
  });
});
