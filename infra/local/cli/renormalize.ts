import { askAgain, type Renormalized } from '../../../shared/commands/ask-again.ts';
import { connect } from './connect.ts';
import { type Deployed, withNormalizeStage } from './stored-postings.ts';
import { UsageError } from './usage-error.ts';

/** Has stored postings normalized again (of one board, when one is named): on the local cloud of a data directory, where it waits until it is done, or in a deployment. */
export async function renormalize(
  where: { dataDir: string } | { deployed: Deployed },
  board: string | null,
  progress: (so: Renormalized) => void,
): Promise<Renormalized> {
  if ('deployed' in where) return withNormalizeStage(where, (stage) => askAgain(board, { ...stage, progress }));
  const connection = await connect(where.dataDir);
  try {
    const so = await withNormalizeStage({ endpoints: connection.endpoints }, (stage) => askAgain(board, { ...stage, progress }));
    await connection.settle();
    return so;
  } finally {
    await connection.close();
  }
}

/** The arguments of the command. Throws UsageError. */
export function renormalizeArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { board: string | null; deployed: Deployed | null } {
  let board: string | null = null;
  let inAccount = false;
  for (let at = 0; at < args.length; at += 1) {
    const [flag, inline] = (args[at] ?? '').split(/=(.*)/s);
    if (flag === '--deployed' && inline === undefined) inAccount = true;
    else if (flag === '--board') {
      board = inline ?? args[++at] ?? null;
      if (board === null || !board.includes(':')) throw new UsageError('--board wants the id of a board, such as lever:acme');
    } else throw new UsageError(`"${args[at]}" is one argument too many. See: rolecall renormalize --help`);
  }
  if (!inAccount) return { board, deployed: null };
  const { JOBS_TABLE: table, RAW_BUCKET: bucket, QUEUE_URL: queueUrl } = env;
  if (!table || !bucket || !queueUrl)
    throw new UsageError(
      '--deployed wants JOBS_TABLE, RAW_BUCKET and QUEUE_URL in the environment, as the deployed normalize function has them (see infra/operations/runbook.md)',
    );
  return { board, deployed: { table, bucket, queueUrl } };
}
