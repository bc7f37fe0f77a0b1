import type { RawRecord } from '../../shared/domain/raw-record.ts';
import type { BoardMemory, BoardPage } from '../../shared/ports/board-reader.ts';
import { noSourceKeys, type SourceKeys } from '../../shared/ports/source-keys.ts';
import { source } from '../../shared/sources/registry.ts';
import type { FakePageFetcher } from './fake-page-fetcher.ts';

const deadline = new Date('2026-11-21T12:00:00Z');
const clock = { now: () => new Date('2026-11-21T11:00:00Z') };

/** Reads a board of a source through a fake web, whole. */
export async function readSource(
  name: string,
  token: string,
  url: string,
  fetcher: FakePageFetcher,
  { memory = null, keys = noSourceKeys }: { memory?: BoardMemory | null; keys?: SourceKeys } = {},
): Promise<{ pages: BoardPage[]; records: RawRecord[] }> {
  const found = source(name);
  if (found === null) throw new Error(`no source ${name}`);
  const pages: BoardPage[] = [];
  for await (const page of found.list({ token, url, company: null }, { fetcher, renderer: null, keys, memory, deadline, clock }))
    pages.push(page);
  return { pages, records: pages.flatMap((page) => page.records) };
}

/** What a good read leaves behind for the next. */
export function remember(pages: readonly BoardPage[], mappingVersion = 1): BoardMemory {
  return {
    mappingVersion,
    pages: new Map(pages.map((page) => [page.url, { ...page, externalIds: page.records.map((record) => record.externalId) }])),
  };
}
