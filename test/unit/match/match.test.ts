import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type MatchDeps, matchBatch } from '../../../functions/match/match.ts';
import { type MatchMessage, matchMessage, type RescoreMessage } from '../../../shared/contracts/messages/match.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { CountingMetrics } from '../../support/counting-metrics.ts';
import { FakeJobStore } from '../../support/fake-job-store.ts';
import { FakeMatchStore } from '../../support/fake-match-store.ts';
import { FakeProfileStore } from '../../support/fake-profile-store.ts';
import { RecordingQueue } from '../../support/recording-queue.ts';
import { sampleJob } from '../../support/sample-job.ts';
import { SilentLog } from '../../support/silent-log.ts';
import { wishing } from '../../support/wishing-profile.ts';

const event = (type: 'job.found' | 'job.updated' | 'job.removed', jobId: string): MatchMessage =>
  matchMessage.parse({
    id: 'e',
    source: 'rolecall',
    'detail-type': type,
    time: '2026-11-20T08:00:00Z',
    detail: { version: 1, eventId: 'x', jobId, contentHash: 'h', fields: [] },
  });
const profileUpdated = (userId: string, profileVersion: number): MatchMessage =>
  matchMessage.parse({
    id: 'e',
    source: 'rolecall',
    'detail-type': 'profile.updated',
    time: '2026-11-20T08:00:00Z',
    detail: { version: 1, eventId: 'x', userId, profileVersion },
  });

const fitting = (jobId: string, change: Partial<Job> = {}) =>
  sampleJob(jobId, { title: 'Backend Engineer', titleText: 'Backend Engineer', skills: ['Go', 'Python'], ...change });
const foreign = (jobId: string, change: Partial<Job> = {}) =>
  sampleJob(jobId, { title: 'Nurse', titleText: 'Nurse', skills: ['Nursing'], ...change });
const candidate = (userId: string) => wishing({ titles: ['Backend Engineer'] }, ['Go', 'Python'], userId);

let moment: number;
let jobs: FakeJobStore;
let matches: FakeMatchStore;
let profiles: FakeProfileStore;
let queue: RecordingQueue<RescoreMessage>;
let deps: MatchDeps;

beforeEach(() => {
  moment = Date.parse('2026-11-20T08:00:00Z');
  jobs = new FakeJobStore(fitting('j_1'), foreign('j_2'));
  matches = new FakeMatchStore();
  profiles = new FakeProfileStore(candidate('user-1'), candidate('user-2'));
  queue = new RecordingQueue();
  deps = {
    jobs,
    matches,
    profiles,
    queue,
    clock: {
      now: () => {
        moment += 1000;
        return new Date(moment);
      },
    },
    metrics: new CountingMetrics(),
    log: new SilentLog(),
  };
});

const run = async (...messages: MatchMessage[]) => {
  const failures = await matchBatch(
    messages.map((message, index) => ({ id: String(index), message })),
    deps,
  );
  expect(failures).toEqual([]);
};
const drain = async () => {
  for (let message = queue.sent.shift(); message; message = queue.sent.shift()) await run(message);
};
const rows = () => [...matches.rows.values()].map((row) => `${row.userId} ${row.jobId} ${row.state}`).sort();

