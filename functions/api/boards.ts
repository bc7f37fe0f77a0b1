import type { CollectMessage } from '../../shared/contracts/messages/collect.ts';
import type { BoardView } from '../../shared/contracts/operations/boards.ts';
import { type Board, boardId as boardIdOf, isSample } from '../../shared/domain/board.ts';
import type { BoardFinder, FoundBoard } from '../../shared/ports/board-finder.ts';
import type { BoardStore } from '../../shared/ports/board-store.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { FollowedBoardStore } from '../../shared/ports/followed-board-store.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import { notFound, Refusal } from '../../shared/ports/refusal.ts';

export interface BoardDeps {
  boards: Pick<BoardStore, 'get' | 'add'>;
  followed: FollowedBoardStore;
  finder: BoardFinder;
  collect: MessageQueue<CollectMessage>;
  clock: Clock;
}

type BoardOperation = 'boards.add' | 'boards.list' | 'boards.get' | 'boards.remove' | 'boards.collect-now';

/** Long enough for the first read to be through: a board is not read twice at once. */
const firstReadMilliseconds = 15 * 60_000;

/** Boards read at least this often until their own rhythm is known, in minutes; a source may ask for less often. */
const firstCadence = 360;

/** What was found, with the number of postings from the last good read where the board was read before. */
function foundView({ system, how, because, url, posting, glance, others }: FoundBoard, board: Board) {
  const known = glance.postings === null && board.lastGoodReadAt !== null;
  const counted = board.lastRead?.outcome === 'failed' ? board.expectedVolume : (board.lastRead?.fetched ?? null);
  return {
    ...{ system, how, because, url, posting, others, titles: glance.titles, note: glance.note },
    employer: glance.employer ?? board.company,
    postings: known && counted !== null ? Math.round(counted) : glance.postings,
    atLeast: !known && glance.atLeast,
  };
}

/** Boards belong to nobody and are read once for all; following is a person's. */
export function boardOperations({
  boards,
  followed,
  finder,
  collect,
  clock,
}: BoardDeps): Pick<OperationHandlers, BoardOperation> {
  const requireFollowed = async (userId: string, boardId: string): Promise<BoardView> => {
    const follow = await followed.get(userId, boardId);
    const board = follow && (await boards.get(boardId));
    if (!board) throw notFound(`Board ${boardId}`);
    return { ...board, followedAt: follow.followedAt };
  };

  /** A turn of its own, named by this moment: a second delivery finds the board read since then and leaves it alone. */
  const readNow = async (boardId: string): Promise<string> => {
    const dueAt = clock.now().toISOString();
    await collect.send([{ version: 1, boardId, dueAt, requested: true }]);
    return dueAt;
  };

  return {
    'boards.add': async ({ url, company: givenName, look }, { userId }) => {
      const finding = await finder.find(url, {
        // A board that was read already tells its number itself.
        glance: async (boardId) => look && (await boards.get(boardId))?.lastGoodReadAt == null,
      });
      if (finding.kind === 'refused')
        throw new Refusal(422, 'Not a board we read', finding.sentence, {
          faults: [{ path: '/url', message: finding.sentence }],
          ...(finding.choices.length > 0 ? { members: { choices: finding.choices } } : {}),
        });
      const now = clock.now().toISOString();
      const { source, token } = finding;
      const board = await boards.add({
        boardId: boardIdOf(source, token),
        source,
        token,
        url: finding.url,
        company: finding.company ?? givenName ?? null,
        state: 'active',
        addedAt: now,
        // The first read is asked for below; the plan stage takes over only when that message was lost.
        dueAt: new Date(clock.now().getTime() + firstReadMilliseconds).toISOString(),
        cadenceMinutes: Math.max(firstCadence, finding.minimumCadenceMinutes),
        version: 0,
        snapshotKey: null,
        expectedVolume: null,
        consecutiveFailures: 0,
        lastGoodReadAt: null,
        lastRead: null,
        sample: isSample(token),
      });
      const { followedAt } = await followed.follow({ userId, boardId: board.boardId, followedAt: now });
      if (board.lastRead === null) await readNow(board.boardId);
      return { ...board, followedAt, found: foundView(finding, board) };
    },
    'boards.list': async ({ cursor, limit }, { userId }) => {
      const page = await followed.list(userId, cursor ?? null, limit);
      const views = await Promise.all(
        page.items.map(async ({ boardId, followedAt }): Promise<BoardView | null> => {
          const board = await boards.get(boardId);
          return board && { ...board, followedAt };
        }),
      );
      return { items: views.filter((view) => view !== null), next: page.next };
    },
    'boards.get': ({ boardId }, { userId }) => requireFollowed(userId, boardId),
    'boards.remove': async ({ boardId }, { userId }) => {
      if (!(await followed.unfollow(userId, boardId))) throw notFound(`Board ${boardId}`);
      return null;
    },
    'boards.collect-now': async ({ boardId }, { userId }) => {
      await requireFollowed(userId, boardId);
      return { boardId, requestedAt: await readNow(boardId) };
    },
  };
}
