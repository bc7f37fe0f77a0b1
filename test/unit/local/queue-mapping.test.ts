import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { Activity } from '../../../infra/local/activity.ts';
import { Chaos } from '../../../infra/local/chaos.ts';
import { FunctionPool } from '../../../infra/local/functions/function-pool.ts';
import { QueueMapping } from '../../../infra/local/mappings/queue-mapping.ts';
import { type QueueSpec, QueueStore } from '../../../infra/local/queues/queue-store.ts';

const queue: QueueSpec = {
  name: 'work',
  arn: 'arn:work',
  url: 'http://sqs/work',
  fifo: false,
  contentBasedDeduplication: false,
  delay: 0,
  visibilityTimeout: 30,
  retention: 345_600,
  maximumMessageSize: 1_048_576,
};

/** A function that runs nowhere and says that it succeeded. */
class Succeeding extends FunctionPool {
  readonly #done: (event: string) => void;

  constructor(done: (event: string) => void) {
    super(
      {
        name: 'worker',
        arn: 'arn:worker',
        codeDirectory: '',
        handler: '',
        layers: [],
        environment: {},
        timeout: 5,
        memory: 128,
        concurrency: 2,
        runtimeModules: '',
        compileCache: '',
      },
      () => {},
    );
    this.#done = done;
  }

  override async invoke(event: string) {
    this.#done(event);
    return { ok: true as const, payload: 'null' };
  }
}

describe('a mapping and a delayed message', () => {
  // The store's clock is read several times while the mapping looks at its queue; the message's moment comes at each of these readings.
  it.each([0, 1, 2, 3, 4, 5])(
    'is never asleep when its time has come, be it at reading %i of the clock',
    async (readings) => {
      // In the past of the real clock, so that no timer waits.
      const start = Date.now() - 3_600_000;
      let left = Number.POSITIVE_INFINITY;
      const store = new QueueStore(new DatabaseSync(':memory:'), () => {
        left -= 1;
        return left >= 0 ? start : start + 3_000;
      });
      store.declare(queue);
      store.send('work', [{ body: 'later', delay: 3 }]);
      left = readings;
      let mapping: QueueMapping | undefined;
      const delivered = new Promise<string>((resolve) => {
        mapping = new QueueMapping(
          { id: 'm', queue, region: 'here', batchSize: 10, batchingWindow: 0, reportsFailures: false, concurrency: 2 },
          store,
          new Succeeding(resolve),
          new Activity(),
          new Chaos(),
        );
      });
      expect(await delivered).toContain('later');
      await mapping?.stop();
      expect(store.depth('work')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
    },
    5_000,
  );
});
