import { beforeEach, describe, expect, it } from 'vitest';
import { type CollectDeps, collect } from '../../../functions/collect/collect.ts';
import type { CollectMessage } from '../../../shared/contracts/messages/collect.ts';
import type { NormalizeMessage } from '../../../shared/contracts/messages/normalize.ts';
import type { BoardReadChange } from '../../../shared/ports/board-store.ts';
import { PermanentFailure, SendFailed, StoreUnavailable } from '../../../shared/ports/errors.ts';
import { noSourceKeys } from '../../../shared/ports/source-keys.ts';
import { createBoardReader } from '../../../shared/sources/board-reader.ts';
import { FakeBoardStore } from '../../support/fake-board-store.ts';
import { FakeCoverageStore } from '../../support/fake-coverage-store.ts';
import { FakePageFetcher } from '../../support/fake-page-fetcher.ts';
import { FakeRawStore } from '../../support/fake-raw-store.ts';
import { RecordingQueue } from '../../support/recording-queue.ts';
import { sampleBoard } from '../../support/sample-board.ts';
import { SilentLog } from '../../support/silent-log.ts';

const address = 'https://boards-api.greenhouse.io/v1/boards/nordlicht/jobs?content=true';
const boardId = 'greenhouse:nordlicht';
const job = (id: number, title = `Job ${id}`) => ({
  id,
  title,
  company_name: 'Nordlicht',
  location: { name: 'Bergen' },
  content: '&lt;p&gt;x',
});

