import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { keys } from '../../contracts/tables.ts';
import { WriteConflict } from '../../ports/errors.ts';
import type { FollowedBoardStore } from '../../ports/followed-board-store.ts';
import { getItem, parseItem, queryPage, toItem, translate } from './table.ts';

const followedBoard = z.object({ userId: z.string(), boardId: z.string(), followedAt: z.string() });

/** Followed boards in the workspace table. */
export function dynamoFollowedBoardStore(client: DynamoDBClient, table: string): FollowedBoardStore {
  const get = async (userId: string, boardId: string) => {
    const item = await getItem(client, table, keys.followedBoard(userId, boardId));
    return item && parseItem(followedBoard, item);
  };
  return {
    get,
    async follow(followed) {
      const { userId, boardId } = followed;
      try {
        await client
          .send(
            new PutItemCommand({
              TableName: table,
              Item: toItem({ ...keys.followedBoard(userId, boardId), ...followed }),
              ConditionExpression: 'attribute_not_exists(pk)',
            }),
          )
          .catch((error) => Promise.reject(translate(error, `following board ${boardId}`)));
        return followed;
      } catch (error) {
        if (!(error instanceof WriteConflict)) throw error;
        return (await get(userId, boardId)) ?? followed;
      }
    },
    async unfollow(userId, boardId) {
      const answer = await client
        .send(
          new DeleteItemCommand({
            TableName: table,
            Key: toItem({ ...keys.followedBoard(userId, boardId) }),
            ReturnValues: 'ALL_OLD',
          }),
        )
        .catch((error) => Promise.reject(translate(error, `unfollowing board ${boardId}`)));
      return answer.Attributes !== undefined;
    },
    async list(userId, cursor, limit) {
      const { pk, sk } = keys.followedBoard(userId, '');
      const page = await queryPage(
        client,
        {
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: toItem({ ':pk': pk, ':sk': sk }),
        },
        cursor,
        limit,
      );
      return { items: page.items.map((item) => parseItem(followedBoard, item)), next: page.next };
    },
  };
}
