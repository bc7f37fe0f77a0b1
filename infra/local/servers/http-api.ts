import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { toFunctionEvent, toHttpResponse } from './http-payload.ts';
import { compileRoutes, type RouteSpec } from './http-routes.ts';
import { type AuthorizerSpec, createJwtAuthorizer } from './jwt-authorizer.ts';
import { type LocalServer, listen, messageOf, readBody, ServiceError } from './wire.ts';

export type { RouteSpec } from './http-routes.ts';
export type { AuthorizerSpec } from './jwt-authorizer.ts';

export interface CorsSpec {
  allowOrigins?: readonly string[] | undefined;
  allowMethods?: readonly string[] | undefined;
  allowHeaders?: readonly string[] | undefined;
  exposeHeaders?: readonly string[] | undefined;
  maxAgeSeconds?: number | undefined;
  allowCredentials?: boolean | undefined;
}

export interface HttpApiOptions {
  /** 0 takes a free one. */
  port?: number;
  /** `$default` is served at the root, another stage under its name. Default `$default`. */
  stageName?: string;
  account?: string;
  apiId?: string;
  routes: readonly RouteSpec[];
  authorizers: readonly AuthorizerSpec[];
  cors?: CorsSpec | undefined;
  /** Calls the function with a payload 2.0 event and gives what it returned; throwing means the function failed. */
  invoke: (functionArn: string, event: unknown) => Promise<unknown>;
  clock?: { now(): Date };
  /** Milliseconds until 503; default 30,000, the limit of the service. */
  timeout?: number;
  /** Told why a request was refused or failed. Default: standard error for failures, nothing for refusals. */
  report?: (problem: string) => void;
}

const maximumBody = 10 * 1024 * 1024;
/** Lambda's own limit for a request or a response of a synchronous call. */
const maximumPayload = 6 * 1024 * 1024;

/**
 * An API Gateway HTTP API in front of functions, payload format 2.0: routes, JWT authorizers, CORS, limits and the service's own
 * answers ({"message": ...}). Throws on a route key or an authorizer it does not understand.
 */
