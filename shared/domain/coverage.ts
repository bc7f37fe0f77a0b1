import type { Board } from './board.ts';
import { closedServiceNames } from './closed-service.ts';

/**
 * How far a board is covered now. `unread`: the last read failed, or its turn has been put off for long; `partly`: read well, but the read
 * knows of postings it did not get; `not-yet`: no read has ended so far.
 */
export type CoverageState = 'read' | 'partly' | 'unread' | 'not-yet' | 'paused';

export interface BoardCoverage {
  board: Board;
  state: CoverageState;
  /** What happened and what comes next, in words; empty when all is well. */
  says: string;
  /** Postings that may be missing or out of date; null when nobody knows. */
  missing: number | null;
}

export interface Coverage {
  /** Boards that are to be read. */
  boards: number;
  unread: BoardCoverage[];
  partly: BoardCoverage[];
  notYet: BoardCoverage[];
  /** Postings expected of all boards. */
  expected: number;
  /** About how many of them may be missing or out of date, by the boards that tell. */
  missing: number;
}

const day = 86_400_000;
/** A turn that is put off is no gap yet: a board is as fresh as its rhythm lets it be, or a day. */
const late = (board: Board) => Math.max(day, 2 * board.cadenceMinutes * 60_000);

/** The coverage of one board. Pure. */
export function boardCoverage(board: Board): BoardCoverage {
  const { lastRead, lastGoodReadAt, waiting, expectedVolume } = board;
  const expected = expectedVolume === null ? null : Math.round(expectedVolume);
  if (board.state === 'paused') return { board, state: 'paused', says: 'paused: it is not read', missing: 0 };
  const waitsLong =
    waiting != null && (lastGoodReadAt === null || Date.parse(waiting.until) - Date.parse(lastGoodReadAt) > late(board));
  if (waitsLong && (lastRead === null || lastRead.outcome !== 'failed' || waiting.since > lastRead.at))
    return { board, state: 'unread', says: waiting.detail, missing: expected };
  if (lastRead === null) return { board, state: 'not-yet', says: 'it was not read yet', missing: null };
  if (lastRead.outcome === 'failed') return { board, state: 'unread', says: lastRead.detail, missing: expected };
  const missed = lastRead.missed ?? 0;
  return missed > 0
    ? { board, state: 'partly', says: lastRead.detail, missing: missed }
    : { board, state: 'read', says: '', missing: 0 };
}

/** The coverage of some boards together, each list in the order of the ids. Pure. */
export function coverageOf(boards: readonly Board[]): Coverage {
  const all = [...boards]
    .sort((one, other) => (one.boardId < other.boardId ? -1 : 1))
    .map(boardCoverage)
    .filter(({ state }) => state !== 'paused');
  const of = (wanted: CoverageState) => all.filter(({ state }) => state === wanted);
  return {
    boards: all.length,
    unread: of('unread'),
    partly: of('partly'),
    notYet: of('not-yet'),
    expected: Math.round(all.reduce((sum, { board }) => sum + (board.expectedVolume ?? 0), 0)),
    missing: all.reduce((sum, { missing }) => sum + (missing ?? 0), 0),
  };
}

/** How far the boards are covered, in sentences; none without boards. `today` is the reader's date (YYYY-MM-DD) in `timeZone`. Pure. */
export function coverageWords(coverage: Coverage, today: string, timeZone: string): string[] {
  const { boards, unread, partly, notYet } = coverage;
  const sentences: string[] = [];
  if (unread.length > 0) {
    const days = unread.flatMap(({ board }) => board.lastGoodReadAt ?? []).sort();
    const said = new Set(days.map((moment) => dayWords(moment, today, timeZone)));
    const [first] = said;
    const since =
      first === undefined
        ? ''
        : said.size === 1 && days.length === unread.length
          ? ` since ${first}`
          : `, the first of them since ${first}`;
    sentences.push(`${unread.length} of ${count(boards, 'board')} could not be read${since}: ${hidden(unread)}.`);
  }
  if (partly.length > 0)
    sentences.push(`${count(partly.length, 'board')} ${was(partly)} read only in part: ${about(partly)} could not be read.`);
  if (notYet.length > 0) sentences.push(`${count(notYet.length, 'board')} ${was(notYet)} not read yet.`);
  if (sentences.length === 0 && boards > 0)
    sentences.push(boards === 1 ? 'Your board was read.' : `All ${boards} boards were read.`);
  return sentences;
}

/** What boards that were not read may hide. */
function hidden(unread: readonly BoardCoverage[]): string {
  const unknown = unread.filter(({ missing }) => missing === null).length;
  if (unknown === unread.length) return 'how many postings that hides is not known';
  const rest = unknown === 0 ? '' : `, and those of ${count(unknown, 'board')} that ${unknown === 1 ? 'was' : 'were'} never read`;
  return `${about(unread)} may be missing or out of date${rest}`;
}

/** What no board covers: the services whose terms forbid programs to read them. */
export function closedWords(): string {
  const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(closedServiceNames);
  return `${names} are never read by programs: their postings come only with your own job-alert mails and what you capture.`;
}

const about = (boards: readonly BoardCoverage[]) =>
  `about ${count(
    boards.reduce((sum, { missing }) => sum + (missing ?? 0), 0),
    'posting',
  )}`;
const was = (boards: readonly BoardCoverage[]) => (boards.length === 1 ? 'was' : 'were');
const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

/** "today", "yesterday", a weekday of the last days, or a date. */
export function dayWords(moment: string, today: string, timeZone: string): string {
  const local = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(new Date(moment));
  const [date, month, year] = local({ day: '2-digit', month: '2-digit', year: 'numeric' }).split('/');
  const ago = Math.round((Date.parse(today) - Date.parse(`${year}-${month}-${date}`)) / day);
  if (ago <= 0) return 'today';
  if (ago === 1) return 'yesterday';
  if (ago <= 6) return local({ weekday: 'long' });
  return local({ day: 'numeric', month: 'long', ...(today.startsWith(`${year}-`) ? {} : { year: 'numeric' }) });
}
