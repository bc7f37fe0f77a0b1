import { describe, expect, it } from 'vitest';
import { publishChanges } from '../../../functions/publish/publish.ts';
import type { RowChange } from '../../../shared/ports/row-change.ts';
import { CountingMetrics } from '../../support/counting-metrics.ts';
import { FakeEventBus } from '../../support/fake-event-bus.ts';
import { SilentLog } from '../../support/silent-log.ts';

function found(sequence: string, jobId: string, contentHash: unknown = 'h1'): RowChange {
  const after = { jobId, state: 'open', contentHash, closedAt: null };
  return { sequence, pk: `JOB#${jobId}`, sk: 'JOB', before: null, after, at: '2026-05-01T00:00:00.000Z' };
}

function setUp() {
  const bus = new FakeEventBus();
  const metrics = new CountingMetrics<'publish'>();
  return { bus, deps: { bus, log: new SilentLog(), metrics }, published: () => metrics.counts.EventsPublished };
}
const jobIds = (bus: FakeEventBus) => bus.taken.map((event) => (event.detail as { jobId: string }).jobId);

describe('publishChanges', () => {
  it('publishes all changes in their order', async () => {
    const { bus, deps, published } = setUp();
    expect(await publishChanges([found('1', 'a'), found('2', 'b'), found('3', 'c')], deps)).toBeNull();
    expect(jobIds(bus)).toEqual(['a', 'b', 'c']);
    expect(published()).toBe(3);
  });

  it.each([
    ['first', 0, []],
    ['in the middle', 1, ['a']],
    ['last', 2, ['a', 'b']],
  ])('stops in front of a poison change that stands %s, with everything before it published', async (_name, position, before) => {
    const { bus, deps } = setUp();
    const changes = ['a', 'b', 'c'].map((jobId, index) => found(String(index), jobId, index === position ? 42 : 'h1'));
    expect(await publishChanges(changes, deps)).toMatchObject({
      sequence: String(position),
      error: { name: 'PermanentFailure' },
    });
    expect(jobIds(bus)).toEqual(before);
  });

  it('takes the stream up again at the first event that the bus did not take', async () => {
    const { bus, deps, published } = setUp();
    bus.refuses = (event) => (event.detail as { jobId: string }).jobId !== 'a';
    expect(await publishChanges([found('1', 'a'), found('2', 'b'), found('3', 'c')], deps)).toMatchObject({ sequence: '2' });
    expect(published()).toBe(1);
  });

  it('prefers the earlier of a refused event and a poison change', async () => {
    const { bus, deps } = setUp();
    bus.refuses = () => true;
    expect(await publishChanges([found('1', 'a'), found('2', 'b', 42)], deps)).toMatchObject({ sequence: '1' });
  });

  it('has nothing to say about changes without events', async () => {
    const { bus, deps } = setUp();
    const quiet: RowChange = { sequence: '1', pk: 'HOST#x', sk: 'PACE', before: null, after: {}, at: '2026-05-01T00:00:00.000Z' };
    expect(await publishChanges([quiet], deps)).toBeNull();
    expect(bus.taken).toEqual([]);
  });
});
