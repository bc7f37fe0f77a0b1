import type { Board } from '../board.ts';
import { type BoardCoverage, coverageOf, coverageWords } from '../coverage.ts';
import type { DigestRecord } from '../digest.ts';
import type { JobDocument } from '../document.ts';
import type { Job } from '../job.ts';
import { mailCoverage, mailCoverageWords } from '../mail-coverage.ts';
import type { Match, MatchReason } from '../match.ts';
import type { Profile } from '../profile.ts';
import type { ReceivedMail } from '../received-mail.ts';
import type { Salary } from '../salary.ts';

/** A job of a digest, as the mail shows it. */
export interface DigestJob {
  match: Match;
  /** Places as the posting words them, and its pay; null when it tells neither. */
  place: string | null;
  pay: string | null;
  reasons: MatchReason[];
  documents: JobDocument[];
}

/** A board that was not read, or only in part, and what that may hide. */
export interface UnreachedBoard {
  board: string;
  detail: string;
  /** Postings that may be missing or out of date; null when nobody knows. */
  expected: number | null;
  sample: boolean;
}

/** Everything a digest says, without any format. */
export interface DigestContent {
  period: string;
  jobs: DigestJob[];
  /** New matches that reach the candidate's line but did not fit. */
  more: number;
  changed: Match[];
  closed: Match[];
  /** Documents that became ready for jobs that are not in the list above. */
  documents: { document: JobDocument; title: string; company: string }[];
  unreached: UnreachedBoard[];
  /** Boards that were read only in part. */
  partly: UnreachedBoard[];
  /** How far the candidate's boards are covered, and what their mails did not give, in sentences. */
  coverage: string[];
  /** Whether the boards alone are reason enough to write: one of them failed first after the last digest. */
  unreachedIsNews: boolean;
  sample: boolean;
}

interface Listing<T> {
  items: T[];
  next: string | null;
}

/** What a digest is gathered from: the reading sides of the stores. */
export interface DigestSources {
  digests: { recent(userId: string, period: string, limit: number): Promise<DigestRecord[]> };
  matches: {
    best(userId: string, minScore: number, cursor: string | null, limit: number): Promise<Listing<Match>>;
    getMany(pairs: readonly { userId: string; jobId: string }[]): Promise<Match[]>;
  };
  jobs: { getMany(jobIds: readonly string[]): Promise<Job[]> };
  documents: {
    list(userId: string, jobId: string | null, cursor: string | null, limit: number): Promise<Listing<JobDocument>>;
  };
  followed: { list(userId: string, cursor: string | null, limit: number): Promise<Listing<{ boardId: string }>> };
  boards: { getMany(boardIds: readonly string[]): Promise<Board[]> };
  mailbox: { list(userId: string, cursor: string | null, limit: number): Promise<Listing<ReceivedMail>> };
}

/** Digests looked back upon, for what was told already. */
const memory = 30;
/** Most matches, documents and boards looked through for one digest. */
const maxListed = 1000;
/** A match is found at the moment its job was read, a little before it is stored: the last digest may have missed it. */
const overlapMilliseconds = 10 * 60_000;
/** Changes, closings and boards beyond this are counted only by the lists of the application. */
const maxNotes = 20;

/**
 * Gathers the digest of a period: matches found since the last digest (all, when there was none) from the candidate's line on, best
 * first; what became of jobs told before; documents that are ready; boards the candidate follows that could not be read.
 */
