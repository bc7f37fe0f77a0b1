import type { GoneEntry, NormalizeMessage } from '../../shared/contracts/messages/normalize.ts';
import type { Board, BoardRead, HeldBefore } from '../../shared/domain/board.ts';
import type { BoardSnapshot } from '../../shared/domain/board-snapshot.ts';
import type { BoardMemory, BoardPage, SourceTraits } from '../../shared/ports/board-reader.ts';
import { ReadFailure } from '../../shared/ports/page-fetcher.ts';
import { nextCadence } from './cadence.ts';
import { canariesMissing, chooseCanaries } from './canaries.ts';
import { type Changes, compare } from './changes.ts';
import { chunked } from './chunks.ts';
import type { CollectDeps } from './collect.ts';
import { countRead } from './count-read.ts';
import { longestDetail } from './failed-read.ts';
import { judge } from './suspicion.ts';
import { expectVolume, rememberVolume } from './volume.ts';

export interface Turn {
  board: Board;
  traits: SourceTraits;
  before: BoardSnapshot | null;
  startedAt: Date;
}

/** Ids of gone postings in one message. */
const mostGone = 1000;
/** Ids of absent postings named on the board's row. */
const mostAbsent = 1000;
/** Minutes until the next turn of a board whose texts could not all be read in this one. */
const soon = 15;

/** Reads a board and finishes its turn. Throws ReadFailure when the board could not be read or its answer cannot be believed. */
export async function readBoard({ board, traits, before, startedAt }: Turn, deps: CollectDeps): Promise<void> {
  const deadline = new Date(startedAt.getTime() + deps.budgetMilliseconds);
  const pages: BoardPage[] = [];
  for await (const page of deps.reader.read(board, memoryOf(before), deadline)) {
    // The body goes to the store at once; only the first stays in memory, in case the whole turns out suspicious.
    if (page.raw !== null && !sameValidators(page, before)) await deps.raw.keepPage(board.boardId, page.raw, startedAt);
    pages.push(pages.length === 0 ? page : { ...page, raw: null });
  }
  const changes = compare({ pages }, before, traits, startedAt);
  const anew = believe(board, pages, changes, before, startedAt);

  await hand(board, changes, startedAt, deps);
  const readAt = startedAt.toISOString();
  const listed = new Set(changes.entries.flatMap((entry) => (entry.heldAt === undefined ? [entry.externalId] : [])));
  const known = anew ? [] : volumesOf(before, board);
  const volumes = rememberVolume(known, readAt.slice(0, 10), changes.listed + changes.undecided);
  const snapshot: BoardSnapshot = {
    version: 1,
    boardId: board.boardId,
    readAt,
    mappingVersion: traits.mappingVersion,
    pages: changes.pages,
    entries: changes.entries,
    canaries: traits.listing === 'window' ? [] : chooseCanaries(before, listed, startedAt),
    volumes,
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
  const unfinished = pages.some((page) => (page.pending ?? 0) > 0);
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
    missed: missedBy(changes, pages, traits),
  };
  await deps.boards.finishRead(board.boardId, board.version, {
    lastRead,
    lastFailure: board.lastFailure ?? null,
    snapshotKey,
    expectedVolume: expectVolume(volumes),
    absent: absentOf(changes),
    seenVolume: changes.listed,
    cadenceMinutes,
    dueAt: new Date(finishedAt.getTime() + (unfinished ? Math.min(soon, cadenceMinutes) : cadenceMinutes) * 60_000).toISOString(),
    consecutiveFailures: 0,
    lastGoodReadAt: readAt,
    company: board.company ?? employerOf(pages, traits),
  });
  await countRead(board, lastRead, deps);
  deps.metrics.add('BoardsCollected');
  deps.metrics.add('PostingsFetched', changes.listed);
  deps.metrics.add('PostingsChanged', changes.added + changes.changed);
  deps.metrics.add('PostingsGone', changes.gone.length);
  deps.metrics.add('FetchMilliseconds', lastRead.milliseconds);
  deps.log.info('board read', { boardId: board.boardId, ...lastRead });
  for (const note of changes.notes) deps.log.warn('board read with a remark', { boardId: board.boardId, note });
}

/** Throws ReadFailure when an answer that looks fine cannot be believed. True when what was expected before holds no more. */
function believe(board: Board, pages: readonly BoardPage[], changes: Changes, before: BoardSnapshot | null, now: Date): boolean {
  const page = pages.find((each) => each.raw !== null)?.raw ?? undefined;
  // Half of the entries without an identity: the service has changed its shape.
  if (changes.unusable > 0 && changes.unusable > changes.listed)
    throw new ReadFailure(
      'unexpected_shape',
      `${changes.unusable} of ${changes.unusable + changes.listed} entries of ${board.url} have no identity any more: the service has changed its answer`,
      { page },
    );
  const verdict = judge(
    board,
    {
      listed: changes.listed + changes.undecided,
      held: before?.entries.length ?? 0,
      canariesMissing: canariesMissing(before, changes.vanished, now),
    },
    now,
  );
  if (verdict.kind === 'suspected') throw new ReadFailure(verdict.suspicion.reason, verdict.suspicion.detail, { page });
  return verdict.anew;
}

/** Sends everything to normalization. Runs before the pointer moves: a crash in between makes it happen again, never not at all. */
async function hand(board: Board, changes: Changes, seenAt: Date, deps: CollectDeps): Promise<void> {
  const message = (chunkKey: string | null, gone: GoneEntry[]): NormalizeMessage => ({
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

/** Volumes of the last days; of a snapshot that has none, or is lost, what the board's row remembers. */
function volumesOf(before: BoardSnapshot | null, { expectedVolume, lastGoodReadAt }: Board): BoardSnapshot['volumes'] {
  if (before !== null && before.volumes.length > 0) return before.volumes;
  return expectedVolume === null || lastGoodReadAt === null
    ? []
    : [{ day: lastGoodReadAt.slice(0, 10), most: Math.round(expectedVolume) }];
}

/** Postings that are not gone but were not held by this read, by the read that last held them; null when they are too many. */
function absentOf(changes: Changes): HeldBefore[] | null {
  const groups = new Map<string, string[]>();
  let count = 0;
  for (const { externalId, heldAt } of changes.entries) {
    if (heldAt === undefined) continue;
    groups.set(heldAt, [...(groups.get(heldAt) ?? []), externalId]);
    count += 1;
    if (count > mostAbsent) return null;
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([heldAt, externalIds]) => ({ heldAt, externalIds }));
}

/** Postings that the read knows it did not get. What a feed of the newest does not list any more was not missed. */
function missedBy(changes: Changes, pages: readonly BoardPage[], traits: SourceTraits): number {
  const total = traits.listing === 'window' ? 0 : Math.max(0, ...pages.flatMap((page) => page.total ?? []));
  const got = changes.listed + changes.duplicates + changes.undecided;
  return changes.undecided + Math.max(0, total - got);
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
