import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { keys } from '../../contracts/tables.ts';
import {
  begun,
  endOfQueue,
  type HostState,
  hostState,
  liveLeases,
  obstacle,
  putOff,
  robots,
  untouched,
  type Wish,
} from '../../domain/host-state.ts';
import type { HostStateStore } from '../../ports/host-state-store.ts';
import { getItem, type Item, parseItem, toItem, translate } from './table.ts';

/** Idle state is forgotten after that. */
const keptMilliseconds = 7_200_000;
/** A step is tried anew from the state that was in its way; more often only under a rush, and then it may as well wait. */
const mostTries = 6;
const farthestMilliseconds = 900_000;

const robotsRow = z.object({ robots, until: z.number() });
/** An item holds 400 KB, and characters may be three bytes long. */
const longestRobots = 120_000;

/**
 * One row per scope. Each step is one conditional update that asks for no more than the step depends on: it is written from a guess (nobody waits, all
 * windows are current), and when the guess is wrong from the state that the failed condition gives back. Concurrent requests of a busy host do
 * not disturb each other: what they do to the row (add a gap, set and remove a lease of their own) needs no version.
 */
export function dynamoHostStateStore(client: DynamoDBClient, table: string): HostStateStore {
  const rows = new Rows(client, table);
  return {
    async read(scope) {
      const item = await getItem(client, table, keys.host(scope));
      return item === null ? untouched : parseItem(hostState, item);
    },

    async begin(scope, wish) {
      let seen: HostState | null = null;
      for (let attempt = 0; attempt < mostTries; attempt += 1) {
        const inTheWay = seen === null ? null : obstacle(seen, wish);
        if (seen !== null && inTheWay !== null) return { obstacle: inTheWay, state: seen };
        const expiresAt = wish.expiresAt;
        const answer: Answer =
          seen === untouched
            ? await rows.create(scope, begun(untouched, wish), expiresAt)
            : await rows.update(scope, beginning(wish, seen));
        if (answer.done) return { obstacle: null, state: answer.state };
        seen = answer.state;
      }
      return { obstacle: { kind: 'gap', until: wish.now + 50 }, state: seen ?? untouched };
    },

    async reserve(scope, queueing) {
      const { now, latest, gapMilliseconds } = queueing;
      // Who asks for a slot has just seen that somebody waits.
      let waiting = true;
      for (let attempt = 0; attempt < mostTries; attempt += 1) {
        const answer = await rows.update(
          scope,
          waiting
            ? {
                set: ['nextAt = nextAt + :gap'],
                when: ['nextAt > :now', 'nextAt <= :latest'],
                values: { ':gap': gapMilliseconds, ':now': now, ':latest': latest },
              }
            : {
                set: ['nextAt = :next'],
                when: ['(nextAt <= :now OR nextAt > :absurd)'],
                values: { ':next': now + gapMilliseconds, ':now': now, ':absurd': now + farthestMilliseconds },
              },
        );
        if (answer.done) return { slot: answer.state.nextAt - gapMilliseconds, taken: true };
        const slot = endOfQueue(answer.state, now);
        if (slot > latest) return { slot, taken: false };
        if (answer.state === untouched) {
          const nextAt = slot + gapMilliseconds;
          const created = await rows.create(scope, { ...untouched, nextAt }, new Date(now + keptMilliseconds));
          if (created.done) return { slot, taken: true };
        }
        waiting = slot > now;
      }
      return { slot: latest, taken: false };
    },

    async putOff(scope, line) {
      const { floor, step, most } = line;
      let going = true;
      for (let attempt = 0; attempt < mostTries; attempt += 1) {
        const values = { ':floor': floor, ':last': floor + most - step };
        const answer = await rows.update(
          scope,
          going
            ? {
                set: ['lineAt = lineAt + :step'],
                when: ['lineAt > :floor', 'lineAt <= :last'],
                values: { ...values, ':step': step },
              }
            : {
                set: ['lineAt = :next'],
                when: ['(lineAt <= :floor OR lineAt > :last)'],
                values: { ...values, ':next': floor + step },
              },
        );
        if (answer.done) return answer.state.lineAt - step;
        if (answer.state === untouched) return floor;
        going = putOff(answer.state, line).at !== floor;
      }
      return floor + step;
    },

    async end(scope, id, startedAt) {
      await rows.update(scope, {
        set: startedAt === null ? [] : ['lastAt = :started'],
        remove: ['leases.#id'],
        when: ['attribute_exists(leases)'],
        names: { '#id': id },
        values: startedAt === null ? {} : { ':started': startedAt },
      });
    },

    async giveBack(scope, quotas) {
      for (const { name, window } of quotas)
        await rows.update(scope, {
          set: ['quotas.#quota.#used = quotas.#quota.#used - :one'],
          when: ['quotas.#quota.#window = :window', 'quotas.#quota.#used > :none'],
          names: { '#quota': name, '#used': 'used', '#window': 'window' },
          values: { ':one': 1, ':none': 0, ':window': window },
        });
    },

    async changeBreaker(scope, next, id) {
      const answer = await rows.update(scope, {
        set: ['breaker = :next'],
        remove: ['leases.#id'],
        when: ['breaker.#version = :before'],
        names: { '#id': id, '#version': 'version' },
        values: { ':next': next, ':before': next.version - 1 },
      });
      if (answer.done || answer.state !== untouched) return { stored: answer.done, breaker: answer.state.breaker };
      const created = await rows.create(scope, { ...untouched, breaker: next }, new Date(lastOf(next) + keptMilliseconds));
      return { stored: created.done, breaker: created.state.breaker };
    },

    async readRobots(origin) {
      const item = await getItem(client, table, keys.robots(origin), false);
      if (item === null) return null;
      const { robots, until } = parseItem(robotsRow, item);
      return { robots, until: new Date(until) };
    },

    async keepRobots(origin, robots, until) {
      if (JSON.stringify(robots).length > longestRobots) return;
      const item = { ...keys.robots(origin), robots, until: until.getTime(), expiresAt: Math.ceil(until.getTime() / 1000) };
      await client
        .send(new PutItemCommand({ TableName: table, Item: toItem(item) }))
        .catch((error) => Promise.reject(translate(error, `keeping the robots.txt of ${origin}`)));
    },
  };
}

