import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoEmployerStore } from '../../shared/adapters/dynamodb/employer-store.ts';
import { dynamoJobStore, jobRow } from '../../shared/adapters/dynamodb/job-store.ts';
import { toItem } from '../../shared/adapters/dynamodb/table.ts';
import { openShards } from '../../shared/contracts/tables.ts';
import type { Job } from '../../shared/domain/job.ts';
import { CorruptItem, WriteConflict } from '../../shared/ports/errors.ts';
import type { JobStore } from '../../shared/ports/job-store.ts';
import { type LocalDynamo, startDynamo } from '../support/dynamo.ts';
import { FakeJobStore } from '../support/fake-job-store.ts';
import { sampleJob } from '../support/sample-job.ts';

let dynamo: LocalDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const jobId = (index: number) => `j_${String(index).padStart(6, '0')}${'0'.repeat(14)}`;

async function stored(...jobs: Job[]) {
  const { jobs: table } = await dynamo.createTables();
  for (const job of jobs)
    await dynamo.client.send(
      new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: table, Item: toItem(jobRow(job)) } }] }),
    );
  const employers = dynamoEmployerStore(dynamo.client, table, { sleep: async () => {}, random: () => 0 });
  return { table, jobs: dynamoJobStore(dynamo.client, table), employers };
}

describe.each<[string, (...jobs: Job[]) => Promise<JobStore>]>([
  ['fake', async (...jobs) => new FakeJobStore(...jobs)],
  ['DynamoDB', async (...jobs) => (await stored(...jobs)).jobs],
])('JobStore: %s', (_, storeOf) => {
  const open = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((index) =>
    sampleJob(jobId(index), { descriptionText: 'Ä long text. '.repeat(index * 500) }),
  );
  const closed = sampleJob(jobId(99), { state: 'closed', closedAt: '2026-06-01T00:00:00.000Z' });

  it('gives back what was stored, and null for what was not', async () => {
    const store = await storeOf(...open, closed);
    expect(await store.get(jobId(10))).toEqual(open[9]);
    expect(await store.get(jobId(99))).toEqual(closed);
    expect(await store.get(jobId(50))).toBeNull();
  });

  it('reads many, each once, without those that do not exist', async () => {
    const store = await storeOf(...open);
    const found = await store.getMany([jobId(1), jobId(1), jobId(50), jobId(2)]);
    expect(found.map((job) => job.jobId).sort()).toEqual([jobId(1), jobId(2)]);
    expect(await store.getMany([])).toEqual([]);
  });

  it('lists every open job in exactly one shard, page by page', async () => {
    const store = await storeOf(...open, closed);
    const listed: string[] = [];
    for (let shard = 0; shard < openShards; shard += 1) {
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<JobStore['open']>> = await store.open(shard, after, 2);
        expect(page.items.length).toBeLessThanOrEqual(2);
        listed.push(...page.items.map((job) => job.jobId));
        after = page.next;
      } while (after !== null);
    }
    expect(listed.sort()).toEqual(open.map((job) => job.jobId));
  });
});

describe('jobs and their employer', () => {
  const change = { jobs: [], ceased: [], assigned: [], members: [], removed: [] };

  it('a merged job answers with the one it was merged into', async () => {
    const { jobs, employers } = await stored(sampleJob(jobId(1)), sampleJob(jobId(2)));
    const { ticket } = await employers.takeTicket('acme', []);
    expect(
      await employers.commit('acme', ticket, {
        ...change,
        ceased: [{ jobId: jobId(2), mergedInto: jobId(1), closedAt: '2026-06-01T00:00:00.000Z' }],
      }),
    ).toBe(true);
    expect((await jobs.get(jobId(2)))?.jobId).toBe(jobId(1));
    expect(await jobs.getMany([jobId(2)])).toMatchObject([
      { jobId: jobId(2), state: 'closed', closedAt: '2026-06-01T00:00:00.000Z' },
    ]);
  });

  it('keeps touched postings until a commit with the last ticket, and refuses an older ticket', async () => {
    const { jobs, employers } = await stored();
    const first = await employers.takeTicket('acme', ['a']);
    const second = await employers.takeTicket('acme', ['b']);
    expect(second).toEqual({ ticket: first.ticket + 1, touched: ['a', 'b'] });
    expect(await employers.commit('acme', first.ticket, { ...change, jobs: [sampleJob(jobId(1))] })).toBe(false);
    expect(await jobs.get(jobId(1))).toBeNull();
    expect(await employers.commit('acme', second.ticket, { ...change, jobs: [sampleJob(jobId(1))] })).toBe(true);
    expect((await employers.takeTicket('acme', [])).touched).toEqual([]);
  });

  it('commits more rows than one transaction takes', async () => {
    const { jobs, employers } = await stored();
    const many = Array.from({ length: 230 }, (_, index) => sampleJob(jobId(index)));
    const { ticket } = await employers.takeTicket('acme', []);
    expect(await employers.commit('acme', ticket, { ...change, jobs: many })).toBe(true);
    expect(await jobs.getMany(many.map((job) => job.jobId))).toHaveLength(230);
  });

  it('does not close a job that another employer has taken up', async () => {
    const { employers } = await stored(sampleJob(jobId(1), { employerKey: 'other' }));
    const { ticket } = await employers.takeTicket('acme', []);
    const closing = { ...change, ceased: [{ jobId: jobId(1), mergedInto: null, closedAt: '2026-06-01T00:00:00.000Z' }] };
    await expect(employers.commit('acme', ticket, closing)).rejects.toThrow(WriteConflict);
  });

  it('names the row that cannot be read', async () => {
    const { table, jobs } = await stored();
    const row = { ...jobRow(sampleJob(jobId(1))), body: Buffer.from('no gzip') };
    await dynamo.client.send(
      new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: table, Item: toItem(row) } }] }),
    );
    await expect(jobs.get(jobId(1))).rejects.toThrow(CorruptItem);
    await expect(jobs.get(jobId(1))).rejects.toThrow(jobId(1));
  });
});
