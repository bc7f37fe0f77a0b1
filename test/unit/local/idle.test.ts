import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Activity } from '../../../infra/local/activity.ts';
import { type IdleParts, waitUntilIdle } from '../../../infra/local/idle.ts';
import { QueueStore } from '../../../infra/local/queues/queue-store.ts';

const never = () => new Promise<void>(() => {});

describe('waiting until the cloud is idle', () => {
  let activity: Activity;
  let queues: QueueStore;
  let told: (string | null)[];
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1, 12) });
    activity = new Activity();
    queues = new QueueStore(new DatabaseSync(':memory:'));
    queues.declare({
      name: 'work',
      arn: 'arn:work',
      url: 'http://sqs/work',
      fifo: false,
      contentBasedDeduplication: false,
      delay: 0,
      visibilityTimeout: 600,
      retention: 345_600,
      maximumMessageSize: 1_048_576,
    });
    told = [];
  });
  afterEach(() => vi.useRealTimers());

  /** Begins to wait; gives what has become of it after so many more seconds. */
  const waiting = (more: Partial<IdleParts> = {}) => {
    let outcome = 'waits';
    waitUntilIdle({
      activity,
      queues,
      consumed: ['work'],
      streams: [],
      invocations: { pending: 0 },
      settled: {},
      withinSeconds: Number.POSITIVE_INFINITY,
      onStandstill: (sentence) => told.push(sentence),
      ...more,
    }).then(
      () => {
        outcome = 'idle';
      },
      (error: Error) => {
        outcome = `${error.name}: ${error.message}`;
      },
    );
    return async (seconds: number) => {
      await vi.advanceTimersByTimeAsync(seconds * 1000);
      return outcome;
    };
  };

  it('is over when nothing is left, and tells nothing', async () => {
    expect(await waiting()(1)).toBe('idle');
    expect(told).toEqual([]);
  });

  it('tells of a message that nobody takes, and gives up after a minute', async () => {
    queues.send('work', [{ body: 'forgotten' }]);
    const seconds = waiting();
    expect(await seconds(19)).toBe('waits');
    expect(told).toEqual([]);
    expect(await seconds(3)).toBe('waits');
    expect(told).toEqual(['nothing has begun or ended for 20 s; left to do: queue work: 1 waiting, 0 received, 0 delayed']);
    expect(await seconds(60)).toBe(
      'Standstill: the local cloud stands still: nothing has begun or ended for 60 s; left to do: queue work: 1 waiting, 0 received, 0 delayed',
    );
  });

  it('gives a function the whole time it may take, and takes back what it told when it ends', async () => {
    let finish = () => {};
    const work = activity.track({ what: 'collect: 1 messages', atMost: 330 }, async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    const seconds = waiting();
    expect(await seconds(329)).toBe('waits');
    expect(told[0]).toBe('nothing has begun or ended for 20 s; left to do: collect: 1 messages (for 20 s)');
    finish();
    await work;
    expect(await seconds(1)).toBe('idle');
  });

  it('gives up on a function that outlives its time', async () => {
    void activity.track({ what: 'render: 2 messages', atMost: 90 }, never);
    const seconds = waiting();
    expect(await seconds(149)).toBe('waits');
    expect(await seconds(2)).toBe(
      'Standstill: the local cloud stands still: nothing has begun or ended for 150 s; left to do: render: 2 messages (for 150 s)',
    );
  });

  it('waits for the moment of a hidden message, however late, and says when it is', async () => {
    queues.send('work', [{ body: 'later', delay: 900 }]);
    const seconds = waiting();
    expect(await seconds(899)).toBe('waits');
    expect(told[0]).toContain('1 delayed, the next comes at 12:15:00 UTC');
    const [message] = await seconds(1).then(() => queues.receive('work', 1));
    queues.delete('work', [message?.receipt ?? '']);
    expect(await seconds(1)).toBe('idle');
  });

  it('takes back what it told when something moves', async () => {
    queues.send('work', [{ body: 'slow' }]);
    const seconds = waiting();
    await seconds(25);
    await activity.track({ what: 'something else', atMost: 1 }, async () => {});
    expect(await seconds(2)).toBe('waits');
    expect(told).toEqual([expect.stringContaining('1 waiting'), null]);
  });

  it.each([
    ['a server that never settles', { settled: { 'the events of the mails': never } }, 'the events of the mails'],
    [
      'a stream that does not answer',
      { streams: [{ tableName: 'jobs', behind: true, atEnd: () => new Promise<boolean>(() => {}) }] },
      'stream of jobs: not read to its end',
    ],
    ['asynchronous invocations', { invocations: { pending: 2 } }, '2 asynchronous invocations'],
  ])('names %s', async (_, more, name) => {
    expect(await waiting(more)(61)).toBe(
      `Standstill: the local cloud stands still: nothing has begun or ended for 60 s; left to do: ${name}`,
    );
  });
});
