import { gunzipSync, gzipSync } from 'node:zlib';
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { keys } from '../../contracts/tables.ts';
import type { StoredPosting } from '../../domain/job-posting.ts';
import { type PostingLife, postingLife, storedOf } from '../../domain/posting-life.ts';
import { CorruptItem, WriteConflict } from '../../ports/errors.ts';
import type { PostingStore, Rejection } from '../../ports/posting-store.ts';
import { getItems, type Item, parseItem, toItem, translate } from './table.ts';

/** `body` is the life as gzip JSON: a posting of 10 KB costs two write units instead of ten. `jobId` stands apart, for the clustering writes it. */
const row = z.object({ body: z.instanceof(Uint8Array), revision: z.number(), jobId: z.string().nullable() });
const keyRow = z.object({ pk: z.string(), sk: z.string() });
const rejectionRow = z.object({
  source: z.string(),
  board: z.string(),
  externalId: z.string(),
  reason: z.string(),
  detail: z.string(),
  at: z.string(),
  rawKey: z.string(),
});

function lifeOf(item: Item): PostingLife {
  const { body, revision, jobId } = parseItem(row, item);
  let stored: unknown;
  try {
    stored = JSON.parse(gunzipSync(body).toString('utf8'));
  } catch (cause) {
    throw new CorruptItem(`row ${String(item.pk)} / ${String(item.sk)} has a body that cannot be unpacked`, { cause });
  }
  return parseItem(postingLife, {
    ...z.record(z.string(), z.unknown()).parse(stored),
    revision,
    jobId,
    pk: item.pk,
    sk: item.sk,
  });
}

/** Postings in the jobs table, one row each under their board. */
export function dynamoPostingStore(client: DynamoDBClient, table: string): PostingStore {
  const lives = async (boardId: string, externalIds: readonly string[]) =>
    (
      await getItems(
        client,
        table,
        externalIds.map((externalId) => keys.posting(boardId, externalId)),
      )
    ).map(lifeOf);

  async function* scan(prefix: 'POSTING#' | 'REJECTED#', toldSince?: string): AsyncGenerator<Item> {
    let start: Record<string, import('@aws-sdk/client-dynamodb').AttributeValue> | undefined;
    do {
      const answer = await client
        .send(
          new ScanCommand({
            TableName: table,
            // Rows of an earlier release do not say when they were told.
            FilterExpression: `begins_with(pk, :board) AND begins_with(sk, :prefix)${toldSince === undefined ? '' : ' AND (attribute_not_exists(toldAt) OR toldAt >= :since)'}`,
            ExpressionAttributeValues: toItem({ ':board': 'BOARD#', ':prefix': prefix, ':since': toldSince }),
            ExclusiveStartKey: start,
            ConsistentRead: true,
          }),
        )
        .catch((error) => Promise.reject(translate(error, `reading all postings of ${table}`)));
      for (const item of answer.Items ?? []) yield unmarshall(item);
      start = answer.LastEvaluatedKey;
    } while (start);
  }

  async function* everyLife(toldSince?: string): AsyncGenerator<PostingLife> {
    for await (const item of scan('POSTING#', toldSince)) yield lifeOf(item);
  }

  return {
    lives,
    everyLife,

    async get(boardId, externalIds) {
      return (await lives(boardId, externalIds)).map(storedOf).filter((stored) => stored !== null);
    },

    async save(boardId, life) {
      const { revision, jobId, ...rest } = life;
      const stored = storedOf(life);
      const toldAt = [life.presence.seenAt, life.content?.seenAt ?? ''].sort().at(-1) ?? '';
      await client
        .send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem({ ...keys.posting(boardId, life.externalId) }),
            UpdateExpression:
              'SET postingId = :postingId, #state = :state, lastSeenAt = :lastSeenAt, toldAt = :toldAt, employerKey = :employerKey, body = :body, revision = :next, jobId = if_not_exists(jobId, :jobId)',
            ConditionExpression: revision === 0 ? 'attribute_not_exists(pk)' : 'revision = :revision',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: toItem({
              ':postingId': life.postingId,
              ':state': life.presence.state,
              ':lastSeenAt': stored?.lastSeenAt ?? life.presence.seenAt,
              ':toldAt': toldAt,
              ':employerKey': life.content?.employerKey ?? null,
              ':body': gzipSync(JSON.stringify(rest), { level: 4 }),
              ':next': revision + 1,
              ':jobId': jobId,
              ...(revision === 0 ? {} : { ':revision': revision }),
            }),
          }),
        )
        .catch((error) => Promise.reject(translate(error, `writing posting ${life.postingId}`)));
    },

    async reject(boardId, rejections) {
      for (const rejection of rejections)
        await client
          .send(
            new PutItemCommand({
              TableName: table,
              Item: toItem({ ...keys.rejection(boardId, rejection.externalId), ...rejection }),
              ConditionExpression: 'attribute_not_exists(pk) OR #at <= :at',
              ExpressionAttributeNames: { '#at': 'at' },
              ExpressionAttributeValues: toItem({ ':at': rejection.at }),
            }),
          )
          .catch((error) => ignoreConflict(translate(error, `rejecting ${rejection.externalId} of ${boardId}`)));
    },

    async accept(boardId, externalIds, seenAt) {
      const rejected = await getItems(
        client,
        table,
        externalIds.map((externalId) => keys.rejection(boardId, externalId)),
        ['pk', 'sk', 'at'],
      );
      for (const item of rejected) {
        const { pk, sk } = parseItem(keyRow, item);
        await client
          .send(
            new DeleteItemCommand({
              TableName: table,
              Key: toItem({ pk, sk }),
              ConditionExpression: 'attribute_not_exists(pk) OR #at <= :at',
              ExpressionAttributeNames: { '#at': 'at' },
              ExpressionAttributeValues: toItem({ ':at': seenAt }),
            }),
          )
          .catch((error) => ignoreConflict(translate(error, `accepting ${sk} of ${boardId}`)));
      }
    },

    async *all(): AsyncGenerator<StoredPosting> {
      for await (const life of everyLife()) {
        const stored = storedOf(life);
        if (stored) yield stored;
      }
    },

    async rejectionCount(): Promise<number> {
      let count = 0;
      let start: Item | undefined;
      do {
        const answer = await client
          .send(
            new ScanCommand({
              TableName: table,
              Select: 'COUNT',
              FilterExpression: 'begins_with(pk, :board) AND begins_with(sk, :prefix)',
              ExpressionAttributeValues: toItem({ ':board': 'BOARD#', ':prefix': 'REJECTED#' }),
              ...(start && { ExclusiveStartKey: toItem(start) }),
            }),
          )
          .catch((error) => Promise.reject(translate(error, `counting the rejections of ${table}`)));
        count += answer.Count ?? 0;
        start = answer.LastEvaluatedKey && unmarshall(answer.LastEvaluatedKey);
      } while (start);
      return count;
    },

    async *rejections(): AsyncGenerator<Rejection> {
      for await (const item of scan('REJECTED#')) yield parseItem(rejectionRow, item);
    },
  };
}

/** A rejection that is older than the stored one has nothing to say. */
function ignoreConflict(error: Error): void {
  if (!(error instanceof WriteConflict)) throw error;
}
