import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoEmployerStore } from '../../shared/adapters/dynamodb/employer-store.ts';
import type { Trace } from '../../shared/domain/cluster/agency-copies.ts';
import { decisionOf } from '../../shared/domain/cluster/decisions.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

async function fresh() {
  const { jobs: table } = await dynamo.createTables();
  return dynamoEmployerStore(dynamo.client, table, { sleep: async () => {}, random: () => 0 });
}

const traceOf = (employerKey: string, postingId: string, change: Partial<Trace> = {}): Trace => ({
  postingId,
  employerKey,
  company: 'Example Co',
  core: 'planner supply',
  level: '',
  places: ['DE/berlin'],
  language: 'en',
  agency: null,
  words: 120,
  sketch: 'c2tldGNo',
  jobId: 'j_0123456789abcdef0123',
  ...change,
});

describe('EmployerStore: DynamoDB', () => {
  it('gives traces back by their keys, each once, and forgets them', async () => {
    const store = await fresh();
    // More than one request holds.
    const placed = Array.from({ length: 60 }, (_, index) => ({
      key: `key${index % 3}`,
      trace: traceOf(`employer${index}`, `lever:b:${index}`),
    }));
    await store.keepTraces(placed, 1);
    await store.keepTraces(placed.slice(0, 30), 1);
    const found = await store.copies(['key0', 'key1', 'key0', 'none']);
    expect(found).toHaveLength(40);
    expect(found).toContainEqual(placed[4]);
    await store.forgetTraces(placed.slice(0, 57), 1);
    expect(await store.copies(['key0', 'key1', 'key2'])).toHaveLength(3);
  });

  it('keeps a trace of a posting for each employer, the later one in place of the earlier', async () => {
    const store = await fresh();
    const [here, there] = [traceOf('here', 'lever:b:1'), traceOf('there', 'lever:b:1')];
    await store.keepTraces(
      [
        { key: 'k', trace: here },
        { key: 'k', trace: there },
      ],
      1,
    );
    await store.keepTraces([{ key: 'k', trace: { ...there, level: 'senior' } }], 2);
    await store.forgetTraces([{ key: 'k', trace: here }], 2);
    expect(await store.copies(['k'])).toEqual([{ key: 'k', trace: { ...there, level: 'senior' } }]);
  });

  it('forgets no trace that a later run put there', async () => {
    const store = await fresh();
    const placed = [{ key: 'k', trace: traceOf('here', 'lever:b:1') }];
    await store.keepTraces(placed, 5);
    await store.forgetTraces(placed, 4);
    expect(await store.copies(['k'])).toEqual(placed);
    await store.forgetTraces(placed, 5);
    await store.forgetTraces(placed, 5);
    expect(await store.copies(['k'])).toEqual([]);
  });

  it('reads only some of a key that very many postings share', async () => {
    const store = await fresh();
    const placed = Array.from({ length: 70 }, (_, index) => ({
      key: 'common',
      trace: traceOf(`employer${index}`, `lever:b:${index}`),
    }));
    await store.keepTraces(placed, 1);
    expect((await store.copies(['common'])).length).toBe(40);
  });

  it('keeps one decision about a pair, with ids of any length, until it is taken back', async () => {
    const store = await fresh();
    const [a, b] = [`lever:b:${'x'.repeat(900)}`, `lever:b:${'y'.repeat(900)}`];
    const apart = decisionOf(b, a, 'apart', '2026-11-01T00:00:00.000Z');
    await store.decide('example', apart, apart);
    const together = decisionOf(a, b, 'together', '2026-11-02T00:00:00.000Z');
    await store.decide('example', together, together);
    expect(await store.read('example')).toEqual({ members: [], decisions: [together] });
    expect((await store.read('other')).decisions).toEqual([]);
    await store.decide('example', apart, null);
    await store.decide('example', apart, null);
    expect((await store.read('example')).decisions).toEqual([]);
  });

  it('remembers touched postings for the next ticket, without taking one', async () => {
    const store = await fresh();
    await store.touch('example', []);
    await store.touch('example', ['lever:b:1', 'lever:b:2']);
    expect(await store.takeTicket('example', ['lever:b:3'])).toEqual({
      ticket: 1,
      touched: ['lever:b:1', 'lever:b:2', 'lever:b:3'],
    });
    expect((await store.read('example')).members).toEqual([]);
    expect(await store.committed([{ employerKey: 'example', postingId: 'lever:b:1' }])).toEqual([]);
  });
});
