import { createReadStream, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type LocalServer, listen, readBody, ServiceError } from '../servers/wire.ts';
import { decodeAwsChunked } from './aws-chunked.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';
import { bucketsXml, deletedXml, errorXml, keysToDelete, listXml } from './xml.ts';

const maximumBytes = 512 * 1024 * 1024;
const keptHeaders = ['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires'];

/**
 * S3 on the wire (REST XML, path style) over the store: get, head, put (conditional too), copy, delete, delete many, list version 2,
 * presigned links with their expiry. `created` hears of every object that was put. Buckets come from the templates. Other operations are refused by name, signatures not verified.
 */
export function createBucketServer(
  store: ObjectStore,
  port = 0,
  now: () => number = Date.now,
  created: (bucket: string, object: StoredObject) => Promise<void> = async () => {},
): Promise<LocalServer> {
  return listen(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    try {
      await answer(store, request, response, url, now, created);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      request.resume();
      response.writeHead(error.status, { 'content-type': 'application/xml' });
      response.end(request.method === 'HEAD' ? undefined : errorXml(error.code, error.message, url.pathname));
    }
  }, port);
}

async function answer(
  store: ObjectStore,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  now: () => number,
  created: (bucket: string, object: StoredObject) => Promise<void>,
) {
  const [bucket = '', ...rest] = url.pathname.slice(1).split('/');
  const key = decodeURIComponent(rest.join('/'));
  refuseExpiredLink(url, now());
  if (bucket === '' && request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'application/xml' }).end(bucketsXml(store.buckets));
    return;
  }
  if (!store.has(bucket)) throw new ServiceError('NoSuchBucket', `The specified bucket does not exist: ${bucket}`, 404);
  const operation = operationOf(request, url, key);
  switch (operation) {
    case 'GetObject':
      return sendObject(existing(store, bucket, key), request, response, url);
    case 'HeadObject':
      return sendObject(existing(store, bucket, key), request, response, url);
    case 'PutObject': {
      const stored = await putObject(store, bucket, key, request);
      // Before the answer: who is told that the object is there may rely on its event.
      await created(bucket, stored);
      response.writeHead(200, { etag: stored.etag, ...checksums(stored) }).end();
      return;
    }
    case 'CopyObject': {
      const stored = copyObject(store, bucket, key, request);
      const xml = `<CopyObjectResult><ETag>${stored.etag}</ETag><LastModified>${new Date(stored.modifiedAt).toISOString()}</LastModified></CopyObjectResult>`;
      response.writeHead(200, { 'content-type': 'application/xml' }).end(xml);
      return;
    }
    case 'DeleteObject':
      store.delete(bucket, key);
      response.writeHead(204).end();
      return;
    case 'DeleteObjects': {
      const keys = keysToDelete((await body(request)).toString('utf8'));
      for (const each of keys) store.delete(bucket, each);
      response.writeHead(200, { 'content-type': 'application/xml' }).end(deletedXml(keys));
      return;
    }
    case 'HeadBucket':
      response.writeHead(200).end();
      return;
    case 'ListObjectsV2':
      response.writeHead(200, { 'content-type': 'application/xml' }).end(listXml(store, bucket, url.searchParams));
      return;
    default:
      throw new ServiceError(
        'NotImplemented',
        `the local S3 does not implement ${request.method} ${url.pathname}${url.search}`,
        501,
      );
  }
}

/** Query parameters that select another operation than the plain one of the method. */
const otherOperations = [
  'uploads',
  'uploadId',
  'acl',
  'tagging',
  'versions',
  'versionId',
  'lifecycle',
  'policy',
  'cors',
  'attributes',
  'retention',
];

function operationOf(request: IncomingMessage, url: URL, key: string): string | null {
  const query = url.searchParams;
  if (otherOperations.some((name) => query.has(name))) return null;
  if (key === '') {
    if (request.method === 'HEAD') return 'HeadBucket';
    if (request.method === 'GET' && query.get('list-type') === '2') return 'ListObjectsV2';
    return request.method === 'POST' && query.has('delete') ? 'DeleteObjects' : null;
  }
  switch (request.method) {
    case 'GET':
      return 'GetObject';
    case 'HEAD':
      return 'HeadObject';
    case 'PUT':
      return request.headers['x-amz-copy-source'] === undefined ? 'PutObject' : 'CopyObject';
    case 'DELETE':
      return 'DeleteObject';
    default:
      return null;
  }
}

function existing(store: ObjectStore, bucket: string, key: string): StoredObject {
  const found = store.get(bucket, key);
  if (!found) throw new ServiceError('NoSuchKey', `The specified key does not exist: ${key}`, 404);
  return found;
}

