import middy from '@middy/core';
import * as z from 'zod';
import {
  findOperation,
  type NamedOperation,
  type OperationName,
  type OutputOf,
  operationList,
  operations,
  type ParsedInputOf,
} from '../contracts/operations.ts';
import type { IdempotencyStore, StoredAnswer } from '../ports/idempotency-store.ts';
import type { Caller, OperationHandlers } from '../ports/operation-handlers.ts';
import { Refusal } from '../ports/refusal.ts';
import type { Tools } from './consume-queue.ts';
import { badCursor, openCursor, sealCursor } from './http/cursor.ts';
import { canonical, fingerprintOf, onceByKey } from './http/idempotency.ts';
import { faultAnswer, type HttpAnswer, invalidInput, problemAnswer, refusalOf } from './http/problem.ts';
import { type HttpEvent, header, httpEvent, readInput } from './http/read-input.ts';
import { createLog } from './logger.ts';
import { createMetrics } from './metrics.ts';

/** The face of the system towards API Gateway's HTTP API. */
export interface HttpService {
  /** Builds the handlers once per cold start. */
  build: (tools: Tools<'api'>) => Served | Promise<Served>;
}

/** What the cold-start builder gives. */
export interface Served {
  handlers: OperationHandlers;
  idempotency: IdempotencyStore;
}

/** The contract's schemas, typed so that a name picks its own. */
const schemas: {
  readonly [N in OperationName]: { input: z.ZodType<ParsedInputOf<N>>; output: z.ZodType<OutputOf<N>> };
} = operations;

const byRoute = new Map(operationList.map((named) => [`${named.operation.method} ${named.operation.path}`, named]));

/** On every answer. The pages we serve load nothing and are framed by nobody; a token in an address is never handed on. */
const securityHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
} as const;

/**
 * The Lambda entry of the API: routes by the contract, parses every input, knows the caller only from the verified claims, tells refusals
 * as problem documents (RFC 9457) and nothing about our own faults.
 */
export function serveHttp(service: HttpService) {
  const log = createLog('api');
  const metrics = createMetrics('api');
  let started: Promise<Served> | undefined;
  const start = async () => {
    started ??= (async () => service.build({ log, metrics }))();
    return started.catch((error) => {
      started = undefined;
      throw error;
    });
  };

  const answerTo = async (raw: unknown): Promise<HttpAnswer> => {
    const parsed = httpEvent.safeParse(raw);
    if (!parsed.success) {
      log.error('an event that is not from an HTTP API', { reason: parsed.error.message });
      return faultAnswer('unknown');
    }
    const event = parsed.data;
    const { requestId } = event.requestContext;
    try {
      return await carryOut(event, await start());
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) return withHeaders(problemAnswer(refusal, requestId), event);
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      log.error('a request failed', {
        requestId,
        route: event.routeKey,
        reason,
        stack: error instanceof Error ? error.stack : undefined,
      });
      return withHeaders(faultAnswer(requestId), event);
    }
  };

  return middy<unknown, HttpAnswer>()
    .use({
      after: ({ response }) => {
        if (response) response.headers = { ...securityHeaders, ...response.headers };
        metrics.add('Requests');
        if (response && response.statusCode >= 500) metrics.add('ServerErrors');
        else if (response && response.statusCode >= 400) metrics.add('ClientErrors');
        metrics.flush();
      },
    })
    .handler(answerTo);
}

/** The operation's own headers on a refusal: pages of other sites could not read it without. */
function withHeaders(answer: HttpAnswer, event: HttpEvent): HttpAnswer {
  return { ...answer, headers: { ...byRoute.get(event.routeKey)?.operation.headers, ...answer.headers } };
}