const lastOf = (breaker: HostState['breaker']) => Math.max(breaker.openUntil ?? 0, ...breaker.failures.map(({ at }) => at));

interface Change {
  set: string[];
  remove?: string[];
  add?: string[];
  when: string[];
  names?: Record<string, string>;
  values: Item;
}

/** The state after a step that was done, else the one in its way; the very `untouched` when there is no row. */
interface Answer {
  done: boolean;
  state: HostState;
}

/** The update that starts a request, if the row is as `seen`, or as it mostly is when nothing was seen. */
function beginning(wish: Wish, seen: HostState | null): Change {
  const { now, at, id } = wish;
  const change: Required<Change> = {
    set: ['lastAt = :at'],
    remove: [],
    add: ['requests :one', 'turns :turns'],
    when: ['(lastAt <= :free OR lastAt > :absurd)'],
    names: {},
    values: {
      ':at': at,
      ':free': at - wish.gapMilliseconds,
      ':absurd': now + farthestMilliseconds,
      ':one': 1,
      ':turns': wish.first ? 1 : 0,
    },
  };
  const { set, remove, when, names, values } = change;
  if (wish.expiresAt === null) remove.push('expiresAt');
  else {
    set.push('expiresAt = :expires');
    values[':expires'] = Math.ceil(wish.expiresAt.getTime() / 1000);
  }
  if (!wish.queued) {
    when.push('(nextAt <= :now OR nextAt > :absurd)');
    set.push('nextAt = :next');
    values[':now'] = now;
    values[':next'] = at + wish.gapMilliseconds;
  }
  if (wish.places !== null) {
    const dead = seen === null ? [] : deadLeases(seen, now).filter(([each]) => each !== id);
    for (const [index, [lease, until]] of dead.entries()) {
      names[`#dead${index}`] = lease;
      values[`:dead${index}`] = until;
      when.push(`leases.#dead${index} = :dead${index}`);
      remove.push(`leases.#dead${index}`);
    }
    when.push('size(leases) < :places');
    values[':places'] = wish.places.most + dead.length + (seen?.leases[id] === undefined ? 0 : 1);
    names['#id'] = id;
    set.push('leases.#id = :until');
    values[':until'] = wish.places.until;
  }
  for (const [index, { name, window, limit }] of wish.quotas.entries()) {
    const quota = `quotas.#quota${index}`;
    names[`#quota${index}`] = name;
    const counted = seen?.quotas[name];
    if (seen !== null && (counted === undefined || counted.window < window)) {
      if (counted === undefined) when.push(`attribute_not_exists(${quota})`);
      else {
        names['#window'] = 'window';
        when.push(`${quota}.#window = :stale${index}`);
        values[`:stale${index}`] = counted.window;
      }
      set.push(`${quota} = :fresh${index}`);
      values[`:fresh${index}`] = { window, used: 1 };
    } else {
      names['#window'] = 'window';
      names['#used'] = 'used';
      when.push(`${quota}.#window >= :window${index}`, `${quota}.#used < :limit${index}`);
      set.push(`${quota}.#used = ${quota}.#used + :one`);
      values[`:window${index}`] = window;
      values[`:limit${index}`] = limit;
    }
  }
  if (seen === null || seen.breaker.openUntil === null) {
    when.push('attribute_type(breaker.openUntil, :null)');
    values[':null'] = 'NULL';
  } else {
    names['#version'] = 'version';
    when.push('breaker.#version = :version');
    values[':version'] = seen.breaker.version;
    set.push('breaker = :breaker');
    values[':breaker'] = begun(seen, wish).breaker;
  }
  return change;
}

