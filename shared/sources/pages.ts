import type { RawRecord } from '../domain/raw-record.ts';
import type { BoardPage } from '../ports/board-reader.ts';
import type { FetchedPage } from '../ports/page-fetcher.ts';
import { type ListContext, readPageOf, unchangedPage } from './source.ts';

type Page = Extract<FetchedPage, { kind: 'page' }>;

/** What one page of a list holds. */
export interface ListPart {
  records: RawRecord[];
  /** Entries of the answer, usable or not. */
  entries: number;
  /** Entries that are understood and no postings any more. */
  left?: number;
  /** Postings that the whole list has, by the service's own count. */
  total?: number | null;
  /** Where the list goes on, for services that say so; null: nowhere. */
  next?: string | null;
  /** Whether the service says that nothing follows. */
  last?: boolean;
}

export interface Paging {
  /** The address by which page `number` (from 0) is remembered: another one for each page, and without a key. `next` is what the page before said. */
  address(number: number, next: string | null): string;
  fetch(address: string, number: number, next: string | null): Promise<FetchedPage>;
  read(page: Page): ListPart;
  mostPages: number;
  /** Entries of a full page, where that is known: a page with fewer is the last. */
  pageSize?: number;
}

/** Left over at the end of a turn for what follows the reading. */
const reserveMilliseconds = 20_000;

/**
 * Reads the newest pages of a long list, one after the other, and ends at a short page, at one that holds nothing new (a service that ignores the number of the
 * page repeats itself), at the total, at the most pages, or when the time of the turn is up. A page that fails in the middle fails the whole read.
 */
export async function* pageByPage(context: ListContext, paging: Paging): AsyncGenerator<BoardPage> {
  const seen = new Set<string>();
  let next: string | null = null;
  for (let number = 0; number < paging.mostPages; number += 1) {
    const address = paging.address(number, next);
    const page = await paging.fetch(address, number, next);
    if (page.kind === 'unchanged') {
      const known = context.memory?.pages.get(address)?.externalIds ?? [];
      yield unchangedPage(address);
      const wasLast =
        paging.pageSize === undefined
          ? !context.memory?.pages.has(paging.address(number + 1, null))
          : known.length < paging.pageSize;
      if (wasLast || known.every((id) => seen.has(id))) return;
      for (const id of known) seen.add(id);
      continue;
    }
    // What is kept and what messages name is the address without a key, whatever the page came from.
    const clean = { ...page, url: address };
    const part = paging.read(clean);
    const fresh = part.records.filter((record) => !seen.has(record.externalId) && seen.add(record.externalId));
    next = part.next ?? null;
    const total = part.total ?? null;
    const last =
      fresh.length === 0 ||
      part.entries < (paging.pageSize ?? 1) ||
      part.next === null ||
      part.last === true ||
      (total !== null && seen.size >= total);
    const timeLeft = context.deadline.getTime() - context.clock.now().getTime();
    const cut = !last && (number + 1 === paging.mostPages || timeLeft < reserveMilliseconds);
    yield readPageOf(address, clean, {
      records: fresh,
      unusable: part.entries - (part.left ?? 0) - part.records.length,
      total,
      note: cut
        ? `Only the newest ${seen.size}${total === null ? '' : ` of ${total}`} postings of this search were read; a narrower search misses none.`
        : null,
    });
    if (last || cut) return;
  }
}