export async function gatherDigest(profile: Profile, period: string, sources: DigestSources): Promise<DigestContent> {
  const { userId } = profile;
  const past = (await sources.digests.recent(userId, period, memory)).filter((record) => record.state !== 'failed');
  const last = past.find((record) => record.state === 'sent' || record.state === 'empty');
  const told = new Set(past.flatMap((record) => record.jobIds));
  const since = last ? new Date(Date.parse(last.claimedAt) - overlapMilliseconds).toISOString() : '';

  const [best, documents, followed, toldMatches, mails] = await Promise.all([
    all((cursor) => sources.matches.best(userId, profile.digest.minScore, cursor, 100)),
    all((cursor) => sources.documents.list(userId, null, cursor, 100)),
    all((cursor) => sources.followed.list(userId, cursor, 100)),
    sources.matches.getMany([...told].map((jobId) => ({ userId, jobId }))),
    mailCoverage((cursor) => sources.mailbox.list(userId, cursor, 100), period),
  ]);
  const fresh = best.filter((match) => match.foundAt >= since && !told.has(match.jobId)).sort(byScore);
  const shown = fresh.slice(0, profile.digest.maxJobs);
  const ready = documents.filter((document) => document.state === 'ready');
  const shownIds = new Set(shown.map((match) => match.jobId));
  const lateDocuments = ready.filter((document) => !shownIds.has(document.jobId) && last && document.updatedAt > last.claimedAt);
  const jobs = new Map(
    (await sources.jobs.getMany([...shownIds, ...lateDocuments.map((document) => document.jobId)])).map((job) => [
      job.jobId,
      job,
    ]),
  );
  const news = (at: string | null) => last !== undefined && at !== null && at > last.claimedAt;
  const coverage = coverageOf(await sources.boards.getMany(followed.map(({ boardId }) => boardId)));
  return {
    period,
    jobs: shown.map((match) => toDigestJob(match, jobs.get(match.jobId), ready)),
    more: fresh.length - shown.length,
    changed: toldMatches
      .filter((match) => match.state === 'new' && news(match.changedAt))
      .sort(byScore)
      .slice(0, maxNotes),
    // `matchedAt` of a closed match is the moment at which its closing was noticed.
    closed: toldMatches
      .filter((match) => match.state === 'closed' && news(match.matchedAt))
      .sort(byScore)
      .slice(0, maxNotes),
    documents: lateDocuments.slice(0, maxNotes).map((document) => {
      const job = jobs.get(document.jobId);
      return { document, title: job?.title ?? 'a job that is gone', company: job?.company ?? '' };
    }),
    unreached: coverage.unread.slice(0, maxNotes).map(toUnreached),
    partly: coverage.partly.slice(0, maxNotes).map(toUnreached),
    coverage: [...coverageWords(coverage, period, profile.digest.timeZone), ...mailCoverageWords(mails)],
    unreachedIsNews: coverage.unread.some(
      ({ board }) => !last || board.lastGoodReadAt === null || board.lastGoodReadAt >= last.claimedAt,
    ),
    sample: profile.sample || shown.some((match) => match.sample),
  };
}

/** Whether there is anything to write about. */
export function isWorthSending(content: DigestContent): boolean {
  const { jobs, changed, closed, documents, unreachedIsNews } = content;
  return jobs.length + changed.length + closed.length + documents.length > 0 || unreachedIsNews;
}

function toUnreached({ board, says, missing }: BoardCoverage): UnreachedBoard {
  return { board: board.company ?? board.boardId, detail: says, expected: missing, sample: board.sample };
}

function toDigestJob(match: Match, job: Job | undefined, ready: readonly JobDocument[]): DigestJob {
  const places = job?.locations.map((place) => place.text).filter((text) => text.trim() !== '') ?? [];
  const remote = job?.remote ? { remote: 'remote', hybrid: 'hybrid', onsite: 'on site' }[job.remote] : null;
  const where = [...new Set(places)].slice(0, 3).join(' · ') + (places.length > 3 ? ` and ${places.length - 3} more` : '');
  return {
    match,
    place: [where, remote].filter(Boolean).join(', ') || null,
    pay: job?.salary ? payText(job.salary) : null,
    reasons: bestReasons(match),
    documents: ready
      .filter((document) => document.jobId === match.jobId)
      .sort((one, other) => kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind)),
  };
}

const kindOrder: readonly JobDocument['kind'][] = ['resume', 'cover-letter'];

/** Pay in one way of writing when its numbers are known; otherwise in the words of the posting. */
function payText({ min, max, currency, period, text }: Salary): string {
  if (currency === null || (min === null && max === null)) return text;
  const amount = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 2 });
  const range =
    min !== null && max !== null
      ? min === max
        ? amount(min)
        : `${amount(min)} to ${amount(max)}`
      : min !== null
        ? `from ${amount(min)}`
        : `up to ${amount(max ?? 0)}`;
  return `${range} ${currency}${period === null ? '' : ` ${period === 'hour' ? 'an' : 'a'} ${period}`}`;
}

/** The reasons that weigh most: what is met first, and one thing that is not. */
function bestReasons(match: Match): MatchReason[] {
  const parts = match.parts.toSorted((one, other) => other.weight * other.value - one.weight * one.value);
  const met = parts.flatMap((part) => part.reasons.filter((reason) => reason.met && reason.skill === undefined).slice(0, 2));
  const missing = match.parts
    .filter((part) => part.weight > 0)
    .flatMap((part) => part.reasons.filter((reason) => !reason.met && reason.skill === undefined))
    .slice(0, 1);
  return [...met.slice(0, 4), ...missing];
}

function byScore(one: Match, other: Match): number {
  return other.score - one.score || (one.jobId < other.jobId ? -1 : 1);
}

async function all<T>(read: (cursor: string | null) => Promise<Listing<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Listing<T> = await read(cursor);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && items.length < maxListed);
  return items;
}
