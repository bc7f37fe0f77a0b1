import { createHash } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { type Key, keys } from '../../contracts/tables.ts';
import { type PlacedTrace, type Trace, trace as traceShape } from '../../domain/cluster/agency-copies.ts';
import { type DuplicateDecision, duplicateDecision } from '../../domain/cluster/decisions.ts';
import { fingerprintShape } from '../../domain/cluster/fingerprint.ts';
import { eachLimited } from '../../domain/each-limited.ts';
import { jobLink } from '../../domain/job.ts';
import type { ClusterChange, ClusterMember, EmployerStore } from '../../ports/employer-store.ts';
import { StoreUnavailable, WriteConflict } from '../../ports/errors.ts';
import { jobRow } from './job-store.ts';
import { getItems, parseItem, queryAll, queryPage, toItem, translate, writeItems } from './table.ts';

/** DynamoDB takes 100 items and 4 MB a transaction; one item is the ticket, and items are measured roughly. */
const maxItems = 90;
const maxBytes = 2_500_000;
const maxTries = 10;
/** Traces read of one key: a key of very common words has more, and says the less. */
const maxCopies = 40;
/** Keys asked for at the same time. */
const keysAtOnce = 16;

const memberRow = z.object({ fingerprint: fingerprintShape, jobId: z.string() });
const headRow = z.object({
  jobId: z.string(),
  employerKey: z.string(),
  contentHash: z.string(),
  state: z.enum(['open', 'closed']),
  links: z.array(jobLink).default([]),
});
const decisionRow = z.object({ decision: duplicateDecision });
const copyRow = z.object({ trace: traceShape });
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

    async touch(employerKey, postingIds) {
      if (postingIds.length === 0) return;
      await client
        .send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem({ ...keys.employer(employerKey) }),
            UpdateExpression: 'ADD touched :touched',
            ExpressionAttributeValues: toItem({ ':touched': new Set(postingIds) }),
          }),
        )
        .catch((error) => Promise.reject(translate(error, `remembering postings of employer ${employerKey}`)));
    },

    async read(employerKey) {
      const members: ClusterMember[] = [];
      const decisions: DuplicateDecision[] = [];
      const query = queryAll(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: toItem({ ':pk': keys.employer(employerKey).pk }),
        ConsistentRead: true,
      });
      for await (const item of query)
        if (item.fingerprint !== undefined) members.push(parseItem(memberRow, item));
        else if (item.decision !== undefined) decisions.push(parseItem(decisionRow, item).decision);
      return { members, decisions };
    },

    async decide(employerKey, pair, decision) {
      const key = keys.decision(employerKey, hashOf(`${pair.a}\n${pair.b}`));
      const write =
        decision === null
          ? client.send(new DeleteItemCommand({ TableName: table, Key: toItem({ ...key }) }))
          : client.send(new PutItemCommand({ TableName: table, Item: toItem({ ...key, decision }) }));
      await write.catch((error) => Promise.reject(translate(error, `deciding about postings of employer ${employerKey}`)));
    },

    async copies(wanted) {
      const found: PlacedTrace[] = [];
      await eachLimited([...new Set(wanted)], keysAtOnce, async (key) => {
        const { items } = await queryPage(
          client,
          {
            TableName: table,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: toItem({ ':pk': keys.copy(key, '').pk }),
            ConsistentRead: true,
          },
          null,
          maxCopies,
        );
        for (const item of items) found.push({ key, trace: parseItem(copyRow, item).trace });
      });
      return found;
    },

    async committed(postings) {
      const items = await getItems(
        client,
        table,
        postings.map(({ employerKey, postingId }) => keys.fingerprint(employerKey, postingId)),
      );
      return items.map((item) => parseItem(memberRow, item));
    },

    async keepTraces(kept, ticket) {
      await writeItems(
        client,
        table,
        kept.map(({ key, trace }) => ({ put: { ...copyOf(key, trace), trace, ticket } })),
      );
    },

    async forgetTraces(forgotten, ticket) {
      await eachLimited(forgotten, keysAtOnce, async ({ key, trace }) => {
        try {
          await client.send(
            new DeleteItemCommand({
              TableName: table,
              Key: toItem({ ...copyOf(key, trace) }),
              ConditionExpression: 'attribute_not_exists(ticket) OR ticket <= :ticket',
              ExpressionAttributeValues: toItem({ ':ticket': ticket }),
            }),
          );
        } catch (error) {
          // A later run wants it there.
          if (!(error instanceof ConditionalCheckFailedException))
            throw translate(error, `forgetting a trace of ${trace.postingId}`);
        }
      });
    },

    async heads(jobIds) {
      const items = await getItems(
        client,
        table,
        jobIds.map((jobId) => keys.job(jobId)),
        ['jobId', 'employerKey', 'contentHash', 'state', 'links', 'pk', 'sk'],
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

/** A posting that moves to another employer has a row of each: whose run is later does not matter. */
function copyOf(key: string, { employerKey, postingId }: Trace): Key {
  return keys.copy(key, hashOf(`${employerKey}\n${postingId}`));
}

/** Posting ids are longer than a sort key may be. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
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
