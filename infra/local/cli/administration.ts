import { openApi } from '../../../shared/contracts/operations/openapi.ts';
import { operationList } from '../../../shared/contracts/operations.ts';
import { controlOf } from './connect.ts';
import { duplicateCommands } from './duplicates.ts';
import { keyCommands } from './keys.ts';
import { showRows } from './show.ts';
import { UsageError } from './usage-error.ts';

/** What an administrative command gets. */
export interface AdministrationContext {
  dataDir: string;
  json: boolean;
  args: readonly string[];
  /** Characters of a line; null when it is not a terminal. */
  width: number | null;
  write: (text: string) => Promise<void>;
  /** The bytes of a file, relative to where the person stands; `-` is standard input. Throws UsageError. */
  read: (file: string) => Promise<Buffer>;
  /** Standard input, piece by piece. */
  stream: () => AsyncIterable<Uint8Array>;
  /** Writes to standard error. */
  err: (text: string) => void;
  /** Shows how far it is, on one line of a terminal; null takes the line away. Nothing where standard error is no terminal. */
  progress: (text: string | null) => void;
}

export interface AdministrationCommand {
  /** Words of the command. */
  words: readonly string[];
  usage: string;
  summary: string;
  help: string;
  run: (context: AdministrationContext) => Promise<void>;
}