function deadLeases(state: HostState, now: number): [string, number][] {
  const live = new Set(liveLeases(state, now).map(([id]) => id));
  return Object.entries(state.leases).filter(([id]) => !live.has(id));
}

class Rows {
  readonly #client: DynamoDBClient;
  readonly #table: string;

  constructor(client: DynamoDBClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async update(scope: string, { set, remove = [], add = [], when, names = {}, values }: Change): Promise<Answer> {
    const clause = (word: string, parts: string[]) => (parts.length === 0 ? '' : `${word} ${parts.join(', ')} `);
    return this.#answer(`changing the state of ${scope}`, async () => {
      const { Attributes } = await this.#client.send(
        new UpdateItemCommand({
          TableName: this.#table,
          Key: toItem({ ...keys.host(scope) }),
          UpdateExpression: clause('SET', set) + clause('REMOVE', remove) + clause('ADD', add),
          ConditionExpression: when.join(' AND '),
          ...(Object.keys(names).length === 0 ? {} : { ExpressionAttributeNames: names }),
          ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: toItem(values) }),
          ReturnValues: 'ALL_NEW',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return stateOf(Attributes);
    });
  }

  async create(scope: string, state: HostState, expiresAt: Date | null): Promise<Answer> {
    return this.#answer(`beginning the state of ${scope}`, async () => {
      await this.#client.send(
        new PutItemCommand({
          TableName: this.#table,
          Item: toItem({
            ...keys.host(scope),
            ...state,
            ...(expiresAt === null ? {} : { expiresAt: Math.ceil(expiresAt.getTime() / 1000) }),
          }),
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return state;
    });
  }

  async #answer(what: string, step: () => Promise<HostState>): Promise<Answer> {
    try {
      return { done: true, state: await step() };
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return { done: false, state: stateOf(error.Item) };
      throw translate(error, what);
    }
  }
}

function stateOf(attributes: Record<string, AttributeValue> | undefined): HostState {
  return attributes === undefined ? untouched : parseItem(hostState, unmarshall(attributes));
}
