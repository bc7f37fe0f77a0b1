import { parseArgs } from 'node:util';
import type { AdministrationCommand } from './administration.ts';
import { safeJson } from './show.ts';
import { UsageError } from './usage-error.ts';

/** Commands on files and addresses: no cloud is needed, nothing is fetched, the answer is JSON. The code they run is the functions' own. */
export const fileCommands: readonly AdministrationCommand[] = [
  {
    words: ['boards', 'recognise'],
    usage: 'boards recognise <url>',
    summary: 'tells which board an address is, by the address alone',
    help: [
      'rolecall boards recognise <url>',
      '',
      'Prints as JSON what an address is: a board (source, token, the posting where it is one of a posting), a careers page of any kind, or refused',
      'with the reason. Nothing is fetched: rolecall boards add also looks into the page.',
      '',
      'Examples',
      '  npm run --silent rolecall -- boards recognise https://jobs.lever.co/acme/2b0f9c1e-0000-4000-8000-000000000001',
      '  npm run --silent rolecall -- boards recognise https://careers.acme.example/',
    ].join('\n'),
    run: async ({ args, write }) => {
      const [url, ...rest] = args;
      if (url === undefined || rest.length > 0) throw new UsageError('give one address: rolecall boards recognise <url>');
      const { recogniseAddress } = await import('../../../shared/commands/boards-recognise.ts');
      await write(`${safeJson(recogniseAddress(url))}\n`);
    },
  },
  {
    words: ['page', 'parse'],
    usage: 'page parse <file> --url URL',
    summary: 'tells what a saved page holds: postings, known systems, links to postings',
    help: [
      'rolecall page parse <file> --url URL',
      '',
      'Prints as JSON what a saved page holds: postings in JSON-LD, microdata or RDFa, the known systems inside it with the evidence, and links that lead',
      'to postings. URL is where the page was saved from; - reads standard input. Nothing is fetched.',
      '',
      'Example',
      '  npm run --silent rolecall -- page parse saved.html --url https://careers.acme.example/jobs/1',
    ].join('\n'),
    run: async ({ args, write, read }) => {
      const { file, url } = pageArguments(args);
      const { parsePage } = await import('../../../shared/commands/page-parse.ts');
      await write(`${safeJson(parsePage(await read(file), url))}\n`);
    },
  },
  {
    words: ['inbox', 'parse'],
    usage: 'inbox parse <file>',
    summary: 'tells what a saved mail holds: postings of a job alert, how an application stands',
    help: [
      'rolecall inbox parse <file>',
      '',
      'Prints as JSON what a saved mail (.eml) holds. kind is postings (a job alert: what could be read for sure, and how many could not), reply (how an',
      'application stands, with the sentence that says so), other (a mail of a job service without postings), or unread (with the reason).',
      '- reads standard input. Nothing is fetched and no link is followed.',
      '',
      'Examples',
      '  npm run --silent rolecall -- inbox parse alert.eml',
      '  npm run --silent rolecall -- inbox parse - < alert.eml | jq ".postings[].title"',
    ].join('\n'),
    run: async ({ args, write, read }) => {
      const [file, ...rest] = args;
      if (file === undefined || rest.length > 0) throw new UsageError('give one file: rolecall inbox parse <file>');
      const { parseMail } = await import('../../../shared/commands/inbox-parse.ts');
      await write(`${safeJson(await parseMail(await read(file)))}\n`);
    },
  },
];

function pageArguments(args: readonly string[]): { file: string; url: URL } {
  let parsed: { values: { url?: string | undefined }; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options: { url: { type: 'string' } }, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}. See: rolecall page parse --help`, { cause });
  }
  const [file, ...rest] = parsed.positionals;
  const { url } = parsed.values;
  if (file === undefined || rest.length > 0) throw new UsageError('give one file: rolecall page parse <file> --url URL');
  if (url === undefined || !/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new UsageError('say with --url where the page was saved from: an http or https address');
  return { file, url: new URL(url) };
}
