import { type ParseArgsConfig, parseArgs } from 'node:util';
import * as z from 'zod';
import { type Field, fieldsOf, fromTexts } from '../../../shared/contracts/operations/fields.ts';
import type { NamedOperation } from '../../../shared/contracts/operations.ts';
import { UsageError } from './usage-error.ts';

/** What the command line of an operation says. */
export interface OperationArguments {
  /** Fields by name, as the contract wants them. */
  input: Map<string, unknown>;
  /** Members of the document given as flags: to be laid over the present document. */
  edited: Map<string, unknown>;
}

/** `employmentType` as a flag: `employment-type`. */
export function flagOf(name: string): string {
  return name
    .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    .replace(/^-+/, '')
    .replaceAll('--', '-');
}

/** Fields that may stand without a flag, in their order: those of the path, then the required plain ones, then ids; `q` takes all that is left. */
export function positionalsOf(named: NamedOperation): readonly Field[] {
  const fields = fieldsOf(named);
  const plain = (field: Field) =>
    field.place !== 'path' && field.required && field.type !== 'json' && !field.list && onlyValue(field) === undefined;
  return [
    ...fields.filter((field) => field.place === 'path'),
    ...fields.filter(plain),
    ...fields.filter((field) => field.place === 'query' && !field.required && !field.list && field.name.endsWith('Id')),
    ...fields.filter((field) => field.name === 'q'),
  ];
}

/** Fields and members that have a flag. */
export function flagsOf(named: NamedOperation): readonly Field[] {
  return fieldsOf(named).flatMap((field) => {
    if (field.place === 'path' || onlyValue(field) !== undefined) return [];
    if (field.place === 'document') return named.operation.edits ? field.members.filter(hasFlag) : [];
    return hasFlag(field) ? [field] : [];
  });
}

/** The value of a field that has but one: nobody needs to type it. */
function onlyValue(field: Field): string | undefined {
  return field.required && field.choices?.length === 1 ? field.choices[0] : undefined;
}

function hasFlag(field: Field): boolean {
  return field.type !== 'json';
}

/** Whether the operation has a body that can come from a file. */
export function takesFile({ operation }: NamedOperation): boolean {
  return operation.places.document !== undefined || operation.places.body !== undefined;
}

/**
 * Reads the arguments of an operation. `read` gives the bytes of a file, `-` is standard input. Throws UsageError. Whether the
 * values fit is the API's to say: it names every fault by its path.
 */
export async function readArguments(
  named: NamedOperation,
  args: readonly string[],
  read: (file: string) => Promise<Buffer>,
): Promise<OperationArguments> {
  const flags = flagsOf(named);
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const field of flags) {
    if (field.type === 'boolean' && !field.list) options[flagOf(field.name)] = { type: 'boolean' };
    else options[flagOf(field.name)] = { type: 'string', multiple: true };
  }
  if (takesFile(named)) options.file = { type: 'string' };
  const { values, positionals } = parsed(named, args, options);

  const input = new Map<string, unknown>();
  const edited = new Map<string, unknown>();
  if (typeof values.file === 'string') addFile(named, input, await readJsonFile(values.file, read));
  const members = new Set(
    fieldsOf(named)
      .filter((field) => field.place === 'document')
      .flatMap((field) => field.members),
  );
  for (const field of flags) {
    const given = values[flagOf(field.name)];
    if (given === undefined) continue;
    const value = typeof given === 'boolean' ? given : fromTexts(field, [given].flat().map(String));
    (members.has(field) ? edited : input).set(field.name, value);
  }
  if (edited.size > 0 && values.file !== undefined)
    throw new UsageError(`${commandOf(named)}: give either --file or single settings, not both`);
  for (const field of fieldsOf(named)) if (onlyValue(field) !== undefined) input.set(field.name, onlyValue(field));
  addPositionals(named, input, positionals);
  const { fileField } = named.operation;
  const file = fileField === null ? undefined : input.get(fileField);
  if (fileField !== null && typeof file === 'string') input.set(fileField, (await read(file)).toString('base64'));
  requireAll(named, input, edited);
  return { input, edited };
}

function parsed(named: NamedOperation, args: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. To specify')[0] : String(error);
    throw new UsageError(`${reason}. See: rolecall ${commandOf(named)} --help`, { cause: error });
  }
}

function addPositionals(named: NamedOperation, input: Map<string, unknown>, given: readonly string[]): void {
  const rest = [...given];
  for (const field of positionalsOf(named)) {
    if (rest.length === 0) return;
    if (field.place !== 'path' && input.has(field.name)) continue;
    input.set(field.name, field.name === 'q' ? rest.splice(0).join(' ') : fromTexts(field, [rest.shift() ?? '']));
  }
  if (rest.length > 0) throw new UsageError(`"${rest[0]}" is one argument too many. See: rolecall ${commandOf(named)} --help`);
}

function requireAll(named: NamedOperation, input: Map<string, unknown>, edited: Map<string, unknown>): void {
  for (const field of fieldsOf(named)) {
    if (!field.required || input.has(field.name) || (field.place === 'document' && edited.size > 0)) continue;
    const how =
      field.place === 'path'
        ? `<${flagOf(field.name)}>`
        : field.place === 'document' || field.type === 'json'
          ? '--file FILE'
          : `--${flagOf(field.name)} ...`;
    throw new UsageError(`${how} is missing (${field.description || field.name}). See: rolecall ${commandOf(named)} --help`);
  }
}

function addFile(named: NamedOperation, input: Map<string, unknown>, json: unknown): void {
  const { document } = named.operation.places;
  if (document !== undefined) {
    input.set(document, json);
    return;
  }
  const members = z.record(z.string(), z.unknown()).safeParse(json);
  if (!members.success) throw new UsageError('the file must hold a JSON object with the fields of the operation');
  for (const [name, value] of Object.entries(members.data)) {
    if (!named.operation.places.body?.some((field) => field === name))
      throw new UsageError(`the file holds "${name}", which is not a field of rolecall ${commandOf(named)}`);
    input.set(name, value);
  }
}

async function readJsonFile(file: string, read: (file: string) => Promise<Buffer>): Promise<unknown> {
  const name = file === '-' ? 'standard input' : file;
  const text = (await read(file)).toString('utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new UsageError(`${name} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** `boards add` for `boards.add`. */
export function commandOf({ name }: NamedOperation): string {
  return name.replace('.', ' ');
}