async function putObject(store: ObjectStore, bucket: string, key: string, request: IncomingMessage): Promise<StoredObject> {
  const headers: Record<string, string> = {};
  const metadata: Record<string, string> = {};
  const raw = await body(request);
  const chunked = header(request, 'content-encoding')
    ?.split(',')
    .some((each) => each.trim() === 'aws-chunked');
  const decoded = chunked || header(request, 'x-amz-content-sha256')?.startsWith('STREAMING-') ? decodeAwsChunked(raw) : null;
  const content = decoded?.content ?? raw;
  const given = { ...request.headers, ...decoded?.trailers };
  for (const [name, value] of Object.entries(given)) {
    if (typeof value !== 'string') continue;
    if (name.startsWith('x-amz-meta-')) metadata[name.slice('x-amz-meta-'.length)] = value;
    else if (/^x-amz-checksum-(?!algorithm)/.test(name)) headers[name] = value;
    else if (keptHeaders.includes(name)) headers[name] = value;
  }
  const encoding = headers['content-encoding']
    ?.split(',')
    .map((each) => each.trim())
    .filter((each) => each !== 'aws-chunked' && each !== '');
  delete headers['content-encoding'];
  if (encoding && encoding.length > 0) headers['content-encoding'] = encoding.join(',');
  const sum = headers['x-amz-checksum-crc32'];
  if (sum !== undefined && sum !== crc32Base64(content)) {
    throw new ServiceError('BadDigest', 'The CRC32 you specified did not match the calculated checksum');
  }
  const stored = store.put(
    bucket,
    key,
    { body: content, contentType: header(request, 'content-type') ?? 'application/octet-stream', metadata, headers },
    expectation(store, bucket, key, request),
  );
  if (!stored) throw new ServiceError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
  return stored;
}

/** The ETag that must be there for a conditional write; null: none; undefined: an unconditional write. */
function expectation(store: ObjectStore, bucket: string, key: string, request: IncomingMessage): string | null | undefined {
  const match = header(request, 'if-match');
  if (match !== undefined) {
    if (!store.get(bucket, key)) throw new ServiceError('NoSuchKey', `The specified key does not exist: ${key}`, 404);
    return match.startsWith('"') ? match : `"${match}"`;
  }
  return header(request, 'if-none-match') === undefined ? undefined : null;
}

function copyObject(store: ObjectStore, bucket: string, key: string, request: IncomingMessage): StoredObject {
  const [from = '', ...rest] = decodeURIComponent(header(request, 'x-amz-copy-source') ?? '')
    .replace(/^\//, '')
    .split('/');
  const source = existing(store, from, rest.join('/'));
  const { contentType, metadata, headers } = source;
  const stored = store.put(bucket, key, { body: readFileSync(source.file), contentType, metadata, headers });
  if (!stored) throw new ServiceError('InternalError', 'the copy was not stored', 500);
  return stored;
}

async function sendObject(object: StoredObject, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const head: Record<string, string> = {
    'content-type': url.searchParams.get('response-content-type') ?? object.contentType,
    etag: object.etag,
    'last-modified': new Date(object.modifiedAt).toUTCString(),
    'accept-ranges': 'bytes',
  };
  for (const name of keptHeaders) {
    const value = url.searchParams.get(`response-${name}`) ?? object.headers[name];
    if (value !== undefined) head[name] = value;
  }
  for (const [name, value] of Object.entries(object.metadata)) head[`x-amz-meta-${name}`] = value;
  const ifMatch = header(request, 'if-match');
  if (ifMatch !== undefined && ifMatch.replaceAll('"', '') !== object.etag.replaceAll('"', '')) {
    throw new ServiceError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
  }
  if (header(request, 'if-none-match') === object.etag) {
    response.writeHead(304, head).end();
    return;
  }
  const range = rangeOf(header(request, 'range'), object.size);
  if (range === null && header(request, 'x-amz-checksum-mode') === 'ENABLED') Object.assign(head, checksums(object));
  head['content-length'] = String(range ? range.end - range.start + 1 : object.size);
  if (range) head['content-range'] = `bytes ${range.start}-${range.end}/${object.size}`;
  response.writeHead(range ? 206 : 200, head);
  if (request.method === 'HEAD' || object.size === 0) {
    response.end();
    return;
  }
  await pipeline(createReadStream(object.file, range ?? {}), response);
}

function rangeOf(text: string | undefined, size: number): { start: number; end: number } | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(text ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(size - 1, Number(match[2]));
  if (start > end) throw new ServiceError('InvalidRange', 'The requested range is not satisfiable', 416);
  return { start, end };
}

/** A presigned link says until when it is good. */
function refuseExpiredLink(url: URL, now: number): void {
  const date = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(url.searchParams.get('X-Amz-Date') ?? '');
  if (!date) return;
  const [, year, month, day, hours, minutes, seconds] = date;
  const signedAt = Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
  if (now > signedAt + Number(url.searchParams.get('X-Amz-Expires') ?? 0) * 1000) {
    throw new ServiceError('AccessDenied', 'Request has expired', 403);
  }
}

function checksums(object: StoredObject): Record<string, string> {
  return Object.fromEntries(Object.entries(object.headers).filter(([name]) => name.startsWith('x-amz-checksum-')));
}

function crc32Base64(content: Buffer): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(content));
  return bytes.toString('base64');
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function body(request: IncomingMessage): Promise<Buffer> {
  return readBody(request, maximumBytes);
}
