import { createHash } from 'node:crypto';
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { keys } from '../../contracts/tables.ts';
import { documentFormat } from '../../domain/document.ts';
import type { DocumentLinkStore } from '../../ports/document-link-store.ts';
import { getItem, parseItem, toItem, translate } from './table.ts';

const row = z.object({
  userId: z.string(),
  documentId: z.string(),
  format: documentFormat,
  sentTo: z.string(),
  validUntil: z.string(),
});

/** Document links in the workspace table, under the SHA-256 of their tokens: who reads the table can open nothing. */
export function dynamoDocumentLinkStore(client: DynamoDBClient, table: string): DocumentLinkStore {
  return {
    async put(token, { expiresAt, ...link }) {
      const item = { ...keyOf(token), ...link, validUntil: expiresAt, expiresAt: Math.ceil(Date.parse(expiresAt) / 1000) };
      await client
        .send(new PutItemCommand({ TableName: table, Item: toItem(item) }))
        .catch((error) => Promise.reject(translate(error, `giving out a link to document ${link.documentId}`)));
    },
    async find(token) {
      const item = await getItem(client, table, keyOf(token));
      if (!item) return null;
      const { validUntil, ...link } = parseItem(row, item);
      return { ...link, expiresAt: validUntil };
    },
  };
}

function keyOf(token: string) {
  return keys.documentLink(createHash('sha256').update(token).digest('hex'));
}
