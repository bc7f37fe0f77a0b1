import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type QueueSpec, QueueStore } from '../../../infra/local/queues/queue-store.ts';

let now = 0;
let db: DatabaseSync;
let store: QueueStore;

const queue = (name: string, more: Partial<QueueSpec> = {}): QueueSpec => ({
  name,
  arn: `arn:${name}`,
  url: `http://sqs/${name}`,
  fifo: false,
  contentBasedDeduplication: false,
  delay: 0,
  visibilityTimeout: 30,
  retention: 345_600,
  maximumMessageSize: 1_048_576,
  ...more,
});

function open(): QueueStore {
  const opened = new QueueStore(db, () => now);
  opened.declare(queue('work', { deadLetters: { arn: 'arn:dead', maxReceiveCount: 2 } }));
  opened.declare(queue('dead'));
  opened.declare(queue('lines.fifo', { fifo: true }));
  return opened;
}
const send = (...bodies: string[]) =>
  store.send(
    'work',
    bodies.map((body) => ({ body })),
  );
const bodies = (most = 10) => store.receive('work', most).map((message) => message.body);

beforeEach(() => {
  now = 1_000_000;
  db = new DatabaseSync(':memory:');
  store = open();
});

describe('visibility', () => {
  it('gives the oldest first and hides what was given', () => {
    send('a', 'b', 'c');
    expect(bodies(2)).toEqual(['a', 'b']);
    expect(bodies()).toEqual(['c']);
    expect(bodies()).toEqual([]);
    expect(store.depth('work')).toEqual({ visible: 0, inFlight: 3, delayed: 0 });
  });

  it('shows a message again when its time is over, not before', () => {
    send('a');
    bodies();
    now += 29_999;
    expect(bodies()).toEqual([]);
    now += 1;
    const [again] = store.receive('work', 1);
    expect(again?.receiveCount).toBe(2);
  });

  it('keeps a delayed message back', () => {
    store.send('work', [{ body: 'later', delay: 10 }]);
    expect(store.depth('work')).toEqual({ visible: 0, inFlight: 0, delayed: 1 });
    expect(store.look('work')).toEqual({ visible: 0, nextVisibleAt: now + 10_000 });
    now += 10_000;
    expect(store.look('work')).toEqual({ visible: 1, nextVisibleAt: null });
    expect(bodies()).toEqual(['later']);
  });

  it('changes visibility by a valid receipt only, and zero shows at once', () => {
    send('a');
    const [message] = store.receive('work', 1);
    expect(store.changeVisibility('work', message!.receipt, 0)).toBe(true);
    expect(store.changeVisibility('work', message!.receipt, 5)).toBe(false);
    expect(bodies()).toEqual(['a']);
    expect(store.changeVisibility('work', 'forged', 0)).toBe(false);
  });

  it('deletes by receipt; an older receipt of the same message does nothing', () => {
    send('a');
    const [first] = store.receive('work', 1);
    now += 30_000;
    const [second] = store.receive('work', 1);
    store.delete('work', [first!.receipt]);
    expect(store.depth('work').inFlight).toBe(1);
    store.delete('work', [second!.receipt]);
    expect(store.depth('work')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it('forgets what is older than the retention', () => {
    send('a');
    now += 345_601_000;
    store.sweep();
    expect(bodies()).toEqual([]);
  });
});

describe('dead letters', () => {
  it('moves a message that was received too often, and only that one', () => {
    send('poison', 'good');
    for (const _ of [1, 2]) {
      const [poison, good] = store.receive('work', 10);
      expect(poison?.body).toBe('poison');
      if (good) store.delete('work', [good.receipt]);
      now += 30_000;
    }
    send('fresh');
    expect(bodies()).toEqual(['fresh']);
    expect(store.depth('dead').visible).toBe(1);
  });

  it('brings them back with a fresh count', () => {
    send('poison');
    for (const _ of [1, 2, 3]) {
      store.receive('work', 10);
      now += 30_000;
    }
    expect(store.redrive('dead')).toBe(1);
    expect(store.depth('dead').visible).toBe(0);
    expect(store.receive('work', 10)[0]?.receiveCount).toBe(1);
  });

  it('refuses to redrive a queue that is nobody’s dead-letter queue', () => {
    expect(() => store.redrive('work')).toThrow('work is no dead-letter queue');
  });
});

describe('first in, first out', () => {
  it('keeps the order within a group and drops duplicates', () => {
    for (const [body, groupId] of [
      ['a1', 'a'],
      ['a2', 'a'],
      ['b1', 'b'],
      ['a1', 'a'],
    ] as const) {
      store.send('lines.fifo', [{ body, groupId, deduplicationId: body }]);
    }
    const first = store.receive('lines.fifo', 10);
    expect(first.map((message) => message.body)).toEqual(['a1', 'b1']);
    expect(store.receive('lines.fifo', 10)).toEqual([]);
    store.delete('lines.fifo', [first[0]!.receipt]);
    expect(store.receive('lines.fifo', 10).map((message) => message.body)).toEqual(['a2']);
  });
});

describe('a message handed back', () => {
  const handed = (before: (receipt: string) => void) => {
    send('a');
    const [message] = store.receive('work', 1, 600);
    before(message!.receipt);
    store.handBack('work', message!.receipt, 4);
    return (store.look('work').nextVisibleAt ?? 0) - now;
  };

  it('comes again after the pause, not only after the visibility timeout', () => {
    expect(handed(() => {})).toBe(4_000);
  });

  it('comes again after its visibility timeout when the pause is longer', () => {
    send('a');
    const [message] = store.receive('work', 1, 3);
    store.handBack('work', message!.receipt, 60);
    expect(store.look('work').nextVisibleAt).toBe(now + 3_000);
  });

  it('keeps the delay its consumer chose', () => {
    expect(handed((receipt) => store.changeVisibility('work', receipt, 300))).toBe(300_000);
  });
});

describe('recovery after a kill', () => {
  it('shows at once what was in flight, and leaves waiting what was handed back or delayed', () => {
    send('running', 'failed', 'backing off');
    store.send('work', [{ body: 'delayed', delay: 60 }]);
    const [, failed, backingOff] = store.receive('work', 10);
    store.handBack('work', failed!.receipt, 60);
    store.changeVisibility('work', backingOff!.receipt, 600);
    store = open();
    expect(store.recover()).toBe(1);
    expect(bodies()).toEqual(['running']);
    now += 30_000;
    expect(bodies()).toContain('failed');
    now += 570_000;
    expect(bodies()).toContain('backing off');
  });
});

describe('as properties', () => {
  it('never loses or doubles a message, whatever consumers do', () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant('send' as const), n: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ kind: fc.constant('receive' as const), n: fc.integer({ min: 1, max: 10 }) }),
      fc.record({ kind: fc.constant('delete' as const), n: fc.nat(20) }),
      fc.record({ kind: fc.constant('wait' as const), n: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ kind: fc.constant('recover' as const), n: fc.constant(0) }),
      fc.record({ kind: fc.constant('redrive' as const), n: fc.constant(0) }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        db = new DatabaseSync(':memory:');
        store = open();
        const alive = new Set<string>();
        const receipts: { receipt: string; id: string }[] = [];
        for (const { kind, n } of actions) {
          if (kind === 'send') for (const id of send(...Array.from({ length: n }, () => 'x'))) alive.add(id);
          else if (kind === 'receive') {
            for (const { receipt, id } of store.receive('work', n)) {
              expect(alive.has(id)).toBe(true);
              for (const old of receipts.filter((each) => each.id === id)) receipts.splice(receipts.indexOf(old), 1);
              receipts.push({ receipt, id });
            }
          } else if (kind === 'delete') {
            const [held] = receipts.splice(n % Math.max(1, receipts.length), 1);
            const before = total();
            if (held) store.delete('work', [held.receipt]);
            if (held && total() < before) alive.delete(held.id);
          } else if (kind === 'wait') now += n * 1000;
          else if (kind === 'recover') store.recover();
          else store.redrive('dead');
          expect(total()).toBe(alive.size);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function total(): number {
  return ['work', 'dead'].reduce((sum, name) => sum + Object.values(store.depth(name)).reduce((a, b) => a + b), 0);
}
