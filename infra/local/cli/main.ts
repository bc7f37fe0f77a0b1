import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { ApiProblem, ApiUnreachable, type ClientOptions, callOperation } from '../../../shared/contracts/client.ts';
import { subjectOf } from '../../../shared/contracts/operations/openapi.ts';
import { findOperation, type NamedOperation, operationList } from '../../../shared/contracts/operations.ts';
import { administration } from './administration.ts';
import { type CommonOptions, splitCommon } from './common-options.ts';
import { type Connection, connect } from './connect.ts';
import { fileCommands } from './file-commands.ts';
import { operationHelp, overview, subjectHelp } from './help.ts';
import { jsonLinesCommands } from './json-lines-commands.ts';
import { type OperationArguments, readArguments } from './operation-arguments.ts';
import { plain, safeJson, show } from './show.ts';
import { exitCodes, UsageError } from './usage-error.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** What a command line needs of the process it runs in. */
export interface Surroundings {
  /** Where the person stands: files are relative to it. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  out: (text: string) => Promise<void>;
  err: (text: string) => void;
  stdin: () => Promise<string>;
  /** Standard input as it is; the text of `stdin` when unset. */
  stdinBytes?: () => Promise<Buffer>;
  /** Standard input piece by piece; all of it at once when unset. */
  stdinPieces?: () => AsyncIterable<Uint8Array>;
  /** Where progress is shown; null when standard error is no terminal. */
  progress?: ((text: string | null) => void) | null;
  /** Characters of a line; null when it is not a terminal. */
  width: number | null;
  connect: (dataDir: string) => Promise<Connection>;
}

/** Carries a command line out and resolves with the exit code; what went wrong is written to standard error. */
export async function main(argv: readonly string[], surroundings: Surroundings = ofProcess()): Promise<number> {
  try {
    await run(argv, surroundings);
    return exitCodes.done;
  } catch (error) {
    return report(error, surroundings);
  }
}

async function run(argv: readonly string[], surroundings: Surroundings): Promise<void> {
  const { options, rest } = splitCommon(argv, surroundings, root);
  const [subject, ...args] = rest;
  if (subject === undefined || subject === 'help') return surroundings.out(`${overview()}\n`);

  const command = [...administration, ...fileCommands, ...jsonLinesCommands].find(({ words }) =>
    words.every((word, index) => rest[index] === word),
  );
  if (command) {
    if (options.help) return surroundings.out(`${command.help}\n`);
    if (options.api !== null) throw new UsageError(`rolecall ${command.usage} asks no API: it does not go with --api`);
    const { dataDir, json } = options;
    const { width, err, out: write, progress } = surroundings;
    const read = (file: string) => readBytes(file, surroundings);
    const stream = surroundings.stdinPieces ?? (() => atOnce(() => read('-')));
    const args = rest.slice(command.words.length);
    return command.run({ dataDir, json, args, width, write, read, stream, err, progress: progress ?? (() => {}) });
  }

  const named = findOperation(subject) ?? findOperation(`${subject}.${args[0]}`) ?? onlyOperation(subject, args);
  if (!named) {
    const ofFiles = [...administration, ...fileCommands, ...jsonLinesCommands].filter(
      ({ words }) => words.length > 1 && words[0] === subject,
    );
    const ofApi = operationList.some(({ name }) => subjectOf(name) === subject);
    if (!ofApi && ofFiles.length === 0) throw new UsageError(`there is no "${subject}". rolecall --help lists everything`);
    const known = [...(ofApi ? [subjectHelp(subject)] : []), ...ofFiles.map(({ help }) => help)].join('\n\n');
    if (args[0] === undefined || options.help) return surroundings.out(`${known}\n`);
    throw new UsageError(`${subject} knows no "${args[0]}".\n\n${known}`);
  }
  if (options.help) return surroundings.out(`${operationHelp(named)}\n`);
  const given = await readArguments(named, named.name.endsWith(`.${args[0]}`) ? args.slice(1) : args, (file) =>
    readBytes(file, surroundings),
  );
  await carryOut(named, given, options, surroundings);
}

async function readBytes(file: string, { cwd, stdin, stdinBytes }: Surroundings): Promise<Buffer> {
  try {
    if (file !== '-') return await readFile(path.resolve(cwd, file));
    return stdinBytes === undefined ? Buffer.from(await stdin()) : await stdinBytes();
  } catch (cause) {
    const absent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const why = absent ? 'there is no such file' : cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`${file === '-' ? 'standard input' : file} cannot be read: ${why}`, { cause });
  }
}

