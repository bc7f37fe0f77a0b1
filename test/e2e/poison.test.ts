import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DeleteMessageBatchCommand, ReceiveMessageCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { s3RawStore } from '../../shared/adapters/s3/raw-store.ts';
import { type QueueName, stages } from '../../shared/contracts/pipeline.ts';
import { rolecall } from '../support/command-line.ts';
import { type BoardServer, serveBoards } from '../support/recorded-boards.ts';
import { anyCredentials, startWholeLine, type WholeLine } from '../support/whole-line.ts';

const at = '2026-11-20T06:00:00.000Z';
const event = (detailType: string, detail: Record<string, unknown>, id: string) => ({
  id,
  source: 'rolecall',
  'detail-type': detailType,
  time: at,
  detail: { version: 1, eventId: id, ...detail },
});

/** For each queue: a message that its stage can do, though there is little to do, and one that can never be done. */
const queues: Record<QueueName, { good: (n: number) => unknown; poison: unknown }> = {
  collect: {
    good: (n) => ({ version: 1, boardId: `greenhouse:good-${n}`, dueAt: at, requested: false }),
    poison: { version: 1, boardId: 7, dueAt: at, requested: false },
  },
  normalize: {
    good: (n) => ({ version: 1, boardId: 'greenhouse:poison', seenAt: at, sample: false, chunkKey: null, gone: [`gone-${n}`] }),
    poison: {
      version: 1,
      boardId: 'greenhouse:poison',
      seenAt: at,
      sample: false,
      chunkKey: 'records/never/written.jsonl.gz',
      gone: [],
    },
  },
  match: {
    good: (n) => event('job.found', { jobId: `j_${n}`, contentHash: 'x' }, `e${n}`),
    poison: event('job.eaten', {}, 'bad'),
  },
  index: { good: (n) => event('job.removed', { jobId: `j_${n}` }, `e${n}`), poison: event('job.found', { jobId: null }, 'bad') },
  documents: {
    good: (n) => event('documents.requested', { userId: 'nobody', jobId: `j_${n}`, documentId: `d_${n}` }, `e${n}`),
    poison: event('documents.requested', { userId: 'nobody' }, 'bad'),
  },
  render: {
    good: (n) => ({ version: 1, userId: 'nobody', documentId: `d_${n}`, contentKey: 'k' }),
    poison: { version: 2, userId: 'nobody', documentId: 'd', contentKey: 'k' },
  },
  digest: {
    good: (n) => ({ version: 1, userId: `nobody-${n}`, period: '2026-11-20', at: new Date().toISOString() }),
    poison: { version: 1, userId: 'nobody', period: 'yesterday', at },
  },
  deliveries: {
    good: (n) => ({
      id: `m${n}`,
      source: 'aws.ses',
      'detail-type': 'Email Sent',
      time: at,
      detail: { eventType: 'Send', mail: { messageId: `m${n}`, timestamp: at, tags: {} } },
    }),
    poison: { id: 'bad', source: 'aws.ses', 'detail-type': 'Email Sent', time: at, detail: { eventType: 'Opened' } },
  },
};

