import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { Verdict } from './jwt-authorizer.ts';

export interface FunctionRequest {
  request: IncomingMessage;
  rawPath: string;
  rawQueryString: string;
  query: URLSearchParams;
  body: Buffer;
  parameters: Readonly<Record<string, string>>;
  routeKey: string;
  requestId: string;
  stage: string;
  account: string;
  apiId: string;
  time: Date;
  authorizer: Verdict | undefined;
}

/** The Lambda proxy event, payload format 2.0 (API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs"). */
export function toFunctionEvent(given: FunctionRequest): Record<string, unknown> {
  const { request, body, query, parameters, authorizer } = given;
  const sourceIp = request.socket.remoteAddress ?? '127.0.0.1';
  const { headers, cookies } = headersOf(request, sourceIp);
  const host = request.headers.host ?? 'localhost';
  const isBase64Encoded = body.length > 0 && isBinary(request, body);
  return {
    version: '2.0',
    routeKey: given.routeKey,
    rawPath: given.rawPath,
    rawQueryString: given.rawQueryString,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers,
    ...(query.size > 0 ? { queryStringParameters: joined(query) } : {}),
    requestContext: {
      accountId: given.account,
      apiId: given.apiId,
      ...(authorizer?.allowed ? { authorizer: { jwt: { claims: authorizer.claims, scopes: authorizer.scopes } } } : {}),
      domainName: host,
      domainPrefix: host.split(/[.:]/)[0],
      http: {
        method: request.method,
        path: given.rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: given.requestId,
      routeKey: given.routeKey,
      stage: given.stage,
      time: commonLogTime(given.time),
      timeEpoch: given.time.getTime(),
    },
    ...(Object.keys(parameters).length > 0 ? { pathParameters: parameters } : {}),
    ...(body.length > 0 ? { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') } : {}),
    isBase64Encoded,
  };
}

/** Names in lower case, repeated ones joined by a comma; cookies apart. */
function headersOf(request: IncomingMessage, sourceIp: string): { headers: Record<string, string>; cookies: string[] } {
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  for (let index = 0; index + 1 < request.rawHeaders.length; index += 2) {
    const name = (request.rawHeaders[index] ?? '').toLowerCase();
    const value = request.rawHeaders[index + 1] ?? '';
    if (name === 'cookie') cookies.push(...value.split(/; */).filter((cookie) => cookie !== ''));
    else if (name !== 'connection' && name !== 'transfer-encoding')
      headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`;
  }
  headers['x-forwarded-for'] = headers['x-forwarded-for'] === undefined ? sourceIp : `${headers['x-forwarded-for']}, ${sourceIp}`;
  headers['x-forwarded-proto'] = 'http';
  headers['x-forwarded-port'] = String(request.socket.localPort ?? 80);
  return { headers, cookies };
}

function joined(query: URLSearchParams): Record<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of query) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(found);
}

/** Text types arrive as text; everything else, a form included, in base64, as the service does it. */
function isBinary(request: IncomingMessage, body: Buffer): boolean {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isText = type.startsWith('text/') || /^application\/(?:[\w.-]+\+)?(?:json|xml|javascript)$/.test(type);
  return !isText || request.headers['content-encoding'] !== undefined || !Buffer.from(body.toString('utf8')).equals(body);
}

/** `12/Mar/2020:19:03:58 +0000`. */
function commonLogTime(time: Date): string {
  const [, day, month, year, clock] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+) GMT$/.exec(time.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${clock} +0000`;
}

const functionResponse = z.object({
  statusCode: z.union([
    z.int().min(100).max(599),
    z
      .string()
      .regex(/^[1-5]\d\d$/)
      .transform(Number),
  ]),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** What belongs to the connection and not to the message; the server sets it itself. */
const connectionHeaders = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'content-length',
]);

export interface HttpAnswer {
  status: number;
  headers: [string, string | string[]][];
  body: Buffer;
}

/**
 * What a function returned as an HTTP response, by the rules of format 2.0: with a `statusCode` it is taken as a response, without
 * one the whole value is the JSON body of a 200. Throws when a response is malformed.
 */
export function toHttpResponse(result: unknown): HttpAnswer {
  const isResponse = typeof result === 'object' && result !== null && !Array.isArray(result) && 'statusCode' in result;
  if (!isResponse) {
    const body = typeof result === 'string' ? result : JSON.stringify(result ?? null);
    return { status: 200, headers: [['content-type', 'application/json']], body: Buffer.from(body) };
  }
  const given = functionResponse.parse(result);
  const headers = new Map<string, string | string[]>([['content-type', 'text/plain;charset=utf-8']]);
  for (const [name, value] of Object.entries(given.headers ?? {}))
    if (!connectionHeaders.has(name.toLowerCase())) headers.set(name.toLowerCase(), String(value));
  const cookies = [headers.get('set-cookie') ?? [], given.cookies ?? []].flat();
  if (cookies.length > 0) headers.set('set-cookie', cookies);
  const body = Buffer.from(given.body ?? '', given.isBase64Encoded ? 'base64' : 'utf8');
  return { status: given.statusCode, headers: [...headers], body };
}
