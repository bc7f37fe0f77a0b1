import { DeleteItemCommand, type DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { index, indexKeys, keys } from '../../contracts/tables.ts';
import { eachLimited } from '../../domain/each-limited.ts';
import { type Match, match } from '../../domain/match.ts';
import { WriteConflict } from '../../ports/errors.ts';
import type { MatchStore } from '../../ports/match-store.ts';
import { getItem, getItems, type Item, parseItem, queryPage, toItem, translate } from './table.ts';

/** Writes under way at the same time. */
const concurrency = 16;

/** A closed match is forgotten after this many days: long enough for the digests that tell of it. */
const closedDays = 60;

/** Matches in the workspace table; only those in state `new` stand in the index. */
export function dynamoMatchStore(client: DynamoDBClient, table: string): MatchStore {
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

  return {
    async get(userId, jobId) {
      const item = await getItem(client, table, keys.match(userId, jobId));
      return item && parseItem(match, item);
    },
    async getMany(pairs) {
      const items = await getItems(
        client,
        table,
        pairs.map(({ userId, jobId }) => keys.match(userId, jobId)),
      );
      return items.map((item) => parseItem(match, item));
    },
    put: (matches) =>
      inParallel(matches, (each) =>
        conditional(`writing the match of ${each.jobId}`, () =>
          client.send(
            new PutItemCommand({
              TableName: table,
              Item: toItem(row(each)),
              ConditionExpression:
                'attribute_not_exists(pk) OR (#state <> :dismissed AND (profileVersion < :version OR (profileVersion = :version AND matchedAt <= :at)))',
              ExpressionAttributeNames: { '#state': 'state' },
              ExpressionAttributeValues: toItem({
                ':dismissed': 'dismissed',
                ':version': each.profileVersion,
                ':at': each.matchedAt,
              }),
            }),
          ),
        ),
      ),
    async remove(pairs) {
      await inParallel(pairs, ({ userId, jobId, profileVersion }) =>
        conditional(`removing the match of ${jobId}`, () =>
          client.send(
            new DeleteItemCommand({
              TableName: table,
              Key: toItem({ ...keys.match(userId, jobId) }),
              ConditionExpression: 'attribute_not_exists(pk) OR (#state <> :dismissed AND profileVersion <= :version)',
              ExpressionAttributeNames: { '#state': 'state' },
              ExpressionAttributeValues: toItem({ ':dismissed': 'dismissed', ':version': profileVersion }),
            }),
          ),
        ),
      );
    },
    async best(userId, minScore, cursor, limit) {
      const page = await queryPage(
        client,
        {
          TableName: table,
          IndexName: index,
          KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk >= :from',
          ProjectionExpression: 'pk, sk, userId, jobId',
          ExpressionAttributeValues: toItem({
            ':pk': indexKeys.matchByScore(userId, 0, '').gsi1pk,
            ':from': indexKeys.matchByScore(userId, minScore, '').gsi1sk.slice(0, 4),
          }),
          ScanIndexForward: false,
        },
        cursor,
        limit,
      );
      // The index lags behind: the rows themselves say what is so now.
      const ids = page.items.map((item) => match.shape.jobId.parse(item.jobId));
      const items = await getItems(
        client,
        table,
        ids.map((jobId) => keys.match(userId, jobId)),
      );
      const rows = new Map(items.map((item) => parseItem(match, item)).map((each) => [each.jobId, each]));
      const found = ids.flatMap((jobId) => rows.get(jobId) ?? []);
      return { items: found.filter((each) => each.state === 'new' && each.score >= minScore), next: page.next };
    },
    dismiss: (userId, jobId, at) =>
      conditional(`dismissing the match of ${jobId}`, () =>
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem({ ...keys.match(userId, jobId) }),
            UpdateExpression:
              'SET #state = :dismissed, dismissedAt = if_not_exists(dismissedAt, :at) REMOVE gsi1pk, gsi1sk, expiresAt',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: toItem({ ':dismissed': 'dismissed', ':at': at }),
          }),
        ),
      ),
  };
}

function row(each: Match): Item {
  return {
    ...keys.match(each.userId, each.jobId),
    ...(each.state === 'new' ? indexKeys.matchByScore(each.userId, each.score, each.jobId) : {}),
    ...each,
    ...(each.closedAt === null ? {} : { expiresAt: Math.floor(Date.parse(each.closedAt) / 1000) + closedDays * 86_400 }),
  };
}

/** Runs the work over all items, a few at a time; returns those for which it answered true. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<boolean>): Promise<T[]> {
  const done = new Set<number>();
  await eachLimited([...items.entries()], concurrency, async ([position, item]) => {
    if (await work(item)) done.add(position);
  });
  return items.filter((_, position) => done.has(position));
}
