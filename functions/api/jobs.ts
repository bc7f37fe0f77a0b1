import type { FacetCounts } from '../../shared/domain/search/columns.ts';
import { parseWords, snippet } from '../../shared/domain/search/words.ts';
import type { JobStore } from '../../shared/ports/job-store.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import { notFound } from '../../shared/ports/refusal.ts';
import type { SearchIndex } from './search-index.ts';

export interface JobDeps {
  jobs: Pick<JobStore, 'get'>;
  search: Pick<SearchIndex, 'reader'>;
}

/** Nobody reads further, and each page costs what lies before it. */
const deepestOffset = 10_000;

/** Search over the open jobs, and one job in full. */
export function jobOperations({ jobs, search }: JobDeps): Pick<OperationHandlers, 'jobs.search' | 'jobs.get'> {
  return {
    'jobs.search': async ({ q, sort, cursor, limit, ...filters }) => {
      const offset = offsetOf(cursor);
      const words = q === undefined || q.trim() === '' ? null : parseWords(q);
      const opened = await search.reader();
      // A query of nothing but punctuation asks for something that no job holds.
      const unanswerable = words === null && q !== undefined && q.trim() !== '';
      const snapshot = opened && { version: opened.pointer.version, at: opened.pointer.at };
      if (!opened || unanswerable) return { items: [], next: null, total: 0, facets: noFacets, snapshot };
      const order = sort ?? (words === null ? 'newest' : 'relevance');
      const found = opened.reader.search({ words, filters, sort: order, offset, limit });
      const after = offset + found.hits.length;
      return {
        items: found.hits.map(({ card, body }) => {
          const piece = snippet(body, words?.words ?? []);
          return { ...card, snippet: piece?.text ?? null, highlights: piece?.highlights ?? [] };
        }),
        next: found.hits.length === limit && after < Math.min(found.total, deepestOffset) ? String(after) : null,
        total: found.total,
        facets: found.facets,
        snapshot,
      };
    },
    'jobs.get': async ({ jobId }) => {
      const job = await jobs.get(jobId);
      if (!job) throw notFound(`Job ${jobId}`);
      return job;
    },
  };
}

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const offset = Number(cursor);
  if (!Number.isSafeInteger(offset) || offset < 0 || offset > deepestOffset) throw new RangeError('not an offset of this search');
  return offset;
}

const noFacets: FacetCounts = {
  country: [],
  city: [],
  remote: [],
  employmentType: [],
  seniority: [],
  company: [],
  language: [],
  skills: [],
  source: [],
};
