import type { CollectMessage } from '../../shared/contracts/messages/collect.ts';
import type { NormalizeMessage } from '../../shared/contracts/messages/normalize.ts';
import type { Board, BoardRead } from '../../shared/domain/board.ts';
import type { BoardSnapshot } from '../../shared/domain/board-snapshot.ts';
import type { BoardMemory, BoardPage, BoardReader, SourceTraits } from '../../shared/ports/board-reader.ts';
import type { BoardStore } from '../../shared/ports/board-store.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { CorruptItem, PermanentFailure, WriteConflict } from '../../shared/ports/errors.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import { ReadFailure } from '../../shared/ports/page-fetcher.ts';
import type { RawStore } from '../../shared/ports/raw-store.ts';
import type { StageMetrics } from '../../shared/ports/stage-metrics.ts';
import { nextCadence, retryAfterFailure } from './cadence.ts';
import { type Changes, compare } from './changes.ts';
import { chunked } from './chunks.ts';
import { expectVolume, suspectVolume } from './suspicion.ts';

export interface CollectDeps {
  boards: BoardStore;
  reader: BoardReader;
  raw: RawStore;
  normalize: MessageQueue<NormalizeMessage>;
  clock: Clock;
  /** 0 <= x < 1, for the spread of retries. */
  random: () => number;
  /** A read has to be through after this time, well before the function's own timeout. */
  budgetMilliseconds: number;
  log: Log;
  metrics: StageMetrics<'collect'>;
}

/** Ids of gone postings in one message. */
const mostGone = 1000;
/** A posting count and a note fit on the board's row; a long story does not. */
const longestDetail = 600;

/**
 * Reads one board and hands what is new, changed and gone to normalization. A failed read is recorded on the board's row and the message is done; only
 * failures of our own stores and queues are thrown, so that the message comes again. A second delivery of a turn that was read is left out; the loser of
 * two reads at once drops its pointer.
 */
export async function collect(message: CollectMessage, deps: CollectDeps): Promise<void> {
  const board = await deps.boards.get(message.boardId);
  if (board === null) throw new PermanentFailure(`board ${message.boardId} does not exist: it cannot be read`);
  const traits = deps.reader.traits(board.source);
  if (traits === null) throw new PermanentFailure(`board ${board.boardId} is of the unknown source "${board.source}"`);
  if (board.state !== 'active' && !message.requested) return;
  if (board.lastRead !== null && board.lastRead.at >= message.dueAt) {
    deps.log.info('turn was read already', { boardId: board.boardId, dueAt: message.dueAt, readAt: board.lastRead.at });
    return;
  }
  const startedAt = deps.clock.now();
  const before = await lastSnapshot(board, deps);
  try {
    await readBoard({ board, traits, before, startedAt }, deps);
  } catch (error) {
    if (error instanceof WriteConflict) {
      deps.log.info('another read of the board was faster', { boardId: board.boardId });
      return;
    }
    if (!(error instanceof ReadFailure)) throw error;
    await recordFailure(board, error, startedAt, deps);
  }
}

interface Turn {
  board: Board;
  traits: SourceTraits;
  before: BoardSnapshot | null;
  startedAt: Date;
}

