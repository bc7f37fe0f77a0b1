import path from 'node:path';
import { UsageError } from './usage-error.ts';

/** Options that every command takes, wherever they stand. */
export interface CommonOptions {
  json: boolean;
  help: boolean;
  all: boolean;
  dataDir: string;
  /** Base address of a deployed API; null: the local cloud. */
  api: string | null;
  token: string | null;
  idempotencyKey: string | null;
}

const switches = new Map<string, 'json' | 'help' | 'all'>([
  ['--json', 'json'],
  ['--help', 'help'],
  ['-h', 'help'],
  ['--all', 'all'],
]);
const valued = new Map<string, 'data' | 'api' | 'token' | 'key'>([
  ['--data', 'data'],
  ['--api', 'api'],
  ['--token', 'token'],
  ['--idempotency-key', 'key'],
]);

/** Takes the common options out of a command line; the rest is the command. Throws UsageError. */
export function splitCommon(
  argv: readonly string[],
  { cwd, env }: { cwd: string; env: Readonly<Record<string, string | undefined>> },
  root: string,
): { options: CommonOptions; rest: string[] } {
  const on = new Set<'json' | 'help' | 'all'>();
  const values = new Map<'data' | 'api' | 'token' | 'key', string>();
  const rest: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? '';
    if (argument === '--') {
      rest.push(...argv.slice(at));
      break;
    }
    const [flag = '', ...inline] = argument.split('=');
    const simple = switches.get(argument);
    const name = valued.get(flag);
    if (simple) on.add(simple);
    else if (name) {
      const value = inline.length > 0 ? inline.join('=') : argv[++at];
      if (value === undefined) throw new UsageError(`${flag} needs a value. See: rolecall --help`);
      values.set(name, value);
    } else rest.push(argument);
  }
  const data = values.get('data');
  const api = values.get('api') ?? env.ROLECALL_API ?? null;
  if (api !== null && !URL.canParse(api))
    throw new UsageError(`--api ${api} is not a URL such as https://abc.execute-api.eu-west-1.amazonaws.com`);
  return {
    options: {
      json: on.has('json'),
      help: on.has('help'),
      all: on.has('all'),
      dataDir: data === undefined ? path.join(root, '.local') : path.resolve(cwd, data),
      api,
      token: values.get('token') ?? env.ROLECALL_TOKEN ?? null,
      idempotencyKey: values.get('key') ?? null,
    },
    rest,
  };
}