async function* atOnce(read: () => Promise<Buffer>): AsyncGenerator<Uint8Array> {
  yield await read();
}

/** The operation of a subject that has but one, where none is named: `coverage` is `coverage get`. */
function onlyOperation(subject: string, args: readonly string[]): NamedOperation | null {
  const [only, ...others] = operationList.filter(({ name }) => name.startsWith(`${subject}.`));
  return only !== undefined && others.length === 0 && (args[0] === undefined || args[0].startsWith('-')) ? only : null;
}

async function carryOut(
  named: NamedOperation,
  given: OperationArguments,
  options: CommonOptions,
  surroundings: Surroundings,
): Promise<void> {
  const connection = options.api === null ? await surroundings.connect(options.dataDir) : deployed(options.api, options.token);
  try {
    const client: ClientOptions = { apiUrl: connection.apiUrl, token: connection.token };
    const input = await withEdits(named, given, client);
    const key = options.idempotencyKey === null ? {} : { idempotencyKey: options.idempotencyKey };
    const answer =
      options.all && named.operation.paged
        ? await allPages(named, input, client)
        : await callOperation(client, named.name, input, key);
    if (named.operation.method !== 'GET') await connection.settle();
    await surroundings.out(options.json ? `${safeJson(answer)}\n` : show(named.name, answer, surroundings.width));
  } finally {
    await connection.close();
  }
}

/** Single settings are laid over the document as it is now. */
async function withEdits(
  named: NamedOperation,
  { input, edited }: OperationArguments,
  client: ClientOptions,
): Promise<Map<string, unknown>> {
  const { edits, places } = named.operation;
  if (edited.size === 0 || edits === null || places.document === undefined) return input;
  const read = findOperation(edits.read);
  if (!read) throw new Error(`${named.name} edits ${edits.read}, which is no operation`);
  const members = z.record(z.string(), z.unknown());
  const answer = members.parse(await callOperation(client, read.name, new Map()));
  const present = edits.member === null ? answer : members.parse(answer[edits.member]);
  return new Map([...input, [places.document, { ...present, ...Object.fromEntries(edited) }]]);
}

const page = z.looseObject({ items: z.array(z.unknown()), next: z.string().nullable() });

async function allPages(named: NamedOperation, input: ReadonlyMap<string, unknown>, client: ClientOptions): Promise<unknown> {
  const items: unknown[] = [];
  let cursor: string | null = null;
  for (;;) {
    const asked = new Map([['limit', 100] satisfies [string, unknown], ...input]);
    if (cursor !== null) asked.set('cursor', cursor);
    const { items: more, next, ...rest } = page.parse(await callOperation(client, named.name, asked));
    items.push(...more);
    if (next === null) return { ...rest, items, next };
    cursor = next;
  }
}

function deployed(apiUrl: string, token: string | null): Connection {
  return { apiUrl, token: token ?? '', endpoints: {}, settle: async () => {}, close: async () => {} };
}

function report(error: unknown, { err }: Surroundings): number {
  if (error instanceof UsageError) {
    err(`${error.message}\n`);
    return exitCodes.usage;
  }
  if (error instanceof ApiProblem) {
    const { title, detail, status, errors = [] } = error.problem;
    err(`${plain(title)} (${status})${detail ? `: ${plain(detail)}` : ''}\n`);
    for (const { path: where, message } of errors)
      if (message !== detail) err(`  ${plain(where) || '(the whole)'}: ${plain(message)}\n`);
    if (status === 401) err('  Give a valid token with --token or ROLECALL_TOKEN.\n');
    return status >= 500 ? exitCodes.fault : exitCodes.refused;
  }
  if (error instanceof ApiUnreachable) {
    err(`${error.message}\n`);
    return exitCodes.unreachable;
  }
  err(`${error instanceof Error ? error.message : String(error)}\n`);
  return exitCodes.fault;
}

async function allOfStdin(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

function ofProcess(): Surroundings {
  return {
    cwd: process.env.ROLECALL_CWD ?? process.cwd(),
    env: process.env,
    out: (text) =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    err: (text) => process.stderr.write(text),
    stdin: async () => (await allOfStdin()).toString('utf8'),
    stdinBytes: allOfStdin,
    stdinPieces: () => process.stdin,
    progress: process.stderr.isTTY ? (text) => process.stderr.write(`\r\u001b[K${text ?? ''}`) : null,
    width: process.stdout.isTTY ? process.stdout.columns : null,
    connect,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // Whoever reads only the first lines (`| head`) closes the pipe: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : exitCodes.fault));
  process.exitCode = await main(process.argv.slice(2));
}
