import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoFollowedBoardStore } from '../../shared/adapters/dynamodb/followed-board-store.ts';
import type { FollowedBoardStore } from '../../shared/ports/followed-board-store.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeFollowedBoardStore } from '../support/fake-followed-board-store.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

describe.each([
  ['fake', async () => new FakeFollowedBoardStore()],
  ['DynamoDB', async () => dynamoFollowedBoardStore(dynamo.client, (await dynamo.createTables()).workspace)],
])('followed board store: %s', (_name, create) => {
  let store: FollowedBoardStore;
  beforeEach(async () => {
    store = await create();
  });
  const followed = (userId: string, boardId: string, followedAt = '2026-05-01T00:00:00.000Z') => ({
    userId,
    boardId,
    followedAt,
  });

  it('keeps the first moment of following', async () => {
    await store.follow(followed('ann', 'lever:acme'));
    expect(await store.follow(followed('ann', 'lever:acme', '2026-06-01T00:00:00.000Z'))).toEqual(followed('ann', 'lever:acme'));
    expect(await store.get('ann', 'lever:acme')).toEqual(followed('ann', 'lever:acme'));
  });

  it('knows nothing of boards that others follow', async () => {
    await store.follow(followed('ann', 'lever:acme'));
    expect(await store.get('bob', 'lever:acme')).toBeNull();
    expect(await store.unfollow('bob', 'lever:acme')).toBe(false);
    expect((await store.list('bob', null, 10)).items).toEqual([]);
  });

  it('unfollows once', async () => {
    await store.follow(followed('ann', 'lever:acme'));
    expect(await store.unfollow('ann', 'lever:acme')).toBe(true);
    expect(await store.unfollow('ann', 'lever:acme')).toBe(false);
    expect(await store.get('ann', 'lever:acme')).toBeNull();
  });

  it('lists page after page without gaps', async () => {
    const ids = ['a:1', 'b:2', 'c:3', 'd:4', 'e:5'];
    for (const id of ids) await store.follow(followed('ann', id));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await store.list('ann', cursor, 2);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((item) => item.boardId));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(ids);
  });
});
