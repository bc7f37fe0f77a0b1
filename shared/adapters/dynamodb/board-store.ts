import { type DynamoDBClient, PutItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { index, indexKeys, keys } from '../../contracts/tables.ts';
import { type Board, board } from '../../domain/board.ts';
import type { BoardStore } from '../../ports/board-store.ts';
import { WriteConflict } from '../../ports/errors.ts';
import { getItem, getItems, parseItem, queryPage, toItem, translate } from './table.ts';

/** Index keys of a board: paused boards stand in a partition of their own, so that they are never due but still listed. */
function indexed(stored: Board) {
  const due = indexKeys.dueBoard(stored.dueAt, stored.boardId);
  return stored.state === 'paused' ? { ...due, gsi1pk: paused } : due;
}

const paused = 'PAUSED';
/** Sorts behind every key that starts with a time. */
const last = '\uffff';

/** Boards in the jobs table. `due` and `list` read the index, which may lag behind a write. */
export function dynamoBoardStore(client: DynamoDBClient, table: string): BoardStore {
  const get = async (boardId: string): Promise<Board | null> => {
    const item = await getItem(client, table, keys.board(boardId));
    return item === null ? null : parseItem(board, item);
  };
  const partition = (name: string) => ({
    TableName: table,
    IndexName: index,
    KeyConditionExpression: 'gsi1pk = :partition',
    ExpressionAttributeValues: toItem({ ':partition': name }),
  });

  return {
    get,
    async getMany(boardIds) {
      const rows = boardIds.map((boardId) => keys.board(boardId));
      return (await getItems(client, table, rows)).map((item) => parseItem(board, item));
    },
    async add(added) {
      try {
        await client
          .send(
            new PutItemCommand({
              TableName: table,
              Item: toItem({ ...keys.board(added.boardId), ...indexed(added), ...added }),
              ConditionExpression: 'attribute_not_exists(pk)',
            }),
          )
          .catch((error) => Promise.reject(translate(error, `adding board ${added.boardId}`)));
        return added;
      } catch (error) {
        if (!(error instanceof WriteConflict)) throw error;
        return (await get(added.boardId)) ?? added;
      }
    },
    async list(cursor, limit) {
      const inPaused = cursor?.startsWith('p.') === true;
      const position = cursor === null || cursor === 'p.' ? null : inPaused ? cursor.slice(2) : cursor;
      const page = await queryPage(client, partition(inPaused ? paused : 'DUE'), position, limit);
      const next = page.next === null ? (inPaused ? null : 'p.') : inPaused ? `p.${page.next}` : page.next;
      return { items: page.items.map((item) => parseItem(board, item)), next };
    },
    async due(now, limit) {
      const answer = await client
        .send(
          new QueryCommand({
            ...partition('DUE'),
            KeyConditionExpression: 'gsi1pk = :partition AND gsi1sk <= :now',
            ExpressionAttributeValues: toItem({ ':partition': 'DUE', ':now': `${now}${last}` }),
            Limit: limit,
          }),
        )
        .catch((error) => Promise.reject(translate(error, 'looking for due boards')));
      return (answer.Items ?? []).map((item) => parseItem(board, unmarshall(item)));
    },
    async reschedule(boardId, expectedDueAt, dueAt) {
      await client
        .send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem({ ...keys.board(boardId) }),
            UpdateExpression: 'SET dueAt = :dueAt, gsi1sk = :gsi1sk',
            ConditionExpression: 'dueAt = :expected',
            ExpressionAttributeValues: toItem({
              ':dueAt': dueAt,
              ':gsi1sk': indexKeys.dueBoard(dueAt, boardId).gsi1sk,
              ':expected': expectedDueAt,
            }),
          }),
        )
        .catch((error) => Promise.reject(translate(error, `rescheduling board ${boardId}`)));
    },
    async postpone(boardId, expectedVersion, waiting, dueAt) {
      await client
        .send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem({ ...keys.board(boardId) }),
            UpdateExpression: 'SET waiting = :waiting, dueAt = :dueAt, gsi1sk = :gsi1sk',
            ConditionExpression: 'version = :expectedVersion',
            ExpressionAttributeValues: toItem({
              ':waiting': waiting,
              ':dueAt': dueAt,
              ':gsi1sk': indexKeys.dueBoard(dueAt, boardId).gsi1sk,
              ':expectedVersion': expectedVersion,
            }),
          }),
        )
        .catch((error) => Promise.reject(translate(error, `putting off the turn of board ${boardId}`)));
    },
    async finishRead(boardId, expectedVersion, change) {
      const changed = {
        ...change,
        lastFailure: change.lastFailure ?? null,
        waiting: null,
        version: expectedVersion + 1,
        gsi1sk: indexKeys.dueBoard(change.dueAt, boardId).gsi1sk,
      };
      const names = Object.entries(changed).flatMap(([name, value]) => (value === undefined ? [] : [name]));
      await client
        .send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem({ ...keys.board(boardId) }),
            UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
            ConditionExpression: '#version = :expectedVersion',
            ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
            ExpressionAttributeValues: toItem({
              ...Object.fromEntries(Object.entries(changed).map(([name, value]) => [`:${name}`, value])),
              ':expectedVersion': expectedVersion,
            }),
          }),
        )
        .catch((error) => Promise.reject(translate(error, `finishing the read of board ${boardId}`)));
    },
  };
}
