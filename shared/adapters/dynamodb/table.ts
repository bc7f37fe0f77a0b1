import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Key } from '../../contracts/tables.ts';
import { CorruptItem, StoreUnavailable, WriteConflict } from '../../ports/errors.ts';
import type { Page } from '../../ports/page.ts';

export type Item = Record<string, unknown>;

/** A DynamoDB client with the settings all adapters want: keep-alive, four tries, adaptive to throttling. */
export function createDynamoClient(config: DynamoDBClientConfig = {}): DynamoDBClient {
  return new DynamoDBClient({ maxAttempts: 4, ...config });
}

/** Plain values to attribute values; undefined members are left out. */
export function toItem(value: Item): Record<string, import('@aws-sdk/client-dynamodb').AttributeValue> {
  return marshall(value, { removeUndefinedValues: true });
}

/** Translates what the SDK throws into our named errors; everything else passes as it is. */
export function translate(error: unknown, what: string): Error {
  if (error instanceof ConditionalCheckFailedException)
    return new WriteConflict(`${what}: somebody else wrote first`, { cause: error });
  if (error instanceof TransactionCanceledException)
    return new WriteConflict(
      `${what}: the transaction was cancelled (${error.CancellationReasons?.map((r) => r.Code).join(', ')})`,
      {
        cause: error,
      },
    );
  if (
    error instanceof Error &&
    /Throttl|ProvisionedThroughput|RequestLimit|InternalServerError|ServiceUnavailable/.test(error.name)
  )
    return new StoreUnavailable(`${what}: ${error.name}`, { cause: error });
  return error instanceof Error ? error : new Error(`${what}: ${String(error)}`);
}

/** Parses an item read back; a row that does not fit names its key and the path of the fault. */
export function parseItem<S extends z.ZodType>(schema: S, item: Item): z.infer<S> {
  const parsed = schema.safeParse(item);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CorruptItem(
    `row ${String(item.pk)} / ${String(item.sk)} is malformed at ${issue?.path.join('.')}: ${issue?.message}`,
  );
}

export async function getItem(client: DynamoDBClient, table: string, key: Key, consistent = true): Promise<Item | null> {
  const answer = await client
    .send(new GetItemCommand({ TableName: table, Key: toItem({ ...key }), ConsistentRead: consistent }))
    .catch((error) => Promise.reject(translate(error, `reading ${key.pk} / ${key.sk}`)));
  return answer.Item ? unmarshall(answer.Item) : null;
}

/** Reads many rows (all attributes, or those named), 100 a request, asking again for what came back unprocessed (with growing pauses, at most 8 rounds). */
export async function getItems(
  client: DynamoDBClient,
  table: string,
  keys: readonly Key[],
  attributes?: readonly string[],
): Promise<Item[]> {
  const projection = attributes && {
    ProjectionExpression: attributes.map((_, position) => `#a${position}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(attributes.map((name, position) => [`#a${position}`, name])),
  };
  const unique = [...new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key])).values()];
  const found: Item[] = [];
  for (let start = 0; start < unique.length; start += 100) {
    let wanted = unique.slice(start, start + 100).map((key) => toItem({ ...key }));
    for (let round = 0; wanted.length > 0; round += 1) {
      if (round === 8) throw new StoreUnavailable(`${wanted.length} rows of ${table} stayed unprocessed after ${round} rounds`);
      if (round > 0) await pause(2 ** round * 25);
      const answer = await client
        .send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true, ...projection } } }))
        .catch((error) => Promise.reject(translate(error, `reading ${wanted.length} rows of ${table}`)));
      for (const item of answer.Responses?.[table] ?? []) found.push(unmarshall(item));
      wanted = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return found;
}

/** A row to be written whatever is there, or removed. */
export type ItemWrite = { put: Item } | { remove: Key };

/** Writes and removes rows without conditions, 25 a request, asking again for what came back unprocessed (with growing pauses, at most 8 rounds). Not atomic. */
export async function writeItems(client: DynamoDBClient, table: string, writes: readonly ItemWrite[]): Promise<void> {
  for (let start = 0; start < writes.length; start += 25) {
    let wanted: WriteRequest[] = writes
      .slice(start, start + 25)
      .map((write) =>
        'put' in write ? { PutRequest: { Item: toItem(write.put) } } : { DeleteRequest: { Key: toItem({ ...write.remove }) } },
      );
    for (let round = 0; wanted.length > 0; round += 1) {
      if (round === 8) throw new StoreUnavailable(`${wanted.length} rows of ${table} stayed unwritten after ${round} rounds`);
      if (round > 0) await pause(2 ** round * 25);
      const answer = await client
        .send(new BatchWriteItemCommand({ RequestItems: { [table]: wanted } }))
        .catch((error) => Promise.reject(translate(error, `writing ${wanted.length} rows of ${table}`)));
      wanted = answer.UnprocessedItems?.[table] ?? [];
    }
  }
}

/** All rows a query gives, page after page. */
export async function* queryAll(client: DynamoDBClient, input: QueryCommandInput): AsyncGenerator<Item> {
  let start = input.ExclusiveStartKey;
  do {
    const answer = await client
      .send(new QueryCommand({ ...input, ExclusiveStartKey: start }))
      .catch((error) => Promise.reject(translate(error, `querying ${input.TableName}`)));
    for (const item of answer.Items ?? []) yield unmarshall(item);
    start = answer.LastEvaluatedKey;
  } while (start);
}

const cursorShape = z.record(z.string(), z.union([z.string(), z.number()]));

/** One page of a query. The cursor is the last evaluated key in base64url JSON; a forged one is refused with a RangeError. */
export async function queryPage(
  client: DynamoDBClient,
  input: QueryCommandInput,
  cursor: string | null,
  limit: number,
): Promise<Page<Item>> {
  const start = cursor === null ? undefined : toItem(decodeCursor(cursor));
  const answer = await client
    .send(new QueryCommand({ ...input, ExclusiveStartKey: start, Limit: limit }))
    .catch((error) => Promise.reject(translate(error, `querying ${input.TableName}`)));
  return {
    items: (answer.Items ?? []).map((item) => unmarshall(item)),
    next: answer.LastEvaluatedKey ? Buffer.from(JSON.stringify(unmarshall(answer.LastEvaluatedKey))).toString('base64url') : null,
  };
}

function decodeCursor(cursor: string): Item {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new RangeError('the cursor is not one that this listing gave out', { cause });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
