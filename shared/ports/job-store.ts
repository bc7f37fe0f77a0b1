import type { Job } from '../domain/job.ts';
import type { Page } from './page.ts';

/** Read side of the jobs (clusters). */
export interface JobStore {
  /** The job of that id; a merged job answers with the one it was merged into. */
  get(jobId: string): Promise<Job | null>;
  /** Those that exist, in no order. */
  getMany(jobIds: readonly string[]): Promise<Job[]>;
  /** Open jobs of one shard (see `openShards`), for rescoring and rebuilding the search snapshot. */
  open(shard: number, after: string | null, limit: number): Promise<Page<Job>>;
}
