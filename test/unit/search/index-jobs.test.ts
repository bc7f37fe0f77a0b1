import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SearchIndex } from '../../../functions/api/search-index.ts';
import { type IndexDeps, type IndexMessage, indexJobs } from '../../../functions/index/index.ts';
import { sqliteSearchEngine } from '../../../shared/adapters/sqlite/search-engine.ts';
import { openShards } from '../../../shared/contracts/tables.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { FakeSearchPointerStore } from '../../support/fake-search-pointer-store.ts';
import { FakeSearchSnapshotFiles } from '../../support/fake-search-snapshot-files.ts';
import { sampleJob } from '../../support/sample-job.ts';
import { SetClock } from '../../support/set-clock.ts';
import { SilentLog } from '../../support/silent-log.ts';

let files: FakeSearchSnapshotFiles;
let pointer: FakeSearchPointerStore;
let clock: SetClock;
let stored: Map<string, Job>;
let deps: IndexDeps;

beforeEach(() => {
  files = new FakeSearchSnapshotFiles();
  pointer = new FakeSearchPointerStore();
  clock = new SetClock('2026-05-01T00:00:00Z');
  stored = new Map();
  const names = Array.from({ length: 100 }, (_, index) => `id-${index}`).values();
  deps = {
    jobs: {
      getMany: async (jobIds) => jobIds.flatMap((jobId) => stored.get(jobId) ?? []),
      open: async (shard) => ({
        items: [...stored.values()].filter((job, index) => job.state === 'open' && index % openShards === shard),
        next: null,
      }),
    },
    pointer,
    files,
    engine: sqliteSearchEngine,
    clock,
    ids: { next: () => names.next().value ?? 'none left', secret: () => 'secret' },
    log: new SilentLog(),
    metrics: { add: () => {} },
  };
});
afterEach(() => files.dispose());

function keep(...jobs: Job[]): void {
  for (const job of jobs) stored.set(job.jobId, job);
}
function event(jobId: string): { id: string; message: IndexMessage } {
  const detail = { version: 1 as const, eventId: jobId, jobId, contentHash: 'h' };
  return {
    id: jobId,
    message: { id: 'x', source: 'rolecall', 'detail-type': 'job.found', time: '2026-05-01T00:00:00Z', detail },
  };
}
async function found(): Promise<string[]> {
  clock.advance(10);
  const opened = await new SearchIndex({ pointer, files, engine: sqliteSearchEngine, clock }).reader();
  if (!opened) return [];
  const { hits } = opened.reader.search({ words: null, filters: {}, sort: 'newest', offset: 0, limit: 50 });
  opened.reader.close();
  return hits.map((hit) => hit.card.jobId).sort();
}

describe('indexJobs', () => {
  it('publishes the open jobs that the events name', async () => {
    keep(sampleJob('a'), sampleJob('b'), sampleJob('c', { state: 'closed' }));
    await indexJobs([event('a'), event('b'), event('c'), event('gone')], deps);
    expect(await found()).toEqual(['a', 'b']);
  });

  it('publishes nothing for a repeat', async () => {
    keep(sampleJob('a'));
    await indexJobs([event('a')], deps);
    await indexJobs([event('a')], deps);
    await indexJobs([event('a'), event('never-was')], deps);
    expect(pointer.pointer?.version).toBe(1);
  });

  it('indexes the job as it is stored now, whatever order the events come in', async () => {
    keep(sampleJob('a'));
    await indexJobs([event('a')], deps);
    keep(sampleJob('a', { state: 'closed' }));
    await indexJobs([event('a')], deps);
    await indexJobs([event('a')], deps);
    expect(await found()).toEqual([]);
  });

  it('loses nothing when another writer publishes in between', async () => {
    keep(sampleJob('a'), sampleJob('b'));
    const reading = deps.jobs.getMany;
    let interfered = false;
    const slow: IndexDeps = {
      ...deps,
      jobs: {
        ...deps.jobs,
        open: async () => ({ items: [], next: null }),
        getMany: async (jobIds) => {
          const jobs = await reading(jobIds);
          if (!interfered) {
            interfered = true;
            await indexJobs([event('b')], { ...deps, jobs: { ...deps.jobs, open: async () => ({ items: [], next: null }) } });
          }
          return jobs;
        },
      },
    };
    await indexJobs([event('a')], slow);
    expect(await found()).toEqual(['a', 'b']);
    expect(pointer.pointer?.version).toBe(2);
    expect(files.remote.size).toBe(2);
  });

  it('gives up when it never gets its turn, so that the messages come again', async () => {
    keep(sampleJob('a'));
    deps.pointer = { get: async () => null, publish: () => new FakeSearchPointerStore().publish({ ...present, version: 9 }) };
    await expect(indexJobs([event('a')], deps)).rejects.toThrow('another snapshot was published');
    expect(files.remote.size).toBe(0);
  });

  it('builds the snapshot anew from all open jobs when its file is gone', async () => {
    keep(sampleJob('a'), sampleJob('b'));
    await indexJobs([event('a'), event('b')], deps);
    files.remote.clear();
    keep(sampleJob('c'));
    await indexJobs([event('c')], deps);
    expect(await found()).toEqual(['a', 'b', 'c']);
  });

  it('keeps the snapshot before the present one for its readers and removes the one before that', async () => {
    for (const jobId of ['a', 'b', 'c', 'd']) {
      keep(sampleJob(jobId));
      await indexJobs([event(jobId)], deps);
    }
    expect(pointer.pointer?.version).toBe(4);
    expect([...files.remote.keys()]).toEqual([pointer.pointer?.previousKey, pointer.pointer?.key]);
  });

  it('publishes an old snapshot again before the bucket would sweep it', async () => {
    keep(sampleJob('a'));
    await indexJobs([event('a')], deps);
    clock.advance(8 * 86_400);
    await indexJobs([event('a')], deps);
    expect(pointer.pointer?.version).toBe(2);
  });
});

const present = { version: 1, key: 'k', previousKey: null, jobs: 0, bytes: 0, at: '2026-05-01T00:00:00Z' };

describe('SearchIndex', () => {
  it('sees a new snapshot after three seconds and not before', async () => {
    keep(sampleJob('a'));
    const index = new SearchIndex({ pointer, files, engine: sqliteSearchEngine, clock });
    expect(await index.reader()).toBeNull();
    await indexJobs([event('a')], deps);
    clock.advance(2);
    expect(await index.reader()).toBeNull();
    clock.advance(2);
    expect((await index.reader())?.reader.jobs).toBe(1);
  });

  it('says that search is being rebuilt when the file is gone', async () => {
    pointer.pointer = present;
    const index = new SearchIndex({ pointer, files, engine: sqliteSearchEngine, clock });
    await expect(index.reader()).rejects.toMatchObject({ status: 503 });
  });
});
