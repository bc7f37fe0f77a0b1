import { marshall } from '@aws-sdk/util-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { PermanentFailure } from '../../../shared/ports/errors.ts';
import type { RowChange } from '../../../shared/ports/row-change.ts';
import { consumeStream } from '../../../shared/runtime/consume-stream.ts';

process.env.POWERTOOLS_METRICS_DISABLED = 'true';

let seen: RowChange[][];
let fails: { sequence: string; error: unknown } | null;
beforeEach(() => {
  seen = [];
  fails = null;
});
const handler = consumeStream({
  stage: 'publish',
  build: () => ({}),
  changes: async (changes) => {
    seen.push([...changes]);
    return fails;
  },
});
const record = (sequence: string, image: unknown = marshall({ pk: 'JOB#1', sk: 'JOB', n: 1 })) => ({
  dynamodb: {
    SequenceNumber: sequence,
    ApproximateCreationDateTime: 1_777_593_600.9,
    Keys: marshall({ pk: 'JOB#1', sk: 'JOB' }),
    NewImage: image,
  },
});
const send = (...Records: unknown[]) => handler({ Records }, {} as never);

describe('consumeStream', () => {
  it('hands over changes as plain values, in order', async () => {
    expect(await send(record('1'), record('2'))).toEqual({ batchItemFailures: [] });
    expect(seen[0]).toEqual([
      {
        sequence: '1',
        pk: 'JOB#1',
        sk: 'JOB',
        before: null,
        after: { pk: 'JOB#1', sk: 'JOB', n: 1 },
        at: '2026-05-01T00:00:00.000Z',
      },
      expect.objectContaining({ sequence: '2' }),
    ]);
  });

  it('reports the first failed record', async () => {
    fails = { sequence: '2', error: new PermanentFailure('bad') };
    expect(await send(record('1'), record('2'), record('3'))).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
  });

  it('stops in front of a record whose image is no item, with those before it handled', async () => {
    expect(await send(record('1'), record('2', { pk: 'not an attribute value' }), record('3'))).toEqual({
      batchItemFailures: [{ itemIdentifier: '2' }],
    });
    expect(seen[0]?.map((change) => change.sequence)).toEqual(['1']);
  });

  it('reports the earlier of a failed change and a broken record', async () => {
    fails = { sequence: '1', error: new Error('the bus is busy') };
    expect(await send(record('1'), record('2', 7))).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
  });
});
