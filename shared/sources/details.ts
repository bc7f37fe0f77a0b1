import { createHash } from 'node:crypto';
import type { FailureReason } from '../domain/board.ts';
import type { RawRecord } from '../domain/raw-record.ts';
import type { BoardPage, RememberedPage } from '../ports/board-reader.ts';
import { type FetchedPage, ReadFailure } from '../ports/page-fetcher.ts';
import { type ListContext, noValidators, readPageOf, unchangedPage } from './source.ts';

/** A posting as a listing without texts tells it; its text lies at an address of its own. */
export interface Listed {
  /** Where the full posting is asked for. */
  detailUrl: string;
  /** Everything the listing says of it. */
  record: RawRecord;
  /** What of the listing's entry changes when the posting does: the entry itself, or its own time of change. */
  changesWith: unknown;
}

export interface DetailReading {
  fetch(listed: Listed): Promise<FetchedPage>;
  /** The full record. Throws ReadFailure when the answer has another shape. */
  read(page: Extract<FetchedPage, { kind: 'page' }>, listed: Listed): RawRecord;
  /** Postings asked for in one turn at most. */
  mostPerTurn?: number;
  /** True where the listing also names what is closed (a sitemap): there a page that answers 404 or 410 says that its posting is no more, unless most do. */
  namesClosed?: boolean;
}

const mostPerTurn = 250;
/** Left over at the end of a turn for what follows the reading. */
const reserveMilliseconds = 15_000;
/** A listing does not always tell that a text changed: each is read again after about that many days. */
const rereadDays = 14;
const dayMinutes = 24 * 60;
/** What failed for its own sake is not tried again before. */
const retryMinutes = 3 * 60;
/** Failures in a row after which the service is left alone for this turn. */
const patience = 4;
/** These say nothing about the posting that was asked for, which stays first in line, and end the turn. */
const notThePosting: ReadonlySet<FailureReason> = new Set([
  'rate_limited',
  'captcha',
  'login_page',
  'breaker_open',
  'pace_used_up',
  'quota_used_up',
  'key_refused',
]);
/** After one of these nothing more is asked for in this turn. */
const endOfTurn: ReadonlySet<FailureReason> = new Set([...notThePosting, 'forbidden']);

/** What is remembered of a posting's last asking; travels in `changedAt` of its page. */
interface Mark {
  /** Of the listing's entry as it was then. */
  hash: string;
  /** Whether the text is known, is that of an earlier entry (or was not read when it was due), is missing, or the posting is closed although it is named. */
  text: 'known' | 'outdated' | 'missing' | 'closed';
  /** Minutes since 1970. */
  askedAt: number;
}

interface Turn extends Listed {
  hash: string;
  mark: Mark | null;
}

/**
 * Reads the full postings behind a listing, one page each, politely over several turns. First comes what has no text and was never asked for, then what
 * changed, then in the order of their last asking what failed and what was not read for two weeks: so nothing that fails for ever keeps the rest from its turn.
 * What the turn has no time for is given as the listing tells it and counted as pending.
 *
 * A posting that is listed is never lost: the listing says what is open. A page that answers 404 behind it has moved, or is gone and leaves the listing soon.
 * Every posting of the listing must have an address of its own.
 */
export async function* withDetails(
  listing: readonly Listed[],
  context: ListContext,
  reading: DetailReading,
): AsyncGenerator<BoardPage> {
  const minute = () => Math.floor(context.clock.now().getTime() / 60_000);
  const turns = listing.map((listed): Turn => {
    const remembered = context.memory?.pages.get(listed.detailUrl);
    return { ...listed, hash: hashOf(listed), mark: remembered === undefined ? null : markOf(remembered) };
  });
  const due = inOrder(turns, minute());
  const asking = new Set(due);
  for (const turn of turns) if (!asking.has(turn)) yield asListed(turn, null);

  let asked = 0;
  let failures = 0;
  let pending = 0;
  let answered = 0;
  let absent = 0;
  const missing: Turn[] = [];
  let stopped: string | null = null;
  const most = reading.mostPerTurn ?? mostPerTurn;
  for (const turn of due) {
    const timeLeft = context.deadline.getTime() - context.clock.now().getTime();
    if (stopped === null && asked >= most) stopped = `${most} postings were read in full in this turn`;
    if (stopped === null && timeLeft <= reserveMilliseconds) stopped = 'the time of this turn was used up';
    let tried = false;
    if (stopped === null) {
      asked += 1;
      try {
        const page = await reading.fetch(turn);
        const known = written({ hash: turn.hash, text: 'known', askedAt: minute() });
        if (page.kind === 'unchanged') yield { ...unchangedPage(turn.detailUrl), changedAt: known };
        else yield readPageOf(turn.detailUrl, page, { records: [reading.read(page, turn)], changedAt: known });
        failures = 0;
        answered += 1;
        continue;
      } catch (error) {
        if (!(error instanceof ReadFailure)) throw error;
        if (error.status === 404 || error.status === 410) {
          if (reading.namesClosed === true) {
            failures = 0;
            missing.push(turn);
            continue;
          }
          absent += 1;
        }
        tried = !notThePosting.has(error.reason);
        failures += 1;
        if (endOfTurn.has(error.reason) || failures >= patience) stopped = error.message;
      }
    }
    // What failed for its own sake is not hurried after: it comes again in its order.
    if (!tried && isHurried(turn)) pending += 1;
    yield asListed(turn, tried ? minute() : null);
  }

  // When most pages say so, the site has moved them, and its list is believed.
  const believed = missing.length <= answered;
  for (const turn of missing) yield believed || turn.mark?.text === 'closed' ? closed(turn, minute()) : asListed(turn, minute());

  const notes = [
    pending > 0 ? `The full text of ${pending} postings follows in a later turn${stopped === null ? '' : ` (${stopped})`}.` : '',
    pending === 0 && stopped !== null ? `Not every text was read again in this turn (${stopped}).` : '',
    absent > 0 ? `${absent} postings are listed although their pages say that they do not exist: they are kept.` : '',
  ].filter((note) => note !== '');
  if (notes.length > 0) yield { ...unchangedPage('about:pending'), note: notes.join(' '), pending };
}

