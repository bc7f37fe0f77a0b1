import * as z from 'zod';
import { fieldsOf, toTexts } from './operations/fields.ts';
import { toPathText } from './operations/path-text.ts';
import { findOperation, type InputOf, type OperationName, type OutputOf, operations } from './operations.ts';

/** A problem as the API tells it (RFC 9457). */
export const problem = z.looseObject({
  type: z.string().default('about:blank'),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;

/** The API refused: `problem` says why. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  readonly problem: Problem;
  constructor(told: Problem) {
    super([told.title, told.detail].filter(Boolean).join(': '));
    this.problem = told;
  }
}

/** The API could not be reached, or what answered is not this API. */
export class ApiUnreachable extends Error {
  override name = 'ApiUnreachable';
}

export interface ClientOptions {
  /** Origin (and stage path, if any) of the API, without `/v1`. */
  apiUrl: string;
  /** Bearer token; not needed for public operations. */
  token?: string | undefined;
  fetch?: typeof fetch;
  /** Milliseconds for one call; 30,000 (the limit of API Gateway) when unset. */
  timeout?: number;
}

export interface CallOptions {
  idempotencyKey?: string;
}

/** The request of an operation with this input, before any network: pure, so that it can be shown and tested. */
export function requestOf(
  name: OperationName,
  input: ReadonlyMap<string, unknown>,
): { method: string; path: string; body: string | null; contentType: string | null } {
  const found = findOperation(name);
  if (!found) throw new Error(`no operation is called ${name}`);
  const { operation } = found;
  let path = operation.path;
  const query = new URLSearchParams();
  const members: Record<string, unknown> = {};
  let document: unknown;
  for (const field of fieldsOf(found)) {
    const value = input.get(field.name);
    if (value === undefined) continue;
    if (field.place === 'path') path = path.replace(`{${field.name}}`, toPathText(String(value)));
    else if (field.place === 'query') for (const text of toTexts(value)) query.append(field.name, text);
    else if (field.place === 'body') members[field.name] = value;
    else document = value;
  }
  if (path.includes('{')) throw new TypeError(`operation ${name} needs a value for each of its path fields: ${operation.path}`);
  const hasBody = operation.places.body !== undefined || operation.places.document !== undefined;
  const form = operation.consumes === 'application/x-www-form-urlencoded';
  const json = JSON.stringify(operation.places.document === undefined ? members : document);
  return {
    method: operation.method,
    path: query.size > 0 ? `${path}?${query}` : path,
    body: !hasBody ? null : form ? new URLSearchParams(z.record(z.string(), z.string()).parse(members)).toString() : json,
    contentType: hasBody ? operation.consumes : null,
  };
}

interface Answer {
  text: string;
  /** The answer is no JSON but the text itself. */
  plain: boolean;
  /** Method and address, for messages. */
  what: string;
}

async function send(
  options: ClientOptions,
  name: OperationName,
  input: ReadonlyMap<string, unknown>,
  call: CallOptions,
): Promise<Answer> {
  const request = requestOf(name, input);
  const url = `${options.apiUrl.replace(/\/$/, '')}${request.path}`;
  const headers = new Headers({ accept: 'application/json, application/problem+json;q=0.9, text/html;q=0.8' });
  if (options.token !== undefined && options.token !== '') headers.set('authorization', `Bearer ${options.token}`);
  if (request.contentType !== null) headers.set('content-type', request.contentType);
  if (call.idempotencyKey !== undefined) headers.set('idempotency-key', call.idempotencyKey);
  let answer: Response;
  let text: string;
  try {
    answer = await (options.fetch ?? fetch)(url, {
      method: request.method,
      headers,
      body: request.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(options.timeout ?? 30_000),
    });
    text = await answer.text();
  } catch (cause) {
    throw new ApiUnreachable(`${request.method} ${url} got no answer. Is the API running there?`, { cause });
  }
  const sentTo = answer.headers.get('location');
  if (answer.status === 302 && operations[name].status === 302 && sentTo !== null)
    return { text: JSON.stringify({ url: sentTo }), plain: false, what: `${request.method} ${url}` };
  if (answer.status >= 300 && answer.status < 400)
    throw new ApiUnreachable(`${request.method} ${url} answered with a redirection. Is it the address of the API itself?`);
  if (!answer.ok) throw new ApiProblem(readProblem(answer.status, text));
  return { text, plain: operations[name].produces !== 'application/json', what: `${request.method} ${url}` };
}

/**
 * Calls an operation whose name is only known at run time; the answer is checked against the contract.
 * Throws `ApiProblem` when the API refuses, `ApiUnreachable` when it cannot be reached or answers nonsense.
 */
export async function callOperation(
  options: ClientOptions,
  name: OperationName,
  input: ReadonlyMap<string, unknown>,
  call: CallOptions = {},
): Promise<unknown> {
  const schema: z.ZodType = operations[name].output;
  return readAnswer(schema, await send(options, name, input, call));
}

/** The answers' schemas, typed so that a name picks its own. */
const answers: { readonly [N in OperationName]: { output: z.ZodType<OutputOf<N>> } } = operations;

/** A client of the API with one method for all operations: `client.call('boards.add', { url })`. Throws as `callOperation` does. */
export function createClient(options: ClientOptions): {
  call<N extends OperationName>(name: N, input: InputOf<N>, call?: CallOptions): Promise<OutputOf<N>>;
} {
  return {
    async call(name, input, call) {
      const answer = await send(options, name, new Map(Object.entries(input)), call ?? {});
      return readAnswer(answers[name].output, answer);
    },
  };
}

function readAnswer<T>(schema: z.ZodType<T>, { text, plain, what }: Answer): T {
  try {
    return schema.parse(plain ? text : text === '' ? null : JSON.parse(text));
  } catch (cause) {
    throw new ApiUnreachable(`${what} answered something that is not in the contract: the other side may be of another version`, {
      cause,
    });
  }
}

/** API Gateway's own refusals (401 of the authorizer, 404 of an unknown route) are `{"message": ...}`: they become problems, too. */
function readProblem(status: number, text: string): Problem {
  const fallback: Problem = { type: 'about:blank', title: `HTTP ${status}`, status, detail: text.slice(0, 200) };
  try {
    const json: unknown = JSON.parse(text);
    const told = problem.safeParse(json);
    if (told.success) return told.data;
    const plain = z.object({ message: z.string() }).safeParse(json);
    if (!plain.success) return fallback;
    const detail =
      status === 401
        ? 'the token is missing, expired or not one that this API trusts'
        : `the API's front door says: ${plain.data.message}`;
    return { type: 'about:blank', title: plain.data.message, status, detail };
  } catch {
    return fallback;
  }
}
