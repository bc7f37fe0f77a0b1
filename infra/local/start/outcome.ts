import type { OutputOf } from '../../../shared/contracts/operations.ts';
import type { BoardView } from './main-job.ts';

type Match = OutputOf<'matches.list'>['items'][number];

/** The result of one main job, as `--json` prints it. */
export interface Outcome {
  boards: { planned: number; collected: number; failed: { board: string; reason: string }[] };
  postings: { fetched: number; stored: number; rejected: number };
  jobs: number;
  matches: {
    scored: number;
    kept: number;
    top: { jobId: string; title: string; company: string; score: number; reasons: string[] }[];
  };
  documents: { jobId: string; kind: string; format: string; path: string; bytes: number }[];
  digests: { to: string; path: string; jobs: number }[];
  seconds: { start: number; collect: number; normalize: number; match: number; documents: number; digest: number; total: number };
}

/** The boards part: what was read well, and for each board that was not, the reason in its closed word and in a sentence. */
export function boardsOutcome(
  planned: number,
  boards: readonly BoardView[],
  refused: readonly { board: string; reason: string }[],
): Outcome['boards'] {
  const failed = boards.flatMap((board) =>
    board.lastRead?.outcome === 'failed'
      ? [{ board: board.boardId, reason: `${board.lastRead.reason}: ${board.lastRead.detail}` }]
      : [],
  );
  const unread = boards
    .filter((board) => board.lastRead === null)
    .map((board) => ({ board: board.boardId, reason: 'not read yet' }));
  return {
    planned,
    collected: boards.filter((board) => board.lastRead !== null && board.lastRead.outcome !== 'failed').length,
    failed: [...refused, ...failed, ...unread],
  };
}

/** The best matches with what was met first, then what was missed. Skills are summed up: their quotes one by one are in the match. */
export function topMatches(matches: readonly Match[], limit: number): Outcome['matches']['top'] {
  return matches.slice(0, limit).map((match) => {
    const reasons = match.parts.flatMap((part) => part.reasons.filter((reason) => reason.skill === undefined));
    return {
      jobId: match.jobId,
      title: match.title,
      company: match.company,
      score: match.score,
      reasons: [...reasons.filter((reason) => reason.met), ...reasons.filter((reason) => !reason.met)].map(
        (reason) => reason.text,
      ),
    };
  });
}

/** The summary for a person. */
export function describeOutcome(
  outcome: Outcome,
  context: {
    samples: boolean;
    cwd: string;
    dataDir: string;
    apiUrl: string | null;
    outboxUrl: string | null;
    smtpUrl: string | null;
  },
): string {
  const near = (file: string) => (file.startsWith(`${context.cwd}/`) ? file.slice(context.cwd.length + 1) : file);
  const { boards, postings, matches, documents, digests } = outcome;
  const lines = [
    '',
    `Boards      ${boards.collected} read${boards.failed.length > 0 ? `, ${boards.failed.length} not reached:` : ''}`,
    ...boards.failed.slice(0, 12).map(({ board, reason }) => `              ${board}: ${reason}`),
    ...(boards.failed.length > 12
      ? [`              ... and ${boards.failed.length - 12} more (npm run rolecall -- boards list)`]
      : []),
    `Postings    ${postings.stored} stored (${postings.fetched} read${postings.rejected > 0 ? `, ${postings.rejected} rejected` : ''})`,
    `Jobs        ${outcome.jobs} after de-duplication`,
    `Matches     ${matches.kept}${matches.top.length > 0 ? ', the best:' : ''}`,
    ...matches.top
      .slice(0, 5)
      .flatMap((match) => [
        `  ${match.score.toFixed(1).padStart(5)}  ${match.title} · ${match.company}`,
        ...match.reasons.slice(0, 3).map((reason) => `           - ${reason}`),
      ]),
    `Documents   ${documents.length} files`,
    ...documents.map((file) => `              ${near(file.path)} (${Math.ceil(file.bytes / 1024)} KB)`),
    `Mail        ${digests.length === 0 ? 'none' : ''}`.trimEnd(),
    ...digests.map((mail) => `              to ${mail.to}, ${mail.jobs} jobs: ${near(mail.path)}`),
    '',
  ];
  if (context.samples)
    lines.push('These are sample boards and a sample candidate: companies, postings and the person are invented.', '');
  lines.push(
    'Next',
    '  add a real board      npm run rolecall -- boards add https://jobs.ashbyhq.com/ashby',
    '  import your resume    npm run rolecall -- profile import --file resume.json     (JSON Resume)',
    '  look around           npm run rolecall -- matches list',
  );
  if (context.apiUrl) lines.push(`  the HTTP API          ${context.apiUrl}/v1/openapi.json`);
  if (context.smtpUrl) lines.push(`  mail to your address  ${context.smtpUrl} (npm run rolecall -- inbox address)`);
  if (context.outboxUrl) lines.push(`  the mail outbox       ${context.outboxUrl}`);
  return lines.join('\n');
}
