import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobPosting } from '../../../shared/domain/job-posting.ts';
import { normalizePosting } from '../../../shared/domain/normalize/normalize-posting.ts';
import { changeLineShape, changeLines, historyOf } from '../../../shared/domain/posting-history.ts';
import { gone, type PostingContent, type PostingLife, readAgain, seen, storedOf } from '../../../shared/domain/posting-life.ts';
import { rawRecordOf } from '../../support/raw-records.ts';

const start = Date.parse('2026-11-01T06:00:00Z');
const day = (index: number) => new Date(start + index * 86_400_000).toISOString();
const key = { source: 'greenhouse', board: 'example-co', externalId: '1' };

const base = (() => {
  const read = normalizePosting(rawRecordOf({ externalId: '1' }), day(0));
  if ('rejected' in read) throw new Error(read.rejected.detail);
  return read.posting;
})();
const place = (text: string, city: string | null = text) => ({
  text,
  city,
  region: null,
  country: city === null ? null : 'DE',
  latitude: null,
  longitude: null,
});
const pay = (min: number | null, max: number | null, currency = 'EUR') => ({
  min,
  max,
  currency,
  period: 'year' as const,
  text: '',
  yearMin: min,
  yearMax: max,
  assumption: null,
});
const contentOf = (index: number, change: Partial<JobPosting> = {}, more: Partial<PostingContent> = {}): PostingContent => ({
  posting: { ...base, ...change },
  rawHash: JSON.stringify(change),
  rawKey: 'records/1',
  seenAt: day(index),
  employerKey: 'example',
  sample: false,
  ...more,
});
const end = (index: number) => ({ seenAt: day(index + 1), absentSince: day(index), heldAt: day(index - 1) });
const told = (life: PostingLife) =>
  historyOf(life).map(({ at, change, fields }) => [at, change, ...fields.map(({ says }) => says)]);

describe('what changed, in words', () => {
  const saysOf = (before: Partial<JobPosting>, after: Partial<JobPosting>) =>
    historyOf(seen(seen(null, contentOf(0, before)), contentOf(1, after)))[1]?.fields.map(
      ({ field, says }) => `${field}: ${says}`,
    ) ?? [];

  it.each<[Partial<JobPosting>, Partial<JobPosting>, string[]]>([
    [{ salary: pay(50_000, 60_000) }, { salary: pay(55_000, 60_000) }, ['salary: salary raised']],
    [{ salary: pay(50_000, 60_000) }, { salary: pay(50_000, 58_000) }, ['salary: salary lowered']],
    [{ salary: pay(50_000, 60_000) }, { salary: pay(52_000, 58_000) }, ['salary: salary range narrower']],
    [{ salary: pay(50_000, 60_000) }, { salary: pay(48_000, 62_000) }, ['salary: salary range wider']],
    [{ salary: pay(50_000, 60_000) }, { salary: pay(55_000, 66_000, 'USD') }, ['salary: salary stated in another way']],
    [{ salary: pay(50_000, null) }, { salary: pay(55_000, 60_000) }, ['salary: salary stated in another way']],
    [{ salary: pay(null, 60_000) }, { salary: pay(null, 65_000) }, ['salary: salary raised']],
    [{ salary: null }, { salary: pay(1, 2) }, ['salary: salary stated']],
    [{ salary: pay(1, 2) }, { salary: null }, ['salary: salary no longer stated']],
    [{ locations: [place('Berlin'), place('Bonn')] }, { locations: [place('Bonn')] }, ['locations: place removed: Berlin']],
    [{ locations: [place('Bonn')] }, { locations: [place('Bonn'), place('Ulm')] }, ['locations: place added: Ulm']],
    [{ locations: [place('Bonn')] }, { locations: [place('Bonn, DE', 'Bonn')] }, ['locations: place reworded: Bonn, DE']],
    [
      { locations: [place('HQ', null)] },
      { locations: [place('Depot', null)] },
      ['locations: place added: Depot', 'locations: place removed: HQ'],
    ],
    [{ locations: [place('Bonn'), place('Ulm')] }, { locations: [place('Ulm'), place('Bonn')] }, []],
    [{ remote: null }, { remote: 'remote' }, ['remote: now remote']],
    [{ remote: 'remote' }, { remote: 'onsite' }, ['remote: now on site']],
    [{ employmentType: 'FULL_TIME' }, { employmentType: 'PART_TIME' }, ['employmentType: now part time']],
    [{ validThrough: day(5) }, { validThrough: day(9) }, ['validThrough: deadline extended']],
    [{ descriptionText: 'one  two' }, { descriptionText: 'one two' }, []],
    [{ descriptionText: 'one' }, { descriptionText: 'two' }, ['description: description changed']],
    [
      { titleText: 'Nurse' },
      { titleText: 'Head Nurse', company: 'Other' },
      ['title: title changed', 'company: company is now Other'],
    ],
    [{ updatedAt: day(1), url: 'https://a.example/1' }, { updatedAt: day(2), url: 'https://a.example/1?x' }, []],
  ])('%#', (before, after, says) => {
    expect(saysOf(before, after)).toEqual(says);
  });
});

