import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Changes, compare, recordHash } from '../../../functions/collect/changes.ts';
import type { BoardSnapshot } from '../../../shared/domain/board-snapshot.ts';
import type { RawRecord } from '../../../shared/domain/raw-record.ts';
import type { BoardPage, SourceTraits } from '../../../shared/ports/board-reader.ts';

const complete: SourceTraits = { listing: 'complete', singleEmployer: true, minimumCadenceMinutes: 60, mappingVersion: 1 };
const window: SourceTraits = { ...complete, listing: 'window' };
const now = new Date('2026-11-21T00:00:00Z');
const url = 'https://a.example/list';

const record = (externalId: string, title = 'T', postedAt?: string): RawRecord => ({
  source: 's',
  board: 'b',
  externalId,
  title,
  ...(postedAt === undefined ? {} : { postedAt }),
});

function page(records: RawRecord[], fields: Partial<BoardPage> = {}): BoardPage {
  return {
    url,
    outcome: 'read',
    raw: null,
    validators: { etag: null, lastModified: null },
    changedAt: null,
    records,
    unusable: 0,
    total: null,
    note: null,
    ...fields,
  };
}

const snapshotOf = (changes: Changes, at = now): BoardSnapshot => ({
  version: 1,
  boardId: 's:b',
  readAt: at.toISOString(),
  mappingVersion: 1,
  pages: changes.pages,
  entries: changes.entries,
  canaries: [],
  volumes: [],
});

/** Reads one after the other; gives the changes of each. */
function reads(traits: SourceTraits, ...listings: BoardPage[][]): Changes[] {
  let before: BoardSnapshot | null = null;
  return listings.map((pages, index) => {
    const at = new Date(now.getTime() + index * 3_600_000);
    const changes = compare({ pages }, before, traits, at);
    before = snapshotOf(changes, at);
    return changes;
  });
}

const idsOf = ({ gone }: Changes) => gone.map(({ externalId }) => externalId);
const hour = (count: number) => new Date(now.getTime() + count * 3_600_000).toISOString();

