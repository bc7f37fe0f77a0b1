import { createHash } from 'node:crypto';
import type { RawRecord } from '../domain/raw-record.ts';
import type { BoardPage } from '../ports/board-reader.ts';
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
  /** Postings read in full in one turn at most. */
  mostPerTurn?: number;
}

const mostPerTurn = 250;
/** Left over at the end of a turn for what follows the reading. */
const reserveMilliseconds = 15_000;
/** A listing does not always tell that a text changed: each is read again after this many days. */
const rereadDays = 14;
/** Failures in a row after which the service is left alone for this turn. */
const patience = 4;
/** After one of these nothing more is asked for in this turn. */
const endOfTurn: ReadonlySet<string> = new Set([
  'rate_limited',
  'captcha',
  'breaker_open',
  'pace_used_up',
  'quota_used_up',
  'forbidden',
  'robots_disallowed',
  'key_refused',
]);

/**
 * Reads the full postings behind a listing, one page each, politely over several turns: only what is new or changed is asked for, what the turn has no time
 * for is given as the listing tells it and counted as pending. A posting that is listed is never lost: a failed detail leaves what is known of it.
 */
export async function* withDetails(
  listing: readonly Listed[],
  context: ListContext,
  reading: DetailReading,
): AsyncGenerator<BoardPage> {
  let asked = 0;
  let failures = 0;
  let pending = 0;
  let stopped: string | null = null;
  const most = reading.mostPerTurn ?? mostPerTurn;
  for (const listed of listing) {
    const mark = markOf(listed, context.clock.now());
    const remembered = context.memory?.pages.get(listed.detailUrl);
    if (remembered?.changedAt === mark) {
      yield { ...unchangedPage(listed.detailUrl), changedAt: mark };
      continue;
    }
    const timeLeft = context.deadline.getTime() - context.clock.now().getTime();
    if (stopped === null && asked >= most) stopped = `${most} postings were read in full in this turn`;
    if (stopped === null && timeLeft <= reserveMilliseconds) stopped = 'the time of this turn was used up';
    if (stopped === null) {
      asked += 1;
      try {
        const page = await reading.fetch(listed);
        failures = 0;
        if (page.kind === 'unchanged') yield { ...unchangedPage(listed.detailUrl), changedAt: mark };
        else
          yield readPageOf(listed.detailUrl, page, {
            records: [reading.read(page, listed)],
            changedAt: mark,
          });
        continue;
      } catch (error) {
        if (!(error instanceof ReadFailure)) throw error;
        failures += 1;
        if (error.status === 404 || error.status === 410) {
          // Listed a moment ago and gone now: the page of the posting is the truth.
          yield { ...unchangedPage(listed.detailUrl), outcome: 'gone' };
          failures = 0;
          continue;
        }
        if (endOfTurn.has(error.reason) || failures >= patience) stopped = error.message;
      }
    }
    pending += 1;
    // What is remembered stays as it is (its mark, too, so that it is asked for again); what is new is given as the listing tells it.
    yield remembered !== undefined && remembered.externalIds.length > 0
      ? unchangedPage(listed.detailUrl)
      : {
          url: listed.detailUrl,
          outcome: 'read',
          raw: null,
          validators: noValidators,
          changedAt: null,
          records: [listed.record],
          unusable: 0,
          total: null,
          note: null,
        };
  }
  if (pending > 0)
    yield {
      url: 'about:pending',
      outcome: 'kept',
      raw: null,
      validators: noValidators,
      changedAt: null,
      records: [],
      unusable: 0,
      total: null,
      note: `The full text of ${pending} postings follows in a later turn${stopped === null ? '' : ` (${stopped})`}.`,
      pending,
    };
}

/** Changes with the entry of the listing, and once in a while by itself, at another time for each posting. */
function markOf({ record, changesWith }: Listed, now: Date): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([record.externalId, changesWith]) ?? '')
    .digest();
  const period = Math.floor((now.getTime() / 86_400_000 + (hash.readUInt8(0) % rereadDays)) / rereadDays);
  return `${hash.toString('hex').slice(0, 24)}.${period}`;
}
