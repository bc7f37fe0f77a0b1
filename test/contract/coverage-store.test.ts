import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoCoverageStore } from '../../shared/adapters/dynamodb/coverage-store.ts';
import { sumDays } from '../../shared/domain/coverage-day.ts';
import type { CoverageStore, ReadOutcome } from '../../shared/ports/coverage-store.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeCoverageStore } from '../support/fake-coverage-store.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const stores: [string, () => Promise<CoverageStore>][] = [
  ['in memory', async () => new FakeCoverageStore()],
  ['on DynamoDB', async () => dynamoCoverageStore(dynamo.client, (await dynamo.createTables()).jobs)],
];
const read = (boardId: string, day: number, fields: Partial<ReadOutcome> = {}): ReadOutcome => ({
  source: boardId.split(':')[0] ?? '',
  boardId,
  at: new Date(Date.UTC(2026, 10, day, 12)),
  reason: null,
  milliseconds: 700,
  seen: 10,
  expected: 12,
  ...fields,
});

describe.each(stores)('coverage store %s', (_name, create) => {
  it('counts reads by source and by board, a day at a time', async () => {
    const store = await create();
    await store.record(read('lever:a', 1));
    await store.record(read('lever:a', 2, { reason: 'timeout', seen: 0 }));
    await store.record(read('lever:b', 2, { milliseconds: 999_999 }));
    await store.record(read('ashby:b', 2));
    const days = await store.days({ source: 'lever' }, '2026-11-01');
    expect(days.map(({ day, reads, good, seen, expected, failures }) => [day, reads, good, seen, expected, failures])).toEqual([
      ['2026-11-01', 1, 1, 10, 12, {}],
      ['2026-11-02', 2, 1, 10, 24, { timeout: 1 }],
    ]);
    expect(days.map(({ latency }) => latency.indexOf(1))).toEqual([2, 10]);
    expect((await store.days({ source: 'lever' }, '2026-11-02')).map(({ day }) => day)).toEqual(['2026-11-02']);
    expect(sumDays(await store.days({ boardId: 'lever:a' }, '2026-11-01'))).toMatchObject({
      reads: 2,
      good: 1,
      successRate: 0.5,
    });
    expect(await store.days({ source: 'greenhouse' }, '2026-11-01')).toEqual([]);
  });

  it('loses no count of reads that end together', async () => {
    const store = await create();
    await Promise.all(Array.from({ length: 25 }, (_, index) => store.record(read(`lever:${index % 5}`, 3))));
    expect(sumDays(await store.days({ source: 'lever' }, '2026-11-01'))).toMatchObject({ reads: 25, good: 25, seen: 250 });
    expect(sumDays(await store.days({ boardId: 'lever:3' }, '2026-11-01')).reads).toBe(5);
  });
});
