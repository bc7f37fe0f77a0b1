import { gunzipSync, gzipSync } from 'node:zlib';
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { keys } from '../../contracts/tables.ts';
import type { Clock } from '../../ports/clock.ts';
import { WriteConflict } from '../../ports/errors.ts';
import type { Claim, IdempotencyStore } from '../../ports/idempotency-store.ts';
import { getItem, parseItem, toItem, translate } from './table.ts';

const daySeconds = 86_400;
/** Longer than API Gateway waits for an answer (30 s). */
const leaseSeconds = 60;

const row = z.object({
  fingerprint: z.string(),
  /** Epoch seconds: until then the request counts as running. Unset once there is an answer. */
  runsUntil: z.number().optional(),
  status: z.number().optional(),
  /** gzip: a stored profile is as large as a row may be. */
  body: z.instanceof(Uint8Array).optional(),
  expiresAt: z.number(),
});

/** Idempotency keys in the workspace table. Rows expire by TTL, which may lag by days: expired ones count as absent. */
export function dynamoIdempotencyStore(client: DynamoDBClient, table: string, clock: Clock): IdempotencyStore {
  const seconds = () => Math.floor(clock.now().getTime() / 1000);

  return {
    async claim(userId, key, fingerprint) {
      const now = seconds();
      try {
        await client
          .send(
            new PutItemCommand({
              TableName: table,
              Item: toItem({
                ...keys.idempotency(userId, key),
                fingerprint,
                runsUntil: now + leaseSeconds,
                expiresAt: now + daySeconds,
              }),
              ConditionExpression:
                'attribute_not_exists(pk) OR expiresAt <= :now OR (fingerprint = :fingerprint AND runsUntil <= :now)',
              ExpressionAttributeValues: toItem({ ':now': now, ':fingerprint': fingerprint }),
            }),
          )
          .catch((error) => Promise.reject(translate(error, `claiming idempotency key ${key}`)));
        return { kind: 'claimed' };
      } catch (error) {
        if (!(error instanceof WriteConflict)) throw error;
      }
      const item = await getItem(client, table, keys.idempotency(userId, key));
      return item === null ? { kind: 'running' } : stateOf(parseItem(row, item), fingerprint);
    },
    async finish(userId, key, fingerprint, { status, body }) {
      await client
        .send(
          new PutItemCommand({
            TableName: table,
            Item: toItem({
              ...keys.idempotency(userId, key),
              fingerprint,
              status,
              body: gzipSync(body),
              expiresAt: seconds() + daySeconds,
            }),
          }),
        )
        .catch((error) => Promise.reject(translate(error, `keeping the answer of idempotency key ${key}`)));
    },
    async release(userId, key, fingerprint) {
      await client
        .send(
          new DeleteItemCommand({
            TableName: table,
            Key: toItem({ ...keys.idempotency(userId, key) }),
            ConditionExpression: 'fingerprint = :fingerprint AND attribute_exists(runsUntil)',
            ExpressionAttributeValues: toItem({ ':fingerprint': fingerprint }),
          }),
        )
        .catch((error) => {
          const named = translate(error, `releasing idempotency key ${key}`);
          // Somebody else took it over meanwhile: it is theirs now.
          if (!(named instanceof WriteConflict)) throw named;
        });
    },
  };
}

function stateOf(stored: z.infer<typeof row>, fingerprint: string): Claim {
  if (stored.fingerprint !== fingerprint) return { kind: 'other-request' };
  const { status, body } = stored;
  if (status === undefined || body === undefined) return { kind: 'running' };
  return { kind: 'answered', answer: { status, body: gunzipSync(body).toString('utf8') } };
}
