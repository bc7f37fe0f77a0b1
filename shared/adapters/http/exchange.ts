import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline, type Transform, Writable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { ReadFailure } from '../../ports/page-fetcher.ts';
import { type Address, type Resolve, resolvePublic, shown } from './address-guard.ts';
import { isLoopback } from './origins.ts';
import type { Outgoing } from './outgoing.ts';

/** One request and its answer, without redirects, retries or manners. */
export interface Exchange {
  status: number;
  headers: ReadonlyMap<string, string>;
  /** Decoded; empty for an answer that has none. */
  body: Buffer;
}

export interface ExchangeRequest {
  /** The address that was asked for, as messages name it. */
  url: URL;
  /** Where the connection goes: https on the open web, or http on this machine when the origin is redirected there. */
  target: URL;
  outgoing: Outgoing;
  /** Decoded bytes; more is a failure. */
  mostBytes: number;
  /** The whole exchange, from the resolver to the last byte. */
  milliseconds: number;
}

export type DoExchange = (request: ExchangeRequest) => Promise<Exchange>;

const agents = {
  https: new HttpsAgent({ keepAlive: true, maxSockets: 16, timeout: 15_000 }),
  http: new HttpAgent({ keepAlive: true, maxSockets: 16, timeout: 15_000 }),
};

const mostHeaderBytes = 64 * 1024;

/** Exchanges over node's own http and https, connecting only to addresses that were checked. */
export function createExchange(resolve: Resolve): DoExchange {
  return (request) => exchange(request, resolve);
}

function exchange({ url, target, outgoing, mostBytes, milliseconds }: ExchangeRequest, resolve: Resolve): Promise<Exchange> {
  const local = target.protocol === 'http:' && isLoopback(target.hostname);
  return new Promise((done, fail) => {
    const send = local ? httpRequest : httpsRequest;
    const sent = send(target, {
      method: outgoing.method,
      headers: {
        ...outgoing.headers,
        'accept-encoding': 'gzip, br, zstd',
        ...(outgoing.body === null ? {} : { 'content-length': String(outgoing.body.length) }),
      },
      agent: local ? agents.http : agents.https,
      // The resolver is asked once, its answers are checked, and the socket gets exactly those: a name that changes its mind in between changes nothing.
      ...(local ? {} : { lookup: pinned(resolve) }),
      maxHeaderSize: mostHeaderBytes,
      // A server that sends both lengths, or spaces in header names, wants to be read in two ways: it is not read at all.
      insecureHTTPParser: false,
    });
    // Settled by ourselves and not by what the streams make of it: an ended answer whose decoder is destroyed may never say another word.
    const settle = (outcome: () => void) => {
      clearTimeout(timer);
      outcome();
    };
    let answering = false;
    const abandon = (error: unknown) =>
      settle(() =>
        fail(
          answering && isReset(error)
            ? new ReadFailure('truncated', `the answer of ${shown(url)} was cut off`, { cause: error })
            : asFailure(error, url),
        ),
      );
    const timer = setTimeout(
      () => {
        abandon(new ReadFailure('timeout', `${shown(url)} did not finish answering within ${Math.round(milliseconds)} ms`));
        sent.destroy();
      },
      Math.max(1, milliseconds),
    );
    sent.on('error', abandon);
    sent.on('response', (answer) => {
      answering = true;
      receive(answer, url, mostBytes).then(
        (received) => settle(() => done(received)),
        (error) => {
          abandon(error);
          sent.destroy();
        },
      );
      sent.on('error', (error) => answer.destroy(error));
    });
    sent.end(outgoing.body ?? undefined);
  });
}

/** A lookup for `net.connect` that answers with checked addresses only. */
export function pinned(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolvePublic(hostname, resolve).then(
      (addresses) => {
        const wanted = addresses.filter(
          (each) => !options.family || options.family === 0 || String(options.family).endsWith(String(each.family)),
        );
        const first = wanted[0];
        if (first === undefined) callback(new Error(`${hostname} has no address of family ${options.family}`), '', 4);
        else if (options.all) callback(null, wanted satisfies Address[]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 4),
    );
  };
}

