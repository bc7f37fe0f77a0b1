import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { keys } from '../../contracts/tables.ts';
import { breakerState, type HostStates, paceState } from '../../domain/host-state.ts';
import type { HostStateStore } from '../../ports/host-state-store.ts';
import { getItem, parseItem, toItem, translate } from './table.ts';

const rows = {
  pace: z.object({ version: z.number().int(), state: paceState }),
  breaker: z.object({ version: z.number().int(), state: breakerState }),
} satisfies { [K in keyof HostStates]: z.ZodType<{ version: number; state: HostStates[K] }> };

const parsers: { [K in keyof HostStates]: (item: Record<string, unknown>) => { version: number; state: HostStates[K] } } = {
  pace: (item) => parseItem(rows.pace, item),
  breaker: (item) => parseItem(rows.breaker, item),
};

/** Pace and breaker rows of the jobs table. */
export function dynamoHostStateStore(client: DynamoDBClient, table: string): HostStateStore {
  return {
    async read(host, kind) {
      const item = await getItem(client, table, keys[kind](host));
      return item === null ? { version: 0, state: null } : parsers[kind](item);
    },
    async write(host, kind, expectedVersion, state, expiresAt) {
      await client
        .send(
          new PutItemCommand({
            TableName: table,
            Item: toItem({
              ...keys[kind](host),
              version: expectedVersion + 1,
              state,
              expiresAt: Math.ceil(expiresAt.getTime() / 1000),
            }),
            // A row that TTL removed in between starts anew: nobody else can have written.
            ConditionExpression:
              expectedVersion === 0 ? 'attribute_not_exists(pk)' : 'version = :expected OR attribute_not_exists(pk)',
            ...(expectedVersion === 0 ? {} : { ExpressionAttributeValues: toItem({ ':expected': expectedVersion }) }),
          }),
        )
        .catch((error) => Promise.reject(translate(error, `storing the ${kind} of ${host}`)));
    },
  };
}
