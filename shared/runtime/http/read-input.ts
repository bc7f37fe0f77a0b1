import * as z from 'zod';
import { fieldsOf, fromTexts } from '../../contracts/operations/fields.ts';
import { fromPathText } from '../../contracts/operations/path-text.ts';
import type { NamedOperation } from '../../contracts/operations.ts';
import { type InputFault, Refusal } from '../../ports/refusal.ts';
import { invalid, pointer } from './problem.ts';

/** Nesting deeper than this is no honest input. */
const maxDepth = 64;

/** The parts of API Gateway's event (payload format 2.0) that are read. */
export const httpEvent = z.object({
  routeKey: z.string(),
  rawQueryString: z.string().default(''),
  headers: z.record(z.string(), z.string().optional()).default({}),
  pathParameters: z.record(z.string(), z.string().optional()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({
    requestId: z.string(),
    domainName: z.string(),
    stage: z.string(),
    authorizer: z.object({ jwt: z.object({ claims: z.record(z.string(), z.unknown()) }) }).optional(),
  }),
});
export type HttpEvent = z.infer<typeof httpEvent>;

/** A header of the request; names are without case. */
export function header(event: HttpEvent, name: string): string | undefined {
  const found = Object.entries(event.headers).find(([each]) => each.toLowerCase() === name);
  return found?.[1];
}

/**
 * The input of an operation as it came: path, query and body in one object, not checked against the schema yet, but each field only
 * from the place that the contract names. Throws Refusal (400, 413, 415).
 */
export async function readInput(named: NamedOperation, event: HttpEvent): Promise<Record<string, unknown>> {
  const { operation } = named;
  const fields = fieldsOf(named);
  const input = new Map<string, unknown>();
  const faults: InputFault[] = [];

  for (const field of fields) {
    const value = field.place === 'path' ? event.pathParameters?.[field.name] : undefined;
    if (value !== undefined) input.set(field.name, fromTexts(field, [fromPathText(value)]));
  }

  const query = new URLSearchParams(event.rawQueryString);
  for (const name of new Set(query.keys())) {
    const field = fields.find((each) => each.place === 'query' && each.name === name);
    if (field) input.set(name, fromTexts(field, query.getAll(name)));
    else faults.push({ path: pointer([name]), message: 'is not a query parameter of this operation' });
  }

  const { body, document } = operation.places;
  if (body !== undefined || document !== undefined) {
    const given =
      operation.consumes === 'application/x-www-form-urlencoded'
        ? await readForm(event, operation.mostBodyBytes)
        : readJson(event, operation.mostBodyBytes, operation.consumes);
    if (document !== undefined) {
      if (given !== undefined) input.set(document, given);
    } else if (given !== undefined) {
      if (!isRecord(given)) throw invalid([{ path: '', message: 'the body must be a JSON object' }]);
      for (const [name, value] of Object.entries(given)) {
        if (fields.some((field) => field.place === 'body' && field.name === name)) input.set(name, value);
        else faults.push({ path: pointer([name]), message: 'is not a field of the body of this operation' });
      }
    }
  }
  if (faults.length > 0) throw invalid(faults.slice(0, 50));
  return Object.fromEntries(input);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bodyBytes(event: HttpEvent, most: number): Buffer {
  const text = event.body ?? '';
  // Base64 is a third longer than what it holds: too long is known before decoding.
  if (text.length > most * 2) throw tooLarge(most);
  const bytes = Buffer.from(text, event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.byteLength > most) throw tooLarge(most);
  return bytes;
}

function tooLarge(most: number): Refusal {
  return new Refusal(413, 'Body too large', `The body may hold ${most} bytes at most.`);
}

function readJson(event: HttpEvent, most: number, consumes: string): unknown {
  const bytes = bodyBytes(event, most);
  if (bytes.byteLength === 0) return undefined;
  const type = mediaType(event);
  if (type !== consumes && type !== 'application/json' && !/^application\/[\w.-]+\+json$/.test(type))
    throw new Refusal(415, 'Wrong media type', `The body must be sent as ${consumes}, not as ${type || 'nothing'}.`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw invalid([{ path: '', message: 'the body is not JSON in UTF-8' }]);
  }
  refuseHostile(value);
  return value;
}

/** Keys that change prototypes, and nesting without end; iterative, so that no input exhausts the stack. */
function refuseHostile(root: unknown): void {
  const pending: { value: unknown; path: readonly PropertyKey[] }[] = [{ value: root, path: [] }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= maxDepth) throw invalid([{ path: pointer(path), message: `is nested deeper than ${maxDepth} levels` }]);
    for (const [key, each] of Object.entries(value)) {
      if (key === '__proto__') throw invalid([{ path: pointer([...path, key]), message: 'this key is not allowed' }]);
      if (typeof each === 'object' && each !== null) pending.push({ value: each, path: [...path, key] });
    }
  }
}

/** A form of one-line fields, urlencoded or multipart (RFC 8058 allows both). */
async function readForm(event: HttpEvent, most: number): Promise<Record<string, unknown> | undefined> {
  const bytes = bodyBytes(event, most);
  if (bytes.byteLength === 0) return undefined;
  const type = mediaType(event);
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data')
    throw new Refusal(415, 'Wrong media type', `The body must be a form, not ${type || 'nothing'}.`);
  try {
    const form = await new Response(new Uint8Array(bytes), {
      headers: { 'content-type': header(event, 'content-type') ?? '' },
    }).formData();
    return Object.fromEntries([...form.entries()].map(([name, value]) => [name, typeof value === 'string' ? value : null]));
  } catch {
    throw invalid([{ path: '', message: 'the body is not a form' }]);
  }
}

function mediaType(event: HttpEvent): string {
  return (header(event, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
