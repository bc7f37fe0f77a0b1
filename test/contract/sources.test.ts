import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RawRecord, rawRecord } from '../../shared/domain/raw-record.ts';
import type { BoardMemory } from '../../shared/ports/board-reader.ts';
import { ReadFailure } from '../../shared/ports/page-fetcher.ts';
import { recognise, source, sources } from '../../shared/sources/registry.ts';
import { type FakePage, FakePageFetcher } from '../support/fake-page-fetcher.ts';
import { readSource, remember } from '../support/read-source.ts';
import type { SourceCase } from '../support/source-case.ts';

const folder = path.join(import.meta.dirname, 'sources');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3));
const cases: { fixture: string; case: SourceCase }[] = await Promise.all(
  files.map(async (name) => ({ fixture: name, case: (await import(path.join(folder, `${name}.ts`))).sourceCase })),
);

it('has the fixtures every source declares, and no others', () => {
  expect(sources.flatMap((each) => each.fixtures).sort()).toEqual([...files].sort());
  for (const { fixture, case: of } of cases) expect(source(of.source)?.fixtures).toContain(fixture);
  for (const each of sources) expect(each.fixtures.length, each.name).toBeGreaterThan(0);
});

describe.each(cases)('source fixture $fixture', ({ case: board }) => {
  const declared = () => {
    const found = source(board.source);
    if (found === null) throw new Error(`no source ${board.source}`);
    return found;
  };
  const listing = Object.keys(board.pages)[0] ?? '';
  const serve = (first?: FakePage | ReadFailure) => {
    const fetcher = new FakePageFetcher();
    for (const [address, page] of Object.entries({ ...board.pages, ...board.failures })) fetcher.pages.set(address, page);
    if (first !== undefined) fetcher.pages.set(listing, first);
    return fetcher;
  };
  const first = board.pages[listing] ?? { body: '' };
  const keys = { read: async () => board.key ?? null };
  const rowUrl = board.url ?? board.urls[0] ?? '';
  const readFrom = (fetcher: FakePageFetcher, memory: BoardMemory | null = null) =>
    readSource(board.source, board.token, rowUrl, fetcher, { memory, keys });

  it.each(board.urls)('recognises %s', (url) => {
    const found = recognise(url);
    expect(found).toMatchObject({ kind: 'board', source: board.source, token: board.token });
    if (found.kind === 'board')
      expect(recognise(found.url)).toMatchObject({ source: board.source, token: board.token, url: found.url });
  });

  it('knows the posting a URL is of', () => {
    for (const [url, externalId] of Object.entries(board.postings ?? {}))
      expect(recognise(url), url).toMatchObject({ source: board.source, token: board.token, externalId });
  });

  it('leaves what is not its own alone', () => {
    for (const url of board.notBoards ?? []) expect(recognise(url), url).not.toMatchObject({ source: board.source });
    if (board.source !== 'careers-page')
      for (const url of ['https://example.com/', 'https://www.linkedin.com/jobs/view/1', 'https://careers.example.com/jobs?id=5'])
        expect(recognise(url), url).not.toMatchObject({ source: board.source });
  });

  it('is found inside pages of other hosts', () => {
    for (const { url, html } of board.embeds ?? [])
      expect(declared().embedded?.({ url: new URL(url), html, links: [] }), url).toMatchObject({
        source: board.source,
        token: board.token,
      });
  });

  it('lists every posting once, with its structured fields', async () => {
    const { records, pages } = await readFrom(serve());
    expect(records.map((record) => record.externalId)).toEqual(board.ids);
    for (const record of records) {
      expect(rawRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(JSON.parse(JSON.stringify(record)));
      expect(record).toMatchObject({ source: board.source, board: board.token });
      const expected = board.fields[record.externalId] ?? {};
      for (const [name, value] of Object.entries(expected))
        expect({ [name]: record[name as keyof RawRecord] }).toEqual({ [name]: value });
    }
    expect(pages.reduce((sum, page) => sum + page.unusable, 0)).toBe(0);
    expect(Object.keys(board.fields).filter((id) => !board.ids.includes(id))).toEqual([]);
  });

  it('says what its manners are', () => {
    const { manners, traits, summary, key } = declared();
    expect(manners.gapMilliseconds).toBeGreaterThanOrEqual(250);
    expect(manners.concurrency).toBeLessThanOrEqual(2);
    expect(manners.terms.position.length).toBeGreaterThan(30);
    expect(manners.terms.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(traits.minimumCadenceMinutes).toBeGreaterThanOrEqual(60);
    expect(summary.length).toBeGreaterThan(20);
    if (key !== undefined) expect(key.howTo.length).toBeGreaterThan(20);
  });

  it('asks politely: its own pace, robots.txt as declared, no hosts but its own', async () => {
    const fetcher = serve();
    await readFrom(fetcher);
    const { manners, hosts } = declared();
    const own = hosts({ token: board.token, url: rowUrl, company: null });
    expect(fetcher.requests.length).toBeGreaterThan(0);
    for (const request of fetcher.requests) {
      expect(request.pace).toMatchObject({ gapMilliseconds: manners.gapMilliseconds, concurrency: manners.concurrency });
      expect(request.robots).toBe(manners.robots);
      expect(own).toContain(new URL(request.url).host);
    }
  });

  it('gives an unknown board away as not found', async () => {
    const fetcher = new FakePageFetcher();
    for (const [address, page] of Object.entries(board.notFound?.pages ?? {})) fetcher.pages.set(address, page);
    await expect(readFrom(fetcher)).rejects.toMatchObject({
      name: 'ReadFailure',
      reason: board.notFound?.reason ?? 'not_found',
    });
  });

  it.each(['rate_limited', 'server_error', 'timeout', 'captcha', 'forbidden', 'breaker_open'] as const)(
    'passes a failure of the listing on: %s',
    async (reason) => {
      await expect(readFrom(serve(new ReadFailure(reason, 'as told')))).rejects.toMatchObject({ reason });
    },
  );

  it('never takes a page of another kind for an empty board', async () => {
    for (const body of ['<!doctype html><html><body><h1>Sign in</h1></body></html>', '', 'Service is being maintained'])
      await expect(readFrom(serve({ ...first, body }))).rejects.toBeInstanceOf(ReadFailure);
  });

  it('repeats itself: the same answers give the same records, and what is remembered stays', async () => {
    const one = await readFrom(serve());
    const two = await readFrom(serve());
    expect(two.records).toEqual(one.records);
    const again = await readFrom(serve(), remember(one.pages, declared().traits.mappingVersion));
    const known = new Set(one.records.map((record) => record.externalId));
    expect(again.records.filter((record) => !known.has(record.externalId))).toEqual([]);
    expect(again.pages.some((page) => page.outcome === 'gone')).toBe(false);
  });

  if (board.key !== undefined)
    it('asks nobody without the key, and says which one is wanted', async () => {
      const fetcher = serve();
      await expect(readSource(board.source, board.token, rowUrl, fetcher)).rejects.toMatchObject({
        reason: 'key_missing',
      });
      expect(fetcher.requests).toEqual([]);
    });

  if (board.list !== undefined) {
    const { withEntries, entry, empty } = board.list;

    if (board.conditional !== false)
      it('recognises an unchanged answer by its validators', async () => {
        const fetcher = serve({ ...first, etag: '"one"' });
        const before = await readFrom(fetcher);
        const second = await readFrom(fetcher, remember(before.pages, declared().traits.mappingVersion));
        expect(second.pages[0]?.outcome).toBe('unchanged');
        expect(fetcher.requests.at(-1)?.validators?.etag).toBe('"one"');
      });

    it('takes an empty list for an empty board, or not found where the service does not tell it from none', async () => {
      const result = readFrom(serve({ ...first, body: withEntries([]) }));
      if (empty === undefined) expect((await result).records).toEqual([]);
      else await expect(result).rejects.toMatchObject({ reason: empty });
    });

    it.each(['{}', '{"jobs":{}}', '"text"', 'null', '{"error":"moved"}'])(
      'takes %s for another shape, not for an empty board',
      async (body) => {
        await expect(readFrom(serve({ ...first, body }))).rejects.toMatchObject({ reason: 'unexpected_shape' });
      },
    );

    it('tells an answer that was cut from one of another shape', async () => {
      const text = String(first.body);
      for (const share of [0.3, 0.6, 0.99])
        await expect(readFrom(serve({ ...first, body: text.slice(0, Math.floor(text.length * share)) }))).rejects.toMatchObject({
          reason: 'truncated',
        });
      await expect(readFrom(serve({ ...first, body: '<html>Hello</html>' }))).rejects.toMatchObject({
        reason: 'unexpected_shape',
      });
    });

    it('keeps the good entries beside broken ones, and counts these', async () => {
      const broken = [null, 7, 'text', [], {}, { title: 'without identity' }];
      const { records, pages } = await readFrom(serve({ ...first, body: withEntries([broken[0], entry, ...broken.slice(1)]) }));
      expect(records).toHaveLength(1);
      expect(pages.reduce((sum, page) => sum + page.unusable, 0)).toBe(broken.length);
    });

    it('never fails on an entry, whatever its fields hold', async () => {
      const fields = Object.keys(entry as object);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record(Object.fromEntries(fields.map((name) => [name, fc.jsonValue()])), { requiredKeys: [] }), {
            minLength: empty === undefined ? 0 : 1,
            maxLength: 6,
          }),
          async (entries) => {
            const { records, pages } = await readFrom(serve({ ...first, body: withEntries(entries) }));
            for (const record of records) rawRecord.parse(JSON.parse(JSON.stringify(record)));
            expect(records.length + pages.reduce((sum, page) => sum + page.unusable, 0)).toBeLessThanOrEqual(entries.length);
          },
        ),
        { numRuns: 60 },
      );
    });
  }
});
