import { beforeAll, describe, expect, it } from 'vitest';
import { type CollectDeps, collect } from '../../functions/collect/collect.ts';
import { storePostings } from '../../functions/normalize/store-postings.ts';
import type { NormalizeMessage } from '../../shared/contracts/messages/normalize.ts';
import { type ChangeLine, changeLines } from '../../shared/domain/posting-history.ts';
import { noSourceKeys } from '../../shared/ports/source-keys.ts';
import { createBoardReader } from '../../shared/sources/board-reader.ts';
import { type BoardDay, boardDays, boardDaysPresent } from '../support/board-days.ts';
import { FakeBoardStore } from '../support/fake-board-store.ts';
import { FakeCoverageStore } from '../support/fake-coverage-store.ts';
import { FakePageFetcher } from '../support/fake-page-fetcher.ts';
import { FakePostingStore } from '../support/fake-posting-store.ts';
import { FakeRawStore } from '../support/fake-raw-store.ts';
import { RecordingQueue } from '../support/recording-queue.ts';
import { sampleBoard } from '../support/sample-board.ts';
import { SilentLog } from '../support/silent-log.ts';

/**
 * Plain bookkeeping with sets over the days of one board: an id is new on the first day that lists it; changed on a day whose title or places differ from the last ones
 * listed; gone on day D when D and the next day do not list it and the day before D did (one day's absence is no removal, and what is absent on the last day only is
 * pending); back when it is listed again after that.
 */
function bookkeeping(board: string, days: readonly BoardDay[], placesOf: (text: string) => string): string[] {
  const lines: string[] = [];
  const words = ({ title, location }: { title: string; location: { name: string } }) =>
    `${title.replace(/\s+/g, ' ').trim()} | ${placesOf(location.name)}`;
  const listed = days.map(({ boards }) => new Map((boards.get(board) ?? []).map((job) => [String(job.id), words(job)])));
  for (const id of new Set(listed.flatMap((day) => [...day.keys()]))) {
    let last: string | null = null;
    let gone = false;
    for (const [index, { day }] of days.entries()) {
      const said = listed[index]?.get(id);
      if (said === undefined) {
        const confirmed = index + 1 < days.length && !listed[index + 1]?.has(id);
        if (last !== null && !gone && confirmed && listed[index - 1]?.has(id)) {
          lines.push(`${day} gone ${id}`);
          gone = true;
        }
        continue;
      }
      if (last === null) lines.push(`${day} new ${id}`);
      else if (gone) lines.push(`${day} back ${id}`);
      else if (last !== said) lines.push(`${day} changed ${id}`);
      last = said;
      gone = false;
    }
  }
  return lines.sort();
}

describe.skipIf(!boardDaysPresent)('eleven recorded days of forty boards', () => {
  let days: BoardDay[];
  const told = new Map<string, ChangeLine[]>();
  const failed: string[] = [];

  beforeAll(async () => {
    days = boardDays();
    const raw = new FakeRawStore();
    const postings = new FakePostingStore();
    const log = new SilentLog();
    const metrics = { add: () => {} };
    const boards = new FakeBoardStore();
    const fetcher = new FakePageFetcher();
    let now = 0;
    const clock = { now: () => new Date(now) };
    const normalize = new RecordingQueue<NormalizeMessage>();
    const deps: CollectDeps = {
      boards,
      normalize,
      clock,
      raw,
      again: new RecordingQueue(),
      coverage: new FakeCoverageStore(),
      reader: createBoardReader({ fetcher, renderer: null, keys: noSourceKeys, clock }),
      random: () => 0,
      budgetMilliseconds: 60_000,
      log,
      metrics,
    };
    for (const token of new Set(days.flatMap(({ boards: listed }) => [...listed.keys()])))
      await boards.add(sampleBoard({ source: 'greenhouse', token, url: `https://job-boards.greenhouse.io/${token}` }));
    for (const { day, boards: listed } of days) {
      now = Date.parse(`${day}T04:00:00Z`);
      for (const [token, jobs] of listed) {
        fetcher.pages.set(`https://boards-api.greenhouse.io/v1/boards/${token}/jobs?content=true`, {
          body: JSON.stringify({ jobs, meta: { total: jobs.length } }),
        });
        const boardId = `greenhouse:${token}`;
        await collect({ version: 1, boardId, dueAt: new Date(now).toISOString(), requested: false }, deps);
        const read = (await boards.get(boardId))?.lastRead;
        if (read?.outcome === 'failed') failed.push(`${day} ${token}: ${read.detail}`);
      }
      // Delivered twice, the last ones first.
      const messages = normalize.sent.splice(0).reverse();
      for (const message of [...messages, ...messages.slice(0, 10)])
        await storePostings(message, { raw, postings, log, metrics });
    }
    for await (const life of postings.everyLife())
      told.set(life.board, [...(told.get(life.board) ?? []), ...changeLines(life, '')]);
  }, 120_000);

  it('were all believed', () => {
    expect(days).toHaveLength(11);
    expect(failed).toEqual([]);
  });

  it('give new, changed, gone and back as a plain comparison of sets does, board by board and day by day', () => {
    const boards = new Set(days.flatMap(({ boards: listed }) => [...listed.keys()]));
    expect(boards.size).toBe(40);
    const counts: Record<string, number> = {};
    for (const board of boards) {
      const lines = told.get(board) ?? [];
      for (const { change } of lines) counts[change] = (counts[change] ?? 0) + 1;
      const lived = lines.map(({ day, change, externalId }) => `${day} ${change} ${externalId}`).sort();
      // The same places in another order may or may not count as others; everything else is equal to the line.
      const strict = bookkeeping(board, days, (text) => text.replace(/\s+/g, ' ').trim());
      const loose = new Set(bookkeeping(board, days, (text) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ')));
      const said = new Set(lived);
      expect([board, lived]).toEqual([board, strict.filter((line) => loose.has(line) || said.has(line))]);
    }
    // That there was something to compare.
    expect(counts.new).toBeGreaterThan(1500);
    expect(counts.gone).toBeGreaterThan(500);
    expect(counts.changed).toBeGreaterThan(0);
  });

  it('say which field changed', () => {
    const changed = [...told.values()].flat().filter(({ change }) => change === 'changed');
    const known = new Set(['title', 'locations', 'remote', 'employmentType', 'salary']);
    for (const { fields } of changed) {
      expect(fields.length).toBeGreaterThan(0);
      for (const { field, says } of fields) expect([known.has(field), says]).toEqual([true, expect.stringMatching(/\w/)]);
    }
    const withField = (field: string) => changed.filter(({ fields }) => fields.some((each) => each.field === field)).length;
    expect(withField('title')).toBeGreaterThan(100);
    expect(withField('locations')).toBeGreaterThan(50);
  });
});