describe('comparing a read with the last', () => {
  it('agrees with plain sets of ids and titles, whatever the boards hold', () => {
    const board = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom('A', 'B')), {
      selector: ([id]) => id,
    });
    fc.assert(
      fc.property(fc.array(board, { minLength: 1, maxLength: 6 }), (days) => {
        const all = reads(complete, ...days.map((day) => [page(day.map(([id, title]) => record(String(id), title)))]));
        const known = new Map<number, { title: string; absent: number }>();
        for (const [index, day] of days.entries()) {
          const changes = all[index]!;
          const today = new Map(day);
          expect(changes.added).toBe(day.filter(([id]) => !known.has(id)).length);
          expect(changes.changed).toBe(day.filter(([id, title]) => known.has(id) && known.get(id)?.title !== title).length);
          // One that was absent is told again, changed or not.
          const back = day.filter(([id, title]) => known.get(id)?.absent === 1 && known.get(id)?.title === title).length;
          expect(changes.records).toHaveLength(changes.added + changes.changed + back);
          const gone: number[] = [];
          for (const [id, entry] of known) {
            if (today.has(id)) continue;
            entry.absent += 1;
            if (entry.absent === 2) gone.push(id);
          }
          expect(idsOf(changes).map(Number).sort()).toEqual(gone.sort());
          for (const id of gone) known.delete(id);
          for (const [id, title] of day) known.set(id, { title, absent: 0 });
          expect(changes.entries.map((entry) => Number(entry.externalId)).sort()).toEqual([...known.keys()].sort());
        }
      }),
    );
  });

  it('removes nothing at the first absence, and forgets it when the posting is back', () => {
    const both = [page([record('1'), record('2')])];
    const one = [page([record('1')])];
    const all = reads(complete, both, one, both, one, one);
    expect(all.map(idsOf)).toEqual([[], [], [], [], ['2']]);
    expect(all[4]?.gone).toEqual([{ externalId: '2', absentSince: hour(3), heldAt: hour(2) }]);
    expect(all.map((each) => each.missing)).toEqual([0, 1, 0, 1, 0]);
    // It was never gone, but a read that died may have told so: it is handed on once more.
    expect(all[2]).toMatchObject({ added: 0, changed: 0, records: [{ externalId: '2' }] });
  });

  it('hands a posting on as new when it comes back after it was gone', () => {
    const all = reads(complete, [page([record('1')])], [page([])], [page([])], [page([record('1')])]);
    expect(all[3]).toMatchObject({ added: 1, changed: 0 });
  });

  it('keeps everything of an unchanged page, also what it had missed before', () => {
    const all = reads(
      complete,
      [page([record('1'), record('2')])],
      [page([], { outcome: 'unchanged' })],
      [page([record('1')])],
      [page([], { outcome: 'unchanged' })],
    );
    expect(all[1]).toMatchObject({ listed: 2, added: 0, missing: 0 });
    // The third page listed only the first: the second absence of the other one is real.
    expect(all[3]).toMatchObject({ listed: 1, gone: [{ externalId: '2', absentSince: hour(2), heldAt: hour(1) }] });
  });

  it('takes a page that could not be read for no absence, and one that is gone for removal at once', () => {
    const a = 'https://a.example/1';
    const b = 'https://a.example/2';
    const first = [page([record('1')], { url: a }), page([record('2')], { url: b })];
    const all = reads(complete, first, [page([], { url: a, outcome: 'kept' }), page([], { url: b, outcome: 'gone' })]);
    expect(all[1]).toMatchObject({
      listed: 0,
      undecided: 1,
      missing: 0,
      gone: [{ externalId: '2', absentSince: hour(1), heldAt: hour(0) }],
      entries: [{ externalId: '1', heldAt: hour(0) }],
    });
    expect(all[1]?.pages.map((each) => each.url)).toEqual([a]);
  });

  it('does not miss what merely scrolled out of a window', () => {
    const [old, middle, recent] = [
      record('1', 'T', '2026-11-01'),
      record('2', 'T', '2026-11-05'),
      record('3', 'T', '2026-11-09'),
    ];
    const all = reads(
      window,
      [page([old!, middle!])],
      [page([middle!, recent!])],
      [page([recent!])],
      [page([record('4', 'T', '2026-11-02'), recent!])],
    );
    expect(all.map((each) => each.missing)).toEqual([0, 0, 0, 1]);
    expect(all.map(idsOf)).toEqual([[], [], [], []]);
  });

  it('counts what is listed twice once', () => {
    const [changes] = reads(complete, [
      page([record('1'), record('1', 'again')]),
      page([record('1')], { url: 'https://a.example/2' }),
    ]);
    expect(changes).toMatchObject({ added: 1, duplicates: 2, listed: 1 });
    expect(changes?.records[0]?.title).toBe('T');
  });

  it('survives ids that are names of object members', () => {
    const all = reads(
      complete,
      [page([record('__proto__'), record('constructor')])],
      [page([record('__proto__')])],
      [page([record('__proto__')])],
    );
    expect(all.map(idsOf)[2]).toEqual(['constructor']);
    expect(all[1]?.changed).toBe(0);
  });

  it('hashes a record by its content, not by the order of its members', () => {
    const one = { ...record('1'), salary: { min: 1, max: 2, currency: 'EUR', period: null } };
    const other = {
      salary: { period: null, currency: 'EUR', max: 2, min: 1 },
      title: 'T',
      externalId: '1',
      board: 'b',
      source: 's',
      company: undefined,
    };
    expect(recordHash(one)).toBe(recordHash(other));
    expect(recordHash({ ...one, salary: { ...one.salary, max: 3 } })).not.toBe(recordHash(one));
    expect(recordHash(one)).toMatch(/^[0-9a-f]{32}$/);
  });
});
