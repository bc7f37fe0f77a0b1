import * as z from 'zod';
import { jobFoundDelivered } from '../../shared/contracts/events/job-found.ts';
import { jobRemovedDelivered } from '../../shared/contracts/events/job-removed.ts';
import { jobUpdatedDelivered } from '../../shared/contracts/events/job-updated.ts';
import { openShards } from '../../shared/contracts/tables.ts';
import type { Job } from '../../shared/domain/job.ts';
import { searchEntry } from '../../shared/domain/search/entry.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { JobStore } from '../../shared/ports/job-store.ts';
import type { Log } from '../../shared/ports/log.ts';
import type {
  SearchEdition,
  SearchEngine,
  SearchPointer,
  SearchPointerStore,
  SearchSnapshotFiles,
} from '../../shared/ports/search.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';

/** What the queue of this stage carries. */
export const indexMessage = z.discriminatedUnion('detail-type', [jobFoundDelivered, jobUpdatedDelivered, jobRemovedDelivered]);
export type IndexMessage = z.infer<typeof indexMessage>;

export interface IndexDeps {
  jobs: Pick<JobStore, 'getMany' | 'open'>;
  pointer: SearchPointerStore;
  files: SearchSnapshotFiles;
  engine: SearchEngine;
  clock: Clock;
  ids: Ids;
  log: Log;
  metrics: StageMetrics<'index'>;
}

/** Two writers can meet; more than this in a row means that something else is wrong. */
const maxAttempts = 6;

/**
 * A snapshot older than this is published again although nothing differs: the bucket's lifecycle, which sweeps what a crash left
 * behind after a month, must never meet the present one.
 */
const renewAfterDays = 7;

/** Entries per read of a rebuild. */
const rebuildPage = 200;

/**
 * Brings the search snapshot up to date with the jobs that the events name. The events only say where to look: what is indexed is the
 * job as it is stored now, so that order and repeats of events do not matter. Nothing is published when nothing differs.
 */
export async function indexJobs(messages: readonly { id: string; message: IndexMessage }[], deps: IndexDeps): Promise<[]> {
  const jobIds = [...new Set(messages.map(({ message }) => message.detail.jobId))];
  for (let attempt = 1; ; attempt += 1) {
    try {
      await publishEdition(jobIds, deps);
      return [];
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === maxAttempts) throw error;
      deps.log.info('another snapshot was published meanwhile; starting again from it', { attempt });
    }
  }
}

/** One attempt. The pointer is read before the jobs: whoever publishes in between with newer jobs makes this attempt fail. */
async function publishEdition(jobIds: readonly string[], deps: IndexDeps): Promise<void> {
  const { pointer, files, engine, metrics, log } = deps;
  const before = await pointer.get();
  const base = before && (await files.fetch(before.key));
  const path = await files.scratch();
  const started = base === null ? null : engine.edit(path, base);
  const edition = started ?? engine.edit(path, null);
  if (!edition) throw new Error('the search engine refuses to start an empty snapshot');
  let finished = false;
  try {
    const rebuilt = started === null ? await applyAllOpen(edition, deps) : 0;
    if (started === null && before !== null)
      log.warn('the search snapshot was built anew', { version: before.version, jobs: rebuilt });
    const changed = rebuilt + applyJobs(edition, jobIds, await deps.jobs.getMany(jobIds));
    if (changed === 0 && !(before && isOld(before, deps.clock))) {
      edition.discard();
      return;
    }
    const { jobs } = edition.finish();
    finished = true;
    const version = (before?.version ?? 0) + 1;
    const key = `snapshots/${String(version).padStart(10, '0')}-${deps.ids.next()}.sqlite.zst`;
    const bytes = await files.store(path, key);
    const at = deps.clock.now().toISOString();
    await publishOrRemove({ version, key, previousKey: before?.key ?? null, jobs, bytes, at }, deps);
    // The version before stays for those who are reading it; the one before that has had its time.
    if (before?.previousKey) await removeQuietly(before.previousKey, deps);
    await files.forget(key);
    metrics.add('JobsIndexed', changed);
    metrics.add('SnapshotBytes', bytes);
  } catch (error) {
    if (!finished) edition.discard();
    throw error;
  }
}

async function publishOrRemove(next: SearchPointer, deps: IndexDeps): Promise<void> {
  try {
    await deps.pointer.publish(next);
  } catch (error) {
    if (error instanceof WriteConflict) await removeQuietly(next.key, deps);
    throw error;
  }
}

/** Removing is tidiness: when it fails, the bucket's lifecycle does it later. */
async function removeQuietly(key: string, { files, log }: IndexDeps): Promise<void> {
  await files
    .remove(key)
    .catch((error: unknown) => log.warn('an old search snapshot was not removed', { key, reason: String(error) }));
}

function isOld(pointer: SearchPointer, clock: Clock): boolean {
  return clock.now().getTime() - Date.parse(pointer.at) > renewAfterDays * 86_400_000;
}

function applyJobs(edition: SearchEdition, jobIds: readonly string[], found: readonly Job[]): number {
  const open = found.filter((job) => job.state === 'open');
  const kept = new Set(open.map((job) => job.jobId));
  return edition.apply(
    open.map(searchEntry),
    jobIds.filter((jobId) => !kept.has(jobId)),
  );
}

async function applyAllOpen(edition: SearchEdition, { jobs }: Pick<IndexDeps, 'jobs'>): Promise<number> {
  let applied = 0;
  for (let shard = 0; shard < openShards; shard += 1) {
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<JobStore['open']>> = await jobs.open(shard, after, rebuildPage);
      applied += edition.apply(page.items.filter((job) => job.state === 'open').map(searchEntry), []);
      after = page.next;
    } while (after !== null);
  }
  return applied;
}
