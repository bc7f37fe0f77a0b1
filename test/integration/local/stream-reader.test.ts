import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonService, type LocalServer, ServiceError } from '../../../infra/local/servers/wire.ts';
import { StreamReader } from '../../../infra/local/tables/stream-reader.ts';

/** A stream of five records; an iterator is `after:<n>`. Requests for an iterator wait until they are let through. */
describe('a reader of a stream', () => {
  let server: LocalServer;
  let hold = false;
  let held: (() => void)[] = [];
  let arrived: () => void = () => {};
  let expired = false;
  let reader: StreamReader;
  beforeEach(async () => {
    hold = false;
    held = [];
    expired = false;
    server = await jsonService({
      service: 'streams',
      targetPrefix: 'DynamoDBStreams_20120810',
      operations: {
        GetShardIterator: async (input) => {
          const { SequenceNumber = '0' } = input as { SequenceNumber?: string };
          if (hold)
            await new Promise<void>((resolve) => {
              held.push(resolve);
              arrived();
            });
          return { ShardIterator: `after:${SequenceNumber}` };
        },
        GetRecords: (input) => {
          if (expired) throw new ServiceError('ExpiredIteratorException', 'too old');
          const { ShardIterator, Limit } = input as { ShardIterator: string; Limit: number };
          const after = Number(ShardIterator.slice('after:'.length));
          const numbers = [1, 2, 3, 4, 5].filter((each) => each > after).slice(0, Limit);
          return {
            Records: numbers.map((each) => ({
              eventID: String(each),
              eventName: 'INSERT',
              dynamodb: { SequenceNumber: String(each), Keys: {} },
            })),
          };
        },
      },
    });
    reader = new StreamReader(server.url, 'stream', 'shard', null);
  });
  afterEach(() => server.close());
  const numbers = async (limit: number) => (await reader.read(limit)).map((record) => Number(record.dynamodb.SequenceNumber));

  it('repeats the same records until it goes on', async () => {
    expect(await numbers(2)).toEqual([1, 2]);
    expect(await numbers(3)).toEqual([1, 2, 3]);
    reader.advance('3');
    expect(await numbers(9)).toEqual([4, 5]);
  });

  it('does not go back when somebody who reads at the same time is answered later', async () => {
    hold = true;
    const both = new Promise<void>((resolve) => {
      arrived = () => {
        if (held.length === 2) resolve();
      };
    });
    const [first, second] = [numbers(3), numbers(1)];
    await both;
    held[0]?.();
    expect(await Promise.race([first, second])).toContain(1);
    reader.advance('3');
    hold = false;
    held[1]?.();
    await Promise.all([first, second]);
    expect(await numbers(9)).toEqual([4, 5]);
  });

  it('takes a new iterator when the one it has is too old', async () => {
    expect(await numbers(1)).toEqual([1]);
    expired = true;
    await expect(numbers(1)).rejects.toThrow('ExpiredIteratorException');
    expired = false;
    expect(await numbers(1)).toEqual([1]);
  });
});
