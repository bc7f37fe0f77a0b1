import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CollectDeps, collect } from '../../functions/collect/collect.ts';
import type { CollectMessage } from '../../shared/contracts/messages/collect.ts';
import type { NormalizeMessage } from '../../shared/contracts/messages/normalize.ts';
import { type FailureReason, failureReason } from '../../shared/domain/board.ts';
import { eachLimited } from '../../shared/domain/each-limited.ts';
import { createBoardReader } from '../../shared/sources/board-reader.ts';
import { sources } from '../../shared/sources/registry.ts';
import { FakeBoardStore } from '../support/fake-board-store.ts';
import { FakeCoverageStore } from '../support/fake-coverage-store.ts';
import { FakeRawStore } from '../support/fake-raw-store.ts';
import type { FaultName } from '../support/fault-server.ts';
import { localFetcher } from '../support/local-fetcher.ts';
import { type MatrixServer, type Strike, startMatrixServer } from '../support/matrix-server.ts';
import { RecordingQueue } from '../support/recording-queue.ts';
import { sampleBoard } from '../support/sample-board.ts';
import { SilentLog } from '../support/silent-log.ts';
import type { SourceCase } from '../support/source-case.ts';

/**
 * Every way of failing x every source, through the real fetcher and the collect stage: the board's row tells a reason of the closed list, nothing is thrown
 * (so no message comes again for ever), nothing is said about any posting, and the next good read finds the board as it was.
 */
const folder = path.join(import.meta.dirname, 'sources');
const cases: { fixture: string; case: SourceCase }[] = await Promise.all(
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map(async (name) => ({ fixture: name.slice(0, -3), case: (await import(path.join(folder, name))).sourceCase })),
);

/** What it means when one side of a wire is not a service at all. */
type Cut = 'no-such-host' | 'no-encryption' | 'nobody-listens';
const cuts: readonly Cut[] = ['no-such-host', 'no-encryption', 'nobody-listens'];

/** A body that is not what it should be: a source may know better than the fetcher what it means. */
const odd: FailureReason[] = [
  'unexpected_shape',
  'wrong_content_type',
  'truncated',
  'not_readable',
  'not_found',
  'empty_where_many',
  'half_of_expected',
  'canaries_missing',
];
const refused: FailureReason[] = ['forbidden', 'key_refused', 'not_found'];

/** The reasons a fault may be recorded with. */
const allowed: Partial<Record<FaultName | Cut, FailureReason[]>> = {
  'bad-request': ['unexpected_shape', 'not_found', 'key_refused'],
  unauthorized: refused,
  forbidden: refused,
  'not-found': ['not_found', 'empty_where_many', 'not_readable'],
  gone: ['not_found', 'empty_where_many', 'not_readable'],
  'rate-limited': ['rate_limited'],
  'rate-limited-by-date': ['rate_limited'],
  'rate-limited-silently': ['rate_limited'],
  'server-error': ['server_error'],
  'bad-gateway': ['server_error'],
  unavailable: ['server_error'],
  hang: ['timeout'],
  'hang-after-headers': ['timeout'],
  drip: ['timeout'],
  reset: ['network'],
  'reset-midway': ['truncated', 'network'],
  'cut-off': ['truncated'],
  'cut-off-gzip': ['truncated'],
  'truncated-text': odd,
  'wrong-content-type': ['wrong_content_type'],
  'odd-encoding': ['wrong_content_type'],
  empty: odd,
  'html-instead': odd,
  captcha: ['captcha'],
  'captcha-forbidden': ['captcha'],
  login: ['login_page'],
  'redirect-loop': ['redirect_loop'],
  'redirect-endless': ['redirect_loop'],
  // A board that leads elsewhere has moved; a page may, and then there is no such host.
  'redirect-elsewhere': ['unexpected_shape', 'not_found', 'network'],
  'redirect-private': ['blocked_address', 'unexpected_shape', 'not_found'],
  'redirect-metadata': ['blocked_address'],
  'redirect-file': ['blocked_address'],
  'redirect-closed-service': ['refused_by_policy'],
  'gzip-bomb': ['too_large'],
  huge: ['too_large'],
  'huge-announced': ['too_large'],
  'no-such-host': ['network'],
  'no-encryption': ['network'],
  'nobody-listens': ['network'],
};
const named = (names: string[]) => names as (FaultName | Cut)[];
const all = named(Object.keys(allowed));
const isCut = (fault: FaultName | Cut): fault is Cut => cuts.some((each) => each === fault);
/** Behind the listing the interesting ones are enough: what is there is read with the same fetcher. */
const behind = named([
  'forbidden',
  'gone',
  'rate-limited',
  'server-error',
  'hang',
  'cut-off',
  'html-instead',
  'captcha',
  'empty',
]);