async function carryOut(event: HttpEvent, { handlers, idempotency }: Served): Promise<HttpAnswer> {
  const named = byRoute.get(event.routeKey);
  if (!named) throw new Refusal(404, 'No such operation', `The API has no operation ${event.routeKey}.`);
  const { name, operation } = named;
  const caller = callerOf(named, event);
  const raw = await readInput(named, event);
  const run = async (): Promise<StoredAnswer> => ({ status: operation.status, body: await execute(name, raw, caller, handlers) });

  const key = header(event, 'idempotency-key');
  const answer =
    key !== undefined && operation.idempotencyKey
      ? await onceByKey(idempotency, { userId: caller.userId, key, fingerprint: fingerprintOf(name, raw) }, run)
      : { ...(await run()), repeated: false };
  if (answer.status === 302)
    return { statusCode: 302, headers: { location: redirection.parse(JSON.parse(answer.body)).url }, body: '' };
  return {
    statusCode: answer.status,
    headers: {
      ...operation.headers,
      ...(answer.status === 204 ? {} : { 'content-type': `${operation.produces}; charset=utf-8` }),
      ...(answer.repeated ? { 'idempotent-replayed': 'true' } : {}),
    },
    body: answer.body,
  };
}

/** The user is who the authorizer verified, never what a request says. */
function callerOf({ operation }: NamedOperation, event: HttpEvent): Caller {
  const origin = originOf(event);
  if (operation.access === 'public') {
    return {
      origin,
      get userId(): string {
        throw new Error('a public operation has no user');
      },
    };
  }
  const subject = z.string().min(1).max(256).safeParse(event.requestContext.authorizer?.jwt.claims.sub);
  if (!subject.success) throw new Refusal(401, 'Not signed in', 'The request carries no verified token.');
  return { userId: subject.data, origin };
}

/** What API Gateway says it was called by; a stage other than the default one is part of the path. */
function originOf(event: HttpEvent): string {
  const { domainName, stage } = event.requestContext;
  const protocol = header(event, 'x-forwarded-proto') === 'http' ? 'http' : 'https';
  return `${protocol}://${domainName}${stage === '$default' ? '' : `/${stage}`}`;
}

async function execute<N extends OperationName>(
  name: N,
  raw: Record<string, unknown>,
  caller: Caller,
  handlers: OperationHandlers,
): Promise<string> {
  const named = findOperation(name);
  const operation = operations[name];
  const parsed = schemas[name].input.safeParse(raw);
  if (!parsed.success)
    throw invalidInput(parsed.error, named?.operation.places.document === undefined ? 0 : documentDepth(parsed.error));
  if (!operation.paged) return toBody(await told(handlers, name, parsed.data, caller), operation.produces);

  const { cursor, limit: _, ...filters } = pagingOf.parse(parsed.data);
  const scope = `${caller.userId}\n${name}\n${canonical(filters)}`;
  const opened = cursor === undefined ? parsed.data : schemas[name].input.parse({ ...raw, cursor: openCursor(cursor, scope) });
  const page = await told(handlers, name, opened, caller).catch((error: unknown) => {
    // Stores refuse a start that is no key of theirs; the SDK's name for it is ValidationException.
    const unusable = error instanceof RangeError || (error instanceof Error && error.name === 'ValidationException');
    throw cursor !== undefined && unusable ? badCursor() : error;
  });
  const { next, ...rest } = pageShape.parse(page);
  return JSON.stringify({ ...rest, next: next === null ? null : sealCursor(next, scope) });
}

const redirection = z.object({ url: z.url() });
const pagingOf = z.looseObject({ cursor: z.string().optional(), limit: z.number().optional() });
const pageShape = z.looseObject({ next: z.string().nullable() });

/** Handles and checks what comes out against the contract: nothing that is not in it leaves. */
async function told<N extends OperationName>(
  handlers: OperationHandlers,
  name: N,
  input: ParsedInputOf<N>,
  caller: Caller,
): Promise<OutputOf<N>> {
  return schemas[name].output.parse(await handlers[name](input, caller));
}

function toBody(output: unknown, produces: string): string {
  if (output === null) return '';
  return produces === 'application/json' ? JSON.stringify(output) : String(output);
}

/** Where the body is the document, the caller never wrote the field's name: pointers lead into the document. */
function documentDepth(error: z.ZodError): number {
  return error.issues.every((issue) => issue.path.length > 0) ? 1 : 0;
}
