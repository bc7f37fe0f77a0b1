import type { ExplainedPair, NamedPosting, Verdict } from '../../../shared/commands/duplicates.ts';
import type { AdministrationCommand } from './administration.ts';
import { plain, safeJson } from './show.ts';
import { UsageError } from './usage-error.ts';

const ids = [
  'A and B are postings (source:board:id, as postings export shows them) or jobs (j_..., which stand for their best posting).',
];

const rules =
  "The decision is kept beside the postings\nand rules every time their employer's jobs are made; rolecall explain-duplicate tells that it does.";

/** Commands about which postings are one opening. */
export const duplicateCommands: readonly AdministrationCommand[] = [
  {
    words: ['explain-duplicate'],
    usage: 'explain-duplicate <a> <b>',
    summary: 'says why two postings are one opening, or why not',
    help: [
      'rolecall explain-duplicate <a> <b> [--json] [--data DIR]',
      '',
      'Says whether two stored postings are one opening, and what was looked at in the order of the rule; the last line decides. Other postings of the employer are',
      'taken into account as they are when jobs are made. Reads the database of the data directory directly.',
      ...ids,
      '',
      'Example',
      '  npm run rolecall -- explain-duplicate greenhouse:acme:4000123 lever:acme:0b1c2d3e',
    ].join('\n'),
    run: async ({ dataDir, args, json, write }) => {
      const [a, b] = pairOf(args, 'explain-duplicate');
      const { withStoredPostings } = await import('./stored-postings.ts');
      const { explainStored } = await import('../../../shared/commands/duplicates.ts');
      await withStoredPostings(dataDir, async (stored) => {
        const explained = await explainStored(a, b, stored).catch(asUsage);
        await write(json ? `${safeJson(explained)}\n` : showPair(explained));
      });
    },
  },
  decision('apart', 'keeps two postings in different jobs, whatever the rule says', 'are kept apart', rules),
  decision('together', 'puts two postings into one job, whatever the rule says', 'are one job', rules),
  decision(
    'forget',
    'takes a decision about two postings back',
    'are left to the rule again',
    'Their jobs are what the rule makes of them again.',
  ),
];

function decision(verdict: Verdict, summary: string, becomes: string, effect: string): AdministrationCommand {
  return {
    words: ['duplicates', verdict],
    usage: `duplicates ${verdict} <a> <b>`,
    summary,
    help: [
      `rolecall duplicates ${verdict} <a> <b> [--json] [--data DIR]`,
      '',
      `${summary.charAt(0).toUpperCase()}${summary.slice(1)}. ${effect}`,
      'A repeat changes nothing.',
      ...ids,
    ].join('\n'),
    run: async ({ dataDir, args, json, write }) => {
      const [a, b] = pairOf(args, `duplicates ${verdict}`);
      const { decideStored } = await import('./stored-duplicates.ts');
      const pair = await decideStored(dataDir, verdict, a, b).catch(asUsage);
      await write(json ? `${safeJson({ verdict, ...pair })}\n` : `${line(pair.a)}\n${line(pair.b)}\n${becomes}.\n`);
    },
  };
}

function pairOf(args: readonly string[], command: string): [string, string] {
  const [a, b, ...rest] = args;
  if (a === undefined || b === undefined || rest.length > 0)
    throw new UsageError(`name two postings or jobs: rolecall ${command} <a> <b>. See: rolecall ${command} --help`);
  return [a, b];
}

/** What a person named and is not there is a fault of the command line. */
async function asUsage(error: unknown): Promise<never> {
  const { NoSuchPair } = await import('../../../shared/commands/duplicates.ts');
  throw error instanceof NoSuchPair ? new UsageError(error.message, { cause: error }) : error;
}

/** The explanation for a terminal: the verdict, the two postings, and one line for each thing looked at. Nothing of it can steer the terminal. */
export function showPair({ a, b, same, because, evidence, through, link }: ExplainedPair): string {
  const width = Math.max(...evidence.map(({ name }) => name.length), 0);
  return [
    same ? 'One opening.' : link ? 'Not one opening, but linked.' : 'Not one opening.',
    plain(because),
    '',
    `A  ${line(a)}`,
    `B  ${line(b)}`,
    '',
    ...evidence.map(
      ({ name, detail, decides }) =>
        `  ${name.padEnd(width)}  ${plain(detail).slice(0, 160)}${decides === null ? '' : `  -> ${decides === 'same' ? 'the same' : 'different'}`}`,
    ),
    ...(through.length > 0 ? ['', `  other postings: ${through.map(plain).join(', ')}`] : []),
    ...(link
      ? [
          '',
          `  linked as ${link.kind === 'translation' ? 'a translation' : "an agency's copy"}: ${link.evidence.map(plain).join('; ')}`,
        ]
      : []),
    '',
  ].join('\n');
}

function line({ postingId, jobId, title, company, places, state, firstSeenAt }: NamedPosting): string {
  const where = places.slice(0, 3).join(' / ');
  const life = `${state} since ${firstSeenAt.slice(0, 10)}`;
  return [postingId, title, company, where, state === 'open' ? life : 'gone', jobId ?? 'no job yet']
    .filter((part) => part !== '')
    .map(plain)
    .join(' · ');
}