describe('the history of a posting', () => {
  it('counts its returns, with what else changed meanwhile', () => {
    let life = seen(null, contentOf(0, { salary: null }));
    for (const [index, minimum] of [50_000, 60_000, 60_000].entries()) {
      const from = 4 * index;
      life = gone(life, key, end(from + 2));
      life = seen(life, contentOf(from + 4, { salary: pay(minimum, null) }));
    }
    expect(told(life)).toEqual([
      [day(0), 'new'],
      [day(2), 'gone'],
      [day(4), 'back', 'salary stated', 'reposted for the first time'],
      [day(6), 'gone'],
      [day(8), 'back', 'salary raised', 'reposted for the second time'],
      [day(10), 'gone'],
      [day(12), 'back', 'reposted for the third time'],
    ]);
    for (const line of changeLines(life, day(6).slice(0, 10))) expect(changeLineShape.parse(line)).toEqual(line);
    expect(changeLines(life, '2026-11-07').map((line) => [line.day, line.change])).toEqual([
      ['2026-11-07', 'gone'],
      ['2026-11-09', 'back'],
      ['2026-11-11', 'gone'],
      ['2026-11-13', 'back'],
    ]);
  });

  it('takes a text that is read later for no change, and a title list for no loss', () => {
    const titleOnly = { completeness: 'title_only' as const };
    const full = { salary: pay(1, 2), descriptionText: 'all of it' };
    let life = seen(null, contentOf(0, { descriptionText: '', locations: [] }, titleOnly));
    life = seen(life, contentOf(1, full));
    expect(told(life)).toEqual([[day(0), 'new']]);
    life = seen(life, contentOf(2, { descriptionText: '', titleText: 'Other' }, titleOnly));
    life = seen(life, contentOf(3, { ...full, titleText: 'Other', salary: pay(1, 3) }));
    expect(told(life)).toEqual([
      [day(0), 'new'],
      [day(2), 'changed', 'title changed'],
      [day(3), 'changed', 'salary raised'],
    ]);
  });

  it('tells when it was last held and since when it is gone', () => {
    const life = gone(seen(null, contentOf(0)), key, end(5));
    expect(storedOf(life)).toMatchObject({ state: 'gone', lastSeenAt: day(4), goneSince: day(5) });
    expect(storedOf(seen(life, contentOf(9)))).toMatchObject({ state: 'open', lastSeenAt: day(9), goneSince: null });
    // Told by an earlier release: only the moment of its confirmation is known.
    const bare = gone(seen(null, contentOf(0)), key, { seenAt: day(6), absentSince: null, heldAt: null });
    expect(storedOf(bare)).toMatchObject({ lastSeenAt: day(6), goneSince: day(6) });
  });

  it('does not take better rules for a change of the posting, however often they are applied', () => {
    const two = seen(seen(null, contentOf(0, { salary: pay(1, 2) })), contentOf(3, { salary: pay(1, 2), remote: 'remote' }));
    const before = told(two);
    // The new rules read more of the very same record.
    const better = contentOf(
      3,
      { salary: pay(1, 2), remote: 'hybrid', employmentType: 'FULL_TIME' },
      { rawHash: two.content?.rawHash ?? '' },
    );
    const again = readAgain(two, better);
    expect(again.content?.posting).toEqual(better.posting);
    expect(told(again)).toEqual(before);
    expect(readAgain(again, better)).toBe(again);
    const next = seen(again, contentOf(5, { salary: pay(1, 2), remote: 'hybrid', employmentType: 'PART_TIME' }));
    expect(told(next)).toEqual([...before, [day(5), 'changed', 'now part time']]);
    // A record that is not the present one any more is not read into it.
    expect(readAgain(next, better)).toBe(next);
  });

  it('has bounds: a posting that changes every day keeps its latest changes', () => {
    let life = seen(null, contentOf(0, { titleText: 'T0' }));
    for (let index = 1; index < 100; index += 1) life = seen(life, contentOf(index, { titleText: `T${index}` }));
    expect(life.former).toHaveLength(30);
    expect(told(life).at(-1)).toEqual([day(99), 'changed', 'title changed']);
    expect(told(life)[0]).toEqual([day(0), 'new']);
  });
});

describe('deliveries of the reads of a posting', () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('seen' as const), title: fc.constantFrom('A', 'B', 'C') }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('gone' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('silent' as const) }) },
  );
  type Step = { kind: 'seen'; title: string } | { kind: 'gone' | 'silent' };
  const deliver = (life: PostingLife | null, one: Step, index: number): PostingLife | null =>
    one.kind === 'seen'
      ? seen(life, contentOf(index, { titleText: one.title }))
      : one.kind === 'gone'
        ? gone(life, key, { seenAt: day(index), absentSince: day(index), heldAt: day(index - 1) })
        : life;

  it('lead to the same life in any order and number, and to the history that plain bookkeeping gives', () => {
    fc.assert(
      fc.property(
        fc
          .array(step, { minLength: 1, maxLength: 12 })
          .chain((steps) =>
            fc.tuple(
              fc.constant(steps),
              fc.shuffledSubarray([...steps.keys(), ...steps.keys()], { minLength: 2 * steps.length }),
            ),
          ),
        ([steps, order]) => {
          const straight = steps.reduce<PostingLife | null>((life, one, index) => deliver(life, one, index), null);
          const shuffled = order.reduce<PostingLife | null>((life, index) => deliver(life, steps[index]!, index), null);
          expect(shuffled).toEqual(straight);
          if (straight === null) return;
          const expected: [string, string][] = [];
          let title: string | null = null;
          let open = false;
          for (const [index, one] of steps.entries()) {
            if (one.kind === 'gone' && open) expected.push([day(index), 'gone']);
            if (one.kind === 'gone') open = false;
            if (one.kind !== 'seen') continue;
            if (title === null) expected.push([day(index), 'new']);
            else if (!open) expected.push([day(index), 'back']);
            else if (title !== one.title) expected.push([day(index), 'changed']);
            title = one.title;
            open = true;
          }
          expect(historyOf(straight).map(({ at, change }) => [at, change])).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
