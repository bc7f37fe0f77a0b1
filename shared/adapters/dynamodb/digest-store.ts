import {
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { keys } from '../../contracts/tables.ts';
import { type DigestRecord, digestRecord } from '../../domain/digest.ts';
import type { MailStop } from '../../domain/profile.ts';
import type { DigestStore, MailEventRecord } from '../../ports/digest-store.ts';
import { StoreUnavailable, WriteConflict } from '../../ports/errors.ts';
import { getItem, type Item, parseItem, queryPage, toItem, translate } from './table.ts';

/** Days a digest's owner and mail event are kept: bounces and complaints come within days. */
const mailDays = 90;

const owner = z.object({ userId: z.string(), period: z.string() });
const mailEvent = z.object({
  digestId: z.string(),
  kind: z.enum(['sent', 'bounced', 'complained']),
  messageId: z.string(),
  at: z.string(),
  detail: z.string(),
});
const tokenRow = z.object({ token: z.string() });
const userRow = z.object({ userId: z.string() });

/** Digests, their mail events and unsubscribe tokens in the workspace table. */
export function dynamoDigestStore(client: DynamoDBClient, table: string): DigestStore {
  const get = async (userId: string, period: string) => {
    const item = await getItem(client, table, keys.digest(userId, period));
    return item && parseItem(digestRecord, item);
  };
  const userOfToken = async (token: string) => {
    const item = await getItem(client, table, keys.unsubscribe(token));
    return item ? parseItem(userRow, item).userId : null;
  };
  /** False when the condition on the stored row does not hold. */
  const conditional = async (what: string, send: () => Promise<unknown>): Promise<boolean> => {
    try {
      await send();
      return true;
    } catch (error) {
      const named = translate(error, what);
      if (named instanceof WriteConflict) return false;
      throw named;
    }
  };
  const stop = (userId: string, given: MailStop) =>
    conditional('ending the digests of a candidate', () =>
      client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: toItem({ ...keys.profile(userId) }),
          UpdateExpression: 'SET #digest.#enabled = :off, mailStopped = :stop, #version = #version + :one, updatedAt = :at',
          ConditionExpression: 'attribute_exists(pk) AND #digest.#enabled = :on',
          ExpressionAttributeNames: { '#digest': 'digest', '#enabled': 'enabled', '#version': 'version' },
          ExpressionAttributeValues: toItem({ ':off': false, ':on': true, ':stop': { ...given }, ':one': 1, ':at': given.at }),
        }),
      ),
    );
  const expiry = (from: string) => Math.floor(Date.parse(from) / 1000) + mailDays * 86_400;

  return {
    get,
    async claim(record) {
      const claimed = await conditional(`claiming the digest of ${record.period}`, () =>
        client.send(
          new TransactWriteItemsCommand({
            TransactItems: [
              {
                Put: {
                  TableName: table,
                  Item: toItem(row(record)),
                  ConditionExpression: 'attribute_not_exists(pk)',
                },
              },
              {
                Put: {
                  TableName: table,
                  Item: toItem({
                    ...keys.digestOwner(record.digestId),
                    userId: record.userId,
                    period: record.period,
                    expiresAt: expiry(record.claimedAt),
                  }),
                },
              },
            ],
          }),
        ),
      );
      if (claimed) return { claimed, stored: record };
      const stored = await get(record.userId, record.period);
      if (!stored) throw new StoreUnavailable(`the claim of the digest of ${record.period} met another write; try again`);
      return { claimed: false, stored };
    },
    async reclaim(record, expectedClaimedAt) {
      await client
        .send(
          new PutItemCommand({
            TableName: table,
            Item: toItem(row(record)),
            ConditionExpression: '#state = :claimed AND claimedAt = :expected AND digestId = :id',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: toItem({ ':claimed': 'claimed', ':expected': expectedClaimedAt, ':id': record.digestId }),
          }),
        )
        .catch((error) => Promise.reject(translate(error, `taking over the digest of ${record.period}`)));
    },
    async release(record) {
      await conditional(`giving back the digest of ${record.period}`, () =>
        client.send(
          new DeleteItemCommand({
            TableName: table,
            Key: toItem({ ...keys.digest(record.userId, record.period) }),
            ConditionExpression: '#state = :claimed AND claimedAt = :at',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: toItem({ ':claimed': 'claimed', ':at': record.claimedAt }),
          }),
        ),
      );
    },
    finish: (record) =>
      conditional(`finishing the digest of ${record.period}`, () =>
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: toItem(row(record)),
            ConditionExpression: '#state = :claimed AND digestId = :id',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: toItem({ ':claimed': 'claimed', ':id': record.digestId }),
          }),
        ),
      ),
    async recent(userId, period, limit) {
      const { items } = await queryPage(
        client,
        {
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
          ExpressionAttributeValues: toItem({
            ':pk': keys.digest(userId, '').pk,
            ':first': keys.digest(userId, '').sk,
            ':last': keys.digest(userId, period).sk,
          }),
          ScanIndexForward: false,
          ConsistentRead: true,
        },
        null,
        limit + 1,
      );
      return items
        .map((item) => parseItem(digestRecord, item))
        .filter((record) => record.period < period)
        .slice(0, limit);
    },

    async owner(digestId) {
      const item = await getItem(client, table, keys.digestOwner(digestId));
      return item && parseItem(owner, item);
    },
    async recordMailEvent(event: MailEventRecord) {
      await conditional('recording a mail event', () =>
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: toItem({ ...keys.mailEvent(event.digestId), ...event, expiresAt: expiry(event.at) }),
            ...(event.kind === 'sent' ? { ConditionExpression: 'attribute_not_exists(pk)' } : {}),
          }),
        ),
      );
    },
    async mailEvent(digestId) {
      const item = await getItem(client, table, keys.mailEvent(digestId));
      return item && parseItem(mailEvent, item);
    },

    async unsubscribeToken(userId, fresh) {
      const key = keys.unsubscribeToken(userId);
      const stored = await getItem(client, table, key);
      if (stored) return parseItem(tokenRow, stored).token;
      const written = await conditional('giving out an unsubscribe token', () =>
        client.send(
          new TransactWriteItemsCommand({
            TransactItems: [
              {
                Put: {
                  TableName: table,
                  Item: toItem({ ...key, token: fresh }),
                  ConditionExpression: 'attribute_not_exists(pk)',
                },
              },
              { Put: { TableName: table, Item: toItem({ ...keys.unsubscribe(fresh), userId }) } },
            ],
          }),
        ),
      );
      if (written) return fresh;
      const other = await getItem(client, table, key);
      if (!other) throw new StoreUnavailable('the unsubscribe token met another write; try again');
      return parseItem(tokenRow, other).token;
    },
    userOfToken,
    async unsubscribe(token, at) {
      const userId = await userOfToken(token);
      if (userId === null) return false;
      await stop(userId, { reason: 'unsubscribed', detail: 'by the link in a digest', at });
      return true;
    },
    stop,
  };
}

function row(record: DigestRecord): Item {
  return { ...keys.digest(record.userId, record.period), ...record };
}
