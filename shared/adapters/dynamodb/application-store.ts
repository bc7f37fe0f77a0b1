import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { keys } from '../../contracts/tables.ts';
import { type Application, application } from '../../domain/application.ts';
import type { ApplicationStore } from '../../ports/application-store.ts';
import { getItem, parseItem, queryAll, toItem, translate } from './table.ts';

/** Applications in the workspace table. */
export function dynamoApplicationStore(client: DynamoDBClient, table: string): ApplicationStore {
  return {
    async get(userId, applicationId) {
      const item = await getItem(client, table, keys.application(userId, applicationId));
      return item && parseItem(application, item);
    },
    async put(next) {
      const { userId, applicationId, version } = next;
      await client
        .send(
          new PutItemCommand({
            TableName: table,
            Item: toItem({ ...keys.application(userId, applicationId), ...next }),
            ...(version === 1
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: '#version = :before',
                  ExpressionAttributeNames: { '#version': 'version' },
                  ExpressionAttributeValues: toItem({ ':before': version - 1 }),
                }),
          }),
        )
        .catch((error) => Promise.reject(translate(error, `writing application ${applicationId}`)));
    },
    async all(userId) {
      const { pk, sk } = keys.application(userId, '');
      const found: Application[] = [];
      const rows = queryAll(client, {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: toItem({ ':pk': pk, ':sk': sk }),
      });
      for await (const row of rows) found.push(parseItem(application, row));
      return found;
    },
  };
}
