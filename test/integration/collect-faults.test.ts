import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CollectDeps, collect } from '../../functions/collect/collect.ts';
import type { NormalizeMessage } from '../../shared/contracts/messages/normalize.ts';
import type { Board, FailureReason } from '../../shared/domain/board.ts';
import { noSourceKeys } from '../../shared/ports/source-keys.ts';
import { createBoardReader } from '../../shared/sources/board-reader.ts';
import { recognise } from '../../shared/sources/registry.ts';
import { FakeBoardStore } from '../support/fake-board-store.ts';
import { FakeCoverageStore } from '../support/fake-coverage-store.ts';
import { FakeRawStore } from '../support/fake-raw-store.ts';
import { type FaultName, type FaultServer, startFaultServer } from '../support/fault-server.ts';
import { impatient, localFetcher } from '../support/local-fetcher.ts';
import { RecordingQueue } from '../support/recording-queue.ts';
import { sampleBoard } from '../support/sample-board.ts';
import { SilentLog } from '../support/silent-log.ts';

/** Twelve postings of each service, in its own words. */
const many = Array.from({ length: 12 }, (_, index) => index + 1);
interface Service {
  url: (token: string) => string;
  /** Prefix of real addresses of one board. */
  address: (token: string) => string;
  /** Path below that prefix -> the answer. */
  path: RegExp;
  contentType: string;
  body: (count: readonly number[]) => string;
}
const services: Record<string, Service> = {
  greenhouse: {
    url: (token) => `https://job-boards.greenhouse.io/${token}`,
    address: (token) => `https://boards-api.greenhouse.io/v1/boards/${token}`,
    path: /^\/jobs\?/,
    contentType: 'application/json',
    body: (count) =>
      JSON.stringify({
        jobs: count.map((id) => ({ id, title: `Job ${id}`, location: { name: 'Bern' }, content: '&lt;p&gt;x' })),
        meta: { total: count.length },
      }),
  },
  lever: {
    url: (token) => `https://jobs.lever.co/${token}`,
    address: (token) => `https://api.lever.co/v0/postings/${token}`,
    path: /^\/\?/,
    contentType: 'application/json; charset=utf-8',
    body: (count) =>
      JSON.stringify(
        count.map((id) => ({
          id: `l-${id}`,
          text: `Job ${id}`,
          categories: { location: 'Bern' },
          description: '<p>x</p>',
          lists: [],
        })),
      ),
  },
  ashby: {
    url: (token) => `https://jobs.ashbyhq.com/${token}`,
    address: (token) => `https://api.ashbyhq.com/posting-api/job-board/${token}`,
    path: /^\/\?/,
    contentType: 'application/json; charset=utf-8',
    body: (count) =>
      JSON.stringify({
        apiVersion: '1',
        jobs: count.map((id) => ({
          id: `a-${id}`,
          title: `Job ${id}`,
          location: 'Bern',
          isListed: true,
          descriptionHtml: '<p>x</p>',
        })),
      }),
  },
  remoteok: {
    url: (token) => `https://remoteok.com/?tags=${token}`,
    address: (token) => `https://remoteok.com/api?tags=${token}`,
    path: /^\//,
    contentType: 'application/json',
    body: (count) =>
      JSON.stringify([
        { last_updated: 1, legal: 'link back' },
        ...count.map((id) => ({
          id: String(id),
          position: `Job ${id}`,
          company: 'C',
          date: '2026-11-20T00:00:00+00:00',
          description: '<p>x</p>',
        })),
      ]),
  },
  'careers-page': {
    url: (token) => `https://${token}.example/jobs`,
    address: (token) => `https://${token}.example`,
    path: /^\/jobs$/,
    contentType: 'text/html; charset=utf-8',
    body: (count) =>
      `<!doctype html><title>Jobs</title><script type="application/ld+json">${JSON.stringify(
        count.map((id) => ({
          '@context': 'https://schema.org',
          '@type': 'JobPosting',
          title: `Job ${id}`,
          identifier: `c-${id}`,
          description: '<p>x</p>',
          hiringOrganization: 'C',
        })),
      )}</script><p>Welcome to our jobs.</p>`,
  },
};

