import type { RawRecord } from '../../domain/raw-record.ts';
import { type FetchedPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { completed } from '../details.ts';
import { type BoardRef, employer } from '../source.ts';
import { decodeHtml, readHtml } from './html.ts';
import type { fieldsOf } from './json-ld.ts';
import { postingsOn } from './postings.ts';

export type AnsweredPage = Extract<FetchedPage, { kind: 'page' }>;

/** The answer to a request that was not conditional. Throws ReadFailure when the server says "not modified" all the same. */
export function answered(page: FetchedPage): AnsweredPage {
  if (page.kind === 'page') return page;
  throw new ReadFailure('unexpected_shape', `${page.url} answered "not modified" to a plain request`);
}

/** The HTML of a page and the fields of the first posting it holds as structured data; null where it holds none. */
export function postingOn(page: AnsweredPage): { html: string; fields: ReturnType<typeof fieldsOf> | null } {
  const html = decodeHtml(page.body, page.contentType);
  return { html, fields: postingsOn(html, readHtml(html, page.url).ldJson).postings[0]?.fields ?? null };
}

/**
 * The record of a listing with what the structured data of its page says: what the listing says stays, apart from places, which the page knows in parts.
 * The identifier on such pages is the service's own, not the employer's, and is left out. Throws ReadFailure when the page holds no text.
 */
export function withPosting(
  record: RawRecord,
  fields: Partial<ReturnType<typeof fieldsOf>> | null,
  page: AnsweredPage,
  board: BoardRef,
): RawRecord {
  if (fields?.descriptionHtml === undefined)
    throw new ReadFailure('unexpected_shape', `${page.url} holds no posting with a text any more`, { page });
  const named = record.companyFrom === 'posting' ? {} : employer(fields.company, board);
  const places = fields.locations ?? record.locations;
  return {
    ...completed({ ...record, locations: undefined }, { ...fields, requisitionId: undefined, locations: undefined }),
    ...(places === undefined ? {} : { locations: places }),
    ...named,
    completeness: 'full',
  };
}
