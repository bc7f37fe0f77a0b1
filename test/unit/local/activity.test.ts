import { describe, expect, it, vi } from 'vitest';
import { Activity } from '../../../infra/local/activity.ts';

const work = { what: 'some work', atMost: 60 };

describe('activity', () => {
  it('is quiet only while nothing runs, waits in windows apart', async () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const activity = new Activity();
    let finish = () => {};
    const running = activity.track(
      work,
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    vi.advanceTimersByTime(500);
    expect([activity.running, activity.quietMilliseconds]).toEqual([1, 0]);
    let close = () => {};
    const waiting = activity.track(work, () =>
      activity.window(
        () =>
          new Promise<void>((resolve) => {
            close = resolve;
          }),
      ),
    );
    finish();
    await running;
    vi.advanceTimersByTime(70);
    expect([activity.running, activity.quietMilliseconds]).toEqual([1, 70]);
    close();
    await waiting;
    expect([activity.running, activity.begun]).toEqual([0, 2]);
    vi.useRealTimers();
  });

  it('counts work as over when it throws, and wakes who waits for a change', async () => {
    const activity = new Activity();
    const changed = activity.changed(60_000);
    await expect(activity.track(work, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await changed;
    expect(activity.running).toBe(0);
  });
});
