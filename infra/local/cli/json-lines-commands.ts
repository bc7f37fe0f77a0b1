import { parseArgs } from 'node:util';
import type { AdministrationCommand } from './administration.ts';
import { jsonLines } from './json-lines.ts';
import { plain } from './show.ts';
import { UsageError } from './usage-error.ts';

/** Refused lines that are named one by one; the rest is counted. */
const mostNamed = 20;

/** Commands that read JSON Lines from standard input and write them to standard output: any size, no cloud. */
export const jsonLinesCommands: readonly AdministrationCommand[] = [
  {
    words: ['normalize'],
    usage: 'normalize --jsonl [--seen-at MOMENT]',
    summary: 'makes clean postings of raw records, JSON Lines in and out (no cloud needed)',
    help: [
      'rolecall normalize --jsonl [--seen-at MOMENT] < raw.jsonl > postings.jsonl',
      '',
      'Each line is a raw record: {"source","board","externalId","title","company","location","descriptionHtml" or "descriptionText","salaryText", ...}; only',
      'the first three must be there, everything else that is unknown is left out or null (shared/domain/raw-record.ts has the whole list). Each becomes a',
      'posting as `postings export` prints it, with the evidence of every field, by the code of the normalize stage. A member of a wrong shape is left out and',
      'named in quality.issues; a line that cannot become a posting is named on standard error with the reason. Relative dates ("3 days ago") count from',
      '"seenAt" of the line, else --seen-at, else now. Streams: memory does not grow with the input.',
      '',
      'Exit code: 0, or 4 when no line at all became a posting.',
      '',
      'Examples',
      '  npm run --silent rolecall -- normalize --jsonl < raw.jsonl > postings.jsonl',
      '  npm run --silent rolecall -- normalize --jsonl < raw.jsonl | npm run --silent rolecall -- cluster --jsonl',
    ].join('\n'),
    run: async ({ args, write, stream, err, progress }) => {
      const given = options(args, 'normalize', ['seen-at']).get('seen-at');
      const seenAt = given === undefined ? new Date() : new Date(given);
      if (Number.isNaN(seenAt.getTime()))
        throw new UsageError(`--seen-at "${given}" is no moment: give one such as 2026-05-01T12:00:00Z`);
      const { textLines } = await import('../../../shared/commands/text-lines.ts');
      const { normalizeLines } = await import('../../../shared/commands/normalize-lines.ts');
      const out = jsonLines(write);
      const tally = new Tally(err, progress);
      for await (const line of normalizeLines(textLines(stream()), seenAt.toISOString())) {
        if ('posting' in line) await out.add(line.posting);
        tally.count(line);
      }
      await out.end();
      tally.end();
    },
  },
  {
    words: ['cluster'],
    usage: 'cluster --jsonl',
    summary: 'tells which postings are one opening, JSON Lines in and out (no cloud needed)',
    help: [
      'rolecall cluster --jsonl < postings.jsonl > jobs.jsonl',
      '',
      'Each line is a posting as `postings export` or `normalize --jsonl` prints it; it is written again, in the same order, with "jobId": postings of one opening',
      'have the same, by the code and the rule of the normalize stage (shared/domain/cluster/README.md). The order of the lines does not matter. The input is put',
      'aside in a temporary file while it is read: memory hardly grows with it.',
      '',
      'Exit code: 0, or 4 when no line at all was a posting.',
      '',
      'Example',
      '  npm run --silent rolecall -- cluster --jsonl < postings.jsonl | jq -r .jobId | sort | uniq -c | sort -rn | head',
    ].join('\n'),
    run: async ({ args, write, stream, err, progress }) => {
      options(args, 'cluster', []);
      const { textLines } = await import('../../../shared/commands/text-lines.ts');
      const { clusterLines } = await import('../../../shared/commands/cluster-lines.ts');
      const { withSpool } = await import('./spool-files.ts');
      const out = jsonLines(write);
      const tally = new Tally(err, progress);
      await withSpool(async (spool) => {
        for await (const line of clusterLines(textLines(stream()), spool)) {
          if ('posting' in line) await out.add(line.posting);
          tally.count(line);
        }
      });
      await out.end();
      tally.end();
    },
  },
];

/** Counts lines, names the first that were refused, and shows how far it is on a terminal. */
class Tally {
  private postings = 0;
  private refused = 0;
  private readonly err: (text: string) => void;
  private readonly progress: (text: string | null) => void;

  constructor(err: (text: string) => void, progress: (text: string | null) => void) {
    this.err = err;
    this.progress = progress;
  }

  count(line: { refused: string; number: number } | object): void {
    if ('refused' in line) {
      this.refused += 1;
      if (this.refused <= mostNamed) this.err(`line ${line.number} was refused: ${plain(line.refused)}\n`);
    } else this.postings += 1;
    if ((this.postings + this.refused) % 250 === 0) this.progress(`${this.postings} postings, ${this.refused} refused`);
  }

  /** Throws where lines came and none was good. */
  end(): void {
    this.progress(null);
    if (this.refused > mostNamed) this.err(`${this.refused} of ${this.postings + this.refused} lines were refused\n`);
    if (this.postings === 0 && this.refused > 0) throw new Error('no line was a posting: the first reasons stand above');
  }
}

/** The values of the named options; `--jsonl` must be said. Throws UsageError. */
function options(args: readonly string[], command: string, names: readonly string[]): Map<string, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { jsonl: { type: 'boolean' }, ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])) },
      strict: true,
    });
    if (values.jsonl !== true) throw new Error('say --jsonl: it reads JSON Lines from standard input');
    return new Map(
      Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
    );
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}. See: rolecall ${command} --help`, { cause });
  }
}
