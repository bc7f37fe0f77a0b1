import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoBudgetStore } from '../../shared/adapters/dynamodb/budget-store.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeBudgetStore } from '../support/fake-budget-store.ts';

let dynamo: LocalDynamo;
let table: string;
beforeAll(async () => {
  dynamo = await startDynamo();
  table = (await dynamo.createTables()).workspace;
});
afterAll(() => dynamo.stop());

let users = 0;

describe.each([
  { name: 'fake', make: () => new FakeBudgetStore() },
  { name: 'dynamodb', make: () => dynamoBudgetStore(dynamo.client, table) },
])('budget store: $name', ({ make }) => {
  it('reserves up to the limit and no further', async () => {
    const store = make();
    const user = `user-${users++}`;
    expect(await store.reserve(user, 'tokens', '2026-11', 60, 100)).toBe(true);
    expect(await store.reserve(user, 'tokens', '2026-11', 41, 100)).toBe(false);
    expect(await store.reserve(user, 'tokens', '2026-11', 40, 100)).toBe(true);
    expect(await store.spent(user, 'tokens', '2026-11')).toBe(100);
  });

  it('refuses what is above the limit from the start', async () => {
    const store = make();
    const user = `user-${users++}`;
    expect(await store.reserve(user, 'tokens', '2026-11', 101, 100)).toBe(false);
    expect(await store.spent(user, 'tokens', '2026-11')).toBe(0);
  });

  it('gives back what was not used, and counts what was used beyond', async () => {
    const store = make();
    const user = `user-${users++}`;
    await store.reserve(user, 'tokens', '2026-11', 80, 100);
    await store.settle(user, 'tokens', '2026-11', 80, 30);
    expect(await store.spent(user, 'tokens', '2026-11')).toBe(30);
    await store.reserve(user, 'tokens', '2026-11', 10, 100);
    await store.settle(user, 'tokens', '2026-11', 10, 90);
    expect(await store.spent(user, 'tokens', '2026-11')).toBe(120);
    expect(await store.reserve(user, 'tokens', '2026-11', 1, 100)).toBe(false);
  });

  it('does not bring back the counter of an erased user', async () => {
    const store = make();
    const user = `user-${users++}`;
    await store.settle(user, 'tokens', '2026-11', 80, 30);
    expect(await store.spent(user, 'tokens', '2026-11')).toBe(0);
  });

  it('counts users, things and months apart', async () => {
    const store = make();
    const user = `user-${users++}`;
    await store.reserve(user, 'tokens', '2026-11', 100, 100);
    expect(await store.reserve(user, 'tokens', '2026-12', 100, 100)).toBe(true);
    expect(await store.reserve(user, 'mails', '2026-11', 100, 100)).toBe(true);
    expect(await store.reserve(`user-${users++}`, 'tokens', '2026-11', 100, 100)).toBe(true);
  });

  it('lets only one of two reservations at the same time have the rest', async () => {
    const store = make();
    const user = `user-${users++}`;
    const both = await Promise.all(Array.from({ length: 8 }, () => store.reserve(user, 'tokens', '2026-11', 60, 100)));
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await store.spent(user, 'tokens', '2026-11')).toBe(60);
  });
});
