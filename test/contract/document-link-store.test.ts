import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDocumentLinkStore } from '../../shared/adapters/dynamodb/document-link-store.ts';
import type { DocumentLink, DocumentLinkStore } from '../../shared/ports/document-link-store.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeDocumentLinkStore } from '../support/fake-document-link-store.ts';

let dynamo: LocalDynamo;
let table: string;
beforeAll(async () => {
  dynamo = await startDynamo();
  table = (await dynamo.createTables()).workspace;
});
afterAll(() => dynamo.stop());

const link: DocumentLink = {
  userId: 'user-1',
  documentId: 'd_1',
  format: 'pdf',
  sentTo: 'zofia@example.org',
  expiresAt: '2026-12-20T07:00:05.123Z',
};

describe.each([
  { name: 'fake', make: (): DocumentLinkStore => new FakeDocumentLinkStore() },
  { name: 'dynamodb', make: (): DocumentLinkStore => dynamoDocumentLinkStore(dynamo.client, table) },
])('document link store: $name', ({ make }) => {
  it('finds a link by its token and by nothing else', async () => {
    const store = make();
    await store.put('token-one', link);
    await store.put('token-two', { ...link, format: 'docx' });
    expect(await store.find('token-one')).toEqual(link);
    expect(await store.find('token-two')).toEqual({ ...link, format: 'docx' });
    for (const other of ['token-on', 'token-onf', 'TOKEN-ONE', '']) expect(await store.find(other)).toBeNull();
  });

  it('takes the same link twice', async () => {
    const store = make();
    for (let repeat = 0; repeat < 2; repeat += 1) await store.put('token-again', link);
    expect(await store.find('token-again')).toEqual(link);
  });
});

describe('document links in the table', () => {
  it('hold no token, and are forgotten after they expire', async () => {
    await dynamoDocumentLinkStore(dynamo.client, table).put('a-very-secret-token', link);
    const { Items: items = [] } = await dynamo.client.send(new ScanCommand({ TableName: table }));
    const rows = items.filter((item) => item.pk?.S?.startsWith('LINK#'));
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('a-very-secret-token');
    for (const row of rows) expect(row.expiresAt).toEqual({ N: String(Date.parse('2026-12-20T07:00:06.000Z') / 1000) });
  });
});