describe('collect', () => {
  let boards: FakeBoardStore;
  let raw: FakeRawStore;
  let normalize: RecordingQueue<NormalizeMessage>;
  let again: RecordingQueue<CollectMessage>;
  let coverage: FakeCoverageStore;
  let fetcher: FakePageFetcher;
  let now: number;
  const counted = new Map<string, number>();

  const deps = (): CollectDeps => ({
    boards,
    raw,
    normalize,
    again,
    coverage,
    reader: createBoardReader({ fetcher, renderer: null, keys: noSourceKeys, clock: { now: () => new Date(now) } }),
    clock: { now: () => new Date(now) },
    random: () => 0,
    budgetMilliseconds: 60_000,
    log: new SilentLog(),
    metrics: { add: (name, value = 1) => void counted.set(name, (counted.get(name) ?? 0) + value) },
  });
  const serve = (...jobs: object[]) =>
    fetcher.pages.set(address, { body: JSON.stringify({ jobs, meta: { total: jobs.length } }) });
  /** One turn an hour later. */
  const turn = async (fields: { requested?: boolean } = {}) => {
    now += 3_600_000;
    await collect({ version: 1, boardId, dueAt: new Date(now).toISOString(), requested: false, ...fields }, deps());
    return (await boards.get(boardId))!;
  };
  const recordsSent = async () =>
    (await Promise.all(normalize.sent.flatMap((each) => (each.chunkKey === null ? [] : [raw.readChunk(each.chunkKey)])))).flat();

  beforeEach(async () => {
    boards = new FakeBoardStore();
    raw = new FakeRawStore();
    normalize = new RecordingQueue();
    again = new RecordingQueue();
    coverage = new FakeCoverageStore();
    fetcher = new FakePageFetcher();
    counted.clear();
    now = Date.parse('2026-11-21T00:00:00Z');
    await boards.add(
      sampleBoard({ source: 'greenhouse', token: 'nordlicht', url: 'https://job-boards.greenhouse.io/nordlicht' }),
    );
    serve(job(1), job(2), job(3));
  });

  it('hands a new board on in whole, learns its employer, and plans its next turn', async () => {
    const board = await turn();
    expect((await recordsSent()).map((record) => record.externalId)).toEqual(['1', '2', '3']);
    expect(normalize.sent).toEqual([
      { version: 1, boardId, seenAt: new Date(now).toISOString(), sample: false, chunkKey: expect.any(String), gone: [] },
    ]);
    expect(board).toMatchObject({
      version: 1,
      company: 'Nordlicht',
      expectedVolume: 3,
      consecutiveFailures: 0,
      lastRead: { outcome: 'ok', fetched: 3, added: 3 },
    });
    expect(Date.parse(board.dueAt)).toBe(now + board.cadenceMinutes * 60_000);
    expect(Object.fromEntries(counted)).toMatchObject({
      BoardsCollected: 1,
      PostingsFetched: 3,
      PostingsChanged: 3,
      PostingsGone: 0,
    });
  });

  it('hands on only what is new and changed, then what is gone for good', async () => {
    await turn();
    normalize.sent.length = 0;
    serve(job(1), job(2, 'Job 2, better paid'), job(4));
    expect((await turn()).lastRead).toMatchObject({ outcome: 'ok', added: 1, changed: 1, gone: 0, missing: 1 });
    expect((await recordsSent()).map((record) => record.externalId).sort()).toEqual(['2', '4']);
    expect(normalize.sent.flatMap((each) => each.gone)).toEqual([]);
    normalize.sent.length = 0;
    expect((await turn()).lastRead).toMatchObject({ outcome: 'ok', gone: 1, missing: 0 });
    expect(normalize.sent).toEqual([
      expect.objectContaining({ chunkKey: null, gone: [expect.objectContaining({ externalId: '3' })] }),
    ]);
    normalize.sent.length = 0;
    expect((await turn()).lastRead).toMatchObject({ outcome: 'unchanged', fetched: 3 });
    expect(normalize.sent).toEqual([]);
  });

  it('sends large boards in chunks and long removals in pieces', async () => {
    serve(...Array.from({ length: 1250 }, (_, index) => job(index)));
    await turn();
    expect(normalize.sent).toHaveLength(13);
    expect(await recordsSent()).toHaveLength(1250);
  });

  it('reads a turn once, however often it is delivered', async () => {
    await turn();
    const requests = fetcher.requests.length;
    await collect({ version: 1, boardId, dueAt: new Date(now).toISOString(), requested: false }, deps());
    await collect({ version: 1, boardId, dueAt: '2026-11-01T00:00:00.000Z', requested: false }, deps());
    expect(fetcher.requests).toHaveLength(requests);
    expect((await boards.get(boardId))?.version).toBe(1);
    expect(counted.get('BoardsCollected')).toBe(1);
  });

  it('reads a paused board only when somebody asks for it', async () => {
    boards.boards.get(boardId)!.state = 'paused';
    expect((await turn()).lastRead).toBeNull();
    expect((await turn({ requested: true })).lastRead?.outcome).toBe('ok');
  });

  it.each(['normalize', 'chunk', 'snapshot', 'finish'] as const)(
    'hands everything on again after a crash at %s: nothing is lost',
    async (where) => {
      await turn();
      serve(job(1), job(2), job(3), job(4));
      normalize.sent.length = 0;
      const crash = deps();
      const boom = async () => {
        throw new StoreUnavailable('boom');
      };
      if (where === 'normalize') crash.normalize = { send: async () => Promise.reject(new SendFailed('boom')) };
      if (where === 'chunk') raw.putChunk = boom;
      if (where === 'snapshot') raw.putSnapshot = boom;
      if (where === 'finish') crash.boards = Object.assign(Object.create(boards), { finishRead: boom });
      now += 3_600_000;
      const message = { version: 1 as const, boardId, dueAt: new Date(now).toISOString(), requested: false };
      await expect(collect(message, crash)).rejects.toThrow('boom');
      expect((await boards.get(boardId))?.version).toBe(1);
      // The message comes again.
      Reflect.deleteProperty(raw, 'putChunk');
      Reflect.deleteProperty(raw, 'putSnapshot');
      await collect(message, deps());
      expect((await boards.get(boardId))?.lastRead).toMatchObject({ outcome: 'ok', added: 1 });
      expect((await recordsSent()).map((record) => record.externalId)).toContain('4');
    },
  );

  it('drops the pointer of the slower of two reads, and still loses nothing', async () => {
    const slow = deps();
    const finish = boards.finishRead.bind(boards);
    slow.boards = Object.assign(Object.create(boards), {
      finishRead: async (id: string, version: number, change: BoardReadChange) => {
        await turn({ requested: true });
        return finish(id, version, change);
      },
    });
    await collect({ version: 1, boardId, dueAt: new Date(now).toISOString(), requested: false }, slow);
    const board = (await boards.get(boardId))!;
    expect(board.version).toBe(1);
    expect(new Set((await recordsSent()).map((record) => record.externalId))).toEqual(new Set(['1', '2', '3']));
    expect(counted.get('BoardsCollected')).toBe(1);
  });

  it('refuses a message for a board that does not exist, or of a source that does not', async () => {
    await expect(
      collect({ version: 1, boardId: 'greenhouse:none', dueAt: new Date(now).toISOString(), requested: false }, deps()),
    ).rejects.toBeInstanceOf(PermanentFailure);
    await boards.add(sampleBoard({ source: 'telegraph', token: 'x', url: 'https://a.example/' }));
    await expect(
      collect({ version: 1, boardId: 'telegraph:x', dueAt: new Date(now).toISOString(), requested: false }, deps()),
    ).rejects.toBeInstanceOf(PermanentFailure);
  });

  it('reads the whole board again when its snapshot is lost', async () => {
    const first = await turn();
    raw.objects.delete(first.snapshotKey!);
    normalize.sent.length = 0;
    expect((await turn()).lastRead).toMatchObject({ outcome: 'ok', added: 3 });
    expect(await recordsSent()).toHaveLength(3);
  });

  it('takes a service that changed its shape for a failure, not for closed postings', async () => {
    await turn();
    serve({ uuid: 'x1' }, { uuid: 'x2' }, job(3));
    expect((await turn()).lastRead).toMatchObject({ outcome: 'failed', reason: 'unexpected_shape' });
    expect(raw.keys('quarantine/')).toHaveLength(1);
  });

  it('does not believe a board of which no old posting is left, until it stays so', async () => {
    const ids = (from: number) => Array.from({ length: 20 }, (_, index) => job(from + index));
    serve(...ids(0));
    for (let day = 0; day < 5; day += 1) {
      await turn();
      now += 23 * 3_600_000;
    }
    normalize.sent.length = 0;
    serve(...ids(100));
    expect((await turn()).lastRead).toMatchObject({ outcome: 'failed', reason: 'canaries_missing' });
    expect(raw.keys('quarantine/')).toHaveLength(1);
    // The old ones were back: it was a wrong answer indeed.
    serve(...ids(0));
    expect((await turn()).lastRead).toMatchObject({ outcome: 'unchanged', gone: 0, missing: 0 });
    serve(...ids(100));
    for (let hour = 0; hour < 24; hour += 1) expect((await turn()).lastRead?.reason).toBe('canaries_missing');
    expect(normalize.sent).toEqual([]);
    expect((await turn()).lastRead).toMatchObject({ outcome: 'ok', added: 20, missing: 20 });
    expect((await turn()).lastRead).toMatchObject({ outcome: 'ok', gone: 20 });
  });

  it('counts each read once, good or bad, with what was seen of what was expected', async () => {
    await turn();
    await collect({ version: 1, boardId, dueAt: new Date(now).toISOString(), requested: false }, deps());
    serve();
    await turn();
    expect(coverage.reads.map(({ reason, seen, expected }) => [reason, seen, expected])).toEqual([
      [null, 3, 3],
      ['empty_where_many', 0, 3],
    ]);
    coverage.record = async () => Promise.reject(new StoreUnavailable('the table is busy'));
    serve(job(1), job(2), job(3));
    expect((await turn()).lastRead?.outcome).toBe('unchanged');
  });

  it('remembers its last failure, and which postings it did not hold though they are not gone', async () => {
    const first = await turn();
    serve();
    expect((await turn()).lastFailure).toMatchObject({ reason: 'empty_where_many' });
    serve(job(1), job(2));
    const board = await turn();
    expect(board).toMatchObject({
      lastRead: { outcome: 'ok', missing: 1 },
      lastFailure: { reason: 'empty_where_many', detail: expect.stringContaining('no posting where there were 3') },
      seenVolume: 2,
      absent: [{ heldAt: first.lastGoodReadAt, externalIds: ['3'] }],
    });
  });

  it('says when the service counts more postings than it lists', async () => {
    fetcher.pages.set(address, { body: JSON.stringify({ jobs: [job(1)], meta: { total: 9 } }) });
    const { lastRead } = await turn();
    expect(lastRead?.detail).toContain('counts 9 postings but listed 1');
    expect(lastRead?.missed).toBe(8);
  });

  it('lets an answer with the same mark stand for the whole board', async () => {
    fetcher.pages.set(address, { body: JSON.stringify({ jobs: [job(1), job(2)] }), etag: '"a"' });
    await turn();
    const kept = raw.keys('pages/').length;
    expect((await turn()).lastRead).toMatchObject({ outcome: 'unchanged', fetched: 2, missing: 0 });
    expect(raw.keys('pages/')).toHaveLength(kept);
  });
});
