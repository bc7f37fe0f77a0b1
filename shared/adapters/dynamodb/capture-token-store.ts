import { createHash } from 'node:crypto';
import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { keys } from '../../contracts/tables.ts';
import type { CaptureTokenStore } from '../../ports/capture-token-store.ts';
import { StoreUnavailable, WriteConflict } from '../../ports/errors.ts';
import { getItem, parseItem, toItem, translate } from './table.ts';

const ownRow = z.object({ tokenHash: z.string() });
const tokenRow = z.object({ userId: z.string() });
/** Two requests of one person at the same moment: one goes after the other. */
const mostTries = 5;

/** Capture tokens in the workspace table, under their SHA-256: who reads the table can send nothing. */
export function dynamoCaptureTokenStore(client: DynamoDBClient, table: string): CaptureTokenStore {
  const replaceOnce = async (userId: string, tokenHash: string, createdAt: string): Promise<boolean> => {
    const item = await getItem(client, table, keys.captureTokenOf(userId));
    const before = item && parseItem(ownRow, item).tokenHash;
    const unchanged =
      before === null
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'tokenHash = :before', ExpressionAttributeValues: toItem({ ':before': before }) };
    try {
      await client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            {
              Put: {
                TableName: table,
                Item: toItem({ ...keys.captureTokenOf(userId), userId, tokenHash, createdAt }),
                ...unchanged,
              },
            },
            { Put: { TableName: table, Item: toItem({ ...keys.captureToken(tokenHash), userId, createdAt }) } },
            ...(before === null || before === tokenHash
              ? []
              : [{ Delete: { TableName: table, Key: toItem({ ...keys.captureToken(before) }) } }]),
          ],
        }),
      );
      return true;
    } catch (error) {
      const named = translate(error, 'giving out a capture token');
      if (named instanceof WriteConflict) return false;
      throw named;
    }
  };
  return {
    async replace(userId, token, createdAt) {
      for (let attempt = 0; attempt < mostTries; attempt += 1) if (await replaceOnce(userId, hashOf(token), createdAt)) return;
      throw new StoreUnavailable(`the capture token of a person was replaced ${mostTries} times at the same moment`);
    },
    async ownerOf(token) {
      const item = await getItem(client, table, keys.captureToken(hashOf(token)));
      return item && parseItem(tokenRow, item).userId;
    },
  };
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
