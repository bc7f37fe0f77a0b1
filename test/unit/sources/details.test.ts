import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FailureReason } from '../../../shared/domain/board.ts';
import type { BoardPage, RememberedPage } from '../../../shared/ports/board-reader.ts';
import { type FetchedPage, ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { noSourceKeys } from '../../../shared/ports/source-keys.ts';
import { type Listed, withDetails } from '../../../shared/sources/details.ts';
import { FakePageFetcher } from '../../support/fake-page-fetcher.ts';

const hour = 3_600_000;

/** A board whose postings have texts of their own, read turn after turn as the collector does it. */
class Board {
  /** Title of each listed posting: it changes with the posting. */
  readonly listing = new Map<string, string>();
  /** What the page of a posting does; by default it answers. */
  readonly faults = new Map<string, ReadFailure>();
  now = Date.parse('2026-11-01T08:00:00Z');
  /** What the collector remembers of the pages: the postings it holds. */
  memory = new Map<string, RememberedPage>();
  gone: string[] = [];
  asked: string[] = [];
  pages: BoardPage[] = [];
  /** Titles of the texts that were handed over so far. */
  readonly texts = new Map<string, string>();
  #millisecondsEach: number;

  constructor(ids: readonly string[], millisecondsEach = 0) {
    for (const id of ids) this.listing.set(id, 'one');
    this.#millisecondsEach = millisecondsEach;
  }

  async turn({ most = 250, hours = 4, namesClosed = false }: { most?: number; hours?: number; namesClosed?: boolean } = {}) {
    this.now += hours * hour;
    const started = this.now;
    this.asked = [];
    this.pages = [];
    const listed = [...this.listing].map(
      ([id, title]): Listed => ({
        detailUrl: `https://jobs.example/${id}`,
        record: { source: 'x', board: 'b', externalId: id, title, completeness: 'title_only' },
        changesWith: { title },
      }),
    );
    const context = {
      fetcher: new FakePageFetcher(),
      renderer: null,
      keys: noSourceKeys,
      memory: { mappingVersion: 1, pages: this.memory },
      deadline: new Date(started + 240_000),
      clock: { now: () => new Date(this.now) },
    };
    const read = withDetails(listed, context, {
      mostPerTurn: most,
      namesClosed,
      fetch: async ({ record, detailUrl }): Promise<FetchedPage> => {
        this.asked.push(record.externalId);
        this.now += this.#millisecondsEach;
        const fault = this.faults.get(record.externalId);
        if (fault !== undefined) throw fault;
        const body = Buffer.from(this.listing.get(record.externalId) ?? '');
        return { kind: 'page', url: detailUrl, contentType: null, body, validators: { etag: null, lastModified: null } };
      },
      read: (page, { record }) => ({ ...record, descriptionText: `text of ${page.body}`, completeness: 'full' }),
    });
    for await (const page of read) this.pages.push(page);
    for (const record of this.pages.flatMap((page) => page.records))
      if (record.completeness === 'full') this.texts.set(record.externalId, record.title ?? '');
    const after = new Map<string, RememberedPage>();
    for (const { url, outcome, validators, changedAt, records } of this.pages) {
      const earlier = this.memory.get(url);
      if (outcome === 'read')
        after.set(url, { url, validators, changedAt, externalIds: records.map((record) => record.externalId) });
      else if (outcome === 'unchanged' && earlier !== undefined)
        after.set(url, { ...earlier, changedAt: changedAt ?? earlier.changedAt });
      else if (outcome === 'gone') this.gone.push(...(earlier?.externalIds ?? []));
    }
    this.memory = after;
  }

  get pending() {
    return this.pages.reduce((sum, page) => sum + (page.pending ?? 0), 0);
  }

  get notes() {
    return this.pages.flatMap((page) => page.note ?? []);
  }

  /** Ids the collector now holds as listed. */
  get held() {
    return [...this.memory.values()].flatMap((page) => page.externalIds);
  }
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
const failure = (reason: FailureReason, status?: number) => new ReadFailure(reason, `as told: ${reason}`, { status });

const lasting = fc.constantFrom<FailureReason>(
  'unexpected_shape',
  'server_error',
  'timeout',
  'forbidden',
  'too_large',
  'wrong_content_type',
  'not_found',
);

describe('texts behind a listing', () => {
  it('are read in the order of the listing, and then left alone', async () => {
    const board = new Board(ids(5));
    await board.turn();
    expect(board.asked).toEqual(ids(5));
    expect(board.pages.flatMap((page) => page.records).map((record) => record.externalId)).toEqual(ids(5));
    await board.turn();
    expect(board.asked).toEqual([]);
    expect(board.held).toEqual(ids(5));
    expect(board.notes).toEqual([]);
  });

  it('are asked for again when the entry of the listing changes, and once in about two weeks', async () => {
    const board = new Board(ids(40));
    await board.turn();
    board.listing.set('p3', 'two');
    await board.turn();
    expect(board.texts.get('p3')).toBe('two');
    expect(board.asked).toEqual(['p3']);
    const again = new Set<string>();
    for (let day = 0; day < 9; day += 1) {
      await board.turn({ hours: 24 });
      expect(board.asked).toEqual([]);
    }
    for (let day = 9; day < 20; day += 1) {
      await board.turn({ hours: 24 });
      expect(board.asked.length).toBeLessThan(20);
      for (const id of board.asked) again.add(id);
    }
    expect(again.size).toBe(40);
  });

  it('come over several turns where there are many, and the board says how many follow', async () => {
    const board = new Board(ids(25));
    for (const [count, pending] of [
      [10, 15],
      [10, 5],
      [5, 0],
    ] as const) {
      await board.turn({ most: 10 });
      expect(board.held.length).toBe(25);
      expect([board.asked.length, board.pending]).toEqual([count, pending]);
      expect(board.notes.join()).toMatch(pending > 0 ? new RegExp(`${pending} postings follows in a later turn`) : /^$/);
    }
    expect(board.texts.size).toBe(25);
  });

  it('stop in time', async () => {
    const board = new Board(ids(100), 10_000);
    await board.turn();
    expect(board.asked.length).toBe(23);
    expect(board.pending).toBe(77);
  });

  it.each(['rate_limited', 'captcha', 'breaker_open', 'pace_used_up', 'quota_used_up', 'forbidden'] as const)(
    'are not asked for any more in a turn after %s',
    async (reason) => {
      const board = new Board(ids(10));
      board.faults.set('p2', failure(reason));
      await board.turn();
      expect(board.held.length).toBe(10);
      expect(board.asked).toEqual(['p0', 'p1', 'p2']);
      expect(board.notes.join()).toContain(reason);
      board.faults.clear();
      await board.turn();
      expect(board.texts.size).toBe(10);
    },
  );

  it('take four failures in a row for the service’s own, and go on elsewhere in the next turn', async () => {
    const board = new Board(ids(8));
    for (const id of ['p0', 'p1', 'p2', 'p3', 'p4']) board.faults.set(id, failure('server_error', 500));
    await board.turn();
    expect(board.asked).toEqual(['p0', 'p1', 'p2', 'p3']);
    await board.turn();
    expect(board.asked.slice(0, 4)).toEqual(['p4', 'p5', 'p6', 'p7']);
    expect([...board.texts.keys()]).toEqual(['p5', 'p6', 'p7']);
    expect(board.held.sort()).toEqual(ids(8));
  });

  it('believe the listing more than a page that does not exist', async () => {
    const board = new Board(ids(3));
    board.faults.set('p1', failure('not_found', 404));
    await board.turn();
    expect(board.pages.flatMap((page) => page.records).map((record) => record.completeness)).toEqual([
      'full',
      'title_only',
      'full',
    ]);
    expect(board.notes.join()).toMatch(/1 postings are listed although their pages/);
    board.faults.clear();
    await board.turn();
    expect(board.texts.size).toBe(3);
    board.faults.set('p1', failure('not_found', 410));
    board.listing.set('p1', 'two');
    await board.turn();
    expect([board.gone, board.held.length, board.pages.flatMap((page) => page.records)]).toEqual([[], 3, []]);
  });

  it('are of no posting any more where the list also names closed ones and the page is gone, which is not asked for every time', async () => {
    const board = new Board(ids(8));
    for (const id of ['p1', 'p5', 'p6']) board.faults.set(id, failure('not_found', 404));
    await board.turn({ namesClosed: true });
    expect(board.held).toEqual(['p0', 'p2', 'p3', 'p4', 'p7']);
    await board.turn({ namesClosed: true });
    expect(board.asked).toEqual([]);
    expect(board.held).toEqual(['p0', 'p2', 'p3', 'p4', 'p7']);
    // A new date in the list: it may be open again. And one that stays closed stays so.
    board.listing.set('p1', 'two');
    board.faults.delete('p1');
    board.listing.set('p5', 'two');
    await board.turn({ namesClosed: true });
    expect(board.asked.sort()).toEqual(['p1', 'p5']);
    expect(board.held.sort()).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p7']);
    await board.turn({ namesClosed: true, hours: 24 * 30 });
    expect(board.held.sort()).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p7']);
  });

  it('are kept where most pages of such a list are gone at once: the site has moved them', async () => {
    const board = new Board(ids(6));
    for (const id of ids(4)) board.faults.set(id, failure('not_found', 404));
    await board.turn({ namesClosed: true });
    expect(board.held.sort()).toEqual(ids(6));
  });

  it('never lose a posting that is listed, and never ask for more than a turn’s share', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ fault: fc.option(lasting, { nil: null }), change: fc.boolean() }), { minLength: 1, maxLength: 30 }),
        fc.array(
          fc.record({
            most: fc.integer({ min: 1, max: 12 }),
            hours: fc.integer({ min: 1, max: 200 }),
            trouble: fc.option(fc.constantFrom<FailureReason>('rate_limited', 'breaker_open', 'network'), { nil: null }),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        async (postings, turns) => {
          const board = new Board(postings.map((_, index) => `p${index}`));
          for (const [number, { most, hours, trouble }] of turns.entries()) {
            board.faults.clear();
            for (const [index, { fault, change }] of postings.entries()) {
              const reason = trouble ?? fault;
              if (reason !== null) board.faults.set(`p${index}`, failure(reason, reason === 'not_found' ? 404 : undefined));
              if (change) board.listing.set(`p${index}`, `title ${number}`);
            }
            const before = new Map(board.texts);
            await board.turn({ most, hours });
            expect(board.held.length).toBe(postings.length);
            expect(board.gone).toEqual([]);
            expect(board.asked.length).toBeLessThanOrEqual(most);
            expect(new Set(board.asked).size).toBe(board.asked.length);
            // A text once handed over is never taken back by a bare entry of the listing.
            for (const record of board.pages.flatMap((page) => page.records))
              if (before.has(record.externalId)) expect(record.completeness).toBe('full');
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('come in the end for every posting that has one, whatever the others do', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(lasting, { nil: null, freq: 2 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 10 }),
        async (faults, most) => {
          const board = new Board(faults.map((_, index) => `p${index}`));
          for (const [index, reason] of faults.entries())
            if (reason !== null) board.faults.set(`p${index}`, failure(reason, reason === 'not_found' ? 404 : undefined));
          for (let turn = 0; turn < faults.length + 1; turn += 1) await board.turn({ most });
          for (const [index, reason] of faults.entries()) expect(board.texts.has(`p${index}`)).toBe(reason === null);
          expect(board.pending).toBe(0);
          // Changed entries, too.
          for (const id of board.listing.keys()) board.listing.set(id, 'two');
          for (let turn = 0; turn < faults.length + 1; turn += 1) await board.turn({ most });
          for (const [id, title] of board.texts) expect([id, title]).toEqual([id, 'two']);
        },
      ),
      { numRuns: 60 },
    );
  });
});
