import type { Episode } from '../job.ts';
import type { StoredPosting } from '../job-posting.ts';
import type { PostingLife } from '../posting-life.ts';

/** A time in which a posting was there; open when `closedAt` is null. */
export interface Span {
  postingId: string;
  openedAt: string;
  closedAt: string | null;
}

/** The latest so many are kept of a job that is opened again and again. */
const remembered = 50;

/** When a posting was there, oldest first, as far as its life remembers. Pure; the same for deliveries in any order. */
export function spansOf(life: Pick<PostingLife, 'postingId' | 'firstSeenAt' | 'content' | 'former' | 'endings'>): Span[] {
  const { postingId, firstSeenAt, content, former, endings } = life;
  if (content === null || firstSeenAt === null) return [];
  const steps = [
    ...endings.map(({ seenAt, absentSince }) => ({ at: seenAt, ended: absentSince ?? seenAt })),
    ...[...former, content].map(({ seenAt }) => ({ at: seenAt, ended: null })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : Number(a.ended === null) - Number(b.ended === null)));
  const spans: Span[] = [];
  let openedAt: string | null = firstSeenAt;
  for (const { at, ended } of steps) {
    if (ended === null) openedAt ??= at;
    else if (openedAt !== null && at > firstSeenAt) {
      spans.push({ postingId, openedAt, closedAt: ended < openedAt ? openedAt : ended });
      openedAt = null;
    }
  }
  return openedAt === null ? spans : [...spans, { postingId, openedAt, closedAt: null }];
}

/** The span of a posting of which only the present state is known. */
export function spanOf({ postingId, firstSeenAt, state, goneSince, lastSeenAt }: Omit<StoredPosting, 'posting'>): Span {
  return { postingId, openedAt: firstSeenAt, closedAt: state === 'gone' ? (goneSince ?? lastSeenAt) : null };
}

/**
 * The episodes of a job, oldest first: times in which some posting of it was there. A posting that is opened when all others are closed begins a new one: a
 * repost. Depends on the set of spans only.
 */
export function episodesOf(spans: readonly Span[]): Episode[] {
  const sorted = [...spans].sort((a, b) => compareText(a.openedAt, b.openedAt) || compareText(a.postingId, b.postingId));
  const episodes: { openedAt: string; closedAt: string | null; postings: Set<string> }[] = [];
  for (const { postingId, openedAt, closedAt } of sorted) {
    const last = episodes.at(-1);
    if (!last || (last.closedAt !== null && openedAt >= last.closedAt)) {
      episodes.push({ openedAt, closedAt, postings: new Set([postingId]) });
      continue;
    }
    last.postings.add(postingId);
    if (closedAt === null || (last.closedAt !== null && closedAt > last.closedAt)) last.closedAt = closedAt;
  }
  return episodes.slice(-remembered).map(({ postings, ...rest }) => ({ ...rest, postings: [...postings].sort() }));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
