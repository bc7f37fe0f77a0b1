import { ApiProblem, type createClient } from '../../../shared/contracts/client.ts';
import type { OutputOf } from '../../../shared/contracts/operations.ts';
import { localTime } from '../../../shared/domain/digest/local-time.ts';
import { eachLimited } from '../../../shared/domain/each-limited.ts';
import type { LocalCloud } from '../cloud.ts';
import { digestMoment } from './digest-moment.ts';
import type { Progress } from './progress.ts';
import type { StageWatch } from './stage-watch.ts';

export type Client = ReturnType<typeof createClient>;
export type BoardView = OutputOf<'boards.list'>['items'][number];

export interface MainJob {
  cloud: LocalCloud;
  client: Client;
  watch: StageWatch;
  progress: Progress;
  now: () => Date;
  /** Careers pages to follow, with the employer's name where it is known; the run is about these, or about all that are followed when it is empty. */
  boards: readonly { url: string; company?: string }[];
  /** True: every board is read now, as if the person had asked for it. False: only new boards and those that are due. */
  readAll: boolean;
}

export interface MainJobResult {
  /** Boards this run asked to be read. */
  planned: number;
  /** The local date of the candidate: the period of today's digest. */
  period: string;
  boards: BoardView[];
  /** Addresses that could not become a board, with the reason in words. */
  refused: { board: string; reason: string }[];
  seconds: { collect: number; normalize: number; match: number; documents: number; digest: number };
}

/** Lists all pages of a listing operation. */
export async function everyPage<T>(
  page: (cursor: string | undefined) => Promise<{ items: T[]; next: string | null }>,
): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const answer = await page(cursor);
    all.push(...answer.items);
    cursor = answer.next ?? undefined;
  } while (cursor !== undefined);
  return all;
}

/** All boards the person follows. */
export function followedBoards(client: Client): Promise<BoardView[]> {
  return everyPage((cursor) => client.call('boards.list', { limit: 100, ...(cursor !== undefined && { cursor }) }));
}

/**
 * Runs the main job on the running cloud: follows the boards, lets the schedules fire and waits for every queue to be empty. Nothing is
 * computed here: each step is a call of the API or the firing of a schedule, the rest is done by the deployed topology.
 */
export async function runMainJob(job: MainJob): Promise<MainJobResult> {
  const { cloud, client, watch, progress } = job;
  const clock = () => job.now().getTime();
  const settle = () => cloud.idle({ onStandstill: (sentence) => progress.note(sentence) });
  const beat = setInterval(() => showCounts(job), 200);
  try {
    const collectStarted = clock();
    progress.begin('collect', `${job.boards.length} boards`);
    const before = new Map((await followedBoards(client)).map((board) => [board.boardId, board]));
    const { added, refused } = await addBoards(client, job.boards);
    const inScope = (board: BoardView) => added.length === 0 || added.includes(board.boardId);
    let planned = added.filter((boardId) => !before.has(boardId)).length;
    // The samples are served by this very machine: nobody minds when they are read at every start.
    const again = [...before.values()].filter((board) => inScope(board) && board.lastRead && (job.readAll || board.sample));
    for (const { boardId } of again) await client.call('boards.collect-now', { boardId });
    planned += again.length;
    const plannedBefore = watch.sum('plan', 'BoardsPlanned');
    await cloud.runSchedule('plan', job.now());
    await settle();
    planned = Math.max(planned, watch.sum('plan', 'BoardsPlanned') - plannedBefore);
    const boards = (await followedBoards(client)).filter(inScope);
    const idleAt = clock();
    showCounts(job);
    progress.end('collect', collectText(watch));
    progress.end('normalize', normalizeText(watch));
    progress.end('match', matchText(watch));

    const documentsStarted = clock();
    progress.begin('documents');
    const settings = await client.call('digest.settings', {});
    const digestAt = digestMoment(job.now(), settings.hour, settings.timeZone);
    await cloud.runSchedule('shortlist', new Date(digestAt.getTime() - 15 * 60_000));
    await settle();
    progress.end(
      'documents',
      `${watch.sum('documents', 'DocumentsDrafted')} written, ${watch.sum('render', 'FilesRendered')} files`,
    );

    const digestStarted = clock();
    progress.begin('digest');
    await cloud.runSchedule('mailing', digestAt);
    await settle();
    progress.end('digest', digestText(watch));

    const since = (start: number, stage: 'collect' | 'normalize' | 'match') =>
      Math.max(0, (watch.lastHeard(stage) ?? start) - start) / 1000;
    return {
      planned,
      period: localTime(digestAt, settings.timeZone).date,
      boards,
      refused,
      seconds: {
        collect: since(collectStarted, 'collect'),
        normalize: since(collectStarted, 'normalize'),
        match: Math.min(since(collectStarted, 'match'), (idleAt - collectStarted) / 1000),
        documents: (digestStarted - documentsStarted) / 1000,
        digest: (clock() - digestStarted) / 1000,
      },
    };
  } finally {
    clearInterval(beat);
  }
}

/** Follows every address; eight at a time, because each is a call of the API. */
async function addBoards(client: Client, boards: MainJob['boards']) {
  const added: string[] = [];
  const refused: { board: string; reason: string }[] = [];
  const distinct = [...new Map(boards.map((board) => [board.url, board])).values()];
  await eachLimited(distinct, 8, async (board) => {
    try {
      // Each is read in a moment: nobody has to be asked twice.
      added.push((await client.call('boards.add', { ...board, look: false })).boardId);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error;
      refused.push({ board: board.url, reason: error.problem.detail ?? error.problem.title });
    }
  });
  return { added: [...new Set(added)], refused };
}

function showCounts({ watch, progress }: MainJob) {
  progress.update('collect', collectText(watch));
  if (watch.lastHeard('normalize') !== null) {
    progress.begin('normalize');
    progress.update('normalize', normalizeText(watch));
  }
  if (watch.lastHeard('match') !== null) {
    progress.begin('match');
    progress.update('match', matchText(watch));
  }
  progress.update(
    'documents',
    `${watch.sum('documents', 'DocumentsDrafted')} written, ${watch.sum('render', 'FilesRendered')} files`,
  );
}

function collectText(watch: StageWatch): string {
  const failed = watch.sum('collect', 'BoardsFailed');
  return `${watch.sum('collect', 'BoardsCollected')} boards read, ${watch.sum('collect', 'PostingsFetched')} postings${failed > 0 ? `, ${failed} boards not reached` : ''}`;
}

function normalizeText(watch: StageWatch): string {
  const rejected = watch.sum('normalize', 'PostingsRejected');
  return `${watch.sum('normalize', 'PostingsStored')} postings stored${rejected > 0 ? `, ${rejected} rejected` : ''}, ${watch.sum('normalize', 'JobsWritten')} jobs written`;
}

function matchText(watch: StageWatch): string {
  return `${watch.sum('match', 'PairsScored')} pairs scored, ${watch.sum('match', 'MatchesKept')} matches`;
}

function digestText(watch: StageWatch): string {
  const sent = watch.sum('digest', 'DigestsSent');
  if (sent > 0) return `${sent} mail${sent === 1 ? '' : 's'} sent`;
  return watch.sum('digest', 'DigestsRepeated') > 0 ? 'already sent for today' : 'nothing to send';
}
