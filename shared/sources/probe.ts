import type { BoardGlance } from '../ports/board-finder.ts';
import type { Clock } from '../ports/clock.ts';
import { type PageFetcher, ReadFailure } from '../ports/page-fetcher.ts';
import { noSourceKeys } from '../ports/source-keys.ts';
import type { BoardRef, Source } from './source.ts';

export interface ProbeTools {
  fetcher: PageFetcher;
  clock: Clock;
}

/** Requests of one look: enough for the first pages of any listing. */
const mostRequests = 3;
/** Postings after which the exact number matters to nobody. */
const enoughPostings = 10_000;
const mostTitles = 3;

/**
 * Looks at a board's listing through its source, with few requests and a short deadline, and keeps nothing. Never throws for what the service does: the
 * note says it. A look that is cut short counts what it saw.
 */
export async function probe(source: Source, board: BoardRef, deadline: Date, tools: ProbeTools): Promise<BoardGlance> {
  const titles = new Set<string>();
  const employers = new Map<string, number>();
  let seen = 0;
  let total: number | null = null;
  let failure: ReadFailure | null = null;
  const limited = few(tools.fetcher);
  try {
    const listing = source.list(board, {
      ...tools,
      fetcher: limited.fetcher,
      renderer: null,
      keys: noSourceKeys,
      memory: null,
      deadline,
    });
    for await (const { records, total: stated } of listing) {
      seen += records.length;
      total = stated ?? total;
      for (const { title, company, companyFrom } of records) {
        if (title !== undefined && titles.size < mostTitles) titles.add(title.replace(/\s+/g, ' ').trim().slice(0, 150));
        if (companyFrom === 'posting' && company !== undefined) employers.set(company, (employers.get(company) ?? 0) + 1);
      }
      if (seen >= enoughPostings) break;
    }
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    failure = error;
  }
  const cut = failure !== null || limited.spent() || seen >= enoughPostings;
  const counted = Math.max(seen, total ?? 0);
  const nothing = failure !== null && counted === 0;
  return {
    postings: nothing ? null : counted,
    atLeast: !nothing && cut && (total === null || total < seen),
    employer: [...employers].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null,
    titles: [...titles],
    note: failure === null || limited.spent() ? null : noteOf(failure),
  };
}

function noteOf(failure: ReadFailure): string {
  if (failure.reason === 'not_found')
    return `The service has no such board at the moment (${failure.message}): check the spelling of the address.`;
  return `Its postings could not be counted just now: ${failure.message}.`;
}

/** The fetcher for a few requests; then it says that the look is over. */
function few(fetcher: PageFetcher): { fetcher: PageFetcher; spent: () => boolean } {
  let left = mostRequests;
  let refused = false;
  return {
    spent: () => refused,
    fetcher: {
      async fetch(request) {
        if (left === 0) {
          refused = true;
          throw new ReadFailure('pace_used_up', 'this was only a look at the listing');
        }
        left -= 1;
        return fetcher.fetch(request);
      },
      sitemaps: (origin, pace, deadline) => fetcher.sitemaps(origin, pace, deadline),
    },
  };
}