async function receive(answer: IncomingMessage, url: URL, mostBytes: number): Promise<Exchange> {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const status = answer.statusCode ?? 0;
  const transfer = headers.get('transfer-encoding')?.trim().toLowerCase() ?? 'chunked';
  if (transfer !== 'chunked')
    throw new ReadFailure(
      'unexpected_shape',
      `${shown(url)} answered in the transfer encoding "${transfer.slice(0, 60)}", which nobody sends`,
    );
  const announced = Number(headers.get('content-length') ?? 0);
  if (announced > mostBytes) throw tooLarge(url, mostBytes);

  const decoder = decoderFor(headers.get('content-encoding'), url);
  const chunks: Buffer[] = [];
  let bytes = 0;
  await new Promise<void>((resolve, reject) => {
    const collect = new Writable({
      write(chunk: Buffer, _encoding, next) {
        bytes += chunk.length;
        if (bytes > mostBytes) {
          chunks.length = 0;
          reject(tooLarge(url, mostBytes));
          next(tooLarge(url, mostBytes));
        } else {
          chunks.push(chunk);
          next();
        }
      },
    });
    const end = (error: NodeJS.ErrnoException | null | undefined) => (error ? reject(error) : resolve());
    if (decoder) pipeline(answer, decoder, collect, end);
    else pipeline(answer, collect, end);
  });
  return { status, headers, body: Buffer.concat(chunks) };
}

/** The decoder of one content encoding; stacked encodings are refused, for nobody honest sends them. */
function decoderFor(encoding: string | undefined, url: URL): Transform | null {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress();
    default:
      throw new ReadFailure(
        'wrong_content_type',
        `${shown(url)} answered in the encoding "${encoding?.slice(0, 60)}", which is not read`,
      );
  }
}

function tooLarge(url: URL, mostBytes: number): ReadFailure {
  return new ReadFailure(
    'too_large',
    `the answer of ${shown(url)} is larger than ${Math.floor(mostBytes / 1_000_000)} MB decoded`,
  );
}

const isReset = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ECONNRESET';

/** What node throws, in our words. */
function asFailure(error: unknown, url: URL): ReadFailure {
  if (error instanceof ReadFailure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const where = shown(url);
  if (
    ['ERR_STREAM_PREMATURE_CLOSE', 'Z_BUF_ERROR', 'HPE_INVALID_EOF_STATE'].includes(code) ||
    (code === 'ECONNRESET' && /aborted/.test(String(error)))
  )
    return new ReadFailure('truncated', `the answer of ${where} ended in the middle`, { cause: error });
  if (/^(Z_|ERR__?ZSTD|ERR_BROTLI|ERR__ERROR_FORMAT|ZSTD_)/.test(code))
    return new ReadFailure('truncated', `the answer of ${where} cannot be decompressed (${code})`, { cause: error });
  if (code === 'HPE_HEADER_OVERFLOW')
    return new ReadFailure('too_large', `the answer of ${where} has headers of more than ${mostHeaderBytes / 1024} KB`, {
      cause: error,
    });
  if (code.startsWith('HPE_'))
    return new ReadFailure('unexpected_shape', `${where} answered with something that is not proper HTTP (${code})`, {
      cause: error,
    });
  if (/^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH)/.test(code))
    return new ReadFailure('network', `${where} could not be reached safely: its certificate or encryption is wrong (${code})`, {
      cause: error,
    });
  if (code === 'ETIMEDOUT') return new ReadFailure('timeout', `${where} did not answer in time`, { cause: error });
  const words: Readonly<Record<string, string>> = {
    ENOTFOUND: 'its host name does not exist',
    EAI_AGAIN: 'its host name cannot be resolved now',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was cut',
    EHOSTUNREACH: 'the host cannot be reached',
    ENETUNREACH: 'the network cannot be reached',
  };
  return new ReadFailure(
    'network',
    `${where} could not be reached: ${words[code] ?? (error instanceof Error ? error.message : String(error))}`,
    {
      cause: error,
    },
  );
}
