import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoMatchStore } from '../../shared/adapters/dynamodb/match-store.ts';
import type { Match } from '../../shared/domain/match.ts';
import type { MatchStore } from '../../shared/ports/match-store.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeMatchStore } from '../support/fake-match-store.ts';
import { sampleMatch } from '../support/sample-match.ts';

let dynamo: LocalDynamo;
let table: string;
beforeAll(async () => {
  dynamo = await startDynamo();
  table = (await dynamo.createTables()).workspace;
});
afterAll(() => dynamo.stop());

const early = '2026-11-20T06:00:00.000Z';
const late = '2026-11-20T07:00:00.000Z';
let users = 0;

describe.each([
  { name: 'fake', make: (): MatchStore => new FakeMatchStore() },
  { name: 'dynamodb', make: (): MatchStore => dynamoMatchStore(dynamo.client, table) },
])('match store: $name', ({ make }) => {
  const setUp = () => {
    users += 1;
    const userId = `user-${users}`;
    return { store: make(), userId, of: (jobId: string, change: Partial<Match> = {}) => sampleMatch(userId, jobId, change) };
  };

  it('gives back what was put', async () => {
    const { store, userId, of } = setUp();
    const match = of('j_1');
    expect(await store.put([match])).toEqual([match]);
    expect(await store.get(userId, 'j_1')).toEqual(match);
    expect(await store.get(userId, 'j_2')).toBeNull();
    expect(
      await store.getMany([
        { userId, jobId: 'j_1' },
        { userId, jobId: 'j_2' },
      ]),
    ).toEqual([match]);
  });

  it('never lets an older scoring replace a newer one', async () => {
    const { store, userId, of } = setUp();
    await store.put([of('j_1', { profileVersion: 2, matchedAt: late, score: 90 })]);
    expect(await store.put([of('j_1', { profileVersion: 1, matchedAt: '2027-01-01T00:00:00.000Z' })])).toEqual([]);
    expect(await store.put([of('j_1', { profileVersion: 2, matchedAt: early })])).toEqual([]);
    expect(await store.put([of('j_1', { profileVersion: 3, matchedAt: early, score: 80 })])).toHaveLength(1);
    expect((await store.get(userId, 'j_1'))?.score).toBe(80);
  });

  it('lists the best first, page by page, without dismissed and closed ones', async () => {
    const { store, userId, of } = setUp();
    const scores = [100, 99.9, 70, 70, 20.5, 20, 5];
    await store.put(scores.map((score, index) => of(`j_${index}`, { score })));
    await store.put([of('j_closed', { state: 'closed', closedAt: late, score: 95 }), of('j_dismissed', { score: 96 })]);
    await store.dismiss(userId, 'j_dismissed', late);
    const found: number[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<MatchStore['best']>> = await store.best(userId, 20, cursor, 2);
      expect(page.items.length).toBeLessThanOrEqual(2);
      found.push(...page.items.map((item) => item.score));
      cursor = page.next;
    } while (cursor !== null);
    expect(found).toEqual([100, 99.9, 70, 70, 20.5, 20]);
    expect((await store.best(userId, 99.95, null, 10)).items.map((item) => item.score)).toEqual([100]);
  });

  it('moves a match in the list when its score changes', async () => {
    const { store, userId, of } = setUp();
    await store.put([of('j_1', { score: 50 }), of('j_2', { score: 60 })]);
    await store.put([of('j_1', { score: 70, matchedAt: late })]);
    expect((await store.best(userId, 0, null, 10)).items.map((item) => `${item.jobId} ${item.score}`)).toEqual([
      'j_1 70',
      'j_2 60',
    ]);
  });

  it('keeps a dismissed match dismissed', async () => {
    const { store, userId, of } = setUp();
    await store.put([of('j_1')]);
    expect(await store.dismiss(userId, 'j_1', late)).toBe(true);
    expect(await store.dismiss(userId, 'j_1', late)).toBe(true);
    expect(await store.dismiss(userId, 'j_2', late)).toBe(false);
    expect(await store.put([of('j_1', { matchedAt: late, profileVersion: 9 })])).toEqual([]);
    await store.remove([{ userId, jobId: 'j_1', profileVersion: 9 }]);
    expect((await store.get(userId, 'j_1'))?.state).toBe('dismissed');
  });

  it('removes, unless the row stands on a newer profile', async () => {
    const { store, userId, of } = setUp();
    await store.put([of('j_1', { profileVersion: 1 }), of('j_2', { profileVersion: 3 })]);
    await store.remove(['j_1', 'j_2', 'j_3'].map((jobId) => ({ userId, jobId, profileVersion: 2 })));
    expect(await store.get(userId, 'j_1')).toBeNull();
    expect(await store.get(userId, 'j_2')).not.toBeNull();
  });

  it('keeps users apart', async () => {
    const { store, userId, of } = setUp();
    await store.put([of('j_1'), sampleMatch(`${userId}0`, 'j_1')]);
    expect((await store.best(userId, 0, null, 10)).items).toHaveLength(1);
    await store.remove([{ userId, jobId: 'j_1', profileVersion: 1 }]);
    expect(await store.get(`${userId}0`, 'j_1')).not.toBeNull();
  });
});
