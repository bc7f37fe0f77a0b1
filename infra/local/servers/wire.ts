import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod';

/** What every local server gives back: where it listens, and how to stop it. */
export interface LocalServer {
  url: string;
  close(): Promise<void>;
}

/** An error in the shape of the AWS services: the SDK turns `code` into the exception's name. */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;
  readonly members: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, status = 400, members: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = status;
    this.members = members;
  }
}

export interface WireRequest {
  path: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: unknown;
}

/** One operation of a REST JSON service: `path` is a template such as `/schedules/{Name}`. */
export interface RestOperation {
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handle: (request: WireRequest) => Promise<unknown> | unknown;
}

export type JsonOperation = (input: unknown) => Promise<unknown> | unknown;

const megabyte = 1024 * 1024;

/**
 * Starts `handle` on 127.0.0.1 (`port` 0 takes a free one). Refuses a foreign `Host` header: a web page that re-binds its name
 * to 127.0.0.1 must not reach these servers. A handler that throws answers 500 and reports the error; the process goes on.
 */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  port = 0,
): Promise<LocalServer> {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, (request, response) => {
    if (!isLocalHost(request.headers.host)) {
      response.writeHead(421, { 'content-type': 'text/plain' }).end('this server answers to 127.0.0.1 and localhost only\n');
      return;
    }
    handle(request, response).catch((error: unknown) => {
      console.error(`local server: ${request.method} ${request.url} failed`, error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end('{"message":"Internal Server Error"}');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the local server has no port');
  return { url: `http://127.0.0.1:${address.port}`, close: () => stop(server) };
}

/** Stops listening, lets requests under way finish for two seconds, then cuts what is left. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 2_000);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function isLocalHost(host: string | undefined): boolean {
  return host === undefined || /^(?:127\.0\.0\.1|\[::1\]|localhost|[a-z0-9.-]+\.localhost)(?::\d{1,5})?$/i.test(host);
}

/** Reads a request body of at most `limit` bytes; a longer one is a 413 `RequestEntityTooLargeException`. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    size += bytes.length;
    if (size > limit)
      throw new ServiceError('RequestEntityTooLargeException', `the request body is larger than ${limit} bytes`, 413);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** JSON from bytes; what is not JSON is a `SerializationException`, as the services answer. */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return {};
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new ServiceError('SerializationException', `the request body is not JSON: ${messageOf(cause)}`);
  }
}

/** Parses an operation's input; the first fault becomes an error (`code`, as the service calls it) that names its place. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown, code = 'ValidationException'): z.infer<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ServiceError(
    code,
    `1 validation error detected: at '${issue?.path.join('.') ?? ''}': ${issue?.message ?? 'malformed'}`,
  );
}

/**
 * A service of the AWS JSON 1.1 protocol (`X-Amz-Target: prefix.Operation`). An operation that is not in `operations` is refused
 * with the SDK-shaped `UnknownOperationException` that names it, never ignored. Signatures are not verified.
 */
export function jsonService(options: {
  service: string;
  targetPrefix: string;
  operations: Readonly<Record<string, JsonOperation>>;
  maximumBytes?: number;
  port?: number;
}): Promise<LocalServer> {
  const limit = options.maximumBytes ?? 4 * megabyte;
  return listen(async (request, response) => {
    try {
      const target = request.headers['x-amz-target'];
      const name = typeof target === 'string' ? target.slice(target.indexOf('.') + 1) : '';
      const operation = Object.hasOwn(options.operations, name) ? options.operations[name] : undefined;
      const mine = typeof target === 'string' && target.startsWith(`${options.targetPrefix}.`);
      if (request.method !== 'POST' || !mine || !operation)
        throw unknownOperation(options.service, String(target ?? request.url));
      const output = await operation(parseJson(await readBody(request, limit)));
      answer(response, 200, 'application/x-amz-json-1.1', output ?? {});
    } catch (error) {
      answerError(response, 'application/x-amz-json-1.1', error);
    }
  }, options.port);
}

/** A service of the REST JSON protocol. `otherwise` may take requests that are no operation (a viewer page); it says whether it did. */
export function restService(options: {
  service: string;
  operations: readonly RestOperation[];
  maximumBytes?: number;
  port?: number;
  otherwise?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}): Promise<LocalServer> {
  const limit = options.maximumBytes ?? 4 * megabyte;
  const compiled = options.operations.map((operation) => ({ operation, segments: operation.path.split('/').slice(1) }));
  return listen(async (request, response) => {
    try {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const segments = url.pathname.split('/').slice(1);
      for (const { operation, segments: template } of compiled) {
        if (operation.method !== request.method) continue;
        const path = matchSegments(template, segments);
        if (!path) continue;
        const bytes = await readBody(request, limit);
        // A page in a browser can post text/plain anywhere without asking; only JSON makes it ask first (CORS), and nobody answers.
        if (bytes.length > 0 && !/^application\/(?:x-amz-)?json/i.test(request.headers['content-type'] ?? ''))
          throw new ServiceError('UnsupportedMediaTypeException', 'the body must be application/json', 415);
        const output = await operation.handle({ path, query: url.searchParams, body: parseJson(bytes) });
        answer(response, 200, 'application/json', output ?? {});
        return;
      }
      if (options.otherwise && (await options.otherwise(request, response))) return;
      throw unknownOperation(options.service, `${request.method} ${url.pathname}`);
    } catch (error) {
      answerError(response, 'application/json', error);
    }
  }, options.port);
}

function matchSegments(template: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (template.length !== segments.length) return null;
  const found: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const given = segments[index] ?? '';
    if (!part.startsWith('{')) {
      if (part !== given) return null;
      continue;
    }
    if (given === '') return null;
    found[part.slice(1, -1)] = decodeSegment(given);
  }
  return found;
}

function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new ServiceError('ValidationException', `'${text}' is not percent-encoded text: ${messageOf(cause)}`);
  }
}

function unknownOperation(service: string, name: string): ServiceError {
  return new ServiceError(
    'UnknownOperationException',
    `the local ${service} does not implement ${name}: see infra/local/servers/README.md for what it does`,
    404,
  );
}

function answer(response: ServerResponse, status: number, type: string, output: unknown): void {
  const body = JSON.stringify(output);
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'x-amzn-requestid': randomUUID(),
  });
  response.end(body);
}

function answerError(response: ServerResponse, type: string, error: unknown): void {
  const known = error instanceof ServiceError;
  if (!known) console.error('local server: an operation failed', error);
  const code = known ? error.code : 'InternalServerException';
  const message = messageOf(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.setHeader('x-amzn-errortype', code);
  // What is left unread of a body that was refused must not be taken for the next request.
  if (known && error.status === 413) response.setHeader('connection', 'close');
  answer(response, known ? error.status : 500, type, {
    __type: code,
    message,
    Message: message,
    ...(known ? error.members : {}),
  });
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Seconds since 1970 as the JSON protocols send dates; sub-second digits kept. */
export function epochSeconds(date: Date): number {
  return date.getTime() / 1000;
}

/** A date on the wire: seconds since 1970. */
export const wireDate = z.number().transform((seconds, context) => {
  const date = new Date(seconds * 1000);
  if (!Number.isNaN(date.getTime())) return date;
  context.addIssue({ code: 'custom', message: 'not a time' });
  return z.NEVER;
});
