import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { keys } from '../../contracts/tables.ts';
import type { BudgetStore } from '../../ports/budget-store.ts';
import { WriteConflict } from '../../ports/errors.ts';
import { getItem, parseItem, toItem, translate } from './table.ts';

const budgetRow = z.object({ spent: z.number() });

/** Budgets in the workspace table: one counter a user, thing and period, changed by conditional updates only. */
export function dynamoBudgetStore(client: DynamoDBClient, table: string): BudgetStore {
  return {
    async reserve(userId, what, period, amount, limit) {
      if (amount > limit) return false;
      try {
        await client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem({ ...keys.budget(userId, what, period) }),
            UpdateExpression: 'ADD spent :amount',
            ConditionExpression: 'attribute_not_exists(spent) OR spent <= :room',
            ExpressionAttributeValues: toItem({ ':amount': amount, ':room': limit - amount }),
          }),
        );
        return true;
      } catch (error) {
        const named = translate(error, `reserving ${amount} of the budget ${what}`);
        if (named instanceof WriteConflict) return false;
        throw named;
      }
    },
    async settle(userId, what, period, reserved, used) {
      try {
        await client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem({ ...keys.budget(userId, what, period) }),
            UpdateExpression: 'ADD spent :difference',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: toItem({ ':difference': used - reserved }),
          }),
        );
      } catch (error) {
        const named = translate(error, `settling the budget ${what}`);
        // The user was erased meanwhile: nothing of theirs is brought back.
        if (!(named instanceof WriteConflict)) throw named;
      }
    },
    async spent(userId, what, period) {
      const item = await getItem(client, table, keys.budget(userId, what, period));
      return item ? parseItem(budgetRow, item).spent : 0;
    },
  };
}