export async function createHttpApi(options: HttpApiOptions): Promise<LocalServer> {
  const clock = options.clock ?? { now: () => new Date() };
  const report = options.report ?? ((problem: string) => console.error(problem));
  const find = compileRoutes(options.routes);
  const authorizers = new Map(options.authorizers.map((spec) => [spec.id, createJwtAuthorizer(spec, clock)]));
  for (const route of options.routes)
    if (route.authorizerId !== undefined && !authorizers.has(route.authorizerId))
      throw new Error(`the route ${route.routeKey} wants the authorizer ${route.authorizerId}, which does not exist`);
  const stage = options.stageName ?? '$default';
  const prefix = stage === '$default' ? '' : `/${stage}`;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID();
    response.setHeader('apigw-requestid', requestId);
    const origin = request.headers.origin;
    if (options.cors) {
      for (const [name, value] of corsHeaders(options.cors, origin)) response.setHeader(name, value);
      if (
        request.method === 'OPTIONS' &&
        origin !== undefined &&
        request.headers['access-control-request-method'] !== undefined
      ) {
        for (const [name, value] of preflightHeaders(options.cors, origin)) response.setHeader(name, value);
        response.writeHead(204).end();
        return;
      }
    }

    // The path is taken as it was sent: resolving `..` would let a request match a route it does not name.
    const [rawPath = '/', ...queries] = (request.url ?? '/').split('?');
    const rawQueryString = queries.join('?');
    const query = new URLSearchParams(rawQueryString);
    const inStage = rawPath.startsWith(`${prefix}/`) ? rawPath.slice(prefix.length) : null;
    const found = inStage === null ? null : find(request.method ?? 'GET', inStage);
    if (!found) return say(response, 404, 'Not Found');

    const { route, parameters } = found;
    const authorize = route.authorizerId === undefined ? undefined : authorizers.get(route.authorizerId);
    const verdict = await authorize?.(
      { header: (name) => headerText(request, name), query: (name) => query.get(name) },
      route.authorizationScopes ?? [],
    );
    if (verdict && !verdict.allowed) {
      if (verdict.status === 401) response.setHeader('www-authenticate', 'Bearer');
      return say(response, verdict.status, verdict.status === 401 ? 'Unauthorized' : 'Forbidden');
    }

    let body: Buffer;
    try {
      body = await readBody(request, maximumBody);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      response.setHeader('connection', 'close');
      return say(response, 413, 'Request Entity Too Large');
    }
    const event = toFunctionEvent({
      request,
      rawPath,
      rawQueryString,
      query,
      body,
      parameters,
      routeKey: route.routeKey,
      requestId,
      stage,
      account: options.account ?? '000000000000',
      apiId: options.apiId ?? 'local',
      time: clock.now(),
      authorizer: verdict,
    });
    if (Buffer.byteLength(JSON.stringify(event)) > maximumPayload) return say(response, 413, 'Request Entity Too Large');

    let result: unknown;
    try {
      result = await withTimeout(options.invoke(route.functionArn, event), route.timeout ?? options.timeout ?? 30_000);
    } catch (error) {
      report(`${request.method} ${rawPath} (${requestId}): ${messageOf(error)}`);
      return error instanceof TimedOut ? say(response, 503, 'Service Unavailable') : say(response, 500, 'Internal Server Error');
    }
    try {
      const answer = toHttpResponse(result);
      if (answer.body.length > maximumPayload) throw new Error('the response is larger than 6 MB');
      // With CORS configured the API's own headers win over the function's.
      for (const [name, value] of answer.headers)
        if (!options.cors || !name.startsWith('access-control-')) response.setHeader(name, value);
      response.writeHead(answer.status).end(request.method === 'HEAD' ? undefined : answer.body);
    } catch (error) {
      report(`${request.method} ${rawPath} (${requestId}): the function's response is malformed: ${messageOf(error)}`);
      for (const name of response.getHeaderNames())
        if (name !== 'apigw-requestid' && !name.startsWith('access-control-')) response.removeHeader(name);
      say(response, 500, 'Internal Server Error');
    }
  };
  return listen(handle, options.port);
}

class TimedOut extends Error {}

async function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimedOut(`the function did not answer in ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function say(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
}

function headerText(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}

function originAllowed(cors: CorsSpec, origin: string): boolean {
  return (cors.allowOrigins ?? []).some(
    (allowed) =>
      allowed === '*' ||
      allowed === origin ||
      (allowed.endsWith('://*') && origin.startsWith(allowed.slice(0, -1))) ||
      (allowed.includes('://*.') && originMatches(allowed, origin)),
  );
}

function originMatches(allowed: string, origin: string): boolean {
  const [scheme = '', host = ''] = allowed.split('://*');
  return origin.startsWith(`${scheme}://`) && origin.endsWith(host) && origin.length > scheme.length + 3 + host.length;
}

function corsHeaders(cors: CorsSpec, origin: string | undefined): [string, string][] {
  if (origin === undefined || !originAllowed(cors, origin)) return [];
  const headers: [string, string][] = [
    ['access-control-allow-origin', cors.allowOrigins?.includes('*') && !cors.allowCredentials ? '*' : origin],
  ];
  if (!cors.allowOrigins?.includes('*') || cors.allowCredentials) headers.push(['vary', 'Origin']);
  if (cors.allowCredentials) headers.push(['access-control-allow-credentials', 'true']);
  if (cors.exposeHeaders?.length) headers.push(['access-control-expose-headers', cors.exposeHeaders.join(',')]);
  return headers;
}

function preflightHeaders(cors: CorsSpec, origin: string): [string, string][] {
  if (!originAllowed(cors, origin)) return [];
  const headers: [string, string][] = [];
  if (cors.allowMethods?.length) headers.push(['access-control-allow-methods', cors.allowMethods.join(',')]);
  if (cors.allowHeaders?.length) headers.push(['access-control-allow-headers', cors.allowHeaders.join(',')]);
  if (cors.maxAgeSeconds !== undefined) headers.push(['access-control-max-age', String(cors.maxAgeSeconds)]);
  return headers;
}
