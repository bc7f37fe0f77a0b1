import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { keys } from '../../contracts/tables.ts';
import { failureReason } from '../../domain/board.ts';
import { type CoverageDay, coverageDay, latencyBounds, latencyClass } from '../../domain/coverage-day.ts';
import type { CoverageStore } from '../../ports/coverage-store.ts';
import { type Item, parseItem, queryAll, toItem, translate } from './table.ts';

/** Longer than the thirty days that are told. */
const keptDays = 40;
const counted = z.record(z.string(), z.unknown());

/** Statistics of reads in the jobs table: counters that only grow, and rows that expire. */
export function dynamoCoverageStore(client: DynamoDBClient, table: string): CoverageStore {
  const add = async (subject: string, day: string, amounts: Readonly<Record<string, number>>): Promise<void> => {
    const names = Object.keys(amounts);
    await client
      .send(
        new UpdateItemCommand({
          TableName: table,
          Key: toItem({ ...keys.coverage(subject, day) }),
          UpdateExpression: `ADD ${names.map((name) => `#${name} :${name}`).join(', ')} SET expiresAt = :expiresAt`,
          ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: toItem({
            ...Object.fromEntries(names.map((name) => [`:${name}`, amounts[name]])),
            ':expiresAt': Math.floor(Date.parse(day) / 1000) + keptDays * 86_400,
          }),
        }),
      )
      .catch((error) => Promise.reject(translate(error, `counting a read of ${subject}`)));
  };

  return {
    async record({ source, boardId, at, reason, milliseconds, seen, expected }) {
      const amounts = {
        reads: 1,
        good: reason === null ? 1 : 0,
        seen,
        expected,
        ...(reason === null ? { [`latency${latencyClass(milliseconds)}`]: 1 } : { [`failed_${reason}`]: 1 }),
      };
      const day = at.toISOString().slice(0, 10);
      await Promise.all([add(source, day, amounts), add(boardId, day, amounts)]);
    },
    async days(of, since) {
      const { pk, sk } = keys.coverage('source' in of ? of.source : of.boardId, since);
      const rows = queryAll(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk >= :sk',
        ExpressionAttributeValues: toItem({ ':pk': pk, ':sk': sk }),
      });
      const days: CoverageDay[] = [];
      for await (const row of rows) days.push(toDay(row));
      return days;
    },
  };
}

function toDay(item: Item): CoverageDay {
  const row = counted.parse(item);
  return parseItem(coverageDay, {
    pk: item.pk,
    sk: item.sk,
    day: String(item.sk).slice('DAY#'.length),
    reads: row.reads,
    good: row.good,
    seen: row.seen,
    expected: row.expected,
    failures: Object.fromEntries(
      failureReason.options.flatMap((reason) =>
        row[`failed_${reason}`] === undefined ? [] : [[reason, row[`failed_${reason}`]]],
      ),
    ),
    latency: Array.from({ length: latencyBounds.length + 1 }, (_, index) => row[`latency${index}`] ?? 0),
  });
}
