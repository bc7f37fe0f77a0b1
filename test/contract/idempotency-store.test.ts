import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoIdempotencyStore } from '../../shared/adapters/dynamodb/idempotency-store.ts';
import type { IdempotencyStore } from '../../shared/ports/idempotency-store.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeIdempotencyStore } from '../support/fake-idempotency-store.ts';
import { SetClock } from '../support/set-clock.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

describe.each([
  ['fake', async (clock: SetClock) => new FakeIdempotencyStore(clock)],
  ['DynamoDB', async (clock: SetClock) => dynamoIdempotencyStore(dynamo.client, (await dynamo.createTables()).workspace, clock)],
])('idempotency store: %s', (_name, create) => {
  let clock: SetClock;
  let store: IdempotencyStore;
  beforeEach(async () => {
    clock = new SetClock('2026-05-01T12:00:00Z');
    store = await create(clock);
  });
  const answer = { status: 201, body: JSON.stringify({ text: 'é'.repeat(1000) }) };

  it('gives a fresh key to the first and lets a concurrent repeat wait', async () => {
    expect(await store.claim('ann', 'k', 'print')).toEqual({ kind: 'claimed' });
    expect(await store.claim('ann', 'k', 'print')).toEqual({ kind: 'running' });
  });

  it('gives only one of many concurrent claims the key', async () => {
    const claims = await Promise.all(Array.from({ length: 8 }, () => store.claim('ann', 'k', 'print')));
    expect(claims.filter((claim) => claim.kind === 'claimed')).toHaveLength(1);
  });

  it('answers a repeat with the kept answer', async () => {
    await store.claim('ann', 'k', 'print');
    await store.finish('ann', 'k', 'print', answer);
    expect(await store.claim('ann', 'k', 'print')).toEqual({ kind: 'answered', answer });
  });

  it('tells another request under the same key, before and after the answer', async () => {
    await store.claim('ann', 'k', 'print');
    expect(await store.claim('ann', 'k', 'other')).toEqual({ kind: 'other-request' });
    await store.finish('ann', 'k', 'print', answer);
    expect(await store.claim('ann', 'k', 'other')).toEqual({ kind: 'other-request' });
  });

  it('keeps the keys of people apart', async () => {
    await store.claim('ann', 'k', 'print');
    expect(await store.claim('bob', 'k', 'other')).toEqual({ kind: 'claimed' });
  });

  it('takes a released key back, but not an answer', async () => {
    await store.claim('ann', 'k', 'print');
    await store.release('ann', 'k', 'print');
    expect(await store.claim('ann', 'k', 'other')).toEqual({ kind: 'claimed' });
    await store.finish('ann', 'k', 'other', answer);
    await store.release('ann', 'k', 'other');
    expect(await store.claim('ann', 'k', 'other')).toEqual({ kind: 'answered', answer });
  });

  it('lets a repeat take over from a process that died', async () => {
    await store.claim('ann', 'k', 'print');
    clock.advance(59);
    expect(await store.claim('ann', 'k', 'print')).toEqual({ kind: 'running' });
    clock.advance(2);
    expect(await store.claim('ann', 'k', 'print')).toEqual({ kind: 'claimed' });
  });

  it('forgets a key after a day, also while its row still lies there', async () => {
    await store.claim('ann', 'k', 'print');
    await store.finish('ann', 'k', 'print', answer);
    clock.advance(86_399);
    expect((await store.claim('ann', 'k', 'print')).kind).toBe('answered');
    clock.advance(2);
    expect(await store.claim('ann', 'k', 'other')).toEqual({ kind: 'claimed' });
  });
});