const mayPass = (fault: FaultName | Cut) => ['truncated-text', 'empty', 'html-instead'].includes(fault);

/** Small bodies are large here, and where only patience ends a fault it is short: the same code, sooner. */
const limits = { bytes: 1_500_000, attempts: 1 };
const endless = new Set<FaultName | Cut>(['hang', 'hang-after-headers', 'drip']);
const hour = 3_600_000;

interface Outcome {
  fault: FaultName | Cut;
  strike: Strike;
  outcome: string;
  reason: FailureReason | null;
  /** What is wrong with how the board stands afterwards; empty is good. */
  wrong: string[];
}

interface Story {
  before: { fetched: number; outcome: string; reason: string | null };
  turns: Outcome[];
  after: { outcome: string; fetched: number; gone: number; added: number; changed: number };
}

async function tell(server: MatrixServer, fixture: string, of: SourceCase): Promise<Story> {
  const boards = new FakeBoardStore();
  const normalize = new RecordingQueue<NormalizeMessage>();
  const again = new RecordingQueue<CollectMessage>();
  const started = performance.now();
  let now = Date.parse('2026-11-21T00:00:00Z');
  const raw = new FakeRawStore();
  const url = of.url ?? of.urls[0] ?? '';
  const board = sampleBoard({ source: of.source, token: of.token, url, dueAt: new Date(now).toISOString() });
  await boards.add(board);
  const turn = async (origins: Record<string, string>, patient = true) => {
    now += 2 * hour;
    const clock = { now: () => new Date(now + (performance.now() - started)) };
    const deps: CollectDeps = {
      boards,
      raw,
      normalize,
      again,
      coverage: new FakeCoverageStore(),
      clock,
      random: () => 0,
      budgetMilliseconds: 240_000,
      log: new SilentLog(),
      metrics: { add: () => {} },
      reader: createBoardReader({
        renderer: null,
        keys: { read: async () => of.key ?? null },
        clock,
        fetcher: localFetcher(origins, { clock, limits: patient ? limits : { ...limits, attemptMilliseconds: 250 } }),
      }),
    };
    await collect({ version: 1, boardId: board.boardId, dueAt: new Date(now).toISOString(), requested: false }, deps);
    const row = await boards.get(board.boardId);
    if (row?.lastRead === null || row === null) throw new Error('the turn left no trace on the board');
    return row;
  };
  const good = server.originsOf(fixture);
  server.strike(fixture, 'good', 'everything');
  const first = await turn(good);
  // Texts that follow over turns are there before anything is broken.
  const settled = await turn(good);
  const turns: Outcome[] = [];
  const strikes: [FaultName | Cut, Strike][] = [
    ...all.map((fault): [FaultName | Cut, Strike] => [fault, 'everything']),
    ...(Object.keys(of.pages).length > 1 ? behind.map((fault): [FaultName | Cut, Strike] => [fault, 'behind the listing']) : []),
  ];
  let row = settled;
  for (const [fault, strike] of strikes) {
    const standing = row;
    const sent = normalize.sent.length;
    const putOff = again.sent.length;
    if (!isCut(fault)) server.strike(fixture, fault, strike);
    const origins: Record<string, string> =
      fault === 'no-such-host'
        ? {}
        : Object.fromEntries(
            Object.entries(good).map(([host, to]) => [
              host,
              fault === 'no-encryption' ? to.replace('http:', 'https:') : fault === 'nobody-listens' ? 'http://127.0.0.1:1' : to,
            ]),
          );
    row = await turn(origins, !endless.has(fault));
    const read = row.lastRead;
    const wrong: string[] = [];
    if (read?.outcome === 'failed') {
      if (!failureReason.safeParse(read.reason).success) wrong.push(`${read.reason} is no reason`);
      if (row.snapshotKey !== standing.snapshotKey) wrong.push('the memory of the board was replaced');
      if (row.expectedVolume !== standing.expectedVolume) wrong.push('another volume is expected');
      if (normalize.sent.length !== sent) wrong.push('something was said about postings');
      if (!/its postings stay/.test(read.detail)) wrong.push(`it does not say that postings stay: ${read.detail}`);
    }
    for (const { gone } of normalize.sent.slice(sent))
      if (gone.length > 0) wrong.push(`${gone.length} postings were called gone`);
    if (again.sent.length !== putOff) wrong.push('the turn was put off');
    if (Date.parse(row.dueAt) <= now) wrong.push('it is due again at once');
    turns.push({ fault, strike, outcome: read?.outcome ?? '', reason: read?.reason ?? null, wrong });
  }
  server.strike(fixture, 'good', 'everything');
  // What was left out in bad turns follows over the next ones.
  for (let turns = 0; turns < 3; turns += 1) await turn(good);
  const after = (await turn(good)).lastRead;
  return {
    before: {
      fetched: first.lastRead?.fetched ?? 0,
      outcome: first.lastRead?.outcome ?? '',
      reason: first.lastRead?.reason ?? null,
    },
    turns,
    after: {
      outcome: after?.outcome ?? '',
      fetched: after?.fetched ?? 0,
      gone: after?.gone ?? 0,
      added: after?.added ?? 0,
      changed: after?.changed ?? 0,
    },
  };
}

