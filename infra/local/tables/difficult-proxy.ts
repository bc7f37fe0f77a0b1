import * as z from 'zod';
import type { Chaos } from '../chaos.ts';
import { type LocalServer, listen, readBody } from '../servers/wire.ts';
import { json } from '../template/json.ts';
import { askDynamoDb } from './stream-reader.ts';

const item = z.record(z.string(), json);
type Item = z.infer<typeof item>;
const put = z.object({ TableName: z.string(), Item: item });
const keyed = z.object({ TableName: z.string(), Key: item });
const transaction = z.object({
  TransactItems: z.array(z.object({ Put: put.optional(), Update: keyed.optional(), Delete: keyed.optional() })),
});
const batch = z.object({
  RequestItems: z.record(
    z.string(),
    z.array(z.object({ PutRequest: z.object({ Item: item }).optional(), DeleteRequest: z.object({ Key: item }).optional() })),
  ),
});
const indexRead = z.object({ TableName: z.string(), IndexName: z.string() });
const answered = z.looseObject({ Items: z.array(item).optional() });
const description = z.object({
  Table: z.object({
    KeySchema: z.array(z.object({ AttributeName: z.string() })),
    GlobalSecondaryIndexes: z
      .array(z.object({ IndexName: z.string(), KeySchema: z.array(z.object({ AttributeName: z.string() })) }))
      .default([]),
  }),
});
const got = z.object({ Item: item.optional() });

interface Write {
  at: number;
  before: Item | null;
}

/**
 * Stands between the functions and DynamoDB and makes it as difficult as the real one: answers a share of the requests with a throttling
 * error, and lets secondary indexes show each row as it was until `staleIndexMs` after its last write (a new row is not there yet; one
 * that left the index has left it at once).
 */
export function createDifficultProxy(endpoint: string, chaos: Chaos, now: () => number = Date.now): Promise<LocalServer> {
  const stale = chaos.options?.staleIndexMs ?? 0;
  const writes = new Map<string, Write>();
  const descriptions = new Map<string, Promise<z.infer<typeof description>['Table']>>();
  const describe = (table: string) => {
    const known =
      descriptions.get(table) ??
      askDynamoDb(endpoint, 'DynamoDB_20120810.DescribeTable', { TableName: table }).then(
        (answer) => description.parse(answer).Table,
      );
    descriptions.set(table, known);
    return known;
  };
  const keyOf = async (table: string, attributes: Item): Promise<Item> => {
    const { KeySchema } = await describe(table);
    return Object.fromEntries(KeySchema.map(({ AttributeName }) => [AttributeName, attributes[AttributeName] ?? null]));
  };

  const noteWrites = async (operation: string, input: unknown): Promise<void> => {
    for (const { table, attributes } of rowsWritten(operation, input)) {
      const key = await keyOf(table, attributes);
      const id = `${table} ${JSON.stringify(key)}`;
      const known = writes.get(id);
      // Until the index has caught up it still shows what it showed before the first of several writes.
      if (known && now() - known.at < stale) continue;
      const answer = await askDynamoDb(endpoint, 'DynamoDB_20120810.GetItem', {
        TableName: table,
        Key: key,
        ConsistentRead: true,
      });
      writes.set(id, { at: now(), before: got.parse(answer).Item ?? null });
    }
    for (const [id, write] of writes) if (now() - write.at >= stale) writes.delete(id);
  };

  const withoutNews = async (input: unknown, body: string): Promise<string> => {
    const request = indexRead.safeParse(input);
    const answer = answered.safeParse(JSON.parse(body));
    if (!request.success || !answer.success || !answer.data.Items) return body;
    const { TableName, IndexName } = request.data;
    const { GlobalSecondaryIndexes } = await describe(TableName);
    const partition = GlobalSecondaryIndexes.find((each) => each.IndexName === IndexName)?.KeySchema[0]?.AttributeName;
    const shown: Item[] = [];
    for (const each of answer.data.Items) {
      const write = writes.get(`${TableName} ${JSON.stringify(await keyOf(TableName, each))}`);
      if (!write || now() - write.at >= stale) shown.push(each);
      else if (write.before && partition && JSON.stringify(write.before[partition]) === JSON.stringify(each[partition]))
        shown.push(write.before);
    }
    return JSON.stringify({ ...answer.data, Items: shown, Count: shown.length });
  };

  return listen(async (request, response) => {
    const bytes = await readBody(request, 20_000_000);
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const reply = (status: number, body: string) =>
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
    if (chaos.throttles()) {
      const __type = 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException';
      reply(
        400,
        JSON.stringify({
          __type,
          message: 'The level of configured provisioned throughput for the table was exceeded (injected)',
        }),
      );
      return;
    }
    const input: unknown = JSON.parse(bytes.toString('utf8'));
    if (stale > 0) await noteWrites(operation, input);
    const headers = Object.fromEntries(
      ['content-type', 'x-amz-target', 'x-amz-date', 'authorization'].map((name) => [name, String(request.headers[name] ?? '')]),
    );
    const answer = await fetch(endpoint, { method: 'POST', headers, body: new Uint8Array(bytes) });
    const body = await answer.text();
    reply(
      answer.status,
      stale > 0 && answer.ok && (operation === 'Query' || operation === 'Scan') ? await withoutNews(input, body) : body,
    );
  });
}

function rowsWritten(operation: string, input: unknown): { table: string; attributes: Item }[] {
  switch (operation) {
    case 'PutItem': {
      const { TableName, Item } = put.parse(input);
      return [{ table: TableName, attributes: Item }];
    }
    case 'UpdateItem':
    case 'DeleteItem': {
      const { TableName, Key } = keyed.parse(input);
      return [{ table: TableName, attributes: Key }];
    }
    case 'TransactWriteItems':
      return transaction.parse(input).TransactItems.flatMap(({ Put, Update, Delete }) => {
        const change = Update ?? Delete;
        if (Put) return [{ table: Put.TableName, attributes: Put.Item }];
        return change ? [{ table: change.TableName, attributes: change.Key }] : [];
      });
    case 'BatchWriteItem':
      return Object.entries(batch.parse(input).RequestItems).flatMap(([table, requests]) =>
        requests.flatMap(({ PutRequest, DeleteRequest }) => {
          const attributes: Item | undefined = PutRequest?.Item ?? DeleteRequest?.Key;
          return attributes ? [{ table, attributes }] : [];
        }),
      );
    default:
      return [];
  }
}
