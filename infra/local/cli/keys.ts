import {
  DeleteParameterCommand,
  GetParametersByPathCommand,
  ParameterNotFound,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import type { KeyedSource } from '../../../shared/commands/source-keys.ts';
import { defaultSourceKeysPrefix, sourceKey, sourceKeyParameter } from '../../../shared/contracts/source-keys.ts';
import type { AdministrationCommand } from './administration.ts';
import { servicesOf } from './connect.ts';
import { showRows } from './show.ts';
import { UsageError } from './usage-error.ts';

/** Keys of the user's own for services that want one, in the parameter store of the local cloud. Values are never shown. */
export const keyCommands: readonly AdministrationCommand[] = [
  {
    words: ['keys', 'list'],
    usage: 'keys list',
    summary: 'shows which sources take a key of your own and which have one',
    help: [
      'rolecall keys list [--json] [--data DIR]',
      '',
      'Shows the sources that take a key of your own, its members, whether one is set, and where to get one. Values are never shown.',
    ].join('\n'),
    run: async ({ dataDir, args, json, width, write }) => {
      if (args.length > 0) throw new UsageError(`"${args[0]}" is one argument too many. See: rolecall keys list --help`);
      const sources = await keyed();
      const set = await withStore(dataDir, present);
      const rows = sources.map(({ name, members, optional, howTo }) => ({
        source: name,
        members: members.join(', '),
        set: set.has(name) ? 'yes' : optional ? 'no (not needed)' : 'no',
        'where to get it': howTo,
      }));
      await write(
        json
          ? `${JSON.stringify(sources.map(({ name, members, optional, howTo }) => ({ source: name, members, optional, set: set.has(name), howTo })))}\n`
          : showRows(rows, ['source', 'members', 'set', 'where to get it'], width),
      );
    },
  },
  {
    words: ['keys', 'set'],
    usage: 'keys set <source> <member[=value]> ...',
    summary: 'keeps a key of your own for a source',
    help: [
      'rolecall keys set <source> <member[=value]> ... [--data DIR]',
      '',
      'Keeps the key of a source (an encrypted parameter of a deployment, a file only you can read here). A member without a value is read from standard',
      'input, one line each in the order they are named, so that it stands in no history of a shell. `rolecall keys list` shows what each source wants.',
      '',
      'Examples',
      '  npm run rolecall -- keys set adzuna app_id=0123abcd app_key < key.txt',
      '  npm run rolecall -- keys set usajobs email=you@example.org api_key    # then type it, Enter, Ctrl-D',
    ].join('\n'),
    run: async ({ dataDir, args, read, write }) => {
      const [name, ...members] = args;
      const source = await one(name);
      const key = await membersOf(source, members, async () => (await read('-')).toString('utf8'));
      await withStore(dataDir, (client) =>
        client.send(
          new PutParameterCommand({
            Name: sourceKeyParameter(defaultSourceKeysPrefix, source.name),
            Type: 'SecureString',
            Value: JSON.stringify(key),
            Overwrite: true,
          }),
        ),
      );
      await write(`The key of ${source.title} is set (${Object.keys(key).join(', ')}); reads use it within five minutes.\n`);
    },
  },
  {
    words: ['keys', 'remove'],
    usage: 'keys remove <source>',
    summary: 'forgets the key of a source',
    help: 'rolecall keys remove <source> [--data DIR]\n\nForgets the key of a source. Its boards then fail with a sentence that says so; their postings stay.',
    run: async ({ dataDir, args, write }) => {
      const [name, ...rest] = args;
      if (rest.length > 0) throw new UsageError(`"${rest[0]}" is one argument too many. See: rolecall keys remove --help`);
      const source = await one(name);
      const removed = await withStore(dataDir, async (client) => {
        try {
          await client.send(new DeleteParameterCommand({ Name: sourceKeyParameter(defaultSourceKeysPrefix, source.name) }));
          return true;
        } catch (error) {
          if (error instanceof ParameterNotFound) return false;
          throw error;
        }
      });
      await write(removed ? `The key of ${source.title} is forgotten.\n` : `There was no key of ${source.title}.\n`);
    },
  },
];

/** Loaded only now: the sources are much code for a command line. */
async function keyed(): Promise<KeyedSource[]> {
  return (await import('../../../shared/commands/source-keys.ts')).keyedSources();
}

async function one(name: string | undefined): Promise<KeyedSource> {
  const sources = await keyed();
  const found = sources.find((each) => each.name === name);
  if (found) return found;
  const names = sources.map((each) => each.name).join(', ');
  throw new UsageError(
    name === undefined ? `name the source: one of ${names}` : `"${name.slice(0, 60)}" takes no key: one of ${names}`,
  );
}

/** The key as it is given; what has no value comes from standard input. Throws UsageError, with no value in its words. */
async function membersOf(
  source: KeyedSource,
  given: readonly string[],
  stdin: () => Promise<string>,
): Promise<Record<string, string>> {
  const key = new Map<string, string>();
  const open: string[] = [];
  for (const part of given) {
    const at = part.indexOf('=');
    const name = at < 0 ? part : part.slice(0, at);
    // A member of its own for a country stands beside the general one (`key`, `key_ch`).
    if (!source.members.some((member) => name === member || name.startsWith(`${member}_`)))
      throw new UsageError(
        at < 0 && name.length > 20
          ? `that is a value without its name: the key of ${source.title} has the members ${source.members.join(', ')}`
          : `the key of ${source.title} has no member "${name.slice(0, 40)}": it has ${source.members.join(', ')}`,
      );
    if (at < 0) open.push(name);
    else key.set(name, part.slice(at + 1).trim());
  }
  if (given.length === 0) open.push(...source.members);
  const lines = open.length === 0 ? [] : (await stdin()).split(/\r?\n/);
  for (const [index, name] of open.entries()) key.set(name, (lines[index] ?? '').trim());
  const empty = [...new Set([...source.members, ...key.keys()])].filter((member) => (key.get(member) ?? '') === '');
  if (empty.length > 0)
    throw new UsageError(
      `${empty.join(' and ')} of ${source.title} ${empty.length === 1 ? 'has' : 'have'} no value: give member=value, or the value on standard input`,
    );
  const parsed = sourceKey.safeParse(Object.fromEntries(key));
  if (!parsed.success)
    throw new UsageError(`the key of ${source.title} is not usable: a member is longer than 2000 characters or wrongly named`);
  return parsed.data;
}

async function present(client: SSMClient): Promise<Set<string>> {
  const names = new Set<string>();
  let next: string | undefined;
  do {
    const answer = await client.send(
      new GetParametersByPathCommand({ Path: defaultSourceKeysPrefix, ...(next === undefined ? {} : { NextToken: next }) }),
    );
    for (const { Name } of answer.Parameters ?? []) if (Name !== undefined) names.add(Name.slice(Name.lastIndexOf('/') + 1));
    next = answer.NextToken;
  } while (next !== undefined);
  return names;
}

/** The parameter store of the local cloud on that data directory: of the one that runs, or of one started quietly for now. */
async function withStore<T>(dataDir: string, use: (client: SSMClient) => Promise<T>): Promise<T> {
  const connection = await servicesOf(dataDir);
  try {
    const endpoint = connection.endpoints.ssm;
    if (endpoint === undefined) throw new Error('the local cloud has no parameter store');
    const client = new SSMClient({
      endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    try {
      return await use(client);
    } finally {
      client.destroy();
    }
  } finally {
    await connection.close();
  }
}
