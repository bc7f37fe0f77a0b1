import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDocumentStore } from '../../shared/adapters/dynamodb/document-store.ts';
import { documentId, type JobDocument } from '../../shared/domain/document.ts';
import type { DocumentStore } from '../../shared/ports/document-store.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeDocumentStore } from '../support/fake-document-store.ts';

let dynamo: LocalDynamo;
let table: string;
beforeAll(async () => {
  dynamo = await startDynamo();
  table = (await dynamo.createTables()).workspace;
});
afterAll(() => dynamo.stop());

const early = '2026-11-20T08:00:00.000Z';
const late = '2026-11-21T08:00:00.000Z';
let users = 0;

describe.each([
  { name: 'fake', make: () => new FakeDocumentStore() },
  { name: 'dynamodb', make: () => dynamoDocumentStore(dynamo.client, table) },
])('document store: $name', ({ make }) => {
  const setUp = (): { store: DocumentStore; document: JobDocument } => {
    users += 1;
    const userId = `user-${users}`;
    const jobId = 'j_1';
    return {
      store: make(),
      document: {
        documentId: documentId(userId, jobId, 'resume'),
        userId,
        jobId,
        kind: 'resume',
        state: 'requested',
        requestedAt: early,
        requestedBy: 'candidate',
        writer: null,
        note: null,
        contentKey: null,
        files: [],
        failure: null,
        updatedAt: early,
      },
    };
  };

  it('gives back what was requested, and null for what was not', async () => {
    const { store, document } = setUp();
    expect(await store.get(document.userId, document.documentId)).toBeNull();
    expect(await store.request(document, false)).toEqual(document);
    expect(await store.get(document.userId, document.documentId)).toEqual(document);
    expect(await store.get('somebody-else', document.documentId)).toBeNull();
  });

  it('answers a repeated request with what is stored', async () => {
    const { store, document } = setUp();
    await store.request(document, false);
    const ready = { ...document, state: 'ready' as const, writer: 'model' as const };
    await store.put(ready);
    expect(await store.request({ ...document, requestedAt: late }, false)).toEqual(ready);
    expect(await store.get(document.userId, document.documentId)).toEqual(ready);
  });

  it('starts anew when asked again, but never with an older or equal request', async () => {
    const { store, document } = setUp();
    const ready = { ...document, state: 'ready' as const };
    await store.request(document, false);
    await store.put(ready);
    expect(await store.request(document, true)).toEqual(ready);
    const again = { ...document, requestedAt: late };
    expect(await store.request(again, true)).toEqual(again);
    expect(await store.request(document, true)).toEqual(again);
  });

  it('never goes back within a request, nor to an earlier one', async () => {
    const { store, document } = setUp();
    const drafted = { ...document, state: 'drafted' as const, contentKey: 'k' };
    const ready = { ...drafted, state: 'ready' as const };
    await store.request(document, false);
    expect(await store.put(ready)).toBe(true);
    expect(await store.put(drafted)).toBe(false);
    expect(await store.put({ ...drafted, state: 'failed', failure: 'no' })).toBe(false);
    expect(await store.put(ready)).toBe(true);
    await store.request({ ...document, requestedAt: late }, true);
    expect(await store.put(ready)).toBe(false);
    expect((await store.get(document.userId, document.documentId))?.state).toBe('requested');
  });

  it('lets a failed document become ready after the cause was mended', async () => {
    const { store, document } = setUp();
    await store.request(document, false);
    await store.put({ ...document, state: 'failed', failure: 'no' });
    expect(await store.put({ ...document, state: 'ready' })).toBe(true);
  });

  it('does not bring back an erased document', async () => {
    const { store, document } = setUp();
    expect(await store.put({ ...document, state: 'ready' })).toBe(false);
    expect(await store.get(document.userId, document.documentId)).toBeNull();
  });

  it('lists the documents of one user page by page, and of one job', async () => {
    const { store, document } = setUp();
    const wanted = ['j_1', 'j_2', 'j_3'].map((jobId) => ({
      ...document,
      jobId,
      documentId: documentId(document.userId, jobId, 'resume'),
    }));
    for (const each of wanted) await store.request(each, false);
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await store.list(document.userId, null, cursor, 2);
      expect(page.items.length).toBeLessThanOrEqual(2);
      found.push(...page.items.map((each) => each.documentId));
      cursor = page.next;
    } while (cursor !== null);
    expect(found.sort()).toEqual(wanted.map((each) => each.documentId).sort());
    expect((await store.list(document.userId, 'j_2', null, 10)).items.map((each) => each.jobId)).toEqual(['j_2']);
    expect((await store.list('nobody', null, null, 10)).items).toEqual([]);
  });
});
