import * as z from 'zod';
import type { NamedOperation } from '../operations.ts';

/** One input field of an operation, as plain facts: what a URL, a form or a command line needs to know of it. */
export interface Field {
  name: string;
  place: 'path' | 'query' | 'body' | 'document';
  type: 'text' | 'integer' | 'number' | 'boolean' | 'json';
  /** The field is a list of that type. */
  list: boolean;
  choices: readonly string[] | null;
  required: boolean;
  default: unknown;
  description: string;
  /** Members, when the field is an object of known members. */
  members: readonly Field[];
}

type Place = Field['place'];

interface Shape {
  type?: string | readonly string[] | undefined;
  enum?: readonly unknown[] | undefined;
  const?: unknown;
  default?: unknown;
  description?: string | undefined;
  items?: Shape | undefined;
  anyOf?: readonly Shape[] | undefined;
  properties?: Readonly<Record<string, Shape>> | undefined;
  required?: readonly string[] | undefined;
}

const shape: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    default: z.unknown().optional(),
    description: z.string().optional(),
    items: shape.optional(),
    anyOf: z.array(shape).optional(),
    properties: z.record(z.string(), shape).optional(),
    required: z.array(z.string()).optional(),
  }),
);

const known = new WeakMap<object, readonly Field[]>();

/** The names between braces of a path template, in order. */
export function pathNames(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
}

/** All input fields of an operation, those of the path first, in the order of the path. */
export function fieldsOf({ name, operation }: NamedOperation): readonly Field[] {
  const before = known.get(operation);
  if (before) return before;
  const root = shape.parse(z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }));
  const names = pathNames(operation.path);
  const placeOf = (field: string): Place => {
    if (names.includes(field)) return 'path';
    if (operation.places.query?.includes(field)) return 'query';
    if (operation.places.body?.includes(field)) return 'body';
    if (operation.places.document === field) return 'document';
    throw new Error(`field ${field} of operation ${name} has no place: put it in the path, query, body or document`);
  };
  const fields = Object.entries(root.properties ?? {}).map(([field, described]) =>
    toField(field, placeOf(field), described, root.required?.includes(field) ?? false),
  );
  const rank = (field: Field) => (field.place === 'path' ? names.indexOf(field.name) : names.length);
  fields.sort((one, other) => rank(one) - rank(other));
  known.set(operation, fields);
  return fields;
}

function toField(name: string, place: Place, described: Shape, required: boolean): Field {
  const inner = withoutNull(described);
  const list = inner.type === 'array';
  const element = list ? withoutNull(inner.items ?? {}) : inner;
  const choices = element.enum ?? (element.const === undefined ? null : [element.const]);
  return {
    name,
    place,
    type: typeOf(element),
    list,
    choices: choices?.map(String) ?? null,
    required,
    default: described.default,
    description: described.description ?? inner.description ?? '',
    members: Object.entries(inner.properties ?? {}).map(([member, each]) =>
      toField(member, place, each, inner.required?.includes(member) ?? false),
    ),
  };
}

/** The one alternative that is not null; a text is preferred where a text or an object may stand. */
function withoutNull(described: Shape): Shape {
  const alternatives = described.anyOf?.filter((each) => each.type !== 'null') ?? [];
  return alternatives.find((each) => each.type === 'string') ?? alternatives[0] ?? described;
}

function typeOf(described: Shape): Field['type'] {
  const type = typeof described.type === 'string' ? described.type : described.type?.find((each) => each !== 'null');
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  return type === 'object' || type === 'array' ? 'json' : 'text';
}

/**
 * Values of a URL or command line (always texts) as the field's type wants them. A text that is not of the type is left as it is: the
 * schema then names the fault with its path.
 */
export function fromTexts(field: Field, texts: readonly string[]): unknown {
  if (field.list) return texts.map((text) => fromText(field, text));
  // Twice given where one is wanted: the list reaches the schema, which refuses it.
  return texts.length === 1 ? fromText(field, texts[0] ?? '') : [...texts];
}

function fromText(field: Field, text: string): unknown {
  if (field.type === 'integer' || field.type === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (field.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

/** A value as the text that `fromTexts` reads back. */
export function toTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}