describe('poison records', () => {
  let server: BoardServer;
  let line: WholeLine;
  let sqs: SQSClient;
  const emulator = { region: 'us-east-1', credentials: anyCredentials };
  const urlOf = (name: string) => `${line.cloud.endpoints.sqs}/000000000000/${name}`;
  const nameOf = (queue: string) => line.cloud.resource('queue', `rolecall-${queue}`).name;
  /** Messages that wait anywhere, by queue. */
  const waiting = async () =>
    Object.fromEntries(
      Object.entries(await line.cloud.queueDepths()).flatMap(([name, { visible, inFlight, delayed }]) =>
        visible + inFlight + delayed > 0 ? [[name, visible + inFlight + delayed]] : [],
      ),
    );
  const send = async (queue: QueueName, bodies: readonly string[]) => {
    const { Failed: failed = [] } = await sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: urlOf(nameOf(queue)),
        Entries: bodies.map((body, index) => ({ Id: String(index), MessageBody: body })),
      }),
    );
    expect(failed).toEqual([]);
    await line.cloud.idle();
  };
  /** Takes all messages out of a queue and gives their bodies. */
  const taken = async (url: string): Promise<string[]> => {
    const bodies: string[] = [];
    for (;;) {
      const { Messages: messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 }));
      if (messages.length === 0) return bodies;
      bodies.push(...messages.map((message) => message.Body ?? ''));
      await sqs.send(
        new DeleteMessageBatchCommand({
          QueueUrl: url,
          Entries: messages.map((message, index) => ({ Id: String(index), ReceiptHandle: message.ReceiptHandle ?? '' })),
        }),
      );
    }
  };
  const deadLetters = (queue: string) => taken(urlOf(`${nameOf(queue)}-dead`));

  beforeAll(async () => {
    server = await serveBoards(
      [0, 1, 2, 3].map((n) => ({ source: 'greenhouse' as const, token: `good-${n}`, body: '{"jobs":[],"meta":{"total":0}}' })),
    );
    line = await startWholeLine({ assemblyDir: inject('assemblyDir'), origins: server.origins });
    for (const n of [0, 1, 2, 3]) await line.client.call('boards.add', { url: `https://job-boards.greenhouse.io/good-${n}` });
    await line.cloud.idle();
    sqs = new SQSClient({ ...emulator, endpoint: line.cloud.endpoints.sqs });
  });
  afterAll(async () => {
    sqs?.destroy();
    await line?.stop();
    await server?.close();
  });
  afterEach(async () => {
    // What a failed test left would fail all others.
    for (const name of Object.keys(await waiting())) await taken(urlOf(name));
  });

  it('has a case for every queue of the pipeline', () => {
    const named = stages.flatMap(({ trigger }) => ('queue' in trigger ? [trigger.queue] : []));
    expect(Object.keys(queues).sort()).toEqual([...named].sort());
  });

  describe.each(Object.entries(queues))('in the queue %s', (name, { good, poison }) => {
    const queue = name as QueueName;
    it.each([
      ['first', 0],
      ['in the middle', 2],
      ['last', 4],
    ])('%s: only it lands in the dead-letter queue, the good ones are done', async (_, position) => {
      const stage = stages.find(({ trigger }) => 'queue' in trigger && trigger.queue === queue)?.name ?? 'plan';
      const done = () => line.watch.sum(stage, 'RecordsDone');
      const before = done();
      const bodies = [0, 1, 2, 3].map((n) => JSON.stringify(good(n)));
      bodies.splice(position, 0, JSON.stringify(poison));
      await send(queue, bodies);
      expect(done() - before).toBe(4);
      expect(await waiting()).toEqual({ [`${nameOf(queue)}-dead`]: 1 });
      expect(await deadLetters(queue)).toEqual([JSON.stringify(poison)]);
    });
  });

  it('takes bodies that are no JSON at all for poison, too', async () => {
    const bodies = ['', '{', 'null', '"text"', '[]', '\u{1F4A9}', '{"__proto__":{"version":1}}'].filter((body) => body !== '');
    await send('render', bodies);
    expect((await deadLetters('render')).sort()).toEqual([...bodies].sort());
  });

  it('brings a record back by redrive when its cause is mended, and then it is done', async () => {
    const record = {
      source: 'greenhouse',
      board: 'poison',
      externalId: 'mended',
      title: 'Nurse',
      url: 'https://job-boards.greenhouse.io/poison/jobs/1',
      company: 'Mended AG',
      companyFrom: 'posting' as const,
      descriptionText: 'A nurse for the night.',
    };
    const raw = s3RawStore(
      new S3Client({ ...emulator, endpoint: line.cloud.endpoints.s3, forcePathStyle: true }),
      line.cloud.resource('bucket', 'raw').name,
    );
    // The key depends on the content alone: written to learn it, taken away, written again to mend.
    const chunkKey = await raw.putChunk('greenhouse:poison', [record]);
    await removeObject(chunkKey);
    const message = {
      version: 1,
      boardId: 'greenhouse:poison',
      seenAt: new Date().toISOString(),
      sample: false,
      chunkKey,
      gone: [],
    };
    await send('normalize', [JSON.stringify(message)]);
    expect(await waiting()).toEqual({ [`${nameOf('normalize')}-dead`]: 1 });

    const early = await rolecall(['redrive', 'normalize', '--json', '--data', line.dataDir]);
    expect([early.code, JSON.parse(early.out)]).toEqual([0, { queue: 'normalize', moved: 1 }]);
    await line.cloud.idle();
    // Nothing was mended yet: it is back where it was.
    expect(await waiting()).toEqual({ [`${nameOf('normalize')}-dead`]: 1 });

    expect(await raw.putChunk('greenhouse:poison', [record])).toBe(chunkKey);
    const mended = await rolecall(['redrive', 'normalize', '--data', line.dataDir]);
    expect([mended.code, mended.out]).toEqual([0, '1 message moved back to normalize.\n']);
    await line.cloud.idle();
    expect(await waiting()).toEqual({});
    const rows = await line.rows('jobs');
    expect(rows.map((row) => row.sk)).toContain('POSTING#mended');
    expect(rows.filter((row) => row.sk === 'JOB')).toHaveLength(1);
  });

  async function removeObject(key: string) {
    const s3 = new S3Client({ ...emulator, endpoint: line.cloud.endpoints.s3, forcePathStyle: true });
    await s3.send(new DeleteObjectCommand({ Bucket: line.cloud.resource('bucket', 'raw').name, Key: key }));
    s3.destroy();
  }

  it('sets a change that cannot be told as an event aside, and tells the others of its batch', async () => {
    const dynamo = createDynamoClient({ ...emulator, endpoint: line.cloud.endpoints.dynamodb });
    const table = line.cloud.resource('table', 'workspace').name;
    const put = (applicationId: string, status: string) =>
      dynamo.send(
        new PutItemCommand({
          TableName: table,
          Item: {
            pk: { S: 'USER#nobody' },
            sk: { S: `APPLICATION#${applicationId}` },
            userId: { S: 'nobody' },
            applicationId: { S: applicationId },
            status: { S: status },
            version: { N: '1' },
          },
        }),
      );
    const before = line.watch.sum('publish', 'EventsPublished');
    await put('first', 'applied');
    await put('poison', 'exploded');
    await put('last', 'applied');
    await line.cloud.idle();
    dynamo.destroy();
    expect(line.watch.sum('publish', 'EventsPublished') - before).toBe(2);
    expect(await waiting()).toEqual({ [nameOf('publish-dead')]: 1 });
  });
});
