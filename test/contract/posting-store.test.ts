import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoPostingStore } from '../../shared/adapters/dynamodb/posting-store.ts';
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import { gone, type PostingContent, seen, storedOf } from '../../shared/domain/posting-life.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { PostingStore } from '../../shared/ports/posting-store.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakePostingStore } from '../support/fake-posting-store.ts';
import { rawRecordOf, seenAt } from '../support/raw-records.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const boardId = 'greenhouse:example-co';
const stores: [string, () => Promise<PostingStore>][] = [
  ['in memory', async () => new FakePostingStore()],
  ['on DynamoDB', async () => dynamoPostingStore(dynamo.client, (await dynamo.createTables()).jobs)],
];

function contentOf(externalId: string, change: Partial<PostingContent> = {}): PostingContent {
  const read = normalizePosting(rawRecordOf({ externalId }), seenAt);
  if ('rejected' in read) throw new Error(read.rejected.detail);
  return { posting: read.posting, rawHash: 'h1', rawKey: 'records/1', seenAt, employerKey: 'example', sample: false, ...change };
}
const ended = (at: string) => ({ seenAt: at, absentSince: null, heldAt: null });
const key = (externalId: string) => ({ source: 'greenhouse', board: 'example-co', externalId });
const all = async <T>(stream: AsyncIterable<T>) => {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
};
const rejection = (externalId: string, at: string, reason = 'no_title') => ({
  ...key(externalId),
  reason,
  detail: 'the record has no title',
  at,
  rawKey: 'records/1',
});

describe.each(stores)('posting store %s', (_name, newStore) => {
  let store: PostingStore;
  beforeAll(async () => {
    store = await newStore();
  });

  it('gives back the life that was saved, one revision older', async () => {
    const life = { ...seen(null, contentOf('1')), jobId: 'j_1' };
    await store.save(boardId, life);
    expect(await store.lives(boardId, ['1', 'none'])).toEqual([{ ...life, revision: 1 }]);
    expect(await store.get(boardId, ['1'])).toEqual([storedOf(life)]);
  });

  it('gives every life, or those of which a read told something since', async () => {
    const fresh = await newStore();
    for (const externalId of ['1', '2', '3']) await fresh.save(boardId, { ...seen(null, contentOf(externalId)), jobId: 'j_1' });
    const life = seen(null, contentOf('2'));
    await fresh.save(boardId, { ...gone(life, key('2'), ended('2026-12-01T00:00:00.000Z')), revision: 1 });
    await fresh.save(boardId, gone(null, key('4'), ended('2026-12-02T00:00:00.000Z')));
    const ids = async (since?: string) => (await all(fresh.everyLife(since))).map(({ externalId }) => externalId).sort();
    expect(await ids()).toEqual(['1', '2', '3', '4']);
    expect(await ids(seenAt)).toEqual(['1', '2', '3', '4']);
    expect(await ids('2026-12-01')).toEqual(['2', '4']);
  });

  it('refuses to write over what somebody else wrote', async () => {
    const life = seen(null, contentOf('2'));
    await store.save(boardId, life);
    await expect(store.save(boardId, life)).rejects.toThrow(WriteConflict);
    await store.save(boardId, { ...gone(life, key('2'), ended('2026-12-01T00:00:00.000Z')), revision: 1 });
    expect((await store.get(boardId, ['2']))[0]?.state).toBe('gone');
  });

  it('never takes away the job a posting was filed under', async () => {
    const life = seen(null, contentOf('3'));
    await store.save(boardId, { ...life, jobId: 'j_first' });
    await store.save(boardId, { ...life, revision: 1, jobId: 'j_second' });
    expect((await store.get(boardId, ['3']))[0]?.jobId).toBe('j_first');
  });

  it('keeps an end that came before the posting to itself', async () => {
    const fresh = await newStore();
    await fresh.save(boardId, gone(null, key('9'), ended(seenAt)));
    expect(await fresh.get(boardId, ['9'])).toEqual([]);
    expect(await all(fresh.all())).toEqual([]);
    expect((await fresh.lives(boardId, ['9']))[0]?.presence.state).toBe('gone');
  });

  it('streams everything, across the pages of the database', async () => {
    const fresh = await newStore();
    const ids = Array.from({ length: 60 }, (_, index) => String(index));
    for (const id of ids) await fresh.save(boardId, seen(null, contentOf(id)));
    await fresh.reject(boardId, [rejection('r', seenAt)]);
    expect((await all(fresh.all())).map((each) => each.posting.externalId).sort()).toEqual([...ids].sort());
    expect((await fresh.get(boardId, ids)).length).toBe(60);
  });

  it('keeps the latest rejection, and drops it once the posting is good', async () => {
    const fresh = await newStore();
    await fresh.reject(boardId, [rejection('1', '2026-11-02'), rejection('1', '2026-11-01', 'malformed')]);
    expect(await all(fresh.rejections())).toEqual([rejection('1', '2026-11-02')]);
    expect(await fresh.rejectionCount()).toBe(1);
    await fresh.accept(boardId, ['1', '2'], '2026-11-01');
    expect(await all(fresh.rejections())).toHaveLength(1);
    await fresh.accept(boardId, ['1', '2'], '2026-11-03');
    expect(await all(fresh.rejections())).toEqual([]);
    expect(await fresh.rejectionCount()).toBe(0);
  });
});