describe('faults x sources', () => {
  let server: MatrixServer;
  const stories = new Map<string, Story | Error>();
  beforeAll(async () => {
    server = await startMatrixServer(cases);
    await eachLimited(cases, 8, async ({ fixture, case: of }) => {
      stories.set(
        fixture,
        await tell(server, fixture, of).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))),
      );
    });
  }, 170_000);
  afterAll(() => server.close());

  it('holds every source of the registry', () => {
    expect(sources.length).toBeGreaterThan(5);
    expect(new Set(cases.map(({ case: { source } }) => source))).toEqual(new Set(sources.map(({ name }) => name)));
  });

  it.each(cases)('$fixture keeps all its postings, whatever happens', ({ fixture, case: of }) => {
    const story = stories.get(fixture);
    if (story === undefined || story instanceof Error) throw story ?? new Error('nothing was told');
    expect(story.before).toEqual({ fetched: of.ids.length, outcome: 'ok', reason: null });
    const surprising = story.turns.filter(
      ({ fault, strike, outcome, reason, wrong }) =>
        wrong.length > 0 ||
        (strike === 'everything' && outcome === 'failed' && (reason === null || !allowed[fault]?.includes(reason))) ||
        // A list in HTML that is shorter than it was may be true: then its postings are absent for the first time, and the next good read finds them.
        (strike === 'everything' && outcome !== 'failed' && !mayPass(fault)),
    );
    expect(surprising).toEqual([]);
    expect(story.turns.length).toBeGreaterThanOrEqual(all.length);
    expect(story.after).toMatchObject({ fetched: of.ids.length, gone: 0, added: 0 });
    // Texts of the largest boards follow over many turns.
    if (of.ids.length < 250) expect(story.after).toMatchObject({ outcome: 'unchanged', changed: 0 });
  });
});
