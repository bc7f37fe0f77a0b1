import { askAgain, type Renormalized } from '../../../shared/commands/ask-again.ts';
import { type Preview, previewAgain } from '../../../shared/commands/preview-again.ts';
import { connect } from './connect.ts';
import { plain, showRows } from './show.ts';
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

/** What `renormalize` would change; nothing is written. */
export async function previewRenormalize(
  where: { dataDir: string } | { deployed: Deployed },
  board: string | null,
  progress: (postings: number, changed: number) => void,
): Promise<Preview> {
  if ('deployed' in where) return withNormalizeStage(where, (stage) => previewAgain(board, { ...stage, progress }));
  const connection = await connect(where.dataDir);
  try {
    return await withNormalizeStage({ endpoints: connection.endpoints }, (stage) => previewAgain(board, { ...stage, progress }));
  } finally {
    await connection.close();
  }
}

/** A preview for a person. */
export function showPreview({ boards, postings, changed, expired, refused, fields, jobs }: Preview): string {
  const columns = ['field', 'changed', 'now known', 'now unknown'];
  const rows = fields.map(({ field, changed: many, gained, lost }) => ({
    field,
    changed: many,
    'now known': gained,
    'now unknown': lost,
  }));
  const examples = fields.flatMap(({ field, examples: [first] }) =>
    first === undefined
      ? []
      : [`  ${field} of ${first.posting}`, `    now   ${plain(first.from)}`, `    then  ${plain(first.to)}`],
  );
  return [
    `${changed} of ${postings} postings of ${boards} boards would become others. Nothing was changed.`,
    ...(rows.length === 0 ? [] : ['', showRows(rows, columns).trimEnd(), '', 'For example', ...examples, '']),
    ...(refused.count === 0 ? [] : [`${refused.count} would be refused, such as ${plain(refused.examples.join('; '))}.`]),
    ...(jobs === null
      ? []
      : [`Openings: ${jobs.before} now, ${jobs.after} then; ${jobs.moved} postings would belong to another opening.`]),
    ...(expired === 0 ? [] : [`${expired} could not be looked at: their raw records have expired. They stay as they are.`]),
    '',
  ].join('\n');
}

/** The arguments of the command. Throws UsageError. */
export function renormalizeArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { board: string | null; deployed: Deployed | null; dryRun: boolean } {
  let board: string | null = null;
  let dryRun = false;
  let inAccount = false;
  for (let at = 0; at < args.length; at += 1) {
    const [flag, inline] = (args[at] ?? '').split(/=(.*)/s);
    if (flag === '--dry-run' && inline === undefined) dryRun = true;
    else if (flag === '--deployed' && inline === undefined) inAccount = true;
    else if (flag === '--board') {
      board = inline ?? args[++at] ?? null;
      if (board === null || !board.includes(':')) throw new UsageError('--board wants the id of a board, such as lever:acme');
    } else throw new UsageError(`"${args[at]}" is one argument too many. See: rolecall renormalize --help`);
  }
  if (!inAccount) return { board, deployed: null, dryRun };
  const { JOBS_TABLE: table, RAW_BUCKET: bucket, QUEUE_URL: queueUrl } = env;
  if (!table || !bucket || !queueUrl)
    throw new UsageError(
      '--deployed wants JOBS_TABLE, RAW_BUCKET and QUEUE_URL in the environment, as the deployed normalize function has them (see infra/operations/runbook.md)',
    );
  return { board, deployed: { table, bucket, queueUrl }, dryRun };
}
