import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { keys } from '../../contracts/tables.ts';
import { type JobDocument, jobDocument, progressOf } from '../../domain/document.ts';
import type { DocumentStore } from '../../ports/document-store.ts';
import { WriteConflict } from '../../ports/errors.ts';
import { getItem, type Item, parseItem, queryPage, toItem, translate } from './table.ts';

/** Documents in the workspace table. The attribute `progress` (see `progressOf`) orders the writes of one document. */
export function dynamoDocumentStore(client: DynamoDBClient, table: string): DocumentStore {
  const get = async (userId: string, documentId: string) => {
    const item = await getItem(client, table, keys.document(userId, documentId));
    return item && parseItem(jobDocument, item);
  };

  /** Writes when the condition on the stored row holds. */
  const write = async (document: JobDocument, condition: string): Promise<boolean> => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: toItem(row(document)),
          ConditionExpression: condition,
          ...(condition.includes(':progress')
            ? { ExpressionAttributeValues: toItem({ ':progress': progressOf(document) }) }
            : {}),
        }),
      );
      return true;
    } catch (error) {
      const named = translate(error, `writing document ${document.documentId}`);
      if (named instanceof WriteConflict) return false;
      throw named;
    }
  };

  return {
    get,
    async request(document, again) {
      const condition = again ? 'attribute_not_exists(pk) OR progress < :progress' : 'attribute_not_exists(pk)';
      if (await write(document, condition)) return document;
      return (await get(document.userId, document.documentId)) ?? document;
    },
    put: (document) => write(document, 'attribute_exists(pk) AND progress <= :progress'),
    async list(userId, jobId, cursor, limit) {
      const page = await queryPage(
        client,
        {
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ...(jobId === null ? {} : { FilterExpression: 'jobId = :jobId' }),
          ExpressionAttributeValues: toItem({
            ':pk': keys.document(userId, '').pk,
            ':prefix': keys.document(userId, '').sk,
            ...(jobId === null ? {} : { ':jobId': jobId }),
          }),
        },
        cursor,
        limit,
      );
      return { items: page.items.map((item) => parseItem(jobDocument, item)), next: page.next };
    },
  };
}

function row(document: JobDocument): Item {
  return { ...keys.document(document.userId, document.documentId), ...document, progress: progressOf(document) };
}
