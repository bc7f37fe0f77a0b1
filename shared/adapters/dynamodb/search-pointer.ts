import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { keys } from '../../contracts/tables.ts';
import type { SearchPointerStore } from '../../ports/search.ts';
import { getItem, parseItem, toItem, translate } from './table.ts';

const pointer = z.object({
  version: z.number().int().positive(),
  key: z.string(),
  previousKey: z.string().nullable(),
  jobs: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  at: z.string(),
});

/** The row that names the present search snapshot. It is replaced only over the version it was made from. */
export function dynamoSearchPointer(client: DynamoDBClient, table: string): SearchPointerStore {
  return {
    async get() {
      const item = await getItem(client, table, keys.searchPointer());
      return item && parseItem(pointer, item);
    },
    async publish(next) {
      await client
        .send(
          new PutItemCommand({
            TableName: table,
            Item: toItem({ ...keys.searchPointer(), ...next }),
            ...(next.version === 1
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: '#version = :before',
                  ExpressionAttributeNames: { '#version': 'version' },
                  ExpressionAttributeValues: toItem({ ':before': next.version - 1 }),
                }),
          }),
        )
        .catch((error) => Promise.reject(translate(error, `publishing search snapshot ${next.version}`)));
    },
  };
}
