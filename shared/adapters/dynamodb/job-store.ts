import { gunzipSync, gzipSync } from 'node:zlib';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { index, indexKeys, keys, openShards } from '../../contracts/tables.ts';
import { type Job, job } from '../../domain/job.ts';
import { CorruptItem } from '../../ports/errors.ts';
import type { JobStore } from '../../ports/job-store.ts';
import { getItem, getItems, type Item, parseItem, queryPage, toItem } from './table.ts';

/**
 * A job's row: everything a listing or the stream looks at as attributes, the long parts (texts, evidence, members) as gzip JSON in `body`, with
 * `descriptionHash` standing for them. Open jobs carry the index key of their shard. `mergedInto` marks a job that ceased.
 */
const heavy = job.pick({ descriptionText: true, descriptionHtml: true, evidence: true, postings: true });
const row = z.object({ body: z.instanceof(Uint8Array) });
const alias = z.object({ mergedInto: z.string().nullish() });
/** A job is followed through so many merges; each clustering run points to a living job, so more than one is rare. */
const maxHops = 8;

/** The shard of the index an open job stands in: the first hex digits of its id, which is a hash. */
export function shardOf(jobId: string): number {
  return Number.parseInt(jobId.slice(2, 8), 16) % openShards;
}

/** The row that keeps a job. */
export function jobRow(value: Job): Item {
  const { descriptionText, descriptionHtml, evidence, postings, ...light } = value;
  return {
    ...keys.job(value.jobId),
    ...(value.state === 'open' ? indexKeys.openJob(shardOf(value.jobId), value.jobId) : {}),
    ...light,
    members: postings.length,
    body: gzipSync(JSON.stringify({ descriptionText, descriptionHtml, evidence, postings }), { level: 4 }),
  };
}

/** The job of a row read back. Throws CorruptItem naming the row. */
export function jobOf(item: Item): Job {
  const { body } = parseItem(row, item);
  let long: unknown;
  try {
    long = JSON.parse(gunzipSync(body).toString('utf8'));
  } catch (cause) {
    throw new CorruptItem(`row ${String(item.pk)} / ${String(item.sk)} has a body that cannot be unpacked`, { cause });
  }
  return parseItem(job, { ...item, ...heavy.parse(long) });
}

/** Jobs in the jobs table. */
export function dynamoJobStore(client: DynamoDBClient, table: string): JobStore {
  return {
    async get(jobId) {
      let wanted = jobId;
      for (let hop = 0; hop < maxHops; hop += 1) {
        const item = await getItem(client, table, keys.job(wanted));
        if (item === null) return null;
        const next = parseItem(alias, item).mergedInto;
        if (!next || next === wanted) return jobOf(item);
        wanted = next;
      }
      throw new CorruptItem(`job ${jobId} leads through more than ${maxHops} merges: its rows point in a circle`);
    },

    async getMany(jobIds) {
      return (
        await getItems(
          client,
          table,
          jobIds.map((jobId) => keys.job(jobId)),
        )
      ).map(jobOf);
    },

    async open(shard, after, limit) {
      const page = await queryPage(
        client,
        {
          TableName: table,
          IndexName: index,
          KeyConditionExpression: 'gsi1pk = :shard',
          ExpressionAttributeValues: toItem({ ':shard': indexKeys.openJob(shard, '').gsi1pk }),
        },
        after,
        limit,
      );
      return { items: page.items.map(jobOf), next: page.next };
    },
  };
}
