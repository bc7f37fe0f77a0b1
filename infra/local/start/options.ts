import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';

export interface StartOptions {
  /** Run the main job once and exit, instead of staying up. */
  once: boolean;
  /** The last line of standard output is the result as one JSON object. */
  json: boolean;
  dataDir: string;
  /** Careers pages to follow; null: the bundled samples. */
  boards: readonly string[] | null;
  /** A JSON Resume document; null: keep the stored profile, or the sample candidate on a new data directory. */
  profile: Record<string, unknown> | null;
  port: number | null;
}

/** What the person gave cannot be used; the message says what and how to mend it. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export const help = `npm start [-- options]

Starts Rolecall on this machine: the local cloud runs the same templates that are deployed to AWS. The main job runs once (boards -> postings ->
jobs -> matches -> documents -> digest), then the HTTP API stays up until Ctrl-C. Everything is kept below the data directory.

  --once           run the main job once and exit
  --json           the last line of output is the result as one JSON object
  --data DIR       data directory (default: .local)
  --boards FILE    JSON array of careers-page addresses (default: the bundled sample boards)
  --profile FILE   JSON Resume of the candidate (default: the stored profile, at first the sample candidate)
  --port N         port of the HTTP API (default: the one used last time)
  --help           this text

Environment: SOURCE_ORIGINS (JSON, {"https://boards-api.greenhouse.io": "http://127.0.0.1:9001"}) reads recorded boards from a local server;
OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL let a language model phrase the documents (every sentence is still proven).
`;

const boardList = z.array(z.string().min(4).max(2048)).max(5000);

/** Parses the command line; files are relative to `cwd`. Throws UsageError. */
export function parseOptions(argv: readonly string[], cwd: string, root: string): StartOptions | 'help' {
  let values: ReturnType<typeof read>;
  try {
    values = read(argv);
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}. See: npm start -- --help`, { cause });
  }
  if (values.help) return 'help';
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new UsageError(`--port ${values.port} is not a port number`);
  return {
    once: values.once ?? false,
    json: values.json ?? false,
    dataDir: values.data === undefined ? path.join(root, '.local') : path.resolve(cwd, values.data),
    boards:
      values.boards === undefined
        ? null
        : readJson(path.resolve(cwd, values.boards), boardList, 'a JSON array of careers-page addresses'),
    profile:
      values.profile === undefined
        ? null
        : readJson(path.resolve(cwd, values.profile), z.record(z.string(), z.unknown()), 'a JSON Resume document'),
    port,
  };
}

function read(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    strict: true,
    allowPositionals: false,
    options: {
      once: { type: 'boolean' },
      json: { type: 'boolean' },
      data: { type: 'string' },
      boards: { type: 'string' },
      profile: { type: 'string' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
}

function readJson<S extends z.ZodType>(file: string, schema: S, what: string): z.infer<S> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new UsageError(`${file} is not JSON (${cause instanceof Error ? cause.message : String(cause)}); ${what} is expected`, {
      cause,
    });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UsageError(`${file} is not ${what}: at /${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'unknown fault'}`);
}
