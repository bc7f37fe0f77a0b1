import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';

/** What a good board of some service answers, by path and query; the rest is 404. */
export type GoodAnswers = (path: string) => { contentType: string; body: string } | null;

/** Every way of misbehaving the tests know, by name. */
export type Fault = (
  request: IncomingMessage,
  response: ServerResponse,
  good: { contentType: string; body: string } | null,
) => void;

const html = (response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);

const status =
  (code: number, headers: Record<string, string> = {}): Fault =>
  (_request, response) =>
    void response.writeHead(code, { 'content-type': 'application/json', ...headers }).end('{"error":"no"}');

const redirect =
  (location: string): Fault =>
  (_request, response) =>
    void response.writeHead(302, { location }).end();

/** The same address with another mark in its query. */
function marked(request: IncomingMessage, mark: string): string {
  const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (searchParams.get('mark') === mark) searchParams.delete('mark');
  else searchParams.set('mark', mark);
  return `?${searchParams}`;
}

const zeros = Buffer.alloc(60_000_000, 0x20);
const packed = { gzip: gzipSync(zeros), br: brotliCompressSync(zeros), zstd: zstdCompressSync(zeros) };
const bomb =
  (encoding: keyof typeof packed): Fault =>
  (_request, response, good) =>
    void response
      .writeHead(200, { 'content-type': good?.contentType ?? 'application/json', 'content-encoding': encoding })
      .end(packed[encoding]);

/** Sends a chunk whenever the last one was taken, until the other side hangs up. */
function pour(response: ServerResponse, chunk: Buffer, most: number): void {
  let sent = 0;
  const more = () => {
    while (sent < most && !response.destroyed) {
      sent += chunk.length;
      if (!response.write(chunk)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
}

export const faults = {
  good: (_request, response, good) => {
    if (good === null) status(404)(_request, response, good);
    else response.writeHead(200, { 'content-type': good.contentType }).end(good.body);
  },
  'not-found': status(404),
  gone: status(410),
  forbidden: status(403),
  unauthorized: status(401),
  'bad-request': status(400),
  teapot: status(418),
  'rate-limited': status(429, { 'retry-after': '3600' }),
  'rate-limited-by-date': status(429, { 'retry-after': new Date(Date.now() + 7_200_000).toUTCString() }),
  'rate-limited-silently': status(429),
  'server-error': status(500),
  'bad-gateway': status(502),
  unavailable: status(503, { 'retry-after': '1800' }),
  hang: () => {},
  'hang-after-headers': (_request, response, good) => {
    response.writeHead(200, { 'content-type': good?.contentType ?? 'application/json' });
    response.write('{"jobs":[');
  },
  drip: (_request, response, good) => {
    response.writeHead(200, { 'content-type': good?.contentType ?? 'application/json' });
    const timer = setInterval(() => response.write(' '), 20);
    response.once('close', () => clearInterval(timer));
  },
  reset: (request) => void request.socket.destroy(),
  'reset-midway': (request, response, good) => {
    response.writeHead(200, { 'content-type': good?.contentType ?? 'application/json', 'content-length': 100_000 });
    response.write((good?.body ?? '[').slice(0, 20), () =>
      // What was sent has to arrive first: a reset takes back what nobody has read.
      setTimeout(() => request.socket.resetAndDestroy(), 20),
    );
  },
  'cut-off': (_request, response, good) => {
    const body = good?.body ?? '{"jobs":[]}';
    response.writeHead(200, {
      'content-type': good?.contentType ?? 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  },
  'cut-off-gzip': (_request, response, good) => {
    const body = gzipSync(good?.body ?? '{"jobs":[]}');
    response
      .writeHead(200, { 'content-type': good?.contentType ?? 'application/json', 'content-encoding': 'gzip' })
      .end(body.subarray(0, body.length / 2));
  },
  'truncated-text': (_request, response, good) => {
    const body = good?.body ?? '{"jobs":[';
    response.writeHead(200, { 'content-type': good?.contentType ?? 'application/json' }).end(body.slice(0, body.length / 2));
  },
  'wrong-content-type': (_request, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('PNG'),
  empty: (_request, response, good) =>
    void response.writeHead(200, { 'content-type': good?.contentType ?? 'application/json' }).end(),
  'html-instead': (_request, response) =>
    void html(response, 200, '<!doctype html><title>Maintenance</title><h1>We will be back soon</h1>'),
  'odd-encoding': (_request, response) =>
    void response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip, gzip' }).end('x'),
  huge: (_request, response, good) => {
    response.writeHead(200, { 'content-type': good?.contentType ?? 'application/json' });
    pour(response, Buffer.alloc(1_000_000, 0x20), 100_000_000);
  },
  'huge-announced': (_request, response, good) => {
    response.writeHead(200, { 'content-type': good?.contentType ?? 'application/json', 'content-length': '100000000' });
    response.write('[');
  },
  'gzip-bomb': bomb('gzip'),
  'brotli-bomb': bomb('br'),
  'zstd-bomb': bomb('zstd'),
  'redirect-loop': (request, response) => void response.writeHead(302, { location: marked(request, 'again') }).end(),
  'redirect-endless': (request, response) =>
    void response.writeHead(302, { location: marked(request, String(Math.random())) }).end(),
  'redirect-elsewhere': redirect('https://elsewhere.example/careers'),
  'redirect-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  'redirect-private': redirect('https://10.0.0.7/'),
  'redirect-mapped': redirect('https://[::ffff:127.0.0.1]/'),
  'redirect-file': redirect('file:///etc/passwd'),
  'redirect-closed-service': redirect('https://www.linkedin.com/jobs/'),
  captcha: (_request, response) =>
    void html(response, 200, '<!doctype html><title>Just a moment...</title><div id="cf-chl-widget"></div>'),
  'captcha-forbidden': (_request, response) => void html(response, 403, '<html>Checking</html>', { 'cf-mitigated': 'challenge' }),
  login: (_request, response) =>
    void html(response, 200, '<!doctype html><title>Sign in</title><form><input name="p" type="password"></form>'),
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

export interface FaultServer {
  origin: string;
  /** Paths asked for, in order. */
  requests: { fault: string; path: string; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

/**
 * Serves `/<fault>/<path>`: what the fault does to the good answer of that path. robots.txt is a plain 404, so that faults strike the page itself.
 */
export async function startFaultServer(good: GoodAnswers): Promise<FaultServer> {
  const requests: FaultServer['requests'] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, name = '', ...rest] = url.pathname.split('/');
    const path = `/${rest.join('/')}${url.search}`;
    requests.push({ fault: name, path, headers: request.headers });
    if (path.startsWith('/robots.txt')) {
      response.writeHead(404).end();
      return;
    }
    const fault: Fault | undefined = Object.hasOwn(faults, name) ? faults[name as FaultName] : undefined;
    if (fault === undefined) throw new Error(`no fault is called ${name}`);
    fault(request, response, good(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the fault server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
