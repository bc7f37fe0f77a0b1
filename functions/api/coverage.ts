import type { BoardCheckView, CoverageView } from '../../shared/contracts/operations/coverage.ts';
import type { Board } from '../../shared/domain/board.ts';
import { closedServiceNames } from '../../shared/domain/closed-service.ts';
import { type BoardCoverage, boardCoverage, closedWords, coverageOf, coverageWords } from '../../shared/domain/coverage.ts';
import { sumDays } from '../../shared/domain/coverage-day.ts';
import { eachLimited } from '../../shared/domain/each-limited.ts';
import { mailCoverage, mailCoverageWords } from '../../shared/domain/mail-coverage.ts';
import type { BoardStore } from '../../shared/ports/board-store.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { CoverageStore } from '../../shared/ports/coverage-store.ts';
import type { FollowedBoardStore } from '../../shared/ports/followed-board-store.ts';
import type { HostStateStore } from '../../shared/ports/host-state-store.ts';
import type { MailboxStore } from '../../shared/ports/mailbox-store.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import { notFound } from '../../shared/ports/refusal.ts';

export interface CoverageDeps {
  boards: Pick<BoardStore, 'getMany'>;
  followed: FollowedBoardStore;
  coverage: Pick<CoverageStore, 'days'>;
  hosts: Pick<HostStateStore, 'read'>;
  mailbox: Pick<MailboxStore, 'list'>;
  /** Hosts that a read of the board asks. */
  hostsOf: (board: Board) => readonly string[];
  clock: Clock;
}

const window = 30 * 86_400_000;
/** Most boards looked at for one account of the coverage. */
const mostBoards = 1000;
/** Boards and sources looked up at the same time. */
const atOnce = 8;

/** What was reached and what was not. */
export function coverageOperations(deps: CoverageDeps): Pick<OperationHandlers, 'coverage.get' | 'boards.check'> {
  const since = () => new Date(deps.clock.now().getTime() - window).toISOString().slice(0, 10);

  return {
    'coverage.get': async (_input, { userId }): Promise<CoverageView> => {
      const ids: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<FollowedBoardStore['list']>> = await deps.followed.list(userId, cursor, 100);
        ids.push(...page.items.map(({ boardId }) => boardId));
        cursor = page.next;
      } while (cursor !== null && ids.length < mostBoards);
      const boards = await deps.boards.getMany(ids);
      const coverage = coverageOf(boards);
      const { unread, partly, notYet, expected, missing } = coverage;
      const now = deps.clock.now().toISOString();
      const today = now.slice(0, 10);
      const mails = await mailCoverage((from) => deps.mailbox.list(userId, from, 100), today);
      return {
        at: now,
        says: [...coverageWords(coverage, today, 'UTC'), ...mailCoverageWords(mails), closedWords()],
        boards: {
          read: coverage.boards - unread.length - partly.length - notYet.length,
          partly: partly.length,
          unread: unread.length,
          notYet: notYet.length,
          paused: boards.length - coverage.boards,
        },
        postings: { expected, missing },
        gaps: [...unread, ...partly, ...notYet].map(toGap),
        sources: await sourcesOf(boards, since(), deps),
        mails,
        closed: [...closedServiceNames],
      };
    },
    'boards.check': async ({ boardId, cursor, limit }, { userId }) => {
      if (boardId !== undefined && !(await deps.followed.get(userId, boardId))) throw notFound(`Board ${boardId}`);
      const page =
        boardId === undefined ? await deps.followed.list(userId, cursor ?? null, limit) : { items: [{ boardId }], next: null };
      const boards = await deps.boards.getMany(page.items.map((each) => each.boardId));
      const views: BoardCheckView[] = [];
      await eachLimited(boards, atOnce, async (board) => {
        views.push(await check(board, since(), deps));
      });
      return { items: views.sort((a, b) => (a.boardId < b.boardId ? -1 : 1)), next: page.next };
    },
  };
}

function toGap({ board, state, says, missing }: BoardCoverage): CoverageView['gaps'][number] {
  const { boardId, company, lastGoodReadAt, sample } = board;
  return { boardId, company, state, says, lastGoodReadAt, missing, sample };
}

async function sourcesOf(boards: readonly Board[], since: string, deps: CoverageDeps): Promise<CoverageView['sources']> {
  const found: CoverageView['sources'] = [];
  await eachLimited([...new Set(boards.map(({ source }) => source))], atOnce, async (source) => {
    found.push({ source, ...sumDays(await deps.coverage.days({ source }, since)) });
  });
  return found.sort((a, b) => (a.source < b.source ? -1 : 1));
}

async function check(board: Board, since: string, deps: CoverageDeps): Promise<BoardCheckView> {
  const { boardId, company, url, lastGoodReadAt, dueAt, cadenceMinutes, consecutiveFailures, sample } = board;
  const { state, says } = boardCoverage(board);
  const failure = board.lastFailure ?? (board.lastRead?.outcome === 'failed' ? board.lastRead : null);
  const [breakers, days] = await Promise.all([breakersOf(board, deps), deps.coverage.days({ boardId }, since)]);
  return {
    ...{ boardId, company, url, lastGoodReadAt, dueAt, cadenceMinutes, consecutiveFailures, sample },
    state,
    says: says === '' ? (board.lastRead?.detail ?? '') : says,
    expected: board.expectedVolume === null ? null : Math.round(board.expectedVolume),
    seen: board.seenVolume ?? (board.lastRead?.outcome === 'failed' ? null : (board.lastRead?.fetched ?? null)),
    waiting: board.waiting ?? null,
    breakers,
    lastError: failure && { at: failure.at, reason: failure.reason ?? 'unknown', says: failure.detail },
    last30Days: sumDays(days),
  };
}

/** Breakers of the hosts a read asks, and of the service as a whole where that is not closed. */
async function breakersOf(board: Board, { hosts, hostsOf, clock }: CoverageDeps): Promise<BoardCheckView['breakers']> {
  const now = clock.now().getTime();
  const asked = new Set(hostsOf(board));
  const scopes = [...asked, `service:${board.source}`];
  const breakers = await Promise.all(
    scopes.map(async (host) => {
      const { openUntil, failures } = (await hosts.read(host)).breaker;
      const state = openUntil === null ? ('closed' as const) : openUntil > now ? ('open' as const) : ('half-open' as const);
      const until = openUntil === null ? null : new Date(openUntil).toISOString();
      return { host, state, until, failures: failures.length };
    }),
  );
  return breakers.filter(({ host, state }) => asked.has(host) || state !== 'closed');
}