async function readBoard({ board, traits, before, startedAt }: Turn, deps: CollectDeps): Promise<void> {
  const deadline = new Date(startedAt.getTime() + deps.budgetMilliseconds);
  const pages: BoardPage[] = [];
  for await (const page of deps.reader.read(board, memoryOf(before), deadline)) {
    // The body goes to the store at once; only the first stays in memory, in case the whole turns out suspicious.
    if (page.raw !== null && !sameValidators(page, before)) await deps.raw.keepPage(board.boardId, page.raw, startedAt);
    pages.push(pages.length === 0 ? page : { ...page, raw: null });
  }
  const changes = compare({ pages }, before, traits, startedAt);
  refuseSuspicious(board, pages, changes, before, startedAt);

  await hand(board, changes, startedAt, deps);
  const snapshot: BoardSnapshot = {
    version: 1,
    boardId: board.boardId,
    readAt: startedAt.toISOString(),
    mappingVersion: traits.mappingVersion,
    pages: changes.pages,
    entries: changes.entries,
  };
  const moved = changes.added + changes.changed + changes.gone.length + changes.missing > 0;
  const snapshotKey = await deps.raw.putSnapshot(board.boardId, board.version + 1, snapshot);
  const finishedAt = deps.clock.now();
  const cadenceMinutes = nextCadence({
    cadenceMinutes: board.cadenceMinutes,
    minimumMinutes: traits.minimumCadenceMinutes,
    changes: before === null ? 0 : changes.added + changes.changed + changes.gone.length,
    minutesSinceGoodRead:
      board.lastGoodReadAt === null ? null : (startedAt.getTime() - Date.parse(board.lastGoodReadAt)) / 60_000,
  });
  const lastRead: BoardRead = {
    at: finishedAt.toISOString(),
    outcome: moved || before === null ? 'ok' : 'unchanged',
    reason: null,
    detail: describe(changes, pages),
    fetched: changes.listed,
    added: changes.added,
    changed: changes.changed,
    gone: changes.gone.length,
    missing: changes.missing,
    milliseconds: finishedAt.getTime() - startedAt.getTime(),
  };
  await deps.boards.finishRead(board.boardId, board.version, {
    lastRead,
    snapshotKey,
    expectedVolume: expectVolume(board.expectedVolume, changes.listed),
    cadenceMinutes,
    dueAt: after(finishedAt, cadenceMinutes),
    consecutiveFailures: 0,
    lastGoodReadAt: startedAt.toISOString(),
    company: board.company ?? employerOf(pages, traits),
  });
  deps.metrics.add('BoardsCollected');
  deps.metrics.add('PostingsFetched', changes.listed);
  deps.metrics.add('PostingsChanged', changes.added + changes.changed);
  deps.metrics.add('PostingsGone', changes.gone.length);
  deps.metrics.add('FetchMilliseconds', lastRead.milliseconds);
  deps.log.info('board read', { boardId: board.boardId, ...lastRead });
  for (const note of changes.notes) deps.log.warn('board read with a remark', { boardId: board.boardId, note });
}

/** Throws ReadFailure when an answer that looks fine cannot be believed. */
function refuseSuspicious(
  board: Board,
  pages: readonly BoardPage[],
  changes: Changes,
  before: BoardSnapshot | null,
  now: Date,
): void {
  const page = pages.find((each) => each.raw !== null)?.raw ?? undefined;
  // Half of the entries without an identity: the service has changed its shape.
  if (changes.unusable > 0 && changes.unusable > changes.listed)
    throw new ReadFailure(
      'unexpected_shape',
      `${changes.unusable} of ${changes.unusable + changes.listed} entries of ${board.url} have no identity any more: the service has changed its answer`,
      { page },
    );
  const suspicion = suspectVolume(board, changes.listed + changes.undecided, before?.entries.length ?? 0, now);
  if (suspicion) throw new ReadFailure(suspicion.reason, suspicion.detail, { page });
}

/** Sends everything to normalization. Runs before the pointer moves: a crash in between makes it happen again, never not at all. */
async function hand(board: Board, changes: Changes, seenAt: Date, deps: CollectDeps): Promise<void> {
  const message = (chunkKey: string | null, gone: string[]): NormalizeMessage => ({
    version: 1,
    boardId: board.boardId,
    seenAt: seenAt.toISOString(),
    sample: board.sample,
    chunkKey,
    gone,
  });
  const messages: NormalizeMessage[] = [];
  for (const chunk of chunked(changes.records)) messages.push(message(await deps.raw.putChunk(board.boardId, chunk), []));
  for (let start = 0; start < changes.gone.length; start += mostGone)
    messages.push(message(null, changes.gone.slice(start, start + mostGone)));
  if (messages.length > 0) await deps.normalize.send(messages);
}