/** Which reason each fault must be recorded with; careers pages answer in HTML, so a few read differently there. */
const expected: Partial<Record<FaultName, FailureReason>> = {
  'not-found': 'not_found',
  gone: 'not_found',
  forbidden: 'forbidden',
  unauthorized: 'forbidden',
  'bad-request': 'unexpected_shape',
  teapot: 'unexpected_shape',
  'rate-limited': 'rate_limited',
  'rate-limited-by-date': 'rate_limited',
  'rate-limited-silently': 'rate_limited',
  'server-error': 'server_error',
  'bad-gateway': 'server_error',
  unavailable: 'server_error',
  hang: 'timeout',
  'hang-after-headers': 'timeout',
  drip: 'timeout',
  reset: 'network',
  'reset-midway': 'truncated',
  empty: 'unexpected_shape',
  'html-instead': 'wrong_content_type',
  'redirect-elsewhere': 'unexpected_shape',
  'cut-off': 'truncated',
  'cut-off-gzip': 'truncated',
  'truncated-text': 'truncated',
  'wrong-content-type': 'wrong_content_type',
  'odd-encoding': 'wrong_content_type',
  huge: 'too_large',
  'huge-announced': 'too_large',
  'gzip-bomb': 'too_large',
  'brotli-bomb': 'too_large',
  'zstd-bomb': 'too_large',
  'redirect-loop': 'redirect_loop',
  'redirect-endless': 'redirect_loop',
  'redirect-metadata': 'blocked_address',
  'redirect-private': 'blocked_address',
  'redirect-mapped': 'blocked_address',
  'redirect-file': 'blocked_address',
  'redirect-closed-service': 'refused_by_policy',
  captcha: 'captcha',
  'captcha-forbidden': 'captcha',
  login: 'login_page',
};
/** Faults that only our own patience ends. */
const endless = new Set<FaultName>(['hang', 'hang-after-headers', 'drip']);
const onPages: Partial<Record<FaultName, FailureReason>> = {
  // Half of a page holds no whole posting: none where there were twelve.
  'truncated-text': 'empty_where_many',
  'html-instead': 'empty_where_many',
  empty: 'empty_where_many',
  'redirect-elsewhere': 'network',
};

