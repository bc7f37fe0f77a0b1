import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { keys } from '../../contracts/tables.ts';
import { fingerprintShape } from '../../domain/cluster/fingerprint.ts';
import type { ClusterChange, EmployerStore } from '../../ports/employer-store.ts';
import { StoreUnavailable, WriteConflict } from '../../ports/errors.ts';
import { jobRow } from './job-store.ts';
import { getItems, parseItem, queryAll, toItem, translate } from './table.ts';

/** DynamoDB takes 100 items and 4 MB a transaction; one item is the ticket, and items are measured roughly. */
const maxItems = 90;
const maxBytes = 2_500_000;
const maxTries = 10;

const memberRow = z.object({ fingerprint: fingerprintShape, jobId: z.string() });
const headRow = z.object({
  jobId: z.string(),
  employerKey: z.string(),
  contentHash: z.string(),
  state: z.enum(['open', 'closed']),
});
const ticketRow = z.object({ ticket: z.number(), touched: z.set(z.string()).optional() });

interface Timing {
  sleep: (milliseconds: number) => Promise<void>;
  /** 0..1, for the jitter of retries. */
  random: () => number;
}

/**
 * Employers in the jobs table.
 *
 * Order inside a commit: closings, jobs, the postings' job ids, and last the members' rows and the employer's own row. A run that stops in between
 * leaves the members' rows as they were, so that the next run finds the same work again; the last transaction clears what was touched.
 */
export function dynamoEmployerStore(client: DynamoDBClient, table: string, { sleep, random }: Timing): EmployerStore {
  const ticketCheck = (employerKey: string, ticket: number): TransactWriteItem => ({
    ConditionCheck: {
      TableName: table,
      Key: toItem({ ...keys.employer(employerKey) }),
      ConditionExpression: 'ticket = :ticket',
      ExpressionAttributeValues: toItem({ ':ticket': ticket }),
    },
  });
  const clearTouched = (employerKey: string, ticket: number): TransactWriteItem => ({
    Update: {
      TableName: table,
      Key: toItem({ ...keys.employer(employerKey) }),
      UpdateExpression: 'REMOVE touched',
      ConditionExpression: 'ticket = :ticket',
      ExpressionAttributeValues: toItem({ ':ticket': ticket }),
    },
  });

  /** False when the ticket is no longer the last. Conflicts with other transactions are tried again with growing, jittered pauses. */
  async function transact(items: readonly TransactWriteItem[], what: string): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: [...items] }));
        return true;
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw translate(error, what);
        const reasons = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
        if (reasons[0] === 'ConditionalCheckFailed') return false;
        const passing = reasons.every((reason) =>
          ['None', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'].includes(reason),
        );
        if (!passing)
          throw new WriteConflict(`${what}: a row changed since it was read (${reasons.join(', ')})`, { cause: error });
        if (attempt === maxTries) throw new StoreUnavailable(`${what}: conflicts after ${attempt} tries`, { cause: error });
        await sleep(random() * 25 * 2 ** Math.min(attempt, 6));
      }
    }
  }

  return {
    async takeTicket(employerKey, touched) {
      const answer = await client
        .send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem({ ...keys.employer(employerKey) }),
            UpdateExpression: touched.length > 0 ? 'ADD ticket :one, touched :touched' : 'ADD ticket :one',
            ExpressionAttributeValues: toItem({ ':one': 1, ...(touched.length > 0 ? { ':touched': new Set(touched) } : {}) }),
            ReturnValues: 'ALL_NEW',
          }),
        )
        .catch((error) => Promise.reject(translate(error, `taking a ticket for employer ${employerKey}`)));
      const row = parseItem(ticketRow, unmarshall(answer.Attributes ?? {}));
      return { ticket: row.ticket, touched: [...(row.touched ?? [])].sort() };
    },

    async members(employerKey) {
      const members = [];
      const query = queryAll(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: toItem({ ':pk': keys.employer(employerKey).pk, ':prefix': 'POSTING#' }),
        ConsistentRead: true,
      });
      for await (const item of query) members.push(parseItem(memberRow, item));
      return members;
    },

    async heads(jobIds) {
      const items = await getItems(
        client,
        table,
        jobIds.map((jobId) => keys.job(jobId)),
        ['jobId', 'employerKey', 'contentHash', 'state', 'pk', 'sk'],
      );
      return items.map((item) => parseItem(headRow, item));
    },

    async commit(employerKey, ticket, change) {
      const what = `clustering employer ${employerKey} with ticket ${ticket}`;
      const writes = writesOf(table, employerKey, change);
      const head = ticketCheck(employerKey, ticket);
      let batch: TransactWriteItem[] = [];
      let bytes = 0;
      for (const { item, size } of writes) {
        if (batch.length >= maxItems || (batch.length > 0 && bytes + size > maxBytes)) {
          if (!(await transact([head, ...batch], what))) return false;
          batch = [];
          bytes = 0;
        }
        batch.push(item);
        bytes += size;
      }
      return transact([clearTouched(employerKey, ticket), ...batch], what);
    },
  };
}

function* writesOf(
  table: string,
  employerKey: string,
  change: ClusterChange,
): Generator<{ item: TransactWriteItem; size: number }> {
  for (const { jobId, mergedInto, closedAt } of change.ceased)
    yield {
      size: 500,
      item: {
        Update: {
          TableName: table,
          Key: toItem({ ...keys.job(jobId) }),
          UpdateExpression: 'SET #state = :closed, closedAt = :closedAt, mergedInto = :into REMOVE gsi1pk, gsi1sk',
          // A job whose least posting moved lives on under its new employer: not ours to close.
          ConditionExpression: 'employerKey = :employer',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: toItem({
            ':closed': 'closed',
            ':closedAt': closedAt,
            ':into': mergedInto,
            ':employer': employerKey,
          }),
        },
      },
    };
  for (const job of change.jobs) {
    const row = jobRow(job);
    const size = row.body instanceof Uint8Array ? row.body.length + 4000 : 20_000;
    yield { size, item: { Put: { TableName: table, Item: toItem(row) } } };
  }
  for (const { boardId, externalId, jobId } of change.assigned)
    yield {
      size: 300,
      item: {
        Update: {
          TableName: table,
          Key: toItem({ ...keys.posting(boardId, externalId) }),
          UpdateExpression: 'SET jobId = :jobId',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: toItem({ ':jobId': jobId }),
        },
      },
    };
  for (const postingId of change.removed)
    yield { size: 300, item: { Delete: { TableName: table, Key: toItem({ ...keys.fingerprint(employerKey, postingId) }) } } };
  for (const { fingerprint, jobId } of change.members)
    yield {
      size: 1200,
      item: {
        Put: { TableName: table, Item: toItem({ ...keys.fingerprint(employerKey, fingerprint.postingId), fingerprint, jobId }) },
      },
    };
}
