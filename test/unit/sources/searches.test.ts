import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardPage } from '../../../shared/ports/board-reader.ts';
import { ReadFailure } from '../../../shared/ports/page-fetcher.ts';
import { noSourceKeys } from '../../../shared/ports/source-keys.ts';
import { pageByPage } from '../../../shared/sources/pages.ts';
import { recognise, sources } from '../../../shared/sources/registry.ts';
import { either, exact, listed, oneOf, searchOf, searchToken, whole, words } from '../../../shared/sources/search-token.ts';
import type { ListContext } from '../../../shared/sources/source.ts';
import { FakePageFetcher } from '../../support/fake-page-fetcher.ts';

describe('the token of a search', () => {
  const shape = { q: words, place: exact, days: whole(1, 30), kind: listed(';', oneOf('a', 'b', 'c')), open: either };

  it('is the same however the address is written', () => {
    for (const query of ['q=Night%20Nurse&place=Bern&kind=b;a', 'utm_source=x&kind=a;b;b&place=+Bern+&q=night++nurse&page=7'])
      expect(searchToken(new URLSearchParams(query), shape)).toBe('kind=a%3Bb&place=Bern&q=night+nurse');
  });

  it('keeps what says something and drops what does not', () => {
    expect(searchToken(new URLSearchParams('q=&days=99&kind=z&open=maybe'), shape)).toBe('');
    expect(searchToken(new URLSearchParams('days=007&open=FALSE'), shape)).toBe('days=7&open=false');
    expect(searchToken(new URLSearchParams(`q=${'ä'.repeat(100)}&place=${'ö'.repeat(100)}`), shape)).toBeNull();
    expect(searchToken([['__proto__', 'x']], shape)).toBe('');
  });

  it('gives itself again, whatever was searched for and in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('q', 'place', 'days', 'other'), fc.string({ unit: 'grapheme', maxLength: 30 })), {
          maxLength: 6,
        }),
        fc.infiniteStream(fc.nat()),
        (given, order) => {
          const token = searchToken(given, shape);
          const shuffled = given.map((pair) => ({ pair, key: order.next().value ?? 0 })).sort((a, b) => a.key - b.key);
          expect(
            searchToken(
              shuffled.map(({ pair }) => pair),
              shape,
            ),
          ).toBe(token);
          if (token !== null) expect(searchToken(searchOf(token), shape)).toBe(token);
        },
      ),
    );
  });
});

describe('addresses that search for nothing', () => {
  it.each([
    'https://www.arbeitsagentur.de/jobsuche/',
    'https://www.job-room.ch/job-search',
    'https://himalayas.app/jobs',
    'https://www.themuse.com/search',
    'https://arbetsformedlingen.se/platsbanken/annonser',
  ])('are told what to give instead: %s', (url) => {
    const found = recognise(url);
    expect(found).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(/like https:\/\//) });
    const example = found.kind === 'refused' ? (/like (https:\S+)\.$/.exec(found.sentence)?.[1] ?? '') : '';
    expect(recognise(example)).toMatchObject({
      kind: 'board',
      source: sources.find((each) => each.refuses?.(new URL(url)))?.name,
    });
  });

  it.each(['https://europa.eu/eures/portal/jv-se/search', 'https://EURES.europa.eu/index_en'])(
    'EURES is left to its partners, with the clean ways: %s',
    (url) => {
      expect(recognise(url)).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(/partners.*clean way/) });
    },
  );
});

describe('page by page', () => {
  const now = new Date('2026-11-21T11:00:00Z');
  const context = (minutes = 10): ListContext => ({
    fetcher: new FakePageFetcher(),
    renderer: null,
    keys: noSourceKeys,
    memory: null,
    deadline: new Date(now.getTime() + minutes * 60_000),
    clock: { now: () => now },
  });
  const record = (id: string) => ({ source: 's', board: 'b', externalId: id });
  const read = async (
    answers: (readonly string[] | ReadFailure)[],
    {
      total = null,
      pageSize,
      mostPages = 5,
      minutes,
    }: { total?: number | null; pageSize?: number; mostPages?: number; minutes?: number } = {},
  ) => {
    const pages: BoardPage[] = [];
    let asked = 0;
    const walk = pageByPage(context(minutes), {
      address: (number) => `https://x.example/?page=${number}`,
      async fetch(url, number) {
        asked += 1;
        const answer = answers[Math.min(number, answers.length - 1)] ?? [];
        if (answer instanceof ReadFailure) throw answer;
        return {
          kind: 'page',
          url: `${url}&key=geheim`,
          contentType: 'application/json',
          body: Buffer.from(JSON.stringify(answer)),
          validators: { etag: null, lastModified: null },
        };
      },
      read(page) {
        const ids: string[] = JSON.parse(page.body.toString());
        return { records: ids.map(record), entries: ids.length, total };
      },
      mostPages,
      ...(pageSize === undefined ? {} : { pageSize }),
    });
    for await (const page of walk) pages.push(page);
    return { ids: pages.flatMap((page) => page.records.map(({ externalId }) => externalId)), asked, pages };
  };

  it('ends where a service repeats itself', async () => {
    expect(
      await read([
        ['1', '2'],
        ['2', '3'],
        ['2', '3'],
      ]),
    ).toMatchObject({ ids: ['1', '2', '3'], asked: 3 });
  });

  it('ends at a short page, at the total, and at an empty one', async () => {
    expect(await read([['1', '2'], ['3']], { pageSize: 2 })).toMatchObject({ ids: ['1', '2', '3'], asked: 2 });
    expect(await read([['1', '2'], ['3', '4'], ['5']], { pageSize: 2, total: 4 })).toMatchObject({ asked: 2 });
    expect(await read([[]])).toMatchObject({ ids: [], asked: 1 });
  });

  it('says what it left out, at the most pages and when the time is up', async () => {
    const pages = ['1', '2', '3', '4', '5', '6'].map((id) => [id]);
    const most = await read(pages, { total: 90, mostPages: 3 });
    expect(most.ids).toEqual(['1', '2', '3']);
    expect(most.pages.at(-1)?.note).toMatch(/newest 3 of 90/);
    const late = await read(pages, { minutes: 0.2 });
    expect(late.ids).toEqual(['1']);
    expect(late.pages.at(-1)?.note).toMatch(/newest 1 postings/);
  });

  it('fails as a whole when a page in the middle does, so that nothing is taken for gone', async () => {
    await expect(read([['1'], new ReadFailure('server_error', 'down')])).rejects.toMatchObject({ reason: 'server_error' });
  });

  it('remembers pages by an address without a key', async () => {
    const { pages } = await read([['1'], []]);
    expect(JSON.stringify(pages.map((page) => [page.url, page.raw?.url]))).not.toContain('geheim');
  });
});
