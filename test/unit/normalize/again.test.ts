import { beforeEach, describe, expect, it } from 'vitest';
import { storePostings } from '../../../functions/normalize/store-postings.ts';
import { renormalizeArguments, showPreview } from '../../../infra/local/cli/renormalize.ts';
import { askAgain } from '../../../shared/commands/ask-again.ts';
import { previewAgain } from '../../../shared/commands/preview-again.ts';
import { type NormalizeMessage, normalizeMessage } from '../../../shared/contracts/messages/normalize.ts';
import { historyOf } from '../../../shared/domain/posting-history.ts';
import type { RawRecord } from '../../../shared/domain/raw-record.ts';
import { CountingMetrics } from '../../support/counting-metrics.ts';
import { FakePostingStore } from '../../support/fake-posting-store.ts';
import { FakeRawStore } from '../../support/fake-raw-store.ts';
import { rawRecordOf } from '../../support/raw-records.ts';
import { RecordingQueue } from '../../support/recording-queue.ts';
import { SilentLog } from '../../support/silent-log.ts';

const boardId = 'greenhouse:example-co';
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T06:00:00.000Z`;

let raw: FakeRawStore;
let postings: FakePostingStore;
let metrics: CountingMetrics<'normalize'>;
beforeEach(() => {
  raw = new FakeRawStore();
  postings = new FakePostingStore();
  metrics = new CountingMetrics();
});
const store = (message: NormalizeMessage) =>
  storePostings(message, {
    raw,
    postings,
    log: new SilentLog(),
    metrics,
  });
const read = async (day: number, records: readonly RawRecord[], board = boardId) =>
  store({ version: 1, boardId: board, seenAt: at(day), sample: false, chunkKey: await raw.putChunk(board, records), gone: [] });
const again = async (board: string | null = null) => {
  const normalize = new RecordingQueue<NormalizeMessage>();
  const so = await askAgain(board, { postings, raw, normalize, progress: () => {} });
  for (const message of normalize.sent) await store(normalizeMessage.parse(message));
  return { so, sent: normalize.sent };
};
/** What an earlier release with poorer rules had stored. */
async function poorer(externalId: string) {
  const [life] = await postings.lives(boardId, [externalId]);
  if (!life?.content) throw new Error(`${externalId} is not stored`);
  await postings.save(boardId, {
    ...life,
    content: { ...life.content, posting: { ...life.content.posting, salary: null, title: 'Poor' } },
  });
}

describe('normalizing again', () => {
  it('mends what poorer rules stored, from the raw record, without making a change of it', async () => {
    await read(1, [rawRecordOf({ externalId: '1' }), rawRecordOf({ externalId: '2' })]);
    const [good] = await postings.get(boardId, ['1']);
    await poorer('1');
    const { so } = await again();
    expect(so).toEqual({ boards: 1, asked: 2, expired: 0, messages: 1 });
    const [mended] = await postings.lives(boardId, ['1']);
    expect(mended?.content?.posting).toEqual(good?.posting);
    expect(mended?.content?.seenAt).toBe(at(1));
    expect(mended && historyOf(mended).map(({ change }) => change)).toEqual(['new']);
    // A later read of the same words is no change either.
    await read(3, [rawRecordOf({ externalId: '1' })]);
    const [later] = await postings.lives(boardId, ['1']);
    expect(later && historyOf(later).map(({ change }) => change)).toEqual(['new']);
  });

  it('writes nothing when the rules are the same, however often', async () => {
    await read(1, [rawRecordOf({ externalId: '1' })]);
    metrics = new CountingMetrics();
    await again();
    await again();
    expect(metrics.counts).toEqual({ PostingsUnchanged: 2 });
  });

  it('takes only the present record of a posting', async () => {
    await read(1, [rawRecordOf({ externalId: '1' }), rawRecordOf({ externalId: '2' })]);
    await read(2, [rawRecordOf({ externalId: '1', title: 'Lead Engineer' })]);
    const { sent } = await again();
    expect(sent.map(({ seenAt }) => seenAt)).toEqual([at(2), at(1)]);
    expect((await postings.get(boardId, ['1']))[0]?.posting.title).toBe('Lead Engineer');
  });

  it('looks at refused records again, and accepts those that are good by now', async () => {
    await read(1, [rawRecordOf({ externalId: '1', title: '' })], 'greenhouse:example-co');
    expect(await postings.rejectionCount()).toBe(1);
    expect((await again()).so).toMatchObject({ asked: 1, boards: 1 });
    expect(await postings.rejectionCount()).toBe(1);
    // Better rules: the same chunk would give a posting today.
    const [key = ''] = raw.keys('records/');
    raw.objects.set(key, JSON.stringify([rawRecordOf({ externalId: '1' })]));
    await again();
    expect(await postings.rejectionCount()).toBe(0);
    expect((await postings.get(boardId, ['1']))[0]).toMatchObject({ firstSeenAt: at(1), state: 'open' });
  });

  it('says how many could not be because their raw records have expired, also while it runs', async () => {
    await read(1, [rawRecordOf({ externalId: '1' }), rawRecordOf({ externalId: '2' })]);
    await read(2, [rawRecordOf({ externalId: '3' })]);
    const [first = ''] = raw.keys('records/');
    raw.objects.delete(first);
    expect((await again()).so).toEqual({ boards: 1, asked: 1, expired: 2, messages: 1 });
    await expect(
      store({ version: 1, boardId, seenAt: at(1), sample: false, chunkKey: first, gone: [], again: true }),
    ).resolves.toBeDefined();
    await expect(store({ version: 1, boardId, seenAt: at(1), sample: false, chunkKey: first, gone: [] })).rejects.toThrow();
  });

  it('can be limited to a board', async () => {
    await read(1, [rawRecordOf({ externalId: '1' })]);
    await read(1, [rawRecordOf({ board: 'other', externalId: '1' })], 'greenhouse:other');
    expect((await again('greenhouse:other')).sent.map((message) => message.boardId)).toEqual(['greenhouse:other']);
    expect((await again()).so.boards).toBe(2);
  });

  it('is told where by its arguments', () => {
    expect(renormalizeArguments(['--board', 'lever:a'], {})).toEqual({ board: 'lever:a', deployed: null, dryRun: false });
    expect(renormalizeArguments(['--dry-run'], {}).dryRun).toBe(true);
    const env = { JOBS_TABLE: 'jobs', RAW_BUCKET: 'raw', QUEUE_URL: 'https://sqs.example/normalize' };
    expect(renormalizeArguments(['--deployed'], env).deployed).toEqual({
      table: 'jobs',
      bucket: 'raw',
      queueUrl: 'https://sqs.example/normalize',
    });
    for (const args of [['--board'], ['--board', 'acme'], ['all'], ['--deployed']])
      expect(() => renormalizeArguments(args, {})).toThrow();
  });
});

describe('what normalizing again would change', () => {
  const preview = (board: string | null = null) => previewAgain(board, { postings, raw, progress: () => {} });

  it('is nothing when the rules are the same', async () => {
    await read(1, [rawRecordOf({ externalId: '1' }), rawRecordOf({ externalId: '2', title: 'Other work' })]);
    expect(await preview()).toEqual({
      boards: 1,
      postings: 2,
      changed: 0,
      expired: 0,
      refused: { count: 0, examples: [] },
      fields: [],
      jobs: { before: 2, after: 2, moved: 0 },
    });
  });

  it('is told by field, and nothing is written', async () => {
    await read(1, [rawRecordOf({ externalId: '1', salaryText: '50.000 EUR pro Jahr' }), rawRecordOf({ externalId: '2' })]);
    await poorer('1');
    const [before] = await postings.lives(boardId, ['1']);
    const so = await preview();
    expect(so).toMatchObject({ postings: 2, changed: 1 });
    expect(so.fields.map(({ field, changed, gained, lost }) => [field, changed, gained, lost])).toEqual([
      ['salary', 1, 1, 0],
      ['title', 1, 0, 0],
    ]);
    expect(so.fields[1]?.examples).toEqual([{ posting: `${boardId}:1`, from: 'Poor', to: 'Senior Backend Engineer' }]);
    const text = showPreview(so);
    expect(text).toContain('1 of 2 postings of 1 boards would become others. Nothing was changed.');
    expect(text).toContain('now   Poor');
    expect((await postings.lives(boardId, ['1']))[0]).toEqual(before);
    // What it announces is what then happens.
    await again();
    expect((await preview()).changed).toBe(0);
  });

  it('names what could not be looked at, and what would be refused', async () => {
    await read(1, [rawRecordOf({ externalId: '1' })]);
    const [life] = await postings.lives(boardId, ['1']);
    if (!life?.content) throw new Error('not stored');
    const nameless = await raw.putChunk(boardId, [rawRecordOf({ externalId: '1', title: '???' })]);
    await postings.save(boardId, { ...life, content: { ...life.content, rawKey: nameless } });
    expect((await preview()).refused).toEqual({ count: 1, examples: [`${boardId}:1: the title holds no letter`] });
    raw.objects.clear();
    expect(await preview()).toMatchObject({ postings: 1, changed: 0, expired: 1 });
  });

  it('keeps to the board that is named, and then says nothing of openings', async () => {
    await read(1, [rawRecordOf({ externalId: '1' })]);
    await read(1, [rawRecordOf({ source: 'lever', board: 'acme', externalId: '1' })], 'lever:acme');
    expect(await preview('lever:acme')).toMatchObject({ boards: 1, postings: 1, jobs: null });
  });
});