/** A record as the listing tells it, with what it leaves unsaid taken from `more`. */
export function completed(record: RawRecord, more: Partial<RawRecord>): RawRecord {
  const said = Object.entries(record).filter(([, value]) => value !== undefined);
  return { ...record, ...more, ...Object.fromEntries(said) };
}

/** Those to be asked for, in the order of their claim: without text and never tried, changed, then by the time of their last asking. */
function inOrder(turns: readonly Turn[], now: number): Turn[] {
  const rank = (turn: Turn) => (turn.mark === null ? 0 : isHurried(turn) ? 1 : 2);
  return turns
    .filter((turn) => isHurried(turn) || (turn.mark !== null && isDue(turn.mark, now)))
    .map((turn) => ({ turn, rank: rank(turn), askedAt: turn.mark?.askedAt ?? 0 }))
    .sort((a, b) => a.rank - b.rank || (a.rank === 2 ? a.askedAt - b.askedAt : 0))
    .map(({ turn }) => turn);
}

/** New, or its entry in the listing is another than when it was last asked for. */
function isHurried({ mark, hash }: Turn): boolean {
  return mark === null || mark.hash !== hash;
}

/** A text that is known, after ten to eighteen days, another number for each posting, so that not all of a board come due on one day; else after some hours. */
function isDue({ hash, text, askedAt }: Mark, now: number): boolean {
  const spread = Number.parseInt(hash.slice(0, 2), 16) / 255;
  return now - askedAt >= (text === 'known' || text === 'closed' ? rereadDays * dayMinutes * (0.7 + 0.6 * spread) : retryMinutes);
}

/** What is known of a posting whose page was not read: its text of an earlier turn, else what the listing says. With `askedAt` it has been tried. */
function asListed({ mark, hash, detailUrl, record }: Turn, askedAt: number | null): BoardPage {
  const has = mark !== null && mark.text !== 'missing';
  const now = askedAt === null ? mark : { hash, text: has ? ('outdated' as const) : ('missing' as const), askedAt };
  const page: BoardPage = { ...unchangedPage(detailUrl), changedAt: now === null ? null : written(now) };
  return has ? page : { ...page, outcome: 'read', validators: noValidators, records: [record] };
}

/** Nothing is listed under that address any more; remembered, so that it is not asked for every time. */
function closed({ hash, detailUrl }: Turn, askedAt: number): BoardPage {
  const changedAt = written({ hash, text: 'closed', askedAt });
  return { ...unchangedPage(detailUrl), outcome: 'read', validators: noValidators, records: [], changedAt };
}

function hashOf({ record, changesWith }: Listed): string {
  return createHash('sha256')
    .update(JSON.stringify([record.externalId, changesWith]) ?? '')
    .digest('hex')
    .slice(0, 24);
}

function written({ hash, text, askedAt }: Mark): string {
  return `${hash}.${text}.${askedAt}`;
}

/** The mark of a page, or null for one that was never asked for. */
function markOf({ changedAt, externalIds }: RememberedPage): Mark | null {
  const [, hash, text, askedAt] = /^([0-9a-f]{24})\.(known|outdated|missing|closed)\.(\d{1,12})$/.exec(changedAt ?? '') ?? [];
  if (hash === undefined || askedAt === undefined || (externalIds.length === 0 && text !== 'closed')) return null;
  return {
    hash,
    text: text === 'known' || text === 'outdated' || text === 'closed' ? text : 'missing',
    askedAt: Number(askedAt),
  };
}