/** Commands that are no operations of the API: they look behind it, on this machine. */
export const administration: readonly AdministrationCommand[] = [
  ...keyCommands,
  ...duplicateCommands,
  {
    words: ['postings', 'export'],
    usage: 'postings export',
    summary: 'writes every stored posting as JSON Lines',
    help: [
      'rolecall postings export [--data DIR]',
      '',
      'Writes every stored posting, one JSON object a line, board by board: your data, to take with you. Reads the database of the data',
      'directory directly; memory stays flat however many there are.',
      '',
      'Examples',
      '  npm run --silent rolecall -- postings export > postings.jsonl',
      '  npm run --silent rolecall -- postings export --data /srv/rolecall | wc -l',
    ].join('\n'),
    run: async ({ dataDir, args, write }) => {
      refuseArguments(args, 'postings export');
      // Loaded only now: the database client is the largest thing here.
      const { exportPostings } = await import('./export-postings.ts');
      await exportPostings(dataDir, write);
    },
  },
  {
    words: ['postings', 'changes'],
    usage: 'postings changes',
    summary: 'writes what became new, changed, gone and came back as JSON Lines',
    help: [
      'rolecall postings changes [--since DAY] [--data DIR]',
      '',
      'Writes what happened to the stored postings from a day on (UTC; without one, all that is remembered), one JSON object a line:',
      '{"source","board","externalId","day","change":"new|changed|gone|back","fields":[{"field","from","to","says"}]}. Board by board, each',
      "board's changes by day. `gone` has the day of the first good read that did not hold the posting any more (it is told once a second one confirms",
      'it, or its page answers 404 or 410). Of a description only that it changed is known. A posting remembers its last thirty contents.',
      '',
      'Examples',
      '  npm run --silent rolecall -- postings changes --since 2026-11-01 > changes.jsonl',
      '  npm run --silent rolecall -- postings changes --since 2026-11-01 | grep "salary raised"',
    ].join('\n'),
    run: async ({ dataDir, args, write }) => {
      const { postingChanges, sinceDay } = await import('./posting-changes.ts');
      await postingChanges(dataDir, sinceDay(args), write);
    },
  },
  {
    words: ['renormalize'],
    usage: 'renormalize',
    summary: 'normalizes stored postings again, after the rules became better',
    help: [
      'rolecall renormalize [--dry-run] [--board BOARD] [--deployed] [--json] [--data DIR]',
      '',
      'Every stored posting (of one board with --board) whose raw record is still kept is normalized again by the present rules, and so is every record that was',
      'refused. What comes out as before is not written, so a repeat is harmless; the history of a posting does not take better rules for a change. Says how many',
      'could not be, because their raw records have expired. On the local cloud it waits until all is done.',
      '',
      '--dry-run writes nothing: it says by field how many postings would become others, with examples, how many would be refused, and what would become of the',
      'openings. Postings that were stored before a field existed count as changed.',
      '',
      '--deployed does the same in an AWS account; the runbook says what it needs.',
      '',
      'Examples',
      '  npm run rolecall -- renormalize --dry-run',
      '  npm run rolecall -- renormalize',
      '  npm run rolecall -- renormalize --board lever:acme',
    ].join('\n'),
    run: async ({ dataDir, args, json, write, progress }) => {
      const { renormalizeArguments, renormalize, previewRenormalize, showPreview } = await import('./renormalize.ts');
      const { board, deployed, dryRun } = renormalizeArguments(args, process.env);
      const where = deployed ? { deployed } : { dataDir };
      if (dryRun) {
        const preview = await previewRenormalize(where, board, (postings, changed) =>
          progress(`${postings} postings, ${changed} would become others`),
        );
        progress(null);
        return write(json ? `${JSON.stringify(preview)}\n` : showPreview(preview));
      }
      const so = await renormalize(where, board, ({ boards, asked, expired }) =>
        progress(`${boards} boards, ${asked} postings${expired > 0 ? `, ${expired} expired` : ''}`),
      );
      progress(null);
      const left = so.expired === 0 ? '' : ` ${so.expired} could not be: their raw records have expired.`;
      const done = deployed ? 'are being normalized again' : 'were normalized again';
      await write(json ? `${JSON.stringify(so)}\n` : `${so.asked} postings of ${so.boards} boards ${done}.${left}\n`);
    },
  },
  {
    words: ['queues'],
    usage: 'queues',
    summary: 'shows what waits in each queue and dead-letter queue',
    help: 'rolecall queues [--json] [--data DIR]\n\nShows how many messages each queue holds: visible, in flight, delayed.',
    run: async ({ dataDir, args, json, write }) => {
      refuseArguments(args, 'queues');
      const control = await controlOf(dataDir);
      try {
        const depths = await control.queueDepths();
        const list = Object.entries(depths).map(([queue, depth]) => ({ queue, ...depth }));
        await write(json ? `${JSON.stringify(depths)}\n` : showRows(list, ['queue', 'visible', 'inFlight', 'delayed']));
      } finally {
        await control.close();
      }
    },
  },
  {
    words: ['redrive'],
    usage: 'redrive <queue>',
    summary: "brings the messages of a queue's dead-letter queue back",
    help: [
      'rolecall redrive <queue> [--json] [--data DIR]',
      '',
      'Moves the messages of the dead-letter queue back to the queue they came from, after the cause is mended. `rolecall queues` lists them.',
      '',
      'Example',
      '  rolecall redrive normalize',
    ].join('\n'),
    run: async ({ dataDir, args, json, write }) => {
      const [queue, ...rest] = args;
      if (queue === undefined) throw new UsageError('name the queue: rolecall redrive <queue>. `rolecall queues` lists them');
      refuseArguments(rest, 'redrive');
      const control = await controlOf(dataDir);
      try {
        const moved = await control.redrive(queue);
        await write(
          json
            ? `${JSON.stringify({ queue, moved })}\n`
            : `${moved} ${moved === 1 ? 'message' : 'messages'} moved back to ${queue}.\n`,
        );
      } finally {
        await control.close();
      }
    },
  },
  {
    words: ['openapi'],
    usage: 'openapi',
    summary: 'writes the OpenAPI 3.1 description of the API (no cloud needed)',
    help: 'rolecall openapi\n\nWrites the OpenAPI 3.1 description that the API serves at /v1/openapi.json.',
    run: async ({ args, write }) => {
      refuseArguments(args, 'openapi');
      await write(`${JSON.stringify(openApi(operationList, '/'), null, 2)}\n`);
    },
  },
];

function refuseArguments(args: readonly string[], command: string): void {
  if (args.length > 0) throw new UsageError(`"${args[0]}" is one argument too many. See: rolecall ${command} --help`);
}