async function recordFailure(board: Board, failure: ReadFailure, startedAt: Date, deps: CollectDeps): Promise<void> {
  const now = deps.clock.now();
  if (failure.page !== null) await deps.raw.quarantine(board.boardId, failure.page, failure.reason, startedAt);
  // An open breaker and our own pace say nothing about this board.
  const ours = failure.reason === 'breaker_open';
  const consecutiveFailures = board.consecutiveFailures + (ours ? 0 : 1);
  const wait = after(now, retryAfterFailure(Math.max(1, consecutiveFailures), deps.random()));
  const spread = new Date((failure.retryAt?.getTime() ?? 0) + deps.random() * 60_000).toISOString();
  const dueAt = ours ? spread : failure.retryAt !== null && spread > wait ? spread : wait;
  const lastRead: BoardRead = {
    at: now.toISOString(),
    outcome: 'failed',
    reason: failure.reason,
    detail: `${failure.message}. It is tried again at ${dueAt}; its postings stay.`.slice(0, longestDetail),
    fetched: 0,
    added: 0,
    changed: 0,
    gone: 0,
    missing: 0,
    milliseconds: now.getTime() - startedAt.getTime(),
  };
  try {
    await deps.boards.finishRead(board.boardId, board.version, {
      lastRead,
      snapshotKey: board.snapshotKey,
      expectedVolume: board.expectedVolume,
      cadenceMinutes: board.cadenceMinutes,
      dueAt,
      consecutiveFailures,
      lastGoodReadAt: board.lastGoodReadAt,
      company: board.company,
    });
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
    deps.log.info('another read of the board was faster', { boardId: board.boardId });
    return;
  }
  deps.metrics.add('BoardsFailed');
  deps.metrics.add('FetchMilliseconds', lastRead.milliseconds);
  deps.log.warn('board not read', { boardId: board.boardId, reason: failure.reason, detail: failure.message, dueAt });
}

/** The snapshot the board's row points to. One that is lost or broken is as good as none: everything is handed on again, which is harmless. */
async function lastSnapshot(board: Board, deps: CollectDeps): Promise<BoardSnapshot | null> {
  if (board.snapshotKey === null) return null;
  try {
    return await deps.raw.readSnapshot(board.snapshotKey);
  } catch (error) {
    if (!(error instanceof PermanentFailure) && !(error instanceof CorruptItem)) throw error;
    deps.log.error('the snapshot of the board cannot be read: the whole board is handed on again', {
      boardId: board.boardId,
      snapshotKey: board.snapshotKey,
      reason: error.message,
    });
    return null;
  }
}

function memoryOf(snapshot: BoardSnapshot | null): BoardMemory | null {
  return snapshot && { mappingVersion: snapshot.mappingVersion, pages: new Map(snapshot.pages.map((page) => [page.url, page])) };
}

/** Whether the page is the very one that was kept last time, by the server's own mark. */
function sameValidators(page: BoardPage, before: BoardSnapshot | null): boolean {
  const last = before?.pages.find((each) => each.url === page.url)?.validators;
  return last?.etag != null && last.etag === page.validators.etag;
}

/** The employer of a board of one employer, if its postings agree on a name. */
function employerOf(pages: readonly BoardPage[], traits: SourceTraits): string | null {
  if (!traits.singleEmployer) return null;
  const counts = new Map<string, number>();
  let stated = 0;
  for (const page of pages)
    for (const record of page.records) {
      if (record.company === undefined || record.companyFrom !== 'posting') continue;
      stated += 1;
      counts.set(record.company, (counts.get(record.company) ?? 0) + 1);
    }
  const best = [...counts].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))[0];
  return best !== undefined && best[1] > stated / 2 ? best[0] : null;
}

function describe(changes: Changes, pages: readonly BoardPage[]): string {
  const kept = pages.filter((page) => page.outcome === 'kept').length;
  const parts = [
    `${changes.listed} postings: ${changes.added} new, ${changes.changed} changed, ${changes.gone.length} gone, ${changes.missing} missing for the first time.`,
    changes.unusable > 0 ? `${changes.unusable} entries had no id and were left out.` : '',
    changes.duplicates > 0 ? `${changes.duplicates} were listed twice.` : '',
    kept > 0 ? `${kept} pages could not be read this time; what is known from them stays.` : '',
    ...changes.notes,
  ];
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, longestDetail);
}

function after(moment: Date, minutes: number): string {
  return new Date(moment.getTime() + minutes * 60_000).toISOString();
}
