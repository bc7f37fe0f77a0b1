import { dueDigest } from '../../shared/domain/digest/local-time.ts';
import { type DocumentKind, documentId, type JobDocument } from '../../shared/domain/document.ts';
import type { Match } from '../../shared/domain/match.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import type { BudgetStore } from '../../shared/ports/budget-store.ts';
import type { DocumentStore } from '../../shared/ports/document-store.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { MatchStore } from '../../shared/ports/match-store.ts';
import type { ProfileStore } from '../../shared/ports/profile-store.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';

export interface ShortlistDeps {
  profiles: ProfileStore;
  matches: MatchStore;
  documents: DocumentStore;
  budgets: BudgetStore;
  metrics: StageMetrics<'shortlist'>;
  log: Log;
}

/** The digests go out this long after the shortlist: time to write and render. */
const leadMilliseconds = 15 * 60_000;

/** Documents prepared unasked for one candidate in a calendar month (UTC): three jobs a day with two documents each, and some room. */
export const documentsPerMonth = 200;

/** Matches looked through for jobs without documents. */
const maxMatches = 300;

const kinds = ['resume', 'cover-letter'] as const satisfies readonly DocumentKind[];

/** Requests documents for the best matches of every candidate whose digest comes next. One candidate's failure does not stop the others. */
export async function shortlist(time: Date, deps: ShortlistDeps): Promise<void> {
  const next = new Date(time.getTime() + leadMilliseconds);
  const due = (await deps.profiles.active()).filter(
    ({ digest }) => digest.enabled && dueDigest(next, digest.hour, digest.timeZone) !== null,
  );
  const failures: unknown[] = [];
  let requested = 0;
  for (const profile of due) {
    try {
      requested += await shortlistOne(profile, time, deps);
    } catch (error) {
      failures.push(error);
    }
  }
  deps.metrics.add('DocumentsRequested', requested);
  deps.log.info('documents requested', { candidates: due.length, documents: requested, failed: failures.length });
  if (failures.length > 0)
    throw new AggregateError(failures, `the shortlist failed for ${failures.length} of ${due.length} candidates`);
}

/**
 * Up to `documentsPerDigest` jobs, best first, equal scores by job id. A job is passed over when all its documents were asked for
 * before, but counts when that was this very run (same `time`): a repeat asks for nothing more.
 */
async function shortlistOne(profile: Profile, time: Date, deps: ShortlistDeps): Promise<number> {
  const { documentsFrom, documentsPerDigest } = profile.preferences;
  const requestedAt = time.toISOString();
  let taken = 0;
  let requested = 0;
  for (const match of await candidates(profile.userId, documentsFrom, deps.matches)) {
    if (taken === documentsPerDigest) break;
    const drafts = kinds.map((kind) => draft(match, kind, requestedAt));
    const stored = await Promise.all(drafts.map((each) => deps.documents.get(each.userId, each.documentId)));
    const missing = drafts.filter((_, position) => stored[position] === null);
    const takenBefore = stored.some((each) => each?.requestedBy === 'shortlist' && each.requestedAt === requestedAt);
    if (missing.length === 0) {
      if (takenBefore) taken += 1;
      continue;
    }
    const month = requestedAt.slice(0, 7);
    if (!(await deps.budgets.reserve(profile.userId, 'documents', month, missing.length, documentsPerMonth))) {
      deps.log.warn('the monthly budget of documents is used up', { month, limit: documentsPerMonth });
      break;
    }
    let written = 0;
    for (const each of missing) {
      const answer = await deps.documents.request(each, false);
      if (answer.requestedAt === requestedAt && answer.requestedBy === 'shortlist') written += 1;
    }
    // Somebody else asked for the same document meanwhile: that one is not ours to pay.
    if (written < missing.length) await deps.budgets.settle(profile.userId, 'documents', month, missing.length, written);
    taken += 1;
    requested += written;
  }
  return requested;
}

async function candidates(userId: string, minScore: number, matches: MatchStore): Promise<Match[]> {
  const found: Match[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<MatchStore['best']>> = await matches.best(userId, minScore, cursor, 100);
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && found.length < maxMatches);
  return found.sort((one, other) => other.score - one.score || (one.jobId < other.jobId ? -1 : 1));
}

function draft({ userId, jobId }: Match, kind: DocumentKind, requestedAt: string): JobDocument {
  return {
    documentId: documentId(userId, jobId, kind),
    userId,
    jobId,
    kind,
    state: 'requested',
    requestedAt,
    requestedBy: 'shortlist',
    writer: null,
    note: null,
    contentKey: null,
    files: [],
    failure: null,
    updatedAt: requestedAt,
  };
}
