import { openShards } from '../../shared/contracts/tables.ts';
import type { Job } from '../../shared/domain/job.ts';
import type { JobStore } from '../../shared/ports/job-store.ts';
import type { Page } from '../../shared/ports/page.ts';

/** Jobs in memory; `onRead` runs after each reading of many, to let something change at a bad moment. */
export class FakeJobStore implements JobStore {
  readonly jobs = new Map<string, Job>();
  onRead: (() => void) | null = null;

  constructor(...jobs: Job[]) {
    for (const job of jobs) this.jobs.set(job.jobId, structuredClone(job));
  }

  async get(jobId: string): Promise<Job | null> {
    return structuredClone(this.jobs.get(jobId)) ?? null;
  }

  async getMany(jobIds: readonly string[]): Promise<Job[]> {
    const found = structuredClone([...new Set(jobIds)].flatMap((jobId) => this.jobs.get(jobId) ?? []));
    this.onRead?.();
    return found;
  }

  async open(shard: number, after: string | null, limit: number): Promise<Page<Job>> {
    const open = [...this.jobs.values()]
      .filter((job) => job.state === 'open' && shardOf(job.jobId) === shard && job.jobId > (after ?? ''))
      .sort((a, b) => (a.jobId < b.jobId ? -1 : 1));
    const items = structuredClone(open.slice(0, limit));
    return { items, next: open.length > limit ? (items.at(-1)?.jobId ?? null) : null };
  }
}

/** Any even spread will do for a fake. */
function shardOf(jobId: string): number {
  return [...jobId].reduce((sum, character) => sum + character.charCodeAt(0), 0) % openShards;
}