describe.each(Object.entries(services))('collecting from %s', (source, service) => {
  let server: FaultServer;
  beforeAll(async () => {
    server = await startFaultServer((path) =>
      service.path.test(path) ? { contentType: service.contentType, body: service.body(many) } : null,
    );
  });
  afterAll(() => server.close());

  /** A good and a bad board of the same service, both read well once. */
  async function setUp() {
    const boards = new FakeBoardStore();
    const raw = new FakeRawStore();
    const normalize = new RecordingQueue<NormalizeMessage>();
    const log = new SilentLog();
    let now = Date.parse('2026-11-21T00:00:00Z');
    const deps = (fault: FaultName, patient: boolean, extra: Record<string, string> = {}): CollectDeps => ({
      boards,
      raw,
      normalize,
      log,
      clock: { now: () => new Date(now) },
      random: () => 0,
      budgetMilliseconds: 600_000,
      again: new RecordingQueue(),
      coverage: new FakeCoverageStore(),
      metrics: { add: () => {} },
      reader: createBoardReader({
        renderer: null,
        keys: noSourceKeys,
        clock: { now: () => new Date(now) },
        fetcher: localFetcher(
          { [service.address('bad')]: `${server.origin}/${fault}`, [service.address('fine')]: `${server.origin}/good`, ...extra },
          { clock: { now: () => new Date(now + performance.now()) }, limits: patient ? {} : impatient },
        ),
      }),
    });
    const ids: string[] = [];
    for (const token of ['bad', 'fine']) {
      const found = recognise(service.url(token));
      if (found.kind !== 'board') throw new Error(found.sentence);
      const board = sampleBoard({ source: found.source, token: found.token, url: found.url, dueAt: new Date(now).toISOString() });
      await boards.add(board);
      ids.push(board.boardId);
    }
    const turn = async (boardId: string, fault: FaultName, extra?: Record<string, string>) => {
      now += 3_600_000;
      await collect(
        { version: 1, boardId, dueAt: new Date(now).toISOString(), requested: false },
        deps(fault, !endless.has(fault) || boardId !== ids[0], extra),
      );
      return (await boards.get(boardId)) as Board;
    };
    const [bad = '', fine = ''] = ids;
    expect((await turn(bad, 'good')).lastRead).toMatchObject({ outcome: 'ok', fetched: 12, added: 12 });
    return { boards, raw, normalize, log, bad, fine, turn, now: () => now };
  }

  it.each(Object.entries(expected) as [FaultName, FailureReason][])('survives %s with the reason %s', async (fault, usual) => {
    const reason = (source === 'careers-page' ? onPages[fault] : undefined) ?? usual;
    const world = await setUp();
    const before = (await world.boards.get(world.bad))!;
    const sent = world.normalize.sent.length;

    const after = await world.turn(world.bad, fault);
    expect(after.lastRead).toMatchObject({ outcome: 'failed', reason, fetched: 0, gone: 0 });
    expect(after.lastRead?.detail).toMatch(/\. It is tried again at .*; its postings stay\.$/);
    expect(after).toMatchObject({
      consecutiveFailures: 1,
      snapshotKey: before.snapshotKey,
      expectedVolume: 12,
      lastGoodReadAt: before.lastGoodReadAt,
      version: 2,
    });
    expect(Date.parse(after.dueAt)).toBeGreaterThan(world.now());
    // Nothing is said about any posting.
    expect(world.normalize.sent).toHaveLength(sent);

    // The other board of the same service, and the bad one once it is mended.
    expect((await world.turn(world.fine, fault)).lastRead).toMatchObject({ outcome: 'ok', fetched: 12, added: 12 });
    expect((await world.turn(world.bad, 'good')).lastRead).toMatchObject({
      outcome: 'unchanged',
      fetched: 12,
      added: 0,
      changed: 0,
      gone: 0,
    });
  });

  it('keeps the body of a suspicious answer, and says so in words', async () => {
    const world = await setUp();
    for (const fault of ['captcha', 'wrong-content-type', 'truncated-text', 'teapot'] as const)
      await world.turn(world.bad, fault);
    expect(world.raw.keys('quarantine/').length).toBeGreaterThanOrEqual(3);
  });

  it('comes back when the server says so, not earlier', async () => {
    const world = await setUp();
    const board = await world.turn(world.bad, 'rate-limited');
    expect(Date.parse(board.dueAt) - world.now()).toBeGreaterThanOrEqual(3_600_000);
  });

  it('does not take a missing host name for missing postings', async () => {
    const world = await setUp();
    const sent = world.normalize.sent.length;
    const board = await world.turn(world.bad, 'good', { [service.address('bad')]: 'http://127.0.0.1:1' });
    expect(board.lastRead).toMatchObject({ outcome: 'failed', reason: 'network' });
    expect(world.normalize.sent).toHaveLength(sent);
  });

  it('does not believe an empty answer where there were many, nor one of less than half', async () => {
    const world = await setUp();
    const sent = world.normalize.sent.length;
    for (const [count, reason] of [
      [0, 'empty_where_many'],
      [5, 'half_of_expected'],
    ] as const) {
      const short = await startFaultServer((path) =>
        service.path.test(path) ? { contentType: service.contentType, body: service.body(many.slice(0, count)) } : null,
      );
      const board = await world.turn(world.bad, 'good', { [service.address('bad')]: `${short.origin}/good` });
      expect(board.lastRead).toMatchObject({ outcome: 'failed', reason });
      await short.close();
    }
    expect(world.normalize.sent).toHaveLength(sent);
    expect((await world.turn(world.bad, 'good')).lastRead).toMatchObject({ outcome: 'unchanged', fetched: 12 });
  });
});
