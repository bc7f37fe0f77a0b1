import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ChaosOptions } from '../../infra/local/chaos.ts';
import { sampleBoards, startSampleServer } from '../../infra/local/samples/sample-server.ts';
import { startWholeLine, type TableRow, type WholeLine } from '../support/whole-line.ts';

/** A posting and its job on each; the feed cross-posts openings of others. */
const boards = sampleBoards.filter(({ url }) => /alpenblick|remoteok/.test(url));

/** Deliveries as difficult as the cloud may make them. */
const cases: Record<string, ChaosOptions> = {
  'every message and event twice and out of order': { seed: 7, duplicate: 1, reorder: true },
  'stale indexes, throttled tables, half of all twice': {
    seed: 19,
    duplicate: 0.5,
    reorder: true,
    staleIndexMs: 400,
    throttle: 0.08,
  },
};

describe('delivery at its worst', () => {
  const began = Date.now();
  let samples: Awaited<ReturnType<typeof startSampleServer>>;
  const lines = new Map<string, WholeLine>();

  beforeAll(async () => {
    // Midnight of the day: the same postings whatever the hour.
    samples = await startSampleServer(new Date(Math.floor(began / 86_400_000) * 86_400_000));
    const run = async (name: string, chaos?: ChaosOptions) => {
      const line = await startWholeLine({
        assemblyDir: inject('assemblyDir'),
        origins: samples.origins,
        ...(chaos && { chaos }),
      });
      lines.set(name, line);
      await line.run(boards);
    };
    await Promise.all([run('undisturbed'), ...Object.entries(cases).map(([name, chaos]) => run(name, chaos))]);
  });
  afterAll(async () => {
    await Promise.all([...lines.values()].map((line) => line.stop()));
    await samples.close();
  });

  const lineOf = (name: string) => {
    const line = lines.get(name);
    if (!line) throw new Error(`${name} never ran`);
    return line;
  };

  it('has something to compare', async () => {
    const line = lineOf('undisturbed');
    const kinds = (rows: TableRow[], kind: string) => rows.filter((row) => row.sk.startsWith(kind)).length;
    const [jobs, workspace] = [await line.rows('jobs'), await line.rows('workspace')];
    expect(kinds(jobs, 'POSTING#')).toBeGreaterThan(2 * 20);
    // Fewer jobs than postings: clusters are at stake.
    expect(kinds(jobs, 'JOB')).toBeLessThan(
      jobs.filter((row) => row.pk.startsWith('BOARD#') && row.sk.startsWith('POSTING#')).length,
    );
    expect(kinds(workspace, 'MATCH#')).toBeGreaterThan(3);
    expect(kinds(workspace, 'DOCUMENT#')).toBe(6);
    expect(line.mails()).toHaveLength(1);
  });

  describe.each(Object.keys(cases))('%s', (name) => {
    it('leaves the same postings, clusters and jobs', async () => {
      const [calm, wild] = [await lineOf('undisturbed').rows('jobs'), await lineOf(name).rows('jobs')];
      // An id that ceased to exist keeps a row that points to its successor (decision 0007): history of the order of arrival, not state.
      const present = (rows: TableRow[]) => rows.filter((row) => !row.mergedInto);
      expect(differences(present(calm), present(wild), began)).toEqual([]);
      const jobIds = new Set(wild.filter((row) => row.sk === 'JOB').map((row) => row.jobId));
      for (const alias of wild.filter((row) => row.mergedInto)) {
        expect(alias.state).toBe('closed');
        expect(jobIds).toContain(alias.mergedInto);
      }
    });

    it('leaves the same matches, documents, boards and digest of the candidate', async () => {
      expect(differences(await lineOf('undisturbed').rows('workspace'), await lineOf(name).rows('workspace'), began)).toEqual([]);
    });

    it('leaves the same search', async () => {
      const found = (line: WholeLine) => line.client.call('jobs.search', { q: 'engineer', limit: 50 });
      const [here, there] = [await found(lineOf(name)), await found(lineOf('undisturbed'))];
      expect(there.total).toBeGreaterThan(5);
      expect(here.total).toBe(there.total);
      expect(here.facets).toEqual(there.facets);
      expect(here.items.map((job) => job.jobId)).toEqual(there.items.map((job) => job.jobId));
    });

    it('sends exactly one mail, with the same jobs in it', async () => {
      const mailOf = async (line: WholeLine) => {
        const mails = await Promise.all(line.mails().map((mail) => PostalMime.parse(mail)));
        // Addresses carry the ports and the secrets of each run.
        return mails.map((mail) => [mail.subject, mail.text?.replaceAll(/https?:\/\/127\.0\.0\.1\S+/g, '<link>')]);
      };
      expect(await mailOf(lineOf(name))).toEqual(await mailOf(lineOf('undisturbed')));
    });

    it('leaves nothing in a dead-letter queue', async () => {
      const depths = await lineOf(name).cloud.queueDepths();
      expect(Object.fromEntries(Object.entries(depths).filter(([, depth]) => depth.visible + depth.inFlight > 0))).toEqual({});
    });
  });
});

/**
 * What differs between the rows of two runs, without what rightly does: moments after the test began (and the keys that hash them), counters of
 * tries, secrets, pace and budget of the politeness. Everything else is compared to the last value.
 */
function differences(expected: readonly TableRow[], actual: readonly TableRow[], began: number): string[] {
  const [before, after] = [lasting(expected, began), lasting(actual, began)];
  const found: string[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(key), after.get(key)];
    for (const field of new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])) {
      const [here, there] = [JSON.stringify(one?.[field]), JSON.stringify(other?.[field])];
      if (here !== there) found.push(`${key} ${field}: ${here?.slice(0, 300)} became ${there?.slice(0, 300)}`);
    }
  }
  return found.slice(0, 20);
}

function lasting(rows: readonly TableRow[], began: number): Map<string, Record<string, unknown>> {
  const volatile = /^(HOST#|SEARCH|UNSUBSCRIBE|LINK#|DIGEST#)/;
  return new Map(
    rows
      .filter((row) => !volatile.test(row.pk) && !/^(UNSUBSCRIBE|IDEMPOTENCY#|BUDGET#)/.test(row.sk))
      .map((row) => [`${row.pk} ${row.sk}`, settled(row, began) as Record<string, unknown>]),
  );
}

/** Fields that count writes or name what was random or hashed from a moment (what a job's hash is made of is compared itself). */
const perRun = new Set([
  'ticket',
  'revision',
  'messageId',
  'key',
  'contentKey',
  'expiresAt',
  'bytes',
  'gsi1sk',
  'milliseconds',
  'snapshotKey',
  'contentHash',
  'jobHash',
]);

/**
 * History, not state: a job that two boards show is matched once or twice on its way, as their postings happen to arrive; only the second time
 * it is a match that changed. What the candidate is told of it (the mail) is compared itself.
 */
const history = new Set(['changedAt']);

function settled(value: unknown, began: number): unknown {
  if (typeof value === 'string') {
    const moment = /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;
    return moment >= began - 1000 ? '<during the run>' : value;
  }
  if (value instanceof Set) return [...value].sort();
  if (Array.isArray(value)) return value.map((each) => settled(each, began));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      // How long a read took is of its run: the classes of the latency histogram.
      .filter(([name]) => !/^latency\d+$/.test(name))
      .filter(([name]) => !history.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, perRun.has(name) ? typeof each : settled(each, began)]),
  );
}
