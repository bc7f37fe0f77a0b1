import type { Field } from '../../../shared/contracts/operations/fields.ts';
import { subjectOf } from '../../../shared/contracts/operations/openapi.ts';
import { type NamedOperation, operationList } from '../../../shared/contracts/operations.ts';
import { administration } from './administration.ts';
import { fileCommands } from './file-commands.ts';
import { jsonLinesCommands } from './json-lines-commands.ts';
import { commandOf, flagOf, flagsOf, positionalsOf, takesFile } from './operation-arguments.ts';

/** Options that every command takes. */
const common: readonly (readonly [string, string])[] = [
  ['--json', 'the answer as JSON (for programs)'],
  ['--data DIR', 'data directory of the local cloud (default: .local)'],
  ['--api URL', 'a deployed API instead of the local cloud (or ROLECALL_API)'],
  ['--token TOKEN', 'access token for --api (or ROLECALL_TOKEN, which other users of the machine do not see)'],
  ['--help', 'this text'],
];

/** Help on everything. */
export function overview(): string {
  const behind = new Set(administration.map(({ words }) => words.join(' ')));
  const listed = operationList.filter((named) => !behind.has(commandOf(named)));
  const subjects = [...new Set(listed.map(({ name }) => subjectOf(name)))];
  return [
    'rolecall <subject> <operation> [arguments] [--json] [--data DIR]',
    '',
    'Talks to the local cloud of the data directory; when none runs there, one is started for the duration of the command.',
    '',
    ...subjects.flatMap((subject) => [...rows(operationsOf(subject).map(summaryRow), 34), '']),
    'Administration of the local cloud',
    ...rows(
      administration.map(({ usage, summary }) => [usage, summary]),
      34,
    ),
    '',
    'On files and addresses, without a cloud',
    ...rows(
      [...fileCommands, ...jsonLinesCommands].map(({ usage, summary }) => [usage, summary]),
      34,
    ),
    '',
    'Options of every command',
    ...rows(common),
    '',
    'Help on a subject or an operation: rolecall boards --help, rolecall boards add --help',
    '',
    'Exit codes: 0 done; 1 refused (not found, not allowed, not valid); 2 the command line cannot be understood;',
    '3 the API cannot be reached; 4 a fault behind the API.',
    '',
    'Examples',
    '  npm run rolecall -- boards add https://jobs.lever.co/acme',
    '  npm run rolecall -- jobs search "data engineer" --country DE --remote remote',
    '  npm run rolecall -- profile import --file resume.json',
    '  npm run --silent rolecall -- matches list --json | jq ".items[].title"',
  ].join('\n');
}

/** Help on one subject. */
export function subjectHelp(subject: string): string {
  const list = operationsOf(subject);
  return [
    `rolecall ${subject} <operation> [arguments]`,
    '',
    ...rows(list.map(summaryRow)),
    '',
    `More: rolecall ${list[0] ? commandOf(list[0]) : subject} --help`,
  ].join('\n');
}

/** Help on one operation. */
export function operationHelp(named: NamedOperation): string {
  const { operation } = named;
  const positionals = positionalsOf(named);
  const flags = flagsOf(named);
  const more: [string, string][] = [
    ...(takesFile(named) ? [['--file FILE', 'the body as JSON; - reads standard input'] satisfies [string, string]] : []),
    ...(operation.paged ? [['--all', 'all pages, not only one'] satisfies [string, string]] : []),
    ...(operation.idempotencyKey
      ? [['--idempotency-key KEY', 'a repeat with the same key gets the first answer again'] satisfies [string, string]]
      : []),
  ];
  return [
    usageOf(named),
    '',
    `${capital(operation.summary)}.`,
    ...(positionals.length > 0
      ? ['', 'Arguments', ...rows(positionals.map((field) => [flagOf(field.name), describe(field)]))]
      : []),
    '',
    'Options',
    ...rows([...flags.map((field): [string, string] => [flagText(field), describe(field)]), ...more, ...common]),
    ...(operation.edits ? ['', 'Single settings are laid over the present ones; --file replaces them all.'] : []),
    ...(operation.examples.length > 0
      ? ['', 'Examples', ...operation.examples.map((example) => `  rolecall ${commandOf(named)} ${example}`.trimEnd())]
      : []),
    '',
    `HTTP: ${operation.method} ${operation.path}`,
  ].join('\n');
}

function usageOf(named: NamedOperation): string {
  const places = positionalsOf(named).map((field) =>
    field.name === 'q' ? '[words ...]' : field.required ? `<${flagOf(field.name)}>` : `[${flagOf(field.name)}]`,
  );
  return ['rolecall', commandOf(named), ...places, '[options]'].join(' ');
}

function operationsOf(subject: string): readonly NamedOperation[] {
  return operationList.filter(({ name }) => subjectOf(name) === subject);
}

function summaryRow(named: NamedOperation): [string, string] {
  return [
    [
      commandOf(named),
      ...positionalsOf(named)
        .filter((field) => field.required)
        .map((field) => `<${flagOf(field.name)}>`),
    ].join(' '),
    named.operation.summary,
  ];
}

function flagText(field: Field): string {
  const flag = `--${flagOf(field.name)}`;
  if (field.type === 'boolean' && !field.list) return field.default === true ? `--no-${flagOf(field.name)}` : flag;
  return `${flag} ${field.type === 'integer' || field.type === 'number' ? 'N' : 'TEXT'}`;
}

function describe(field: Field): string {
  const simple =
    field.default !== undefined &&
    field.default !== null &&
    typeof field.default !== 'object' &&
    field.default !== false &&
    field.default !== '';
  return [
    field.description,
    field.choices ? `one of ${field.choices.join(', ')}` : '',
    field.list ? 'may be repeated' : '',
    simple ? `default: ${String(field.default)}` : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Two columns; long first columns get a line of their own. */
function rows(pairs: readonly (readonly [string, string])[], least = 0): string[] {
  const width = Math.max(least, Math.min(34, Math.max(...pairs.map(([left]) => left.length))));
  return pairs.flatMap(([left, right]) =>
    left.length > width ? [`  ${left}`, `  ${' '.repeat(width)}  ${right}`] : [`  ${left.padEnd(width)}  ${right}`],
  );
}
