import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit, distinct, failed, succeeded, threshold } from '../../../shared/adapters/http/breaker.ts';
import { release, reserve } from '../../../shared/adapters/http/pace.ts';
import type { BreakerState, PaceState } from '../../../shared/domain/host-state.ts';

describe('pace', () => {
  it('never starts two requests closer than the gap, nor more than the places at a time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 2000 }),
        fc.array(fc.record({ wait: fc.integer({ min: 0, max: 3000 }), finish: fc.boolean() }), { maxLength: 60 }),
        (concurrency, gapMilliseconds, steps) => {
          let state: PaceState | null = null;
          let now = 1_000_000;
          const starts: number[] = [];
          for (const [index, step] of steps.entries()) {
            now += step.wait;
            if (step.finish && state?.leases[0]) state = release(state, state.leases[0].id);
            const live = (state?.leases ?? []).filter((lease) => lease.until > now).length;
            const answer = reserve(state, { gapMilliseconds, concurrency }, now, String(index));
            expect(answer.go).toBe(live < concurrency);
            if (!answer.go) {
              expect(answer.askAgainAt).toBeGreaterThan(now);
              continue;
            }
            expect(answer.startAt).toBeGreaterThanOrEqual(Math.max(now, (starts.at(-1) ?? 0) + gapMilliseconds));
            starts.push(answer.startAt);
            state = answer.state;
            expect(state.leases.length).toBeLessThanOrEqual(concurrency);
          }
        },
      ),
    );
  });

  it('frees the place of a function that died', () => {
    const taken = reserve(null, { gapMilliseconds: 0, concurrency: 1 }, 0, 'dead');
    if (!taken.go) throw new Error('the first place is free');
    expect(reserve(taken.state, { gapMilliseconds: 0, concurrency: 1 }, 1000, 'next').go).toBe(false);
    expect(reserve(taken.state, { gapMilliseconds: 0, concurrency: 1 }, 100_000, 'next').go).toBe(true);
  });
});

describe('breaker', () => {
  const trip = (now = 0) => {
    let state: BreakerState | null = null;
    for (let index = 0; index < threshold; index += 1) state = failed(state, `/board-${index % distinct}`, now + index, null);
    return state as BreakerState;
  };

  it('opens after enough failures of enough different boards, not for one bad board', () => {
    let one: BreakerState | null = null;
    for (let index = 0; index < 50; index += 1) one = failed(one, '/same', index, null);
    expect(one?.openUntil).toBeNull();
    expect(trip().openUntil).toBeGreaterThan(0);
  });

  it('forgets failures at a good answer and with time', () => {
    let state: BreakerState | null = null;
    for (let index = 0; index < threshold - 1; index += 1) state = failed(state, `/b${index}`, index, null);
    expect(failed(succeeded(state), '/x', 10, null).openUntil).toBeNull();
    expect(failed(state, '/x', 10 + 3_600_000, null).openUntil).toBeNull();
    expect(failed(state, '/x', 10, null).openUntil).not.toBeNull();
    expect(succeeded(null)).toBeNull();
  });

  it('lets exactly one probe through when its time is over, and closes or opens longer by its outcome', () => {
    const open = trip();
    const until = open.openUntil as number;
    expect(admit(open, until - 1)).toEqual({ admitted: false, until });
    const probe = admit(open, until);
    if (!probe.admitted || probe.probe === null) throw new Error('the probe is admitted');
    expect(admit(probe.probe, until + 1).admitted).toBe(false);
    // A probe that died does not keep the host closed for ever.
    expect(admit(probe.probe, until + 600_000).admitted).toBe(true);
    expect(succeeded(probe.probe)?.openUntil).toBeNull();
    const again = failed(probe.probe, '/x', until + 5, null);
    expect((again.openUntil as number) - (until + 5)).toBeGreaterThan(until - threshold);
  });

  it('honours what the host asks for, within an hour', () => {
    const open = failed(trip(), '/x', 1000, 1000 + 1_800_000);
    expect(open.openUntil).toBeGreaterThanOrEqual(1000 + 1_800_000);
    expect(failed(trip(), '/x', 1000, 1000 + 86_400_000).openUntil).toBeLessThanOrEqual(1000 + 3_600_000);
  });
});