describe('matching', () => {
  it('keeps what reaches the line, for every active candidate', async () => {
    await run(event('job.found', 'j_1'), event('job.found', 'j_2'));
    expect(rows()).toEqual(['user-1 j_1 new', 'user-2 j_1 new']);
    expect((await matches.get('user-1', 'j_1'))?.score).toBeGreaterThan(60);
  });

  it('writes nothing when nothing changed', async () => {
    await run(event('job.found', 'j_1'));
    const before = structuredClone(matches.rows);
    await run(event('job.found', 'j_1'), event('job.updated', 'j_1'));
    await run(profileUpdated('user-1', 1));
    await drain();
    expect(matches.rows).toEqual(before);
    expect(matches.writes).toBe(2);
  });

  it('does not write again for a profile version that changed nothing here', async () => {
    await run(event('job.found', 'j_1'));
    profiles.profiles.get('user-1')!.version = 2;
    await run(profileUpdated('user-1', 2));
    await drain();
    expect(matches.writes).toBe(2);
  });

  it('follows the posting: changed, below the line, closed, open again', async () => {
    await run(event('job.found', 'j_1'));
    const found = await matches.get('user-1', 'j_1');
    jobs.jobs.set('j_1', fitting('j_1', { contentHash: 'other', skills: ['Go'] }));
    await run(event('job.updated', 'j_1'));
    const changed = await matches.get('user-1', 'j_1');
    expect(changed).toMatchObject({ foundAt: found?.foundAt, jobHash: 'other' });
    expect(changed?.changedAt).not.toBeNull();
    jobs.jobs.set('j_1', fitting('j_1', { state: 'closed', closedAt: '2026-11-20T09:00:00Z' }));
    await run(event('job.removed', 'j_1'));
    expect(await matches.get('user-1', 'j_1')).toMatchObject({ state: 'closed', closedAt: '2026-11-20T09:00:00Z' });
    jobs.jobs.set('j_1', fitting('j_1'));
    await run(event('job.found', 'j_1'));
    expect(await matches.get('user-1', 'j_1')).toMatchObject({ state: 'new', closedAt: null, changedAt: null });
    jobs.jobs.set('j_1', foreign('j_1', { contentHash: 'nurse' }));
    await run(event('job.updated', 'j_1'));
    expect(rows()).toEqual([]);
  });

  it('closes the match of a job that was merged away', async () => {
    await run(event('job.found', 'j_1'));
    jobs.jobs.delete('j_1');
    await run(event('job.removed', 'j_1'));
    expect(rows()).toEqual(['user-1 j_1 closed', 'user-2 j_1 closed']);
  });

  it('leaves dismissed matches alone', async () => {
    await run(event('job.found', 'j_1'));
    await matches.dismiss('user-1', 'j_1', 'now');
    jobs.jobs.set('j_1', fitting('j_1', { contentHash: 'other' }));
    await run(event('job.updated', 'j_1'));
    jobs.jobs.set('j_1', fitting('j_1', { state: 'closed' }));
    await run(event('job.removed', 'j_1'));
    expect((await matches.get('user-1', 'j_1'))?.state).toBe('dismissed');
  });

  it('scores all open jobs again for a changed profile, shard by shard and page by page', async () => {
    for (let index = 0; index < 2500; index += 1) jobs.jobs.set(`j_${index}a`, fitting(`j_${index}a`));
    await run(profileUpdated('user-1', 1));
    expect(queue.sent).toHaveLength(8);
    await drain();
    expect([...matches.rows.values()].filter((row) => row.userId === 'user-1')).toHaveLength(2501);
    expect(rows().some((row) => row.startsWith('user-2'))).toBe(false);
  });

  it('leaves a superseded rescoring and a candidate who left alone', async () => {
    await run(profileUpdated('user-1', 1));
    profiles.profiles.get('user-1')!.version = 2;
    await drain();
    await run(profileUpdated('user-2', 1));
    profiles.profiles.get('user-2')!.active = false;
    await drain();
    expect(rows()).toEqual([]);
  });

  it('closes what closed while the candidate was away', async () => {
    await run(event('job.found', 'j_1'));
    jobs.jobs.set('j_1', fitting('j_1', { state: 'closed' }));
    await run(profileUpdated('user-1', 1));
    await drain();
    expect((await matches.get('user-1', 'j_1'))?.state).toBe('closed');
  });

  it('looks again after writing: a job or profile that changed meanwhile has the last word', async () => {
    let reads = 0;
    jobs.onRead = () => {
      reads += 1;
      if (reads === 1) jobs.jobs.set('j_1', fitting('j_1', { contentHash: 'newer', title: 'Nurse', skills: ['Nursing'] }));
    };
    await run(event('job.found', 'j_1'));
    expect(rows()).toEqual([]);

    jobs.jobs.set('j_1', fitting('j_1'));
    reads = 0;
    jobs.onRead = () => {
      reads += 1;
      if (reads === 1) profiles.profiles.get('user-1')!.active = false;
      if (reads === 1) profiles.profiles.set('user-2', { ...wishing({ titles: ['Nurse'] }, ['Nursing'], 'user-2'), version: 2 });
    };
    await run(event('job.found', 'j_1'));
    expect(rows()).toEqual([]);
  });

  it('ends in the same rows whatever the order and number of deliveries', async () => {
    const state = async (messages: readonly MatchMessage[]) => {
      matches.rows.clear();
      jobs.jobs.clear();
      jobs.onRead = null;
      for (const job of [fitting('j_1'), foreign('j_2'), fitting('j_3', { state: 'closed' }), fitting('j_4')])
        jobs.jobs.set(job.jobId, job);
      for (const message of messages) await run(message);
      await drain();
      return [...matches.rows.values()]
        .map(({ matchedAt: _m, foundAt: _f, ...row }) => row)
        .sort((a, b) => (a.userId + a.jobId < b.userId + b.jobId ? -1 : 1));
    };
    const messages = [
      event('job.found', 'j_1'),
      event('job.updated', 'j_1'),
      event('job.found', 'j_2'),
      event('job.found', 'j_3'),
      event('job.removed', 'j_3'),
      event('job.found', 'j_4'),
      profileUpdated('user-1', 1),
      profileUpdated('user-2', 1),
    ]; // prettier-ignore
    const expected = await state(messages);
    expect(expected.map((row) => row.jobId)).toEqual(['j_1', 'j_4', 'j_1', 'j_4']);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...messages, ...messages], { minLength: messages.length * 2 }), async (order) => {
        expect(await state(order)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('fails only the records that failed', async () => {
    queue.broken = true;
    const failures = await matchBatch(
      [
        { id: 'a', message: profileUpdated('user-1', 1) },
        { id: 'b', message: event('job.found', 'j_1') },
      ],
      deps,
    );
    expect(failures.map((failure) => failure.id)).toEqual(['a']);
    expect(rows()).toHaveLength(2);
  });
});
