import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { episodesOf, type Span, spansOf } from '../../../shared/domain/cluster/episodes.ts';
import { normalizePosting } from '../../../shared/domain/normalize/normalize-posting.ts';
import { gone, type PostingLife, seen } from '../../../shared/domain/posting-life.ts';
import { rawRecordOf } from '../../support/raw-records.ts';

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T00:00:00.000Z`;
const span = (postingId: string, from: number, to: number | null): Span => ({
  postingId,
  openedAt: day(from),
  closedAt: to === null ? null : day(to),
});

describe('the episodes of a job', () => {
  it.each<[string, Span[], [number, number | null, string][]]>([
    ['one posting that is open', [span('a', 1, null)], [[1, null, 'a']]],
    ['two at once', [span('a', 1, 9), span('b', 4, null)], [[1, null, 'a b']]],
    [
      'a repost',
      [span('a', 1, 4), span('b', 9, null)],
      [
        [1, 4, 'a'],
        [9, null, 'b'],
      ],
    ],
    [
      'a repost in the moment of the closing',
      [span('a', 1, 4), span('b', 4, 6)],
      [
        [1, 4, 'a'],
        [4, 6, 'b'],
      ],
    ],
    [
      'a posting that comes back',
      [span('a', 1, 4), span('a', 6, 8)],
      [
        [1, 4, 'a'],
        [6, 8, 'a'],
      ],
    ],
    ['a bridge between two', [span('a', 1, 4), span('c', 5, 8), span('b', 3, 6)], [[1, 8, 'a b c']]],
    ['a short one within a long one', [span('a', 1, 20), span('b', 3, 4), span('c', 10, null)], [[1, null, 'a b c']]],
  ])('%s', (_, spans, expected) => {
    expect(episodesOf(spans)).toEqual(
      expected.map(([from, to, ids]) => ({
        openedAt: day(from),
        closedAt: to === null ? null : day(to),
        postings: ids.split(' '),
      })),
    );
  });

  it('do not overlap, cover every span, and do not depend on the order', () => {
    const spans = fc.array(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 27 }), fc.integer({ min: 0, max: 10 }))
        .map(([id, from, days]) => span(id, from, days === 0 ? null : Math.min(28, from + days))),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(spans, (list) => {
        const episodes = episodesOf(list);
        expect(episodesOf([...list].reverse())).toEqual(episodes);
        for (const [at, { closedAt }] of episodes.entries())
          if (at + 1 < episodes.length) expect((closedAt ?? '~') <= (episodes[at + 1]?.openedAt ?? '')).toBe(true);
        for (const { postingId, openedAt, closedAt } of list)
          expect(
            episodes.some(
              (episode) =>
                episode.postings.includes(postingId) &&
                episode.openedAt <= openedAt &&
                (episode.closedAt === null || (closedAt !== null && closedAt <= episode.closedAt)),
            ),
          ).toBe(true);
      }),
    );
  });
});

describe('when a posting was there', () => {
  const read = normalizePosting(rawRecordOf(), day(1));
  if ('rejected' in read) throw new Error(read.rejected.detail);
  const { posting } = read;
  const content = (number: number) => ({
    posting,
    rawHash: `hash${number}`,
    rawKey: '',
    seenAt: day(number),
    employerKey: 'example',
    sample: false,
  });
  const told: ((life: PostingLife | null) => PostingLife)[] = [
    (life) => seen(life, content(1)),
    (life) => seen(life, content(3)),
    (life) => gone(life, posting, { seenAt: day(7), absentSince: day(6), heldAt: day(5) }),
    (life) => seen(life, content(11)),
    (life) => gone(life, posting, { seenAt: day(15), absentSince: null, heldAt: null }),
  ];

  it('is the same for deliveries in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(told, { minLength: told.length }), (order) => {
        const life = order.reduce<PostingLife | null>((before, tell) => tell(before), null);
        expect(life && spansOf(life).map(({ openedAt, closedAt }) => [openedAt, closedAt])).toEqual([
          [day(1), day(6)],
          [day(11), day(15)],
        ]);
      }),
    );
  });
});
